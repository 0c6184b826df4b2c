//! A scheme from a file: shown with all that it says, to be kept or not.

use super::making::add_own;
use super::said::{figures_of, readings_of, what_it_says};
use crate::lang::t;
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::own::{OwnScheme, RefusedScheme};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

const PURPOSE: Label = label!("目的", "Purpose");
const SCOPE: Label = label!("适用范围", "Who it applies to");

/// A scheme from a file, to be looked at before it is kept; or why the file isn't taken, until the next is opened.
#[component]
pub fn Offered(offered: RwSignal<Option<Result<OwnScheme, RefusedScheme>>>) -> impl IntoView {
    move || {
        offered.get().map(|file| match file {
            Ok(scheme) => view! { <Keepable scheme=scheme offered=offered /> }.into_any(),
            Err(refused) => {
                view! { <Refused refused=refused on_close=move || offered.set(None) /> }.into_any()
            }
        })
    }
}

#[component]
fn Keepable(
    scheme: OwnScheme,
    offered: RwSignal<Option<Result<OwnScheme, RefusedScheme>>>,
) -> impl IntoView {
    let state = state();
    let check = scheme.check("own");
    let definition = &check.definition;
    let name = Localized::from(&definition.name);
    let policy = definition.policy.as_ref();
    let around = policy.map(|policy| [(PURPOSE, &policy.purpose), (SCOPE, &policy.scope)]);
    let around = around.into_iter().flatten().filter_map(|(label, said)| {
        let said = Localized::from(said.as_ref()?);
        Some(view! { <p>{t(say!("{0}：{1}", "{0}: {1}", label, said))}</p> })
    });
    let around = around.collect_view();
    let notes = definition
        .notes
        .as_ref()
        .map(|notes| view! { <p>{t(Localized::from(notes))}</p> });
    let rules = what_it_says(definition);
    let folds = [
        (
            label!("公司数字", "Company figures"),
            figures_of(definition),
        ),
        (label!("条款怎么理解", "Readings"), readings_of(definition)),
    ];
    let folds = folds.into_iter().filter(|(_, held)| !held.is_empty());
    let folds = folds.map(|(name, held)| {
        let count = held.len().to_string();
        view! {
            <Fold name=t(name) count=Signal::stored(Some(count))>
                <ul class="plain">{held}</ul>
            </Fold>
        }
    });
    let folds = folds.collect_view();
    let keep = move || {
        if let Some(Ok(scheme)) = offered.get_untracked() {
            offered.set(None);
            add_own(state, scheme);
        }
    };
    view! {
        <div class="offered-scheme" role="group" aria-label=t(label!("文件里的方案", "The scheme in the file"))>
            <h3>{t(name)}</h3>
            {around} {notes}
            <ol class="plain">{rules}</ol>
            {folds}
            <p>{t(label!("收下后就是一个自建方案，别的不变。", "Once kept, it is a custom scheme; nothing else changes."))}</p>
            <div class="buttons">
                <Button id="keep-scheme" text=t(label!("收下", "Keep it")) weight=Weight::Primary on_press=keep />
                <Button text=t(label!("不要", "Discard")) on_press=move || offered.set(None) />
            </div>
        </div>
    }
}

#[component]
fn Refused(refused: RefusedScheme, on_close: impl Fn() + Copy + 'static) -> impl IntoView {
    let faults = refused.faults.into_iter();
    let faults = faults
        .map(|fault| view! { <li>{t(fault)}</li> })
        .collect_view();
    view! {
        <div class="notice" role="alert">
            <div>
                <p>{t(refused.text)}</p>
                <ul>{faults}</ul>
            </div>
            <IconButton name=t(label!("知道了", "Dismiss")) sign=Sign::Close on_press=on_close />
        </div>
    }
}
