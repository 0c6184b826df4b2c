//! A new rule, from a list of kinds in plain words.

use super::own::Own;
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::platform::dom::focus_soon;
use leptos::prelude::*;
use rewards_document::catalog::definitions;
use rewards_document::editor::add_rule;
use rewards_document::rule_form::{NewRule, new_rules};
use rewards_format::Advice;
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
        let kind = |(at, kind): (usize, &'static NewRule)| {
            view! {
                <li>
                    <button type="button" id=format!("new-rule-{at}") class="new-rule" on:click=move |_| add(kind)>{t(kind.label)}</button>
                </li>
            }
        };
        new_rules().iter().enumerate().map(kind).collect_view()
    };
    view! {
        <div class="add-rule">
            <Button
                id="add-rule"
                text=t(label!("加一条规则", "Add a rule"))
                sign=Sign::Plus
                weight=Weight::Plain
                on_press=move || {
                    is_open.update(|open| *open = !*open);
                    if is_open.get_untracked() {
                        focus_soon("new-rule-0".to_owned());
                    }
                }
            />
            <Show when=move || is_open.get()>
                <Guidance />
                <ul class="new-rules" aria-label=t(label!("加哪一种", "Which kind"))>{kinds}</ul>
            </Show>
        </div>
    }
}

/// What a reward can be and what every scheme is held to, as the source document says it.
#[component]
fn Guidance() -> impl IntoView {
    let guide = definitions().find_map(|one| one.guide.as_ref());
    guide.map(|guide| {
        let list = |advice: &'static [Advice]| {
            let one = |advice: &'static Advice| {
                let hint = advice.hint.as_ref().map(|hint| view! { <p class="hint">{t(hint)}</p> });
                view! { <li><strong>{t(&advice.name)}</strong> {hint}</li> }
            };
            advice.iter().map(one).collect_view()
        };
        view! {
            <Fold name=t(label!("可以用哪些奖励，守哪三条原则", "Forms of reward, and three principles"))>
                <ul>{list(&guide.forms)}</ul>
                <ol>{list(&guide.principles)}</ol>
            </Fold>
        }
    })
}
