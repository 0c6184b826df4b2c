//! What earlier releases kept becomes a book, once, and is not forgotten before that is safely written.

use super::{MemoryStore, contents};
use crate::common::text;
use rewards_document::journal::{BookCard, Books, Journal, Space, Store, StoreError};
use rewards_document::workbook::Sheet;

const FIRST: &str = include_str!("../saved/first.json");
const SECOND: &str = include_str!("../saved/second.json");
const FIRST_KEY: &str = "reward-calculator/workbook/1";
const SECOND_KEY: &str = "reward-calculator/workbook/2";

fn card() -> BookCard {
    BookCard {
        id: "a".to_owned(),
        name: "一月".to_owned(),
        created: 1,
        changed: 1,
        binned: None,
    }
}

fn books(texts: &[(&str, &str)]) -> Books<MemoryStore> {
    let store = MemoryStore::default();
    for (key, text) in texts {
        store.write(key, text.trim()).unwrap();
    }
    Books::of(store, Space::of(None))
}

#[test]
fn what_either_release_kept_becomes_a_book_and_is_forgotten_then() {
    for (key, form) in [(FIRST_KEY, FIRST), (SECOND_KEY, SECOND)] {
        let books = books(&[(key, form), ("reward-calculator/workbook/stamp", "12 3f2a")]);
        let older = books.older().unwrap();
        assert_eq!(older.settings.is_some(), key == FIRST_KEY);
        books.move_in(&older, &card(), "w").unwrap();
        assert!(books.older().is_none());
        assert!(
            contents(books.store())
                .iter()
                .all(|(key, _)| key.contains("/3/"))
        );
        let keys = books.space().book("a");
        let opened = Journal::open(books.store().clone(), keys, "x", || panic!("it is there"));
        let workbook = opened.unwrap().workbook;
        assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "１２万");
        assert_eq!(workbook.facts.table(Sheet::Deals).next, 4);
        assert!(workbook.fill("order-tiers").readings.get("basis").is_some());
    }
}

#[test]
fn the_later_of_both_is_taken() {
    let books = books(&[(FIRST_KEY, FIRST), (SECOND_KEY, SECOND)]);
    let older = books.older().unwrap();
    assert_eq!(older.workbook.template, "order-tiers");
    books.move_in(&older, &card(), "w").unwrap();
    assert!(books.older().is_none() && books.older_aside().is_empty());
}

#[test]
fn a_later_one_that_cannot_be_read_is_handed_back_and_the_earlier_one_opens() {
    let books = books(&[(FIRST_KEY, FIRST), (SECOND_KEY, "{")]);
    let older = books.older().unwrap();
    assert_eq!(older.workbook.template, "standard-policy");
    books.move_in(&older, &card(), "w").unwrap();
    let aside = books.older_aside();
    assert_eq!(aside.len(), 1);
    assert_eq!(
        (aside[0].key.as_str(), aside[0].text.as_str()),
        (SECOND_KEY, "{")
    );
    books.forget_older_aside(SECOND_KEY).unwrap();
    assert!(books.older_aside().is_empty());
}

#[test]
fn what_earlier_releases_put_aside_is_handed_back() {
    let books = books(&[
        ("reward-calculator/unreadable/1", "x"),
        ("reward-calculator/not-chosen/1", SECOND),
        ("reward-calculator/language", "en"),
    ]);
    let texts: Vec<String> = books
        .older_aside()
        .into_iter()
        .map(|kept| kept.text)
        .collect();
    assert_eq!(texts, ["x", SECOND.trim()]);
    books
        .forget_older_aside("reward-calculator/language")
        .unwrap();
    assert_eq!(
        books
            .store()
            .read("reward-calculator/language")
            .unwrap()
            .as_deref(),
        Some("en")
    );
}

#[test]
fn a_named_space_has_nothing_older() {
    let store = books(&[(SECOND_KEY, SECOND)]).store().clone();
    let named = Books::of(store, Space::of(Some("x")));
    assert!(named.older().is_none() && named.older_aside().is_empty());
}

/// A storage in which there is only room for what is there.
#[derive(Clone)]
struct Full(MemoryStore);

impl Store for Full {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.read(key)
    }

    fn write(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Quota)
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
fn where_there_is_no_room_for_a_book_the_old_form_stays() {
    let store = books(&[(SECOND_KEY, SECOND)]).store().clone();
    let full = Books::of(Full(store.clone()), Space::of(None));
    let older = full.older().unwrap();
    assert_eq!(full.move_in(&older, &card(), "w"), Err(StoreError::Quota));
    assert_eq!(
        store.read(SECOND_KEY).unwrap().as_deref(),
        Some(SECOND.trim())
    );
}
