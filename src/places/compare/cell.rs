//! What stands in a cell of the comparison.

use crate::lang::t;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{
    Compared, Known, WITH_THINGS, WithThings, Worth, digits, signed,
};
use rewards_words::label;
use rewards_words::text::Localized;

/// An amount as far as it's known.
#[component]
pub fn WorthView(worth: Worth) -> impl IntoView {
    let waiting = label!("待填写", "to fill in");
    match worth.known {
        Known::Whole => digits(worth.amount).into_any(),
        Known::Partly => view! {
            <span>{digits(worth.amount)}</span>
            <span class="unknown" title=t(label!("还有条款待填写", "More rules wait for figures"))>
                "＋"
                <span class="unseen">{t(waiting)}</span>
                <span aria-hidden="true">"?"</span>
            </span>
        }
        .into_any(),
        Known::Not => view! { <span class="unknown">{t(waiting)}</span> }.into_any(),
    }
}

/// An amount under a scheme with how much more it is than under the base; what is not known is said.
#[component]
pub fn Amount(compared: Compared, is_base: bool) -> impl IntoView {
    let more = compared.more.filter(|_| !is_base);
    let sign = more.map(|more| {
        if more.is_positive() {
            "gain"
        } else if more == Money::ZERO {
            "same"
        } else {
            "loss"
        }
    });
    let more =
        more.map(|more| view! { <span class="cell-more" data-kind=sign>{signed(more)}</span> });
    view! {
        <span class="cell-figure"><WorthView worth=compared.net /></span>
        {more}
    }
}

/// What is granted and done beside the money, and what it comes to with the things that have a value.
#[component]
pub fn Beside(things: Vec<Localized>, with_things: Option<WithThings>) -> impl IntoView {
    let things = (!things.is_empty()).then(|| {
        let things = Localized::joined(things, label!("、", ", "));
        view! { <span class="cell-things">{t(things)}</span> }
    });
    let valued = with_things.map(|valued| {
        let note = valued.note();
        view! {
            <span class="cell-things">
                {t(WITH_THINGS)} " " <WorthView worth=valued.worth />
                {note.map(|note| view! { <span class="unknown">" " {t(note)}</span> })}
            </span>
        }
    });
    view! {
        {things}
        {valued}
    }
}
