//! Choosing a scheme: a card for each, with search.

use crate::common::{ExampleMark, SchemeCard};
use crate::lang::t;
use crate::parts::dialog::Dialog;
use crate::parts::text_field::TextField;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::catalog::find_cards;
use rewards_document::own::{scheme_name, version_key};
use rewards_document::workbook::Edit;
use rewards_words::label;
use rewards_words::text::Localized;

/// The schemes to choose from.
#[component]
pub fn SchemePicker() -> impl IntoView {
    let state = state();
    let asked = RwSignal::new(String::new());
    let found = Signal::derive(move || {
        let found = asked.with(|asked| find_cards(asked)).into_iter();
        found.filter(|card| card.can_compute()).collect::<Vec<_>>()
    });
    let choose_key = move |key: String| {
        if state.template.with_untracked(|now| *now != key) {
            state.close_run();
            state.act(Edit::Choose(key));
        }
        state.overlays.close();
    };
    let choose = move |id: &'static str| choose_key(id.to_owned());
    view! {
        <Dialog name=t(label!("选一个方案", "Choose a scheme")) kind="schemes" on_close=move || state.overlays.close()>
            <TextField
                id="scheme-search".to_owned()
                label=t(label!("查找方案", "Find a scheme"))
                value=asked
                placeholder=String::new()
                on_typed=move |text| asked.set(text)
            />
            <OwnOnes asked=asked on_choose=Callback::new(choose_key) />
            <ul class="scheme-cards">
                <For
                    each=move || found.get()
                    key=|card| card.definition.id.clone()
                    children=move |card| view! { <SchemeCard card=card on_choose=Some(Callback::new(choose)) /> }
                />
            </ul>
            {move || found.with(Vec::is_empty).then(|| view! { <p class="empty">{t(label!("没有找到", "Nothing found"))}</p> })}
        </Dialog>
    }
}

/// The company's own schemes: each draft, and each version after it, the latest first.
#[component]
fn OwnOnes(asked: RwSignal<String>, on_choose: Callback<String>) -> impl IntoView {
    let state = state();
    let all = Memo::new(move |_| {
        let query = asked.get().to_lowercase();
        state.workbook.with(|workbook| {
            let keys = workbook.own.iter().flat_map(|(id, scheme)| {
                let versions = scheme.versions().iter().rev();
                let versions = versions.map(|version| version_key(id, version.number));
                std::iter::once(id.to_owned())
                    .chain(versions)
                    .collect::<Vec<_>>()
            });
            let named = keys.map(|key| (scheme_name(workbook, &key), key));
            let fits = |(name, _): &(Localized, String)| {
                let text = format!("{} {}", name.zh, name.en).to_lowercase();
                query.split_whitespace().all(|word| text.contains(word))
            };
            named.filter(fits).collect::<Vec<_>>()
        })
    });
    let card = move |(name, key): (Localized, String)| {
        let (mark, marked) = (key.clone(), key.clone());
        let is_chosen = move || state.template.with(|chosen| *chosen == mark);
        let chosen = is_chosen.clone();
        let in_use = move || {
            chosen().then(|| view! { <span class="badge" data-tone="gain">{t(label!("正在使用", "in use"))}</span> })
        };
        view! {
            <li class="scheme-card" data-chosen=move || is_chosen().then_some("")>
                <h3>
                    <button type="button" class="card-name" on:click=move |_| on_choose.run(key.clone())>{t(name)}</button>
                </h3>
                <p class="card-foot"><span class="hint">{t(label!("自建方案", "custom scheme"))}</span> <ExampleMark key=marked /> {in_use}</p>
            </li>
        }
    };
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <ul class="scheme-cards own-ones">
                <For each=move || all.get() key=|(name, key)| (key.clone(), name.clone()) children=card />
            </ul>
        </Show>
    }
}
