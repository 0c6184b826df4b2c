//! A figure as it is known: all of it, so far, or not at all. What is not known is never nothing.

use super::examples::ExampleMark;
use super::lacking::Lacking;
use crate::lang::{language, t};
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
    /// How what it waits for is said.
    #[prop(optional)]
    note: Note,
) -> impl IntoView {
    let lang = language();
    let text = move || shown.with(|shown| shown.text().into_lang(lang.get()));
    let heard = move || {
        let words = shown.with(|shown| shown.note());
        let words = words.filter(|_| note == Note::Heard);
        words.map(|words: Localized| words.beginning().into_lang(lang.get()))
    };
    let kind = move || {
        shown.with(|shown| match shown {
            Shown::Known(amount) if *amount < Money::ZERO => Some("loss"),
            Shown::Known(_) => None,
            Shown::SoFar(..) => Some("so-far"),
            Shown::Waiting(_) => Some("waiting"),
        })
    };
    let mark = move || {
        let open = shown.with(Shown::open);
        open.map(|way| view! { <span class="unknown" aria-hidden="true">{t(way.mark())}</span> })
    };
    view! {
        <output class="shown figure" id=id data-kind=kind title=heard>{text}{mark}</output>
        {move || heard().map(|note| view! { <span class="shown-note unseen">{note}</span> })}
        {(note == Note::Beside).then(|| view! { <span class="shown-note"><Lacking shown=shown /></span> })}
    }
}

/// How what a figure waits for is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Note {
    /// Heard, and shown on hovering.
    #[default]
    Heard,
    /// Written beside it, with the way to each thing that lacks.
    Beside,
    /// Whoever shows the figure says it.
    Elsewhere,
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
    /// Under which scheme it is: where figures of that are examples, the net bears the mark.
    #[prop(into)]
    key: Signal<String>,
) -> impl IntoView {
    let lang = language();
    let is_waiting = move || net.with(|net| matches!(net, Shown::Waiting(_)));
    let unit = move || (if is_waiting() { what } else { unit }).in_lang(lang.get());
    view! {
        <p class="rep-net">
            <Figure shown=net note=Note::Elsewhere />
            <span class="rep-unit">{unit}</span>
            " "
            <ExampleMark key=key />
        </p>
        <Show when=move || net.with(|net| net.known().is_none())>
            <p class="rep-waits"><Lacking shown=net /></p>
        </Show>
    }
}
