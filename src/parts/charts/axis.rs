//! An axis with round figures.

use super::place;
use leptos::prelude::*;

/// From where to where an axis reaches, and what stands at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// The least and the most on it.
    pub reach: (i128, i128),
    /// Round figures: where, and as text.
    pub ticks: Vec<(i128, String)>,
}

impl Axis {
    /// Where a value stands, in the drawing's own units.
    #[must_use]
    pub fn place(&self, value: i128) -> i64 {
        place(value, self.reach.0, self.reach.1)
    }

    /// The same as a style has it.
    #[must_use]
    pub fn percent(&self, value: i128) -> String {
        percent(self.place(value))
    }
}

/// A place on a drawing of [`super::WIDTH`], as a style has it.
pub(super) fn percent(place: i64) -> String {
    format!("{}.{}%", place / 10, place % 10)
}

/// The figures below a drawing.
#[component]
pub fn AxisBelow(#[prop(into)] axis: Signal<Axis>) -> impl IntoView {
    let ticks = move || {
        axis.with(|axis| {
            let tick = |(at, text): &(i128, String)| {
                view! { <span style:left=axis.percent(*at)>{text.clone()}</span> }
            };
            axis.ticks.iter().map(tick).collect_view()
        })
    };
    view! { <div class="axis-below" aria-hidden="true">{ticks}</div> }
}

/// The figures beside a drawing, the most at the top.
#[component]
pub fn AxisBeside(#[prop(into)] axis: Signal<Axis>) -> impl IntoView {
    let ticks = move || {
        axis.with(|axis| {
            let tick = |(at, text): &(i128, String)| {
                view! { <span style:bottom=axis.percent(*at)>{text.clone()}</span> }
            };
            axis.ticks.iter().map(tick).collect_view()
        })
    };
    view! { <div class="axis-beside" aria-hidden="true">{ticks}</div> }
}
