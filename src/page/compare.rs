//! 比方案: the same facts under several schemes.

use super::app::App;
use super::el::{El, el};
use super::problems;
use leptos::prelude::*;
use rewards_core::analysis;
use rewards_core::number::Money;
use rewards_core::scheme::{Scheme, Standing, Words};
use rewards_document::statement::{Totals, digits, totals};
use rewards_document::workbook::{Edit, SchemeCheck, Shared};
use rewards_document::{Route, catalog};
use rewards_format::Definition;
use rewards_words::text::{Label, Localize, Localized};
use rewards_words::{label, say};
use web_sys::Event;

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

/// The page.
pub fn compare(app: App) -> El {
    let columns = Memo::new(move |_| columns(app));
    let hint = label!(
        "同一份台账，按不同方案各算一遍。数字和条款在“算奖励”里填。",
        "The same facts, computed under each scheme. Figures and readings are those filled in under “Calculate”."
    );
    let heading = el("h1#compare-heading").say(app.lang, label!("比方案", "Compare schemes"));
    el("section.compare[aria-labelledby=compare-heading]")
        .add(el("header.part-head").add(heading))
        .add(el("p.hint").say(app.lang, hint))
        .add(choose(app))
        .add(problems::summary(app))
        .live(move || columns.with(|columns| table(app, columns)))
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

fn columns(app: App) -> Vec<Compared> {
    let checked = picked(app).into_iter().map(|definition| {
        let fill = app.workbook.with(|workbook| workbook.fill(&definition.id));
        (definition, SchemeCheck::of(definition, &fill))
    });
    let schemes: Vec<(&'static Definition, Shared<Scheme>)> = checked
        .filter_map(|(definition, check)| Some((definition, check.scheme?)))
        .collect();
    app.facts_check.with(|check| {
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
    let waits = |rule: &&rewards_core::scheme::Rule| matches!(rule.standing, Standing::Inactive(_));
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

fn choose(app: App) -> El {
    let now = Memo::new(move |_| {
        picked(app)
            .iter()
            .map(|one| one.id.to_string())
            .collect::<Vec<_>>()
    });
    let tick = |definition: &'static Definition| {
        let is_picked = move || now.with(|ids| ids.iter().any(|id| **id == *definition.id));
        let toggle = move |_: &Event| {
            let mut ids = now.get_untracked();
            match ids.iter().position(|id| **id == *definition.id) {
                Some(at) => drop(ids.remove(at)),
                None => ids.push(definition.id.to_string()),
            }
            app.close_run();
            app.act(Edit::Compare(ids));
        };
        let field = el("input[type=checkbox]")
            .live_checked(is_picked)
            .on("change", toggle);
        el("label.check.chip")
            .add(field)
            .say(app.lang, &definition.name)
    };
    let all = catalog::definitions()
        .iter()
        .filter(|definition| !definition.rules.is_empty());
    let legend = el("legend").say(app.lang, label!("比哪些", "Compared"));
    el("fieldset.pick")
        .add(legend)
        .add(el("div.chips").add_all(all.map(tick)))
}

fn table(app: App, columns: &[Compared]) -> Vec<El> {
    if columns.is_empty() {
        return Vec::new();
    }
    let note = label!(
        "带“＋?”和“待填写”的方案还有条款等公司填数字：那部分没有算在内，不是 0。",
        "“＋?” and “to fill in” mark schemes with rules that wait for the company's figures: what they would pay is not counted; it is unknown, not zero."
    );
    let corner = el("td[role=cell]");
    let heads = el("tr[role=row]")
        .add(corner)
        .add_all(columns.iter().map(|column| head(app, column)));
    let table = el("table.comparison[role=table][aria-labelledby=compare-heading]")
        .add(el("thead[role=rowgroup]").add(heads))
        .add(el("tbody[role=rowgroup]").add_all(reps(app, columns)))
        .add(el("tbody.sums[role=rowgroup]").add_all(sums(app, columns)));
    vec![table, el("p.hint").say(app.lang, note)]
}

fn head(app: App, column: &Compared) -> El {
    let badge = || {
        let waiting = say!("{0} 条待填写", "{0} to fill in", column.waiting);
        el("span.badge[data-tone=open]").say(app.lang, waiting)
    };
    let route = Route::Templates(Some(column.template.to_owned()));
    let link = el("a")
        .set("href", &format!("#{}", route.hash()))
        .say(app.lang, column.name);
    el("th[scope=col][role=columnheader]")
        .add(link)
        .maybe((column.waiting > 0).then(badge))
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

/// The net of each rep; the highest is marked.
fn reps(app: App, columns: &[Compared]) -> Vec<El> {
    let names: Vec<String> = app.facts_check.with(|check| {
        let reps = check
            .sound
            .as_ref()
            .map(|sound| sound.ledger.reps.as_slice());
        reps.unwrap_or_default()
            .iter()
            .map(|rep| rep.name.to_string())
            .collect()
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
        row(app, say!("{0}", "{0}", name), HIGHEST, columns, cells)
    };
    names.iter().enumerate().map(rep).collect()
}

const HIGHEST: Label = label!("最高", "highest");
const LOWEST: Label = label!("最低", "lowest");
const NO_MARK: Label = label!("", "");

fn sums(app: App, columns: &[Compared]) -> Vec<El> {
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
            app,
            say!("{0}", "{0}", name),
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
fn row(app: App, name: Localized, mark: Label, columns: &[Compared], cells: Vec<CellView>) -> El {
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
        let more = is_partly_open.then(|| el("span.unknown").text("＋?"));
        let text = el("span.cell-figure")
            .say(app.lang, text)
            .maybe(more)
            .maybe(is_best.then(|| el("span.mark").say(app.lang, mark)));
        let label = el("span.cell-label[aria-hidden=true]").say(app.lang, column.name);
        el("td[role=cell]")
            .set("data-best", &is_best.to_string())
            .add(label)
            .add(text)
    };
    let name = el("th[scope=row][role=rowheader]").say(app.lang, name);
    el("tr[role=row]")
        .add(name)
        .add_all(cells.into_iter().zip(columns).map(cell))
}
