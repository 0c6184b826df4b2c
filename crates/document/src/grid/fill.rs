//! What filling down, and dragging the corner of a selection, write.

use super::paste::{filled, one_of};
use super::series::Series;
use super::{Selection, Shown, Spot};
use crate::workbook::{Block, Edit, Row, RowId};
use std::ops::Range;
use std::sync::Arc;

/// So many rows are added at once behind the last: more than a hand draws.
const MOST_ADDED: usize = 10_000;

impl Shown<'_> {
    /// Copies the first selected row into the others; where one row is selected, the row above into it.
    #[must_use]
    pub fn filled_down(&self, selection: Selection) -> Option<Edit> {
        let rows = self.rows_of(selection);
        let (from, into) = match rows.len() {
            0 => return None,
            1 => (rows.start.checked_sub(1)?, rows),
            _ => (rows.start, rows.start + 1..rows.end),
        };
        let columns = self.columns.get(self.columns_of(selection))?.to_vec();
        let row = self.row(from)?;
        let texts = columns.iter().map(|column| row.cell(*column).to_owned());
        let texts: Arc<[String]> = texts.collect();
        let rows = self.rows.get(into)?.iter();
        let rows = rows.map(|id| (*id, Arc::clone(&texts))).collect();
        self.changing(Block { columns, rows })
    }

    /// Goes on with what is selected as far as a cell, up or down, to the left or to the right, whichever is further; gives
    /// what is selected then. Days count up, and numbers of which two or more are selected; everything else is repeated.
    /// Rows behind the last are added. Nothing where the cell is inside of the selection, or nothing changes.
    #[must_use]
    pub fn dragged(&self, selection: Selection, to: Spot) -> Option<(Edit, Selection)> {
        let (rows, columns) = (self.rows_of(selection), self.columns_of(selection));
        if rows.is_empty() || columns.is_empty() {
            return None;
        }
        let to = Spot::at(
            to.row.min(self.rows.len() + MOST_ADDED - 1),
            self.held(to).column,
        );
        let beyond = |range: &Range<usize>, at: usize| {
            range.start.saturating_sub(at) + (at + 1).saturating_sub(range.end)
        };
        let (down, across) = (beyond(&rows, to.row), beyond(&columns, to.column));
        let selected = |range: &Range<usize>, at: usize| {
            let (first, last) = (range.start.min(at), (range.end - 1).max(at));
            (first, last)
        };
        let whole = |range: &Range<usize>| (range.start, range.end - 1);
        let (edit, (top, bottom), (left, right)) = match (down, across) {
            (0, 0) => return None,
            _ if down >= across => {
                let (block, new) = self.dragged_down(&rows, &columns, to.row)?;
                let end = to.row.min((self.rows.len() + new.len()).max(1) - 1);
                let edit = self.adding(block, new)?;
                (edit, selected(&rows, end), whole(&columns))
            }
            _ => {
                let block = self.dragged_across(&rows, &columns, to.column)?;
                let edit = self.changing(block)?;
                (edit, whole(&rows), selected(&columns, to.column))
            }
        };
        let selection = Selection::range(Spot::at(top, left), Spot::at(bottom, right));
        Some((edit, selection))
    }

    /// What is written into rows that are there, and the rows behind them.
    fn dragged_down(
        &self,
        rows: &Range<usize>,
        columns: &Range<usize>,
        to: usize,
    ) -> Option<(Block, Vec<Arc<Row>>)> {
        let columns = self.columns.get(columns.clone())?.to_vec();
        let is_up = to < rows.start;
        let into = if is_up {
            to..rows.start
        } else {
            rows.end..to + 1
        };
        let period = self.facts.days();
        let series = columns.iter().map(|column| {
            let cells = self.rows_in(rows.clone());
            let mut texts: Vec<&str> = cells.map(|(_, row)| row.cell(*column)).collect();
            if is_up {
                texts.reverse();
            }
            let named = self.sheet.columns().get(*column);
            Series::of(named.map(|named| named.kind), &texts, period)
        });
        let series: Vec<Series<'_>> = series.collect();
        let texts = |at: usize| -> Arc<[String]> {
            let step = if is_up {
                into.end - 1 - at
            } else {
                at - into.start
            };
            series.iter().map(|series| series.after(step)).collect()
        };
        let there = into.start..into.end.min(self.rows.len()).max(into.start);
        let behind = there.end..into.end;
        let written = self.rows.get(there.clone())?.iter().zip(there);
        let written = written.map(|(id, at)| (*id, texts(at)));
        let rows: Vec<(RowId, Arc<[String]>)> = written.collect();
        let next = self.facts.table(self.sheet).next;
        let new = behind.zip(next..).map(|(at, id)| {
            let mut row = Row::blank(self.sheet, RowId(id));
            for (column, text) in columns.iter().zip(texts(at).iter()) {
                if let Some(cell) = row.cells.get_mut(*column) {
                    cell.clone_from(text);
                }
            }
            Arc::new(row)
        });
        let new: Vec<Arc<Row>> = new.collect();
        Some((Block { columns, rows }, filled(new)))
    }

    /// From one column to others, everything is repeated.
    fn dragged_across(
        &self,
        rows: &Range<usize>,
        columns: &Range<usize>,
        to: usize,
    ) -> Option<Block> {
        let is_left = to < columns.start;
        let into = if is_left {
            to..columns.start
        } else {
            columns.end..to + 1
        };
        let from = self.columns.get(columns.clone())?;
        let rows = self.rows_in(rows.clone()).map(|(_, row)| {
            let text = |at: usize| {
                let nth = if is_left {
                    from.len() - 1 - (into.end - 1 - at) % from.len()
                } else {
                    (at - into.start) % from.len()
                };
                from.get(nth)
                    .map_or("", |column| row.cell(*column))
                    .to_owned()
            };
            (row.id, into.clone().map(text).collect())
        });
        Some(Block {
            rows: rows.collect(),
            columns: self.columns.get(into)?.to_vec(),
        })
    }

    /// The act of a block and of rows behind the last; nothing where it changes nothing.
    fn adding(&self, block: Block, new: Vec<Arc<Row>>) -> Option<Edit> {
        let end = self.facts.table(self.sheet).rows.len();
        let added = (!new.is_empty()).then(|| Edit::AddRows(self.sheet, end, new));
        let edits: Vec<Edit> = added.into_iter().chain(self.changing(block)).collect();
        one_of(edits)
    }

    /// The act of a block; nothing where all of it stands there already.
    fn changing(&self, block: Block) -> Option<Edit> {
        let table = self.facts.table(self.sheet);
        block
            .changes(&table.rows)
            .then(|| Edit::of_block(self.sheet, block))?
    }
}
