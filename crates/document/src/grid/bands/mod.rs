//! A list of bands as a sheet: the same keys and acts as on a table, on a figure of the company's.

mod acts;
mod joined;
mod pasted;
mod pasted_figures;
mod pasted_head;
mod pasted_line;
mod reading;
mod span;
mod span_figure;
mod span_words;
mod words;

use super::moving::{Ground, moved};
use super::{Extends, Move, Selection, Spot};
use crate::workbook::{BandRow, CellKind, normalize};
pub use acts::Written;
pub use pasted::PastedBands;
use rewards_core::scheme::{Edge, Unit};
use std::ops::Range;
pub use words::{BandPart, word_label};
use words::{edge_of, pays_words};

/// A list of bands, and a blank row after the last.
#[derive(Clone, Copy, Debug)]
pub struct Bands<'a> {
    /// The bands.
    pub rows: &'a [BandRow],
    /// What bounds are written in.
    pub of: Unit,
    /// What a band may pay.
    pub pays: &'a [&'a str],
}

impl Ground for Bands<'_> {
    fn height(&self) -> usize {
        self.rows.len()
    }

    fn width(&self) -> usize {
        self.parts().len()
    }

    fn is_filled(&self, at: Spot) -> bool {
        !self.text(at).is_empty()
    }

    fn down(
        &self,
        column: usize,
        rows: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = (usize, bool)> {
        rows.map(move |row| (row, self.is_filled(Spot::at(row, column))))
    }

    fn last_filled(&self) -> Option<usize> {
        self.rows.iter().rposition(|row| !row.is_blank())
    }
}

impl Bands<'_> {
    /// Its columns: first what is mostly copied from elsewhere, a bound and what it pays.
    #[must_use]
    pub const fn parts(&self) -> &'static [BandPart] {
        use BandPart::{Bound, Edge, Pays, Worth};
        if self.pays.len() > 1 {
            &[Bound, Worth, Edge, Pays]
        } else {
            &[Bound, Worth, Edge]
        }
    }

    /// What stands in a cell; of a list the word that is kept.
    #[must_use]
    pub fn text(&self, at: Spot) -> &str {
        let row = self.rows.get(at.row);
        let part = self.parts().get(at.column);
        row.zip(part).map_or("", |(row, part)| match part {
            BandPart::Bound => &row.bound,
            BandPart::Worth => &row.worth,
            BandPart::Edge => edge_text(row),
            BandPart::Pays => &row.pays,
        })
    }

    /// What is selected after a key.
    #[must_use]
    pub fn moved(&self, selection: Selection, step: Move, extends: Extends) -> Selection {
        moved(self, selection, step, extends)
    }

    /// All cells.
    #[must_use]
    pub fn all(&self) -> Selection {
        let last = self.rows.len().saturating_sub(1);
        Selection::range(Spot::default(), Spot::at(last, self.last_column()))
    }

    /// A band without text, like the last one.
    pub(super) fn blank(&self) -> BandRow {
        let first = self.pays.first().copied().unwrap_or("amount");
        let last = self.rows.last();
        last.map_or_else(
            || BandRow::blank(Edge::From, first),
            |last| BandRow::blank(last.edge, &last.pays),
        )
    }

    pub(super) fn write(&self, row: &mut BandRow, part: BandPart, text: &str) {
        match part {
            BandPart::Bound => text.clone_into(&mut row.bound),
            BandPart::Worth => text.clone_into(&mut row.worth),
            BandPart::Edge => match edge_of(text) {
                Some(edge) => (row.edge, row.by) = (edge, None),
                None => {
                    let mut known = self.rows.iter().filter_map(|row| row.by.as_deref());
                    let is_known = known.any(|known| known == text.trim());
                    if is_known {
                        row.by = Some(text.trim().to_owned());
                    }
                }
            },
            BandPart::Pays => {
                let is_meant = |word: &&&str| pays_words(word).contains(&text.trim());
                if let Some(word) = self.pays.iter().find(is_meant) {
                    (*word).clone_into(&mut row.pays);
                }
            }
        }
    }

    pub(super) fn settle(&self, row: &mut BandRow, part: BandPart) {
        if part == BandPart::Worth {
            self.settle_pays(row);
        }
        let Some(kind) = self.kind(row, part) else {
            return;
        };
        let text = match part {
            BandPart::Bound => &mut row.bound,
            BandPart::Worth => &mut row.worth,
            BandPart::Edge | BandPart::Pays => return,
        };
        *text = normalize::settled(kind, text, None);
    }

    /// Where a band may pay one or the other, a figure's sign says which: 2% is a rate, ¥200 and 200 元 are amounts.
    fn settle_pays(&self, row: &mut BandRow) {
        let signs: [(&str, &[char]); 2] = [("rate", &['%', '％']), ("amount", &['元', '¥', '￥'])];
        let said = signs.iter().find(|(_, signs)| row.worth.contains(*signs));
        if let Some((word, _)) = said
            && row.pays != "item"
            && self.pays.contains(word)
        {
            (*word).clone_into(&mut row.pays);
        }
    }

    /// What a part of a band holds; nothing where it is of a list.
    pub(super) fn kind(&self, row: &BandRow, part: BandPart) -> Option<CellKind> {
        match (part, self.of, row.pays.as_str()) {
            (BandPart::Bound, Unit::Money, _) | (BandPart::Worth, _, "amount") => {
                Some(CellKind::Money)
            }
            (BandPart::Bound, Unit::Rate, _) | (BandPart::Worth, _, "rate") => {
                Some(CellKind::Percent)
            }
            (BandPart::Bound, Unit::Count, _) => Some(CellKind::Count),
            (BandPart::Worth, ..) => Some(CellKind::Text),
            (BandPart::Edge | BandPart::Pays, ..) => None,
        }
    }

    pub(super) fn rows_of(&self, selection: Selection) -> Range<usize> {
        let rows = selection.rows();
        let end = rows.end().saturating_add(1).min(self.rows.len());
        *rows.start().min(&end)..end
    }

    pub(super) fn columns_of(&self, selection: Selection) -> Range<usize> {
        let columns = selection.columns();
        let end = columns.end().saturating_add(1).min(self.parts().len());
        *columns.start().min(&end)..end
    }

    pub(super) fn parts_of(&self, selection: Selection) -> &'static [BandPart] {
        let parts = self.parts().get(self.columns_of(selection));
        parts.unwrap_or_default()
    }

    pub(super) fn changed(&self, rows: Vec<BandRow>) -> Option<Vec<BandRow>> {
        (rows != self.rows).then_some(rows)
    }
}

/// What stands in a part of a band.
fn part_of(row: &BandRow, part: BandPart) -> &str {
    match part {
        BandPart::Bound => &row.bound,
        BandPart::Worth => &row.worth,
        BandPart::Edge => edge_text(row),
        BandPart::Pays => &row.pays,
    }
}

/// Whether the bound belongs to the band: the word of it, or what the choice is called by which it does.
fn edge_text(row: &BandRow) -> &str {
    row.by.as_deref().unwrap_or(row.edge.word())
}
