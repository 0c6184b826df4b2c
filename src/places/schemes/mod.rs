//! 方案库: the templates and the company's own schemes, each in full; own ones can be written.

mod audit;
mod bringing;
mod curve;
mod document;
mod editor;
mod library;
mod making;

use crate::state::state;
use document::Document;
use editor::Editor;
use leptos::prelude::*;
use library::Library;
use rewards_document::own::SchemeKey;

/// The place: the list, or one scheme. A draft can be written; a template and a version are read.
#[component]
pub fn Schemes(id: Option<String>) -> impl IntoView {
    let Some(key) = id else {
        return view! { <Library /> }.into_any();
    };
    let is_draft = matches!(SchemeKey::of(&key), SchemeKey::Draft(_));
    let definition = state()
        .workbook
        .with_untracked(|workbook| workbook.definition(&key));
    match definition {
        Some(_) if is_draft => view! { <Editor id=key /> }.into_any(),
        Some(definition) => view! { <Document definition=definition /> }.into_any(),
        None => view! { <Library /> }.into_any(),
    }
}
