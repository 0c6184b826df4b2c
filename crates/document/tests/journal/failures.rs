//! A storage of which one call fails: nothing that was said to be kept is lost, and what is shown is right all the same.

use super::random::{Random, act};
use super::{contents, open, seen, shown, store_of};
use crate::common::{column, text};
use rewards_document::journal::{Journal, MemoryStore, Room, Space, Store, StoreError, units};
use rewards_document::workbook::{RowId, Sheet, typing};
use std::cell::Cell;
use std::rc::Rc;

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Failure {
    /// With an error.
    Error(StoreError),
    /// What is read is something else.
    Garbage,
    /// What is there is not found.
    Null,
    /// Of a list of keys the one at this place, counted round, is missing, or something else stands there.
    Hole(usize, Option<&'static str>),
}

const FAILURES: [Failure; 9] = [
    Failure::Error(StoreError::Denied),
    Failure::Error(StoreError::Quota),
    Failure::Error(StoreError::Other),
    Failure::Garbage,
    Failure::Null,
    Failure::Hole(0, None),
    Failure::Hole(3, None),
    Failure::Hole(7, Some("garbage")),
    Failure::Hole(usize::MAX, None),
];

/// A storage of which the call of a number fails, or all from a number on.
#[derive(Clone)]
struct Failing {
    store: MemoryStore,
    failure: Failure,
    /// So many calls go well before.
    before: Rc<Cell<usize>>,
    /// So many fail then.
    fails: Rc<Cell<usize>>,
}

impl Failing {
    fn new(store: MemoryStore, failure: Failure, before: usize, fails: usize) -> Self {
        let (before, fails) = (Rc::new(Cell::new(before)), Rc::new(Cell::new(fails)));
        Self {
            store,
            failure,
            before,
            fails,
        }
    }

    /// How the call that is made now fails.
    fn now(&self) -> Option<Failure> {
        if self.before.get() > 0 {
            self.before.set(self.before.get() - 1);
            return None;
        }
        if self.fails.get() == 0 {
            return None;
        }
        self.fails.set(self.fails.get() - 1);
        Some(self.failure)
    }
}

impl Store for Failing {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self.now() {
            Some(Failure::Error(error)) => Err(error),
            Some(Failure::Garbage) => Ok(Some("\u{0}garbage".to_owned())),
            Some(Failure::Null) => Ok(None),
            Some(Failure::Hole(..)) | None => self.store.read(key),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self.now() {
            Some(Failure::Error(error)) => Err(error),
            // What is written is written or refused; it is reading that brings something else.
            Some(_) | None => self.store.write(key, text),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self.now() {
            Some(Failure::Error(error)) => Err(error),
            Some(_) | None => self.store.remove(key),
        }
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        match self.now() {
            Some(Failure::Error(error)) => Err(error),
            Some(Failure::Garbage | Failure::Null) => Ok(Vec::new()),
            Some(Failure::Hole(at, instead)) => {
                let mut keys = self.store.keys(beginning)?;
                if !keys.is_empty() {
                    let at = at % keys.len();
                    keys.splice(at..=at, instead.map(str::to_owned));
                }
                Ok(keys)
            }
            None => self.store.keys(beginning),
        }
    }

    fn used(&self) -> Result<usize, StoreError> {
        self.store.used()
    }
}

/// A life of twelve acts and a snapshot, on a storage that fails. Whether the failure was met.
fn live(failure: Failure, before: usize, fails: usize) -> bool {
    let place = format!("{failure:?} at {before}, {fails} times");
    let store = MemoryStore::default();
    let mut first = open(store.clone(), "first");
    for (field, text) in [("product", "A"), ("returned", "1"), ("margin", "15%")] {
        let edit = typing(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, field),
            text.to_owned(),
        );
        first.journal.act(&mut first.workbook, edit);
    }
    let failing = Failing::new(store.clone(), failure, before, fails);
    let keys = Space::of(None).book("b");
    let opened = Journal::open(failing.clone(), keys, "w", crate::common::workbook);
    let Ok(mut opened) = opened else {
        // Nobody is let in: nothing was touched.
        assert!(
            shown(&open(store, "z").workbook) == shown(&first.workbook),
            "{place}"
        );
        return true;
    };
    let mut plain = first.workbook.clone();
    plain.history.close_run();
    let mut random = Random(before as u64);
    for step in 0..12 {
        let edit = act(&mut random, &plain);
        plain.act(edit.clone());
        opened.journal.act(&mut opened.workbook, edit);
        if step == 6 {
            let _ = opened.journal.snapshot(&mut opened.workbook);
            plain.history.close_run();
        }
        assert!(
            shown(&opened.workbook) == shown(&plain),
            "{place}, step {step}"
        );
        if opened.journal.trouble().is_none() {
            let again = open(store_of(&contents(&store)), "z");
            assert!(
                shown(&again.workbook) == shown(&plain),
                "{place}, step {step}"
            );
            assert!(again.journal.aside().is_empty(), "{place}, step {step}");
        }
    }
    failing.fails.get() < fails
}

#[test]
fn every_call_fails_once_in_turn_and_nothing_is_lost() {
    for failure in FAILURES {
        let mut before = 0;
        while live(failure, before, 1) {
            before += 1;
        }
        assert!(before > 60, "{failure:?} was met {before} times");
    }
}

#[test]
fn every_call_fails_from_some_time_on_and_what_was_kept_is_there() {
    for failure in [StoreError::Denied, StoreError::Quota].map(Failure::Error) {
        for before in (0..100).step_by(3) {
            live(failure, before, usize::MAX);
        }
    }
}

#[test]
fn what_could_not_be_kept_is_kept_with_the_next_act() {
    let store = MemoryStore::default();
    let mut first = open(store.clone(), "first");
    first.journal.snapshot(&mut first.workbook).unwrap();
    let failing = Failing::new(
        store.clone(),
        Failure::Error(StoreError::Quota),
        usize::MAX,
        1,
    );
    let mut opened = open(failing.clone(), "w");
    let mut type_in = |field, text: &str| {
        let edit = typing(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, field),
            text.to_owned(),
        );
        opened.journal.act(&mut opened.workbook, edit);
        opened.journal.trouble()
    };
    assert_eq!(type_in("returned", "1"), None);
    failing.fails.set(usize::MAX);
    failing.before.set(0);
    assert_eq!(type_in("product", "A"), Some(StoreError::Quota));
    assert_eq!(
        text(
            &open(store.clone(), "y").workbook,
            Sheet::Deals,
            1,
            "product"
        ),
        ""
    );
    failing.fails.set(0);
    assert_eq!(type_in("returned", "12"), None);
    let again = open(store, "z");
    assert!(seen(&again.workbook) == seen(&opened.workbook));
}

/// A storage with so much room.
#[derive(Clone)]
struct Small(MemoryStore, usize);

impl Store for Small {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let freed = self.0.read(key)?.map_or(0, |old| units(key) + units(&old));
        if self.0.used()? - freed + units(key) + units(text) > self.1 {
            return Err(StoreError::Quota);
        }
        self.0.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        self.0.keys(beginning)
    }

    fn used(&self) -> Result<usize, StoreError> {
        self.0.used()
    }
}

#[test]
fn where_there_is_no_room_for_what_can_be_taken_back_the_rest_is_kept() {
    let store = MemoryStore::default();
    let mut opened = open(Small(store.clone(), 24_000), "a");
    let mut random = Random(3);
    let mut without = 0;
    for round in 0..80 {
        let text: String = (0..400)
            .map(|_| char::from(b' ' + random.below(64) as u8))
            .collect();
        opened.workbook.history.close_run();
        opened.journal.act(
            &mut opened.workbook,
            typing(
                Sheet::Deals,
                RowId(1),
                column(Sheet::Deals, "product"),
                text,
            ),
        );
        assert_eq!(opened.journal.trouble(), None, "round {round}");
        if round % 8 == 7 {
            opened.journal.snapshot(&mut opened.workbook).unwrap();
            without += usize::from(!opened.workbook.history.can_undo());
        }
        let again = open(store.clone(), "z");
        assert!(
            seen(&again.workbook) == seen(&opened.workbook),
            "round {round}"
        );
    }
    assert!((1..5).contains(&without), "{without}");
}

#[test]
fn that_room_grows_scarce_is_said_before_it_is_gone() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    assert_eq!(opened.journal.room(), Ok(Room::Enough));
    // Another app of the same origin.
    store.write("other", &"x".repeat(4_900_000)).unwrap();
    assert_eq!(opened.journal.room(), Ok(Room::Enough));
    store.write("more", &"x".repeat(250_000)).unwrap();
    assert_eq!(opened.journal.room(), Ok(Room::Scarce(98)));
}
