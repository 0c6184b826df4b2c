//! A bar from zero to a value, to be seen beside its figure.

use super::{WIDTH, place};
use leptos::prelude::*;

/// Where a bar begins and ends on a drawing of [`WIDTH`], and whether it goes below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BarSpan {
    /// Its left end.
    pub from: i64,
    /// Its right end.
    pub to: i64,
    /// It goes below zero.
    pub below: bool,
}

/// The bar of a value among others whose lowest and highest are known; zero is among them.
#[must_use]
pub fn span(value: i128, lowest: i128, highest: i128) -> BarSpan {
    let (lowest, highest) = (lowest.min(0), highest.max(0));
    let (zero, end) = (place(0, lowest, highest), place(value, lowest, highest));
    BarSpan {
        from: zero.min(end),
        to: zero.max(end),
        below: value < 0,
    }
}

/// A bar. The figure beside it says the same.
#[component]
pub fn Bar(#[prop(into)] span: Signal<BarSpan>) -> impl IntoView {
    // A value that is not nothing is seen, however small.
    let width = move || {
        let BarSpan { from, to, .. } = span.get();
        if from == to { 0 } else { (to - from).max(6) }
    };
    view! {
        <svg class="bar" viewBox=format!("0 0 {WIDTH} 10") preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect
                x=move || span.get().from
                y="0"
                height="10"
                width=width
                data-below=move || span.get().below.then_some("")
            ></rect>
        </svg>
    }
}
