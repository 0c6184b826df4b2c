//! What stands above the rules of an own scheme: what it is called, its figures, its readings. Folded away until it's wanted.

use super::beside::OnAct;
use super::own::Own;
use super::rule::SectionEntry;
use crate::lang::t;
use crate::parts::fold::Fold;
use crate::parts::keyed::Keyed;
use leptos::prelude::*;
use rewards_document::editor::{SectionView, head_view};
use rewards_words::label;

/// The head as a form, made once somebody opens it.
#[component]
pub fn HeadPart(own: Own) -> impl IntoView {
    view! {
        <Fold
            name=t(label!("名称、公司数字和理解方式", "Name, company figures and readings"))
            opened=own.is_head_open
        >
            <div class="rule own-rule-parts head-form">
                <Show when=move || own.is_head_open.get()>
                    <HeadForm own=own />
                </Show>
            </div>
        </Fold>
    }
}

#[component]
fn HeadForm(own: Own) -> impl IntoView {
    let sections = Memo::new(move |_| {
        own.scheme.with(|scheme| {
            let scheme = scheme
                .as_ref()
                .map(|scheme| head_view(scheme, &own.id.get_value()));
            scheme.unwrap_or_default()
        })
    });
    let filled = Signal::derive(move || {
        let sections = sections.get().into_iter();
        sections
            .filter(|section| !section.fields.is_empty())
            .collect::<Vec<SectionView>>()
    });
    let has_none = Memo::new(move |_| {
        own.definition.with(|definition| {
            let definition = definition.as_ref();
            definition.is_some_and(|one| one.params.is_empty() && one.options.is_empty())
        })
    });
    let none = move || {
        let text = label!(
            "还没有公司数字和理解方式。它们从条款里来：在条款的一个数字旁边点 ⋯，改为公司数字，或写成两种理解。",
            "There are no company figures and no readings yet. They come from the clauses: press ⋯ beside a figure of a clause to make it a company figure, or to have two readings of it."
        );
        has_none
            .get()
            .then(|| view! { <p class="hint">{t(text)}</p> })
    };
    let on_act: OnAct =
        Callback::new(move |(place, act): (String, _)| own.act_on_head(&place, &act));
    view! {
        <Keyed
            each=filled
            key=|section: &SectionView| section.part
            view={move |section: Signal<SectionView>| {
                view! { <SectionEntry section=section prefix="head".to_owned() on_act=on_act /> }
            }}
        />
        {none}
    }
}
