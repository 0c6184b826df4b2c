//! Which schemes stand beside each other.

use crate::common::without_examples;
use crate::lang::t;
use crate::parts::fold::Fold;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::own::scheme_of;
use rewards_document::workbook::{Edit, Shared, Workbook, with_examples};
use rewards_words::label;
use rewards_words::text::Label;

/// The schemes, each to be ticked: own ones, their versions, templates.
#[component]
pub fn Pick() -> impl IntoView {
    let state = state();
    let columns = Memo::new(move |_| state.workbook.with(Workbook::columns));
    let count = Signal::derive(move || Some(columns.with(Vec::len).to_string()));
    let groups = Memo::new(move |_| state.workbook.with(Workbook::comparable));
    let group = move |at: usize, name: Label| {
        let keys =
            Memo::new(move |_| groups.with(|groups| groups.get(at).cloned().unwrap_or_default()));
        view! {
            <Show when=move || !keys.with(Vec::is_empty)>
                <fieldset class="chips">
                    <legend>{t(name)}</legend>
                    <For
                        each=move || keys.get()
                        key=Clone::clone
                        children=move |key| view! { <Chip key=key columns=columns /> }
                    />
                </fieldset>
            </Show>
        }
    };
    view! {
        <div class="pick">
            <Fold name=t(label!("比哪些方案", "Which schemes")) count=count>
                {group(0, label!("自建方案", "Custom schemes"))}
                {group(1, label!("自建方案的版本", "Versions of custom schemes"))}
                {group(2, label!("范本", "Templates"))}
            </Fold>
        </div>
        <TryAll columns=columns />
    }
}

/// A scheme to be ticked.
#[component]
fn Chip(key: String, columns: Memo<Vec<String>>) -> impl IntoView {
    let state = state();
    let key = StoredValue::new(key);
    let name = crate::lang::live(move || {
        state
            .workbook
            .with(|workbook| workbook.column_name(&key.get_value()))
    });
    let is_picked = move || {
        key.with_value(|key| {
            columns.with(|columns| columns.iter().any(|one| scheme_of(one) == key))
        })
    };
    let toggle = move |_| {
        let is_picked = key.with_value(|key| {
            columns.with_untracked(|columns| columns.iter().any(|one| scheme_of(one) == key))
        });
        let edit = state.workbook.with_untracked(|workbook| {
            key.with_value(|key| match is_picked {
                true => workbook.without_scheme(key),
                false => workbook.with_column(key),
            })
        });
        state.close_run();
        state.act(edit);
    };
    view! {
        <label class="tick-label chip">
            <input class="tick" type="checkbox" prop:checked=is_picked on:change=toggle />
            <span>{name}</span>
        </label>
    }
}

/// That some schemes wait for figures, and how they are tried with examples; a frame that fixes the scheme fills in none.
#[component]
fn TryAll(columns: Memo<Vec<String>>) -> impl IntoView {
    let state = state();
    let edits = move |workbook: &Workbook| -> Vec<Edit> {
        let filled = columns.get_untracked().into_iter().filter_map(|key| {
            let fill = with_examples(&*workbook.definition(&key)?, &workbook.fill(&key))?;
            Some(Edit::Fill(key, Shared::new(fill)))
        });
        filled.collect()
    };
    let is_open = Memo::new(move |_| {
        columns.track();
        state.workbook.with(|workbook| !edits(workbook).is_empty())
    });
    let are_there = Memo::new(move |_| {
        let keys = columns.get();
        state.workbook.with(|workbook| {
            let mut keys = keys.iter();
            keys.any(|key| !workbook.fill(key).examples.is_empty())
        })
    });
    let drop_all = move |_| {
        let keys = columns.get_untracked();
        let edits = state
            .workbook
            .with_untracked(|workbook| without_examples(workbook, &keys));
        state.act_all(edits);
    };
    let try_all = move |_| state.act_all(state.workbook.with_untracked(edits));
    view! {
        <Show when=move || is_open.get()>
            <p class="hint">
                {t(label!("有的方案还有数字要公司填，那部分没有算在内，不是 0。", "Some schemes still wait for figures of the company: that part is not counted; it is unknown, not zero."))}
                " "
                <Show when=move || !state.frame.fixed_scheme>
                    <button type="button" class="link" id="try-all" on:click=try_all>
                        {t(label!("都先用示例数字试算", "Try all of them with example figures"))}
                    </button>
                </Show>
            </p>
        </Show>
        <Show when=move || are_there.get()>
            <p class="hint" role="note">
                {t(label!("标“示例”的方案里有示例数字，公司还没有确定。", "In schemes marked “example”, some figures are examples that the company has not decided on."))}
                " "
                <button type="button" class="link" id="drop-all" on:click=drop_all>
                    {t(label!("清除这些示例数字", "Clear these examples"))}
                </button>
            </p>
        </Show>
    }
}
