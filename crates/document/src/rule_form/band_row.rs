//! Bands as the rows of a sheet: what stands in each cell, and by which choice of readings a bound belongs to its band.

use super::field::FigureKind;
use super::leaf::{Kind, Leaf};
use super::walk::Walk;
use crate::workbook::{BandRow, CellKind, normalize};
use rewards_core::scheme::{Band, BandPay, Edge, Open, Slot, Text};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// A band as its row.
pub(super) struct Written {
    pub row: BandRow,
    pub band: Band<Open>,
    pub bound: Cell,
    pub worth: Cell,
    pub by: Option<ByReading>,
}

/// A choice of readings by which a bound belongs to its band, or not.
#[derive(Clone)]
pub(super) struct ByReading {
    pub name: Localized,
    option: Text,
    pub edges: Vec<(Text, Edge)>,
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
    pub fn slot(&self, band: &Band<Open>) -> Slot<Band<Open>> {
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
pub(super) struct Cell {
    pub text: String,
    /// What is typed there and can't be read.
    pub typed: Option<String>,
    /// What it's called, where it can't be typed.
    pub name: Option<Localized>,
}

/// The rows of bands; nothing where one of them isn't a row.
pub(super) fn rows(
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
        BandPay::Item(slot) => cell(walk, at, slot, &Kind::NOTE),
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
