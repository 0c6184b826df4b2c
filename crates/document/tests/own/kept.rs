//! Own schemes are kept with the workbook, and windows follow each other in them.

use super::acts::act;
use super::{copy, seen, with_own};
use proptest::prelude::*;
use rewards_document::journal::{Journal, MemoryStore, Opened, Space, Store};
use rewards_document::workbook::Workbook;

fn open<S: Store>(store: S, window: &str) -> Opened<S> {
    let keys = Space::of(None).book("b");
    let blank = || with_own(copy("order-tiers"));
    Journal::open(store, keys, window, blank).expect("the storage lets us in")
}

/// A workbook's own schemes now and in every state that it can be taken back to.
fn all_seen(workbook: &Workbook) -> Vec<String> {
    let mut workbook = workbook.clone();
    let mut all = vec![seen(&workbook)];
    while workbook.history.can_undo() {
        workbook.undo();
        all.push(seen(&workbook));
    }
    all
}

proptest! {
    #[test]
    fn what_was_done_is_there_again_with_all_that_can_be_taken_back(
        acts in prop::collection::vec(act(), 0..20),
        snapshot in 0..20_usize,
    ) {
        let store = MemoryStore::default();
        let mut one = open(store.clone(), "one");
        for (at, act) in acts.into_iter().enumerate() {
            one.journal.act(&mut one.workbook, act);
            if at == snapshot {
                one.journal.snapshot(&mut one.workbook).expect("room");
            }
        }
        let again = open(store.clone(), "again");
        prop_assert_eq!(all_seen(&again.workbook), all_seen(&one.workbook));
        let mut again = again;
        again.journal.snapshot(&mut again.workbook).expect("room");
        let third = open(store, "third");
        prop_assert_eq!(all_seen(&third.workbook), all_seen(&one.workbook));
    }

    #[test]
    fn two_windows_that_change_the_same_schemes_see_the_same(
        acts in prop::collection::vec((any::<bool>(), act()), 0..20),
    ) {
        let store = MemoryStore::default();
        let mut one = open(store.clone(), "one");
        let mut other = open(store.clone(), "other");
        for (is_one, act) in acts {
            let window = if is_one { &mut one } else { &mut other };
            window.journal.act(&mut window.workbook, act);
        }
        one.journal.follow(&mut one.workbook);
        other.journal.follow(&mut other.workbook);
        prop_assert_eq!(all_seen(&one.workbook), all_seen(&other.workbook));
        let third = open(store, "third");
        prop_assert_eq!(all_seen(&third.workbook), all_seen(&one.workbook));
    }
}

#[test]
fn of_two_windows_that_add_at_once_neither_loses_what_it_added() {
    use rewards_document::own::OwnRule;
    use rewards_document::workbook::{Edit, OwnEdit};
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "one");
    one.journal.snapshot(&mut one.workbook).unwrap();
    let mut other = open(store, "other");
    let adds = |workbook: &Workbook, template: &str| {
        let rule = OwnRule::new(workbook.own.get("own-1").unwrap().next_key(), template);
        let (at, rule) = (0, rule.into());
        let add_rule = Edit::Own("own-1".to_owned(), OwnEdit::AddRule { at, rule });
        vec![workbook.adding(copy(template)).1, add_rule]
    };
    let first = adds(&one.workbook, "three-stage");
    let second = adds(&other.workbook, "service-rebate");
    for edit in first {
        one.journal.act(&mut one.workbook, edit);
    }
    for edit in second {
        other.journal.act(&mut other.workbook, edit);
    }
    one.journal.follow(&mut one.workbook);
    for workbook in [&one.workbook, &other.workbook] {
        assert!(**workbook.own.get("own-2").unwrap() == copy("three-stage"));
        assert!(**workbook.own.get("own-3").unwrap() == copy("service-rebate"));
        let rules = workbook.own.get("own-1").unwrap().rules();
        let added: Vec<&str> = rules[..2].iter().map(|rule| &*rule.text).collect();
        assert_eq!(added, ["service-rebate", "three-stage"]);
        assert_eq!(rules[0].key, rules[1].key + 1);
    }
}

#[test]
fn of_two_windows_that_publish_at_once_the_first_one_does() {
    use rewards_document::workbook::{Edit, OwnEdit};
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "one");
    one.journal.snapshot(&mut one.workbook).unwrap();
    let mut other = open(store, "other");
    let publish = |note: &str, workbook: &Workbook| {
        let scheme = workbook.own.get("own-1").unwrap();
        let version = scheme.publish("own-1", note, "2026-02-01", "2026-01-20T08:00:00Z");
        Edit::Own(
            "own-1".to_owned(),
            OwnEdit::Publish(version.unwrap().into()),
        )
    };
    let (first, second) = (publish("一", &one.workbook), publish("二", &other.workbook));
    one.journal.act(&mut one.workbook, first);
    other.journal.act(&mut other.workbook, second);
    one.journal.follow(&mut one.workbook);
    for workbook in [&one.workbook, &other.workbook] {
        let versions = workbook.own.get("own-1").unwrap().versions();
        let notes: Vec<&str> = versions.iter().map(|version| &*version.note).collect();
        assert_eq!(notes, ["一"]);
    }
}
