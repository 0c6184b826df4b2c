//! A scheme as a card: for whom it is, what it pays, how much of it is still open.

use super::examples::{ExampleMark, try_with_examples};
use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::catalog::{Card, open_figures};
use rewards_words::{label, say};

/// A scheme as a card: to be chosen, or to be read in full.
#[component]
pub fn SchemeCard(card: &'static Card, on_choose: Option<Callback<&'static str>>) -> impl IntoView {
    let state = state();
    let definition = card.definition;
    let id: &'static str = &definition.id;
    let open = Memo::new(move |_| {
        let fill = state.workbook.with(|workbook| workbook.fill(id));
        let needed = open_figures(definition, &fill).needed.len();
        (needed, !fill.examples.is_empty())
    });
    let badge = move || {
        let text = match open.get() {
            _ if !card.can_compute() => return None,
            // The mark says that they're there, and no more.
            (0, true) => return None,
            (0, false) => say!("数字齐全", "complete"),
            (open, _) => say!("{0} 项待填", "{0} to fill in", open),
        };
        let tone = (open.get().0 > 0).then_some("open");
        Some(view! { <span class="badge" data-tone=tone>{t(text)}</span> })
    };
    let sides = card
        .sides
        .iter()
        .map(|side| view! { <span class="side" data-side=side.word()>{t(side.label())}</span> })
        .collect_view();
    let is_chosen = move || state.template.with(|template| template == id);
    let in_use = move || {
        is_chosen().then(|| view! { <span class="badge" data-tone="gain">{t(label!("正在使用", "in use"))}</span> })
    };
    let name = t(card.name);
    let heading = match on_choose {
        Some(choose) => {
            view! { <button type="button" class="card-name" on:click=move |_| choose.run(id)>{name}</button> }.into_any()
        }
        None => {
            let href = format!("#{}", Route::Schemes(Some(id.to_owned())).hash());
            view! { <a class="card-name" href=href>{name}</a> }.into_any()
        }
    };
    let try_it = move || {
        (card.can_compute() && open.get().0 > 0 && !state.frame.fixed_scheme).then(|| {
            view! {
                <button type="button" class="link card-try" on:click=move |_| try_with_examples(state, definition)>
                    {t(label!("用示例数字试算", "Try it with example figures"))}
                </button>
            }
        })
    };
    view! {
        <li class="scheme-card" data-chosen=move || is_chosen().then_some("")>
            <h3>{heading}</h3>
            {card.gist.map(|gist| view! { <p class="card-text">{t(gist)}</p> })}
            {card
                .audience
                .map(|audience| view! { <p class="hint">{t(label!("适合：", "For: "))} {t(audience)}</p> })}
            <p class="card-foot">{sides} {badge} <ExampleMark key=id.to_owned() /> {in_use} {try_it}</p>
        </li>
    }
}
