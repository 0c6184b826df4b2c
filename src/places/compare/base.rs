//! Against which column the others are held.

use crate::keep::keep_comparing;
use crate::lang::{language, t};
use crate::notice::Notice;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{Base, ComparedScheme, Comparison};
use rewards_words::{label, say};

/// The place of the column that the others are held against.
pub fn base_at(state: State) -> usize {
    let template = state.template.get();
    state.comparing.base_at(&state.comparing.sound(), &template)
}

/// Once columns are shown, the one that the others are held against stays, whatever scheme is in use; where it's gone, that is
/// said. What is only tried out changes nothing of it.
pub fn keep_base(state: State, compared: Memo<Comparison>) {
    let columns = Memo::new(move |_| state.workbook.with(|workbook| workbook.columns()));
    let is_shown = Memo::new(move |_| compared.with(|compared| !compared.schemes.is_empty()));
    Effect::new(move |_| {
        let columns = columns.get();
        if !is_shown.get() || state.workbook.is_trial() {
            return;
        }
        let mut choices = state.comparing.choices.get();
        let settled = choices.settle_base(&columns, &state.template.get());
        if settled == Base::Stays {
            return;
        }
        let now = choices.base.clone().unwrap_or_default();
        state.comparing.choices.set(choices);
        keep_comparing(state);
        if let Base::Replaced(before) = settled {
            tell_replaced(state, &before, &now);
        }
    });
}

fn tell_replaced(state: State, before: &str, now: &str) {
    let (before, now) = state
        .workbook
        .with_untracked(|workbook| (workbook.column_name(before), workbook.column_name(now)));
    // A scheme that is gone altogether has no name any more.
    let text = if before.is_empty() {
        say!(
            "原来的基准方案已不在比较里，现在以“{0}”为准。",
            "The scheme that the others were compared with is no longer in the comparison; now it is {0}.",
            now
        )
    } else {
        say!(
            "“{0}”已不在比较里，现在以“{1}”为准。",
            "{0} is no longer in the comparison; the others are now compared with {1}.",
            before,
            now
        )
    };
    state.tell(Notice::news(text));
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
