//! A new snapshot: written under a key of its own, the pointer last; what the one before it covered is taken away then.

use super::keys::BookKey;
use super::open::Journal;
use super::replay::Replay;
use super::snapshot::{Head, HistoryKept, SnapshotId, snapshot_text};
use super::store::{Store, StoreError, units};
use crate::workbook::{History, Workbook};

/// After so many acts a snapshot is due when it is quiet.
const MANY: usize = 300;
/// After so many it is due at once.
const TOO_MANY: usize = 2000;

/// Whether a snapshot is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// It is not.
    NotYet,
    /// Once nobody is typing.
    WhenQuiet,
    /// At once.
    Now,
}

impl<S: Store> Journal<S> {
    /// Whether a snapshot is due.
    #[must_use]
    pub const fn due(&self) -> Due {
        match self.since.len() {
            0..MANY => Due::NotYet,
            MANY..TOO_MANY => Due::WhenQuiet,
            TOO_MANY.. => Due::Now,
        }
    }

    /// Whether something is not in the newest snapshot.
    #[must_use]
    pub const fn has_acts(&self) -> bool {
        !self.since.is_empty() || !self.waiting.is_empty()
    }

    /// Writes a snapshot of a workbook that has followed, with what can be taken back, or without it where there is no
    /// room for both.
    ///
    /// # Errors
    /// Where it was not written: the one before it, and the acts after that, are still there.
    pub fn snapshot(&mut self, workbook: &mut Workbook) -> Result<(), StoreError> {
        let is_aside = self.put_cut_aside()?;
        self.remove_snapshots_before_base();
        workbook.history.close_run();
        let mut replay = self.replay.clone();
        for (writer, last) in &self.ends {
            replay.applied.raise(writer, *last);
        }
        let is_gone = |writer: &str, last| {
            writer != self.writer && self.store.read(&self.keys.act(writer, last)) == Ok(None)
        };
        replay.applied.forget(is_gone);
        let known = self.base.iter().chain(&self.seen).map(|id| id.number).max();
        let id = SnapshotId {
            number: known.unwrap_or(0) + 1,
            writer: self.writer.clone(),
        };
        let history = self.write_snapshot(&id, &replay, workbook)?;
        let head = Head {
            id: id.clone(),
            parent: self
                .base
                .as_ref()
                .map(|base| base.writer.clone())
                .unwrap_or_default(),
            covered: replay.applied.clone(),
            history,
        };
        let text = head.text().ok_or(StoreError::Other)?;
        self.store.write(&self.keys.head(), &text)?;
        self.replay = replay;
        self.after_snapshot(head, workbook);
        if is_aside {
            self.forget_cut();
        }
        Ok(())
    }

    /// Writes the snapshot itself, and says what is in it.
    fn write_snapshot(
        &mut self,
        id: &SnapshotId,
        replay: &Replay,
        workbook: &mut Workbook,
    ) -> Result<HistoryKept, StoreError> {
        let key = self.keys.snapshot(id.number, &id.writer);
        let text =
            |workbook: &Workbook| snapshot_text(id, replay, workbook).ok_or(StoreError::Other);
        let whole = text(workbook)?;
        let mut written = self.store.write(&key, &whole);
        if written == Err(StoreError::Quota) && !self.stale.is_empty() {
            // They are there for the case that the snapshot before this one cannot be read; room is needed more.
            self.remove_stale();
            written = self.store.write(&key, &whole);
        }
        match written {
            Ok(()) => {
                self.snapshot_units = units(&whole);
                Ok(HistoryKept::Wholly)
            }
            Err(StoreError::Quota) => {
                let mut without = workbook.clone();
                let recorded = workbook.history.place().recorded;
                without.history = History::opened(recorded, 0, Vec::new());
                let text = text(&without)?;
                self.store.write(&key, &text)?;
                self.snapshot_units = units(&text);
                *workbook = without;
                Ok(HistoryKept::LeftOut)
            }
            Err(error) => Err(error),
        }
    }

    fn after_snapshot(&mut self, head: Head, workbook: &mut Workbook) {
        self.remove_stale();
        // What was waiting is in the snapshot.
        self.waiting.clear();
        self.trouble = None;
        self.seen = Some(head.id.clone());
        self.go_on_from(head.id, head.covered, workbook);
    }

    /// Takes away acts that are in the snapshot before this one. Two windows that make a snapshot at the same moment both
    /// leave what the other's may lack.
    pub(super) fn remove_stale(&mut self) {
        for key in std::mem::take(&mut self.stale) {
            if self.store.remove(&key).is_err() {
                self.stale.push(key);
            }
        }
    }

    /// Of the snapshots before the one that the acts come after, none is needed.
    fn remove_snapshots_before_base(&self) {
        let (Some(base), Ok(names)) = (&self.base, self.store.keys(self.keys.all())) else {
            return;
        };
        for key in names.iter().filter(|key| !self.broken.contains(key)) {
            if let Some(BookKey::Snapshot(number)) = self.keys.kind(key)
                && number < base.number
            {
                // What stays is taken away the next time.
                let _ = self.store.remove(key);
            }
        }
    }
}
