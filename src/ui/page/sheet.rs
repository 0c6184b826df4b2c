//! A table of the form: its rows, a page of them at a time, and what is typed into them.

use super::app::App;
use super::{cell, dom, fields};
use crate::ui::columns::{Show, rows, shown, shows};
use crate::ui::lang::Lang;
use crate::ui::workbook::{Edit, Row, RowId, Sheet, Spot, typing};
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// A table with its heading and buttons; nothing where the scheme has no use for it.
pub fn sheet(app: App, sheet: Sheet) -> AnyView {
    let is_shown = Memo::new(move |_| {
        app.reads.with(|reads| shows(sheet, reads))
            || app.all_columns.get()
            || app.problems.with(|problems| problems.iter().any(|placed| matches!(placed.spot, Spot::Cell(one, ..) if one == sheet)))
    });
    (move || is_shown.get().then(|| shown_sheet(app, sheet))).into_any()
}

fn shown_sheet(app: App, sheet: Sheet) -> AnyView {
    let page = RwSignal::new(0_usize);
    let everything = move || if app.all_columns.get() { Show::All } else { Show::Needed };
    let rows = Memo::new(move |_| {
        let everything = everything();
        app.reads.with(|reads| app.problems.with(|problems| app.facts.with(|facts| rows(sheet, facts, reads, problems, everything))))
    });
    let count = Memo::new(move |_| rows.with(Vec::len));
    let columns = Memo::new(move |_| {
        let everything = everything();
        app.reads.with(|reads| app.problems.with(|problems| shown(sheet, reads, problems, everything)))
    });
    let table = move || {
        let columns = columns.get();
        let is_empty = count.get() == 0;
        (!is_empty).then(|| table(app, sheet, &columns, rows, page))
    };
    view! {
        <details class="sheet fold" data-sheet=sheet.word() open=move || !app.folded.get()>
            <summary><h3 id=format!("{}-heading", sheet.word())>{app.lang.of(fields::sheet(sheet))}</h3><span class="badge">{move || count.get()}</span></summary>
            <p class="hint">{app.lang.of(fields::purpose(sheet))}</p>
            {table}
            {passed_over(app, sheet, count)}
            <div class="sheet-foot">
                <button type="button" class="button" id=format!("{}-add", sheet.word()) on:click=move |_| add_row(app, sheet, page)>
                    {app.lang.of(fields::add(sheet))}
                </button>
                {pager(app, page, count)}
            </div>
        </details>
    }
    .into_any()
}

/// Rows that the scheme does not look at are kept, and said.
fn passed_over(app: App, sheet: Sheet, count: Memo<usize>) -> AnyView {
    let hidden = Memo::new(move |_| app.facts.with(|facts| facts.table(sheet).rows.len()).saturating_sub(count.get()));
    (move || {
        let text = match (hidden.get(), app.lang) {
            (0, _) => return None,
            (hidden, Lang::Zh) => format!("另有 {hidden} 条这个方案不看，没有列出"),
            (hidden, Lang::En) => format!("{hidden} more that this scheme does not look at"),
        };
        Some(view! { <p class="hint">{text}</p> })
    })
    .into_any()
}

fn table(app: App, sheet: Sheet, columns: &[usize], all: Memo<Vec<RowId>>, page: RwSignal<usize>) -> AnyView {
    let rows = Memo::new(move |_| {
        all.with(|ids| {
            ids.iter().copied().skip(page.get().min(ids.len().saturating_sub(1) / app.page) * app.page).take(app.page).collect::<Vec<_>>()
        })
    });
    let shown: Arc<[usize]> = columns.into();
    let heads = columns.iter().filter_map(|at| sheet.columns().get(*at)).map(|column| {
        view! { <th scope="col" role="columnheader" data-kind=cell::kind_word(column.kind)>{app.lang.of(fields::column(sheet, column.field))}</th> }
    });
    view! {
        <table
            class="grid" role="table" aria-labelledby=format!("{}-heading", sheet.word())
            on:input=move |event| typed(app, &event)
            on:compositionend=move |event| typed(app, &event)
            on:change=move |_| app.close_run()
            on:keydown=move |event| pressed(app, all, page, &event)
            on:click=move |event| clicked(app, &event)
        >
            <thead role="rowgroup">
                <tr role="row">{heads.collect_view()}<th scope="col" role="columnheader" class="row-end"><span class="unseen">{app.say("删除", "Remove")}</span></th></tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=|id| *id children=move |id| cell::row(app, sheet, id, &shown)/>
            </tbody>
        </table>
    }
    .into_any()
}

fn pager(app: App, page: RwSignal<usize>, count: Memo<usize>) -> impl IntoView {
    move || {
        let (at, count) = (page.get(), count.get());
        let last = count.saturating_sub(1) / app.page;
        let at = at.min(last);
        (count > app.page).then(|| {
            let text = match app.lang {
                Lang::Zh => format!("第 {}–{} 行，共 {count} 行", at * app.page + 1, count.min((at + 1) * app.page)),
                Lang::En => format!("{}–{} of {count}", at * app.page + 1, count.min((at + 1) * app.page)),
            };
            view! {
                <nav class="pager" aria-label=app.say("翻页", "Pages")>
                    <button type="button" class="button" disabled=at == 0 on:click=move |_| page.set(at.saturating_sub(1))>{app.say("上一页", "Previous")}</button>
                    <span>{text}</span>
                    <button type="button" class="button" disabled=at >= last on:click=move |_| page.set(at + 1)>{app.say("下一页", "Next")}</button>
                </nav>
            }
        })
    }
}

fn add_row(app: App, sheet: Sheet, page: RwSignal<usize>) {
    let (at, id) = app.facts.with_untracked(|facts| (facts.table(sheet).rows.len(), RowId(facts.table(sheet).next)));
    app.act(Edit::AddRow(sheet, at, Arc::new(Row::blank(sheet, id))));
    page.set(usize::MAX);
    focus_row(sheet, id);
}

/// Focuses the first field of a row.
fn focus_row(sheet: Sheet, id: RowId) {
    if let Some(first) = sheet.columns().first() {
        dom::focus_soon(cell::element_id(sheet, id, first.field));
    }
}

fn typed(app: App, event: &Event) {
    let Some(element) = dom::target(event).filter(|_| !dom::is_composing(event)) else { return };
    let Some((sheet, row, column)) = cell::of_element_id(&element.id()) else { return };
    let text = match element.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) if input.type_() == "checkbox" => input.checked().to_string(),
        _ => dom::value(event),
    };
    app.act(typing(sheet, row, column, text));
}

fn clicked(app: App, event: &MouseEvent) {
    let button = dom::target(event).and_then(|element| element.closest("[data-remove]").ok().flatten());
    let Some(cell) = button.and_then(|button| button.get_attribute("data-remove")) else { return };
    let Some((sheet, id, _)) = cell::of_element_id(&cell) else { return };
    let neighbour = app.facts.with_untracked(|facts| {
        let table = facts.table(sheet);
        let at = table.position(id)?;
        table.rows.get(at + 1).or_else(|| table.rows.get(at.checked_sub(1)?)).map(|row| row.id)
    });
    app.act(Edit::RemoveRow(sheet, id));
    match neighbour {
        Some(neighbour) => focus_row(sheet, neighbour),
        None => dom::focus_soon(format!("{}-add", sheet.word())),
    }
}

/// Enter goes to the row below; on the last row it adds one.
fn pressed(app: App, all: Memo<Vec<RowId>>, page: RwSignal<usize>, event: &KeyboardEvent) {
    if event.key() != "Enter" || event.is_composing() || event.shift_key() {
        return;
    }
    let Some(element) = dom::target(event) else { return };
    let Some((sheet, row, column)) = cell::of_element_id(&element.id()) else { return };
    event.prevent_default();
    let below = all.with_untracked(|ids| {
        let at = ids.iter().position(|id| *id == row)? + 1;
        ids.get(at).map(|id| (at, *id))
    });
    match (below, sheet.columns().get(column)) {
        (Some((at, below)), Some(column)) => {
            page.set(at / app.page);
            dom::focus_soon(cell::element_id(sheet, below, column.field));
        }
        _ => add_row(app, sheet, page),
    }
}
