//! Diamonds on lines: where somebody stands today.

use super::axis::Axis;
use super::heaps::{Heap, heap_number, heaps};
use super::mark::colour;
use leptos::prelude::*;

/// One who stands on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandMark {
    /// Of which series the line is.
    pub series: usize,
    /// Where: across, and upwards.
    pub at: (i128, i128),
    /// The place that says more of it, among those that one goes along.
    pub stop: usize,
}

/// The diamonds; pointing at one points at its place.
pub(super) fn stand_marks(
    stands: &[StandMark],
    across: &Axis,
    upwards: &Axis,
    at: RwSignal<usize>,
) -> impl IntoView + use<> {
    let place = |stand: &StandMark| (across.place(stand.at.0), upwards.place(stand.at.1));
    let places: Vec<(i64, i64)> = stands.iter().map(place).collect();
    let marks = stands.iter().zip(heaps(&places));
    let mark = |(stand, heap): (&StandMark, Option<Heap>)| {
        let stop = stand.stop;
        let heap = heap.map(heap_number);
        view! {
            <span
                class="plane-stand"
                data-series=colour(stand.series)
                style:left=across.percent(stand.at.0)
                style:bottom=upwards.percent(stand.at.1)
                on:pointerenter=move |_| at.set(stop)
            >
                {heap}
            </span>
        }
    };
    marks.map(mark).collect_view()
}
