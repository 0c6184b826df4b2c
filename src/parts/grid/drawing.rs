//! What is drawn with the pointer: a head to another place, the handle to where cells are copied.
#![allow(
    clippy::float_arithmetic,
    reason = "lengths on the screen are no money"
)]

use super::asked::{Act, Columns};
use super::geometry::HEAD_HEIGHT;
use super::shared::Grid;
use super::sight::Sight;
use leptos::ev;
use leptos::leptos_dom::helpers::{WindowListenerHandle, window_event_listener};
use leptos::prelude::*;
use rewards_document::grid::Spot;
use web_sys::{MouseEvent, PointerEvent};

/// What is being dragged until the pointer is let go.
type Dragging = StoredValue<Option<[WindowListenerHandle; 2]>, LocalStorage>;

/// The cell under a pointer, wherever the pointer is.
pub fn spot_under(grid: Grid, event: &MouseEvent) -> Option<Spot> {
    let scroller = grid.scroller.get_untracked()?;
    let place = scroller.get_bounding_client_rect();
    let view = Sight::viewport_of(&scroller);
    let (x, y) = (
        f64::from(event.client_x()) - place.left(),
        f64::from(event.client_y()) - place.top(),
    );
    Some(
        grid.geometry
            .with_untracked(|geometry| geometry.spot_at(view, x, y)),
    )
}

/// So far, in px, the pointer goes before something is being drawn.
const STIR: i32 = 4;

/// The cell under a pointer, also in a row that is not there yet.
fn spot_beyond(grid: Grid, event: &MouseEvent) -> Option<Spot> {
    let scroller = grid.scroller.get_untracked()?;
    let y = f64::from(event.client_y()) - scroller.get_bounding_client_rect().top();
    let view = Sight::viewport_of(&scroller);
    let row = grid
        .geometry
        .with_untracked(|geometry| geometry.row_at(view, y));
    let spot = spot_under(grid, event)?;
    Some(Spot::at(row.max(spot.row), spot.column))
}

/// Draws the head of a column to where it's to stand. The first one stays.
pub fn draw_head(grid: Grid, column: usize, from: i32) {
    if column == 0 || grid.columns == Columns::Fixed {
        return;
    }
    drag(
        move |to| {
            let is_drawn =
                (to.client_x() - from).abs() > STIR || grid.gap.get_untracked().is_some();
            let gap = grid.scroller.get_untracked().filter(|_| is_drawn);
            grid.gap.set(gap.map(|scroller| {
                let x = f64::from(to.client_x()) - scroller.get_bounding_client_rect().left();
                let view = Sight::viewport_of(&scroller);
                grid.geometry
                    .with_untracked(|geometry| geometry.gap_at(view, x))
            }));
        },
        move || {
            if let Some(before) = grid.gap.get_untracked() {
                grid.gap.set(None);
                if before != column && before != column + 1 {
                    grid.act(Act::PutColumn(column, before));
                }
            }
        },
    );
}

/// Where the column lands whose head is being drawn.
#[component]
pub fn Gap(grid: Grid) -> impl IntoView {
    let left = move || {
        let gap = grid.gap.get().unwrap_or_default();
        grid.geometry
            .with(|geometry| format!("{}px", geometry.left_of(gap)))
    };
    view! {
        <div class="sheet-gap" aria-hidden="true" hidden=move || grid.gap.get().is_none() style:left=left></div>
    }
}

/// Follows the pointer until it is let go.
pub fn drag(moved: impl Fn(&PointerEvent) + 'static, done: impl Fn() + 'static) {
    let dragging: Dragging = StoredValue::new_local(None);
    let moves = window_event_listener(ev::pointermove, move |event| moved(&event));
    let ends = window_event_listener(ev::pointerup, move |_| {
        done();
        if let Some(listeners) = dragging.try_update_value(Option::take).flatten() {
            listeners.into_iter().for_each(WindowListenerHandle::remove);
        }
    });
    dragging.set_value(Some([moves, ends]));
}

/// The handle at the end of what is selected.
#[component]
pub fn Handle(grid: Grid, sight: Sight) -> impl IntoView {
    let target = RwSignal::new(None::<Spot>);
    let corner = Memo::new(move |_| {
        let selection = grid.place.selection.get();
        Spot {
            row: *selection.rows().end(),
            column: *selection.columns().end(),
        }
    });
    let place = move || {
        let at = corner.get();
        let left = sight.viewport.with(|view| view.left);
        grid.geometry.with(|geometry| geometry.corner(at, left))
    };
    // Where the handle is being drawn to.
    let ghost = move || {
        let to = target.get()?;
        let selection = grid.place.selection.get();
        let (rows, columns) = (selection.rows(), selection.columns());
        let (top, bottom) = ((*rows.start()).min(to.row), (*rows.end()).max(to.row));
        let (first, last) = (
            (*columns.start()).min(to.column),
            (*columns.end()).max(to.column),
        );
        grid.geometry.with(|geometry| {
            Some([
                geometry.left_of(first),
                geometry.top_of(top) + HEAD_HEIGHT,
                geometry.left_of(last + 1) - geometry.left_of(first),
                geometry.top_of(bottom + 1) - geometry.top_of(top),
            ])
        })
    };
    let ghost = Memo::new(move |_| ghost());
    let px = move |at: usize| {
        move || {
            ghost
                .get()
                .and_then(|ghost| ghost.get(at).map(|px| format!("{px}px")))
        }
    };
    let pressed = move |event: PointerEvent| {
        event.prevent_default();
        event.stop_propagation();
        grid.leave();
        drag(
            move |to| {
                target.set(spot_beyond(grid, to));
                if let Some(to) = spot_under(grid, to) {
                    sight.show(to);
                }
            },
            move || {
                if let Some(to) = target.get_untracked() {
                    target.set(None);
                    grid.act(Act::Drag(to));
                    grid.focus();
                }
            },
        );
    };
    view! {
        <div
            class="sheet-ghost"
            aria-hidden="true"
            hidden=move || ghost.get().is_none()
            style:left=px(0)
            style:top=px(1)
            style:width=px(2)
            style:height=px(3)
        ></div>
        <div
            class="sheet-handle"
            aria-hidden="true"
            hidden=move || grid.place.editing.with(Option::is_some)
            style:transform=place
            on:pointerdown=pressed
        ></div>
    }
}
