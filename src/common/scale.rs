//! Where a measure stands on a rule's bands.

use crate::lang::language;
use crate::parts::charts::{BandMark, Position};
use leptos::prelude::*;
use rewards_core::scheme::Edge;
use rewards_document::statement::{Scale, Segment};

/// The bands of a rule with the mark, and what it says in words.
#[component]
pub fn ScaleView(scale: Scale) -> impl IntoView {
    let lang = language();
    move || {
        let lang = lang.get();
        let mark = |segment: &Segment| BandMark {
            begins: segment
                .begins
                .as_ref()
                .map(|(edge, text)| (text.in_lang(lang).to_owned(), *edge == Edge::From)),
            worth: segment.worth.in_lang(lang).to_owned(),
            is_here: segment.is_here,
        };
        let bands = scale.segments.iter().map(mark).collect();
        view! {
            <Position finding=scale.finding.in_lang(lang).to_owned() bands=bands within=scale.within />
        }
    }
}
