//! The comparison as a report of two pages: the table, and the pictures.

use super::pieces::head;
use crate::common::stacked;
use crate::comparing::{Column, results};
use crate::lang::{language, t};
use crate::parts::charts::{Axis, DotLine, DotPlot, StackedBars};
use crate::platform::today;
use crate::state::State;
use leptos::prelude::*;
use rewards_core::number::Day;
use rewards_document::paper::{
    ComparisonCell, ComparisonSheet, ComparisonTable, OnPaper, comparison_sheet,
};
use rewards_document::statement::{Comparison, CostBars, PayDots, Tick, cost_bars, pay_dots};
use rewards_document::workbook::examples_notice;
use rewards_words::compare::TO_CUSTOMERS;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// The report, where there is something to compare.
pub fn comparison(state: State) -> Option<AnyView> {
    let template = state.template.get();
    let columns = state.comparing.sound();
    let compared = state.comparing.compared(&template);
    let order = state.comparing.order_of(&compared);
    let first = columns.first()?.computed.as_ref()?;
    let notice = notice(&columns);
    let sheet = comparison_sheet(OnPaper {
        compared: &compared,
        base: state.comparing.base_at(&columns, &template),
        order: &order,
        ledger: &first.facts.ledger,
        notice: notice.as_ref(),
        date: Day::read(&today()).unwrap_or(Day::FIRST),
    });
    let pictures = pictures(&columns, &compared, &order);
    Some(view! { {table_page(&sheet)} {pictures} }.into_any())
}

/// Which columns have figures that are examples.
fn notice(columns: &[Column]) -> Option<Localized> {
    let notices = columns.iter().filter_map(|column| {
        let notice = examples_notice(&column.fill)?;
        let parts = [column.name.clone(), notice];
        Some(Localized::joined(parts, label!("：", ": ")))
    });
    let notices: Vec<Localized> = notices.collect();
    (!notices.is_empty()).then(|| {
        let mut all = Localized::default();
        notices.iter().for_each(|notice| all.push_line(notice));
        all
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

fn table(table: &ComparisonTable) -> impl IntoView + use<> {
    let scheme = |name: &Localized| {
        view! { <th scope="col" class="figure">{t(name.clone())}</th> }
    };
    let cell = |cell: &ComparisonCell| {
        let more = cell.more.clone();
        view! {
            <td class="figure">
                {t(cell.text.clone())}
                {more.map(|more| view! { " " <span class="paper-how">{format!("({more})")}</span> })}
            </td>
        }
    };
    let rep = |(name, cells): &(Localized, Vec<ComparisonCell>)| {
        view! {
            <tr>
                <th scope="row">{t(name.clone())}</th>
                {cells.iter().map(cell).collect_view()}
            </tr>
        }
    };
    let sum = |(name, cells): &(rewards_words::text::Label, Vec<ComparisonCell>)| {
        view! {
            <tr>
                <th scope="row">{t(*name)}</th>
                {cells.iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="paper-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("业务员", "Rep"))}</th>
                    {table.schemes.iter().map(scheme).collect_view()}
                </tr>
            </thead>
            <tbody>{table.reps.iter().map(rep).collect_view()}</tbody>
            <tbody class="paper-sums">{table.sums.iter().map(sum).collect_view()}</tbody>
        </table>
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
    let drawn = drawn.map(|bar| stacked(bar, bars.decimals, lang)).collect();
    view! {
        <article class="paper" data-kind="comparison">
            <h3>{t(label!("费用构成（元）", "Cost by rule (¥)"))}</h3>
            <StackedBars
                finding=t(bars.finding.clone())
                name=t(label!("费用构成", "Cost by rule"))
                bars=Signal::stored(drawn)
                axis=Signal::stored(axis(bars.reach, &bars.ticks))
                texts=Signal::stored(Vec::new())
                others=t(TO_CUSTOMERS)
            />
            {rules(&bars, lang)}
            <h3>{t(label!("每人所得（元）", "Pay per rep (¥)"))}</h3>
            <DotPlot
                finding=t(dots.finding.clone())
                name=t(label!("每人所得", "Pay per rep"))
                series=Signal::stored(names(&dots, lang))
                lines=Signal::stored(lines)
                axis=Signal::stored(axis(dots.reach, &dots.ticks))
                texts=Signal::stored(Vec::new())
            />
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

/// What the pieces of the bars are, in a line for each scheme.
fn rules(bars: &CostBars, lang: Lang) -> impl IntoView + use<> {
    let line = |bar: &rewards_document::statement::CostBar| {
        let pieces = bar.segments.iter();
        let pieces: Vec<String> = pieces
            .map(|piece| {
                let worth = bars.decimals.marked(&piece.worth);
                format!("{} {}", piece.name.in_lang(lang), worth.in_lang(lang))
            })
            .collect();
        let between = match lang {
            Lang::Zh => "；",
            Lang::En => "; ",
        };
        let name = bar.name.in_lang(lang).to_owned();
        (!pieces.is_empty())
            .then(|| view! { <li><strong>{name}</strong> " " {pieces.join(between)}</li> })
    };
    view! { <ul class="paper-how">{bars.bars.iter().map(line).collect_view()}</ul> }
}
