//! What stands in a cell of the comparison.

use crate::lang::t;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{
    Compared, Comparison, Completeness, Decimals, WITH_THINGS, WithThings, Worth,
};
use rewards_words::label;
use rewards_words::text::Localized;

/// The key of the scheme at a place; nobody listens.
pub fn key_at(compared: Memo<Comparison>, at: usize) -> Option<String> {
    compared.with_untracked(|compared| Some(compared.schemes.get(at)?.id.clone()))
}

/// An amount as far as it's known.
pub fn worth(worth: Worth, decimals: Decimals) -> impl IntoView {
    let waiting = label!("待填写", "to fill in");
    let text = (worth.known != Completeness::Not).then(|| decimals.digits(worth.amount));
    let way = match worth.known {
        Completeness::Partly(way) => Some(way),
        Completeness::Whole | Completeness::Not => None,
    };
    let open = way.map(|way| {
        view! {
            <span class="unknown" title=t(label!("还有条款待填写", "More rules wait for figures"))>
                <span aria-hidden="true">{t(way.mark())}</span>
                <span class="unseen">{t(waiting)}</span>
            </span>
        }
    });
    let not = (worth.known == Completeness::Not)
        .then(|| view! { <span class="unknown">{t(waiting)}</span> });
    view! { {text} {open} {not} }
}

/// An amount under a scheme with how much more it is than under the base; what is not known is said.
pub fn amount(compared: Compared, decimals: Decimals, is_base: bool) -> impl IntoView {
    let more = compared.more.filter(|_| !is_base).map(|more| {
        let kind = if more.is_positive() {
            "gain"
        } else if more == Money::ZERO {
            "same"
        } else {
            "loss"
        };
        view! { <span class="cell-more" data-kind=kind>{decimals.signed(more)}</span> }
    });
    view! {
        <span class="cell-figure">{worth(compared.net, decimals)}</span>
        {more}
    }
}

/// What is granted and done beside the money, and what it comes to with the things that have a value.
pub fn beside(
    things: &[Localized],
    with_things: Option<&WithThings>,
    decimals: Decimals,
) -> impl IntoView + use<> {
    let things = (!things.is_empty()).then(|| {
        let things = Localized::joined(things, label!("、", ", "));
        view! { <span class="cell-things">{t(things)}</span> }
    });
    let valued = with_things.map(|valued| {
        let note = valued.note();
        view! {
            <span class="cell-things">
                {t(WITH_THINGS)} " " {worth(valued.worth, decimals)}
                {note.map(|note| view! { <span class="unknown">" " {t(note)}</span> })}
            </span>
        }
    });
    view! {
        {things}
        {valued}
    }
}
