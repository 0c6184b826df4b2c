//! Choosing a scheme: a card for each, with search.

use crate::common::SchemeCard;
use crate::lang::t;
use crate::parts::dialog::Dialog;
use crate::parts::text_field::TextField;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::catalog::find_cards;
use rewards_document::workbook::Edit;
use rewards_words::label;

/// The schemes to choose from.
#[component]
pub fn SchemePicker() -> impl IntoView {
    let state = state();
    let asked = RwSignal::new(String::new());
    let found = Signal::derive(move || {
        let found = asked.with(|asked| find_cards(asked)).into_iter();
        found.filter(|card| card.can_compute()).collect::<Vec<_>>()
    });
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
                    key=|card| card.definition.id.clone()
                    children=move |card| view! { <SchemeCard card=card on_choose=Some(Callback::new(choose)) /> }
                />
            </ul>
            {move || found.with(Vec::is_empty).then(|| view! { <p class="empty">{t(label!("没有找到", "Nothing found"))}</p> })}
        </Dialog>
    }
}
