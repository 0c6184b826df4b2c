//! What each act on the sheet writes.

use super::super::writing::begin_writing;
use super::at::{Over, Session, SheetAt};
use super::columns;
use crate::intake::{LARGE, Ready, find_out, take_block, take_text};
use crate::keep::keep_layout;
use crate::notice::Notice;
use crate::parts::grid::Act;
use crate::platform::day_typed;
use crate::state::Copied;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::grid::{Behind, Extends, Find, Move, Pasted, Selection, Shown};
use rewards_document::workbook::{
    CellKind, Edit, Facts, Flag, RowId, Shared, Sheet, normalize, typing,
};
use rewards_words::many;

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
        Act::Paste(text) => paste(at, &text),
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

/// Does an act that leaves the selection where it is.
fn edit(at: SheetAt, edit: Option<Edit>) {
    if let Some(edit) = edit {
        perform(at, edit, Then::default());
    }
}

/// Does an act that selects something else.
fn moved(at: SheetAt, done: Option<(Edit, Selection)>) {
    if let Some((edit, selection)) = done {
        perform(at, edit, Then::selected(selection));
    }
}

/// Does an act that puts rows in: where they are sorted or filtered, they stand in this place among those shown until they
/// are arranged anew.
fn put_in(at: SheetAt, done: Option<(Edit, Selection)>, place: usize) {
    if let Some((edit, selection)) = done {
        perform(at, edit, Then::put_in(selection, place));
    }
}

/// What becomes of the sheet with an act.
#[derive(Clone, Copy, Default)]
pub struct Then {
    /// What is selected.
    selection: Option<Selection>,
    /// Where rows that are put in stand among those shown.
    comes: Option<usize>,
}

impl Then {
    fn selected(selection: Selection) -> Self {
        Self {
            selection: Some(selection),
            comes: None,
        }
    }

    fn put_in(selection: Selection, place: usize) -> Self {
        Self {
            comes: Some(place),
            ..Self::selected(selection)
        }
    }

    fn before(self, at: SheetAt) {
        at.look.comes.set_value(self.comes);
    }

    fn after(self, at: SheetAt) {
        if let Some(selection) = self.selection {
            at.look.place.selection.set(selection);
        }
        if self.comes.is_some() {
            // They find their place now, not when somebody looks.
            at.rows.try_with_untracked(|_| ());
            at.look.comes.set_value(None);
        }
    }
}

/// Does an act: one on many rows in turns, so that nothing waits for it, and it can be stopped.
fn perform(at: SheetAt, edit: Edit, then: Then) {
    write(at, edit, then, || {});
}

/// The same, and something behind it.
pub fn write(at: SheetAt, edit: Edit, then: Then, done: impl FnOnce() + 'static) {
    if edit.rows() <= LARGE {
        then.before(at);
        at.state.act_all(vec![edit]);
        then.after(at);
        return done();
    }
    spawn_local(async move {
        let act = async |_| (Some(edit.clone()), ());
        if let Some((ready, ())) = find_out(at.state, act).await {
            perform_ready(at, ready, then).await;
            done();
        }
    });
}

/// Puts something else in the place of what is looked for, in what is selected, and goes on with how often that was.
pub fn replace(
    at: SheetAt,
    find: Find,
    with: String,
    within: Selection,
    done: impl FnOnce(usize) + 'static,
) {
    if within.rows().take(LARGE + 1).count() <= LARGE {
        let replaced = at.with_shown(|shown| shown.replaced(&find, &with, within));
        if let Some((edit, count)) = replaced {
            write(at, edit, Then::default(), move || done(count));
        }
        return;
    }
    let seen = at.seen();
    spawn_local(async move {
        let act = async |facts: Shared<Facts>| {
            let shown = seen.of(&facts);
            let replaced = shown.replaced_in_pieces(&find, &with, within).await;
            let count = replaced.as_ref().map(|(_, count)| *count);
            (replaced.map(|(edit, _)| edit), count)
        };
        if let Some((ready, Some(count))) = find_out(at.state, act).await {
            perform_ready(at, ready, Then::default()).await;
            done(count);
        }
    });
}

/// Does what is ready to be done; nothing where it changes nothing.
async fn perform_ready(at: SheetAt, ready: Option<Ready>, then: Then) {
    if let Some(ready) = ready {
        then.before(at);
        ready.act(at.state).await;
        then.after(at);
    }
}

/// What stands in the editor by now goes into the cell, so that the figures follow each key. All of it is one step.
fn type_in(at: SheetAt, text: String) {
    let spot = at.selection().active;
    let id = at.row_at(spot.row);
    let begun = at.session.get_value();
    if begun.is_none() {
        at.state.close_run();
    }
    let session = begun.unwrap_or(Session {
        is_new: id.is_none(),
    });
    // Nothing is said against a row from its first letter on.
    if let Some(id) = id {
        begin_writing(at.state, at.sheet, id);
    }
    let text = taken(at, spot.column, text);
    let edit = at.with_shown(|shown| shown.typed(spot, text));
    at.session.set_value(Some(session));
    if let Some(edit) = edit {
        let follows = begun.is_some() && session.is_new;
        at.state.act(if follows {
            Edit::Also(Box::new(edit))
        } else {
            edit
        });
    }
    if let (None, Some(id)) = (id, at.row_at(spot.row)) {
        begin_writing(at.state, at.sheet, id);
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

/// What stood there before comes back.
fn revert(at: SheetAt) {
    if at
        .session
        .try_update_value(Option::take)
        .flatten()
        .is_some()
    {
        at.state.undo();
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

/// What is selected, as people read it. Here it's pasted as it was typed: an empty cell stays one.
pub fn copied(at: SheetAt) -> String {
    let lang = at.state.lang.get_untracked();
    let of = |shown: Shown<'_>| {
        let selection = at.selection();
        Copied {
            shown: shown.text_shown(selection, lang),
            typed: shown.text_in(selection, lang),
        }
    };
    let copied = at.with_shown(of);
    let shown = copied.shown.clone();
    let differs = copied.shown != copied.typed;
    at.state.look.copied.set_value(differs.then_some(copied));
    shown
}

/// What was typed in cells that were copied here; nothing of a text from elsewhere.
fn typed_in(at: SheetAt, text: &str) -> Option<String> {
    at.state.look.copied.with_value(|copied| {
        let copied = copied.as_ref()?;
        // A clipboard may have line breaks of its own.
        let is_same = text.replace('\r', "") == copied.shown.replace('\r', "");
        is_same.then(|| copied.typed.clone())
    })
}

fn paste(at: SheetAt, text: &str) {
    let typed = typed_in(at, text);
    let text = typed.as_deref().unwrap_or(text);
    // A table with a head is looked at first; cells go where the selection is.
    if take_text(at.state, text) || take_large(at, text) {
        return;
    }
    let is_filtered = at
        .look
        .arrangement
        .with_untracked(|arrangement| !arrangement.filters.is_empty());
    let behind = if is_filtered {
        Behind::LeavesOut
    } else {
        Behind::Adds
    };
    if is_large(text) {
        return paste_in_turns(at, text.to_owned(), behind);
    }
    let mut pasted = at.state.facts_check.with_untracked(|check| {
        at.with_shown(|shown| shown.pasted(check, at.selection(), text, behind))
    });
    let end = at.rows.with_untracked(|rows| rows.len());
    let edit = pasted.edit.take();
    put_in(at, edit.map(|edit| (edit, pasted.selection)), end);
    tell_pasted(at, &pasted);
}

/// Pastes a text with many rows over those that are there.
fn paste_in_turns(at: SheetAt, text: String, behind: Behind) {
    let selection = at.selection();
    let seen = at.seen();
    let end = at.rows.with_untracked(|rows| rows.len());
    spawn_local(async move {
        let act = async |facts: Shared<Facts>| {
            let shown = seen.of(&facts);
            let mut pasted = shown.pasted_in_pieces(selection, &text, behind).await;
            (pasted.edit.take(), pasted)
        };
        if let Some((ready, pasted)) = find_out(at.state, act).await {
            perform_ready(at, ready, Then::put_in(pasted.selection, end)).await;
            tell_pasted(at, &pasted);
        }
    });
}

/// Says what was left out of what was pasted, and who is new.
fn tell_pasted(at: SheetAt, pasted: &Pasted) {
    let Pasted {
        cut_columns,
        cut_rows,
        sums,
        ref newcomers,
        ..
    } = *pasted;
    let short = (cut_rows > 0).then(|| {
        many!(
            cut_rows,
            "只贴到了筛选后显示的行里，后面 {0} 行没有贴进来。要新增，请点最后的空行再粘贴。",
            "Only the rows shown by the filter were pasted into: {0} more row was left out. To add rows, paste at the blank row at the end.",
            "Only the rows shown by the filter were pasted into: {0} more rows were left out. To add rows, paste at the blank row at the end."
        )
    });
    let cut = (cut_columns > 0).then(|| {
        many!(
            cut_columns,
            "粘贴的内容右边有 {0} 列放不下，没有贴进来。",
            "{0} column of what was pasted had no room on the right and was left out.",
            "{0} columns of what was pasted had no room on the right and were left out."
        )
    });
    let sums = (sums > 0).then(|| {
        many!(
            sums,
            "合计、小计 {0} 行没有贴进来。",
            "{0} row of totals was not pasted.",
            "{0} rows of totals were not pasted."
        )
    });
    // Whoever cannot see the sheet hears it, whoever can reads it.
    let news = newcomers.said().map(Notice::news).into_iter();
    let left_out = cut.into_iter().chain(short).chain(sums).map(Notice::of);
    for notice in news.chain(left_out) {
        at.state.look.spoken.set(notice.text.clone());
        at.state.tell(notice);
    }
}

/// Takes a text with many rows that goes behind those that are there as a file is taken; whether it's such a text.
fn take_large(at: SheetAt, text: &str) -> bool {
    let start = at.selection().start();
    if !is_large(text) || !at.with_shown(|shown| shown.is_blank_from(start.row)) {
        return false;
    }
    let columns = at
        .columns
        .with_untracked(|columns| columns.get(start.column..).unwrap_or_default().to_vec());
    take_block(at.state, text.to_owned(), at.sheet, columns);
    true
}

/// Whether a text has more rows than are pasted at once.
fn is_large(text: &str) -> bool {
    text.lines().take(LARGE + 1).count() > LARGE
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
