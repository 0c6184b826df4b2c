//! Pointers on the sheet: a press selects, a drag selects more.

use super::asked::{Act, Content};
use super::drawing::{drag, draw_head, spot_under};
use super::shared::Grid;
use crate::platform::dom::closest;
use leptos::prelude::*;
use rewards_document::grid::{Selection, Spot};
use web_sys::{MouseEvent, PointerEvent};

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
    let [last_row, last_column] = grid.last();
    let before = grid.place.selection.get_untracked();
    let selection = match pressed {
        Pressed::Cell if event.shift_key() => Selection::range(before.active, spot),
        Pressed::Cell => Selection::cell(spot),
        Pressed::Number => {
            let row = if event.shift_key() {
                before.begin.row
            } else {
                spot.row
            };
            Selection::range(Spot::at(row, 0), Spot::at(spot.row, last_column))
        }
        Pressed::Heading(column) => {
            let first = if event.shift_key() {
                before.begin.column
            } else {
                column
            };
            Selection::range(Spot::at(0, first), Spot::at(last_row, column))
        }
        Pressed::Corner => Selection::range(Spot::default(), Spot::at(last_row, last_column)),
    };
    let is_tick = matches!(pressed, Pressed::Cell)
        && selection == before
        && content(grid, spot) == Some(Content::Tick);
    if is_tick {
        grid.act(Act::Tick);
    } else if selection != before {
        grid.still.set_value(!matches!(pressed, Pressed::Cell));
        grid.act(Act::Select(selection));
    }
    grid.focus();
    if event.pointer_type() == "touch" {
        return;
    }
    match pressed {
        Pressed::Heading(column) if !event.shift_key() => {
            draw_head(grid, column, event.client_x());
        }
        Pressed::Cell => draw_selection(grid, selection.active, |to| to),
        // Whole rows.
        Pressed::Number => draw_selection(grid, selection.begin, move |to| {
            Spot::at(to.row, last_column)
        }),
        Pressed::Heading(_) | Pressed::Corner => {}
    }
}

/// Selects from a corner to where the pointer goes.
fn draw_selection(grid: Grid, begin: Spot, corner: impl Fn(Spot) -> Spot + 'static) {
    drag(
        move |to| {
            if let Some(to) = spot_under(grid, to) {
                let selection = Selection::range(begin, corner(to));
                if grid.place.selection.get_untracked() != selection {
                    grid.act(Act::Select(selection));
                }
            }
        },
        || {},
    );
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
        grid.act(Act::Select(Selection::cell(spot)));
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
