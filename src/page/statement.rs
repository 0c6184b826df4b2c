//! The statement: what the scheme comes to, who gets what, and what waits for a figure of the company.

use super::app::App;
use super::derived::{Derived, derive};
use super::el::{El, button, el};
use super::{dom, problems, rep};
use rewards_core::scheme::Standing;
use rewards_document::catalog;
use rewards_document::slip::{Computed, EntryAt, Group, Totals, customers, pools, said, totals};
use rewards_words::explain::of_inactive;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use web_sys::Event;

/// The part of the page that says what it comes to.
pub fn statement(app: App) -> El {
    let heading = el("h2#statement-heading[tabindex=-1]").say(app.lang, "结算单|Statement");
    let print = button("button.button.quiet", app.lang, "打印|Print").on("click", |_| {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    });
    let has_any = derive(move || app.computed.with(Option::is_some));
    let settled = move || match has_any.get() {
        true => settled(app),
        false => {
            vec![el("p.empty").say(app.lang, "还没有结算单：先改好上面列出的地方。|No statement yet: mend what is listed above first.")]
        }
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
    if let Some(at) = entry
        .and_then(|entry| entry.get_attribute("data-entry"))
        .and_then(|code| EntryAt::of_code(&code))
    {
        app.look(|view| view.shown = Some(at));
    }
}

fn settled(app: App) -> Vec<El> {
    let count = derive(move || {
        app.computed.with(|computed| {
            computed
                .as_ref()
                .map_or(0, |computed| computed.statement.reps.len())
        })
    });
    let sums = derive(move || {
        app.computed.with(|computed| {
            computed
                .as_ref()
                .map(|computed| totals(&computed.statement.totals))
        })
    });
    let groups = move |pick: fn(&Computed, Lang) -> Option<Vec<Group>>| {
        derive(move || {
            app.computed
                .with(|computed| pick(computed.as_ref()?, app.lang))
                .unwrap_or_default()
        })
    };
    let nobody = "还没有业务员：在台账里填一名，再填客户和成交。|Nobody yet: enter a salesperson, then customers and deals.";
    let reps = el("div.slips").each(
        move || (0..count.get()).collect(),
        move |place| rep::rep(app, place),
    );
    vec![
        el("div.sums-place")
            .live_one(move || sums.with(|sums| sums.as_ref().map(|sums| summed(app, sums)))),
        inactive(app),
        reps.live_one(move || (count.get() == 0).then(|| el("p.empty").say(app.lang, nobody))),
        section(app, groups(customers), "客户所得|To customers", "customers"),
        section(app, groups(pools), "团队奖金池|Team pools", "pools"),
    ]
}

fn summed(app: App, totals: &Totals) -> El {
    let part = |label, figure: &str| {
        el("div")
            .add(el("dt").say(app.lang, label))
            .add(el("dd").text(figure))
    };
    let rate = totals
        .cost_rate
        .as_deref()
        .unwrap_or(app.say("没有销售额|no sales"));
    let net = el("output#total-net").text(&totals.net);
    let net = el("p.totals-net")
        .add(el("span").say(app.lang, "合计净额（元）|Net, all salespeople (¥)"))
        .add(net);
    let parts = el("dl")
        .add(part("奖励|Rewards", &totals.reward))
        .add(part("扣罚|Penalties", &totals.penalty))
        .add(part("客户所得|To customers", &totals.benefit))
        .add(part("销售额|Sales", &totals.sales))
        .add(part("费用率|Cost rate", rate));
    el("div.totals")
        .set("data-sign", totals.sign.word())
        .add(net)
        .add(parts)
}

/// Groups of entries under a heading; nothing where there are none.
fn section(app: App, groups: Derived<Vec<Group>>, name: &'static str, part: &'static str) -> El {
    let id = format!("slip-{part}");
    el("div.slip-place").live_one(move || {
        groups.with(|groups| {
            let heading = el("h3.slip-name").set("id", &id).say(app.lang, name);
            let slip = || {
                el("section.slip")
                    .set("data-part", part)
                    .set("aria-labelledby", &id)
                    .add(heading)
            };
            (!groups.is_empty())
                .then(|| slip().add_all(groups.iter().map(|group| rep::group(app, group))))
        })
    })
}

/// Rules that wait for a figure of the company.
fn inactive(app: App) -> El {
    let waiting = derive(move || {
        app.computed.with(|computed| {
            computed
                .as_ref()
                .map(|computed| waiting(computed, app.lang))
                .unwrap_or_default()
        })
    });
    let rule = |(name, text): &(String, String)| {
        el("li").add(el("strong").text(name)).text(" ").text(text)
    };
    el("div.inactive-place").live_one(move || {
        let count = waiting.with(Vec::len);
        if count == 0 {
            return None;
        }
        let heading = "{} 条还没有生效：公司要先填数字|{} not in force yet: the company has to fill in figures";
        let heading = app.lang.fill(heading, &[&count]);
        let note = "这些条款的奖罚没有算在内，不是 0。|What these rules would pay is not counted; it is unknown, not zero.";
        let list = el("ul").add_all(waiting.with(|rules| rules.iter().map(rule).collect::<Vec<_>>()));
        Some(el("details.inactive").add(el("summary").text(&heading)).add(el("p.hint").say(app.lang, note)).add(list))
    })
}

/// The rules that wait, each with its name and what it waits for.
fn waiting(computed: &Computed, lang: Lang) -> Vec<(String, String)> {
    let definition = catalog::definition(&computed.scheme.id);
    let name_of = |id: &str| {
        let param = definition?.params.iter().find(|param| *param.id == *id)?;
        Some(Localized::from(&param.name))
    };
    let inactive = computed
        .scheme
        .rules
        .iter()
        .filter(|rule| matches!(rule.standing, Standing::Inactive(_)));
    inactive
        .map(|rule| of_inactive(rule, &name_of))
        .map(|rule| (said(&rule.rule, lang), said(&rule.text, lang)))
        .collect()
}
