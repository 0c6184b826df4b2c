//! Against which column the others are held.

use crate::keep::keep_comparing;
use crate::lang::{language, t};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{ComparedScheme, Comparison};
use rewards_words::label;

/// The place of the column that the others are held against.
pub fn base_at(state: State) -> usize {
    let template = state.template.get();
    state.comparing.base_at(&state.comparing.sound(), &template)
}

/// Against which scheme the others are held.
#[component]
pub fn BaseChoice(compared: Memo<Comparison>, base_at: Memo<usize>) -> impl IntoView {
    let (state, lang) = (state(), language());
    let options = move || {
        let base = base_at.get();
        compared.with(|compared| {
            let option = |(at, scheme): (usize, &ComparedScheme)| {
                let name = scheme.name.in_lang(lang.get()).to_owned();
                view! { <option value=scheme.id.clone() selected=at == base>{name}</option> }
            };
            let schemes = compared.schemes.iter().enumerate();
            schemes.map(option).collect_view()
        })
    };
    let choose = move |event| {
        let base = Some(event_target_value(&event));
        state
            .comparing
            .choices
            .update(|choices| choices.base = base);
        keep_comparing(state);
    };
    view! {
        <label class="base-choice">
            <span>{t(label!("以哪个为准", "Compared with"))}</span>
            <select class="field" id="base" on:change=choose>
                {options}
            </select>
        </label>
    }
}
