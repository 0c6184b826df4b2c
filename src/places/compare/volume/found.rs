//! The curves are found a few ledgers at a time, so that typing never waits for them.

use crate::comparing::Column;
use crate::platform::{next_task, now};
use crate::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::statement::{Computed, VolumeView, VolumeWork};
use rewards_words::text::Localized;
use std::sync::Arc;

/// So long, in milliseconds, it's worked before anything else has its turn.
const TURN: u64 = 12;

/// The curve of a scheme.
#[derive(Clone)]
pub struct Found {
    /// What the scheme is called.
    pub name: Localized,
    /// What the facts come to under it.
    pub computed: Arc<Computed>,
    /// Its curve.
    pub view: VolumeView,
}

/// Finds the curves of all columns once the fold is open, and again when they change.
pub fn keep_found(
    state: State,
    opened: RwSignal<bool>,
    found: RwSignal<Vec<Found>>,
    progress: RwSignal<Option<(usize, usize)>>,
) {
    let run = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let columns = state.comparing.sound();
        run.update_value(|run| *run = run.wrapping_add(1));
        let own = run.get_value();
        let is_mine = move || run.try_get_value() == Some(own);
        if opened.get() {
            spawn_local(work(columns, found, progress, is_mine));
        }
    });
}

async fn work(
    columns: Vec<Column>,
    found: RwSignal<Vec<Found>>,
    progress: RwSignal<Option<(usize, usize)>>,
    is_mine: impl Fn() -> bool,
) {
    let before = found.get_untracked();
    let count = columns.len();
    let mut all = Vec::new();
    for (at, column) in columns.into_iter().enumerate() {
        let Some(computed) = column.computed else {
            continue;
        };
        let known = before
            .iter()
            .find(|one| Arc::ptr_eq(&one.computed, &computed));
        let view = match known {
            Some(known) => known.view.clone(),
            None => {
                progress.set(Some((at, count)));
                match view(&computed, &is_mine).await {
                    Some(view) => view,
                    None => return,
                }
            }
        };
        all.push(Found {
            name: column.name,
            computed,
            view,
        });
    }
    progress.set(None);
    found.set(all);
}

/// The curve of one scheme; nothing where something has changed meanwhile.
async fn view(computed: &Arc<Computed>, is_mine: &impl Fn() -> bool) -> Option<VolumeView> {
    let mut work = VolumeWork::new(Arc::clone(computed));
    loop {
        next_task().await;
        if !is_mine() {
            return None;
        }
        let began = now();
        while now().saturating_sub(began) < TURN {
            if let Some(view) = work.step() {
                return Some(view);
            }
        }
    }
}
