//! Windows with the same book: each follows the others, and none loses what it kept.

use super::random::Random;
use super::{contents, open, runs, seen, shown, store_of};
use crate::common::{add_row, column, text, workbook};
use rewards_document::journal::{Followed, Journal, MemoryStore, Opened, Store, StoreError};
use rewards_document::workbook::{Edit, Row, RowId, Sheet, Workbook, typing};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

fn type_in<S: Store>(opened: &mut Opened<S>, field: &str, text: &str) -> Followed {
    let edit = typing(
        Sheet::Deals,
        RowId(1),
        column(Sheet::Deals, field),
        text.to_owned(),
    );
    opened.journal.act(&mut opened.workbook, edit)
}

#[test]
fn a_window_shows_what_another_one_did_and_takes_it_back() {
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "one");
    let mut other = open(store, "other");
    type_in(&mut one, "returned", "111");
    assert_eq!(other.journal.follow(&mut other.workbook), Followed::Anew);
    assert_eq!(text(&other.workbook, Sheet::Deals, 1, "returned"), "111");
    assert_eq!(other.journal.follow(&mut other.workbook), Followed::Nothing);
    type_in(&mut other, "product", "A");
    assert_eq!(one.journal.follow(&mut one.workbook), Followed::Acts);
    assert!(seen(&one.workbook) == seen(&other.workbook));
    one.journal.undo(&mut one.workbook);
    assert_eq!(other.journal.follow(&mut other.workbook), Followed::Acts);
    assert_eq!(text(&other.workbook, Sheet::Deals, 1, "product"), "");
    assert!(seen(&one.workbook) == seen(&other.workbook));
}

#[test]
fn what_another_window_did_comes_before_ones_own_act() {
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "one");
    one.journal.snapshot(&mut one.workbook).unwrap();
    let mut other = open(store, "other");
    type_in(&mut one, "returned", "111");
    assert_eq!(type_in(&mut other, "product", "A"), Followed::Acts);
    assert_eq!(text(&other.workbook, Sheet::Deals, 1, "returned"), "111");
    other.journal.undo(&mut other.workbook);
    assert_eq!(text(&other.workbook, Sheet::Deals, 1, "returned"), "111");
    assert_eq!(text(&other.workbook, Sheet::Deals, 1, "product"), "");
}

#[test]
fn keys_of_two_windows_in_one_cell_are_two_steps_in_both() {
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "one");
    type_in(&mut one, "returned", "1");
    let mut other = open(store, "other");
    type_in(&mut one, "returned", "12");
    type_in(&mut other, "returned", "123");
    type_in(&mut one, "returned", "1234");
    other.journal.follow(&mut other.workbook);
    assert!(seen(&one.workbook) == seen(&other.workbook));
    one.journal.undo(&mut one.workbook);
    assert_eq!(text(&one.workbook, Sheet::Deals, 1, "returned"), "123");
    one.journal.undo(&mut one.workbook);
    assert_eq!(text(&one.workbook, Sheet::Deals, 1, "returned"), "12");
}

#[test]
fn an_act_that_changes_nothing_ends_no_run_of_another_window() {
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "one");
    one.journal.snapshot(&mut one.workbook).unwrap();
    let mut other = open(store, "other");
    type_in(&mut one, "returned", "1");
    let nothing = Edit::RemoveRow(Sheet::Deals, RowId(99));
    other.journal.act(&mut other.workbook, nothing);
    other.journal.redo(&mut other.workbook);
    type_in(&mut one, "returned", "12");
    other.journal.follow(&mut other.workbook);
    assert!(seen(&one.workbook) == seen(&other.workbook));
    one.journal.undo(&mut one.workbook);
    assert_eq!(text(&one.workbook, Sheet::Deals, 1, "returned"), "");
}

#[test]
fn a_snapshot_of_one_window_is_taken_over_by_the_other_without_reading_it() {
    let store = MemoryStore::default();
    let mut one = open(store.clone(), "one");
    type_in(&mut one, "returned", "1");
    let mut other = open(store.clone(), "other");
    type_in(&mut other, "product", "A");
    one.journal.follow(&mut one.workbook);
    one.journal.snapshot(&mut one.workbook).unwrap();
    assert_eq!(other.journal.follow(&mut other.workbook), Followed::Nothing);
    assert!(!other.journal.has_acts());
    type_in(&mut other, "product", "AB");
    one.journal.follow(&mut one.workbook);
    assert!(seen(&one.workbook) == seen(&other.workbook));
    assert!(seen(&open(store, "z").workbook) == seen(&one.workbook));
}

#[test]
fn many_windows_one_after_the_other_leave_nothing_behind() {
    let store = MemoryStore::default();
    let mut last = workbook();
    for number in 0..200 {
        let mut opened = open(store.clone(), &format!("w{number}"));
        type_in(&mut opened, "returned", &number.to_string());
        opened.journal.snapshot(&mut opened.workbook).unwrap();
        last = opened.workbook;
    }
    assert!(store.keys("").unwrap().len() < 10);
    assert!(store.used().unwrap() < 20_000, "{}", store.used().unwrap());
    assert!(shown(&open(store, "z").workbook) == shown(&last));
}

/// What all windows share, and in which order each of them learns of what the others wrote: as browsers do it that hold
/// a copy of the storage in each process.
#[derive(Default)]
struct Shared {
    texts: BTreeMap<String, String>,
    /// What was written and has not reached every window: key and text.
    late: Vec<Vec<(String, Option<String>)>>,
}

/// One process' view of the storage.
#[derive(Clone)]
struct View {
    shared: Rc<RefCell<Shared>>,
    own: Rc<RefCell<BTreeMap<String, String>>>,
    place: usize,
    /// So many writes of others have reached it.
    heard: Rc<Cell<usize>>,
}

impl View {
    fn several(count: usize) -> Vec<Self> {
        let shared = Rc::new(RefCell::new(Shared::default()));
        shared.borrow_mut().late = vec![Vec::new(); count];
        let views = (0..count).map(|place| Self {
            shared: Rc::clone(&shared),
            own: Rc::default(),
            place,
            heard: Rc::default(),
        });
        views.collect()
    }

    fn put(&self, key: &str, text: Option<&str>) {
        let text = text.map(str::to_owned);
        set(&mut self.own.borrow_mut(), key, text.clone());
        let mut shared = self.shared.borrow_mut();
        set(&mut shared.texts, key, text.clone());
        for (place, late) in shared.late.iter_mut().enumerate() {
            if place != self.place {
                late.push((key.to_owned(), text.clone()));
            }
        }
    }

    /// So many writes of others were ever on their way to this one.
    fn late(&self) -> usize {
        self.heard.get() + self.shared.borrow().late[self.place].len()
    }

    /// All writes up to this one have reached this one.
    fn hear_until(&self, count: usize) {
        self.hear(count.saturating_sub(self.heard.get()));
    }

    /// So many writes of others reach this one.
    fn hear(&self, count: usize) {
        let heard: Vec<_> = {
            let late = &mut self.shared.borrow_mut().late[self.place];
            let count = count.min(late.len());
            self.heard.set(self.heard.get() + count);
            late.drain(..count).collect()
        };
        let shared = self.shared.borrow();
        for (key, _) in heard {
            // The last writer wins in every process.
            let text = shared.texts.get(&key).cloned();
            set(&mut self.own.borrow_mut(), &key, text);
        }
    }
}

fn set(texts: &mut BTreeMap<String, String>, key: &str, text: Option<String>) {
    match text {
        Some(text) => drop(texts.insert(key.to_owned(), text)),
        None => drop(texts.remove(key)),
    }
}

impl Store for View {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.own.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.put(key, Some(text));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.put(key, None);
        Ok(())
    }

    fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        let own = self.own.borrow();
        Ok(own
            .keys()
            .filter(|key| key.starts_with(beginning))
            .cloned()
            .collect())
    }

    fn used(&self) -> Result<usize, StoreError> {
        Ok(0)
    }
}

/// A window that adds rows of its own and types into them.
struct Window {
    opened: Opened<View>,
    /// The texts of the rows that it added and that were kept.
    rows: Vec<String>,
}

impl Window {
    fn open(view: &View, name: &str) -> Self {
        let keys = rewards_document::journal::Space::of(None).book("b");
        let opened = Journal::open(view.clone(), keys, name, workbook).unwrap();
        Self {
            opened,
            rows: Vec::new(),
        }
    }

    fn workbook(&self) -> &Workbook {
        &self.opened.workbook
    }

    /// Adds a row with a text in it, by two acts: the second names the row as this window knows it.
    fn add(&mut self, text: String) {
        let Opened {
            journal, workbook, ..
        } = &mut self.opened;
        let id = RowId(workbook.facts.table(Sheet::Deals).next);
        let row = Arc::new(Row::blank(Sheet::Deals, id));
        journal.act(workbook, Edit::AddRow(Sheet::Deals, usize::MAX, row));
        let table = workbook.facts.table(Sheet::Deals);
        let id = table.rows.last().unwrap().id;
        let product = Sheet::Deals.column("product").unwrap();
        journal.act(workbook, typing(Sheet::Deals, id, product, text.clone()));
        assert_eq!(journal.trouble(), None);
        self.rows.push(text);
    }
}

/// All writes reach all windows, and all of these look after the others; as often as they tell each other of themselves.
fn settle(views: &[View], windows: &mut [&mut Window]) {
    for _ in 0..=windows.len() {
        views.iter().for_each(|view| view.hear(usize::MAX));
        for window in &mut *windows {
            window.opened.journal.follow(&mut window.opened.workbook);
        }
    }
}

fn products(workbook: &Workbook) -> BTreeSet<String> {
    let rows = &workbook.facts.table(Sheet::Deals).rows;
    rows.iter()
        .map(|row| row.field(Sheet::Deals, "product").to_owned())
        .collect()
}

/// Two or three windows that add rows at the same moment, each learning of the others' writes only now and then.
fn interleave(seed: u64) {
    let mut random = Random(seed);
    let views = View::several(3);
    let mut starter = Window::open(&views[0], "start");
    starter.add("anfang".to_owned());
    views.iter().for_each(|view| view.hear(usize::MAX));
    let mut windows: Vec<Window> = views
        .iter()
        .zip(["p", "q", "r"])
        .map(|(view, name)| Window::open(view, name))
        .collect();
    let mut heard = vec![0; views.len()];
    for step in 0..40 {
        let at = random.below(2 + usize::from(seed.is_multiple_of(2)));
        match random.below(10) {
            0..=4 => windows[at].add(format!("{at}.{step}")),
            5..=6 => views[at].hear(random.below(6)),
            7 => {
                let Opened {
                    journal, workbook, ..
                } = &mut windows[at].opened;
                journal.follow(workbook);
            }
            8 if random.below(3) == 0 => {
                // Snapshots are made so seldom that all windows have heard of the one before.
                views
                    .iter()
                    .for_each(|view| view.hear_until(heard[view.place]));
                let Opened {
                    journal, workbook, ..
                } = &mut windows[at].opened;
                journal.follow(workbook);
                journal.snapshot(workbook).unwrap();
                heard = views.iter().map(View::late).collect();
            }
            _ => views.iter().for_each(|view| view.hear(usize::MAX)),
        }
    }
    settle(&views, &mut windows.iter_mut().collect::<Vec<_>>());
    let all: BTreeSet<&String> = windows.iter().flat_map(|window| &window.rows).collect();
    let there = products(windows[0].workbook());
    for text in all {
        assert!(there.contains(text), "seed {seed}: {text} is lost");
    }
    for window in &windows {
        assert!(
            seen(window.workbook()) == seen(windows[0].workbook()),
            "seed {seed}"
        );
        let table = window.workbook().facts.table(Sheet::Deals);
        let ids: BTreeSet<u32> = table.rows.iter().map(|row| row.id.0).collect();
        assert_eq!(
            ids.len(),
            table.rows.len(),
            "seed {seed}: a number was given twice"
        );
    }
    let fresh = Window::open(&views[1], "fresh");
    assert!(
        seen(fresh.workbook()) == seen(windows[0].workbook()),
        "seed {seed}"
    );
    assert!(fresh.opened.journal.aside().is_empty(), "seed {seed}");
}

#[test]
fn five_hundred_interleavings_lose_no_act_and_end_the_same() {
    (0..runs(500, 5_000)).for_each(interleave);
}

#[test]
fn rows_that_two_windows_added_at_the_same_moment_are_two_rows() {
    let views = View::several(2);
    let mut starter = Window::open(&views[0], "start");
    starter.add("anfang".to_owned());
    views.iter().for_each(|view| view.hear(usize::MAX));
    let mut one = Window::open(&views[0], "one");
    let mut other = Window::open(&views[1], "other");
    one.add("eins".to_owned());
    other.add("zwei".to_owned());
    assert_eq!(
        one.workbook().facts.table(Sheet::Deals).next,
        other.workbook().facts.table(Sheet::Deals).next
    );
    settle(&views, &mut [&mut one, &mut other]);
    assert!(seen(one.workbook()) == seen(other.workbook()));
    let rows: Vec<(u32, String)> = one
        .workbook()
        .facts
        .table(Sheet::Deals)
        .rows
        .iter()
        .map(|row| (row.id.0, row.field(Sheet::Deals, "product").to_owned()))
        .collect();
    let expected = [(1, ""), (2, "anfang"), (3, "eins"), (4, "zwei")];
    assert_eq!(rows, expected.map(|(id, text)| (id, text.to_owned())));
}

#[test]
fn a_step_that_another_window_was_faster_than_is_not_taken_back_in_its_place() {
    let views = View::several(2);
    let mut starter = Window::open(&views[0], "start");
    starter.add("anfang".to_owned());
    views.iter().for_each(|view| view.hear(usize::MAX));
    let mut one = Window::open(&views[0], "one");
    let mut other = Window::open(&views[1], "other");
    one.add("eins".to_owned());
    other.opened.journal.undo(&mut other.opened.workbook);
    settle(&views, &mut [&mut one, &mut other]);
    assert!(seen(one.workbook()) == seen(other.workbook()));
    assert!(products(one.workbook()).contains("eins"));
}

#[test]
fn a_book_in_two_storages_is_the_same_where_the_texts_are() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    add_row(&mut opened.workbook, Sheet::Deals, 2);
    type_in(&mut opened, "returned", "1");
    let copy = open(store_of(&contents(&store)), "b");
    assert!(seen(&copy.workbook) == seen(&opened.workbook));
}
