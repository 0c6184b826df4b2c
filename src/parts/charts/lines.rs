//! Straight pieces of several series on a plane: closed where a bound belongs to a piece, open where it doesn't.

use super::WIDTH;
use super::axis::{Axis, Plane, percent};
use super::mark::colour;
use super::pointed::{Pointed, caption_id};
use super::stand::{StandMark, stand_marks};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// So many ways to break a line there are.
const DASHES: usize = 6;

/// A straight piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinePiece {
    /// Of which series.
    pub series: usize,
    /// Where it begins: across, and upwards.
    pub from: (i128, i128),
    /// Where it ends.
    pub to: (i128, i128),
    /// Where the series jumps at its beginning: whether the beginning belongs to it.
    pub jumps: Option<bool>,
    /// It's only joined: what lies between its ends was not looked at.
    pub is_rough: bool,
}

/// The pieces.
#[component]
pub fn Lines(
    /// What they show, in a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// What is pointed at.
    #[prop(into)]
    name: Signal<String>,
    /// What each series is called.
    #[prop(into)]
    series: Signal<Vec<String>>,
    /// The pieces, in order, series after series.
    #[prop(into)]
    pieces: Signal<Vec<LinePiece>>,
    /// The axis across.
    #[prop(into)]
    across: Signal<Axis>,
    /// The axis upwards.
    #[prop(into)]
    upwards: Signal<Axis>,
    /// The places across that one goes along.
    #[prop(into)]
    stops: Signal<Vec<i128>>,
    /// What stands at each of them.
    #[prop(into)]
    texts: Signal<Vec<String>>,
    /// Where one stands today, across.
    #[prop(into)]
    here: Signal<Option<i128>>,
    /// Which of them is pointed at, where pictures go together.
    #[prop(optional)]
    at: Option<RwSignal<usize>>,
    /// Those who stand on them today.
    #[prop(optional, into)]
    stands: Signal<Vec<StandMark>>,
    /// The id of the table behind it.
    #[prop(optional, into)]
    behind: MaybeProp<String>,
) -> impl IntoView {
    let at = at.unwrap_or_else(|| RwSignal::new(0));
    // It begins where one stands today, or next to it; and anew where that is another place.
    Effect::new(move |before: Option<Option<i128>>| {
        let here = here.get();
        if before != Some(here) {
            at.set(nearest(&stops.get_untracked(), here));
        }
        here
    });
    let stop = Signal::derive(move || {
        stops.with(|stops| {
            let last = stops.len().saturating_sub(1);
            stops.get(at.get().min(last)).copied()
        })
    });
    let drawn_series = Signal::derive(move || {
        pieces.with(|pieces| pieces.iter().map(|piece| piece.series).collect())
    });
    let now = move || {
        here.get().map(|here| {
            view! { <span class="plane-here" style:left=across.with(|axis| axis.percent(here))></span> }
        })
    };
    let caption = caption_id();
    view! {
        <figure class="picture" data-kind="lines">
            <figcaption id=caption.clone()>{finding}</figcaption>
            <LineLegend names=series drawn=drawn_series />
            <Pointed name=name texts=texts at=at caption=caption behind=behind>
                <Plane across=across upwards=upwards at=stop>
                    {now}
                    {move || pieces.with(|pieces| across.with(|across| upwards.with(|upwards| drawn(pieces, across, upwards))))}
                    {move || stands.with(|stands| across.with(|across| upwards.with(|upwards| stand_marks(stands, across, upwards, at))))}
                </Plane>
            </Pointed>
        </figure>
    }
}

/// The stop that lies next to a place.
fn nearest(stops: &[i128], here: Option<i128>) -> usize {
    let far = |stop: i128| here.map(|here| here.abs_diff(stop));
    let places = stops.iter().enumerate();
    let nearest = places.min_by_key(|(_, stop)| far(**stop));
    nearest.map_or(0, |(place, _)| place)
}

/// Which line stands for what, of those that are drawn.
#[component]
fn LineLegend(names: Signal<Vec<String>>, drawn: Signal<BTreeSet<usize>>) -> impl IntoView {
    let entry = |(series, name): (usize, String)| {
        view! {
            <li>
                <svg class="line-sample plane-lines" viewBox="0 0 28 10" focusable="false">
                    <line x1="0" x2="28" y1="5" y2="5" data-series=colour(series) data-dash=dash(series)></line>
                </svg>
                {name}
            </li>
        }
    };
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

/// How the line of a series is broken, as a word for styles.
fn dash(series: usize) -> String {
    (series % DASHES).to_string()
}

fn drawn(pieces: &[LinePiece], across: &Axis, upwards: &Axis) -> impl IntoView + use<> {
    let height = |value: i128| WIDTH - upwards.place(value);
    let line = |piece: &LinePiece| {
        view! {
            <line
                x1=across.place(piece.from.0)
                y1=height(piece.from.1)
                x2=across.place(piece.to.0)
                y2=height(piece.to.1)
                data-series=colour(piece.series)
                data-dash=dash(piece.series)
                data-rough=piece.is_rough.then_some("")
            ></line>
        }
    };
    // Dots are no part of the drawing, which is stretched: they stay round.
    let dot = |series: usize, point: (i128, i128), closed: bool| {
        view! {
            <span
                class="line-dot"
                data-series=colour(series)
                data-closed=closed.then_some("")
                style:left=percent(across.place(point.0))
                style:bottom=percent(upwards.place(point.1))
            ></span>
        }
    };
    let begins = pieces
        .iter()
        .filter_map(|piece| Some(dot(piece.series, piece.from, piece.jumps?)));
    let before = pieces.iter().zip(pieces.iter().skip(1));
    let ends = before.filter_map(|(piece, next)| {
        let jumps = next.jumps.filter(|_| piece.series == next.series)?;
        Some(dot(piece.series, piece.to, !jumps))
    });
    view! {
        <svg class="plane-lines" viewBox=format!("0 0 {WIDTH} {WIDTH}") preserveAspectRatio="none" focusable="false">
            {pieces.iter().map(line).collect_view()}
        </svg>
        {ends.collect_view()}
        {begins.collect_view()}
    }
}

/// The least and the most of values, zero among them.
#[must_use]
pub fn reach(values: impl Iterator<Item = i128>) -> (i128, i128) {
    values.fold((0, 0), |(least, most), value| {
        (least.min(value), most.max(value))
    })
}
