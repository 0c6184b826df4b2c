//! Pointers on the sheet: a press selects, a drag selects more, the handle copies into where it is drawn.
#![allow(
    clippy::float_arithmetic,
    reason = "lengths on the screen are no money"
)]

use super::asked::{Act, Content};
use super::geometry::HEAD_HEIGHT;
use super::shared::Grid;
use super::sight::Sight;
use crate::platform::dom::closest;
use leptos::ev;
use leptos::leptos_dom::helpers::{WindowListenerHandle, window_event_listener};
use leptos::prelude::*;
use rewards_document::grid::{Selection, Spot};
use web_sys::{MouseEvent, PointerEvent};

/// What is being dragged until the pointer is let go.
type Dragging = StoredValue<Option<[WindowListenerHandle; 2]>, LocalStorage>;

/// The cell under a pointer, wherever the pointer is.
fn spot_under(grid: Grid, event: &MouseEvent) -> Option<Spot> {
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

/// What of the sheet was pressed.
enum Pressed {
    Cell,
    Number,
    Heading(usize),
    Corner,
}

fn pressed_on(event: &MouseEvent) -> Option<Pressed> {
    if closest(event, ".sheet-arrange, .sheet-widener, .sheet-handle").is_some() {
        return None;
    }
    if let Some(heading) = closest(event, ".sheet-heading") {
        let column = heading.get_attribute("data-column")?.parse().ok()?;
        return Some(Pressed::Heading(column));
    }
    if closest(event, ".sheet-corner").is_some() {
        return Some(Pressed::Corner);
    }
    if closest(event, ".sheet-number").is_some() {
        return Some(Pressed::Number);
    }
    closest(event, ".sheet-cell").map(|_| Pressed::Cell)
}

/// A press on the sheet.
pub fn pressed(grid: Grid, event: &PointerEvent) {
    let Some(pressed) = pressed_on(event).filter(|_| event.button() == 0) else {
        return;
    };
    // The focus stays in the editor.
    event.prevent_default();
    grid.leave();
    let Some(spot) = spot_under(grid, event) else {
        return;
    };
    let (last_row, last_column) = last(grid);
    let before = grid.place.selection.get_untracked();
    let selection = match pressed {
        Pressed::Cell if event.shift_key() => Selection {
            end: spot,
            ..before
        },
        Pressed::Cell => Selection {
            active: spot,
            end: spot,
        },
        Pressed::Number => Selection {
            active: Spot {
                column: 0,
                row: if event.shift_key() {
                    before.active.row
                } else {
                    spot.row
                },
            },
            end: Spot {
                column: last_column,
                ..spot
            },
        },
        Pressed::Heading(column) => Selection {
            active: Spot { row: 0, column },
            end: Spot {
                row: last_row,
                column,
            },
        },
        Pressed::Corner => Selection {
            active: Spot::default(),
            end: Spot {
                row: last_row,
                column: last_column,
            },
        },
    };
    let is_tick = matches!(pressed, Pressed::Cell)
        && selection == before
        && content(grid, spot) == Some(Content::Tick);
    if is_tick {
        grid.act(Act::Tick);
    } else if selection != before {
        grid.act(Act::Select(selection));
    }
    grid.focus();
    if matches!(pressed, Pressed::Cell) && event.pointer_type() != "touch" {
        drag(
            move |to| {
                if let Some(end) = spot_under(grid, to) {
                    let selection = Selection { end, ..selection };
                    if grid.place.selection.get_untracked() != selection {
                        grid.act(Act::Select(selection));
                    }
                }
            },
            || {},
        );
    }
}

/// A double press opens the editor on what stands in the cell.
pub fn pressed_twice(grid: Grid, event: &MouseEvent) {
    let is_cell = pressed_on(event).is_some_and(|pressed| matches!(pressed, Pressed::Cell));
    let is_tick = content(grid, grid.active_now()) == Some(Content::Tick);
    if is_cell && !is_tick {
        grid.mend();
        grid.focus();
    }
}

/// The menu of what can be done where the pointer is.
pub fn menu(grid: Grid, event: &MouseEvent) {
    let Some(spot) = spot_under(grid, event).filter(|_| pressed_on(event).is_some()) else {
        return;
    };
    event.prevent_default();
    grid.leave();
    let is_within = grid
        .place
        .selection
        .with_untracked(|selection| selection.holds(spot));
    if !is_within {
        grid.act(Act::Select(Selection {
            active: spot,
            end: spot,
        }));
    }
    grid.act(Act::Menu(
        f64::from(event.client_x()),
        f64::from(event.client_y()),
    ));
}

fn content(grid: Grid, spot: Spot) -> Option<Content> {
    grid.heads
        .with_untracked(|heads| heads.get(spot.column).map(|head| head.holds))
}

fn last(grid: Grid) -> (usize, usize) {
    let rows = grid.count.get_untracked();
    let columns = grid.heads.with_untracked(Vec::len);
    (rows.saturating_sub(1), columns.saturating_sub(1))
}

/// Follows the pointer until it is let go.
fn drag(moved: impl Fn(&PointerEvent) + 'static, done: impl Fn() + 'static) {
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
            move |to| target.set(spot_under(grid, to)),
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
