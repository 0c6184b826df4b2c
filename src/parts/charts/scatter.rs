//! Points on a plane: across one figure, upwards another, a mark for each series.

use super::axis::{Axis, Plane};
use super::heaps::{Heap, heap_number, heaps};
use super::mark::{Legend, Mark};
use super::pointed::{Pointed, caption_id};
use crate::parts::gradual::{Gradual, places};
use leptos::prelude::*;

/// A point across, with its marks upwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScatterMark {
    /// Where it is across.
    pub across: i128,
    /// Its marks: of which series, and how high.
    pub marks: Vec<(usize, i128)>,
}

/// The points.
#[component]
pub fn Scatter(
    /// What they show, in sentences.
    #[prop(into)]
    finding: Signal<String>,
    /// What is pointed at.
    #[prop(into)]
    name: Signal<String>,
    /// What each series is called.
    #[prop(into)]
    series: Signal<Vec<String>>,
    /// The points.
    #[prop(into)]
    points: Signal<Vec<ScatterMark>>,
    /// The axis across.
    #[prop(into)]
    across: Signal<Axis>,
    /// The axis upwards.
    #[prop(into)]
    upwards: Signal<Axis>,
    /// What each point says.
    #[prop(into)]
    texts: Signal<Vec<String>>,
    /// The id of the table behind it.
    #[prop(optional, into)]
    behind: MaybeProp<String>,
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let each = Memo::new(move |_| places(points.with(Vec::len)));
    let heaps = Memo::new(move |_| {
        points.with(|points| across.with(|across| upwards.with(|it| heaps_of(points, across, it))))
    });
    let point = move |own: usize| {
        let point = Memo::new(move |_| points.with(|points| points.get(own).cloned()));
        let heaps = Memo::new(move |_| heaps.with(|all| all.get(own).cloned()));
        move || {
            let (point, heaps) = (point.get()?, heaps.get()?);
            Some(marks(
                &point,
                &heaps,
                &across.get(),
                &upwards.get(),
                own,
                at,
            ))
        }
    };
    let drawn = Signal::derive(move || {
        points.with(|points| {
            let marks = points.iter().flat_map(|point| &point.marks);
            marks.map(|(series, _)| *series).collect()
        })
    });
    let pointed = Signal::derive(move || {
        points.with(|points| {
            let last = points.len().saturating_sub(1);
            points.get(at.get().min(last)).map(|point| point.across)
        })
    });
    let caption = caption_id();
    view! {
        <figure class="picture" data-kind="scatter">
            <figcaption id=caption.clone()>{finding}</figcaption>
            <Legend names=series drawn=drawn />
            <Pointed name=name texts=texts at=at caption=caption behind=behind>
                <Plane across=across upwards=upwards at=pointed>
                    <Gradual each=each children=point />
                </Plane>
            </Pointed>
        </figure>
    }
}

/// How many marks lie where each mark of each point lies.
fn heaps_of(points: &[ScatterMark], across: &Axis, upwards: &Axis) -> Vec<Vec<Option<Heap>>> {
    let places = points.iter().flat_map(|point| {
        let left = across.place(point.across);
        let marks = point.marks.iter();
        marks.map(move |(_, value)| (left, upwards.place(*value)))
    });
    let places: Vec<(i64, i64)> = places.collect();
    let mut all = heaps(&places).into_iter();
    let of_point = |point: &ScatterMark| all.by_ref().take(point.marks.len()).collect();
    points.iter().map(of_point).collect()
}

/// The marks of a point.
fn marks(
    point: &ScatterMark,
    heaps: &[Option<Heap>],
    across: &Axis,
    upwards: &Axis,
    own: usize,
    at: RwSignal<usize>,
) -> impl IntoView + use<> {
    let left = across.percent(point.across);
    let mark = |((series, value), heap): (&(usize, i128), &Option<Heap>)| {
        let is_ringed = heap.is_some();
        let heap = heap.map(heap_number);
        view! {
            <span
                class="dot"
                class:dot-ringed=is_ringed
                style:left=left.clone()
                style:bottom=upwards.percent(*value)
                on:pointerenter=move |_| at.set(own)
            >
                <Mark series=*series />
                {heap}
            </span>
        }
    };
    let marks = point.marks.iter().zip(heaps);
    marks.map(mark).collect_view()
}
