//! The sheet without its pixels: what is selected, where keys go, what typing, pasting, filling and clearing write. Every act
//! is an edit of the workbook, one step to take back.

mod arrange;
mod bands;
mod cell_text;
mod choosing;
mod clear;
mod collate;
mod copy;
mod cursor;
mod fill;
mod find;
mod fitting;
mod fold;
mod following;
mod hints;
mod layout;
mod meaning;
mod moving;
mod out_of_sight;
mod paste;
mod pinyin;
mod rows;
mod selection;
mod series;
mod summary;
mod sums;
mod typing;
mod wrong;

pub use arrange::{Arrangement, Filter, Sort, Way, arranged, months_of, values_of};
pub use bands::{BandPart, Bands, PastedBands, word_label};
pub(crate) use cell_text::CellTexts;
pub use choosing::{Choosing, Value};
pub(crate) use collate::in_order;
pub use find::{Direction, Extent, Find};
pub use hints::{hints, sounds_out};
pub use layout::{ColumnLayout, Layouts, NARROWEST, WIDEST};
pub use out_of_sight::is_out_of_sight;
pub use paste::{Behind, Pasted};
pub use rows::Side;
pub use selection::{Extends, Move, Selection, Spot};
pub use summary::Summary;
pub use sums::ColumnSum;

use crate::workbook::{Facts, Row, RowId, Sheet};
use std::ops::Range;
use std::sync::Arc;

/// What the sheet shows of a table: its rows in the order shown, and one more, blank, after the last (typing there adds a
/// row); its columns in the order shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// What was typed.
    pub facts: &'a Facts,
    /// The table.
    pub sheet: Sheet,
    /// The rows shown.
    pub rows: &'a [RowId],
    /// The columns shown, by their place in the table.
    pub columns: &'a [usize],
}

impl<'a> Shown<'a> {
    /// All cells in which something can stand; of a sheet without rows the blank row.
    #[must_use]
    pub fn all(&self) -> Selection {
        let last = Spot::at(self.rows.len().saturating_sub(1), self.last_column());
        Selection::range(Spot::default(), last)
    }

    /// The same place, on the sheet.
    #[must_use]
    pub fn held(&self, spot: Spot) -> Spot {
        Spot::at(
            spot.row.min(self.rows.len()),
            spot.column.min(self.last_column()),
        )
    }

    /// The same selection, on the sheet.
    #[must_use]
    pub fn held_selection(&self, selection: Selection) -> Selection {
        Selection {
            active: self.held(selection.active),
            begin: self.held(selection.begin),
            end: self.held(selection.end),
        }
    }

    /// What stands in a cell.
    #[must_use]
    pub fn cell(&self, spot: Spot) -> &'a str {
        let row = self.row(spot.row);
        let column = self.columns.get(spot.column);
        row.zip(column)
            .map_or("", |(row, column)| row.cell(*column))
    }

    /// A row; nothing for the blank row at the end.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<&'a Arc<Row>> {
        let id = *self.rows.get(at)?;
        let table = self.facts.table(self.sheet);
        // Mostly all rows are shown, in their order.
        let guess = table.rows.get(at).filter(|row| row.id == id);
        guess.or_else(|| table.row(id))
    }

    const fn last_column(&self) -> usize {
        self.columns.len().saturating_sub(1)
    }

    /// Those of the selected rows that are there.
    fn rows_of(&self, selection: Selection) -> Range<usize> {
        let rows = selection.rows();
        let end = rows.end().saturating_add(1).min(self.rows.len());
        *rows.start().min(&end)..end
    }

    /// Those of the selected columns that are there.
    fn columns_of(&self, selection: Selection) -> Range<usize> {
        let columns = selection.columns();
        let end = columns.end().saturating_add(1).min(self.columns.len());
        *columns.start().min(&end)..end
    }
}
