//! The one act that takes tables in.

use super::choices::Wrong;
use super::incoming::{Fate, Incoming};
use super::state::Preview;
use super::twins::Twins;
use super::writing::{new_ids, written};
use crate::workbook::{Edit, Facts, Newcomers, RowId, Sheet, common_form, is_same_name};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

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
        let new = new.map(|row| Arc::clone(&row.row));
        written(sheet, facts, changed.collect(), new)
    }

    /// Gives new rows their numbers, and tells the numbers of all that are written, or were before.
    pub(super) fn number(&mut self, sheet: Sheet, facts: &Facts) -> Vec<Option<RowId>> {
        let ids = self.ids_of(sheet, facts);
        let rows = self.incoming.get_mut(sheet.index());
        for (row, id) in rows.into_iter().flatten().zip(&ids) {
            if let Some(id) = id.filter(|id| row.fate == Fate::New && row.row.id != *id) {
                Arc::make_mut(&mut row.row).id = id;
            }
        }
        ids
    }

    /// The numbers that the rows of a source get, or have, where they are written.
    fn ids_of(&self, sheet: Sheet, facts: &Facts) -> Vec<Option<RowId>> {
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

    /// Who is made: only those whom deals name that are taken in, or that waited.
    fn newcomers_taken(&self) -> Cow<'_, Newcomers> {
        let all = &self.judge.newcomers;
        if self.choices.wrong == Wrong::Take || self.judge.wrong.is_empty() {
            return Cow::Borrowed(all);
        }
        let column = Sheet::Deals.column("customer");
        let taken = self.rows(Sheet::Deals).iter();
        let taken = taken.filter(|row| row.writes(self.choices.wrong));
        let deals = taken.map(|row| &row.row).chain(&self.judge.waiting);
        let named: HashSet<Cow<'_, str>> = deals
            .filter_map(|deal| Some(common_form(deal.cell(column?).trim())))
            .collect();
        let customers = all.customers.iter();
        let customers: Vec<(String, String)> = customers
            .filter(|(name, _)| named.contains(&common_form(name)))
            .cloned()
            .collect();
        let reps = all.reps.iter();
        let owns = |rep: &&String| customers.iter().any(|(_, owner)| is_same_name(owner, rep));
        Cow::Owned(Newcomers {
            reps: reps.filter(owns).cloned().collect(),
            customers,
        })
    }
}
