//! Acts of one window, and what is there after it was opened again.

use super::random::{Random, act};
use super::{contents, open, runs, seen, shown, store_of};
use crate::common::{add_row, column, text, type_in, workbook};
use rewards_document::journal::{Due, Followed, MemoryStore, Store, units};
use rewards_document::workbook::{Edit, Row, RowId, Sheet, typing};
use std::sync::Arc;

#[test]
fn looking_at_a_new_book_writes_nothing() {
    let store = MemoryStore::default();
    let opened = open(store.clone(), "a");
    assert!(opened.is_new);
    assert!(shown(&opened.workbook) == shown(&workbook()));
    assert!(contents(&store).is_empty());
}

#[test]
fn every_key_is_kept_when_it_is_pressed() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    for amount in ["1", "12", "123"] {
        let edit = typing(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, "returned"),
            amount.to_owned(),
        );
        opened.journal.act(&mut opened.workbook, edit);
        let again = open(store_of(&contents(&store)), "b");
        assert!(!again.is_new);
        assert_eq!(text(&again.workbook, Sheet::Deals, 1, "returned"), amount);
    }
}

#[test]
fn an_act_is_one_small_write() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let type_amount = |opened: &mut rewards_document::journal::Opened<MemoryStore>, text: &str| {
        let edit = typing(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, "returned"),
            text.to_owned(),
        );
        opened.journal.act(&mut opened.workbook, edit);
    };
    type_amount(&mut opened, "1");
    let before = contents(&store);
    type_amount(&mut opened, "12");
    let after = contents(&store);
    let new: Vec<_> = after
        .iter()
        .filter(|entry| !before.contains(entry))
        .collect();
    assert_eq!(new.len(), 1);
    assert!(units(&new[0].0) + units(&new[0].1) < 120, "{new:?}");
    assert_eq!(after.len(), before.len() + 1);
}

#[test]
fn an_act_that_changes_nothing_is_not_kept() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    opened
        .journal
        .act(&mut opened.workbook, Edit::Choose("order-tiers".to_owned()));
    let before = contents(&store);
    opened
        .journal
        .act(&mut opened.workbook, Edit::Choose("order-tiers".to_owned()));
    opened.journal.act(
        &mut opened.workbook,
        Edit::RemoveRow(Sheet::Deals, RowId(99)),
    );
    opened.journal.redo(&mut opened.workbook);
    assert_eq!(contents(&store), before);
}

#[test]
fn a_large_act_is_packed_and_opens_again() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let mut facts = (*opened.workbook.facts).clone();
    for number in 0..2000 {
        facts.table_mut(Sheet::Deals).push(
            Sheet::Deals,
            [(column(Sheet::Deals, "amount"), number.to_string())],
        );
    }
    let edit = Edit::Facts(rewards_document::workbook::Shared::new(facts));
    opened.journal.act(&mut opened.workbook, edit);
    assert!(store.used().unwrap() < 15_000, "{}", store.used().unwrap());
    let again = open(store, "b");
    assert!(seen(&again.workbook) == seen(&opened.workbook));
}

/// A random life of a book in one window: acts, undo, redo, runs that end, snapshots, and being opened again.
fn live(seed: u64) {
    let mut random = Random(seed);
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "w0");
    let mut plain = workbook();
    plain.history.close_run();
    for step in 0..60 {
        match random.below(12) {
            0 => {
                opened.journal.undo(&mut opened.workbook);
                plain.undo();
            }
            1 => {
                opened.journal.redo(&mut opened.workbook);
                plain.redo();
            }
            2 => {
                opened.workbook.history.close_run();
                plain.history.close_run();
            }
            3 => {
                opened.journal.snapshot(&mut opened.workbook).unwrap();
                plain.history.close_run();
            }
            4 => {
                opened = open(store.clone(), &format!("w{step}"));
                // What is typed after the page was opened is a step of its own.
                plain.history.close_run();
            }
            _ => {
                let edit = act(&mut random, &plain);
                plain.act(edit.clone());
                let followed = opened.journal.act(&mut opened.workbook, edit);
                assert_eq!(followed, Followed::Nothing);
            }
        }
        assert!(
            shown(&opened.workbook) == shown(&plain),
            "seed {seed}, step {step}"
        );
    }
    assert!(seen(&opened.workbook) == seen(&plain), "seed {seed}");
    let mut again = open(store, "z").workbook;
    assert!(seen(&again) == seen(&plain), "seed {seed}");
    while plain.history.can_undo() {
        plain.undo();
        again.undo();
    }
    while plain.history.can_redo() {
        plain.redo();
        again.redo();
        assert!(shown(&again) == shown(&plain), "seed {seed}");
    }
}

#[test]
fn undo_and_redo_go_on_across_being_opened_again() {
    (0..runs(150, 5_000)).for_each(live);
}

#[test]
fn three_hundred_steps_can_be_taken_back_after_a_snapshot_was_opened() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let start = shown(&opened.workbook);
    for number in 0..300 {
        opened.workbook.history.close_run();
        let edit = typing(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, "returned"),
            number.to_string(),
        );
        opened.journal.act(&mut opened.workbook, edit);
    }
    assert_eq!(opened.journal.due(), Due::WhenQuiet);
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    assert_eq!(opened.journal.due(), Due::NotYet);
    let mut again = open(store, "b");
    for _ in 0..300 {
        again.journal.undo(&mut again.workbook);
    }
    assert!(shown(&again.workbook) == start);
}

#[test]
fn snapshots_take_away_what_they_cover_one_later() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let count = |word: &str| {
        let keys = store.keys("").unwrap();
        keys.iter().filter(|key| key.contains(word)).count()
    };
    for round in 1..=5 {
        for _ in 0..3 {
            let id = opened.workbook.facts.table(Sheet::Deals).next;
            let row = Arc::new(Row::blank(Sheet::Deals, RowId(id)));
            opened
                .journal
                .act(&mut opened.workbook, Edit::AddRow(Sheet::Deals, 0, row));
        }
        opened.journal.snapshot(&mut opened.workbook).unwrap();
        assert_eq!(count("/a/"), 3, "round {round}");
        assert_eq!(count("/s/"), 2, "round {round}");
    }
}

#[test]
fn a_history_of_imports_holds_each_row_once() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let mut plain = workbook();
    for round in 0..10 {
        let mut facts = (*plain.facts).clone();
        for number in 0..500 {
            let product = format!("{round} {}", number * 7919 % 1000);
            facts
                .table_mut(Sheet::Deals)
                .push(Sheet::Deals, [(column(Sheet::Deals, "product"), product)]);
        }
        let edit = Edit::Facts(rewards_document::workbook::Shared::new(facts));
        plain.act(edit.clone());
        opened.journal.act(&mut opened.workbook, edit);
    }
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    let with = snapshot_units(&store);
    opened.workbook.history = rewards_document::workbook::History::default();
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    let without = snapshot_units(&store);
    assert!(with < without + without / 10 + 200, "{with} and {without}");
    add_row(&mut plain, Sheet::Deals, 9999);
    type_in(&mut plain, Sheet::Deals, 9999, "product", "x");
}

/// How large the newest snapshot is.
fn snapshot_units(store: &MemoryStore) -> usize {
    let contents = contents(store);
    let snapshots = contents.iter().filter(|(key, _)| key.contains("/s/"));
    let newest = snapshots.max_by_key(|(key, _)| {
        let (_, name) = key.split_once("/s/").unwrap();
        name.split_once('.').unwrap().0.parse::<u64>().unwrap()
    });
    units(&newest.unwrap().1)
}
