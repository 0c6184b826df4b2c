//! A book that is open in a window.

use super::covered::Covered;
use super::keys::BookKeys;
use super::reading::{Act, Kept, Reading, read_book};
use super::replay::Replay;
use super::snapshot::SnapshotId;
use super::store::{Store, StoreError};
use crate::workbook::Workbook;

/// How a book that is open in a window is kept.
#[derive(Debug)]
pub struct Journal<S> {
    pub(super) store: S,
    pub(super) keys: BookKeys,
    /// The name of the window.
    pub(super) writer: String,
    /// The snapshot that the acts come after; nothing before there is one.
    pub(super) base: Option<SnapshotId>,
    /// The pointer that was seen last.
    pub(super) seen: Option<SnapshotId>,
    /// The acts in the snapshot.
    pub(super) covered: Covered,
    /// How far acts were applied.
    pub(super) replay: Replay,
    /// The acts after the snapshot that are kept.
    pub(super) since: Vec<Act>,
    /// Acts that could not be kept yet.
    pub(super) waiting: Vec<Act>,
    /// Keys of acts that are in the snapshot.
    pub(super) stale: Vec<String>,
    /// Keys of snapshots, and of acts in the snapshot, that cannot be read.
    pub(super) broken: Vec<String>,
    /// Acts that cannot be read, not put aside yet.
    pub(super) cut: Vec<Kept>,
    /// The last numbers of windows of which acts cannot be read.
    pub(super) ends: Vec<(String, u64)>,
    /// The windows that write into the book.
    pub(super) windows: Vec<String>,
    /// Why the latest act is not kept.
    pub(super) trouble: Option<StoreError>,
    /// How many UTF-16 units the last snapshot took.
    pub(super) snapshot_units: usize,
}

/// A book that was opened.
#[derive(Debug)]
pub struct Opened<S> {
    /// How it is kept.
    pub journal: Journal<S>,
    /// What is in it.
    pub workbook: Workbook,
    /// Whether nothing of it could be found: the workbook is a new one.
    pub is_new: bool,
}

impl<S: Store> Journal<S> {
    /// Opens a book in a window of this name, which no other has. Where nothing of it can be found it begins with a new
    /// workbook. Nothing is written, except where something cannot be read and is put aside.
    ///
    /// # Errors
    /// Where the storage lets nobody in.
    pub fn open(
        store: S,
        keys: BookKeys,
        writer: &str,
        blank: impl FnOnce() -> Workbook,
    ) -> Result<Opened<S>, StoreError> {
        let mut reading = read_book(&store, &keys, &[])?;
        let found = reading.workbook.take();
        let is_new = found.is_none();
        let mut workbook = found.unwrap_or_else(blank);
        let mut journal = Self {
            store,
            keys,
            writer: writer.to_owned(),
            base: None,
            seen: None,
            covered: Covered::default(),
            replay: Replay::default(),
            since: Vec::new(),
            waiting: Vec::new(),
            stale: Vec::new(),
            broken: Vec::new(),
            cut: Vec::new(),
            ends: Vec::new(),
            windows: Vec::new(),
            trouble: None,
            snapshot_units: 0,
        };
        journal.take(reading);
        journal.windows = journal.read_windows().unwrap_or_default();
        if journal.is_mending() {
            // Where it fails, it is tried again before the next act.
            let _ = journal.snapshot(&mut workbook);
        }
        Ok(Opened {
            journal,
            workbook,
            is_new,
        })
    }

    /// Goes on from what was read.
    pub(super) fn take(&mut self, reading: Reading) {
        self.seen = reading.head.map(|head| head.id);
        self.covered = Covered::default();
        self.base = reading.base.map(|base| {
            self.covered = base.replay.applied;
            base.id
        });
        self.snapshot_units = reading.base_units;
        self.replay = reading.replay;
        self.since = reading.since;
        self.stale = reading.stale;
        self.broken = reading.broken.into_iter().map(|kept| kept.key).collect();
        self.ends = if reading.cut.is_empty() {
            Vec::new()
        } else {
            reading.ends
        };
        self.cut = reading.cut;
    }

    /// Whether something that cannot be read stands in the way of what is done from here on.
    pub(super) const fn is_mending(&self) -> bool {
        !self.cut.is_empty()
    }

    /// Why the latest act is not kept; nothing where all are.
    #[must_use]
    pub const fn trouble(&self) -> Option<StoreError> {
        self.trouble
    }

    /// The book's keys.
    #[must_use]
    pub const fn keys(&self) -> &BookKeys {
        &self.keys
    }

    /// Where it is kept.
    #[must_use]
    pub const fn store(&self) -> &S {
        &self.store
    }
}
