//! Several books: made, called otherwise, duplicated, put into the bin, taken away; and spaces that share nothing.

use super::{contents, shown};
use crate::common::{column, text, workbook};
use rewards_document::journal::{BookCard, Books, Journal, MemoryStore, Space, Store};
use rewards_document::workbook::{RowId, Sheet, typing};

fn card(id: &str, name: &str, created: u64) -> BookCard {
    BookCard {
        id: id.to_owned(),
        name: name.to_owned(),
        created,
        changed: created,
        binned: None,
    }
}

fn names(books: &Books<MemoryStore>) -> Vec<String> {
    books
        .list()
        .unwrap()
        .into_iter()
        .map(|card| card.name)
        .collect()
}

#[test]
fn books_are_listed_in_the_order_in_which_they_were_made() {
    let books = Books::of(MemoryStore::default(), Space::of(None));
    books
        .create(&card("z", "一月", 1), &workbook(), "w")
        .unwrap();
    books
        .create(&card("a", "二月", 2), &workbook(), "w")
        .unwrap();
    assert_eq!(names(&books), ["一月", "二月"]);
    books.rename("z", "1月").unwrap();
    assert_eq!(names(&books), ["1月", "二月"]);
    assert_eq!(books.list().unwrap()[0].created, 1);
}

#[test]
fn a_duplicate_begins_with_what_the_other_one_has_and_goes_its_own_way() {
    let books = Books::of(MemoryStore::default(), Space::of(None));
    books
        .create(&card("a", "一月", 1), &workbook(), "w")
        .unwrap();
    let open = |id: &str, window: &str| {
        let keys = books.space().book(id);
        Journal::open(
            MemoryStore::clone(&store_of(&books)),
            keys,
            window,
            workbook,
        )
        .unwrap()
    };
    let mut one = open("a", "w");
    let act = typing(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, "returned"),
        "7".to_owned(),
    );
    one.journal.act(&mut one.workbook, act);
    books.duplicate("a", &card("b", "二月", 2), "w").unwrap();
    let mut other = open("b", "x");
    assert_eq!(text(&other.workbook, Sheet::Deals, 1, "returned"), "7");
    assert!(!other.workbook.history.can_undo());
    let act = typing(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, "returned"),
        "8".to_owned(),
    );
    other.journal.act(&mut other.workbook, act);
    assert_eq!(
        text(&open("a", "y").workbook, Sheet::Deals, 1, "returned"),
        "7"
    );
    assert_eq!(
        text(&open("b", "y").workbook, Sheet::Deals, 1, "returned"),
        "8"
    );
    assert!(books.duplicate("none", &card("c", "三月", 3), "w").is_err());
    assert_eq!(names(&books), ["一月", "二月"]);
}

fn store_of(books: &Books<MemoryStore>) -> MemoryStore {
    books.store().clone()
}

#[test]
fn a_book_in_the_bin_comes_back_and_one_taken_away_leaves_nothing() {
    let books = Books::of(MemoryStore::default(), Space::of(None));
    books
        .create(&card("a", "一月", 1), &workbook(), "w")
        .unwrap();
    let before = contents(books.store());
    books.bin("a", 9).unwrap();
    assert_eq!(books.list().unwrap()[0].binned, Some(9));
    books.take_from_bin("a").unwrap();
    assert_eq!(contents(books.store()), before);
    books.take_away("a").unwrap();
    assert!(contents(books.store()).is_empty());
}

#[test]
fn a_book_whose_card_cannot_be_read_is_listed_without_a_name() {
    let books = Books::of(MemoryStore::default(), Space::of(None));
    books
        .create(&card("a", "一月", 1), &workbook(), "w")
        .unwrap();
    books
        .store()
        .write(&books.space().book("a").card(), "?")
        .unwrap();
    assert_eq!(names(&books), [""]);
    books.rename("a", "一月").unwrap();
    assert_eq!(names(&books), ["一月"]);
}

#[test]
fn spaces_share_nothing() {
    let store = MemoryStore::default();
    let spaces = [
        None,
        Some(""),
        Some("-"),
        Some("a"),
        Some("a/b"),
        Some("a%2Fb"),
        Some("a/b/c"),
    ];
    for (number, name) in spaces.into_iter().enumerate() {
        let books = Books::of(store.clone(), Space::of(name));
        assert!(books.list().unwrap().is_empty(), "{name:?}");
        books
            .create(&card("a", &number.to_string(), 1), &workbook(), "w")
            .unwrap();
        books.put_latest(&number.to_string()).unwrap();
    }
    for (number, name) in spaces.into_iter().enumerate() {
        let books = Books::of(store.clone(), Space::of(name));
        assert_eq!(names(&books), [number.to_string()]);
        assert_eq!(books.latest(), Some(number.to_string()));
        let keys = books.space().book("a");
        let opened = Journal::open(store.clone(), keys, "z", || panic!("it is there")).unwrap();
        assert!(shown(&opened.workbook) == shown(&workbook()));
    }
}
