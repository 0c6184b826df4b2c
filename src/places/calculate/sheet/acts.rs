//! What each act on the sheet writes.

use super::super::writing::{begin_new, begin_writing};
use super::at::{Over, Session, SheetAt};
use super::columns;
use super::pasting::paste;
use super::perform::{edit, moved, put_in};
use crate::keep::keep_layout;
use crate::parts::grid::Act;
use crate::platform::day_typed;
use leptos::prelude::*;
use rewards_document::grid::{Extends, Move, Selection};
use rewards_document::workbook::{CellKind, Edit, Flag, RowId, Sheet, Workbook, normalize, typing};

/// Does what a person asks for.
pub fn act(at: SheetAt, act: Act) {
    match act {
        Act::Go(step, extends) => go(at, step, extends),
        Act::Select(selection) => {
            at.began_in.set_value(selection.active.column);
            at.go(selection);
        }
        Act::All => at.go(at.with_shown(|shown| shown.all())),
        Act::Type(text) => type_in(at, text),
        Act::Leave => leave(at),
        Act::Revert => revert(at),
        Act::Tick => tick(at),
        Act::Clear => edit(at, at.with_shown(|shown| shown.cleared(at.selection()))),
        Act::Paste(clip) => paste(at, &clip),
        Act::FillDown => edit(at, at.with_shown(|shown| shown.filled_down(at.selection()))),
        Act::Drag(to) => moved(at, at.with_shown(|shown| shown.dragged(at.selection(), to))),
        Act::Insert(side) => {
            let (edit, rows) = at.with_shown(|shown| shown.inserted(at.selection(), side));
            put_in(at, Some((edit, rows)), rows.start().row);
        }
        Act::Remove => moved(at, at.with_shown(|shown| shown.removed(at.selection()))),
        Act::Duplicate => {
            let done = at.with_shown(|shown| shown.duplicated(at.selection()));
            let place = done.as_ref().map(|(_, rows)| rows.start().row);
            put_in(at, done, place.unwrap_or_default());
        }
        Act::Find => at.over.set(Some(Over::Find)),
        Act::NextWrong => next_wrong(at),
        Act::Keys => at.over.set(Some(Over::Keys)),
        Act::Menu(x, y) => at.over.set(Some(Over::Menu(x, y))),
        Act::Arrange(column, x, y) => at.over.set(Some(Over::Arrange(column, x, y))),
        Act::Widen(column, width) => columns::widen(at, column, width),
        Act::Widened => keep_layout(at.state, at.sheet),
        Act::Fit(column) => columns::fit(at, column),
        Act::PutColumn(column, before) => columns::put(at, column..=column, before),
        Act::ShiftColumns(aside) => columns::shift(at, aside),
        Act::Left => {
            let place = at.selection().active.row;
            at.leave_row(place);
        }
    }
}

fn go(at: SheetAt, step: Move, extends: Extends) {
    let began_in = at.began_in.get_value();
    let step = match step {
        Move::Enter { .. } => Move::Enter {
            from_column: began_in,
        },
        step => step,
    };
    let to = at.with_shown(|shown| shown.moved(at.selection(), step, extends));
    // Tab goes along the row that was begun, and round what is selected; every other way begins anew.
    if !matches!(step, Move::Next | Move::Back) && to.is_single() {
        at.began_in.set_value(to.active.column);
    }
    at.go(to);
}

/// What stands in the editor by now goes into the cell, so that the figures follow each key. All of it is one step.
fn type_in(at: SheetAt, text: String) {
    let spot = at.selection().active;
    let id = at.row_at(spot.row);
    let begun = at.session.get_value();
    if begun.is_none() {
        at.state.close_run();
    }
    let follows = begun.as_ref().is_some_and(|session| session.is_new);
    let session = begun.unwrap_or_else(|| Session {
        is_new: id.is_none(),
        before: at.with_shown(|shown| shown.cell(spot).to_owned()),
    });
    // Nothing is said against a row from its first letter on.
    if let Some(id) = id {
        begin_writing(at.state, at.sheet, id);
    }
    let text = taken(at, spot.column, text);
    let edit = at.with_shown(|shown| shown.typed(spot, text));
    at.session.set_value(Some(session));
    if let Some(edit) = edit {
        at.state.act(if follows {
            Edit::Also(Box::new(edit))
        } else {
            edit
        });
    }
    if let (None, Some(id)) = (id, at.row_at(spot.row)) {
        begin_new(at.state, at.sheet, id);
    }
}

/// A word of a list is kept as the contract's, whatever people call it, and 今天 as the day that it is.
fn taken(at: SheetAt, column: usize, text: String) -> String {
    match kind_of(at, column) {
        Some(kind @ CellKind::Choice(_)) => normalize::settled(kind, &text, None),
        Some(CellKind::Day) => day_typed(text),
        Some(_) | None => text,
    }
}

fn kind_of(at: SheetAt, column: usize) -> Option<CellKind> {
    let column = at
        .columns
        .with_untracked(|columns| columns.get(column).copied())?;
    Some(at.sheet.columns().get(column)?.kind)
}

/// What was typed is shown in one form, where it can be read.
fn leave(at: SheetAt) {
    if at
        .session
        .try_update_value(Option::take)
        .flatten()
        .is_some()
    {
        let spot = at.selection().active;
        if let Some((id, column)) = cell_at(at, spot.row, spot.column) {
            settle(at, at.sheet, id, column);
        }
        at.state.close_run();
    }
}

fn cell_at(at: SheetAt, row: usize, column: usize) -> Option<(RowId, usize)> {
    let column = at
        .columns
        .with_untracked(|columns| columns.get(column).copied());
    at.row_at(row).zip(column)
}

fn settle(at: SheetAt, sheet: Sheet, id: RowId, column: usize) {
    let Some(named) = sheet.columns().get(column) else {
        return;
    };
    let settled = at.state.facts.with_untracked(|facts| {
        let typed = facts.table(sheet).row(id)?.cell(column);
        let settled = normalize::settled(named.kind, typed, facts.days());
        (settled != typed).then_some(settled)
    });
    if let Some(settled) = settled {
        at.state
            .act(Edit::Also(Box::new(typing(sheet, id, column, settled))));
    }
}

/// What stood there before comes back: the step is taken back, as long as no other came after it.
fn revert(at: SheetAt) {
    let Some(session) = at.session.try_update_value(Option::take).flatten() else {
        return;
    };
    let spot = at.selection().active;
    let is_last = at.row_at(spot.row).is_some_and(|id| {
        let wrote_last = |workbook: &Workbook| workbook.history.wrote_last(at.sheet, id);
        at.state.workbook.with_untracked(wrote_last)
    });
    if is_last {
        at.state.undo();
    } else {
        edit(at, at.with_shown(|shown| shown.typed(spot, session.before)));
    }
}

fn tick(at: SheetAt) {
    let spot = at.selection().active;
    let Some(CellKind::Flag(flag)) = kind_of(at, spot.column) else {
        return;
    };
    let edit_of = at.with_shown(|shown| {
        let is_ticked = normalize::truth(shown.cell(spot)).unwrap_or(flag == Flag::Yes);
        shown.typed(spot, (!is_ticked).to_string())
    });
    edit(at, edit_of);
}

fn next_wrong(at: SheetAt) {
    let from = at.selection().active;
    let next = at.with_shown(|shown| {
        at.state
            .facts_check
            .with_untracked(|check| shown.next_wrong(check, from))
    });
    if let Some(next) = next {
        at.go(Selection::cell(next));
    }
}
