//! Where a value stands on a rule's bands, and how far it is to the next.

use super::{WIDTH, place};
use leptos::prelude::*;

/// A band: where it begins and what it pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandMark {
    /// Where it begins.
    pub bound: i128,
    /// The bound itself belongs to it.
    pub closed: bool,
    /// The bound as text; nothing at the very beginning.
    pub name: String,
    /// What it pays, as text.
    pub worth: String,
    /// The value stands in it.
    pub applies: bool,
}

/// A value on its bands. Bands are drawn equally wide, so that the text of each has room; within a band the value stands
/// where it does between its bounds.
#[component]
pub fn Position(
    /// What it shows, in a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// The bands, ascending.
    #[prop(into)]
    bands: Signal<Vec<BandMark>>,
    /// The value.
    #[prop(into)]
    value: Signal<i128>,
) -> impl IntoView {
    let at = move |place: usize, count: usize| -> i64 {
        let (place, count) = (
            i64::try_from(place).unwrap_or(0),
            i64::try_from(count).unwrap_or(1).max(1),
        );
        WIDTH * place / count
    };
    let drawing = move || {
        bands.with(|bands| {
            let count = bands.len();
            let line = bands.iter().enumerate().map(|(place, band)| {
                view! {
                    <line
                        x1=at(place, count)
                        x2=at(place + 1, count)
                        y1="14"
                        y2="14"
                        data-applies=band.applies.then_some("")
                    ></line>
                }
            });
            let bound = bands.iter().enumerate().skip(1).map(|(place, band)| {
                view! { <circle cx=at(place, count) cy="14" r="4" data-closed=band.closed.then_some("")></circle> }
            });
            (line.collect_view(), bound.collect_view())
        })
    };
    let needle = move || {
        bands.with(|bands| {
            let count = bands.len();
            let here = bands.iter().rposition(|band| band.applies).unwrap_or(0);
            let from = bands.get(here).map_or(0, |band| band.bound);
            let to = bands.get(here + 1).map_or_else(
                // The last band has no end: the value stands in its middle at most.
                || from.saturating_add(value.get().saturating_sub(from).max(1).saturating_mul(2)),
                |next| next.bound,
            );
            let inside = place(value.get(), from, to) / i64::try_from(count).unwrap_or(1).max(1);
            at(here, count) + inside
        })
    };
    let texts = move || {
        bands.with(|bands| {
            let count = bands.len();
            bands
                .iter()
                .enumerate()
                .map(|(place, band)| {
                    view! {
                        <li data-applies=band.applies.then_some("") style:width=format!("{}%", at(1, count) / 10)>
                            <span class="band-bound">{(place > 0).then(|| band.name.clone())}</span>
                            <span class="band-worth">{band.worth.clone()}</span>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <figure class="position">
            <figcaption class="unseen">{finding}</figcaption>
            <svg viewBox=format!("0 0 {WIDTH} 20") preserveAspectRatio="none" aria-hidden="true" focusable="false">
                {drawing}
            </svg>
            <span class="needle" aria-hidden="true" style:left=move || format!("{}%", needle() / 10)></span>
            <ol class="band-texts">{texts}</ol>
        </figure>
    }
}
