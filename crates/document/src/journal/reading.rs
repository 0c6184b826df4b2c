//! A book as it lies in the storage: the newest whole snapshot and the acts after it, up to the first that is broken.

use super::keys::{BookKey, BookKeys};
use super::record::Record;
use super::replay::Replay;
use super::snapshot::{Head, Header, SnapshotId, opened_header, opened_rest};
use super::store::{Store, StoreError, StoredText, find, units};
use crate::workbook::Workbook;
use std::collections::BTreeMap;

/// So often a book is read, and its names are asked for, where that comes out otherwise each time: another window may write at
/// the same moment.
const TRIES: usize = 4;

/// A text under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The key.
    pub key: String,
    /// The text.
    pub text: String,
}

/// An act with its window and number.
#[derive(Clone, Debug)]
pub struct Act {
    /// Its window.
    pub writer: String,
    /// Its number among those of its window.
    pub number: u64,
    /// What was done.
    pub record: Record,
    /// Its text.
    pub text: String,
}

/// A book that was read.
#[derive(Debug)]
pub struct Reading {
    /// Its workbook; nothing where no snapshot is whole.
    pub workbook: Option<Workbook>,
    /// The snapshot that it is read from.
    pub base: Option<Header>,
    /// How many UTF-16 units that snapshot takes.
    pub base_units: usize,
    /// The pointer that was found.
    pub head: Option<Head>,
    /// How far the acts go.
    pub replay: Replay,
    /// The acts after the snapshot.
    pub since: Vec<Act>,
    /// Keys of acts that are in the snapshot.
    pub stale: Vec<String>,
    /// Snapshots that cannot be read, and acts of which one does not need to. They stay where they are.
    pub broken: Vec<Kept>,
    /// Acts that cannot be read, and those after them.
    pub cut: Vec<Kept>,
    /// How far the windows' numbers go, those of acts that cannot be read with them.
    pub ends: Vec<(String, u64)>,
}

/// A snapshot's header, its workbook, and how many UTF-16 units it takes.
type Base = (Header, Workbook, usize);

/// Reads a book. Acts that could not be kept yet are added to those that were.
///
/// # Errors
/// Where the storage lets nobody in.
pub fn read_book(
    store: &impl Store,
    keys: &BookKeys,
    waiting: &[Act],
) -> Result<Reading, StoreError> {
    let mut head = read_head(store, keys)?;
    let mut reading = read_after(store, keys, waiting, head.clone())?;
    for _ in 1..TRIES {
        let now = read_head(store, keys)?;
        if now.as_ref().map(|head| &head.id) == head.as_ref().map(|head| &head.id) {
            break;
        }
        // Another window made a snapshot meanwhile, and took away what it covers.
        reading = read_after(store, keys, waiting, now.clone())?;
        head = now;
    }
    Ok(reading)
}

fn read_head(store: &impl Store, keys: &BookKeys) -> Result<Option<Head>, StoreError> {
    Ok(match find(store, &keys.head(), Head::opened)? {
        StoredText::Whole(head, _) => Some(head),
        StoredText::Broken(_) | StoredText::Nothing => None,
    })
}

fn read_after(
    store: &impl Store,
    keys: &BookKeys,
    waiting: &[Act],
    head: Option<Head>,
) -> Result<Reading, StoreError> {
    let names = names(store, keys)?;
    let (base, broken) = newest(store, keys, &names, head.as_ref())?;
    let (base, workbook, base_units) = base.map_or((None, None, 0), |(base, book, units)| {
        (Some(base), Some(book), units)
    });
    let mut reading = Reading {
        workbook,
        replay: base
            .as_ref()
            .map(|base| base.replay.clone())
            .unwrap_or_default(),
        base,
        base_units,
        head,
        since: Vec::new(),
        stale: Vec::new(),
        broken,
        cut: Vec::new(),
        ends: Vec::new(),
    };
    let mut log = Log::default();
    for (writer, numbers) in windows(keys, &names) {
        let covered = reading.replay.applied.last(&writer);
        let (old, new): (Vec<u64>, Vec<u64>) = numbers.iter().partition(|at| **at <= covered);
        for number in old {
            reading.put_old(store, keys.act(&writer, number), (&writer, number))?;
        }
        if let Some(last) = new.last() {
            reading.ends.push((writer.clone(), *last));
        }
        log.read_window(store, keys, &writer, covered, &new)?;
    }
    log.acts.extend(
        waiting
            .iter()
            .filter(|act| act.number > reading.replay.applied.last(&act.writer))
            .cloned(),
    );
    log.apply(keys, &mut reading);
    Ok(reading)
}

impl Reading {
    /// An act that is in the snapshot. Where it cannot be read it stays where it is, like a snapshot that cannot.
    fn put_old(
        &mut self,
        store: &impl Store,
        key: String,
        (writer, number): (&str, u64),
    ) -> Result<(), StoreError> {
        match find(store, &key, |text| Record::opened(writer, number, text))? {
            StoredText::Broken(text) => self.broken.push(Kept { key, text }),
            StoredText::Whole(..) | StoredText::Nothing => self.stale.push(key),
        }
        Ok(())
    }
}

/// The names of all that is kept of a book; asked for until two answers agree: a list of which a name is missing once would
/// have whole acts put aside.
fn names(store: &impl Store, keys: &BookKeys) -> Result<Vec<String>, StoreError> {
    let look = || {
        let mut names = store.keys(keys.all())?;
        names.sort_unstable();
        Ok(names)
    };
    let mut names = look();
    for _ in 1..TRIES {
        let again = look();
        if again.is_ok() && again == names {
            break;
        }
        names = again;
    }
    names
}

/// The snapshot that is pointed to, else the newest whole one, and those that cannot be read.
fn newest(
    store: &impl Store,
    keys: &BookKeys,
    names: &[String],
    head: Option<&Head>,
) -> Result<(Option<Base>, Vec<Kept>), StoreError> {
    let mut found: Vec<(SnapshotId, Kept)> = Vec::new();
    let mut broken = Vec::new();
    let is_snapshot = |key: &&String| matches!(keys.kind(key), Some(BookKey::Snapshot(_)));
    for key in names.iter().filter(is_snapshot) {
        let id = |text: &str| opened_header(text).map(|(header, _)| header.id);
        let key = key.clone();
        match find(store, &key, id)? {
            StoredText::Whole(id, text) => found.push((id, Kept { key, text })),
            StoredText::Broken(text) => broken.push(Kept { key, text }),
            StoredText::Nothing => {}
        }
    }
    let pointed = |id: &SnapshotId| head.is_some_and(|head| head.id == *id);
    found.sort_by_key(|(id, _)| (pointed(id), id.clone()));
    while let Some((_, kept)) = found.pop() {
        let opened = opened_header(&kept.text)
            .and_then(|(header, packed)| Some((header, opened_rest(packed)?, units(&kept.text))));
        match opened {
            Some(opened) => return Ok((Some(opened), broken)),
            None => broken.push(kept),
        }
    }
    Ok((None, broken))
}

/// The numbers of the acts of each window.
fn windows(keys: &BookKeys, names: &[String]) -> BTreeMap<String, Vec<u64>> {
    let mut windows = BTreeMap::<String, Vec<u64>>::new();
    for key in names {
        if let Some(BookKey::Act(writer, number)) = keys.kind(key) {
            windows.entry(writer).or_default().push(number);
        }
    }
    windows
        .values_mut()
        .for_each(|numbers| numbers.sort_unstable());
    windows
}

/// The acts after a snapshot, of all windows.
#[derive(Debug, Default)]
struct Log {
    acts: Vec<Act>,
    /// What cannot be read.
    cut: Vec<Kept>,
    /// The earliest time at which something that cannot be read may have been done.
    end: Option<u64>,
}

impl Log {
    /// Reads the acts of a window, up to the first that is broken or missing.
    fn read_window(
        &mut self,
        store: &impl Store,
        keys: &BookKeys,
        writer: &str,
        covered: u64,
        numbers: &[u64],
    ) -> Result<(), StoreError> {
        let (mut expected, mut time, mut is_whole) = (covered + 1, 0, true);
        for number in numbers.iter().copied() {
            let key = keys.act(writer, number);
            let read = |text: &str| Record::opened(writer, number, text);
            match find(store, &key, read)? {
                StoredText::Whole(record, text) if is_whole && number == expected => {
                    time = record.time;
                    self.acts.push(Act {
                        writer: writer.to_owned(),
                        number,
                        record,
                        text,
                    });
                }
                StoredText::Whole(_, text) | StoredText::Broken(text) => {
                    is_whole = false;
                    self.cut.push(Kept { key, text });
                }
                // Taken away by another window meanwhile, whose snapshot has it.
                StoredText::Nothing => is_whole = false,
            }
            expected = number.saturating_add(1);
        }
        if !is_whole {
            let end = time.saturating_add(1);
            self.end = Some(self.end.map_or(end, |known| known.min(end)));
        }
        Ok(())
    }

    /// Applies the acts in their order, up to where something is missing.
    fn apply(mut self, keys: &BookKeys, reading: &mut Reading) {
        self.acts.sort_by(|one, other| {
            (one.record.time, &one.writer, one.number).cmp(&(
                other.record.time,
                &other.writer,
                other.number,
            ))
        });
        reading.cut = self.cut;
        for act in self.acts {
            let is_before_end = self.end.is_none_or(|end| act.record.time < end);
            match &mut reading.workbook {
                Some(workbook) if is_before_end => {
                    let at = (act.writer.as_str(), act.number);
                    reading.replay.apply(workbook, at, act.record.clone());
                    reading.since.push(act);
                }
                Some(_) | None => reading.cut.push(Kept {
                    key: keys.act(&act.writer, act.number),
                    text: act.text,
                }),
            }
        }
    }
}
