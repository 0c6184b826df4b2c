//! The newest state behind the quick storage, which browsers write to disk late: at most once a second.

use super::saved_state::SavedState;
use super::telling::tell_saved;
use crate::platform::Indexed;
use crate::state::State;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::journal::{Behind, BookKeys, Followed};
use std::time::Duration;

/// So long it is gathered what is written then.
const PAUSE: Duration = Duration::from_millis(600);

/// Under which names a book lies: which snapshot, the snapshot, the acts after it.
pub(super) fn names(keys: &BookKeys) -> [String; 3] {
    ["id", "snapshot", "acts"].map(|name| format!("{}{name}", keys.all()))
}

/// Opens the database, and takes over what is newer in it.
pub(super) fn begin_behind(state: State) {
    if !state.keeper.with_value(|keeper| keeper.store().lasts()) {
        return;
    }
    spawn_local(async move {
        let Some(database) = Indexed::open().await else {
            return;
        };
        state
            .keeper
            .update_value(|keeper| keeper.behind.database = Some(database));
        take_over(state).await;
    });
}

/// Takes over what lies behind of the open workbook, where it is newer.
pub(super) async fn take_over(state: State) {
    let (database, names, id) = state.keeper.with_value(|keeper| {
        let database = keeper.behind.database.clone();
        (database, names(keeper.journal.keys()), keeper.id.clone())
    });
    let [_, snapshot, acts] = names;
    let Some(database) = database else { return };
    let Some(texts) = database.read(&[snapshot, acts]).await else {
        return;
    };
    let [snapshot, acts] = texts.as_slice() else {
        return;
    };
    let mut followed = Followed::Nothing;
    state.kept.update_untracked(|workbook| {
        state.keeper.update_value(|keeper| {
            if keeper.id == id {
                followed = keeper.with_kept(workbook, |journal, workbook| {
                    let taken = journal.take_from_behind(snapshot, acts, workbook);
                    taken.unwrap_or(Followed::Nothing)
                });
            }
        });
    });
    if followed != Followed::Nothing {
        state.kept.notify();
        tell_saved(state);
        hand_over_soon(state);
    }
}

/// Hands over what was done, within a second.
pub(super) fn hand_over_soon(state: State) {
    state.keeper.update_value(|keeper| {
        if keeper.behind.database.is_none() || keeper.behind.waiting.is_some() {
            return;
        }
        keeper.behind.waiting = set_timeout_with_handle(
            move || {
                state
                    .keeper
                    .update_value(|keeper| keeper.behind.waiting = None);
                hand_over(state);
            },
            PAUSE,
        )
        .ok();
    });
}

/// Hands over what was done.
pub(super) fn hand_over(state: State) {
    let mut work = None;
    state.keeper.update_value(|keeper| {
        if keeper.behind.is_writing {
            keeper.behind.is_late = true;
            return;
        }
        let behind = keeper.journal.behind(keeper.behind.handed_over.as_ref());
        let names = names(keeper.journal.keys());
        work = keeper
            .behind
            .database
            .clone()
            .zip(behind)
            .map(|(database, behind)| (database, names, behind));
        keeper.behind.is_writing = work.is_some();
    });
    let Some((database, names, behind)) = work else {
        return;
    };
    spawn_local(async move {
        let written = write(&database, &names, &behind).await;
        after_writing(state, behind, written);
    });
}

/// Whether it was written; nothing where the database does not let us. False where another snapshot lies there.
async fn write(database: &Indexed, names: &[String; 3], behind: &Behind) -> Option<bool> {
    let [id_name, snapshot_name, acts_name] = names;
    let id = format!("{}.{}", behind.id.number, behind.id.writer);
    let acts = (acts_name.clone(), behind.acts.clone());
    match &behind.snapshot {
        None => database.write(Some((id_name, &id)), &[acts]).await,
        Some(snapshot) => {
            let texts = [
                (id_name.clone(), id),
                (snapshot_name.clone(), snapshot.clone()),
                acts,
            ];
            database.write(None, &texts).await
        }
    }
}

fn after_writing(state: State, behind: Behind, written: Option<bool>) {
    let mut is_late = false;
    state.keeper.update_value(|keeper| {
        is_late = std::mem::take(&mut keeper.behind.is_late);
        keeper.behind.is_writing = false;
        match written {
            Some(true) => keeper.behind.handed_over = Some(behind.id),
            // Another window handed over another one: with the snapshot then.
            Some(false) => {
                keeper.behind.handed_over = None;
                is_late = true;
            }
            None => keeper.behind.database = None,
        }
        is_late |= keeper.behind.waiting.is_some();
    });
    if is_late {
        hand_over_soon(state);
    } else if state.saved.get_untracked() == SavedState::Saving {
        state.saved.set(SavedState::Saved);
    }
}
