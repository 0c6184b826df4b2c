//! The ids that a table's rows have in the contract: which rows have one that an earlier row has.

use super::super::row::RowId;
use super::draft::Draft;
use rustc_hash::FxHashMap;
use std::collections::HashSet;
use std::sync::Arc;

/// The ids of a table's rows.
#[derive(Debug, Default)]
pub struct Ids {
    /// How many rows have each id.
    counts: FxHashMap<Arc<str>, u32>,
    /// How many ids several rows have.
    clashes: usize,
    /// Rows with an id that an earlier row has.
    doubles: HashSet<RowId>,
}

impl Ids {
    /// Makes room for so many rows.
    pub fn make_room(&mut self, rows: usize) {
        self.counts.reserve(rows);
    }

    /// Whether an earlier row has the row's id.
    pub fn is_double(&self, row: RowId) -> bool {
        self.doubles.contains(&row)
    }

    /// A row has its id now, where it has one.
    pub fn take(&mut self, draft: &mut Draft) {
        if draft.id.is_empty() {
            return;
        }
        let count = self.counts.entry(Arc::clone(&draft.id)).or_default();
        *count += 1;
        if *count == 2 {
            self.clashes += 1;
        }
        if let Some(entry) = &mut draft.entry {
            entry.set_id(&draft.id);
        }
    }

    /// A row has an id no more.
    pub fn release(&mut self, id: &Arc<str>) {
        if let Some(count) = self.counts.get_mut(id) {
            *count -= 1;
            match *count {
                0 => drop(self.counts.remove(id)),
                1 => self.clashes -= 1,
                _ => {}
            }
        }
    }

    /// Finds the rows with an id that an earlier row has: of several, the first has it. Gives those that came to be such
    /// rows, or no longer are.
    pub fn find_doubles(&mut self, drafts: &[Draft]) -> Vec<RowId> {
        if self.clashes == 0 {
            return self.doubles.drain().collect();
        }
        let mut seen = HashSet::new();
        let is_clash = |draft: &&Draft| {
            let count = self.counts.get(&draft.id);
            count.is_some_and(|count| *count > 1)
        };
        let doubles: HashSet<RowId> = drafts
            .iter()
            .filter(is_clash)
            .filter(|draft| !seen.insert(&draft.id))
            .map(|draft| draft.row)
            .collect();
        let changed = self
            .doubles
            .symmetric_difference(&doubles)
            .copied()
            .collect();
        self.doubles = doubles;
        changed
    }
}
