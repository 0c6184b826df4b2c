//! Pay against sales: straight pieces, whose ends are closed where the bound belongs to them and open where it does not.

use super::axis::percent;
use super::{WIDTH, place};
use leptos::prelude::*;

/// The height of the drawing, in its own units.
const HEIGHT: i64 = 400;

/// A straight piece, from one point to another; across what is sold, upwards what is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurveLine {
    /// Where it begins.
    pub from: (i128, i128),
    /// Where it ends.
    pub to: (i128, i128),
    /// Whether its beginning belongs to it.
    pub closed: bool,
    /// Whether pay jumps where it begins.
    pub jumps: bool,
    /// The value stands on it.
    pub is_here: bool,
}

/// The picture. Its figures stand in a table beside it, which who shows it brings along.
#[component]
pub fn PayCurve(
    /// What it shows, in a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// The pieces, in order.
    #[prop(into)]
    lines: Signal<Vec<CurveLine>>,
    /// Where the value stands.
    #[prop(into)]
    here: Signal<(i128, i128)>,
    /// What is written at both ends of what is sold.
    #[prop(into)]
    ends: Signal<[String; 2]>,
) -> impl IntoView {
    let drawn = move || {
        let (lines, here) = (lines.get(), here.get());
        let points = || lines.iter().flat_map(|line| [line.from, line.to]);
        let least = points().map(|point| point.0).min().unwrap_or(0);
        let most = points().map(|point| point.0).max().unwrap_or(1);
        let low = points().map(|point| point.1).min().unwrap_or(0).min(0);
        let high = points().map(|point| point.1).max().unwrap_or(1).max(0);
        let across = |sold: i128| place(sold, least, most);
        let upwards = |paid: i128| HEIGHT - place(paid, low, high) * HEIGHT / WIDTH;
        let pieces = lines.iter().map(|line| {
            view! {
                <line
                    x1=across(line.from.0)
                    y1=upwards(line.from.1)
                    x2=across(line.to.0)
                    y2=upwards(line.to.1)
                    data-here=line.is_here.then_some("")
                ></line>
            }
        });
        // Dots are no part of the drawing, which is stretched: they stay round.
        let dot = |point: (i128, i128), closed: bool| {
            let (left, top) = (across(point.0), upwards(point.1));
            view! {
                <span
                    class="band-dot"
                    data-closed=closed.then_some("")
                    style:left=percent(left)
                    style:top=format!("{}%", top * 100 / HEIGHT)
                ></span>
            }
        };
        let before = lines.iter().zip(lines.iter().skip(1));
        let before = before.filter(|(_, next)| next.jumps);
        let ends = before.map(|(line, next)| dot(line.to, !next.closed));
        let begins = lines.iter().filter(|line| line.jumps);
        let begins = begins.map(|line| dot(line.from, line.closed));
        let (left, top) = (across(here.0), upwards(here.1));
        view! {
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" focusable="false">
                <line class="curve-zero" x1="0" x2=WIDTH y1=upwards(0) y2=upwards(0)></line>
                {pieces.collect_view()}
            </svg>
            {ends.collect_view()}
            {begins.collect_view()}
            <span
                class="curve-here"
                style:left=percent(left)
                style:top=format!("{}%", top * 100 / HEIGHT)
            ></span>
        }
    };
    view! {
        <figure class="curve">
            <figcaption>{finding}</figcaption>
            <div class="curve-box" aria-hidden="true">{drawn}</div>
            <p class="curve-ends" aria-hidden="true">
                <span>{move || ends.with(|[first, _]| first.clone())}</span>
                <span>{move || ends.with(|[_, last]| last.clone())}</span>
            </p>
        </figure>
    }
}
