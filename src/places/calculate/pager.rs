//! A page of a table's rows at a time.

use super::sheet::FormRows;
use crate::common::{ROWS, is_newest_first, turn_to};
use crate::lang::{live, t};
use crate::parts::button::Button;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::workbook::{RowId, Sheet};
use rewards_words::{label, say};

/// The page of a table that is shown; the last where there are fewer.
pub fn page_of(state: State, sheet: Sheet, count: usize) -> usize {
    let asked = state
        .look
        .pages
        .with(|pages| pages.get(sheet.index()).copied());
    asked
        .unwrap_or_default()
        .min(count.saturating_sub(1) / ROWS)
}

/// The rows on the page that is shown, in the order in which they stand there.
pub fn on_page(state: State, sheet: Sheet, ids: FormRows) -> Memo<Vec<RowId>> {
    Memo::new(move |_| {
        ids.with(|ids| {
            let page = page_of(state, sheet, ids.len());
            let first = page * ROWS;
            if is_newest_first(sheet) {
                let newest = ids.iter().rev().skip(first).take(ROWS);
                return newest.copied().collect();
            }
            ids.iter().skip(first).take(ROWS).copied().collect()
        })
    })
}

/// Leafs through a long table.
#[component]
pub fn Pager(sheet: Sheet, #[prop(into)] count: Signal<usize>) -> impl IntoView {
    let state = state();
    let page = Memo::new(move |_| page_of(state, sheet, count.get()));
    let last = Memo::new(move |_| count.get().saturating_sub(1) / ROWS);
    let range = live(move || {
        let (at, count) = (page.get(), count.get());
        let (first, last) = (at * ROWS + 1, count.min((at + 1) * ROWS));
        // Rows keep their numbers, whatever stands at the top.
        let number = |row: usize| {
            if is_newest_first(sheet) {
                count + 1 - row
            } else {
                row
            }
        };
        say!(
            "第 {0}–{1} 行，共 {2} 行",
            "{0}–{1} of {2}",
            number(first),
            number(last),
            count
        )
    });
    view! {
        <Show when=move || { last.get() > 0 }>
            <nav class="pager" aria-label=t(label!("翻页", "Pages"))>
                <Button
                    text=t(label!("上一页", "Previous"))
                    disabled=Signal::derive(move || page.get() == 0)
                    on_press=move || turn_to(state, sheet, page.get_untracked().saturating_sub(1))
                />
                <span>{range}</span>
                <Button
                    text=t(label!("下一页", "Next"))
                    disabled=Signal::derive(move || page.get() == last.get())
                    on_press=move || turn_to(state, sheet, page.get_untracked() + 1)
                />
            </nav>
        </Show>
    }
}
