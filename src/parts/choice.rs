//! Fields that choose: one of several words, in a list or all in sight; yes or no.

use leptos::prelude::*;

/// What can be chosen: the word that is kept, and what people call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The word that is kept.
    pub word: String,
    /// What people call it.
    pub name: String,
}

/// One of several words.
#[component]
pub fn Select(
    /// Its id in the document.
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// The word chosen.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    wrong: MaybeProp<String>,
    /// The label is heard and not seen.
    #[prop(optional)]
    bare: bool,
    /// Chooses another.
    on_choose: impl FnMut(String) + 'static,
) -> impl IntoView {
    let mut on_choose = on_choose;
    let described = format!("{id}-wrong");
    let described_by = described.clone();
    let is_wrong = move || wrong.get().is_some();
    let options = move || {
        let chosen = value.get();
        let option = |offer: Offer| {
            let is_chosen = offer.word == chosen;
            view! { <option value=offer.word selected=is_chosen>{offer.name}</option> }
        };
        offers.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="labelled" data-bare=bare.then_some("")>
            <label for=id.clone() class:unseen=bare>{label}</label>
            <select
                class="field"
                id=id
                prop:value=value
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=move || is_wrong().then(|| described_by.clone())
                on:change=move |event| on_choose(event_target_value(&event))
            >
                {options}
            </select>
            <span class="wrong" id=described>{move || wrong.get()}</span>
        </div>
    }
}

/// One of few words, all of them in sight: each a tap away.
#[component]
pub fn Choices(
    /// The id of the field in the document; its first word has it.
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// The word chosen.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    wrong: MaybeProp<String>,
    /// Chooses another.
    on_choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let described = format!("{id}-wrong");
    let described_by = described.clone();
    let is_wrong = move || wrong.get().is_some();
    let group = id.clone();
    let choice = move |(at, offer): (usize, Offer)| {
        let id = if at == 0 {
            id.clone()
        } else {
            format!("{id}-{at}")
        };
        let (word, chosen) = (offer.word.clone(), offer.word);
        view! {
            <label class="choice" for=id.clone()>
                <input
                    type="radio"
                    id=id.clone()
                    name=group.clone()
                    prop:checked=move || value.with(|value| *value == word)
                    on:change=move |_| on_choose(chosen.clone())
                />
                <span>{offer.name}</span>
            </label>
        }
    };
    view! {
        <fieldset
            class="choices"
            role="radiogroup"
            aria-invalid=move || is_wrong().then_some("true")
            aria-describedby=move || is_wrong().then(|| described_by.clone())
        >
            <legend>{label}</legend>
            <For
                each=move || offers.get().into_iter().enumerate()
                key=|(at, offer)| (*at, offer.word.clone(), offer.name.clone())
                children=choice
            />
            <span class="wrong" id=described>{move || wrong.get()}</span>
        </fieldset>
    }
}

/// Yes or no.
#[component]
pub fn Tick(
    /// Its id in the document.
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    ticked: Signal<bool>,
    /// The label is heard and not seen.
    #[prop(optional)]
    bare: bool,
    /// Ticks it or not.
    on_tick: impl FnMut(bool) + 'static,
) -> impl IntoView {
    let mut on_tick = on_tick;
    view! {
        <label class="tick-label" for=id.clone()>
            <input
                class="tick"
                type="checkbox"
                id=id.clone()
                prop:checked=ticked
                on:change=move |event| on_tick(event_target_checked(&event))
            />
            <span class:unseen=bare>{label}</span>
        </label>
    }
}
