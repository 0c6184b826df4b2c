//! Ways to a field or a row, wherever it is folded away.

use crate::overlay::Overlay;
use crate::platform::dom::focus_soon;
use crate::state::{Aim, Drawer, Side, State};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::columns::{Show, rows};
use rewards_document::workbook::{FieldRef, RowId, Sheet};

/// So many rows are on one page of a table.
pub const ROWS: usize = 50;

/// Whether the latest row of a table stands on its first page, at the top: what happened is looked at from its end.
pub const fn is_newest_first(sheet: Sheet) -> bool {
    match sheet {
        Sheet::Deals | Sheet::Outcomes => true,
        Sheet::Teams | Sheet::Reps | Sheet::Customers => false,
    }
}

/// Turns a table to a page; to the last where there are fewer.
pub fn turn_to(state: State, sheet: Sheet, page: usize) {
    let now = state
        .look
        .pages
        .with_untracked(|pages| pages.get(sheet.index()).copied());
    if now == Some(page) {
        return;
    }
    state.look.pages.update(|pages| {
        if let Some(shown) = pages.get_mut(sheet.index()) {
            *shown = page;
        }
    });
}

/// Shows the table and the page on which a row stands.
pub fn reveal(state: State, sheet: Sheet, row: RowId) {
    let show = if state.look.all_columns.get_untracked() {
        Show::All
    } else {
        Show::Needed
    };
    let ids = state.reads.with_untracked(|reads| {
        state.problems.with_untracked(|problems| {
            state
                .facts
                .with_untracked(|facts| rows(sheet, facts, reads, problems, show))
        })
    });
    state.look.show_side(Side::Facts);
    state.look.sheet.set(sheet);
    if let Some(at) = ids.iter().position(|id| *id == row) {
        let from_top = if is_newest_first(sheet) {
            ids.len() - 1 - at
        } else {
            at
        };
        turn_to(state, sheet, from_top / ROWS);
    }
}

/// Goes to a row from wherever one is: what lies over the page is closed first.
pub fn go_to_row(state: State, sheet: Sheet, row: RowId) {
    go_to(state, &FieldRef::Cell(sheet, row, 0));
}

/// Goes to a field, wherever it is folded away.
pub fn go_to(state: State, field: &FieldRef) {
    let field = field.clone();
    let is_elsewhere = state
        .route
        .with_untracked(|route| *route != Route::Calculate);
    if is_elsewhere {
        state.go(&Route::Calculate);
    }
    state.overlays.close_all(move || show(state, &field));
}

fn show(state: State, field: &FieldRef) {
    let id = match field {
        FieldRef::Period(end) => {
            state.open_drawer(Drawer::Period);
            if *end == 0 {
                "period-from"
            } else {
                "period-to"
            }
            .to_owned()
        }
        FieldRef::Cell(sheet, row, column) => {
            reveal(state, *sheet, *row);
            state.look.aim.set(Some(Aim {
                sheet: *sheet,
                row: Some(*row),
                column: *column,
            }));
            if state.narrow.get_untracked() {
                state.overlays.open(Overlay::Entry(*sheet, Some(*row)));
            }
            return;
        }
        FieldRef::Table(sheet) => {
            state.look.show_side(Side::Facts);
            state.look.sheet.set(*sheet);
            crate::parts::tabs::tab_id(sheet.word())
        }
        FieldRef::Figure(key, part) => {
            state.open_drawer(Drawer::Figures);
            match part {
                None => format!("figure-{key}"),
                Some((row, part)) => format!("figure-{key}-{row}-{part}"),
            }
        }
        FieldRef::Reading(_) => {
            state.open_drawer(Drawer::Readings);
            "drawer".to_owned()
        }
        FieldRef::Elsewhere => "scheme-choice".to_owned(),
    };
    focus_soon(id);
}
