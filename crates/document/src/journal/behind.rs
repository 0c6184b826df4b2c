//! What lies behind the quick storage: browsers write that one to disk up to a minute late, so the newest snapshot and
//! the acts after it also go where writing waits for the disk.

use super::follow::Followed;
use super::open::Journal;
use super::reading::Act;
use super::record::Record;
use super::snapshot::{Head, Header, HistoryKept, SnapshotId, opened_snapshot};
use super::store::{Store, StoreError};
use crate::saved::head::ActsForm;
use crate::workbook::Workbook;

/// What is to be kept behind the quick storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// The snapshot that the acts come after.
    pub id: SnapshotId,
    /// The snapshot's text; nothing where it was handed over before.
    pub snapshot: Option<String>,
    /// The acts after it, as one text.
    pub acts: String,
}

impl<S: Store> Journal<S> {
    /// What is to be kept behind: with the snapshot, where another one than this was handed over last. Nothing before
    /// there is a snapshot.
    #[must_use]
    pub fn behind(&self, handed_over: Option<&SnapshotId>) -> Option<Behind> {
        let id = self.base.clone()?;
        let snapshot = if handed_over == Some(&id) {
            None
        } else {
            let key = self.keys.snapshot(id.number, &id.writer);
            Some(self.store.read(&key).ok()??)
        };
        let acts = self.since.iter().chain(&self.waiting);
        let form = ActsForm {
            number: id.number,
            writer: id.writer.clone(),
            acts: acts
                .map(|act| (act.writer.clone(), act.number, act.text.clone()))
                .collect(),
        };
        let acts = serde_json::to_string(&form).ok()?;
        Some(Behind { id, snapshot, acts })
    }

    /// Takes over what lay behind, where it is newer than what lies in the quick storage.
    ///
    /// # Errors
    /// Where it could not be kept; what is shown stays as it is.
    pub fn take_from_behind(
        &mut self,
        snapshot: &str,
        acts: &str,
        workbook: &mut Workbook,
    ) -> Result<Followed, StoreError> {
        let Some((header, _)) = opened_snapshot(snapshot) else {
            return Ok(Followed::Nothing);
        };
        let own = self.base.as_ref().map_or(0, |base| base.number);
        let is_newer = header.id.number > own;
        if !is_newer && self.base.as_ref() != Some(&header.id) {
            return Ok(Followed::Nothing);
        }
        let missing = self.missing(acts, &header, is_newer);
        if !is_newer && missing.is_empty() {
            return Ok(Followed::Nothing);
        }
        if is_newer {
            self.restore(snapshot, &header)?;
        }
        self.waiting.extend(missing);
        // What finds no room waits, and is shown all the same.
        self.trouble = self.keep_waiting().err();
        self.read_anew(workbook)
    }

    /// The acts that lay behind and are not known here.
    fn missing(&self, acts: &str, header: &Header, is_newer: bool) -> Vec<Act> {
        let Ok(form) = serde_json::from_str::<ActsForm>(acts) else {
            return Vec::new();
        };
        if form.number != header.id.number || form.writer != header.id.writer {
            return Vec::new();
        }
        let known = |writer: &str| {
            let own = self.replay.applied.last(writer);
            let covered = header.replay.applied.last(writer);
            if is_newer { own.max(covered) } else { own }
        };
        let acts = form.acts.into_iter();
        let acts = acts.filter(|(writer, number, _)| *number > known(writer));
        let opened = acts.filter_map(|(writer, number, text)| {
            let record = Record::opened(&writer, number, &text)?;
            Some(Act {
                writer,
                number,
                record,
                text,
            })
        });
        opened.collect()
    }

    /// Puts a newer snapshot into the quick storage.
    fn restore(&mut self, snapshot: &str, header: &Header) -> Result<(), StoreError> {
        let id = &header.id;
        self.store
            .write(&self.keys.snapshot(id.number, &id.writer), snapshot)?;
        let head = Head {
            id: id.clone(),
            parent: String::new(),
            covered: header.replay.applied.clone(),
            // Other windows read it as a whole.
            history: HistoryKept::LeftOut,
        };
        let text = head.text().ok_or(StoreError::Other)?;
        self.store.write(&self.keys.head(), &text)?;
        self.base = Some(id.clone());
        self.cut.clear();
        Ok(())
    }
}
