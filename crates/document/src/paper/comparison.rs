//! Schemes held against one of them, as a report: who gets what under each, the sums, and what the pictures show.

use super::comparison_notes::notes;
use super::comparison_types::{
    CellsOf, ColumnOnPaper, ComparisonCell, ComparisonRow, ComparisonSheet, ComparisonTable,
    HolesFound,
};
use super::head::{Field, Head};
use crate::audit::{HoleCount, NO_RULES, NOTHING};
use crate::statement::{
    COST_RATE, Compared, ComparedRep, ComparedScheme, Comparison, Decimals, ThingCount, ThingRow,
    WITH_THINGS, WithThings, fare_text,
};
use rewards_core::ledger::Ledger;
use rewards_core::number::Day;
use rewards_words::figure::short;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};

/// So many schemes stand beside the base on a sheet.
const BESIDE: usize = 5;

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct OnPaper<'p> {
    /// The comparison.
    pub compared: &'p Comparison,
    /// The place of the base.
    pub base: usize,
    /// The places of the reps in the order in which they are listed.
    pub order: &'p [usize],
    /// What else is known of each column, in their order.
    pub columns: &'p [ColumnOnPaper],
    /// The facts.
    pub ledger: &'p Ledger,
    /// That figures in it are examples, where they are.
    pub notice: Option<&'p Localized>,
    /// The day of printing.
    pub date: Day,
}

/// The report.
#[must_use]
pub fn comparison_sheet(on: OnPaper<'_>) -> ComparisonSheet {
    let schemes = &on.compared.schemes;
    let name = |place: usize| schemes.get(place).map(|scheme| scheme.name.clone());
    let (deals, reps) = (on.ledger.deals.len(), on.ledger.reps.len());
    let facts = say!(
        "{0}，{1}",
        "{0}, {1}",
        many!(deals, "{0} 笔成交", "{0} deal", "{0} deals"),
        many!(reps, "{0} 名业务员", "{0} rep", "{0} reps")
    );
    let others: Vec<usize> = (0..schemes.len())
        .filter(|place| *place != on.base)
        .collect();
    let with_base = |some: &[usize]| {
        let places: Vec<usize> = [on.base].into_iter().chain(some.iter().copied()).collect();
        table(on, &places)
    };
    let tables: Vec<ComparisonTable> = match others.is_empty() {
        true => vec![with_base(&[])],
        false => in_turns(&others).map(with_base).collect(),
    };
    ComparisonSheet {
        head: Head {
            title: label!("奖励方案比较", "Reward schemes compared").into(),
            fields: vec![
                Field::printed(
                    label!("基准方案", "Compared with"),
                    name(on.base).unwrap_or_default(),
                ),
                Field::printed(label!("核算期", "Period"), Localized::of(&on.ledger.period)),
                Field::printed(label!("台账", "Ledger"), facts),
                Field::printed(label!("打印日期", "Printed on"), Localized::of(&on.date)),
            ],
            notice: on.notice.cloned(),
        },
        notes: notes(on.compared, on.columns),
        tables,
    }
}

/// As many at a time as have room, about as many each time.
fn in_turns(places: &[usize]) -> impl Iterator<Item = &[usize]> {
    let turns = places.len().div_ceil(BESIDE).max(1);
    places.chunks(places.len().div_ceil(turns).max(1))
}

fn table(on: OnPaper<'_>, places: &[usize]) -> ComparisonTable {
    let compared = on.compared;
    let schemes: Vec<(usize, &ComparedScheme)> = places
        .iter()
        .filter_map(|place| Some((*place, compared.schemes.get(*place)?)))
        .collect();
    let rep = |rep: &ComparedRep| {
        let cells = schemes
            .iter()
            .map(|(place, scheme)| rep_cell(rep, *place, scheme.decimals, *place == on.base));
        (Localized::same(&rep.name), cells.collect())
    };
    let reps = on
        .order
        .iter()
        .filter_map(|place| compared.reps.get(*place));
    ComparisonTable {
        schemes: schemes
            .iter()
            .map(|(_, scheme)| scheme.name.clone())
            .collect(),
        reps: reps.map(rep).collect(),
        sums: sums(on, &schemes),
        things: things(on, &schemes),
    }
}

/// A scheme with its place.
type Placed<'p> = (usize, &'p ComparedScheme);

/// A row of cells, one for each scheme.
fn row<'p>(
    schemes: &[Placed<'p>],
    name: impl Into<Localized>,
    of: CellsOf,
    cell: impl Fn(usize, &'p ComparedScheme) -> ComparisonCell,
) -> ComparisonRow {
    let cells = schemes.iter().map(|(place, scheme)| cell(*place, scheme));
    ComparisonRow {
        name: name.into(),
        cells: cells.collect(),
        of,
    }
}

fn sums(on: OnPaper<'_>, schemes: &[Placed<'_>]) -> Vec<ComparisonRow> {
    let figures = |name: Label, text: &dyn Fn(&ComparedScheme) -> Localized| {
        row(schemes, name, CellsOf::Figures, |_, scheme| {
            plain(text(scheme))
        })
    };
    let net = |place: usize, scheme: &ComparedScheme| {
        let net = Compared {
            net: scheme.net,
            more: scheme.more,
        };
        cell(net, scheme.decimals, place == on.base)
    };
    let fare = |place: usize, scheme: &ComparedScheme| {
        plain(match place == on.base {
            true => Localized::same("–"),
            false => fare_text(&scheme.fare, &on.compared.reps),
        })
    };
    let holes = |place: usize, scheme: &ComparedScheme| holes_cell(scheme, on.columns.get(place));
    vec![
        row(
            schemes,
            label!("合计净额", "Total net"),
            CellsOf::Figures,
            net,
        ),
        figures(label!("奖励", "Rewards"), &|scheme| {
            scheme.decimals.marked(&scheme.shown.reward)
        }),
        figures(label!("扣罚", "Penalties"), &|scheme| {
            scheme.decimals.marked(&scheme.shown.penalty)
        }),
        figures(
            label!("净额占销售额", "Net as a share of sales"),
            &|scheme| scheme.share.text(),
        ),
        row(
            schemes,
            label!("谁多谁少", "Who gains, who loses"),
            CellsOf::Prose,
            fare,
        ),
        figures(label!("客户所得", "To customers"), &|scheme| {
            scheme.decimals.marked(&scheme.shown.benefit)
        }),
        figures(COST_RATE, &|scheme| scheme.shown.cost_rate.text()),
        row(
            schemes,
            label!("查漏洞", "Loopholes"),
            CellsOf::Prose,
            holes,
        ),
    ]
}

/// How many holes there are, a line for each severity.
fn holes_cell(scheme: &ComparedScheme, column: Option<&ColumnOnPaper>) -> ComparisonCell {
    let said = |said: Label| plain(said.into());
    match column.map(|column| &column.holes) {
        _ if scheme.rules == 0 => said(NO_RULES),
        None | Some(HolesFound::NotYet) => said(label!("正在查…", "Checking…")),
        Some(HolesFound::Never) => plain(Localized::same("–")),
        Some(HolesFound::Found(counts)) => match counts.split_first() {
            None => said(NOTHING),
            Some((worst, others)) => ComparisonCell {
                beside: others.iter().map(HoleCount::words).collect(),
                ..plain(worst.words())
            },
        },
    }
}

/// What is granted and done, thing by thing, and what it comes to with what the manager takes one of it to be worth.
fn things(on: OnPaper<'_>, schemes: &[Placed<'_>]) -> Vec<ComparisonRow> {
    let thing = |thing: &ThingRow| {
        row(schemes, thing_name(thing), CellsOf::Figures, |place, _| {
            let count = thing.counts.get(place).cloned().unwrap_or_default();
            plain(count.in_table(thing.kind))
        })
    };
    // What none of these gives or does isn't listed.
    let is_given = |thing: &&ThingRow| {
        let mut counts = schemes
            .iter()
            .filter_map(|(place, _)| thing.counts.get(*place));
        counts.any(|count| *count != ThingCount::default())
    };
    let given = on.compared.things.iter().filter(is_given);
    let mut rows: Vec<ComparisonRow> = given.map(thing).collect();
    let has_values = schemes
        .iter()
        .any(|(_, scheme)| scheme.with_things.is_some());
    let valued = |_: usize, scheme: &ComparedScheme| match &scheme.with_things {
        Some(valued) => ComparisonCell {
            beside: valued.note().into_iter().collect(),
            ..plain(valued.worth.text(scheme.decimals))
        },
        None => plain(Localized::same("–")),
    };
    rows.extend(
        (has_values && !rows.is_empty())
            .then(|| row(schemes, WITH_THINGS, CellsOf::Figures, valued)),
    );
    rows
}

fn thing_name(thing: &ThingRow) -> Localized {
    let name = thing.name.clone().beginning();
    match thing.value {
        Some(value) => say!(
            "{0}（每份折算 {1} 元）",
            "{0} (one valued at ¥{1})",
            name,
            short(value)
        ),
        None => name,
    }
}

/// What a rep gets: the money, and what is given and done beside it.
fn rep_cell(rep: &ComparedRep, place: usize, decimals: Decimals, is_base: bool) -> ComparisonCell {
    let Some(net) = rep.nets.get(place) else {
        return plain(Localized::default());
    };
    let things = rep.things.get(place).filter(|things| !things.is_empty());
    let things = things.map(|things| Localized::joined(things, label!("、", ", ")));
    let valued = rep.with_things.get(place).and_then(Option::as_ref);
    let valued = valued.map(|valued: &WithThings| {
        let worth = valued.worth.text(decimals);
        let said = say!("{0} {1}", "{0} {1}", WITH_THINGS, worth);
        let parts = std::iter::once(said).chain(valued.note());
        Localized::joined(parts, label!("；", "; "))
    });
    ComparisonCell {
        beside: things.into_iter().chain(valued).collect(),
        ..cell(*net, decimals, is_base)
    }
}

fn plain(text: Localized) -> ComparisonCell {
    ComparisonCell {
        text,
        more: None,
        beside: Vec::new(),
    }
}

fn cell(compared: Compared, decimals: Decimals, is_base: bool) -> ComparisonCell {
    let more = compared.more.filter(|_| !is_base);
    ComparisonCell {
        more: more.map(|more| decimals.signed(more)),
        ..plain(compared.net.text(decimals))
    }
}
