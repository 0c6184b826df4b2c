//! What is said of a picture in more than one sentence: the most important ones, and the others folded with their number.

use crate::lang::t;
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_words::many;
use rewards_words::text::Localized;

/// Sentences under a heading, those that stand open and those that are folded; nothing where there is none.
pub fn sentences(
    heading: Localized,
    open: Vec<Localized>,
    folded: Vec<Localized>,
) -> Option<impl IntoView> {
    let is_empty = open.is_empty() && folded.is_empty();
    (!is_empty).then(|| {
        let rest = match folded.len() {
            0 => None,
            more => {
                let name = many!(more, "另外 {0} 句", "{0} more", "{0} more");
                Some(view! { <Fold name=t(name)>{list(folded)}</Fold> })
            }
        };
        view! {
            <h3>{t(heading)}</h3>
            {list(open)}
            {rest}
        }
    })
}

/// Sentences, one below the other.
pub fn list(sentences: Vec<Localized>) -> impl IntoView {
    let items = sentences.into_iter();
    let items = items.map(|text| view! { <li>{t(text)}</li> });
    view! { <ul class="behind-findings">{items.collect_view()}</ul> }
}
