//! Which schemes stand beside each other.

use super::picked::picked;
use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::catalog;
use rewards_document::workbook::Shared;
use rewards_document::workbook::{Edit, with_examples};
use rewards_format::Definition;
use rewards_words::label;

/// A word that no scheme has as its id: nobody is picked.
const NONE: &str = "-";

/// The schemes, each to be ticked.
#[component]
pub fn Pick() -> impl IntoView {
    let state = state();
    let now = Memo::new(move |_| {
        let ids = picked(state).into_iter().map(|one| one.id.to_string());
        ids.collect::<Vec<_>>()
    });
    let tick = move |definition: &'static Definition| {
        let is_picked = move || now.with(|ids| ids.iter().any(|id| **id == *definition.id));
        let toggle = move |_| {
            let mut ids = now.get_untracked();
            match ids.iter().position(|id| **id == *definition.id) {
                Some(at) => drop(ids.remove(at)),
                None => ids.push(definition.id.to_string()),
            }
            // Nothing chosen is not the same as nothing picked.
            if ids.is_empty() {
                ids.push(NONE.to_owned());
            }
            state.close_run();
            state.act(Edit::Compare(ids));
        };
        view! {
            <label class="tick-label chip">
                <input class="tick" type="checkbox" prop:checked=is_picked on:change=toggle />
                <span>{t(&definition.name)}</span>
            </label>
        }
    };
    let all = || {
        catalog::definitions()
            .iter()
            .filter(|definition| !definition.rules.is_empty())
    };
    let try_all = move |_| {
        let edits = state.workbook.with_untracked(|workbook| {
            let filled = all().filter_map(|definition| {
                let fill = with_examples(definition, &workbook.fill(&definition.id))?;
                Some(Edit::Fill(definition.id.to_string(), Shared::new(fill)))
            });
            filled.collect::<Vec<_>>()
        });
        state.act_all(edits);
    };
    let is_open = Memo::new(move |_| {
        state.workbook.with(|workbook| {
            all().any(|definition| {
                with_examples(definition, &workbook.fill(&definition.id)).is_some()
            })
        })
    });
    view! {
        <details class="pick">
            <summary>
                {t(label!("比哪些方案", "Which schemes"))} <span class="badge">{move || now.with(Vec::len)}</span>
            </summary>
            <fieldset class="chips">
                <legend class="unseen">{t(label!("比哪些方案", "Which schemes"))}</legend>
                {all().map(tick).collect_view()}
            </fieldset>
        </details>
        <Show when=move || is_open.get()>
            <p class="hint">
                {t(label!("有的方案还有数字要公司填，那部分没有算在内，不是 0。", "Some schemes still wait for figures of the company: that part is not counted; it is unknown, not zero."))}
                " "
                <button type="button" class="link" id="try-all" on:click=try_all>
                    {t(label!("都先用示例数字试算", "Try them all with example figures"))}
                </button>
            </p>
        </Show>
    }
}
