//! A scheme as a card.

use super::figure::is_open;
use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::Route;
use rewards_format::Definition;
use rewards_words::{label, say};

/// A scheme as a card: to be chosen, or to be read in full.
#[component]
pub fn SchemeCard(
    definition: &'static Definition,
    on_choose: Option<Callback<&'static str>>,
) -> impl IntoView {
    let state = state();
    let id: &'static str = &definition.id;
    let open = move || {
        let fill = state.workbook.with(|workbook| workbook.fill(id));
        let open = definition
            .params
            .iter()
            .filter(|param| is_open(param, &fill));
        open.count()
    };
    let badge = move || match (definition.rules.len(), open()) {
        (0, _) | (_, 0) => None,
        (_, open) => Some(
            view! { <span class="badge" data-tone="open">{t(say!("{0} 项待填", "{0} to fill in", open))}</span> },
        ),
    };
    let counts = match definition.rules.len() {
        0 => say!("没有现成的条款", "no rules of its own"),
        rules => say!("{0} 条", "{0} rules", rules),
    };
    let is_chosen = move || state.template.with(|template| template == id);
    let in_use = move || {
        is_chosen().then(|| view! { <span class="badge" data-tone="gain">{t(label!("正在使用", "in use"))}</span> })
    };
    let name = t(&definition.name);
    let heading = match on_choose {
        Some(choose) => view! {
            <button type="button" class="card-name" on:click=move |_| choose.run(id)>{name}</button>
        }
        .into_any(),
        None => {
            let href = format!("#{}", Route::Templates(Some(id.to_owned())).hash());
            view! { <a class="card-name" href=href>{name}</a> }.into_any()
        }
    };
    view! {
        <li class="scheme-card" data-chosen=move || is_chosen().then_some("")>
            <h3>{heading}</h3>
            {definition.notes.as_ref().map(|notes| view! { <p class="card-text">{t(notes)}</p> })}
            <p class="card-foot">{in_use} {badge} <span class="hint">{t(counts)}</span></p>
        </li>
    }
}
