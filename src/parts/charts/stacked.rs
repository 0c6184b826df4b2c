//! Bars of pieces: what is given from zero to the right, what is taken from zero to the left.

use super::axis::{Axis, RowDrawing, Rows};
use super::pointed::{Pointed, caption_id};
use leptos::prelude::*;

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackedBar {
    /// What it is called.
    pub name: String,
    /// What it comes to, as text.
    pub worth: String,
    /// Its pieces, in order: from where to where.
    pub pieces: Vec<(i128, i128)>,
}

/// The bars, one below the other on one axis.
#[component]
pub fn StackedBars(
    /// What they show, in a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// What is pointed at.
    #[prop(into)]
    name: Signal<String>,
    /// The bars.
    #[prop(into)]
    bars: Signal<Vec<StackedBar>>,
    /// Their axis.
    #[prop(into)]
    axis: Signal<Axis>,
    /// What each piece says, bar after bar.
    #[prop(into)]
    texts: Signal<Vec<String>>,
    /// The id of the table behind it.
    #[prop(optional, into)]
    behind: MaybeProp<String>,
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let rows = move || {
        let mut first = 0;
        let row = |bar: StackedBar| {
            let from = first;
            first += bar.pieces.len();
            view! { <Row bar=bar first=from drawn=axis.get() axis=axis at=at /> }
        };
        bars.get().into_iter().map(row).collect_view()
    };
    let caption = caption_id();
    view! {
        <figure class="picture" data-kind="bars">
            <figcaption id=caption.clone()>{finding}</figcaption>
            <Pointed name=name texts=texts at=at caption=caption behind=behind>
                <Rows axis=axis>{rows}</Rows>
            </Pointed>
        </figure>
    }
}

#[component]
fn Row(
    bar: StackedBar,
    first: usize,
    drawn: Axis,
    axis: Signal<Axis>,
    at: RwSignal<usize>,
) -> impl IntoView {
    let piece = move |(nth, (from, to)): (usize, (i128, i128))| {
        let (one, other) = (drawn.place(from), drawn.place(to));
        let own = first + nth;
        view! {
            <rect
                x=one.min(other)
                y="2"
                width=(one - other).abs().max(3)
                height="16"
                data-kind=if to < from { "loss" } else { "gain" }
                data-shade=(nth % 3).to_string()
                data-here=move || (at.get() == own).then_some("")
                on:pointerenter=move |_| at.set(own)
            ></rect>
        }
    };
    let pieces = bar.pieces.into_iter().enumerate();
    let pieces = pieces.map(piece).collect_view();
    view! {
        <div class="picture-row">
            <span class="picture-name">{bar.name}</span>
            <span class="stack">
                <RowDrawing axis=axis>{pieces}</RowDrawing>
            </span>
            <span class="figure">{bar.worth}</span>
        </div>
    }
}
