//! The comparison as a report of two pages: the table, and the pictures.

use super::pieces::head;
use crate::common::stacked;
use crate::comparing::{Column, results};
use crate::lang::{language, t};
use crate::parts::charts::{Axis, DotLine, DotPlot, StackedBar, StackedBars};
use crate::platform::today;
use crate::state::State;
use leptos::prelude::*;
use rewards_core::number::Day;
use rewards_document::own::noted;
use rewards_document::paper::{
    CellsOf, ColumnOnPaper, ComparisonCell, ComparisonRow, ComparisonSheet, ComparisonTable,
    HolesFound, OnPaper, comparison_sheet,
};
use rewards_document::statement::{
    Comparison, CostBar, CostBars, CostSegment, PayDots, Tick, compared, cost_bars, pay_dots,
};
use rewards_document::workbook::examples_notice;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The report, where there is something to compare. Its columns stand as its pictures have them: the base first.
pub fn comparison(state: State) -> Option<AnyView> {
    let template = state.template.get();
    let mut columns = state.comparing.sound();
    let order = state
        .comparing
        .order_of(&state.comparing.compared(&template));
    let base = state.comparing.base_at(&columns, &template);
    columns.get_mut(..=base)?.rotate_right(1);
    let values = state.comparing.item_values();
    let compared = compared(&results(&columns), 0, &values);
    let first = columns.first()?.computed.as_ref()?;
    let notice = notice(&columns);
    let beside: Vec<ColumnOnPaper> = columns.iter().map(|one| on_paper(state, one)).collect();
    let sheet = comparison_sheet(OnPaper {
        compared: &compared,
        base: 0,
        order: &order,
        columns: &beside,
        ledger: &first.facts.ledger,
        notice: notice.as_ref(),
        date: Day::read(&today()).unwrap_or(Day::FIRST),
    });
    let pictures = pictures(&columns, &compared, &order);
    Some(view! { {table_page(&sheet)} {pictures} }.into_any())
}

/// What is known of a column beside its figures.
fn on_paper(state: State, column: &Column) -> ColumnOnPaper {
    state.workbook.with(|workbook| ColumnOnPaper {
        name: workbook.column_name(&column.key),
        settings: noted(workbook, &column.key),
        holes: match state.comparing.holes_of(column) {
            None => HolesFound::NotYet,
            Some(None) => HolesFound::Never,
            Some(Some(counts)) => HolesFound::Found(counts),
        },
    })
}

/// Which columns have figures that are examples, and how many.
fn notice(columns: &[Column]) -> Option<Localized> {
    let resting: Vec<&Column> = columns
        .iter()
        .filter(|column| !column.fill.examples.is_empty())
        .collect();
    if let [only] = resting.as_slice() {
        let parts = [only.name.clone(), examples_notice(&only.fill)?];
        return Some(Localized::joined(parts, label!("：", ": ")));
    }
    let counted = |column: &&Column| {
        say!(
            "{0} {1} 个",
            "{0} ({1})",
            column.name,
            column.fill.examples.len()
        )
    };
    let counted = Localized::joined(resting.iter().map(counted), label!("，", ", "));
    (!resting.is_empty()).then(|| {
        say!(
            "有的数字是示例，公司还没有确定：{0}。",
            "Some figures are examples that the company has not decided on: {0}.",
            counted
        )
    })
}

fn table_page(sheet: &ComparisonSheet) -> impl IntoView + use<> {
    let note = |note: &Localized| view! { <li>{t(note.clone())}</li> };
    view! {
        <article class="paper" data-kind="comparison">
            {head(&sheet.head)}
            {sheet.tables.iter().map(table).collect_view()}
            <ul class="paper-how">{sheet.notes.iter().map(note).collect_view()}</ul>
        </article>
    }
}

/// So many reps stand on one page with all that is below them.
const ON_A_PAGE: usize = 10;

fn table(table: &ComparisonTable) -> impl IntoView + use<> {
    let scheme = |name: &Localized| {
        view! { <th scope="col" class="figure">{t(name.clone())}</th> }
    };
    let rep = |(name, cells): &(Localized, Vec<ComparisonCell>)| {
        row(name.clone(), cells, CellsOf::Figures)
    };
    let rows = |rows: &[ComparisonRow]| {
        let rows = rows.iter();
        rows.map(|one| row(one.name.clone(), &one.cells, one.of))
            .collect_view()
    };
    let is_whole = table.reps.len() <= ON_A_PAGE;
    view! {
        <table class="paper-table" data-whole=is_whole.then_some("")>
            <thead>
                <tr>
                    <th scope="col">{t(label!("业务员", "Rep"))}</th>
                    {table.schemes.iter().map(scheme).collect_view()}
                </tr>
            </thead>
            <tbody>{table.reps.iter().map(rep).collect_view()}</tbody>
            <tbody class="paper-sums">{rows(&table.sums)}</tbody>
            <tbody class="paper-things">{rows(&table.things)}</tbody>
        </table>
    }
}

fn row(name: Localized, cells: &[ComparisonCell], of: CellsOf) -> impl IntoView + use<> {
    let class = match of {
        CellsOf::Figures => Some("figure"),
        CellsOf::Prose => None,
    };
    let beside = |line: &Localized| view! { <span class="paper-beside">{t(line.clone())}</span> };
    let cell = |cell: &ComparisonCell| {
        let more = cell.more.clone();
        view! {
            <td class=class>
                {t(cell.text.clone())}
                {more.map(|more| view! { " " <span class="paper-how">{format!("({more})")}</span> })}
                {cell.beside.iter().map(beside).collect_view()}
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row">{t(name)}</th>
            {cells.iter().map(cell).collect_view()}
        </tr>
    }
}

/// The second page: what each scheme costs by rule, and what each rep gets.
fn pictures(columns: &[Column], compared: &Comparison, order: &[usize]) -> impl IntoView + use<> {
    let lang = language().get();
    let bars = cost_bars(&results(columns));
    let dots = pay_dots(compared);
    let lines = order.iter().filter_map(|place| dots.rows.get(*place));
    let lines = lines.map(|row| DotLine {
        name: row.name.clone(),
        dots: row
            .dots
            .iter()
            .enumerate()
            .filter_map(|(series, value)| Some((series, (*value)?)))
            .collect(),
    });
    let lines: Vec<DotLine> = lines.collect();
    let drawn = bars.bars.iter();
    let drawn = drawn.map(|bar| named(&bars, bar, lang)).collect();
    view! {
        <article class="paper" data-kind="comparison">
            <section>
            <h3>{t(label!("费用构成（元）", "Cost by rule (¥)"))}</h3>
            <StackedBars
                finding=t(bars.finding.clone())
                name=t(label!("费用构成", "Cost by rule"))
                bars=Signal::stored(drawn)
                axis=Signal::stored(axis(bars.reach, &bars.ticks))
                texts=Signal::stored(Vec::new())
            />
            </section>
            <section>
            <h3>{t(label!("每人所得（元）", "Pay per rep (¥)"))}</h3>
            <DotPlot
                finding=t(dots.finding.clone())
                name=t(label!("每人所得", "Pay per rep"))
                series=Signal::stored(names(&dots, lang))
                lines=Signal::stored(lines)
                axis=Signal::stored(axis(dots.reach, &dots.ticks))
                texts=Signal::stored(Vec::new())
            />
            </section>
        </article>
    }
}

fn axis(reach: (i128, i128), ticks: &[Tick]) -> Axis {
    let ticks = ticks.iter().map(|tick| (tick.at, tick.text.clone()));
    Axis {
        reach,
        ticks: ticks.collect(),
    }
}

fn names(dots: &PayDots, lang: Lang) -> Vec<String> {
    let names = dots.schemes.iter();
    names.map(|name| name.in_lang(lang).to_owned()).collect()
}

/// A bar on paper, which can't be pointed at: what each piece is stands with what it comes to.
fn named(bars: &CostBars, bar: &CostBar, lang: Lang) -> StackedBar {
    let name = |piece: &CostSegment| {
        let worth = bars.decimals.marked(&piece.worth);
        format!("{} {}", piece.name.in_lang(lang), worth.in_lang(lang))
    };
    StackedBar {
        names: bar.segments.iter().map(name).collect(),
        ..stacked(bar, bars.decimals, lang)
    }
}
