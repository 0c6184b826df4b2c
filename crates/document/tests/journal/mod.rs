//! How a book is kept: nothing that was done is lost, whatever the storage does and however many windows there are.
mod acts;
mod behind;
mod books;
mod damage;
mod failures;
mod many_rows;
mod older;
mod packing;
mod prepared;
mod random;
mod windows;

use crate::common;
use rewards_document::journal::{Journal, MemoryStore, Opened, Space, Store};
use rewards_document::workbook::{Facts, Fill, Workbook};

/// So many runs: many where ten thousand cases of each property are asked for.
fn runs(few: u64, many: u64) -> u64 {
    let cases = std::env::var("PROPTEST_CASES").ok();
    let cases = cases.and_then(|cases| cases.parse::<u64>().ok());
    if cases.is_some_and(|cases| cases >= 10_000) {
        many
    } else {
        few
    }
}

/// Opens the book "b" of a storage.
fn open<S: Store>(store: S, window: &str) -> Opened<S> {
    let keys = Space::of(None).book("b");
    Journal::open(store, keys, window, common::workbook).expect("the storage lets us in")
}

/// A workbook without what can be taken back.
#[derive(Clone, PartialEq)]
struct Shown {
    facts: Facts,
    template: String,
    compared: Vec<String>,
    fills: Vec<(String, Fill)>,
}

fn shown(workbook: &Workbook) -> Shown {
    let fills = workbook.fills.iter();
    Shown {
        facts: (*workbook.facts).clone(),
        template: workbook.template.clone(),
        compared: workbook.compared.clone(),
        fills: fills
            .map(|(id, fill)| (id.to_owned(), (**fill).clone()))
            .collect(),
    }
}

/// A workbook with every state that it can be taken back to.
fn seen(workbook: &Workbook) -> Vec<Shown> {
    let mut workbook = workbook.clone();
    let mut seen = vec![shown(&workbook)];
    while workbook.history.can_undo() {
        workbook.undo();
        seen.push(shown(&workbook));
    }
    seen
}

/// What a storage holds, as texts under keys.
fn contents(store: &MemoryStore) -> Vec<(String, String)> {
    let keys = store.keys("").unwrap();
    let text = |key: String| {
        let text = store.read(&key).unwrap().unwrap();
        (key, text)
    };
    keys.into_iter().map(text).collect()
}

/// A storage with these texts.
fn store_of(contents: &[(String, String)]) -> MemoryStore {
    let store = MemoryStore::default();
    for (key, text) in contents {
        store.write(key, text).unwrap();
    }
    store
}
