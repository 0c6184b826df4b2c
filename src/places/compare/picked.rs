//! Which schemes are compared.

use crate::state::State;
use leptos::prelude::*;
use rewards_document::catalog;
use rewards_format::Definition;

/// The schemes that are compared: those that were picked; all that compute something where nobody has picked yet.
pub fn picked(state: State) -> Vec<&'static Definition> {
    state.workbook.with(|workbook| {
        let is_picked = |definition: &&Definition| {
            !definition.rules.is_empty()
                && (workbook.compared.is_empty()
                    || workbook.compared.iter().any(|id| **id == *definition.id))
        };
        catalog::definitions().filter(is_picked).collect()
    })
}
