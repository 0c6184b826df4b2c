//! The way of an opened example's facts back into the worked example of the scheme.

use super::beside::{drop_ways_to, told};
use crate::keep;
use crate::lang::t;
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::later::later;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::editor::put_facts;
use rewards_document::workbook::Workbook;
use rewards_document::{ExampleOf, Route};
use rewards_words::label;
use rewards_words::text::{Label, Localized};

later! {
    /// What puts them back.
    pub fn put_back(example: ExampleOf, number: u32) -> AnyView {
        view! { <PutBack example=example number=number /> }.into_any()
    }
}

/// Puts the facts into the worked example from which they were opened, and goes there.
#[component]
fn PutBack(example: ExampleOf, number: u32) -> impl IntoView {
    let state = state();
    // Why the facts can't be put back, until they are changed.
    let refused = RwSignal::new(None::<Localized>);
    Effect::new(move |_| {
        state.facts.track();
        refused.set(None);
    });
    let put = move || {
        let is_sound = state
            .facts_check
            .with_untracked(|check| check.problems.is_empty());
        if !is_sound {
            return refused.set(Some(UNSOUND.into()));
        }
        let facts = state
            .workbook
            .with_untracked(|workbook| workbook.facts.clone());
        let edit_in = |home: &Workbook| {
            let scheme = home.own.get(&example.scheme).ok_or(SCHEME_GONE)?;
            let fill = home.fill(&example.scheme);
            put_facts(scheme, &example.scheme, &fill, number, &facts)
        };
        // What can't be done is said here, before anything is left.
        let tried = keep::read_book(state, &example.book);
        if let Some(why) = tried.ok().and_then(|home| edit_in(&home).err()) {
            return refused.set(Some(why));
        }
        state.close_run();
        let opened = keep::switch_book(state, &example.book);
        let is_open = opened.is_ok();
        told(state, opened);
        if !is_open {
            return;
        }
        match state.workbook.with_untracked(edit_in) {
            Ok(edit) => {
                drop_ways_to(state, &example.book);
                let fold = format!("#example-{number} summary");
                state.act(edit);
                state.look.wants.set_value(Some(fold));
                state.go(&Route::Schemes(Some(example.scheme.clone())));
            }
            Err(why) => state.tell(Notice::of(why)),
        }
    };
    let said = move || {
        let why = refused.get()?;
        Some(view! { <p class="wrong" role="alert">{t(why)}</p> })
    };
    view! {
        {said}
        <Button
            id="put-back"
            text=t(label!("把这份台账存回算例", "Save this ledger back into the example"))
            weight=Weight::Plain
            on_press=put
        />
    }
}

/// What is said where something in the facts isn't right.
const UNSOUND: Label = label!(
    "这份台账里有没写对的地方，先改好再存回；现在什么也没有存。",
    "Something in this ledger isn't right yet: put it right, then save it back. Nothing was saved."
);
/// What is said where the scheme of an example isn't there any more.
const SCHEME_GONE: Label = label!(
    "原来的方案已经不在了。",
    "The scheme of this example is gone."
);
