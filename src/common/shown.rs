//! A figure as it is known: all of it, so far, or not at all. What is not known is never nothing.

use crate::lang::language;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::Shown;
use rewards_words::text::{Label, Localized};

/// A figure, with what it waits for where it is not wholly known.
#[component]
pub fn Figure(
    /// The figure.
    #[prop(into)]
    shown: Signal<Shown>,
    /// Its id in the document.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Whether what it waits for is written beside it, and not only heard and shown on hovering.
    #[prop(optional)]
    with_note: bool,
) -> impl IntoView {
    let lang = language();
    let text = move || shown.with(|shown| shown.text().into_lang(lang.get()));
    let note = move || {
        let note = shown.with(|shown| shown.note());
        note.map(|note: Localized| note.beginning().into_lang(lang.get()))
    };
    let kind = move || {
        shown.with(|shown| match shown {
            Shown::Known(amount) if *amount < Money::ZERO => Some("loss"),
            Shown::Known(_) => None,
            Shown::SoFar(..) => Some("so-far"),
            Shown::Waiting(_) => Some("waiting"),
        })
    };
    let plus = move || {
        shown
            .with(|shown| matches!(shown, Shown::SoFar(..)))
            .then(|| view! { <span class="unknown" aria-hidden="true">"＋?"</span> })
    };
    view! {
        <output class="shown figure" id=id data-kind=kind title=note>{text}{plus}</output>
        {move || note().map(|note| view! { <span class="shown-note" class:unseen=!with_note>{note}</span> })}
    }
}

/// What is left to somebody, large, with its unit; what it waits for stands in a line of its own below.
#[component]
pub fn Net(
    /// The figure.
    net: Signal<Shown>,
    /// What it is: `元 净额`.
    unit: Label,
    /// What stands where nothing is known, which has no unit: `净额`.
    what: Label,
) -> impl IntoView {
    let lang = language();
    let is_waiting = move || net.with(|net| matches!(net, Shown::Waiting(_)));
    let unit = move || (if is_waiting() { what } else { unit }).in_lang(lang.get());
    let note = Memo::new(move |_| net.with(Shown::note).map(Localized::beginning));
    view! {
        <p class="rep-net">
            <Figure shown=net />
            <span class="rep-unit">{unit}</span>
        </p>
        // The figure itself says it to who can't see this line.
        <Show when=move || note.with(Option::is_some)>
            <p class="rep-waits" aria-hidden="true">{move || note.get().map(|note| note.into_lang(lang.get()))}</p>
        </Show>
    }
}
