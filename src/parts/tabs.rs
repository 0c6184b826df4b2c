//! Tabs: one of several things shown in the same place.

use crate::platform::dom::focus_soon;
use leptos::prelude::*;

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Its word: for its id and its panel's.
    pub word: &'static str,
    /// What it is called.
    pub name: String,
    /// How many things its panel holds.
    pub count: Option<String>,
    /// How many things in its panel are wrong, in words; nothing where none is.
    pub wrong: Option<String>,
}

/// The id of a tab's panel.
#[must_use]
pub fn panel_id(word: &str) -> String {
    format!("panel-{word}")
}

/// The id of a tab.
#[must_use]
pub fn tab_id(word: &str) -> String {
    format!("tab-{word}")
}

/// That something in a tab's panel is wrong. It takes no room: a tab that is pressed mustn't move away.
fn wrong_mark(wrong: String) -> impl IntoView {
    let title = wrong.clone();
    view! {
        <span class="tab-wrong" title=title>
            <span class="unseen">{wrong}</span>
        </span>
    }
}

/// A row of tabs; arrows go from one to the next.
#[component]
pub fn Tabs(
    /// What the row is called.
    #[prop(into)]
    name: Signal<String>,
    /// The tabs.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
    /// The word of the chosen one.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// Chooses one.
    on_choose: impl Fn(&'static str) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let step = move |by: isize| {
        let next = tabs.with_untracked(|tabs| {
            let at = tabs
                .iter()
                .position(|tab| tab.word == chosen.get_untracked())?;
            let count = isize::try_from(tabs.len()).ok()?;
            let next = (isize::try_from(at).ok()? + by).rem_euclid(count);
            Some(tabs.get(usize::try_from(next).ok()?)?.word)
        });
        if let Some(next) = next {
            on_choose(next);
            focus_soon(tab_id(next));
        }
    };
    let pressed = move |event: web_sys::KeyboardEvent| {
        match event.key().as_str() {
            "ArrowRight" => step(1),
            "ArrowLeft" => step(-1),
            _ => return,
        }
        event.prevent_default();
    };
    let tab = move |tab: Signal<Tab>| {
        let word = tab.with_untracked(|tab| tab.word);
        let is_chosen = Memo::new(move |_| chosen.get() == word);
        view! {
            <button
                type="button"
                role="tab"
                class="tab"
                id=tab_id(word)
                aria-controls=panel_id(word)
                aria-selected=move || is_chosen.get().to_string()
                tabindex=move || if is_chosen.get() { "0" } else { "-1" }
                on:click=move |_| on_choose(word)
            >
                <span>{move || tab.with(|tab| tab.name.clone())}</span>
                {move || tab.with(|tab| tab.count.clone()).map(|count| view! { <span class="tab-count">{count}</span> })}
                {move || tab.with(|tab| tab.wrong.clone()).map(wrong_mark)}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=name on:keydown=pressed>
            <super::keyed::Keyed each=tabs key=|tab: &Tab| tab.word view=tab />
        </div>
    }
}
