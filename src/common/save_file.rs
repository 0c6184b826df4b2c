//! What stands on the page, as a file.

use super::offer_file::offer_file;
use super::trial::is_refused_in_trial;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::{file_text, is_all_in_request, json_name, workbook_text};
use rewards_words::text::Localized;

/// Saves a file: a request of the contract where that says all that is typed, or the workbook whole.
pub fn save_file(state: State) {
    if is_refused_in_trial(state) {
        return;
    }
    let Some(definition) = untrack(|| state.definition()) else {
        return;
    };
    let text = state.facts_check.with_untracked(|check| {
        state.workbook.with_untracked(|workbook| {
            if is_all_in_request(workbook, check) {
                let fill = workbook.fill(&workbook.template);
                return Some(file_text(&definition, &fill, &check.document()));
            }
            workbook_text(workbook)
        })
    });
    let Some(text) = text else {
        return;
    };
    let name = json_name(Localized::from(&definition.name).in_lang(state.lang.get_untracked()));
    offer_file(state, &name, &text, "application/json");
}
