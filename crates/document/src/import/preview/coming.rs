//! Rows that come, and rows that change, told one by one for whoever wants to see them before.

use super::incoming::{Fate, Incoming};
use super::state::Preview;
use super::twins::Twins;
use crate::workbook::{Row, Sheet};

/// A row that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComingRow {
    /// Which of the tables it comes from.
    pub part: usize,
    /// Its number there.
    pub number: u32,
    /// For which table it is.
    pub sheet: Sheet,
    /// What the row that is there holds by now; nothing where the row is new.
    pub before: Option<Vec<String>>,
    /// What is written: the column, and the text.
    pub cells: Vec<(usize, String)>,
}

impl Preview {
    /// The first rows that are added, at most so many.
    #[must_use]
    pub fn added_rows(&self, most: usize) -> Vec<ComingRow> {
        let is_new = |fate| fate == Fate::New;
        let coming = |row: &Incoming, sheet| {
            let cells = row.row.cells.iter().cloned().enumerate();
            let cells = cells.filter(|(_, text)| !text.is_empty());
            Some(self.coming(row, sheet, None, cells.collect()))
        };
        self.written_rows(is_new, most, |sheet| move |row| coming(row, sheet))
    }

    /// The first rows that change one that is there, at most so many, with what each cell was and will be.
    #[must_use]
    pub fn changed_rows(&self, most: usize) -> Vec<ComingRow> {
        let is_change = |fate| matches!(fate, Fate::Change(_));
        self.written_rows(is_change, most, |sheet| {
            let twins = Twins::bare(sheet, &self.facts, self.period);
            move |row: &Incoming| {
                let Fate::Change(id) = row.fate else {
                    return None;
                };
                let before: &Row = twins.row(id)?;
                let after = twins.written(before, row)?;
                let cells = after.cells.into_iter().enumerate();
                let cells = cells.filter(|(at, text)| before.cell(*at) != text);
                let cells = cells.collect();
                Some(self.coming(row, sheet, Some(before.cells.clone()), cells))
            }
        })
    }

    fn written_rows<'p, F: FnMut(&'p Incoming) -> Option<ComingRow> + 'p>(
        &'p self,
        is_asked: impl Fn(Fate) -> bool + Copy + 'p,
        most: usize,
        of_sheet: impl Fn(Sheet) -> F,
    ) -> Vec<ComingRow> {
        let wrong = self.choices.wrong;
        let sheets = Sheet::ALL.iter().rev();
        let rows = sheets.flat_map(|sheet| {
            let rows = self.rows(*sheet).iter();
            let asked = rows.filter(move |row| row.writes(wrong) && is_asked(row.fate));
            asked.filter_map(of_sheet(*sheet))
        });
        rows.take(most).collect()
    }

    fn coming(
        &self,
        row: &Incoming,
        sheet: Sheet,
        before: Option<Vec<String>>,
        cells: Vec<(usize, String)>,
    ) -> ComingRow {
        ComingRow {
            part: row.part,
            number: row.number,
            sheet,
            before,
            cells,
        }
    }
}
