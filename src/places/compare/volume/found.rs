//! The curves are found a few ledgers at a time, so that typing never waits for them.

use crate::comparing::Column;
use crate::platform::{Run, follow, in_turns};
use crate::state::State;
use leptos::prelude::*;
use rewards_document::statement::{Computed, VolumeView, volume_view};
use rewards_document::workbook::Shared;
use rewards_words::text::Localized;

/// The curve of a scheme.
#[derive(Clone)]
pub struct VolumeCurve {
    /// The column's key.
    pub key: String,
    /// What the scheme is called.
    pub name: Localized,
    /// What the facts come to under it.
    pub computed: Shared<Computed>,
    /// Its curve.
    pub view: VolumeView,
}

impl PartialEq for VolumeCurve {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.computed == other.computed && self.name == other.name
    }
}

/// Finds the curves of all columns once the fold is open, and again when they change.
pub fn keep_found(
    state: State,
    opened: RwSignal<bool>,
    found: RwSignal<Vec<VolumeCurve>>,
    progress: RwSignal<Option<(usize, usize)>>,
) {
    follow(
        move || opened.get().then(|| state.comparing.sound()),
        move |columns, run| work(columns, found, progress, run),
    );
}

async fn work(
    columns: Vec<Column>,
    found: RwSignal<Vec<VolumeCurve>>,
    progress: RwSignal<Option<(usize, usize)>>,
    run: Run,
) {
    let before = found.get_untracked();
    let count = columns.len();
    let mut all = Vec::new();
    for (at, column) in columns.into_iter().enumerate() {
        let Some(computed) = column.computed else {
            continue;
        };
        let known = before.iter().find(|one| one.computed == computed);
        let view = match known {
            Some(known) => known.view.clone(),
            None => {
                progress.set(Some((at, count)));
                match in_turns(volume_view(&computed), run).await {
                    Some(view) => view,
                    None => return,
                }
            }
        };
        all.push(VolumeCurve {
            key: column.key,
            name: column.name,
            computed,
            view,
        });
    }
    progress.set(None);
    found.set(all);
}
