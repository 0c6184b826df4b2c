//! One rep's part of the statement.

use super::app::App;
use super::derived::derive;
use super::el::{El, button, el};
use rewards_document::slip::{Entry, Group, RepSlip, Step, rep_slip};
use rewards_words::lang::Lang;

/// So many entries of one rule are shown at once; the others fold out.
const SHOWN: usize = 6;
/// So many next steps are shown at once.
const STEPS: usize = 3;

/// A rep's part, made anew only when it has changed.
pub fn rep(app: App, place: usize) -> El {
    let slip = derive(move || {
        app.computed.with(|computed| {
            computed
                .as_ref()
                .and_then(|computed| rep_slip(computed, place, app.lang))
        })
    });
    el("div.slip-place")
        .live_one(move || slip.with(|slip| slip.as_ref().map(|slip| card(app, place, slip))))
}

fn card(app: App, place: usize, slip: &RepSlip) -> El {
    let (id, text) = (format!("rep-{place}"), as_text(app.lang, slip));
    let copy = button(
        "button.button.quiet.slip-copy",
        app.lang,
        "复制这一份|Copy as text",
    );
    el("section.slip[data-part=rep]")
        .set("data-sign", slip.sign.word())
        .set("aria-labelledby", &id)
        .add(head(app, place, slip).set("id", &format!("{id}-head")))
        .maybe(nothing(app, slip))
        .add_all(slip.paid.iter().map(|rule| group(app, rule)))
        .maybe(folded(
            app,
            &slip.given,
            "物品、假期与处理|Items, leave and actions",
            Fold::Open,
        ))
        .maybe(steps(app, &slip.steps))
        .maybe(folded(
            app,
            &slip.skipped,
            "没有发生的奖罚及原因|What did not apply, and why",
            Fold::Closed,
        ))
        .add(copy.on("click", move |_| crate::platform::copy(&text)))
}

fn head(app: App, place: usize, slip: &RepSlip) -> El {
    let [reward, penalty, net] = &slip.sums;
    let name = if slip.name.trim().is_empty() {
        format!("#{}", place + 1)
    } else {
        slip.name.clone()
    };
    let group = (!slip.place.is_empty()).then(|| el("span.slip-place-name").text(&slip.place));
    let name = el("h3.slip-name")
        .set("id", &format!("rep-{place}"))
        .text(&name)
        .maybe(group);
    let net = el("p.slip-net")
        .add(el("span.unseen").say(app.lang, "净额 |Net "))
        .add(el("output").text(net));
    let sums = app.lang.fill(
        "奖励 {} − 扣罚 {}|Rewards {} − penalties {}",
        &[reward, penalty],
    );
    el("header.slip-head")
        .add(name)
        .add(net)
        .add(el("p.slip-sums").text(&sums))
}

/// Why a rep without any line has none.
fn nothing(app: App, slip: &RepSlip) -> Option<El> {
    let text = match (slip.paid.is_empty(), slip.skipped.is_empty()) {
        (false, _) => return None,
        (true, false) => {
            "没有一项奖励或扣罚达到条件，原因列在下面。|No reward or penalty met its conditions; the reasons are below."
        }
        (true, true) => {
            "这个方案没有找到可以计算的成交或事件：看看公司要填的数字填了没有、客户归谁负责、日期是否在期间内。|\
             The scheme found no deal or event to look at: check whether the company's figures are filled in, whose customers they \
             are, and whether the dates lie in the period."
        }
    };
    Some(el("p.empty").say(app.lang, text))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fold {
    Open,
    Closed,
}

fn folded(app: App, groups: &[Group], heading: &'static str, fold: Fold) -> Option<El> {
    let count: usize = groups.iter().map(|group| group.entries.len()).sum();
    let details = || {
        if fold == Fold::Open {
            el("details.fold[open]")
        } else {
            el("details.fold")
        }
    };
    let summary = || {
        el("summary")
            .say(app.lang, heading)
            .add(el("span.badge").text(&count.to_string()))
    };
    (count > 0).then(|| {
        details()
            .add(summary())
            .add_all(groups.iter().map(|rule| group(app, rule)))
    })
}

/// The entries of one rule.
pub fn group(app: App, group: &Group) -> El {
    let clause = (!group.clause.is_empty()).then(|| el("span.clause").text(&group.clause));
    let sum = (!group.sum.is_empty()).then(|| {
        el("span.group-sum")
            .set("data-sign", group.sign.word())
            .text(&group.sum)
    });
    let (first, more) = group.entries.split_at(group.entries.len().min(SHOWN));
    let text = app.lang.fill("还有 {} 项|{} more", &[&more.len()]);
    let entries = |list: &[Entry]| el("ul.entries").add_all(list.iter().map(entry));
    let rest = (!more.is_empty()).then(|| {
        el("details.more")
            .add(el("summary").text(&text))
            .add(entries(more))
    });
    let name = el("h4.group-name")
        .text(&group.name)
        .maybe(clause)
        .maybe(sum);
    el("div.group").add(name).add(entries(first)).maybe(rest)
}

fn entry(entry: &Entry) -> El {
    let part = |selector: &str, text: &str| el(selector).text(text);
    let button = el("button.entry[type=button]").set("data-entry", &entry.at.code());
    let button = button
        .set("data-sign", entry.sign.word())
        .set("aria-haspopup", "dialog");
    let button = button
        .add(part("span.entry-title", &entry.title))
        .text(" ")
        .add(part("span.entry-detail", &entry.detail));
    el("li").add(button.text(" ").add(part("span.entry-worth", &entry.worth)))
}

fn steps(app: App, steps: &[Step]) -> Option<El> {
    let step = |step: &Step| {
        let on = if step.on.is_empty() {
            ""
        } else {
            "（{}）| ({})"
        };
        let on = app.lang.fill(on, &[&step.on]);
        let text =
            "{}{}：再多 {} 元销售额，这一项多得 {} 元|{}{}: ¥{} more in sales pays ¥{} more here";
        let text = app
            .lang
            .fill(text, &[&step.rule, &on, &step.needed, &step.gain]);
        el("li").text(&text)
    };
    let (first, more) = steps.split_at(steps.len().min(STEPS));
    let list = |steps: &[Step]| el("ul").add_all(steps.iter().map(step));
    let rest = (!more.is_empty()).then(|| {
        el("details.more")
            .add(el("summary").say(app.lang, "更多|More"))
            .add(list(more))
    });
    let heading = || el("h4").say(app.lang, "再进一步|Next steps");
    (!steps.is_empty()).then(|| el("div.steps").add(heading()).add(list(first)).maybe(rest))
}

/// A rep's part as plain text, to be sent on.
fn as_text(lang: Lang, slip: &RepSlip) -> String {
    let [reward, penalty, net] = &slip.sums;
    let text = "{}：净额 {} 元（奖励 {}，扣罚 {}）|{}: net ¥{} (rewards {}, penalties {})";
    let mut text = lang.fill(text, &[&slip.name, net, reward, penalty]);
    for group in slip.paid.iter().chain(&slip.given).chain(&slip.skipped) {
        for entry in &group.entries {
            let parts = [
                &*group.clause,
                &*group.name,
                "·",
                &*entry.title,
                &*entry.detail,
                ":",
                &*entry.worth,
            ];
            text.push('\n');
            text.push_str(&parts.join(" "));
        }
    }
    text
}
