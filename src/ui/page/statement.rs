//! The statement: what the scheme comes to, who gets what, and what waits for a figure of the company.

use super::app::App;
use super::{dom, problems, rep};
use crate::explain::{Said, of_inactive};
use crate::scheme::Standing;
use crate::ui::catalog;
use crate::ui::lang::Lang;
use crate::ui::slip::{Computed, EntryAt, Group, Rest, Totals, rest, said};
use crate::ui::workbook::Shared;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The part of the page that says what it comes to.
pub fn statement(app: App) -> AnyView {
    let is_late = Memo::new(move |_| !app.problems.with(Vec::is_empty));
    let has_any = Memo::new(move |_| app.computed.with(Option::is_some));
    view! {
        <section class="statement" id="statement" aria-labelledby="statement-heading" tabindex="-1" data-late=move || is_late.get().to_string() on:click=move |event| clicked(app, &event)>
            <header class="part-head">
                <h2 id="statement-heading">{app.say("结算单", "Statement")}</h2>
                <button type="button" class="button quiet" on:click=|_| { if let Some(window) = web_sys::window() { let _ = window.print(); } }>{app.say("打印", "Print")}</button>
            </header>
            {problems::summary(app)}
            {move || match has_any.get() {
                true => settled(app),
                false => view! { <p class="empty">{app.say("还没有结算单：先改好上面列出的地方。", "No statement yet: mend what is listed above first.")}</p> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

fn clicked(app: App, event: &MouseEvent) {
    let entry = dom::target(event).and_then(|element| element.closest("[data-entry]").ok().flatten());
    if let Some(at) = entry.and_then(|entry| entry.get_attribute("data-entry")).and_then(|code| EntryAt::of_code(&code)) {
        app.shown.set(Some(at));
    }
}

fn settled(app: App) -> AnyView {
    let around = Memo::new(move |_| app.computed.with(|computed| computed.as_ref().and_then(|computed| rest(computed, app.lang))));
    let reps = Memo::new(move |_| app.computed.with(|computed| computed.as_ref().map_or(0, |computed| computed.statement.reps.len())));
    let groups = move |pick: fn(&Rest) -> &Vec<Group>| {
        Memo::new(move |_| around.with(|rest| rest.as_ref().map(|rest| pick(rest).clone()).unwrap_or_default()))
    };
    let (pools, customers) = (groups(|rest| &rest.pools), groups(|rest| &rest.customers));
    view! {
        {move || around.with(|rest| rest.as_ref().map(|rest| totals(app, &rest.totals)))}
        {inactive(app)}
        <For each=move || 0..reps.get() key=|place| *place children=move |place| rep::rep(app, place)/>
        {move || (reps.get() == 0).then(|| view! { <p class="empty">{app.say("还没有业务员：在左边的台账里填一名，再填客户和成交。", "Nobody yet: enter a salesperson, then customers and deals.")}</p> })}
        {section(app, customers, app.say("客户得到什么", "What customers receive"), "customers")}
        {section(app, pools, app.say("团队奖金池", "Team pools"), "pools")}
    }
    .into_any()
}

fn totals(app: App, totals: &Totals) -> AnyView {
    let part = |label: &'static str, figure: &str| view! { <div><dt>{label}</dt><dd>{figure.to_owned()}</dd></div> };
    let rate = totals.cost_rate.clone().unwrap_or_else(|| app.say("没有销售额", "no sales").to_owned());
    view! {
        <div class="totals" data-sign=totals.sign.word()>
            <p class="totals-net"><span>{app.say("合计实发（元）", "Net, all salespeople (¥)")}</span><output id="total-net">{totals.net.clone()}</output></p>
            <dl>
                {part(app.say("奖励", "Rewards"), &totals.reward)}
                {part(app.say("扣罚", "Penalties"), &totals.penalty)}
                {part(app.say("客户所得", "To customers"), &totals.benefit)}
                {part(app.say("销售额", "Sales"), &totals.sales)}
                {part(app.say("费用率", "Cost rate"), &rate)}
            </dl>
        </div>
    }
    .into_any()
}

/// Groups of entries under a heading; nothing where there are none.
fn section(app: App, groups: Memo<Vec<Group>>, heading: &'static str, id: &'static str) -> AnyView {
    (move || {
        let groups = groups.get();
        (!groups.is_empty()).then(|| {
            view! {
                <section class="slip" data-part=id aria-labelledby=format!("slip-{id}")>
                    <h3 id=format!("slip-{id}") class="slip-name">{heading}</h3>
                    {groups.iter().map(|group| rep::group(app, group)).collect_view()}
                </section>
            }
        })
    })
    .into_any()
}

/// Rules that wait for a figure of the company.
fn inactive(app: App) -> AnyView {
    let waiting =
        Memo::new(move |_| app.computed.with(|computed| computed.as_ref().map(|computed| waiting(computed, app.lang)).unwrap_or_default()));
    (move || {
        let rules = waiting.get();
        (!rules.is_empty()).then(|| {
            let heading = match app.lang {
                Lang::Zh => format!("{} 条还没有生效：公司要先填数字", rules.len()),
                Lang::En => format!("{} not in force yet: the company has to fill in figures", rules.len()),
            };
            let rule = |(name, text): (String, String)| view! { <li><strong>{name}</strong>" "<span>{text}</span></li> };
            view! {
                <details class="inactive">
                    <summary>{heading}</summary>
                    <p class="hint">{app.say("这些条款的奖罚没有算在内，不是 0。", "What these rules would pay is not counted; it is unknown, not zero.")}</p>
                    <ul>{rules.into_iter().map(rule).collect_view()}</ul>
                </details>
            }
        })
    })
    .into_any()
}

/// The rules that wait, each with its name and what it waits for.
fn waiting(computed: &Shared<Computed>, lang: Lang) -> Vec<(String, String)> {
    let definition = catalog::definition(&computed.scheme.id);
    let name_of = |id: &str| {
        let param = definition?.params.iter().find(|param| *param.id == *id)?;
        Some(Said::from(&param.name))
    };
    let inactive = computed.scheme.rules.iter().filter(|rule| matches!(rule.standing, Standing::Inactive(_)));
    inactive.map(|rule| of_inactive(rule, &name_of)).map(|rule| (said(&rule.rule, lang), said(&rule.text, lang))).collect()
}
