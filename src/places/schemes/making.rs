//! Own schemes come to be: copied from another scheme, read from a file, begun with nothing.

use crate::state::State;
use rewards_document::Route;
use rewards_document::own::{OwnScheme, copy_of};
use rewards_format::Definition;
use rewards_words::say;
use rewards_words::text::Localized;

/// Makes an own scheme of another one, and goes there.
pub fn copy_as_own(state: State, definition: &Definition) {
    let name = say!(
        "{0}（副本）",
        "{0} (copy)",
        Localized::from(&definition.name)
    );
    add_own(state, copy_of(definition, &name.zh, &name.en));
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
