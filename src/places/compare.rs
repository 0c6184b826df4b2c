//! 比方案: the same facts under several schemes.

use crate::lang::{language, t};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::analysis;
use rewards_core::number::Money;
use rewards_core::scheme::{Rule, Scheme, Standing, Words};
use rewards_document::statement::{Totals, digits, totals};
use rewards_document::workbook::{Edit, SchemeCheck, Shared};
use rewards_document::{Route, catalog};
use rewards_format::Definition;
use rewards_words::text::{Label, Localize, Localized};
use rewards_words::{label, say};

/// What stands where a scheme found no sales.
const NO_SALES: Label = label!("没有销售额", "no sales");

/// A scheme under comparison.
#[derive(Clone, Debug, PartialEq)]
struct Compared {
    template: &'static str,
    name: &'static Words,
    /// Rules that wait for a figure, and all.
    waiting: usize,
    rules: usize,
    totals: Totals,
    nets: Vec<Money>,
    net: Money,
    /// Cost per sales in millionths.
    cost: Option<i128>,
}

/// The place.
#[component]
pub fn Compare() -> impl IntoView {
    let state = state();
    let columns = Memo::new(move |_| columns(state));
    let hint = label!(
        "同一份台账，按不同方案各算一遍。数字和理解在“算奖励”里填。",
        "The same facts, computed under each scheme. Figures and readings are those filled in under “Calculate”."
    );
    view! {
        <section class="compare" aria-labelledby="place-heading">
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{t(label!("比方案", "Compare schemes"))}</h1>
                <p class="hint">{t(hint)}</p>
            </header>
            <Pick />
            {move || columns.with(|columns| table(state, columns))}
        </section>
    }
}

/// The schemes to compare: those picked, else all of which at least one rule is in force.
fn picked(state: State) -> Vec<&'static Definition> {
    state.workbook.with(|workbook| {
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

fn columns(state: State) -> Vec<Compared> {
    let checked = picked(state).into_iter().map(|definition| {
        let fill = state
            .workbook
            .with(|workbook| workbook.fill(&definition.id));
        (definition, SchemeCheck::of(definition, &fill))
    });
    let schemes: Vec<(&'static Definition, Shared<Scheme>)> = checked
        .filter_map(|(definition, check)| Some((definition, check.scheme?)))
        .collect();
    state.facts_check.with(|check| {
        let Some(sound) = &check.sound else {
            return Vec::new();
        };
        let plain: Vec<&Scheme> = schemes.iter().map(|(_, scheme)| &**scheme).collect();
        let results = analysis::compare(&plain, &sound.ledger, &sound.index);
        schemes
            .iter()
            .zip(results)
            .map(|((definition, scheme), result)| column(definition, scheme, &result))
            .collect()
    })
}

fn column(
    definition: &'static Definition,
    scheme: &Scheme,
    result: &analysis::Compared,
) -> Compared {
    let waits = |rule: &&Rule| matches!(rule.standing, Standing::Inactive(_));
    Compared {
        template: &definition.id,
        name: &definition.name,
        waiting: scheme.rules.iter().filter(waits).count(),
        rules: scheme.rules.len(),
        totals: totals(&result.totals),
        nets: result.reps.iter().map(|(_, net)| *net).collect(),
        net: result.totals.net(),
        cost: result.totals.cost_rate(),
    }
}

/// Which schemes stand beside each other.
#[component]
fn Pick() -> impl IntoView {
    let state = state();
    let now = Memo::new(move |_| {
        let ids = picked(state).into_iter().map(|one| one.id.to_string());
        ids.collect::<Vec<_>>()
    });
    let tick = |definition: &'static Definition| {
        let is_picked = move || now.with(|ids| ids.iter().any(|id| **id == *definition.id));
        let toggle = move |_| {
            let mut ids = now.get_untracked();
            match ids.iter().position(|id| **id == *definition.id) {
                Some(at) => drop(ids.remove(at)),
                None => ids.push(definition.id.to_string()),
            }
            state.close_run();
            state.act(Edit::Compare(ids));
        };
        view! {
            <label class="tick-label chip">
                <input class="tick" type="checkbox" prop:checked=is_picked on:change=toggle />
                <span>{t(&definition.name)}</span>
            </label>
        }
    };
    let all = catalog::definitions()
        .iter()
        .filter(|definition| !definition.rules.is_empty());
    view! {
        <fieldset class="pick">
            <legend>{t(label!("比哪些", "Compared"))}</legend>
            <div class="chips">{all.map(tick).collect_view()}</div>
        </fieldset>
    }
}

/// What stands in a cell.
struct CellView {
    text: Localized,
    is_best: bool,
    /// It depends on no rule, so that it is known whatever waits.
    is_sure: bool,
}

impl CellView {
    fn of(text: impl Localize) -> Self {
        Self {
            text: say!("{0}", "{0}", text),
            is_best: false,
            is_sure: false,
        }
    }

    fn sure(text: impl Localize) -> Self {
        Self {
            is_sure: true,
            ..Self::of(text)
        }
    }

    /// It reads as nothing, which of a scheme with open figures says nothing.
    fn is_nothing(&self) -> bool {
        self.text
            .zh
            .bytes()
            .all(|letter| matches!(letter, b'0' | b'.' | b'%'))
    }

    fn best(self, is_best: bool) -> Self {
        Self { is_best, ..self }
    }
}

const HIGHEST: Label = label!("最高", "highest");
const LOWEST: Label = label!("最低", "lowest");
const NO_MARK: Label = label!("", "");

fn table(state: State, columns: &[Compared]) -> Option<impl IntoView + use<>> {
    let note = label!(
        "带“＋?”和“待填写”的方案还有条款等公司填数字：那部分没有算在内，不是 0。",
        "“＋?” and “to fill in” mark schemes with rules that wait for the company's figures: what they would pay is not counted; it is unknown, not zero."
    );
    let heads = columns.iter().map(head).collect_view();
    let (reps, sums) = (reps(state, columns), sums(columns));
    (!columns.is_empty()).then(|| {
        view! {
            <div class="comparison-box">
                <table class="comparison" aria-labelledby="place-heading">
                    <thead>
                        <tr>
                            <td></td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{reps}</tbody>
                    <tbody class="sums">{sums}</tbody>
                </table>
            </div>
            <p class="hint">{t(note)}</p>
        }
    })
}

fn head(column: &Compared) -> impl IntoView + use<> {
    let waiting = column.waiting;
    let badge = (waiting > 0).then(|| {
        view! { <span class="badge" data-tone="open">{t(say!("{0} 条待填写", "{0} to fill in", waiting))}</span> }
    });
    let href = format!(
        "#{}",
        Route::Templates(Some(column.template.to_owned())).hash()
    );
    view! {
        <th scope="col">
            <a href=href>{t(column.name)}</a>
            {badge}
        </th>
    }
}

/// The net of each rep; the highest is marked.
fn reps(state: State, columns: &[Compared]) -> Vec<AnyView> {
    let names: Vec<String> = state.facts_check.with(|check| {
        let reps = check
            .sound
            .as_ref()
            .map(|sound| sound.ledger.reps.as_slice());
        let reps = reps.unwrap_or_default().iter();
        reps.map(|rep| rep.name.to_string()).collect()
    });
    let rep = |(at, name): (usize, &String)| {
        let nets = || {
            columns
                .iter()
                .map(|column| column.nets.get(at).copied().unwrap_or_default())
        };
        let best = nets().max().filter(|best| best.is_positive());
        let cells = nets()
            .map(|net| CellView::of(digits(net)).best(Some(net) == best))
            .collect();
        row(Localized::same(name), HIGHEST, columns, cells)
    };
    names.iter().enumerate().map(rep).collect()
}

fn sums(columns: &[Compared]) -> Vec<AnyView> {
    let best = columns
        .iter()
        .map(|column| column.net)
        .max()
        .filter(|best| best.is_positive());
    // What is not yet known of a scheme may cost more.
    let least = columns
        .iter()
        .filter(|column| column.waiting == 0)
        .filter_map(|column| column.cost)
        .min();
    let of_all = |name: Label, mark: Label, cell: &dyn Fn(&Compared) -> CellView| {
        row(
            name.into(),
            mark,
            columns,
            columns.iter().map(cell).collect(),
        )
    };
    let rate = |column: &Compared| match &column.totals.cost_rate {
        Some(rate) => CellView::of(rate),
        None => CellView::of(NO_SALES),
    };
    let is_least =
        |column: &Compared| column.waiting == 0 && column.cost.is_some() && column.cost == least;
    vec![
        of_all(label!("合计净额", "Net, all"), HIGHEST, &|column| {
            CellView::of(&column.totals.net).best(Some(column.net) == best)
        }),
        of_all(label!("奖励", "Rewards"), NO_MARK, &|column| {
            CellView::of(&column.totals.reward)
        }),
        of_all(label!("扣罚", "Penalties"), NO_MARK, &|column| {
            CellView::of(&column.totals.penalty)
        }),
        of_all(label!("客户所得", "To customers"), NO_MARK, &|column| {
            CellView::of(&column.totals.benefit)
        }),
        of_all(label!("销售额", "Sales"), NO_MARK, &|column| {
            CellView::sure(&column.totals.sales)
        }),
        of_all(label!("费用率", "Cost rate"), LOWEST, &|column| {
            rate(column).best(is_least(column))
        }),
        of_all(
            label!("待填写的条款", "Rules that wait"),
            NO_MARK,
            &|column| CellView::sure(format!("{} / {}", column.waiting, column.rules)),
        ),
    ]
}

/// A row: its name, and for each scheme a figure; the best bears the mark.
fn row(name: Localized, mark: Label, columns: &[Compared], cells: Vec<CellView>) -> AnyView {
    let lang = language();
    let cell = |(view, column): (CellView, &Compared)| {
        let may_grow = column.waiting > 0 && !view.is_sure;
        let is_open = may_grow && (column.waiting == column.rules || view.is_nothing());
        let is_partly_open = may_grow && !is_open;
        let is_best = view.is_best && !is_open;
        let text = if is_open {
            say!("待填写", "to fill in")
        } else {
            view.text
        };
        let more = is_partly_open.then(|| view! { <span class="unknown">"＋?"</span> });
        let mark = is_best
            .then(|| view! { <span class="mark">{mark.in_lang(lang.get_untracked())}</span> });
        view! {
            <td data-best=is_best.to_string()>
                <span class="cell-figure">{t(text)} {more} {mark}</span>
            </td>
        }
    };
    let cells = cells.into_iter().zip(columns).map(cell).collect_view();
    view! {
        <tr>
            <th scope="row">{t(name)}</th>
            {cells}
        </tr>
    }
    .into_any()
}
