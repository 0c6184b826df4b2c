//! A field and what is wrong with it.

use super::el::{El, el};
use leptos::prelude::*;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// A field and what is wrong with it, under it.
pub fn beside(
    field: El,
    id: &str,
    lang: RwSignal<Lang>,
    wrong: Memo<Option<Localized>>,
) -> [El; 2] {
    let described = format!("{id}-fault");
    let text = el("span.fault")
        .set("id", &described)
        .live_say(lang, move || wrong.get().unwrap_or_default());
    let field = field
        .live_set("aria-invalid", move || {
            wrong.with(Option::is_some).then(|| "true".to_owned())
        })
        .live_set("aria-describedby", move || {
            wrong.with(Option::is_some).then(|| described.clone())
        });
    [field, text]
}
