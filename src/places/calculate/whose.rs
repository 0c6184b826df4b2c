//! Whose the deals are, asked where nobody is known yet: whoever says so is their salesperson, and gets a figure.

use crate::lang::t;
use crate::parts::text_field::TextField;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::workbook::{Edit, Newcomers};
use rewards_words::label;

/// The question.
#[component]
pub fn WhoseDeals() -> impl IntoView {
    let state = state();
    let name = RwSignal::new(String::new());
    let made = move |name: &str| {
        let check = state.facts_check.get_untracked();
        let find = |sheet, text: &str| check.find(sheet, text);
        Newcomers::of_somebody(check.facts(), find, name)
    };
    let is_name = Memo::new(move |_| name.with(|name| !made(name).reps.is_empty()));
    let say_so = move || {
        if is_name.get_untracked() {
            let made = name.with_untracked(|name| made(name));
            let edits = state.facts.with_untracked(|facts| made.edits(facts));
            state.act_all(vec![Edit::Several(edits)]);
            state.look.spoken.set(made.said().unwrap_or_default());
        }
    };
    view! {
        <form
            class="whose"
            on:submit=move |event| {
                event.prevent_default();
                say_so();
            }
        >
            <p id="whose-why">
                {t(
                    label!(
                        "还不知道这些成交是谁的，所以还没有数字。写一次你的名字就行。",
                        "It isn't known yet whose these deals are, so there is no figure. Your name is asked for once."
                    ),
                )}
            </p>
            <TextField
                id="whose".to_owned()
                label=t(label!("我是（业务员姓名）", "I am (the rep's name)"))
                value=name
                enter="go"
                on_typed=move |text| name.set(text)
            />
            <button type="submit" class="button" data-weight="primary" disabled=move || !is_name.get()>
                {t(label!("算出来", "Compute it"))}
            </button>
            <p class="hint">
                {t(
                    label!(
                        "不止一名业务员？在成交的“业务员”一栏写上各自的名字。",
                        "More than one? Write each name into the deals, where the rep stands."
                    ),
                )}
            </p>
        </form>
    }
}
