//! One rep's part of the statement.

use super::app::App;
use crate::ui::lang::Lang;
use crate::ui::slip::{Entry, Group, RepSlip, Step, rep_slip};
use leptos::prelude::*;

/// So many entries of one rule are shown at once; the others fold out.
const SHOWN: usize = 6;

/// A rep's part, made anew only when it has changed.
pub fn rep(app: App, place: usize) -> AnyView {
    let slip = Memo::new(move |_| app.computed.with(|computed| computed.as_ref().and_then(|computed| rep_slip(computed, place, app.lang))));
    (move || slip.with(|slip| slip.as_ref().map(|slip| card(app, place, slip)))).into_any()
}

fn card(app: App, place: usize, slip: &RepSlip) -> AnyView {
    let [reward, penalty, net] = slip.sums.clone();
    let id = format!("rep-{place}");
    let text = as_text(app.lang, slip);
    let place_of = (!slip.place.is_empty()).then(|| view! { <span class="slip-place">{slip.place.clone()}</span> });
    let name = if slip.name.trim().is_empty() { format!("#{}", place + 1) } else { slip.name.clone() };
    view! {
        <section class="slip" data-part="rep" data-sign=slip.sign.word() aria-labelledby=id>
            <header class="slip-head">
                <h3 id=id.clone() class="slip-name">{name}{place_of}</h3>
                <p class="slip-net"><span class="unseen">{app.say("实发", "Net")}" "</span><output>{net}</output></p>
                <p class="slip-sums">{app.say("奖励 ", "Rewards ")}<span>{reward}</span>" − "{app.say("扣罚 ", "penalties ")}<span>{penalty}</span></p>
            </header>
            {nothing(app, slip)}
            {slip.paid.iter().map(|rule| group(app, rule)).collect_view()}
            {folded(app, &slip.given, app.say("物品、假期与处理", "Items, leave and actions"), Fold::Open)}
            {steps(app, &slip.steps)}
            {folded(app, &slip.skipped, app.say("没有得到的，为什么", "What paid nothing, and why"), Fold::Closed)}
            <button type="button" class="button quiet slip-copy" on:click=move |_| crate::browser::copy(&text)>{app.say("复制这一份", "Copy as text")}</button>
        </section>
    }
    .into_any()
}

/// Why a rep without any line has none.
fn nothing(app: App, slip: &RepSlip) -> Option<AnyView> {
    let text = match (slip.paid.is_empty(), slip.skipped.is_empty()) {
        (false, _) => return None,
        (true, false) => {
            app.say("没有一项奖励或扣罚达到条件，原因列在下面。", "No reward or penalty met its conditions; the reasons are below.")
        }
        (true, true) => app.say(
            "这个方案没有找到可以计算的成交或事件：看看客户归谁负责、日期是否在期间内。",
            "The scheme found no deal or event to look at: check whose customers they are, and whether the dates lie in the period.",
        ),
    };
    Some(view! { <p class="empty">{text}</p> }.into_any())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fold {
    Open,
    Closed,
}

fn folded(app: App, groups: &[Group], heading: &'static str, fold: Fold) -> Option<AnyView> {
    let count: usize = groups.iter().map(|group| group.entries.len()).sum();
    (count > 0).then(|| {
        let groups = groups.iter().map(|rule| group(app, rule)).collect_view();
        view! {
            <details class="fold" open=fold == Fold::Open>
                <summary>{heading}" "<span class="badge">{count}</span></summary>
                {groups}
            </details>
        }
        .into_any()
    })
}

/// The entries of one rule.
pub fn group(app: App, group: &Group) -> AnyView {
    let clause = (!group.clause.is_empty()).then(|| view! { <span class="clause">{group.clause.clone()}</span> });
    let sum = (!group.sum.is_empty()).then(|| view! { <span class="group-sum" data-sign=group.sign.word()>{group.sum.clone()}</span> });
    let (first, more) = group.entries.split_at(group.entries.len().min(SHOWN));
    let rest = (!more.is_empty()).then(|| {
        let text = match app.lang {
            Lang::Zh => format!("还有 {} 项", more.len()),
            Lang::En => format!("{} more", more.len()),
        };
        view! { <details class="more"><summary>{text}</summary><ul class="entries">{more.iter().map(entry).collect_view()}</ul></details> }
    });
    view! {
        <div class="group">
            <h4 class="group-name">{group.name.clone()}{clause}{sum}</h4>
            <ul class="entries">{first.iter().map(entry).collect_view()}</ul>
            {rest}
        </div>
    }
    .into_any()
}

fn entry(entry: &Entry) -> AnyView {
    view! {
        <li>
            <button type="button" class="entry" data-entry=entry.at.code() data-sign=entry.sign.word() aria-haspopup="dialog">
                <span class="entry-title">{entry.title.clone()}</span>
                <span class="entry-detail">{entry.detail.clone()}</span>
                <span class="entry-worth">{entry.worth.clone()}</span>
            </button>
        </li>
    }
    .into_any()
}

fn steps(app: App, steps: &[Step]) -> Option<AnyView> {
    let step = |step: &Step| {
        let on = if step.on.is_empty() { String::new() } else { format!("（{}）", step.on) };
        let text = match app.lang {
            Lang::Zh => format!("{}{on}：再多 {} 元销售额，这一项多得 {} 元", step.rule, step.needed, step.gain),
            Lang::En => format!("{}{on}: ¥{} more in sales pays ¥{} more here", step.rule, step.needed, step.gain),
        };
        view! { <li>{text}</li> }
    };
    (!steps.is_empty()).then(|| {
        let (first, more) = steps.split_at(steps.len().min(3));
        let rest = (!more.is_empty()).then(|| view! { <details class="more"><summary>{app.say("更多", "More")}</summary><ul>{more.iter().map(step).collect_view()}</ul></details> });
        view! {
            <div class="steps">
                <h4>{app.say("再进一步", "Next steps")}</h4>
                <ul>{first.iter().map(step).collect_view()}</ul>
                {rest}
            </div>
        }
        .into_any()
    })
}

/// A rep's part as plain text, to be sent on.
fn as_text(lang: Lang, slip: &RepSlip) -> String {
    let [reward, penalty, net] = &slip.sums;
    let mut text = match lang {
        Lang::Zh => format!("{}：实发 {net} 元（奖励 {reward}，扣罚 {penalty}）\n", slip.name),
        Lang::En => format!("{}: net ¥{net} (rewards {reward}, penalties {penalty})\n", slip.name),
    };
    for group in slip.paid.iter().chain(&slip.given).chain(&slip.skipped) {
        for entry in &group.entries {
            text.push_str(&format!("{} {} · {} {}: {}\n", group.clause, group.name, entry.title, entry.detail, entry.worth));
        }
    }
    text
}
