//! Acts that were written before they are done: kept as any other, and nothing of them is there before.

use super::many_rows::{block, rows};
use super::{contents, open, seen, store_of};
use crate::common::column;
use proptest::prelude::*;
use rewards_core::pieces::{at_once, step};
use rewards_document::import::Progress;
use rewards_document::journal::{MemoryStore, Opened, Prepared, unpack};
use rewards_document::workbook::{
    Block, Direction, Edit, Row, RowId, Sheet, Tried, Workbook, typing,
};
use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::sync::Arc;

fn prepared(opened: &Opened<MemoryStore>, edit: Edit) -> Prepared {
    at_once(opened.journal.prepare(edit, |_| {}))
}

/// What the newest act of a window says, unpacked.
fn logged(store: &MemoryStore, window: &str) -> String {
    let acts = contents(store).into_iter();
    let mut acts: Vec<(String, String)> = acts
        .filter(|(key, _)| key.contains(&format!("/{window}/")))
        .collect();
    let (_, text) = acts.pop().expect("an act");
    let (_, packed) = text.split_once(".z").expect("a packed one");
    unpack(packed).expect("a whole one")
}

#[test]
fn they_are_kept_as_any_other() {
    let edits = [
        rows(2..3_700),
        block(
            &["product", "returned"],
            &[(3, &["服务器", ""]), (1, &["", "5"])],
        ),
        Edit::Several(vec![
            Edit::Several(Vec::new()),
            rows(3_700..3_702),
            Edit::Cell(Sheet::Deals, RowId(1), usize::MAX, "lost".to_owned()),
            Edit::Several(vec![block(&["rep"], &[(2, &["李娜"])]), rows(3_702..3_704)]),
            typing(
                Sheet::Deals,
                RowId(1),
                column(Sheet::Deals, "returned"),
                "7".to_owned(),
            ),
        ]),
        Edit::RemoveRows(Sheet::Deals, vec![RowId(2), RowId(1)]),
    ];
    let (at_once, by_pieces) = (MemoryStore::default(), MemoryStore::default());
    let mut one = open(at_once, "a");
    let mut other = open(by_pieces.clone(), "a");
    for edit in edits {
        one.journal.act(&mut one.workbook, edit.clone());
        let ready = prepared(&other, edit);
        other.journal.act_prepared(&mut other.workbook, ready);
        assert!(seen(&one.workbook) == seen(&other.workbook));
        let again = open(store_of(&contents(&by_pieces)), "b");
        assert!(seen(&again.workbook) == seen(&other.workbook));
    }
}

#[test]
fn the_log_has_them_in_a_form_that_stays() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let edit = Edit::Several(vec![
        rows(2..4),
        block(
            &["product", "returned"],
            &[(3, &["服务器", ""]), (1, &["", "5"])],
        ),
        Edit::RemoveRows(Sheet::Deals, vec![RowId(2)]),
    ]);
    let ready = prepared(&opened, edit);
    opened.journal.act_prepared(&mut opened.workbook, ready);
    assert_eq!(
        logged(&store, "a"),
        r#"{"a":{"do":{"several":[{"addrows":["deals",null,["customer","rep","date","amount","returned","stage","margin","product","prepaid","id"],[[2,["","","","2"]],[3,["","","","3"]]]]},{"block":["deals",["product","returned"],[[3,["服务器"]],[1,["","5"]]]]},{"removerows":["deals",[2]]}]}},"t":1,"f":true}"#
    );
}

#[test]
fn nothing_is_there_before_they_are_done_and_all_of_it_afterwards() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    let mut watching = open(store.clone(), "watching");
    let before = contents(&store);
    let told = RefCell::new(Vec::new());
    let pieces = Cell::new(0);
    let ready = {
        let mut work = pin!(
            opened
                .journal
                .prepare(rows(2..5_002), |progress: Progress| {
                    told.borrow_mut().push(progress.per_cent());
                })
        );
        loop {
            if let Some(ready) = step(work.as_mut()) {
                break ready;
            }
            pieces.set(pieces.get() + 1);
            assert_eq!(contents(&store), before);
        }
    };
    assert!(pieces.get() >= 5);
    assert_eq!(*told.borrow(), [20, 40, 60, 80, 100]);
    watching.journal.follow(&mut watching.workbook);
    assert_eq!(watching.workbook.facts.table(Sheet::Deals).rows.len(), 1);
    opened.journal.act_prepared(&mut opened.workbook, ready);
    watching.journal.follow(&mut watching.workbook);
    assert_eq!(
        watching.workbook.facts.table(Sheet::Deals).rows.len(),
        5_001
    );
    assert!(seen(&watching.workbook) == seen(&opened.workbook));
}

#[test]
fn one_that_is_left_halfway_leaves_nothing() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    opened.journal.act(&mut opened.workbook, rows(2..4));
    let before = contents(&store);
    {
        let mut work = pin!(opened.journal.prepare(rows(4..5_000), |_| {}));
        assert!(step(work.as_mut()).is_none());
    }
    drop(prepared(&opened, rows(4..5_000)));
    assert_eq!(contents(&store), before);
    opened.journal.act(&mut opened.workbook, rows(4..6));
    let again = open(store_of(&contents(&store)), "b");
    assert!(seen(&again.workbook) == seen(&opened.workbook));
}

#[test]
fn rows_of_another_window_that_are_called_otherwise_by_then_are_named_right() {
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "a");
    one.journal.act(&mut one.workbook, rows(2..4));
    one.journal.snapshot(&mut one.workbook).unwrap();
    let mut other = open(store.clone(), "b");
    // Both add a row of the same number, which becomes another one for who comes later.
    let edit = block(&["product"], &[(4, &["服务器"])]);
    one.journal.act(&mut one.workbook, rows(4..5));
    let ready = prepared(&one, edit);
    let row = Arc::new(Row::blank(Sheet::Deals, RowId(4)));
    other.journal.act(
        &mut other.workbook,
        Edit::AddRow(Sheet::Deals, usize::MAX, row),
    );
    one.journal.act_prepared(&mut one.workbook, ready);
    other.journal.follow(&mut other.workbook);
    assert!(seen(&one.workbook) == seen(&other.workbook));
    one.journal.snapshot(&mut one.workbook).unwrap();
    other.journal.follow(&mut other.workbook);
    let late = prepared(&other, block(&["product"], &[(5, &["x"])]));
    other.journal.snapshot(&mut other.workbook).unwrap();
    other.journal.act_prepared(&mut other.workbook, late);
    let again = open(store_of(&contents(&store)), "c");
    assert!(seen(&again.workbook) == seen(&other.workbook));
}

fn tried(workbook: &Workbook, edit: Edit) -> Tried {
    at_once(Tried::in_pieces(workbook.facts.clone(), edit))
}

#[test]
fn what_was_tried_is_taken_over_and_kept_as_any_other() {
    let names = Edit::AddRows(
        Sheet::Customers,
        usize::MAX,
        vec![Arc::new(
            Row::blank(Sheet::Customers, RowId(40)).with(0, "甲".to_owned()),
        )],
    );
    let renamed = Edit::Block(
        Sheet::Customers,
        Arc::new(Block {
            columns: vec![0],
            rows: vec![(RowId(40), vec!["乙".to_owned()].into())],
        }),
    );
    let edits = [
        Edit::Several(vec![rows(2..3_700), names]),
        block(&["customer"], &[(3, &["甲"]), (1, &["甲"])]),
        renamed,
        Edit::Several(vec![
            block(&["product"], &[(5, &["服务器"])]),
            rows(3_700..3_702),
            Edit::Also(Box::new(block(&["rep"], &[(3_701, &["李娜"])]))),
        ]),
        Edit::RemoveRows(Sheet::Deals, vec![RowId(2), RowId(1)]),
    ];
    let store = MemoryStore::default();
    let mut one = open(MemoryStore::default(), "a");
    let mut other = open(store.clone(), "a");
    for edit in edits {
        one.journal.act(&mut one.workbook, edit.clone());
        let found = tried(&other.workbook, edit.clone());
        let ready = prepared(&other, edit).tried(found.clone());
        other.journal.act_prepared(&mut other.workbook, ready);
        // Nothing was worked out once more.
        assert!(other.workbook.facts == *found.facts());
        assert!(seen(&one.workbook) == seen(&other.workbook));
        let again = open(store_of(&contents(&store)), "b");
        assert!(seen(&again.workbook) == seen(&other.workbook));
    }
    let named = other.workbook.facts.table(Sheet::Deals).row(RowId(3));
    assert_eq!(
        named.map(|row| row.field(Sheet::Deals, "customer")),
        Some("乙")
    );
}

#[test]
fn steps_back_and_forth_that_were_tried_are_taken_over() {
    let edits = [
        rows(2..3_700),
        Edit::Several(vec![
            block(&["product"], &[(3, &["服务器"]), (3_699, &["x"])]),
            Edit::RemoveRows(Sheet::Deals, vec![RowId(2), RowId(1)]),
        ]),
    ];
    let mut one = open(MemoryStore::default(), "a");
    let store = MemoryStore::default();
    let mut other = open(store.clone(), "a");
    for edit in edits {
        one.journal.act(&mut one.workbook, edit.clone());
        other.journal.act(&mut other.workbook, edit);
    }
    for way in [
        Direction::Back,
        Direction::Back,
        Direction::Forth,
        Direction::Back,
    ] {
        match way {
            Direction::Back => one.journal.undo(&mut one.workbook),
            Direction::Forth => one.journal.redo(&mut one.workbook),
        };
        assert!(other.workbook.history.next_rows(way) > 3);
        let step = Tried::step_in_pieces(&other.workbook, way).expect("a step");
        let found = at_once(step);
        other
            .journal
            .step_tried(&mut other.workbook, way, found.clone());
        assert!(other.workbook.facts == *found.facts());
        assert!(seen(&one.workbook) == seen(&other.workbook));
        assert_eq!(one.workbook.history.place(), other.workbook.history.place());
        let again = open(store_of(&contents(&store)), "b");
        assert!(seen(&again.workbook) == seen(&other.workbook));
    }
    // What is typed meanwhile is not overwritten.
    let step = Tried::step_in_pieces(&other.workbook, Direction::Forth).expect("a step");
    let found = at_once(step);
    let typed = typing(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, "product"),
        "y".to_owned(),
    );
    other.journal.act(&mut other.workbook, typed);
    let before = other.workbook.facts.clone();
    other
        .journal
        .step_tried(&mut other.workbook, Direction::Forth, found);
    assert!(*other.workbook.facts == *before);
}

#[test]
fn what_was_tried_on_other_facts_or_left_halfway_changes_nothing_of_them() {
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "a");
    one.journal.act(&mut one.workbook, rows(2..4_000));
    let before = one.workbook.facts.clone();
    let edit = block(&["product"], &[(3, &["服务器"]), (3_999, &["x"])]);
    let mut steps = 0;
    let found = {
        let mut work = pin!(Tried::in_pieces(before.clone(), edit.clone()));
        loop {
            if let Some(found) = step(work.as_mut()) {
                break found;
            }
            steps += 1;
            assert!(one.workbook.facts == before);
        }
    };
    assert!(steps > 2, "{steps}");
    assert!(*one.workbook.facts == *before);
    // Another window was faster.
    let mut other = open(store.clone(), "b");
    other.journal.act(&mut other.workbook, rows(4_000..4_002));
    let ready = prepared(&one, edit).tried(found.clone());
    one.journal.act_prepared(&mut one.workbook, ready);
    assert!(one.workbook.facts != *found.facts());
    assert_eq!(one.workbook.facts.table(Sheet::Deals).rows.len(), 4_001);
    let written = one.workbook.facts.table(Sheet::Deals).row(RowId(3_999));
    assert_eq!(
        written.map(|row| row.field(Sheet::Deals, "product")),
        Some("x")
    );
    other.journal.follow(&mut other.workbook);
    assert!(seen(&one.workbook) == seen(&other.workbook));
}

proptest! {
    #[test]
    fn any_texts_come_back_as_they_were(texts in prop::collection::vec(prop::collection::vec(".*", 10), 1..8)) {
        let store = MemoryStore::default();
        let mut opened = open(store.clone(), "a");
        let new = texts.into_iter().zip(2..).map(|(cells, id)| Arc::new(Row { id: RowId(id), cells }));
        let edit = Edit::AddRows(Sheet::Deals, usize::MAX, new.collect());
        let ready = prepared(&opened, edit);
        opened.journal.act_prepared(&mut opened.workbook, ready);
        let again = open(store_of(&contents(&store)), "b");
        prop_assert!(*again.workbook.facts == *opened.workbook.facts);
    }
}
