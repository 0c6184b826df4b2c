//! What lies in the storage is spoilt at random: every byte is read or kept aside, and what was whole is there.

use super::random::{Random, act};
use super::{Shown, contents, open, runs, shown, store_of};
use crate::common::{column, text, workbook};
use rewards_document::journal::{MemoryStore, Store};
use rewards_document::workbook::{RowId, Sheet, typing};
use std::collections::HashSet;

type Contents = Vec<(String, String)>;

/// The states that a book had, the last one first, with how many acts were kept by then.
type States = Vec<(u64, Shown)>;

/// A book with two snapshots and acts before, between and after them, and every state that it had.
fn book(seed: u64) -> (Contents, States) {
    let mut random = Random(seed);
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let mut states = vec![(0, shown(&workbook()))];
    for step in 0..14 {
        let edit = act(&mut random, &opened.workbook);
        opened.journal.act(&mut opened.workbook, edit);
        let kept = contents(&store);
        let acts = kept.iter().filter_map(|(key, text)| last_act(key, text));
        let acts = acts.max().unwrap_or_default();
        // An act that shows nothing new may be kept, too.
        if shown(&opened.workbook) != states[0].1 {
            states.insert(0, (acts, shown(&opened.workbook)));
        }
        states[0].0 = acts;
        if step % 5 == 4 {
            opened.journal.snapshot(&mut opened.workbook).unwrap();
        }
    }
    (contents(&store), states)
}

/// Spoils something; says what was done.
fn spoil(random: &mut Random, contents: &mut Contents) {
    let at = random.below(contents.len());
    let other = random.below(contents.len());
    let text = &mut contents[at].1;
    let letters: Vec<char> = text.chars().collect();
    let place = random.below(letters.len().max(1));
    match random.below(7) {
        0 => *text = letters[..place].iter().collect(),
        1 => {
            let letter = *random.one(&[
                '0', '"', '}', '\u{0}', '\u{3400}', '\u{5a5a}', '好', '\u{fffd}',
            ]);
            let mut letters = letters;
            if let Some(old) = letters.get_mut(place) {
                *old = letter;
            }
            *text = letters.into_iter().collect();
        }
        2 => *text = letters[place..].iter().collect(),
        3 => text.clear(),
        4 => drop(contents.remove(at)),
        5 => {
            let theirs = contents[other].1.clone();
            contents[other].1 = std::mem::replace(&mut contents[at].1, theirs);
        }
        _ => *text = letters[..place].iter().chain(&letters).collect(),
    }
}

/// Opens a spoilt book, acts in it, and opens it again.
fn survive(contents: &Contents, states: &States, seed: u64) {
    let mut random = Random(seed);
    let mut spoilt = contents.clone();
    for _ in 0..=random.below(3) {
        spoil(&mut random, &mut spoilt);
        if spoilt.is_empty() {
            return;
        }
    }
    let store = store_of(&spoilt);
    let mut opened = open(store.clone(), "b");
    let shown_before = shown(&opened.workbook);
    let state = states.iter().find(|(_, state)| *state == shown_before);
    let Some((acts, _)) = state else {
        panic!("seed {seed}: a state that never was");
    };
    let read = contents
        .iter()
        .filter(|(key, text)| last_act(key, text).is_some_and(|last| last <= *acts));
    // What is as it was, and in what is shown, has been read.
    let read: HashSet<&(String, String)> = read.collect();
    // A snapshot says itself which it is, whatever key it lies under.
    let snapshots = read.iter().filter(|(key, _)| key.contains("/s/"));
    let snapshots: HashSet<&str> = snapshots.map(|(_, text)| text.as_str()).collect();
    spoilt.retain(|kept| !read.contains(kept) && !snapshots.contains(kept.1.as_str()));
    assert_is_read_or_aside(&spoilt, &store, seed);
    let edit = typing(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, "product"),
        "nach".to_owned(),
    );
    opened.journal.act(&mut opened.workbook, edit);
    assert_eq!(opened.journal.trouble(), None, "seed {seed}");
    assert_is_read_or_aside(&spoilt, &store, seed);
    let again = open(store, "c");
    assert!(
        shown(&again.workbook) == shown(&opened.workbook),
        "seed {seed}"
    );
    let mut back = again.workbook;
    if shown(&back) != shown_before {
        back.undo();
        assert!(shown(&back) == shown_before, "seed {seed}");
    }
}

/// The number of an act, or of the last one in a snapshot.
fn last_act(key: &str, text: &str) -> Option<u64> {
    if let Some((_, number)) = key.rsplit_once("/a/a/") {
        return number.parse().ok();
    }
    let (_, covered) = text.split_once(r#""covered":["#)?;
    covered
        .trim_start_matches(r#"["a","#)
        .split_once(']')?
        .0
        .parse()
        .ok()
}

/// Each text that was there is still there, or is in something that was put aside.
fn assert_is_read_or_aside(before: &Contents, store: &MemoryStore, seed: u64) {
    let after = contents(store);
    let aside: String = after
        .iter()
        .filter(|(key, _)| key.contains("/aside/"))
        .map(|(_, text)| text.as_str())
        .collect();
    for (key, text) in before {
        // Which snapshot is the newest, and which windows there are, follows from the rest.
        if key.ends_with("/head") || key.ends_with("/windows") {
            continue;
        }
        let is_there = after
            .iter()
            .any(|(known, kept)| known == key && kept == text);
        let quoted = format!("{text:?}");
        let is_aside = aside.contains(quoted.trim_matches('"')) || aside_has(&aside, text);
        assert!(is_there || is_aside, "seed {seed}: {key} is gone: {text}");
    }
}

/// Whether a text is among those that were put aside, as JSON writes it.
fn aside_has(aside: &str, text: &str) -> bool {
    let letter = |letter: char| match letter {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        letter if letter < ' ' => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.to_string(),
    };
    aside.contains(&text.chars().map(letter).collect::<String>())
}

#[test]
fn every_byte_of_a_spoilt_book_is_read_or_kept_aside() {
    for number in 0..runs(10, 200) {
        let (contents, states) = book(number);
        for seed in 0..runs(100, 500) {
            survive(&contents, &states, number * 100_000 + seed);
        }
    }
}

#[test]
fn a_snapshot_that_cannot_be_read_costs_nothing_and_is_handed_back() {
    let (mut contents, _) = book(5);
    let whole = shown(&open(store_of(&contents), "b").workbook);
    let newest = contents
        .iter_mut()
        .rfind(|(key, _)| key.contains("/s/"))
        .unwrap();
    let letters: Vec<char> = newest.1.chars().collect();
    newest.1 = letters[..letters.len() / 2].iter().collect();
    let newest = newest.clone();
    let mut opened = open(store_of(&contents), "b");
    assert!(shown(&opened.workbook) == whole);
    let aside = opened.journal.aside();
    assert_eq!(aside.len(), 1);
    assert_eq!((&aside[0].key, &aside[0].text), (&newest.0, &newest.1));
    opened.journal.forget_aside(&aside[0].key).unwrap();
    assert!(opened.journal.aside().is_empty());
}

#[test]
fn acts_after_one_that_cannot_be_read_are_handed_back() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    for amount in ["1", "12", "123", "1234"] {
        let edit = typing(
            Sheet::Deals,
            RowId(1),
            column(Sheet::Deals, "returned"),
            amount.to_owned(),
        );
        opened.journal.act(&mut opened.workbook, edit);
    }
    let key = opened.journal.keys().act("a", 3);
    let text_of_third = store.read(&key).unwrap().unwrap();
    store
        .write(&key, &text_of_third.replace("123", "999"))
        .unwrap();
    let mut again = open(store.clone(), "b");
    assert_eq!(text(&again.workbook, Sheet::Deals, 1, "returned"), "12");
    let aside = again.journal.aside();
    assert_eq!(aside.len(), 1);
    assert!(
        aside[0].text.contains("999") && aside[0].text.contains("1234"),
        "{}",
        aside[0].text
    );
    let edit = typing(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, "returned"),
        "5".to_owned(),
    );
    again.journal.act(&mut again.workbook, edit);
    let last = open(store, "c");
    assert_eq!(text(&last.workbook, Sheet::Deals, 1, "returned"), "5");
    assert_eq!(last.journal.aside(), aside);
}
