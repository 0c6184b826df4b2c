//! Choosing a scheme: a card for each, with search.

use crate::common::SchemeCard;
use crate::lang::t;
use crate::parts::dialog::Dialog;
use crate::parts::text_field::TextField;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::catalog;
use rewards_document::workbook::Edit;
use rewards_format::Definition;
use rewards_words::label;

/// The schemes to choose from.
#[component]
pub fn SchemePicker() -> impl IntoView {
    let state = state();
    let asked = RwSignal::new(String::new());
    let found = Memo::new(move |_| asked.with(|asked| found(asked)));
    let choose = move |id: &'static str| {
        if state.template.with_untracked(|now| now != id) {
            state.close_run();
            state.act(Edit::Choose(id.to_owned()));
        }
        state.overlays.close();
    };
    view! {
        <Dialog name=t(label!("选一个方案", "Choose a scheme")) kind="schemes" on_close=move || state.overlays.close()>
            <TextField
                id="scheme-search".to_owned()
                label=t(label!("查找方案", "Find a scheme"))
                value=asked
                placeholder=String::new()
                on_typed=move |text| asked.set(text)
            />
            <ul class="scheme-cards">
                <For
                    each=move || found.get()
                    key=|id| *id
                    children=move |id| {
                        catalog::definition(id)
                            .map(|definition| view! { <SchemeCard definition=definition on_choose=Some(Callback::new(choose)) /> })
                    }
                />
            </ul>
            {move || found.with(Vec::is_empty).then(|| view! { <p class="empty">{t(label!("没有找到", "Nothing found"))}</p> })}
        </Dialog>
    }
}

/// The schemes that can compute something and whose texts hold every word that was asked for.
fn found(asked: &str) -> Vec<&'static str> {
    let words: Vec<String> = asked.split_whitespace().map(str::to_lowercase).collect();
    let texts = |definition: &Definition| {
        let notes = definition
            .notes
            .iter()
            .flat_map(|notes| [&*notes.zh, &*notes.en]);
        let rules = definition
            .rules
            .iter()
            .flat_map(|rule| [&*rule.name.zh, &*rule.name.en]);
        let names = [&*definition.name.zh, &*definition.name.en];
        names
            .into_iter()
            .chain(notes)
            .chain(rules)
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase()
    };
    let is_found = |definition: &&Definition| {
        let texts = texts(definition);
        !definition.rules.is_empty() && words.iter().all(|word| texts.contains(word))
    };
    let all = catalog::definitions().iter().filter(is_found);
    all.map(|definition| &*definition.id).collect()
}
