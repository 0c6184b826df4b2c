//! The statement: what the scheme comes to, who gets what, and what waits for a figure of the company.

use super::app::App;
use super::el::{El, button, el};
use super::{dom, problems, rep};
use leptos::leptos_dom::helpers::window;
use leptos::prelude::*;
use rewards_document::statement::{Computed, Group, Totals, customers, pools, totals, waiting};
use rewards_format::EntryAt;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use web_sys::Event;

/// The part of the page that says what it comes to.
pub fn statement(app: App) -> El {
    let heading =
        el("h2#statement-heading[tabindex=-1]").say(app.lang, label!("结算单", "Statement"));
    let print = button(
        "button.button.quiet#print",
        app.lang,
        label!("打印", "Print"),
    );
    // A browser that cannot print does nothing.
    let print = print.on("click", |_| drop(window().print()));
    let has_any = Memo::new(move |_| app.computed.with(Option::is_some));
    let settled = move || match has_any.get() {
        true => settled(app),
        false => vec![el("p.empty").say(
            app.lang,
            label!(
                "还没有结算单：先填好上面列出的地方。",
                "No statement yet: complete what is listed above first."
            ),
        )],
    };
    el("section.statement#statement[aria-labelledby=statement-heading]")
        .live_set("data-late", move || Some(app.is_late().to_string()))
        .on("click", move |event| clicked(app, event))
        .add(el("header.part-head").add(heading).add(print))
        .add(problems::summary(app))
        .live(settled)
}

fn clicked(app: App, event: &Event) {
    let entry = dom::around(event, "[data-entry]");
    let code = entry.and_then(|entry| entry.get_attribute("data-entry"));
    if let Some(at) = code.and_then(|code| code.parse::<EntryAt>().ok()) {
        app.look(|view| view.shown = Some(at));
    }
}

fn settled(app: App) -> Vec<El> {
    let nobody = label!(
        "还没有业务员：在台账里填一名，再填客户和成交。",
        "Nobody yet: enter a salesperson, then customers and deals."
    );
    let of = move |look: fn(&Computed) -> usize| {
        app.computed
            .with(|computed| computed.as_ref().map_or(0, |one| look(one)))
    };
    let count = Memo::new(move |_| of(|computed| computed.statement.reps.len()));
    let sums = Memo::new(move |_| {
        app.computed.with(|computed| {
            computed
                .as_ref()
                .map(|computed| totals(&computed.statement.totals))
        })
    });
    let groups = move |pick: fn(&Computed) -> Vec<Group>| {
        Memo::new(move |_| {
            app.computed
                .with(|computed| computed.as_deref().map(pick))
                .unwrap_or_default()
        })
    };
    let reps = el("div.reps").each(
        move || (0..count.get()).collect(),
        move |place| rep::rep(app, place),
    );
    vec![
        el("div.sums-place")
            .live_one(move || sums.with(|sums| sums.as_ref().map(|sums| summed(app, sums)))),
        inactive(app),
        reps.live_one(move || (count.get() == 0).then(|| el("p.empty").say(app.lang, nobody))),
        section(
            app,
            groups(customers),
            label!("客户所得", "To customers"),
            "customers",
        ),
        section(
            app,
            groups(pools),
            label!("团队奖金池", "Team pools"),
            "pools",
        ),
    ]
}

fn summed(app: App, totals: &Totals) -> El {
    let part = |name: Label, figure: &str| {
        el("div")
            .add(el("dt").say(app.lang, name))
            .add(el("dd").text(figure))
    };
    let rate = match &totals.cost_rate {
        Some(rate) => el("dd").text(rate),
        None => el("dd").say(app.lang, label!("没有销售额", "no sales")),
    };
    let net = el("p.totals-net")
        .add(el("span").say(
            app.lang,
            label!("合计净额（元）", "Net, all salespeople (¥)"),
        ))
        .add(el("output#total-net").text(&totals.net));
    let parts = el("dl")
        .add(part(label!("奖励", "Rewards"), &totals.reward))
        .add(part(label!("扣罚", "Penalties"), &totals.penalty))
        .add(part(label!("客户所得", "To customers"), &totals.benefit))
        .add(part(label!("销售额", "Sales"), &totals.sales))
        .add(
            el("div")
                .add(el("dt").say(app.lang, label!("费用率", "Cost rate")))
                .add(rate),
        );
    el("div.totals")
        .set("data-sign", totals.sign.word())
        .add(net)
        .add(parts)
}

/// Groups of entries under a heading; nothing where there are none.
fn section(app: App, groups: Memo<Vec<Group>>, name: Label, part: &'static str) -> El {
    let id = format!("statement-{part}");
    el("div.part-place").live_one(move || {
        groups.with(|groups| {
            let heading = || el("h3.part-name").set("id", &id).say(app.lang, name);
            let part = || {
                el("section.statement-part")
                    .set("data-part", part)
                    .set("aria-labelledby", &id)
                    .add(heading())
                    .add_all(groups.iter().map(|group| rep::group(app, group)))
            };
            (!groups.is_empty()).then(part)
        })
    })
}

/// Rules that wait for a figure of the company.
fn inactive(app: App) -> El {
    let waiting = Memo::new(move |_| {
        app.computed.with(|computed| {
            computed
                .as_ref()
                .map(|computed| waiting(&computed.scheme))
                .unwrap_or_default()
        })
    });
    let rule = move |(name, text): &(Localized, Localized)| {
        let name = el("strong").say(app.lang, name.clone());
        el("li").add(name).text(" ").say(app.lang, text.clone())
    };
    el("div.inactive-place").live_one(move || {
        let count = waiting.with(Vec::len);
        let heading = || {
            say!(
                "{0} 条还没有生效：公司要先填数字",
                "{0} not in force yet: the company has to fill in figures",
                count
            )
        };
        let note = label!(
            "这些条款的奖罚没有算在内，不是 0。",
            "What these rules would pay is not counted; it is unknown, not zero."
        );
        let list =
            || el("ul").add_all(waiting.with(|rules| rules.iter().map(rule).collect::<Vec<_>>()));
        (count > 0).then(|| {
            el("details.inactive")
                .add(el("summary").say(app.lang, heading()))
                .add(el("p.hint").say(app.lang, note))
                .add(list())
        })
    })
}
