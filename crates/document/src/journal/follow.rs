//! What other windows did meanwhile.

use super::covered::Covered;
use super::open::Journal;
use super::reading::{Act, read_book};
use super::record::Record;
use super::snapshot::{Head, HistoryKept, SnapshotId};
use super::store::{Store, StoreError, StoredText, find};
use crate::workbook::Workbook;

/// What became of a workbook when its window looked after the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// Nothing: no other window did anything.
    Nothing,
    /// Acts of others were applied.
    Acts,
    /// It was read anew: something was done before what was known here.
    Anew,
}

impl<S: Store> Journal<S> {
    /// Applies what other windows did meanwhile. Where the storage cannot be read the workbook stays as it is.
    pub fn follow(&mut self, workbook: &mut Workbook) -> Followed {
        let followed = self.look_after_others(workbook);
        followed.unwrap_or(Followed::Nothing)
    }

    fn look_after_others(&mut self, workbook: &mut Workbook) -> Result<Followed, StoreError> {
        if let StoredText::Whole(head, _) = find(&self.store, &self.keys.head(), Head::opened)?
            && self.seen.as_ref() != Some(&head.id)
            && !self.adopt(&head, workbook)
        {
            return self.read_anew(workbook);
        }
        let windows = self.read_windows()?;
        if !windows.is_empty() {
            self.windows = windows;
        }
        if self.since.iter().any(|act| act.writer == self.writer) {
            // Where two windows made themselves known at the same moment, one of them has to do it again.
            self.register()?;
        }
        let mut acts = Vec::new();
        for window in self.windows.iter().filter(|window| **window != self.writer) {
            self.read_new(window, &mut acts)?;
        }
        acts.sort_by(|one, other| {
            let key = |act: &Act| (act.record.time, act.writer.clone(), act.number);
            key(one).cmp(&key(other))
        });
        let Some(first) = acts.first() else {
            return Ok(Followed::Nothing);
        };
        if !self.replay.is_next(first.record.time, &first.writer) {
            return self.read_anew(workbook);
        }
        for act in acts {
            let at = (act.writer.as_str(), act.number);
            self.replay.apply(workbook, at, act.record.clone());
            self.since.push(act);
        }
        Ok(Followed::Acts)
    }

    /// The acts of a window that are not known yet.
    fn read_new(&self, window: &str, acts: &mut Vec<Act>) -> Result<(), StoreError> {
        for number in self.replay.applied.last(window) + 1.. {
            let read = |text: &str| Record::opened(window, number, text);
            let StoredText::Whole(record, text) =
                find(&self.store, &self.keys.act(window, number), read)?
            else {
                break;
            };
            acts.push(Act {
                writer: window.to_owned(),
                number,
                record,
                text,
            });
        }
        Ok(())
    }

    /// Goes on from another window's snapshot, where exactly what is known here is in it; whether it is.
    fn adopt(&mut self, head: &Head, workbook: &mut Workbook) -> bool {
        let is_child = |base: &SnapshotId| {
            head.parent == base.writer && Some(head.id.number) == base.number.checked_add(1)
        };
        let is_same = self.base.as_ref().is_some_and(is_child)
            && head.history == HistoryKept::Wholly
            && self.waiting.is_empty()
            && head.covered.is_same(&self.replay.applied);
        if is_same {
            self.seen = Some(head.id.clone());
            self.go_on_from(head.id.clone(), head.covered.clone(), workbook);
        }
        is_same
    }

    /// All that is known is in this snapshot.
    pub(super) fn go_on_from(&mut self, id: SnapshotId, covered: Covered, workbook: &mut Workbook) {
        self.base = Some(id);
        self.replay.applied = covered.clone();
        self.covered = covered;
        self.replay.begin_anew(workbook);
        let keys = self
            .since
            .drain(..)
            .map(|act| self.keys.act(&act.writer, act.number));
        self.stale.extend(keys);
    }

    /// Reads the book anew, and puts it in the place of what is known here.
    pub(super) fn read_anew(&mut self, workbook: &mut Workbook) -> Result<Followed, StoreError> {
        let mut reading = read_book(&self.store, &self.keys, &self.waiting)?;
        let Some(found) = reading.workbook.take() else {
            // Somebody took everything away: what is shown here goes on.
            self.base = None;
            return Ok(Followed::Nothing);
        };
        *workbook = found;
        let waiting = std::mem::take(&mut self.waiting);
        self.take(reading);
        let is_waiting = |act: &Act| {
            waiting
                .iter()
                .any(|known| known.writer == act.writer && known.number == act.number)
        };
        let (waiting, since) = std::mem::take(&mut self.since)
            .into_iter()
            .partition(is_waiting);
        (self.waiting, self.since) = (waiting, since);
        Ok(Followed::Anew)
    }
}
