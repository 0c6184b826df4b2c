//! Marks of several series on one drawing: told apart by shape and filling, and by colour, too.

use leptos::prelude::*;
use std::collections::BTreeSet;

/// The shapes, on a square of ten.
const SHAPES: [&str; 6] = [
    "M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z",
    "M1.500 1.500h7v7h-7Z",
    "M5 .8 9.200 8.600H.8Z",
    "M5 .3 9.700 5 5 9.700.3 5Z",
    "M5 9.200.8 1.400h8.400Z",
    "M3.500.8h3v2.700h2.700v3H6.500v2.700h-3V6.500H.8v-3h2.700Z",
];
/// So many colours there are.
const COLOURS: usize = 4;

/// The colour of a series, as a word for styles.
pub(super) fn colour(series: usize) -> String {
    (series % COLOURS).to_string()
}

/// The mark of a series.
#[component]
pub fn Mark(series: usize) -> impl IntoView {
    let shape = SHAPES.get(series % SHAPES.len()).copied();
    let is_hollow = (series / SHAPES.len()) % 2 == 1;
    view! {
        <svg
            class="series-mark"
            viewBox="-1 -1 12 12"
            data-series=colour(series)
            data-hollow=is_hollow.then_some("")
            aria-hidden="true"
            focusable="false"
        >
            <path d=shape></path>
        </svg>
    }
}

/// Which mark stands for what, of those that are drawn. Its names stand in the table behind the picture, too.
#[component]
pub fn Legend(
    /// What each series is called.
    #[prop(into)]
    names: Signal<Vec<String>>,
    /// The series that have a mark.
    #[prop(into)]
    drawn: Signal<BTreeSet<usize>>,
) -> impl IntoView {
    let entry = |(series, name): (usize, String)| view! { <li><Mark series=series /> {name}</li> };
    let entries = move || {
        let names = names.get().into_iter().enumerate();
        let drawn = names.filter(|(series, _)| drawn.with(|drawn| drawn.contains(series)));
        drawn.map(entry).collect_view()
    };
    view! {
        <ul class="legend" aria-hidden="true">
            {entries}
        </ul>
    }
}
