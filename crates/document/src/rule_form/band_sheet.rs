//! Bands as a sheet: what stands in its cells, and the bands that its cells say. A cell that says what it said before
//! keeps what is written there, also where that can't be typed: a figure of the company, a choice of readings.

use super::field::{BandSheet, Control, Field, FigureKind, InSheet};
use super::fresh_band::{fresh, pay_of};
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use crate::grid::BandPart;
use crate::workbook::{BandRow, CellKind, normalize};
use rewards_core::number::Money;
use rewards_core::scheme::{Band, BandPay, Edge, Open, Slot, Text};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What a band may pay, by the words of the format.
pub(super) const PAYS: [&str; 3] = ["amount", "rate", "item"];

/// Shows bands as a sheet, where each of them is a row; tells whether it did. A band that is there only under some
/// reading has no row, nor one that pays otherwise by it.
pub(super) fn show(
    walk: &mut Walk<'_>,
    label: Label,
    entries: &[Slot<Band<Open>>],
    kind: FigureKind,
) -> bool {
    let Some(written) = rows(walk, entries, kind) else {
        return false;
    };
    let cells = written.iter().flat_map(|row| [&row.bound, &row.worth]);
    let cells = cells.filter_map(|cell| cell.name.clone());
    let edges = written
        .iter()
        .filter_map(|row| Some(row.by.as_ref()?.name.clone()));
    let mut names: Vec<Localized> = Vec::new();
    for name in cells.chain(edges) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    walk.show(
        label,
        Control::Bands(BandSheet {
            rows: written.into_iter().map(|row| row.row).collect(),
            of: kind.unit(),
            pays: PAYS.to_vec(),
            names,
        }),
    );
    true
}

/// Says of a field below bands where it stands beside their sheet. `below` is its place below that of the bands.
pub(super) fn place_on_sheet(field: &mut Field, below: &str) {
    let row = below
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'));
    let row = row.and_then(|(at, rest)| Some((at.parse::<usize>().ok()?, rest)));
    let Some((row, place)) = row else {
        // The sheet adds rows itself.
        if matches!(field.control, Control::Add { .. }) {
            field.sheet = InSheet::Row(0);
        }
        return;
    };
    // A cell is typed into for all readings at once.
    let reading = place
        .strip_prefix(".is.")
        .and_then(|rest| rest.split_once('.'));
    let part = match reading.map_or(place.trim_start_matches('.'), |(_, rest)| rest) {
        "from" | "over" => Some(BandPart::Bound),
        "amount" | "rate" | "item" => Some(BandPart::Worth),
        _ => None,
    };
    let is_figure = matches!(field.control, Control::Figure { .. } | Control::Text { .. });
    field.sheet = match (part, place) {
        (Some(part), _) if is_figure => InSheet::Cell(row, part),
        (None, "" | ".edge" | ".pays") => InSheet::Row(row),
        _ if place.starts_with(".is.") => InSheet::Row(row),
        _ => InSheet::Beside(row),
    };
    if reading.is_some() {
        field.can.clear();
    }
}

/// Writes bands as their sheet has them.
pub(super) fn write(
    walk: &mut Walk<'_>,
    entries: &mut Vec<Slot<Band<Open>>>,
    wanted: &[BandRow],
    kind: FigureKind,
) {
    let Some(was) = rows(walk, entries, kind) else {
        return;
    };
    walk.forget();
    walk.did();
    let blank = [BandRow::blank(Edge::From, "amount")];
    // A rule has one band at least.
    let wanted = if wanted.is_empty() { &blank } else { wanted };
    *entries = Vec::with_capacity(wanted.len());
    for (at, row) in wanted.iter().enumerate() {
        let (band, bound, worth) = band_of(&was, at, row, kind);
        let by = row.by.as_ref();
        let by = by.and_then(|by| {
            before(&was, at, |old| old.row.by.as_ref() == Some(by))?
                .by
                .clone()
        });
        let edges = by.as_ref().map_or_else(
            || vec![(None, row.edge)],
            |by| {
                by.edges
                    .iter()
                    .map(|(reading, edge)| (Some(reading), *edge))
                    .collect()
            },
        );
        walk.entry(at, |walk| {
            for (reading, edge) in &edges {
                let note = |walk: &mut Walk<'_>| {
                    for (field, typed) in [(edge.word(), &bound), (band.pays.word(), &worth)] {
                        if let Some(typed) = typed.clone() {
                            walk.field(field, |walk| walk.note(typed));
                        }
                    }
                };
                match reading {
                    Some(reading) => walk.field("is", |walk| walk.field(reading, note)),
                    None => note(walk),
                }
            }
        });
        entries.push(match by {
            Some(by) => by.slot(&band),
            None => Slot::Is(band),
        });
    }
}

/// The band that a row says, and what is typed of its bound and of what it pays and can't be read.
fn band_of(
    was: &[Written],
    at: usize,
    row: &BandRow,
    kind: FigureKind,
) -> (Band<Open>, Option<String>, Option<String>) {
    let mut band = pay_of(&row.pays).map_or_else(blank_band, fresh);
    band.edge = row.edge;
    let bound = match before(was, at, |old| old.row.bound == row.bound) {
        Some(old) => {
            band.bound.clone_from(&old.band.bound);
            old.bound.typed.clone()
        }
        None => put(&mut band.bound, &row.bound, &Kind::Figure(kind)),
    };
    let same_pay = |old: &Written| old.row.worth == row.worth && old.band.pays.word() == row.pays;
    let worth = match before(was, at, same_pay) {
        Some(old) => {
            band.pays.clone_from(&old.band.pays);
            old.worth.typed.clone()
        }
        None => match &mut band.pays {
            BandPay::Amount(slot) => put(slot, &row.worth, &Kind::Figure(FigureKind::Money)),
            BandPay::Rate(slot) => put(slot, &row.worth, &Kind::Figure(FigureKind::Rate)),
            BandPay::Item(slot) => put(slot, &row.worth, &Kind::Text),
        },
    };
    (band, bound, worth)
}

fn blank_band() -> Band<Open> {
    fresh(BandPay::Amount(Slot::Is(Money::fresh())))
}

/// The row that said the same before: the one in the same place, or the first one.
fn before(was: &[Written], at: usize, is_same: impl Fn(&Written) -> bool) -> Option<&Written> {
    let here = was.get(at).filter(|old| is_same(old));
    here.or_else(|| was.iter().find(|old| is_same(old)))
}

/// Puts what was typed there, or gives it back where it can't be read.
fn put<T: Leaf>(slot: &mut Slot<T>, text: &str, kind: &Kind) -> Option<String> {
    match T::read(text, kind) {
        Some(read) => {
            *slot = Slot::Is(read);
            None
        }
        None => Some(text.to_owned()),
    }
}

/// A band as its row.
struct Written {
    row: BandRow,
    band: Band<Open>,
    bound: Cell,
    worth: Cell,
    by: Option<ByReading>,
}

/// A choice of readings by which a bound belongs to its band, or not.
#[derive(Clone)]
struct ByReading {
    name: Localized,
    option: Text,
    edges: Vec<(Text, Edge)>,
}

impl ByReading {
    /// The choice of a band that differs by it in nothing else.
    fn of<'s>(walk: &Walk<'_>, slot: &'s Slot<Band<Open>>) -> Option<(Self, &'s Band<Open>)> {
        let Slot::Choice { option, is } = slot else {
            return None;
        };
        let bands = is.iter().map(|(reading, slot)| match slot {
            Some(Slot::Is(band)) => Some((reading, band)),
            _ => None,
        });
        let bands = bands.collect::<Option<Vec<_>>>()?;
        let (_, first) = bands.first()?;
        let is_same = |band: &Band<Open>| band.bound == first.bound && band.pays == first.pays;
        if !bands.iter().all(|(_, band)| is_same(band)) {
            return None;
        }
        let name = walk.option_name(option);
        let edges = bands.iter();
        let own = Self {
            name: say!("看“{0}”", "by “{0}”", name),
            option: option.clone(),
            edges: edges
                .map(|(reading, band)| ((*reading).clone(), band.edge))
                .collect(),
        };
        Some((own, first))
    }

    /// A band by it.
    fn slot(&self, band: &Band<Open>) -> Slot<Band<Open>> {
        let is = self.edges.iter().map(|(reading, edge)| {
            let band = Band {
                edge: *edge,
                ..band.clone()
            };
            (reading.clone(), Some(Slot::Is(band)))
        });
        Slot::Choice {
            option: self.option.clone(),
            is: is.collect(),
        }
    }
}

/// What stands in a cell.
struct Cell {
    text: String,
    /// What is typed there and can't be read.
    typed: Option<String>,
    /// What it's called, where it can't be typed.
    name: Option<Localized>,
}

/// The rows of bands; nothing where one of them isn't a row.
fn rows(
    walk: &mut Walk<'_>,
    entries: &[Slot<Band<Open>>],
    kind: FigureKind,
) -> Option<Vec<Written>> {
    let entries = entries.iter().enumerate();
    entries
        .map(|(at, slot)| {
            if let Slot::Is(band) = slot {
                return Some(walk.entry(at, |walk| row(walk, at, band, None, kind)));
            }
            let (by, band) = ByReading::of(walk, slot)?;
            let first = by.edges.first()?.0.clone();
            Some(walk.entry(at, |walk| {
                walk.field("is", |walk| {
                    walk.field(&first, |walk| row(walk, at, band, Some(by), kind))
                })
            }))
        })
        .collect()
}

/// A band as its row.
fn row(
    walk: &mut Walk<'_>,
    at: usize,
    band: &Band<Open>,
    by: Option<ByReading>,
    kind: FigureKind,
) -> Written {
    let bound = walk.field(band.edge.word(), |walk| {
        cell(walk, at, &band.bound, &Kind::Figure(kind))
    });
    let money = Kind::Figure(FigureKind::Money);
    let worth = walk.field(band.pays.word(), |walk| match &band.pays {
        BandPay::Amount(slot) => cell(walk, at, slot, &money),
        BandPay::Rate(slot) => cell(walk, at, slot, &Kind::Figure(FigureKind::Rate)),
        BandPay::Item(slot) => cell(walk, at, slot, &Kind::Text),
    });
    Written {
        row: BandRow {
            bound: bound.text.clone(),
            worth: worth.text.clone(),
            by: by.as_ref().map(|by| by.name.zh.clone()),
            ..BandRow::blank(band.edge, band.pays.word())
        },
        band: band.clone(),
        bound,
        worth,
        by,
    }
}

fn cell<T: Leaf>(walk: &Walk<'_>, at: usize, slot: &Slot<T>, kind: &Kind) -> Cell {
    let name = match slot {
        Slot::Is(value) => {
            let typed = walk.typed_here().map(str::to_owned);
            let text = typed.clone().unwrap_or_else(|| shown(value, kind));
            return Cell {
                text,
                typed,
                name: None,
            };
        }
        Slot::Param { id, .. } => say!("公司数字：{0}", "company figure: {0}", walk.param_name(id)),
        Slot::Choice { option, .. } => say!(
            "第 {0} 档：看“{1}”",
            "band {0}: by “{1}”",
            at + 1,
            walk.option_name(option)
        ),
        Slot::Optional(_) | Slot::If(..) => say!(
            "第 {0} 档：{1}",
            "band {0}: {1}",
            at + 1,
            label!("另行写明", "said below")
        ),
    };
    Cell {
        text: name.zh.clone(),
        typed: None,
        name: Some(name),
    }
}

/// As cells of its kind settle.
fn shown<T: Leaf>(value: &T, kind: &Kind) -> String {
    let text = value.text(kind);
    match kind.figure() {
        Some(FigureKind::Money) => normalize::settled(CellKind::Money, &text, None),
        Some(_) | None => text,
    }
}
