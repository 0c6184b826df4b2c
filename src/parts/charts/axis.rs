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

/// On which side of a drawing its figures stand.
#[derive(Clone, Copy)]
enum Side {
    Below,
    Beside,
}

#[component]
fn Ticks(axis: Signal<Axis>, side: Side) -> impl IntoView {
    let ticks = move || {
        axis.with(|axis| {
            let tick = |(at, text): &(i128, String)| {
                let (place, text) = (axis.percent(*at), text.clone());
                match side {
                    Side::Below => view! { <span style:left=place>{text}</span> }.into_any(),
                    Side::Beside => view! { <span style:bottom=place>{text}</span> }.into_any(),
                }
            };
            axis.ticks.iter().map(tick).collect_view()
        })
    };
    let class = match side {
        Side::Below => "axis-below",
        Side::Beside => "axis-beside",
    };
    view! { <div class=class aria-hidden="true">{ticks}</div> }
}

/// The figures below a drawing.
#[component]
pub fn AxisBelow(#[prop(into)] axis: Signal<Axis>) -> impl IntoView {
    view! { <Ticks axis=axis side=Side::Below /> }
}

/// A plane: its zero, what is drawn on it, and the figures below and beside it, the most at the top.
#[component]
pub fn Plane(
    /// The axis across.
    across: Signal<Axis>,
    /// The axis upwards.
    upwards: Signal<Axis>,
    /// What is drawn on it.
    children: Children,
) -> impl IntoView {
    let zero = move || upwards.with(|axis| axis.percent(0));
    view! {
        <div class="plane">
            <Ticks axis=upwards side=Side::Beside />
            <div class="plane-box">
                <span class="plane-zero" style:bottom=zero></span>
                {children()}
            </div>
            <Ticks axis=across side=Side::Below />
        </div>
    }
}
