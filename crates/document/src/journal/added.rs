//! Who added which rows since the snapshot, told by runs of numbers: a hundred thousand rows of one act are one run.

use crate::workbook::{RowId, Sheet};
use std::collections::BTreeMap;

/// Whose the rows are that were added, in runs: by the table and the first number, the last number and the window.
#[derive(Clone, Debug, Default)]
pub struct Added(BTreeMap<(usize, u32), (u32, String)>);

impl Added {
    /// Nobody added any.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// The run in which a number lies, or would lie if it were longer.
    fn run_before(&mut self, sheet: Sheet, id: RowId) -> Option<(u32, &mut (u32, String))> {
        let mut before = self.0.range_mut(..=(sheet.index(), id.0));
        let ((of, first), run) = before.next_back()?;
        (*of == sheet.index()).then_some((*first, run))
    }

    /// The window that added a row.
    pub fn owner(&self, sheet: Sheet, id: RowId) -> Option<&String> {
        let ((of, _), (last, owner)) = self.0.range(..=(sheet.index(), id.0)).next_back()?;
        (*of == sheet.index() && id.0 <= *last).then_some(owner)
    }

    /// A window added a row, whoever added one of this number before.
    pub fn add(&mut self, sheet: Sheet, id: RowId, writer: &str) {
        let table = sheet.index();
        let mut rest = None;
        if let Some((first, (last, owner))) = self.run_before(sheet, id) {
            if owner == writer && id.0 <= last.saturating_add(1) {
                *last = (*last).max(id.0);
                return;
            }
            if id.0 <= *last {
                rest = (id.0 < *last).then(|| (*last, owner.clone()));
                // One that begins here is written over below.
                *last = id.0.saturating_sub(1).max(first);
            }
        }
        self.0.insert((table, id.0), (id.0, writer.to_owned()));
        if let Some(rest) = rest {
            self.0.insert((table, id.0 + 1), rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Added;
    use crate::workbook::{RowId, Sheet};
    use std::collections::BTreeMap;

    #[test]
    fn runs_know_the_owners_that_a_plain_list_knows() {
        let (mut added, mut plain) = (Added::default(), BTreeMap::new());
        let mut number: u32 = 7;
        for step in 0..3_000 {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let (id, writer) = (
                RowId((number >> 8) % 60),
                ["a", "b", "c"][(number >> 20) as usize % 3],
            );
            let sheet = [Sheet::Customers, Sheet::Deals][(number >> 28) as usize % 2];
            added.add(sheet, id, writer);
            plain.insert((sheet.index(), id), writer);
            for sheet in [Sheet::Teams, Sheet::Customers, Sheet::Deals] {
                for id in (0..62).map(RowId) {
                    let known = plain.get(&(sheet.index(), id)).copied();
                    assert_eq!(added.owner(sheet, id).map(String::as_str), known, "{step}");
                }
            }
        }
    }

    #[test]
    fn rows_that_come_one_after_the_other_are_one_run() {
        let mut added = Added::default();
        (0..100_000).for_each(|id| added.add(Sheet::Deals, RowId(id), "a"));
        assert_eq!(added.0.len(), 1);
        added.add(Sheet::Deals, RowId(u32::MAX), "a");
        assert!(added.owner(Sheet::Deals, RowId(u32::MAX)).is_some());
    }
}
