//! The entries of one rule, as they stand in a statement.

use crate::lang::{language, t};
use crate::overlay::Overlay;
use crate::parts::keyed::Keyed;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::statement::{Entry, Group};
use rewards_words::say;
use rewards_words::text::Localized;

/// So many entries of one rule are shown at once; the others fold out.
const SHOWN: usize = 6;

/// Groups of entries, each under its rule.
#[component]
pub fn Groups(#[prop(into)] groups: Signal<Vec<Group>>) -> impl IntoView {
    let view = |group: Signal<Group>| view! { <RuleGroup group=group /> };
    view! {
        <Keyed
            each=groups
            key=|group: &Group| group.rule
            view=view
        />
    }
}

/// The entries of one rule.
#[component]
pub fn RuleGroup(group: Signal<Group>) -> impl IntoView {
    let lang = language();
    let text = move |text: fn(&Group) -> &Localized| {
        Signal::derive(move || group.with(|group| text(group).in_lang(lang.get()).to_owned()))
    };
    let first = Memo::new(move |_| {
        group.with(|group| {
            group
                .entries
                .iter()
                .take(SHOWN)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let more = Memo::new(move |_| {
        group.with(|group| {
            group
                .entries
                .iter()
                .skip(SHOWN)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let count = move || more.with(Vec::len);
    view! {
        <div class="group">
            <h4 class="group-name">
                <span>{text(|group| &group.name)}</span>
                <span class="clause">{move || group.with(|group| group.clause.clone())}</span>
                <span class="group-sum figure" data-sign=move || group.with(|group| group.sign.word())>
                    {move || group.with(|group| group.sum.clone())}
                </span>
            </h4>
            <EntryList entries=first />
            <Show when=move || { count() > 0 }>
                <details class="more">
                    <summary>{move || t(say!("还有 {0} 项", "{0} more", count()))}</summary>
                    <EntryList entries=more />
                </details>
            </Show>
        </div>
    }
}

#[component]
fn EntryList(#[prop(into)] entries: Signal<Vec<Entry>>) -> impl IntoView {
    let view = |entry: Signal<Entry>| view! { <EntryRow entry=entry /> };
    view! {
        <ul class="entries">
            <Keyed
                each=entries
                key=|entry: &Entry| entry.at.to_string()
                view=view
            />
        </ul>
    }
}

/// One entry; a press tells why.
#[component]
fn EntryRow(entry: Signal<Entry>) -> impl IntoView {
    let state = state();
    let lang = language();
    let text = move |text: fn(&Entry) -> &Localized| {
        Signal::derive(move || entry.with(|entry| text(entry).in_lang(lang.get()).to_owned()))
    };
    view! {
        <li>
            <button
                type="button"
                class="entry"
                aria-haspopup="dialog"
                data-sign=move || entry.with(|entry| entry.sign.word())
                on:click=move |_| state.overlays.open(Overlay::Why(entry.with_untracked(|entry| entry.at)))
            >
                <span class="entry-title">{text(|entry| &entry.title)}</span>
                <span class="entry-detail">{text(|entry| &entry.detail)}</span>
                <span class="entry-worth figure">{text(|entry| &entry.worth)}</span>
            </button>
        </li>
    }
}
