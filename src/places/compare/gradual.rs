//! A long table is made a few rows at a time, so that typing never waits for all of them.

use crate::platform::{Runs, next_task};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// So many rows at a time.
const PIECE: usize = 12;

/// The first of all places, and soon all of them.
pub fn gradually(all: Memo<Vec<usize>>) -> Memo<Vec<usize>> {
    let count = RwSignal::new(PIECE);
    let runs = Runs::new();
    let len = Memo::new(move |_| all.with(Vec::len));
    Effect::new(move |_| {
        let (len, run) = (len.get(), runs.begin());
        spawn_local(async move {
            while count.try_get_untracked().is_some_and(|count| count < len) {
                next_task().await;
                if !run.is_newest() {
                    return;
                }
                count.try_update(|count| *count += PIECE);
            }
        });
    });
    Memo::new(move |_| {
        let count = count.get();
        all.with(|all| all.iter().take(count).copied().collect())
    })
}
