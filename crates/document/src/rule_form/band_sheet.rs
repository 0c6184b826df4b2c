//! Bands as a sheet: what stands in its cells, and the bands that its cells say. A cell that says what it said before
//! keeps what is written there, also where that can't be typed: a figure of the company, a choice of readings.

use super::band_row::{Written, rows};
use super::field::{BandSheet, Control, Field, FigureKind, InSheet};
use super::fresh_band::{fresh, pay_of};
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use crate::grid::BandPart;
use crate::workbook::BandRow;
use rewards_core::number::Money;
use rewards_core::scheme::{Band, BandPay, Edge, Open, Slot};
use rewards_words::text::{Label, Localized};

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
            BandPay::Item(slot) => put(slot, &row.worth, &Kind::NOTE),
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
