//! One rep's part of the statement.

use super::app::App;
use super::el::{El, button, el};
use leptos::prelude::*;
use rewards_document::statement::{Entry, Group, RepView, StepView, rep_text, rep_view};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// So many entries of one rule are shown at once; the others fold out.
const SHOWN: usize = 6;
/// So many next steps are shown at once.
const STEPS: usize = 3;

/// A rep's part, made anew only when it has changed.
pub fn rep(app: App, place: usize) -> El {
    let view = Memo::new(move |_| {
        app.computed
            .with(|computed| rep_view(computed.as_ref()?, place))
    });
    el("div.part-place")
        .live_one(move || view.with(|view| view.as_ref().map(|view| card(app, place, view))))
}

fn card(app: App, place: usize, rep: &RepView) -> El {
    const SKIPPED: Label = label!(
        "没有发生的奖罚及原因",
        "Rewards and penalties that did not apply, and why"
    );
    const GIVEN: Label = label!("物品、假期与处理", "Items, leave and actions");
    let (id, text) = (format!("rep-{place}"), rep_text(rep));
    let copy = button(
        "button.button.quiet.part-copy",
        app.lang,
        label!("复制这一份", "Copy as text"),
    );
    let copy = copy.on("click", move |_| {
        crate::platform::copy(text.in_lang(app.lang.get_untracked()))
    });
    el("section.statement-part[data-part=rep]")
        .set("data-sign", rep.sign.word())
        .set("aria-labelledby", &id)
        .add(head(app, place, rep).set("id", &format!("{id}-head")))
        .maybe(nothing(app, rep))
        .add_all(rep.paid.iter().map(|rule| group(app, rule)))
        .maybe(folded(app, &rep.given, GIVEN, Fold::Open))
        .maybe(steps(app, &rep.steps))
        .maybe(folded(app, &rep.skipped, SKIPPED, Fold::Closed))
        .add(copy)
}

fn head(app: App, place: usize, rep: &RepView) -> El {
    let name = if rep.name.trim().is_empty() {
        format!("#{}", place + 1)
    } else {
        rep.name.clone()
    };
    let group =
        (!rep.group.is_empty()).then(|| el("span.rep-group").say(app.lang, rep.group.clone()));
    let name = el("h3.part-name")
        .set("id", &format!("rep-{place}"))
        .text(&name)
        .maybe(group);
    let net = el("p.part-net")
        .add(el("span.unseen").say(app.lang, label!("净额 ", "Net ")))
        .add(el("output").text(&rep.net));
    let sums = say!(
        "奖励 {0} − 扣罚 {1}",
        "Rewards {0} − penalties {1}",
        rep.reward,
        rep.penalty
    );
    el("header.rep-head")
        .add(name)
        .add(net)
        .add(el("p.rep-sums").say(app.lang, sums))
}

/// Why a rep without any line has none.
fn nothing(app: App, rep: &RepView) -> Option<El> {
    let text = match (rep.paid.is_empty(), rep.skipped.is_empty()) {
        (false, _) => return None,
        (true, false) => label!(
            "没有一项奖励或扣罚达到条件，原因列在下面。",
            "No reward or penalty met its conditions; the reasons are below."
        ),
        (true, true) => label!(
            "这个方案没有找到可以计算的成交或事件：看看公司要填的数字填了没有、客户归谁负责、日期是否在期间内。",
            "The scheme found no deal or event to look at: check whether the company's figures are filled in, whose customers they are, and whether the dates lie in the period."
        ),
    };
    Some(el("p.empty").say(app.lang, text))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fold {
    Open,
    Closed,
}

fn folded(app: App, groups: &[Group], heading: Label, fold: Fold) -> Option<El> {
    let count: usize = groups.iter().map(|group| group.entries.len()).sum();
    let details = match fold {
        Fold::Open => "details.fold[open]",
        Fold::Closed => "details.fold",
    };
    (count > 0).then(|| {
        let badge = el("span.badge").text(&count.to_string());
        el(details)
            .add(el("summary").say(app.lang, heading).add(badge))
            .add_all(groups.iter().map(|rule| group(app, rule)))
    })
}

/// The entries of one rule.
pub fn group(app: App, group: &Group) -> El {
    let clause = (!group.clause.is_empty()).then(|| el("span.clause").text(&group.clause));
    let sum = || {
        el("span.group-sum")
            .set("data-sign", group.sign.word())
            .text(&group.sum)
    };
    let (first, more) = group.entries.split_at(group.entries.len().min(SHOWN));
    let entries = |list: &[Entry]| el("ul.entries").add_all(list.iter().map(|one| entry(app, one)));
    let rest = (!more.is_empty()).then(|| {
        let text = say!("还有 {0} 项", "{0} more", more.len());
        el("details.more")
            .add(el("summary").say(app.lang, text))
            .add(entries(more))
    });
    let name = el("h4.group-name")
        .say(app.lang, group.name.clone())
        .maybe(clause);
    let name = name.maybe((!group.sum.is_empty()).then(sum));
    el("div.group").add(name).add(entries(first)).maybe(rest)
}

fn entry(app: App, entry: &Entry) -> El {
    let part = |selector: &str, text: &Localized| el(selector).say(app.lang, text.clone());
    el("button.entry[type=button][aria-haspopup=dialog]")
        .set("data-entry", &entry.at.to_string())
        .set("data-sign", entry.sign.word())
        .add(part("span.entry-title", &entry.title))
        .text(" ")
        .add(part("span.entry-detail", &entry.detail))
        .text(" ")
        .add(part("span.entry-worth", &entry.worth))
        .within("li")
}

fn steps(app: App, steps: &[StepView]) -> Option<El> {
    let step = |step: &StepView| {
        let on = match step.on.is_empty() {
            true => Localized::default(),
            false => say!("（{0}）", " ({0})", step.on),
        };
        let text = say!(
            "{0}{1}：再多 {2} 元销售额，这一项多得 {3} 元",
            "{0}{1}: ¥{2} more in sales pays ¥{3} more here",
            step.rule,
            on,
            step.needed,
            step.gain
        );
        el("li").say(app.lang, text)
    };
    let (first, more) = steps.split_at(steps.len().min(STEPS));
    let list = |steps: &[StepView]| el("ul").add_all(steps.iter().map(step));
    let rest = (!more.is_empty()).then(|| {
        let summary = el("summary").say(app.lang, label!("更多", "More"));
        el("details.more").add(summary).add(list(more))
    });
    let heading = || el("h4").say(app.lang, label!("再进一步", "Next steps"));
    (!steps.is_empty()).then(|| el("div.steps").add(heading()).add(list(first)).maybe(rest))
}
