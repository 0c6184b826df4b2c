//! 比方案: the same facts under several schemes.

use super::app::App;
use super::problems;
use super::scheme::of;
use crate::analysis;
use crate::exchange::Definition;
use crate::number::Money;
use crate::scheme::{Scheme, Standing};
use crate::ui::catalog;
use crate::ui::lang::Lang;
use crate::ui::slip::{Totals, digits, totals};
use crate::ui::workbook::{Edit, Place, SchemeCheck, Shared};
use leptos::prelude::*;

/// A scheme under comparison.
#[derive(Clone, Debug, PartialEq)]
struct Column {
    template: &'static str,
    name: String,
    /// Rules that wait for a figure, and all.
    waiting: usize,
    rules: usize,
    totals: Totals,
    nets: Vec<Money>,
    net: Money,
    /// Cost per sales in millionths.
    cost: Option<i128>,
}

/// The page.
pub fn compare(app: App) -> AnyView {
    let columns = Memo::new(move |_| columns(app));
    view! {
        <section class="compare" aria-labelledby="compare-heading">
            <header class="part-head"><h1 id="compare-heading">{app.say("比方案", "Compare schemes")}</h1></header>
            <p class="hint">{app.say("同一份台账，按不同方案各算一遍。数字和条款在“算奖励”里填。", "The same facts, computed under each scheme. Figures and readings are those filled in under “Calculate”.")}</p>
            {choose(app)}
            {problems::summary(app)}
            {move || table(app, &columns.get())}
        </section>
    }
    .into_any()
}

/// The schemes to compare: those picked, else all of which at least one rule is in force.
fn picked(app: App) -> Vec<&'static Definition> {
    app.workbook.with(|workbook| {
        let is_picked = |definition: &&Definition| match workbook.compared.as_slice() {
            [] => {
                let scheme = SchemeCheck::of(definition, &workbook.fill(&definition.id)).scheme;
                scheme.is_some_and(|scheme| scheme.active().next().is_some())
            }
            ids => ids.iter().any(|id| **id == *definition.id),
        };
        catalog::definitions().iter().filter(is_picked).collect()
    })
}

fn columns(app: App) -> Vec<Column> {
    let checked = picked(app).into_iter().map(|definition| {
        let fill = app.workbook.with(|workbook| workbook.fill(&definition.id));
        (definition, SchemeCheck::of(definition, &fill))
    });
    let schemes: Vec<(&Definition, Shared<Scheme>)> = checked.filter_map(|(definition, check)| Some((definition, check.scheme?))).collect();
    let lang = app.lang;
    app.facts_check.with(|check| {
        let Some(sound) = &check.sound else { return Vec::new() };
        let plain: Vec<&Scheme> = schemes.iter().map(|(_, scheme)| &**scheme).collect();
        let results = analysis::compare(&plain, &sound.ledger);
        schemes.iter().zip(results).map(|((definition, scheme), result)| column(definition, scheme, &result, lang)).collect()
    })
}

fn column(definition: &'static Definition, scheme: &Scheme, result: &analysis::Compared, lang: Lang) -> Column {
    Column {
        template: &definition.id,
        name: of(&definition.name, lang),
        waiting: scheme.rules.iter().filter(|rule| matches!(rule.standing, Standing::Inactive(_))).count(),
        rules: scheme.rules.len(),
        totals: totals(&result.totals),
        nets: result.reps.iter().map(|(_, net)| *net).collect(),
        net: result.totals.net(),
        cost: result.totals.cost_rate(),
    }
}

fn choose(app: App) -> AnyView {
    let picked_now = Memo::new(move |_| picked(app).iter().map(|one| &*one.id).collect::<Vec<&str>>());
    let tick = move |definition: &'static Definition| {
        let is_picked = move || picked_now.with(|ids| ids.contains(&&*definition.id));
        let toggle = move |_| {
            let mut ids: Vec<String> = picked_now.with_untracked(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
            match ids.iter().position(|id| **id == *definition.id) {
                Some(at) => drop(ids.remove(at)),
                None => ids.push(definition.id.to_string()),
            }
            app.close_run();
            app.act(Edit::Compare(ids));
        };
        view! { <label class="check chip"><input type="checkbox" prop:checked=is_picked on:change=toggle/>{of(&definition.name, app.lang)}</label> }
    };
    let all = catalog::definitions().iter().filter(|definition| !definition.rules.is_empty());
    view! {
        <fieldset class="pick"><legend>{app.say("比哪些", "Compared")}</legend><div class="chips">{all.map(tick).collect_view()}</div></fieldset>
    }
    .into_any()
}

fn table(app: App, columns: &[Column]) -> Option<AnyView> {
    if columns.is_empty() {
        return None;
    }
    let head = |column: &Column| {
        let waiting = waiting(app, column).map(|text| view! { <span class="badge" data-tone="open">{text}</span> });
        view! { <th scope="col" role="columnheader"><a href=format!("#{}", Place::Templates(Some(column.template.to_owned())).hash())>{column.name.clone()}</a>{waiting}</th> }
    };
    let names: Vec<String> = app.facts_check.with_untracked(|check| {
        check.sound.as_ref().map(|sound| sound.ledger.reps.iter().map(|rep| rep.name.to_string()).collect()).unwrap_or_default()
    });
    let rep = |(at, name): (usize, &String)| {
        let nets: Vec<Option<Money>> = columns.iter().map(|column| column.nets.get(at).copied()).collect();
        let best = nets.iter().flatten().max().copied();
        let cells = columns
            .iter()
            .zip(&nets)
            .map(|(column, net)| (net.map(digits).unwrap_or_default(), *net == best && best.is_some_and(Money::is_positive), column));
        row(app, name, cells.collect(), app.say("最高", "highest"))
    };
    let best_net = columns.iter().map(|column| column.net).max();
    // What is not yet known of a scheme may cost more.
    let is_complete = |column: &&Column| column.waiting == 0;
    let least = columns.iter().filter(is_complete).filter_map(|column| column.cost).min();
    let sum = |name: &'static str, figure: fn(&Totals) -> String| {
        row(app, name, columns.iter().map(|column| (figure(&column.totals), false, column)).collect(), "")
    };
    let none = app.say("没有销售额", "no sales");
    view! {
        <table class="comparison" role="table" aria-labelledby="compare-heading">
            <thead role="rowgroup"><tr role="row"><td role="cell"></td>{columns.iter().map(head).collect_view()}</tr></thead>
            <tbody role="rowgroup">{names.iter().enumerate().map(rep).collect_view()}</tbody>
            <tbody role="rowgroup" class="sums">
                {row(app, app.say("合计实发", "Net, all"), columns.iter().map(|column| (column.totals.net.clone(), Some(column.net) == best_net && column.net.is_positive(), column)).collect(), app.say("最高", "highest"))}
                {sum(app.say("奖励", "Rewards"), |totals| totals.reward.clone())}
                {sum(app.say("扣罚", "Penalties"), |totals| totals.penalty.clone())}
                {sum(app.say("客户所得", "To customers"), |totals| totals.benefit.clone())}
                {sales(app, columns)}
                {row(app, app.say("费用率", "Cost rate"), columns.iter().map(|column| (column.totals.cost_rate.clone().unwrap_or_else(|| none.to_owned()), column.cost.is_some() && column.cost == least && column.waiting == 0, column)).collect(), app.say("最低", "lowest"))}
            </tbody>
        </table>
        <p class="hint">{app.say("带“＋?”的方案还有条款等公司填数字：那部分没有算在内，不是 0。", "“＋?” marks a scheme with rules that wait for the company's figures: what they would pay is not counted; it is unknown, not zero.")}</p>
    }
    .into_any()
    .into()
}

fn waiting(app: App, column: &Column) -> Option<String> {
    match (column.waiting, app.lang) {
        (0, _) => None,
        (waiting, Lang::Zh) => Some(format!("{waiting} 条待填写")),
        (waiting, Lang::En) => Some(format!("{waiting} to fill in")),
    }
}

/// Sales depend on no rule, so that they are known under each scheme.
fn sales(app: App, columns: &[Column]) -> AnyView {
    let cell = |column: &Column| {
        view! { <td role="cell"><span class="cell-label" aria-hidden="true">{column.name.clone()}</span><span class="cell-figure">{column.totals.sales.clone()}</span></td> }
    };
    view! { <tr role="row"><th scope="row" role="rowheader">{app.say("销售额", "Sales")}</th>{columns.iter().map(cell).collect_view()}</tr> }.into_any()
}

/// A row: its name, and for each scheme a figure and whether it is the best of the row.
fn row(app: App, name: &str, cells: Vec<(String, bool, &Column)>, mark: &'static str) -> AnyView {
    let cell = |(figure, best, column): (String, bool, &Column)| {
        let figure = if column.waiting == column.rules { app.say("待填写", "to fill in").to_owned() } else { figure };
        let more = (column.waiting > 0 && column.waiting < column.rules)
            .then(|| view! { <span class="unknown" title=app.say("还有条款待填写", "rules wait for figures")>"＋?"</span> });
        let mark = (best && !mark.is_empty()).then(|| view! { <span class="mark">{mark}</span> });
        view! {
            <td role="cell" data-best=best.to_string()>
                <span class="cell-label" aria-hidden="true">{column.name.clone()}</span>
                <span class="cell-figure">{figure}{more}{mark}</span>
            </td>
        }
    };
    view! { <tr role="row"><th scope="row" role="rowheader">{name.to_owned()}</th>{cells.into_iter().map(cell).collect_view()}</tr> }
        .into_any()
}
