//! Rules that wait for a figure of the company.

use crate::common::{Filling, open_count};
use crate::lang::t;
use crate::state::{Drawer, state};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::own::waiting_rule;
use rewards_document::statement::waiting;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// Which rules wait, and for what; a press goes to the figures.
#[component]
pub fn Waiting() -> impl IntoView {
    let state = state();
    let rules = Memo::new(move |_| {
        let rules = state
            .computed
            .with(|computed| computed.as_ref().map(|computed| waiting(&computed.scheme)));
        rules.unwrap_or_default()
    });
    let count = move || rules.with(Vec::len);
    let rule = |(name, text): (Localized, Localized)| {
        view! { <li><strong>{t(name)}</strong> " " {t(text)}</li> }
    };
    let fill_in = move |_| {
        state.open_drawer(Drawer::Figures);
        crate::platform::dom::focus_soon("drawer".to_owned());
    };
    let is_half_written = move || {
        let definition = state.definition();
        definition.is_some_and(|one| {
            one.params
                .iter()
                .any(|param| waiting_rule(&param.id).is_some())
        })
    };
    let editor = move || format!("#{}", Route::Schemes(Some(state.template.get())).hash());
    view! {
        <Show when=move || { count() > 0 }>
            <details class="waiting">
                <summary>
                    {move || {
                        t(
                            say!(
                                "{0} 条还没有生效：有数字还没填",
                                "{0} not in force yet: figures are missing",
                                count()
                            ),
                        )
                    }}
                </summary>
                <p class="hint">
                    {t(
                        label!(
                            "这些条款的奖罚没有算在内，不是 0。",
                            "What these rules would pay is not counted; it is unknown, not zero."
                        ),
                    )}
                </p>
                <ul>{move || rules.get().into_iter().map(rule).collect_view()}</ul>
                <Show when=move || { open_count(Filling::chosen(state)) > 0 }>
                    <button type="button" class="link" on:click=fill_in>{t(label!("去填公司数字", "Fill in the company's figures"))}</button>
                </Show>
                <Show when=is_half_written>
                    <a href=editor>{t(label!("去写完这个方案", "Finish writing the scheme"))}</a>
                </Show>
            </details>
        </Show>
    }
}
