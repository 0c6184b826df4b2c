//! What is written: changed rows in their places, new ones into blank rows at the end and behind.

use super::incoming::{Fate, Incoming};
use super::twins::Twins;
use super::{Preview, Wrong};
use crate::workbook::{Block, Edit, Facts, Newcomers, Row, RowId, Sheet};
use std::collections::HashSet;
use std::sync::Arc;

/// The rows at a table's end in which nothing is typed.
fn blank_rows(sheet: Sheet, facts: &Facts) -> Vec<RowId> {
    let rows = facts.table(sheet).rows.iter().rev();
    let blank = rows.take_while(|row| row.is_blank()).map(|row| row.id);
    let mut blank: Vec<RowId> = blank.collect();
    blank.reverse();
    blank
}

/// The numbers that new rows get, one after the other.
pub fn new_ids(sheet: Sheet, facts: &Facts) -> impl Iterator<Item = RowId> {
    let next = facts.table(sheet).next;
    blank_rows(sheet, facts)
        .into_iter()
        .chain((next..).map(RowId))
}

/// The acts that write rows that are there, and add new ones behind the last, with these cells.
pub fn written(sheet: Sheet, facts: &Facts, changed: Vec<Row>, new: Vec<Vec<String>>) -> Vec<Edit> {
    let mut block = Block {
        columns: (0..sheet.columns().len()).collect(),
        rows: changed
            .into_iter()
            .map(|row| (row.id, row.cells.into()))
            .collect(),
    };
    let blank = blank_rows(sheet, facts).len();
    let mut added = Vec::new();
    for (nth, (id, cells)) in new_ids(sheet, facts).zip(new).enumerate() {
        if nth < blank {
            block.rows.push((id, cells.into()));
        } else {
            added.push(Arc::new(Row { id, cells }));
        }
    }
    let end = facts.table(sheet).rows.len();
    let added = (!added.is_empty()).then(|| Edit::AddRows(sheet, end, added));
    Edit::of_block(sheet, block)
        .into_iter()
        .chain(added)
        .collect()
}

impl Preview {
    /// The acts that write a table, on facts that hold it as it was.
    pub(super) fn edits_of(&self, sheet: Sheet, facts: &Facts) -> Vec<Edit> {
        let twins = Twins::bare(sheet, facts, self.period);
        let rows = || {
            let rows = self.rows(sheet).iter();
            rows.filter(|row| row.writes(self.choices.wrong))
        };
        let changed = rows().filter_map(|row| match row.fate {
            Fate::Change(id) => twins.row(id).and_then(|known| twins.written(known, row)),
            Fate::New | Fate::Same(_) | Fate::Skipped(_) | Fate::Double(_) => None,
        });
        let new = rows().filter(|row| row.fate == Fate::New);
        let new = new.map(|row| row.cells.clone()).collect();
        written(sheet, facts, changed.collect(), new)
    }

    /// The numbers that the rows of a source get, or have, where they are written.
    pub(super) fn ids_of(&self, sheet: Sheet, facts: &Facts) -> Vec<Option<RowId>> {
        let mut new = new_ids(sheet, facts);
        let id = |row: &Incoming| match row.fate {
            _ if !row.writes(self.choices.wrong) => None,
            Fate::New => new.next(),
            Fate::Change(id) => Some(id),
            Fate::Same(_) | Fate::Skipped(_) | Fate::Double(_) => None,
        };
        self.rows(sheet).iter().map(id).collect()
    }

    /// One act of all.
    pub(super) fn whole_edit(&self) -> Option<Edit> {
        let facts = &self.judge.named;
        let mut edits = self.judge.edits.clone();
        edits.extend(self.newcomers_taken().edits(facts));
        for sheet in [Sheet::Deals, Sheet::Outcomes] {
            edits.extend(self.edits_of(sheet, facts));
        }
        (!edits.is_empty()).then_some(Edit::Several(edits))
    }

    /// Who is made: only those whom deals name that are taken in.
    fn newcomers_taken(&self) -> Newcomers {
        let all = &self.judge.newcomers;
        if self.choices.wrong == Wrong::Take || self.judge.wrong.is_empty() {
            return all.clone();
        }
        let column = Sheet::Deals.column("customer");
        let taken = self.rows(Sheet::Deals).iter();
        let taken = taken.filter(|row| row.writes(self.choices.wrong));
        let named: HashSet<&str> = taken
            .filter_map(|row| row.cells.get(column?))
            .map(|name| name.trim())
            .collect();
        let customers = all.customers.iter();
        let customers: Vec<(String, String)> = customers
            .filter(|(name, _)| named.contains(name.as_str()))
            .cloned()
            .collect();
        let reps = all.reps.iter();
        let owns = |rep: &&String| customers.iter().any(|(_, owner)| owner == *rep);
        Newcomers {
            reps: reps.filter(owns).cloned().collect(),
            customers,
        }
    }
}
