//! Against which column the others are held, and on a phone which two of them are seen.

use crate::lang::{language, t};
use crate::parts::button::Button;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{ComparedScheme, Comparison};
use rewards_words::label;

/// So many schemes stand beside each other on a phone.
pub const ON_A_PHONE: usize = 2;

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
    let choose = move |event| state.comparing.base.set(Some(event_target_value(&event)));
    view! {
        <label class="base-choice">
            <span>{t(label!("以哪个为准", "Held against"))}</span>
            <select class="field" id="base" on:change=choose>
                {options}
            </select>
        </label>
    }
}

/// On a phone: the schemes before and after.
#[component]
pub fn Turn(count: Memo<usize>, first: RwSignal<usize>) -> impl IntoView {
    let state = state();
    let last = move || count.get().saturating_sub(ON_A_PHONE);
    let forth = move || {
        let last = count.get_untracked().saturating_sub(ON_A_PHONE);
        first.update(|at| *at = (*at + 1).min(last));
    };
    let back = move || first.update(|at| *at = at.saturating_sub(1));
    view! {
        <Show when=move || state.narrow.get() && (count.get() > ON_A_PHONE)>
            <nav class="pager" aria-label=t(label!("看哪几个方案", "Which schemes to see"))>
                <Button
                    text=t(label!("前一个", "Before"))
                    disabled=Signal::derive(move || first.get() == 0)
                    on_press=back
                />
                <Button
                    text=t(label!("后一个", "Next"))
                    disabled=Signal::derive(move || first.get() >= last())
                    on_press=forth
                />
            </nav>
        </Show>
    }
}
