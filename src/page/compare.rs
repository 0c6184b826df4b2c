//! 比方案: the same facts under several schemes.

use super::app::App;
use super::derived::derive;
use super::el::{El, el};
use super::problems;
use super::scheme::of;
use rewards_core::analysis;
use rewards_core::number::Money;
use rewards_core::scheme::{Scheme, Standing};
use rewards_document::catalog;
use rewards_document::slip::{Totals, digits, totals};
use rewards_document::workbook::{Edit, Place, SchemeCheck, Shared};
use rewards_format::Definition;
use rewards_words::lang::Lang;
use web_sys::Event;

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
pub fn compare(app: App) -> El {
    let columns = derive(move || columns(app));
    let hint = "同一份台账，按不同方案各算一遍。数字和条款在“算奖励”里填。|\
                The same facts, computed under each scheme. Figures and readings are those filled in under “Calculate”.";
    el("section.compare[aria-labelledby=compare-heading]")
        .add(
            el("header.part-head")
                .add(el("h1#compare-heading").say(app.lang, "比方案|Compare schemes")),
        )
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

fn columns(app: App) -> Vec<Column> {
    let checked = picked(app).into_iter().map(|definition| {
        let fill = app.workbook.with(|workbook| workbook.fill(&definition.id));
        (definition, SchemeCheck::of(definition, &fill))
    });
    let schemes: Vec<(&Definition, Shared<Scheme>)> = checked
        .filter_map(|(definition, check)| Some((definition, check.scheme?)))
        .collect();
    let lang = app.lang;
    app.facts_check.with(|check| {
        let Some(sound) = &check.sound else {
            return Vec::new();
        };
        let plain: Vec<&Scheme> = schemes.iter().map(|(_, scheme)| &**scheme).collect();
        let results = analysis::compare(&plain, &sound.ledger, &sound.index);
        schemes
            .iter()
            .zip(results)
            .map(|((definition, scheme), result)| column(definition, scheme, &result, lang))
            .collect()
    })
}

fn column(
    definition: &'static Definition,
    scheme: &Scheme,
    result: &analysis::Compared,
    lang: Lang,
) -> Column {
    Column {
        template: &definition.id,
        name: of(&definition.name, lang).to_owned(),
        waiting: scheme
            .rules
            .iter()
            .filter(|rule| matches!(rule.standing, Standing::Inactive(_)))
            .count(),
        rules: scheme.rules.len(),
        totals: totals(&result.totals),
        nets: result.reps.iter().map(|(_, net)| *net).collect(),
        net: result.totals.net(),
        cost: result.totals.cost_rate(),
    }
}

fn choose(app: App) -> El {
    let now = derive(move || {
        picked(app)
            .iter()
            .map(|one| one.id.to_string())
            .collect::<Vec<_>>()
    });
    let tick = |definition: &'static Definition| {
        let is_picked = move || now.with(|ids| ids.iter().any(|id| **id == *definition.id));
        let toggle = move |_: &Event| {
            let mut ids = now.peek(Clone::clone);
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
            .text(of(&definition.name, app.lang))
    };
    let all = catalog::definitions()
        .iter()
        .filter(|definition| !definition.rules.is_empty());
    let legend = el("legend").say(app.lang, "比哪些|Compared");
    el("fieldset.pick")
        .add(legend)
        .add(el("div.chips").add_all(all.map(tick)))
}

fn table(app: App, columns: &[Column]) -> Vec<El> {
    if columns.is_empty() {
        return Vec::new();
    }
    let corner = el("td[role=cell]");
    let heads = el("tr[role=row]")
        .add(corner)
        .add_all(columns.iter().map(|column| head(app, column)));
    let note = "带“＋?”和“待填写”的方案还有条款等公司填数字：那部分没有算在内，不是 0。|\
                “＋?” and “to fill in” mark schemes with rules that wait for the company's figures: what they would pay is \
                not counted; it is unknown, not zero.";
    let table = el("table.comparison[role=table][aria-labelledby=compare-heading]");
    let table = table.add(el("thead[role=rowgroup]").add(heads));
    let table = table.add(el("tbody[role=rowgroup]").add_all(reps(app, columns)));
    let table = table.add(el("tbody.sums[role=rowgroup]").add_all(sums(app, columns)));
    vec![table, el("p.hint").say(app.lang, note)]
}

fn head(app: App, column: &Column) -> El {
    let badge = || {
        el("span.badge[data-tone=open]").text(
            &app.lang
                .fill("{} 条待填写|{} to fill in", &[&column.waiting]),
        )
    };
    let link = el("a")
        .set(
            "href",
            &format!(
                "#{}",
                Place::Templates(Some(column.template.to_owned())).hash()
            ),
        )
        .text(&column.name);
    el("th[scope=col][role=columnheader]")
        .add(link)
        .maybe((column.waiting > 0).then(badge))
}

/// A figure of a row.
struct Figure {
    text: String,
    is_best: bool,
    /// It depends on no rule, so that it is known whatever waits.
    is_sure: bool,
}

impl Figure {
    fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            is_best: false,
            is_sure: false,
        }
    }

    fn sure(text: &str) -> Self {
        Self {
            is_sure: true,
            ..Self::of(text)
        }
    }

    /// It reads as nothing, which of a scheme with open figures says nothing.
    fn is_nothing(&self) -> bool {
        self.text
            .bytes()
            .all(|letter| matches!(letter, b'0' | b'.' | b'%'))
    }

    fn best(self, is_best: bool) -> Self {
        Self { is_best, ..self }
    }
}

/// The net of each rep; the highest is marked.
fn reps(app: App, columns: &[Column]) -> Vec<El> {
    let names: Vec<String> = app.facts_check.with(|check| {
        check
            .sound
            .as_ref()
            .map(|sound| {
                sound
                    .ledger
                    .reps
                    .iter()
                    .map(|rep| rep.name.to_string())
                    .collect()
            })
            .unwrap_or_default()
    });
    let rep = |(at, name): (usize, &String)| {
        let nets = || {
            columns
                .iter()
                .map(|column| column.nets.get(at).copied().unwrap_or_default())
        };
        let best = nets().max().filter(|best| best.is_positive());
        row(
            app,
            name,
            app.say("最高|highest"),
            columns,
            nets()
                .map(|net| Figure::of(&digits(net)).best(Some(net) == best))
                .collect(),
        )
    };
    names.iter().enumerate().map(rep).collect()
}

fn sums(app: App, columns: &[Column]) -> Vec<El> {
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
    let of_all = |name: &str, mark: &str, figure: &dyn Fn(&Column) -> Figure| {
        row(
            app,
            name,
            mark,
            columns,
            columns.iter().map(figure).collect(),
        )
    };
    let rate = |column: &Column| {
        Figure::of(
            column
                .totals
                .cost_rate
                .as_deref()
                .unwrap_or(app.say("没有销售额|no sales")),
        )
    };
    let is_least =
        |column: &Column| column.waiting == 0 && column.cost.is_some() && column.cost == least;
    vec![
        of_all(
            app.say("合计净额|Net, all"),
            app.say("最高|highest"),
            &|column| Figure::of(&column.totals.net).best(Some(column.net) == best),
        ),
        of_all(app.say("奖励|Rewards"), "", &|column| {
            Figure::of(&column.totals.reward)
        }),
        of_all(app.say("扣罚|Penalties"), "", &|column| {
            Figure::of(&column.totals.penalty)
        }),
        of_all(app.say("客户所得|To customers"), "", &|column| {
            Figure::of(&column.totals.benefit)
        }),
        of_all(app.say("销售额|Sales"), "", &|column| {
            Figure::sure(&column.totals.sales)
        }),
        of_all(
            app.say("费用率|Cost rate"),
            app.say("最低|lowest"),
            &|column| rate(column).best(is_least(column)),
        ),
        of_all(
            app.say("待填写的条款|Rules that wait"),
            "",
            &|column| Figure::sure(&format!("{} / {}", column.waiting, column.rules)),
        ),
    ]
}

/// A row: its name, and for each scheme a figure; the best bears the mark.
fn row(app: App, name: &str, mark: &str, columns: &[Column], figures: Vec<Figure>) -> El {
    let cell = |(figure, column): (Figure, &Column)| {
        let may_grow = column.waiting > 0 && !figure.is_sure;
        let is_open = may_grow && (column.waiting == column.rules || figure.is_nothing());
        let is_partly_open = may_grow && !is_open;
        let is_best = figure.is_best && !is_open;
        let text = if is_open {
            app.say("待填写|to fill in")
        } else {
            &figure.text
        };
        let more = is_partly_open.then(|| el("span.unknown").text("＋?"));
        let text = el("span.cell-figure")
            .text(text)
            .maybe(more)
            .maybe(is_best.then(|| el("span.mark").text(mark)));
        let label = el("span.cell-label[aria-hidden=true]").text(&column.name);
        el("td[role=cell]")
            .set("data-best", &is_best.to_string())
            .add(label)
            .add(text)
    };
    let name = el("th[scope=row][role=rowheader]").text(name);
    el("tr[role=row]")
        .add(name)
        .add_all(figures.into_iter().zip(columns).map(cell))
}
