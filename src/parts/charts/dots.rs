//! Lines with a dot for each series: how far the series lie apart, line by line.

use super::WIDTH;
use super::axis::{Axis, AxisBelow};
use super::mark::{Legend, Mark};
use super::pointed::Pointed;
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
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let row = move |(own, line): (usize, DotLine)| {
        let axis = axis.get();
        let ends = || line.dots.iter().map(|(_, value)| axis.place(*value));
        let (from, to) = (ends().min().unwrap_or(0), ends().max().unwrap_or(0));
        let dots = line.dots.iter().map(|(series, value)| {
            view! { <span class="dot" style:left=axis.percent(*value)><Mark series=*series /></span> }
        });
        let zero = axis.place(0);
        view! {
            <div
                class="picture-row"
                data-here=move || (at.get() == own).then_some("")
                on:pointerenter=move |_| at.set(own)
            >
                <span class="picture-name">{line.name.clone()}</span>
                <span class="dot-line">
                    <svg viewBox=format!("0 0 {WIDTH} 20") preserveAspectRatio="none" focusable="false">
                        <line class="dot-zero" x1=zero x2=zero y1="0" y2="20"></line>
                        <line x1=from x2=to y1="10" y2="10"></line>
                    </svg>
                    {dots.collect_view()}
                </span>
            </div>
        }
    };
    view! {
        <figure class="picture" data-kind="dots">
            <figcaption>{finding}</figcaption>
            <Legend names=series />
            <Pointed name=name texts=texts at=at>
                <div class="picture-rows">{move || lines.get().into_iter().enumerate().map(row).collect_view()}</div>
                <div class="picture-row">
                    <span></span>
                    <AxisBelow axis=axis />
                </div>
            </Pointed>
        </figure>
    }
}
