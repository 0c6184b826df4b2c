//! Lines with a dot for each series: how far the series lie apart, line by line.

use super::axis::{Axis, RowDrawing, Rows};
use super::lanes::Lanes;
use super::mark::{Legend, Mark};
use super::pointed::{Pointed, caption_id};
use crate::parts::gradual::{Gradual, places};
use leptos::prelude::*;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotLine {
    /// What it is called.
    pub name: String,
    /// Its dots: of which series, and where.
    pub dots: Vec<(usize, i128)>,
}

/// The lines, one below the other on one axis.
#[component]
pub fn DotPlot(
    /// What they show, in a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// What is pointed at.
    #[prop(into)]
    name: Signal<String>,
    /// What each series is called.
    #[prop(into)]
    series: Signal<Vec<String>>,
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<DotLine>>,
    /// Their axis.
    #[prop(into)]
    axis: Signal<Axis>,
    /// What each line says.
    #[prop(into)]
    texts: Signal<Vec<String>>,
    /// The id of the table behind it.
    #[prop(optional, into)]
    behind: MaybeProp<String>,
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let each = Memo::new(move |_| places(lines.with(Vec::len)));
    let drawn = Signal::derive(move || {
        lines.with(|lines| {
            let dots = lines.iter().flat_map(|line| &line.dots);
            dots.map(|(series, _)| *series).collect()
        })
    });
    let row = move |own: usize| {
        let line = Memo::new(move |_| lines.with(|lines| lines.get(own).cloned()));
        move || Some(view! { <Row line=line.get()? drawn=axis.get() axis=axis own=own at=at /> })
    };
    let caption = caption_id();
    view! {
        <figure class="picture" data-kind="dots">
            <figcaption id=caption.clone()>{finding}</figcaption>
            <Legend names=series drawn=drawn />
            <Pointed name=name texts=texts at=at caption=caption behind=behind>
                <Rows axis=axis>
                    <Gradual each=each children=row />
                </Rows>
            </Pointed>
        </figure>
    }
}

#[component]
fn Row(
    line: DotLine,
    drawn: Axis,
    axis: Signal<Axis>,
    own: usize,
    at: RwSignal<usize>,
) -> impl IntoView {
    let places = line.dots.iter().map(|(_, value)| drawn.place(*value));
    let places: Vec<i64> = places.collect();
    let ends = || places.iter().copied();
    let (from, to) = (ends().min().unwrap_or(0), ends().max().unwrap_or(0));
    let (wide, narrow) = (Lanes::wide(&places), Lanes::narrow(&places));
    let moved = wide.moved.into_iter().zip(narrow.moved);
    let dots = line.dots.iter().zip(moved);
    let dots = dots.map(|((series, value), (wide, narrow))| {
        view! {
            <span
                class="dot"
                style:left=drawn.percent(*value)
                style=("--lane", wide.to_string())
                style=("--lane-narrow", narrow.to_string())
            >
                <Mark series=*series />
            </span>
        }
    });
    view! {
        <div
            class="picture-row"
            data-here=move || (at.get() == own).then_some("")
            on:pointerenter=move |_| at.set(own)
        >
            <span class="picture-name">{line.name.clone()}</span>
            <span
                class="dot-line"
                style=("--lanes", wide.count.to_string())
                style=("--lanes-narrow", narrow.count.to_string())
            >
                <RowDrawing axis=axis>
                    <line class="dot-track" x1=from x2=to y1="10" y2="10"></line>
                </RowDrawing>
                {dots.collect_view()}
            </span>
        </div>
    }
}
