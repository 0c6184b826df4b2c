//! The sums of a worked example, typed beside what they should come to.

use super::own::Own;
use crate::lang::{language, t};
use crate::parts::keyed::Keyed;
use crate::parts::text_field::{Holds, TextField};
use leptos::prelude::*;
use rewards_document::editor::change_fact;
use rewards_document::own::{ExampleFact, example_facts};
use rewards_words::label;

/// The sums of an example, where they are few; else how it's changed.
#[component]
pub fn ExampleFacts(own: Own, example: u32) -> impl IntoView {
    let facts = Memo::new(move |_| {
        own.scheme.with(|scheme| {
            let mut all = scheme.as_ref()?.examples().iter();
            Some(example_facts(all.find(|one| one.id == example)?))
        })
    });
    let facts = Signal::derive(move || facts.get().unwrap_or_default());
    view! {
        <p class="hint">{t(label!("台账", "The ledger"))}</p>
        <ul class="example-facts">
            <Keyed
                each=facts
                key=|fact: &ExampleFact| fact.place.key()
                view={move |fact: Signal<ExampleFact>| view! { <FactRow own=own example=example fact=fact /> }}
            />
        </ul>
        <Show when=move || facts.with(Vec::is_empty)>
            <p class="hint">{t(label!(
                "打开后可以看、可以改，改好再存回来。",
                "Open it to look at it and to change it, then save it back."
            ))}</p>
        </Show>
        <p class="hint">{t(label!("应得净额", "The net that it should give"))}</p>
    }
}

#[component]
fn FactRow(own: Own, example: u32, fact: Signal<ExampleFact>) -> impl IntoView {
    let lang = language();
    let place = fact.with_untracked(|fact| fact.place.clone());
    // As it's typed, until the field is left: 1.2w stays so long.
    let typing = RwSignal::new(None::<String>);
    let value = Signal::derive(move || {
        let typing = typing.get();
        typing.unwrap_or_else(|| fact.with(|fact| fact.typed.clone()))
    });
    let wrong = Signal::derive(move || {
        let is_wrong = fact.with(|fact| !fact.is_sum()) && typing.with(Option::is_none);
        is_wrong.then(|| {
            let asked = label!("这里要填金额，如 8000", "an amount is needed, such as 8000");
            asked.in_lang(lang.get()).to_owned()
        })
    });
    view! {
        <li>
            <TextField
                id=format!("example-{example}-{}", place.key())
                label=Signal::derive(move || fact.with(|fact| fact.label.in_lang(lang.get()).to_owned()))
                value=value
                holds=Holds::Figure
                wrong=wrong
                on_typed=move |text: String| {
                    own.act_with(|scheme, own| change_fact(scheme, own, example, &place, &text));
                    typing.set(Some(text));
                }
                on_left=Callback::new(move |()| typing.set(None))
            />
        </li>
    }
}
