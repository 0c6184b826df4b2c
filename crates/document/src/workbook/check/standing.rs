//! Which rows of a table the ledger holds, and where.

use super::super::row::RowId;
use super::difference::Splice;
use std::iter::repeat_n;
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
    rows: Vec<RowId>,
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
        let place = self.places.get(at).copied();
        place
            .filter(|place| *place != NOWHERE)
            .map(|place| place as usize)
    }

    /// How many rows before this place of the table the ledger's list holds.
    pub fn before(&self, at: usize) -> usize {
        let mut before = (0..at).rev().filter_map(|at| self.place(at));
        before.next().map_or(0, |place| place + 1)
    }

    /// The places in the table of rows that are left out.
    pub fn left_out(&self) -> impl Iterator<Item = usize> {
        let standings = self.standings.iter().enumerate();
        standings
            .filter(|(_, standing)| **standing == Standing::LeftOut)
            .map(|(at, _)| at)
    }

    /// Puts one row's standing down, and gives the one before.
    pub fn put(&mut self, at: usize, standing: Standing) -> Standing {
        let slot = self.standings.get_mut(at);
        slot.map_or(standing, |slot| std::mem::replace(slot, standing))
    }

    /// Takes rows out and puts others in, which have no standing yet; gives the place in the ledger's list of those that
    /// were taken out, and how many of them it held. The places of others are right only when they're counted again.
    pub fn splice(&mut self, splice: Splice, rows: impl Iterator<Item = RowId>) -> (usize, usize) {
        let taken = splice.at..splice.at + splice.removed;
        let first = self.before(splice.at);
        let new = repeat_n(Standing::Blank, splice.added);
        let held = self.standings.splice(taken.clone(), new);
        let held = held.filter(|standing| *standing == Standing::Sound).count();
        self.rows.splice(taken, rows);
        (first, held)
    }

    /// Counts the places in the ledger's list anew from a place of the table on; whether entries that were there have other
    /// places now.
    pub fn count_from(&mut self, from: usize) -> bool {
        let first = self.before(from);
        let entries = Arc::make_mut(&mut self.entries);
        let old = entries.split_off(first.min(entries.len()));
        self.places.truncate(from);
        let rows = self.rows.get(from..).unwrap_or_default();
        let standings = self.standings.get(from..).unwrap_or_default();
        for (standing, row) in standings.iter().zip(rows) {
            self.places.push(match standing {
                Standing::Sound => u32::try_from(entries.len()).unwrap_or(NOWHERE),
                Standing::Blank | Standing::LeftOut => NOWHERE,
            });
            if *standing == Standing::Sound {
                entries.push(*row);
            }
        }
        let new = entries.get(first..).unwrap_or_default();
        !new.starts_with(&old)
    }
}
