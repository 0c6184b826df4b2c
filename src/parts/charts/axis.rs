//! An axis with round figures.

use super::{WIDTH, place};
use leptos::prelude::*;

/// The height of a row's drawing, in its own units.
pub(super) const ROW_HEIGHT: i64 = 20;

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

/// A place on a drawing of [`WIDTH`], as a style has it.
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
            let zero = axis.ticks.iter().position(|(at, _)| *at == 0).unwrap_or(0);
            let tick = |(number, (at, text)): (usize, &(i128, String))| {
                let (place, text) = (axis.percent(*at), text.clone());
                let is_between = (number.abs_diff(zero) % 2 == 1).then_some("");
                match side {
                    Side::Below => {
                        view! { <span style:left=place data-between=is_between>{text}</span> }
                            .into_any()
                    }
                    Side::Beside => view! { <span style:bottom=place>{text}</span> }.into_any(),
                }
            };
            axis.ticks.iter().enumerate().map(tick).collect_view()
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
fn AxisBelow(#[prop(into)] axis: Signal<Axis>) -> impl IntoView {
    view! { <Ticks axis=axis side=Side::Below /> }
}

/// A plane: its zero, a line at what is pointed at, what is drawn on it, and the figures below and beside it, the most at the
/// top.
#[component]
pub fn Plane(
    /// The axis across.
    across: Signal<Axis>,
    /// The axis upwards.
    upwards: Signal<Axis>,
    /// What is pointed at, across.
    #[prop(into)]
    at: Signal<Option<i128>>,
    /// What is drawn on it.
    children: Children,
) -> impl IntoView {
    let zero = move || upwards.with(|axis| axis.percent(0));
    let pointed = move || {
        let place = at.get().map(|at| across.with(|axis| axis.percent(at)));
        place.map(|place| view! { <span class="plane-at" style:left=place></span> })
    };
    view! {
        <div class="plane">
            <Ticks axis=upwards side=Side::Beside />
            <div class="plane-box">
                <span class="plane-zero" style:bottom=zero></span>
                {pointed}
                {children()}
            </div>
            <Ticks axis=across side=Side::Below />
        </div>
    }
}

/// Rows one below the other on one axis, whose figures stand below them.
#[component]
pub fn Rows(axis: Signal<Axis>, children: Children) -> impl IntoView {
    view! {
        <div class="picture-rows">{children()}</div>
        <div class="picture-row">
            <span></span>
            <AxisBelow axis=axis />
        </div>
    }
}

/// What is drawn in a row, with the axis' zero; [`ROW_HEIGHT`] high.
#[component]
pub fn RowDrawing(axis: Signal<Axis>, children: Children) -> impl IntoView {
    let zero = Memo::new(move |_| axis.with(|axis| axis.place(0)));
    view! {
        <svg
            class="row-drawing"
            viewBox=format!("0 0 {WIDTH} {ROW_HEIGHT}")
            preserveAspectRatio="none"
            focusable="false"
        >
            {children()}
            <line class="row-zero" x1=zero x2=zero y1="0" y2=ROW_HEIGHT></line>
        </svg>
    }
}
