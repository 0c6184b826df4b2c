//! Acts on the sheet are done: one on many rows in turns, so that nothing waits for it, and it can be stopped.

use super::at::SheetAt;
use crate::intake::{LARGE, Ready, find_out};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::grid::{Find, Selection};
use rewards_document::workbook::{Edit, Facts, Shared};

/// Does an act that leaves the selection where it is.
pub(super) fn edit(at: SheetAt, edit: Option<Edit>) {
    if let Some(edit) = edit {
        perform(at, edit, Then::default());
    }
}

/// Does an act that selects something else.
pub(super) fn moved(at: SheetAt, done: Option<(Edit, Selection)>) {
    if let Some((edit, selection)) = done {
        perform(at, edit, Then::selected(selection));
    }
}

/// Does an act that puts rows in: where they are sorted or filtered, they stand in this place among those shown until they
/// are arranged anew.
pub(super) fn put_in(at: SheetAt, done: Option<(Edit, Selection)>, place: usize) {
    if let Some((edit, selection)) = done {
        perform(at, edit, Then::put_in(selection, place));
    }
}

/// What becomes of the sheet with an act.
#[derive(Clone, Copy, Default)]
pub struct Then {
    /// What is selected.
    selection: Option<Selection>,
    /// Where rows that are put in stand among those shown.
    comes: Option<usize>,
}

impl Then {
    fn selected(selection: Selection) -> Self {
        Self {
            selection: Some(selection),
            comes: None,
        }
    }

    pub(super) fn put_in(selection: Selection, place: usize) -> Self {
        Self {
            comes: Some(place),
            ..Self::selected(selection)
        }
    }

    fn before(self, at: SheetAt) {
        at.look.comes.set_value(self.comes);
    }

    fn after(self, at: SheetAt) {
        if let Some(selection) = self.selection {
            at.look.place.selection.set(selection);
            at.placed.set_value(at.rows.try_get_untracked());
        }
        if self.comes.is_some() {
            // They find their place now, not when somebody looks.
            at.rows.try_with_untracked(|_| ());
            at.look.comes.set_value(None);
        }
    }
}

/// Does an act: one on many rows in turns, so that nothing waits for it, and it can be stopped.
pub(super) fn perform(at: SheetAt, edit: Edit, then: Then) {
    write(at, edit, then, || {});
}

/// The same, and something behind it.
pub fn write(at: SheetAt, edit: Edit, then: Then, done: impl FnOnce() + 'static) {
    if edit.rows() <= LARGE {
        then.before(at);
        at.state.act_all(vec![edit]);
        then.after(at);
        return done();
    }
    spawn_local(async move {
        let act = async |_| (Some(edit.clone()), ());
        if let Some((ready, ())) = find_out(at.state, act).await {
            perform_ready(at, ready, then).await;
            done();
        }
    });
}

/// Puts something else in the place of what is looked for, in what is selected, and goes on with how often that was.
pub fn replace(
    at: SheetAt,
    find: Find,
    with: String,
    within: Selection,
    done: impl FnOnce(usize) + 'static,
) {
    if within.rows().take(LARGE + 1).count() <= LARGE {
        let replaced = at.with_shown(|shown| shown.replaced(&find, &with, within));
        if let Some((edit, count)) = replaced {
            write(at, edit, Then::default(), move || done(count));
        }
        return;
    }
    let seen = at.seen();
    spawn_local(async move {
        let act = async |facts: Shared<Facts>| {
            let shown = seen.of(&facts);
            let replaced = shown.replaced_in_pieces(&find, &with, within).await;
            let count = replaced.as_ref().map(|(_, count)| *count);
            (replaced.map(|(edit, _)| edit), count)
        };
        if let Some((ready, Some(count))) = find_out(at.state, act).await {
            perform_ready(at, ready, Then::default()).await;
            done(count);
        }
    });
}

/// Does what is ready to be done; nothing where it changes nothing.
pub(super) async fn perform_ready(at: SheetAt, ready: Option<Ready>, then: Then) {
    if let Some(ready) = ready {
        then.before(at);
        ready.act(at.state).await;
        then.after(at);
    }
}
