//! The field that files are chosen with.

use super::files::take_files;
use crate::common::FILE_FIELD;
use crate::lang::t;
use crate::state::{State, state};
use leptos::leptos_dom::helpers::event_target;
use leptos::prelude::*;
use rewards_words::label;
use web_sys::HtmlInputElement;

/// The field that files are chosen with; it is never seen.
#[component]
pub fn FileField() -> impl IntoView {
    let state = state();
    view! {
        <input
            class="unseen"
            id=FILE_FIELD
            type="file"
            multiple
            tabindex="-1"
            accept=".json,.csv,.tsv,.txt,.xlsx,.xls,.ods,application/json,text/csv,text/plain"
            aria-label=t(label!("打开文件", "Open a file"))
            on:change=move |event| chosen(state, &event_target(&event))
        />
    }
}

fn chosen(state: State, field: &HtmlInputElement) {
    take_files(state, field.files().as_ref());
    // The same file can be chosen again.
    field.set_value("");
}
