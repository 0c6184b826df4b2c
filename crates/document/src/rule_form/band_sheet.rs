//! Bands as a sheet: what stands in its cells, and the bands that its cells say. A cell that says what it said before
//! keeps what is written there, also where that can't be typed: a figure of the company, a choice of readings.

use super::band::{fresh, pay_of};
use super::field::{BandSheet, Control, Field, FigureKind, InSheet};
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use crate::grid::BandPart;
use crate::workbook::{BandRow, CellKind, normalize};
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{Band, BandPay, Open, Slot, Text};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// What a band may pay, by the words of the format.
pub(super) const PAYS: [&str; 3] = ["amount", "rate", "item"];

/// Shows bands as a sheet, where each of them is a row; tells whether it did. A band that is there only under some
/// reading has no row.
pub(super) fn show(
    walk: &mut Walk<'_>,
    label: Label,
    entries: &[Slot<Band<Open>>],
    kind: FigureKind,
) -> bool {
    let Some(written) = rows(walk, entries, kind) else {
        return false;
    };
    let names = written.iter().flat_map(|row| [&row.bound, &row.worth]);
    let mut names: Vec<Localized> = names.filter_map(|cell| cell.name.clone()).collect();
    names.dedup();
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
    let is_figure = matches!(field.control, Control::Figure { .. } | Control::Text { .. });
    field.sheet = match row {
        // The sheet adds rows itself.
        None if matches!(field.control, Control::Add { .. }) => InSheet::Row(0),
        None => InSheet::No,
        Some((row, "" | ".edge" | ".pays")) => InSheet::Row(row),
        Some((row, ".from" | ".over")) if is_figure => InSheet::Cell(row, BandPart::Bound),
        Some((row, ".amount" | ".rate" | ".item")) if is_figure => {
            InSheet::Cell(row, BandPart::Worth)
        }
        Some((row, _)) => InSheet::Beside(row),
    };
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
    let blank = [BandRow::blank(rewards_core::scheme::Edge::From, "amount")];
    // A rule has one band at least.
    let wanted = if wanted.is_empty() { &blank } else { wanted };
    *entries = Vec::with_capacity(wanted.len());
    for (at, row) in wanted.iter().enumerate() {
        let mut band = pay_of(&row.pays).map_or_else(blank_band, fresh);
        band.edge = row.edge;
        let before = before(&was, at, |old| old.row.bound == row.bound);
        let bound = match before {
            Some(old) => {
                band.bound.clone_from(&old.band.bound);
                old.bound.typed.clone()
            }
            None => put(&mut band.bound, &row.bound, &Kind::Figure(kind)),
        };
        let same_pay =
            |old: &Written| old.row.worth == row.worth && old.band.pays.word() == row.pays;
        let worth = match self::before(&was, at, same_pay) {
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
        walk.entry(at, |walk| {
            for (field, typed) in [(band.edge.word(), bound), (band.pays.word(), worth)] {
                if let Some(typed) = typed {
                    walk.field(field, |walk| walk.note(typed));
                }
            }
        });
        entries.push(Slot::Is(band));
    }
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
    let mut rows = Vec::with_capacity(entries.len());
    for (at, slot) in entries.iter().enumerate() {
        let Slot::Is(band) = slot else { return None };
        let figure = Kind::Figure(kind);
        walk.entry(at, |walk| {
            let bound = walk.field(band.edge.word(), |walk| {
                cell(walk, at, &band.bound, &figure)
            });
            let worth = walk.field(band.pays.word(), |walk| match &band.pays {
                BandPay::Amount(slot) => {
                    cell::<Money>(walk, at, slot, &Kind::Figure(FigureKind::Money))
                }
                BandPay::Rate(slot) => {
                    cell::<Rate>(walk, at, slot, &Kind::Figure(FigureKind::Rate))
                }
                BandPay::Item(slot) => cell::<Text>(walk, at, slot, &Kind::Text),
            });
            rows.push(Written {
                row: BandRow {
                    bound: bound.text.clone(),
                    worth: worth.text.clone(),
                    ..BandRow::blank(band.edge, band.pays.word())
                },
                band: band.clone(),
                bound,
                worth,
            });
        });
    }
    Some(rows)
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
