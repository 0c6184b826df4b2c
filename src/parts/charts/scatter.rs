//! Points on a plane: across one figure, upwards another, a mark for each series.

use super::axis::{Axis, Plane};
use super::mark::{Legend, Mark};
use super::pointed::Pointed;
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
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let point = move |(own, point): (usize, ScatterMark)| {
        let (across, upwards) = (across.get(), upwards.get());
        let left = across.percent(point.across);
        let line = left.clone();
        let marks = point.marks.iter().map(|(series, value)| {
            view! {
                <span
                    class="dot"
                    style:left=left.clone()
                    style:bottom=upwards.percent(*value)
                    on:pointerenter=move |_| at.set(own)
                >
                    <Mark series=*series />
                </span>
            }
        });
        view! {
            <span class="scatter-line" style:left=line hidden=move || at.get() != own></span>
            {marks.collect_view()}
        }
    };
    view! {
        <figure class="picture" data-kind="scatter">
            <figcaption>{finding}</figcaption>
            <Legend names=series />
            <Pointed name=name texts=texts at=at>
                <Plane across=across upwards=upwards>
                    {move || points.get().into_iter().enumerate().map(point).collect_view()}
                </Plane>
            </Pointed>
        </figure>
    }
}
