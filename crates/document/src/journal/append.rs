//! Acts of one's own window: applied, and each kept by one small write.

use super::follow::Followed;
use super::open::Journal;
use super::prepared::{Prepared, Written};
use super::reading::Act;
use super::record::{Deed, Record, Run};
use super::sealed::{seal, unseal};
use super::store::{Store, StoreError, StoredText, find};
use crate::workbook::{Direction, Edit, Tried, Workbook};

/// So many windows are looked after; one that is not finds itself missing when it acts next.
const MOST_WINDOWS: usize = 16;
/// The version of the list of windows.
const VERSION: u8 = 1;

impl<S: Store> Journal<S> {
    /// Does what a person asks for, after what other windows did meanwhile, and keeps it. Where it cannot be kept it is
    /// done all the same; [`Self::trouble`] says so, and it is tried again with the next act.
    pub fn act(&mut self, workbook: &mut Workbook, edit: Edit) -> Followed {
        self.perform(workbook, |_| Deed::Do(edit), None, None)
    }

    /// Does what was prepared; as [`Self::act`], but that nothing is left to be written of it.
    pub fn act_prepared(&mut self, workbook: &mut Workbook, prepared: Prepared) -> Followed {
        let Prepared {
            edit,
            written,
            tried,
        } = prepared;
        self.perform(workbook, |_| Deed::Do(edit), written, tried)
    }

    /// Takes the latest step back; as [`Self::act`].
    pub fn undo(&mut self, workbook: &mut Workbook) -> Followed {
        self.perform(
            workbook,
            |workbook| Deed::Undo(workbook.history.place()),
            None,
            None,
        )
    }

    /// Does again what was taken back last; as [`Self::act`].
    pub fn redo(&mut self, workbook: &mut Workbook) -> Followed {
        self.perform(
            workbook,
            |workbook| Deed::Redo(workbook.history.place()),
            None,
            None,
        )
    }

    /// Takes the latest step back, or does again what was taken back last; as [`Self::act`], but that it was tried.
    pub fn step_tried(
        &mut self,
        workbook: &mut Workbook,
        direction: Direction,
        tried: Tried,
    ) -> Followed {
        let deed = |workbook: &Workbook| match direction {
            Direction::Back => Deed::Undo(workbook.history.place()),
            Direction::Forth => Deed::Redo(workbook.history.place()),
        };
        self.perform(workbook, deed, None, Some(tried))
    }

    fn perform(
        &mut self,
        workbook: &mut Workbook,
        deed: impl FnOnce(&Workbook) -> Deed,
        written: Option<Written>,
        tried: Option<Tried>,
    ) -> Followed {
        let followed = self.follow(workbook);
        let mut trouble = None;
        if self.base.is_none() || self.is_mending() {
            // Acts come after a snapshot.
            trouble = self.snapshot(workbook).err();
        }
        let number = self.replay.applied.last(&self.writer) + 1;
        let open = workbook.history.open_run().cloned();
        let run = if open.is_some() {
            Run::GoesOn
        } else {
            Run::Ended
        };
        let (deed, owners) = self.replay.rows.named(&self.writer, deed(workbook));
        let record = Record {
            time: self.replay.time + 1,
            run,
            owners,
            deed,
        };
        let written = written.and_then(|written| written.text(&record, &self.writer, number));
        let text = written.or_else(|| record.text(&self.writer, number));
        let Some(text) = text else {
            return followed;
        };
        let before = self.replay.clone();
        let writer = self.writer.clone();
        let is_changed =
            self.replay
                .apply_tried(workbook, (&writer, number), record.clone(), tried);
        if !is_changed {
            // The other windows don't learn of it: their runs of typing go on.
            workbook.history.reopen_run(open);
            self.replay = before;
            return followed;
        }
        self.waiting.push(Act {
            writer,
            number,
            record,
            text,
        });
        self.trouble = trouble.or_else(|| self.keep_somehow(workbook).err());
        followed
    }

    /// Keeps what is waiting; where there is no room, by making some.
    fn keep_somehow(&mut self, workbook: &mut Workbook) -> Result<(), StoreError> {
        if self.keep_waiting() != Err(StoreError::Quota) {
            return self.keep_waiting();
        }
        self.remove_stale();
        self.keep_waiting().or_else(|_| self.snapshot(workbook))
    }

    /// Keeps what is waiting to be kept.
    ///
    /// # Errors
    /// Where some of it is still waiting.
    pub fn keep_waiting(&mut self) -> Result<(), StoreError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        if self.base.is_none() || self.is_mending() {
            // Acts come after a snapshot.
            return Err(self.trouble.unwrap_or(StoreError::Other));
        }
        self.register()?;
        while let Some(act) = self.waiting.first() {
            self.store
                .write(&self.keys.act(&act.writer, act.number), &act.text)?;
            self.since.push(self.waiting.remove(0));
        }
        self.trouble = None;
        Ok(())
    }

    /// Makes this window known to the others.
    pub(super) fn register(&mut self) -> Result<(), StoreError> {
        if self.windows.contains(&self.writer) {
            return Ok(());
        }
        let mut windows = self.read_windows()?;
        windows.retain(|window| *window != self.writer);
        windows.push(self.writer.clone());
        windows.drain(..windows.len().saturating_sub(MOST_WINDOWS));
        self.store.write(
            &self.keys.windows(),
            &seal(VERSION, "windows", &windows.join(" ")),
        )?;
        self.windows = windows;
        Ok(())
    }

    /// The windows that write into the book, as far as they are known.
    pub(super) fn read_windows(&self) -> Result<Vec<String>, StoreError> {
        let read = |text: &str| {
            let windows = unseal(VERSION, "windows", text)?.split(' ');
            Some(windows.map(str::to_owned).collect::<Vec<_>>())
        };
        Ok(match find(&self.store, &self.keys.windows(), read)? {
            StoredText::Whole(windows, _) => windows,
            StoredText::Broken(_) | StoredText::Nothing => Vec::new(),
        })
    }
}
