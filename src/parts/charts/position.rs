//! Where a value stands on a rule's bands, and how far it is to the next.

use super::WIDTH;
use leptos::prelude::*;

/// A band as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandMark {
    /// Where it begins: the bound as text, and whether the bound itself belongs to it; nothing at the very beginning.
    pub begins: Option<(String, bool)>,
    /// What it pays, as text.
    pub worth: String,
    /// The value stands in it.
    pub is_here: bool,
}

/// A value on its bands. All are drawn equally wide, so that the text of each has room.
#[component]
pub fn Position(
    /// What it shows, in a sentence.
    finding: String,
    /// The bands, ascending.
    bands: Vec<BandMark>,
    /// How far inside its band the value stands, in thousandths.
    within: u16,
) -> impl IntoView {
    let count = i64::try_from(bands.len()).unwrap_or(1).max(1);
    let at = move |place: usize| WIDTH * i64::try_from(place).unwrap_or(0) / count;
    let here = bands.iter().position(|band| band.is_here);
    let needle = here.map(|here| at(here) + i64::from(within) / count);
    // A band that is reached is marked as a whole; below the first bound only what is done: it isn't reached.
    let lines = bands.iter().enumerate().map(|(place, band)| {
        let (begin, end) = (at(place), at(place + 1));
        let done = match needle.filter(|_| band.is_here) {
            Some(needle) if band.begins.is_none() => needle.clamp(begin, end),
            Some(_) => end,
            None => begin,
        };
        let line = |from: i64, to: i64, is_done: bool| {
            (from < to).then(|| view! { <line x1=from x2=to y1="10" y2="10" data-here=is_done.then_some("")></line> })
        };
        view! {
            {line(begin, done, true)}
            {line(done, end, false)}
        }
    });
    let lines = lines.collect_view();
    let dots = bands.iter().enumerate().filter_map(|(place, band)| {
        let (_, closed) = band.begins.as_ref()?;
        let left = format!("{}%", at(place) / 10);
        Some(view! { <span class="band-dot" data-closed=closed.then_some("") style:left=left></span> })
    });
    let dots = dots.collect_view();
    let worths = bands.iter().map(|band| {
        let worth = band.worth.clone();
        view! { <span data-here=band.is_here.then_some("")>{worth}</span> }
    });
    let worths = worths.collect_view();
    let bounds = bands.into_iter().map(|band| {
        let begins = band.begins.map(|(text, _)| text);
        view! { <span data-here=band.is_here.then_some("")>{begins}</span> }
    });
    let bounds = bounds.collect_view();
    view! {
        <figure class="position">
            <figcaption class="unseen">{finding}</figcaption>
            <div class="band-worths" aria-hidden="true">{worths}</div>
            <div class="band-line" aria-hidden="true">
                <svg viewBox=format!("0 0 {WIDTH} 20") preserveAspectRatio="none" focusable="false">{lines}</svg>
                {dots}
                {needle.map(|at| view! { <span class="needle" style:left=format!("{}%", at / 10)></span> })}
            </div>
            <div class="band-bounds" aria-hidden="true">{bounds}</div>
        </figure>
    }
}
