//! The language of the page, and texts in it.

use leptos::prelude::*;
use rewards_words::lang::Lang;
use rewards_words::text::{Localize, in_lang};

/// The language that the reader chose, in context for every component.
#[derive(Clone, Copy)]
pub struct Language(pub RwSignal<Lang>);

/// The language of the page.
pub fn language() -> RwSignal<Lang> {
    expect_context::<Language>().0
}

/// A text in the language of the page.
pub fn t(text: impl Localize + Send + Sync + 'static) -> Signal<String> {
    let lang = language();
    Signal::derive(move || in_lang(&text, lang.get()))
}

/// A text that follows the state, in the language of the page.
pub fn live<T: Localize>(text: impl Fn() -> T + Send + Sync + 'static) -> Signal<String> {
    let lang = language();
    Signal::derive(move || in_lang(&text(), lang.get()))
}
