//! What the page of the parts says.

use crate::lang::t;
use leptos::prelude::*;
use rewards_words::text::Localized;

/// Words of this page alone: the same in both languages.
pub fn said(text: &str) -> Signal<String> {
    t(Localized::same(text))
}
