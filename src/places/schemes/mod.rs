//! 方案库: the templates and the company's own schemes, each in full; own ones can be written.

mod audit;
mod bringing;
mod curve;
mod curve_picture;
mod document;
mod editor;
mod library;
mod making;
mod offered;
mod said;

use crate::lang::t;
use crate::state::state;
use document::Document;
pub use editor::DraftClauses;
use editor::Editor;
use leptos::prelude::*;
use library::Library;
use rewards_document::own::SchemeKey;
use rewards_words::{label, say};

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
        None => view! {
            <Missing key=key />
            <Library />
        }
        .into_any(),
    }
}

/// That an address names a scheme that isn't there: one of the company's own may be deleted, or another workbook's.
#[component]
fn Missing(key: String) -> impl IntoView {
    let text = match SchemeKey::of(&key) {
        SchemeKey::Template(_) => say!(
            "没有编号为“{0}”的方案，网址可能抄错了。下面是全部方案。",
            "There is no scheme “{0}”: the address may be wrong. All schemes are listed below.",
            key
        ),
        SchemeKey::Draft(_) => label!(
            "这个自建方案不在这里：可能已删除，或者在另一个工作簿里。下面是全部方案。",
            "This scheme is not here: it may have been deleted, or belong to another workbook. All schemes are listed below."
        )
        .into(),
        SchemeKey::Version(_, number) => say!(
            "这个自建方案的第 {0} 版不在这里：可能已删除，或者在另一个工作簿里。下面是全部方案。",
            "Version {0} of this scheme is not here: it may have been deleted, or belong to another workbook. All schemes are listed below.",
            number
        ),
    };
    view! { <p class="notice missing-scheme" role="alert">{t(text)}</p> }
}
