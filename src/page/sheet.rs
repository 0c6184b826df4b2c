//! A table of the form: its rows, a page of them at a time, and what is typed into them.

use super::app::App;
use super::el::{El, button, el};
use super::{cell, dom, fields};
use leptos::prelude::*;
use rewards_core::scheme::Reads;
use rewards_document::columns::{Show, rows, shown, shows};
use rewards_document::workbook::{Edit, FieldRef, Row, RowId, Sheet, typing};
use rewards_words::{label, say};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// A table with its heading and buttons; nothing where the scheme has no use for it.
pub fn sheet(app: App, sheet: Sheet) -> El {
    let is_wrong = move || {
        app.problems.with(|problems| {
            problems
                .iter()
                .any(|placed| matches!(placed.field, FieldRef::Cell(one, ..) if one == sheet))
        })
    };
    let is_shown = Memo::new(move |_| {
        app.reads.with(|reads| shows(sheet, reads)) || app.show() == Show::All || is_wrong()
    });
    el("div.sheet-place").live_one(move || is_shown.get().then(|| shown_sheet(app, sheet)))
}

fn shown_sheet(app: App, sheet: Sheet) -> El {
    let rows = Memo::new(move |_| {
        let show = app.show();
        app.reads.with(|reads| {
            app.problems.with(|problems| {
                app.facts
                    .with(|facts| rows(sheet, facts, reads, problems, show))
            })
        })
    });
    let (count, columns) = (Memo::new(move |_| rows.with(Vec::len)), columns(app, sheet));
    let is_empty = Memo::new(move |_| count.get() == 0);
    let heading = el("h3")
        .set("id", &heading(sheet))
        .say(app.lang, sheet.title());
    let add = button("button.button", app.lang, fields::add(sheet))
        .set("id", &format!("{}-add", sheet.word()));
    let foot = el("div.sheet-foot")
        .add(add.on("click", move |_| add_row(app, sheet)))
        .live_one(move || pager(app, sheet, count.get()));
    el("details.sheet.fold")
        .set("data-sheet", sheet.word())
        .live_flag("open", move || !app.view.with(|view| view.folded))
        .add(
            el("summary")
                .add(heading)
                .add(el("span.badge").live_text(move || count.get().to_string())),
        )
        .add(el("p.hint").say(app.lang, fields::purpose(sheet)))
        .live_one(move || {
            // Which kinds of outcome are offered follows from what the scheme reads.
            app.reads.with(|_| ());
            (!is_empty.get()).then(|| table(app, sheet, columns.get(), rows))
        })
        .live_one(move || passed_over(app, sheet, count.get()))
        .add(foot)
}

fn heading(sheet: Sheet) -> String {
    format!("{}-heading", sheet.word())
}

/// The columns shown. One that was shown because something was wrong in it stays while that is being mended.
fn columns(app: App, sheet: Sheet) -> Memo<Vec<usize>> {
    let asked = Memo::new(move |before: Option<&(Reads, Show, Vec<usize>)>| {
        let (reads, show) = (app.reads.get(), app.show());
        let now = app
            .problems
            .with(|problems| shown(sheet, &reads, problems, show));
        let earlier = before
            .filter(|(of, shown, _)| *of == reads && *shown == show)
            .map(|(_, _, columns)| columns.as_slice());
        let is_shown = |at: &usize| now.contains(at) || earlier.unwrap_or_default().contains(at);
        let columns = (0..sheet.columns().len()).filter(is_shown).collect();
        (reads, show, columns)
    });
    Memo::new(move |_| asked.with(|(_, _, columns)| columns.clone()))
}

/// Rows that the scheme does not look at are kept, and said.
fn passed_over(app: App, sheet: Sheet, shown: usize) -> Option<El> {
    let hidden = app
        .facts
        .with(|facts| facts.table(sheet).rows.len())
        .saturating_sub(shown);
    let text = say!(
        "另有 {0} 条这个方案不看，没有列出",
        "{0} more that this scheme does not look at",
        hidden
    );
    (hidden > 0).then(|| el("p.hint").say(app.lang, text))
}

/// The page of a table that is shown; the last where there are fewer.
fn page_of(app: App, sheet: Sheet, count: usize) -> usize {
    let asked = app
        .view
        .with(|view| view.pages.get(sheet.index()).copied())
        .unwrap_or_default();
    asked.min(count.saturating_sub(1) / app.page)
}

fn turn_to(app: App, sheet: Sheet, page: usize) {
    app.look(|view| {
        view.pages
            .get_mut(sheet.index())
            .into_iter()
            .for_each(|shown| *shown = page)
    });
}

/// Turns to the page on which a row stands.
pub fn reveal(app: App, sheet: Sheet, row: RowId) {
    let show = if app.view.with_untracked(|view| view.all_columns) {
        Show::All
    } else {
        Show::Needed
    };
    let ids = app.reads.with_untracked(|reads| {
        app.problems.with_untracked(|problems| {
            app.facts
                .with_untracked(|facts| rows(sheet, facts, reads, problems, show))
        })
    });
    if let Some(at) = ids.iter().position(|id| *id == row) {
        turn_to(app, sheet, at / app.page);
    }
}

fn table(app: App, sheet: Sheet, columns: Vec<usize>, all: Memo<Vec<RowId>>) -> El {
    let page = Memo::new(move |_| page_of(app, sheet, all.with(Vec::len)));
    let keys = move || {
        all.with(|ids| {
            ids.iter()
                .skip(page.get() * app.page)
                .take(app.page)
                .map(|id| id.0 as usize)
                .collect()
        })
    };
    let head = |column: &rewards_document::workbook::Column| {
        el("th[scope=col][role=columnheader]")
            .set("data-kind", cell::kind_word(column.kind))
            .say(app.lang, column.name)
    };
    let heads = columns
        .iter()
        .filter_map(|at| sheet.columns().get(*at))
        .map(head);
    let last = el("th.row-end[scope=col][role=columnheader]")
        .add(el("span.unseen").say(app.lang, label!("删除", "Remove")));
    let head = el("thead[role=rowgroup]").add(el("tr[role=row]").add_all(heads).add(last));
    let make = move |key: usize| {
        cell::row(
            app,
            sheet,
            RowId(u32::try_from(key).unwrap_or_default()),
            &columns,
        )
    };
    el("table.grid[role=table]")
        .set("aria-labelledby", &heading(sheet))
        .on(dom::TYPING, move |event| typed(app, event))
        .on("change", move |_| app.close_run())
        .on("keydown", move |event| pressed(app, all, event))
        .on("click", move |event| clicked(app, event))
        .add(head)
        .add(el("tbody[role=rowgroup]").each(keys, make))
}

fn pager(app: App, sheet: Sheet, count: usize) -> Option<El> {
    let (at, last) = (
        page_of(app, sheet, count),
        count.saturating_sub(1) / app.page,
    );
    (count > app.page).then(|| {
        let (first, until) = (at * app.page + 1, count.min((at + 1) * app.page));
        let text = say!(
            "第 {0}–{1} 行，共 {2} 行",
            "{0}–{1} of {2}",
            first,
            until,
            count
        );
        let turn = |name, to: usize, is_there: bool| {
            let turn = button("button.button", app.lang, name)
                .on("click", move |_| turn_to(app, sheet, to));
            if is_there {
                turn
            } else {
                turn.set("disabled", "")
            }
        };
        el("nav.pager")
            .name(app.lang, label!("翻页", "Pages"))
            .add(turn(
                label!("上一页", "Previous"),
                at.saturating_sub(1),
                at > 0,
            ))
            .add(el("span").say(app.lang, text))
            .add(turn(label!("下一页", "Next"), at + 1, at < last))
    })
}

fn add_row(app: App, sheet: Sheet) {
    let (at, id) = app.facts.with_untracked(|facts| {
        (
            facts.table(sheet).rows.len(),
            RowId(facts.table(sheet).next),
        )
    });
    app.act(Edit::AddRow(sheet, at, Arc::new(Row::blank(sheet, id))));
    turn_to(app, sheet, usize::MAX);
    focus_row(sheet, id);
}

/// Focuses the first field of a row.
fn focus_row(sheet: Sheet, id: RowId) {
    if let Some(first) = sheet.columns().first() {
        dom::focus_soon(cell::element_id(sheet, id, first.field));
    }
}

fn typed(app: App, event: &Event) {
    if dom::is_composing(event) {
        return;
    }
    let field = dom::target(event);
    let Some((sheet, row, column)) = cell::of_element_id(&field.id()) else {
        return;
    };
    let text = if field.type_() == "checkbox" {
        field.checked().to_string()
    } else {
        field.value()
    };
    app.act(typing(sheet, row, column, text));
}

fn clicked(app: App, event: &Event) {
    let Some(cell) =
        dom::around(event, "[data-remove]").and_then(|button| button.get_attribute("data-remove"))
    else {
        return;
    };
    let Some((sheet, id, _)) = cell::of_element_id(&cell) else {
        return;
    };
    let neighbour = app.facts.with_untracked(|facts| {
        let table = facts.table(sheet);
        let at = table.position(id)?;
        table
            .rows
            .get(at + 1)
            .or_else(|| table.rows.get(at.checked_sub(1)?))
            .map(|row| row.id)
    });
    app.close_run();
    app.act(Edit::RemoveRow(sheet, id));
    match neighbour {
        Some(neighbour) => focus_row(sheet, neighbour),
        None => dom::focus_soon(format!("{}-add", sheet.word())),
    }
}

/// Enter goes to the row below; on the last row it adds one.
fn pressed(app: App, all: Memo<Vec<RowId>>, event: &Event) {
    let event: &KeyboardEvent = event.unchecked_ref();
    if event.key() != "Enter" || dom::is_composing(event) || event.shift_key() {
        return;
    }
    let Some((sheet, row, column)) = cell::of_element_id(&dom::target(event).id()) else {
        return;
    };
    event.prevent_default();
    let below = all.with_untracked(|ids| {
        let at = ids.iter().position(|id| *id == row)? + 1;
        ids.get(at).map(|id| (at, *id))
    });
    match (below, sheet.columns().get(column)) {
        (Some((at, below)), Some(column)) => {
            turn_to(app, sheet, at / app.page);
            dom::focus_soon(cell::element_id(sheet, below, column.field));
        }
        _ => add_row(app, sheet),
    }
}
