//! Rows that come and go: put in, taken out, doubled.

use super::{Selection, Shown, Spot};
use crate::workbook::{Edit, Row, RowId};
use std::ops::Range;
use std::sync::Arc;

/// Which side of what is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the first row.
    Above,
    /// Behind the last row.
    Below,
}

impl Shown<'_> {
    /// Puts in as many blank rows as are selected; gives what is selected then: the new rows.
    #[must_use]
    pub fn inserted(&self, selection: Selection, side: Side) -> (Edit, Selection) {
        let table = self.facts.table(self.sheet);
        let rows = self.rows_of(selection);
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
        let place = |shown: usize| {
            let id = self.rows.get(shown)?;
            let guess = table.rows.get(shown).filter(|row| row.id == *id);
            guess.map(|_| shown).or_else(|| table.position(*id))
        };
        let (shown, at) = match side {
            _ if rows.is_empty() => (self.rows.len(), None),
            Side::Above => (rows.start, place(rows.start)),
            Side::Below => (rows.end, place(rows.end - 1).map(|at| at + 1)),
        };
        let ids = table.next..table.next.saturating_add(count);
        let blank = |id| Arc::new(Row::blank(self.sheet, RowId(id)));
        let new: Vec<Arc<Row>> = ids.map(blank).collect();
        let selected = self.whole_rows(selection, shown..shown + new.len());
        let at = at.unwrap_or(table.rows.len());
        (Edit::AddRows(self.sheet, at, new), selected)
    }

    /// Takes the selected rows out; gives what is selected then: the cell that is in their place. Nothing where only the
    /// blank row at the end is selected.
    #[must_use]
    pub fn removed(&self, selection: Selection) -> Option<(Edit, Selection)> {
        let rows = self.rows_of(selection);
        let ids = self.rows.get(rows.clone())?.to_vec();
        let left = self.rows.len() - ids.len();
        let spot = Spot::at(rows.start.min(left), selection.active.column);
        let spot = Spot::at(spot.row, self.held(spot).column);
        let edit = Edit::RemoveRows(self.sheet, ids);
        (!rows.is_empty()).then(|| (edit, Selection::cell(spot)))
    }

    /// Puts each selected row in once more, behind the last of them; gives what is selected then: the new rows. What must
    /// be a row's own it does not take over: its id, and of what others name by its name that name.
    #[must_use]
    pub fn duplicated(&self, selection: Selection) -> Option<(Edit, Selection)> {
        let table = self.facts.table(self.sheet);
        let rows = self.rows_of(selection);
        let last = *self.rows.get(rows.end.checked_sub(1)?)?;
        let own = ["id", "name"].map(|field| self.sheet.column(field));
        let copies = self.rows_in(rows.clone()).zip(table.next..);
        let copies = copies.map(|((_, row), id)| {
            let mut copy = Row::clone(row);
            copy.id = RowId(id);
            let cells = own.into_iter().flatten();
            for column in cells {
                copy.cells
                    .get_mut(column)
                    .into_iter()
                    .for_each(String::clear);
            }
            Arc::new(copy)
        });
        let copies: Vec<Arc<Row>> = copies.collect();
        let selected = self.whole_rows(selection, rows.end..rows.end + copies.len());
        let edit = Edit::AddRows(self.sheet, table.position(last)? + 1, copies);
        (!rows.is_empty()).then_some((edit, selected))
    }

    /// The same columns of other rows.
    fn whole_rows(&self, selection: Selection, rows: Range<usize>) -> Selection {
        let column = |spot: Spot| self.held(spot).column;
        let last = rows.end.max(rows.start + 1) - 1;
        Selection::range(
            Spot::at(rows.start, column(selection.begin)),
            Spot::at(last, column(selection.end)),
        )
    }
}
