//! Which rows of a table the ledger holds, and where.

use super::super::row::RowId;
use super::sheet_check::SheetCheck;
use std::sync::Arc;

/// Whether the ledger holds a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is typed in it.
    Blank,
    /// It does.
    Sound,
    /// Something is wrong.
    LeftOut,
}

/// No place in the ledger's list.
const NOWHERE: u32 = u32::MAX;

/// Which rows of a table the ledger holds, and where.
#[derive(Debug, Default)]
pub struct Layout {
    standings: Vec<Standing>,
    places: Vec<u32>,
    /// The rows that the ledger's list holds.
    pub entries: Arc<Vec<RowId>>,
}

impl Layout {
    /// Whether the ledger holds the row at this place of the table.
    pub fn standing(&self, at: usize) -> Standing {
        self.standings.get(at).copied().unwrap_or(Standing::Blank)
    }

    /// The place in the ledger's list of the row at this place of the table.
    pub fn place(&self, at: usize) -> Option<usize> {
        let place = self
            .places
            .get(at)
            .copied()
            .filter(|place| *place != NOWHERE);
        place.map(|place| place as usize)
    }

    /// The places in the table of rows that are left out.
    pub fn left_out(&self) -> impl Iterator<Item = usize> {
        let standings = self.standings.iter().enumerate();
        standings
            .filter(|(_, standing)| **standing == Standing::LeftOut)
            .map(|(at, _)| at)
    }

    /// Puts one row's standing down; whether it was another one before.
    pub fn put(&mut self, at: usize, standing: Standing) -> bool {
        let slot = self.standings.get_mut(at);
        slot.is_some_and(|slot| std::mem::replace(slot, standing) != standing)
    }

    /// Puts down all standings; whether any is another one than before.
    pub fn put_all(&mut self, standings: Vec<Standing>) -> bool {
        let before = std::mem::replace(&mut self.standings, standings);
        before != self.standings
    }

    /// Counts the places in the ledger's list anew.
    pub fn count(&mut self, sheet: &SheetCheck) {
        let mut entries = Vec::with_capacity(self.standings.len());
        self.places.clear();
        for (standing, draft) in self.standings.iter().zip(&sheet.drafts) {
            self.places.push(match standing {
                Standing::Sound => u32::try_from(entries.len()).unwrap_or(NOWHERE),
                Standing::Blank | Standing::LeftOut => NOWHERE,
            });
            if *standing == Standing::Sound {
                entries.push(draft.row);
            }
        }
        self.entries = Arc::new(entries);
    }
}
