//! A new rule, from a list of kinds in plain words.

use super::own::Own;
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use crate::platform::dom::focus_soon;
use leptos::prelude::*;
use rewards_document::editor::add_rule;
use rewards_document::rule_form::{NewRule, new_rules};
use rewards_words::label;

/// A button that opens the list of kinds.
#[component]
pub fn AddRule(own: Own) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let add = move |kind: &'static NewRule| {
        let mut added = None;
        own.act_with(|scheme, id| {
            let (key, edit) = add_rule(scheme, id, kind);
            added = Some(key);
            Some(edit)
        });
        is_open.set(false);
        if let Some(key) = added {
            own.open_rules.update(|open| {
                open.insert(key);
            });
            focus_soon(format!("rule-{key}-form-name.zh"));
        }
    };
    let kinds = move || {
        let kind = |kind: &'static NewRule| {
            view! {
                <li>
                    <button type="button" class="new-rule" on:click=move |_| add(kind)>{t(kind.label)}</button>
                </li>
            }
        };
        new_rules().iter().map(kind).collect_view()
    };
    view! {
        <div class="add-rule">
            <Button
                id="add-rule"
                text=t(label!("加一条规则", "Add a rule"))
                sign=Sign::Plus
                weight=Weight::Plain
                on_press=move || is_open.update(|open| *open = !*open)
            />
            <Show when=move || is_open.get()>
                <ul class="new-rules" aria-label=t(label!("加哪一种", "Which kind"))>{kinds}</ul>
            </Show>
        </div>
    }
}
