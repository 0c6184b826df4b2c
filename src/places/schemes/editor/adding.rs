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
use rewards_document::rule_form::{NewRule, new_rules, new_rules_in_form};
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
    let add = Callback::new(add);
    let kinds = move || {
        let kind = |(at, kind): (usize, &'static NewRule)| {
            view! { <Kind kind=kind id=format!("new-rule-{at}") on_press=add /> }
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
                <Guidance on_press=add />
                <ul class="new-rules" aria-label=t(label!("加哪一种", "Which kind"))>{kinds}</ul>
            </Show>
        </div>
    }
}

/// One kind, which is added by a press.
#[component]
fn Kind(
    kind: &'static NewRule,
    #[prop(into)] id: String,
    on_press: Callback<&'static NewRule>,
) -> impl IntoView {
    view! {
        <li>
            <button type="button" id=id class="new-rule" on:click=move |_| on_press.run(kind)>
                {t(kind.label)}
            </button>
        </li>
    }
}

/// What a reward can be, each form with the rules that pay in it, and what every scheme is held to, as the source document
/// says it.
#[component]
fn Guidance(on_press: Callback<&'static NewRule>) -> impl IntoView {
    let guide = definitions().find_map(|one| one.guide.as_ref());
    let form = move |form: &'static Advice| {
        let kind = |(at, kind): (usize, &'static NewRule)| {
            view! { <Kind kind=kind id=format!("new-{}-{at}", form.id) on_press=on_press /> }
        };
        let kinds = new_rules_in_form(&form.id).iter().enumerate().map(kind);
        view! {
            <li>
                <Said advice=form />
                <ul class="new-rules" aria-label=t(&form.name)>{kinds.collect_view()}</ul>
            </li>
        }
    };
    let principle = |principle| view! { <li><Said advice=principle /></li> };
    guide.map(|guide| {
        view! {
            <Fold name=t(label!("按奖励形式选，守三条原则", "By form of reward, and three principles"))>
                <ul class="guidance">{guide.forms.iter().map(form).collect_view()}</ul>
                <ol class="guidance">{guide.principles.iter().map(principle).collect_view()}</ol>
            </Fold>
        }
    })
}

#[component]
fn Said(advice: &'static Advice) -> impl IntoView {
    let hint = advice
        .hint
        .as_ref()
        .map(|hint| view! { <p class="hint">{t(hint)}</p> });
    view! {
        <strong>{t(&advice.name)}</strong>
        {hint}
    }
}
