//! What stands on the page, as a file.

use super::trial::is_refused_in_trial;
use crate::notice::Notice;
use crate::platform;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::{file_text, is_all_in_request, json_name, workbook_text};
use rewards_words::say;
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
    platform::offer(&name, &text, "application/json");
    if platform::is_boxed_in() {
        let refused = say!(
            "本页嵌在受限的框架里，文件可能没有存下来：可以从下面的框里复制，存成 .json 文件。",
            "This page stands in a restricted frame, where the file may not have been saved: copy the text from the box below into a .json file."
        );
        state.tell(Notice {
            to_copy: Some(text),
            ..Notice::of(refused)
        });
    }
}
