//! What the form folds away because the scheme does not read it, and the way to it.

use crate::lang::{live, t};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::columns::folded;
use rewards_document::workbook::Sheet;
use rewards_words::label;
use rewards_words::text::Localized;

/// What is folded away of a table, with a button that shows it.
#[component]
pub fn Folded(
    sheet: Sheet,
    /// The columns that are shown all the same, because something was wrong in them, or they were asked for a moment ago.
    #[prop(optional, into)]
    shown: Option<Signal<Vec<usize>>>,
) -> impl IntoView {
    let state = state();
    let all = state.look.all_columns;
    let folded = Memo::new(move |_| {
        let mut folded = state.reads.with(|reads| {
            state.problems.with(|problems| {
                state
                    .facts
                    .with(|facts| folded(facts, sheet, reads, problems))
            })
        });
        if let Some(shown) = shown.filter(|_| !all.get()) {
            shown.with(|shown| folded.columns.retain(|column| !shown.contains(column)));
        }
        folded
    });
    let said = live(move || {
        if all.get() {
            let shown = label!(
                "这个方案用不到的栏目也列出来了。",
                "Columns that this scheme does not use are shown, too."
            );
            return Localized::from(shown);
        }
        folded.with(|folded| folded.words(sheet))
    });
    let button = move || {
        t(if all.get() {
            label!("收起", "Hide")
        } else {
            label!("展开", "Show")
        })
        .get()
    };
    view! {
        <Show when=move || !folded.with(|folded| folded.is_nothing())>
            <p class="folded">
                <span title=said>{said}</span>
                <button
                    type="button"
                    class="link"
                    id="all-columns"
                    aria-expanded=move || all.get().to_string()
                    on:click=move |_| all.update(|all| *all = !*all)
                >
                    {button}
                </button>
            </p>
        </Show>
    }
}
