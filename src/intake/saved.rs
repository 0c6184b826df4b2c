//! A file that this page saved opens beside what one has typed.

use crate::common::act_beside;
use crate::notice::Notice;
use crate::platform;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::{Refusal, opened_file};
use rewards_words::say;
use rewards_words::text::Localized;
use web_sys::File;

/// Opens a file that was saved from this page.
pub fn open_saved(state: State, file: &File) {
    let name = file.name();
    platform::read(file, move |text| {
        state.look.notices.set(Vec::new());
        let text = text.as_deref().unwrap_or_default();
        let opened = state
            .workbook
            .with_untracked(|workbook| opened_file(text, workbook));
        match opened {
            Ok(edits) => {
                let name = Localized::same(name.trim_end_matches(".json"));
                act_beside(state, &name, edits);
            }
            Err(refusal) => state.tell(refused(&name, refusal)),
        }
    });
}

fn refused(name: &str, refusal: Refusal) -> Notice {
    let text = say!(
        "没有打开“{0}”：{1}",
        "“{0}” was not opened. {1}",
        name,
        refusal.text
    );
    Notice {
        details: refusal.details,
        ..Notice::of(text)
    }
}
