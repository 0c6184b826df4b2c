//! What lies behind the quick storage, which browsers write to disk late: what is newer there is taken over.

use super::{contents, open, seen, shown, store_of};
use crate::common::{column, text};
use rewards_document::journal::{Behind, Followed, MemoryStore, Opened};
use rewards_document::workbook::{RowId, Sheet, typing};

fn type_in(opened: &mut Opened<MemoryStore>, text: &str) {
    opened.workbook.history.close_run();
    let edit = typing(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, "returned"),
        text.to_owned(),
    );
    opened.journal.act(&mut opened.workbook, edit);
}

/// A book of which the quick storage was written to disk some acts ago: what it held then, what lies behind, and the
/// window.
fn killed(snapshot_between: bool) -> (Vec<(String, String)>, Behind, Opened<MemoryStore>) {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    type_in(&mut opened, "1");
    type_in(&mut opened, "2");
    let on_disk = contents(&store);
    type_in(&mut opened, "3");
    if snapshot_between {
        opened.journal.snapshot(&mut opened.workbook).unwrap();
    }
    type_in(&mut opened, "4");
    let behind = opened.journal.behind(None).unwrap();
    (on_disk, behind, opened)
}

#[test]
fn nothing_lies_behind_before_anything_was_done() {
    assert_eq!(open(MemoryStore::default(), "a").journal.behind(None), None);
}

#[test]
fn a_snapshot_is_handed_over_once() {
    let (_, behind, opened) = killed(true);
    assert!(behind.snapshot.is_some());
    let again = opened.journal.behind(Some(&behind.id)).unwrap();
    assert_eq!((again.snapshot, again.acts), (None, behind.acts));
}

#[test]
fn acts_that_did_not_reach_the_disk_are_taken_from_behind() {
    for snapshot_between in [false, true] {
        let (on_disk, behind, killed) = killed(snapshot_between);
        let store = store_of(&on_disk);
        let mut opened = open(store.clone(), "b");
        assert_eq!(text(&opened.workbook, Sheet::Deals, 1, "returned"), "2");
        let snapshot = behind.snapshot.unwrap();
        let taken = opened
            .journal
            .take_from_behind(&snapshot, &behind.acts, &mut opened.workbook);
        assert_eq!(taken, Ok(Followed::Anew));
        assert!(seen(&opened.workbook) == seen(&killed.workbook));
        assert!(seen(&open(store, "c").workbook) == seen(&killed.workbook));
    }
}

#[test]
fn what_was_done_before_what_lay_behind_was_there_is_not_lost() {
    for snapshot_between in [false, true] {
        let (on_disk, behind, _) = killed(snapshot_between);
        let store = store_of(&on_disk);
        let mut opened = open(store.clone(), "b");
        let edit = typing(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, "product"),
            "A".to_owned(),
        );
        opened.journal.act(&mut opened.workbook, edit);
        let snapshot = behind.snapshot.unwrap();
        let taken = opened
            .journal
            .take_from_behind(&snapshot, &behind.acts, &mut opened.workbook);
        assert_eq!(taken, Ok(Followed::Anew));
        assert_eq!(text(&opened.workbook, Sheet::Deals, 1, "returned"), "4");
        assert_eq!(text(&opened.workbook, Sheet::Deals, 1, "product"), "A");
        assert!(seen(&open(store, "c").workbook) == seen(&opened.workbook));
    }
}

#[test]
fn what_is_older_or_cannot_be_read_changes_nothing() {
    let (_, behind, mut opened) = killed(true);
    let (_, older, _) = killed(false);
    let before = contents(opened.journal.store());
    let shown_before = shown(&opened.workbook);
    let (snapshot, older_snapshot) = (behind.snapshot.unwrap(), older.snapshot.unwrap());
    for (snapshot, acts) in [
        (snapshot.as_str(), behind.acts.as_str()),
        (older_snapshot.as_str(), older.acts.as_str()),
        (&snapshot[..100], behind.acts.as_str()),
        (snapshot.as_str(), "[]"),
        ("", ""),
    ] {
        let taken = opened
            .journal
            .take_from_behind(snapshot, acts, &mut opened.workbook);
        assert_eq!(taken, Ok(Followed::Nothing));
        assert_eq!(contents(opened.journal.store()), before);
        assert!(shown(&opened.workbook) == shown_before);
    }
}

#[test]
fn a_storage_that_was_emptied_is_filled_from_behind() {
    let (_, behind, killed) = killed(true);
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "b");
    let snapshot = behind.snapshot.unwrap();
    let taken = opened
        .journal
        .take_from_behind(&snapshot, &behind.acts, &mut opened.workbook);
    assert_eq!(taken, Ok(Followed::Anew));
    assert!(seen(&open(store, "c").workbook) == seen(&killed.workbook));
}
