//! Own schemes come to be: copied from another scheme, read from a file, begun with nothing.

use crate::state::State;
use rewards_core::scheme::Words;
use rewards_document::Route;
use rewards_document::own::{OwnScheme, copy_of, copy_of_draft, name_of_copy};
use rewards_document::workbook::Workbook;
use rewards_format::Definition;
use rewards_words::text::Localized;

/// Makes an own scheme of another one, and goes there.
pub fn copy_as_own(state: State, definition: &Definition) {
    let name = name_of(state, &definition.name);
    add_own(state, copy_of(definition, &name.zh, &name.en));
}

/// Makes another one of a draft as it's typed, and goes there.
pub fn copy_draft(state: State, scheme: &OwnScheme, called: &Words) {
    let name = name_of(state, called);
    add_own(state, copy_of_draft(scheme, &name.zh, &name.en));
}

fn name_of(state: State, called: &Words) -> Localized {
    let called = Localized::from(called);
    let name = |workbook: &Workbook| name_of_copy(workbook, &called);
    state.workbook.with_untracked(name)
}

/// Adds an own scheme, and goes there.
pub fn add_own(state: State, scheme: OwnScheme) {
    let (id, edit) = state
        .workbook
        .with_untracked(|workbook| workbook.adding(scheme));
    state.close_run();
    state.act(edit);
    state.close_run();
    state.go(&Route::Schemes(Some(id)));
}
