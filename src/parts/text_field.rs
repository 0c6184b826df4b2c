//! Fields of text.

use super::day_pick::DayPick;
use crate::platform::day_typed;
use crate::platform::dom::is_composing;
use leptos::prelude::*;

/// What a field holds: which keys a phone offers, and on which side it is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    #[default]
    Words,
    /// A figure.
    Figure,
    /// A day.
    Day,
}

impl Holds {
    /// Its word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Figure => "figure",
            Self::Day => "day",
        }
    }

    const fn keys(self) -> Option<&'static str> {
        match self {
            Self::Words => None,
            // Days are typed with digits, too, but with a dash or a 月 between.
            Self::Figure => Some("decimal"),
            Self::Day => None,
        }
    }
}

/// A field of text with its label and what is wrong with it. What is typed is handed on, but not while an input method
/// is still putting a word together.
#[component]
pub fn TextField(
    /// Its id in the document.
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    wrong: MaybeProp<String>,
    /// What it holds.
    #[prop(optional)]
    holds: Holds,
    /// What stands behind it.
    #[prop(optional, into)]
    unit: MaybeProp<String>,
    /// What an empty field suggests.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// The id of the list of what can be chosen.
    #[prop(optional, into)]
    list: MaybeProp<String>,
    /// What the Enter key of a phone says.
    #[prop(optional)]
    enter: Option<&'static str>,
    /// The label is heard and not seen.
    #[prop(optional)]
    bare: bool,
    /// What happens while somebody types.
    on_typed: impl FnMut(String) + 'static,
    /// What happens when the field is left changed.
    #[prop(optional)]
    on_left: Option<Callback<()>>,
) -> impl IntoView {
    let on_typed = StoredValue::new_local(on_typed);
    let typed = move |text: String| {
        let text = if holds == Holds::Day {
            day_typed(text)
        } else {
            text
        };
        on_typed.try_update_value(|on_typed| on_typed(text));
    };
    let typing = move |event: web_sys::Event| {
        if !is_composing(&event) {
            typed(event_target_value(&event));
        }
    };
    let left = move || {
        // A field that is taken away is left by that, too, when nobody listens any more.
        if let Some(left) = on_left {
            left.try_run(());
        }
    };
    let pick = (holds == Holds::Day).then(|| {
        let on_picked = Callback::new(move |day: String| {
            typed(day);
            left();
        });
        view! { <DayPick of=id.clone() label=label value=value on_picked=on_picked /> }
    });
    let described = format!("{id}-wrong");
    let described_by = described.clone();
    let is_wrong = move || wrong.get().is_some();
    view! {
        <div class="labelled" data-bare=bare.then_some("")>
            <label for=id.clone() class:unseen=bare>{label}</label>
            <span class="field-box" data-holds=holds.word()>
                <input
                    class="field"
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    id=id
                    inputmode=holds.keys()
                    enterkeyhint=enter
                    list=move || list.get()
                    placeholder=move || placeholder.get()
                    prop:value=value
                    aria-invalid=move || is_wrong().then_some("true")
                    aria-describedby=move || is_wrong().then(|| described_by.clone())
                    on:input=typing
                    on:compositionend=move |event| typing(event.into())
                    on:change=move |_| left()
                />
                {pick}
                {move || unit.get().map(|unit| view! { <span class="unit" aria-hidden="true">{unit}</span> })}
            </span>
            <span class="wrong" id=described>{move || wrong.get()}</span>
        </div>
    }
}
