//! The entries of one rule, as they stand in a statement.

use super::example_note::{FoundMark, rule_of_example};
use super::examples::{RuleExampleMark, rules_on_examples_under};
use super::shown::Figure;
use crate::lang::{language, t};
use crate::overlay::{Overlay, Under};
use crate::parts::keyed::Keyed;
use crate::state::state;
use leptos::prelude::*;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_document::statement::{EntryWorth, GroupEntry, RuleGroup as Entries, Shown};
use rewards_format::EntryAt;
use rewards_words::say;
use rewards_words::text::Localized;
use std::collections::BTreeSet;

/// So many entries of one rule are shown at once; the others fold out.
const SHOWN: usize = 6;

/// A rule with its entries, as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    rule: RuleAt,
    name: Localized,
    clause: Localized,
    sum: Option<Shown>,
    lines: Vec<LineView>,
}

/// One entry, as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
struct LineView {
    at: EntryAt,
    text: Localized,
    worth: Localized,
    kind: &'static str,
}

impl From<Entries> for GroupView {
    fn from(group: Entries) -> Self {
        // The sum of a single line is that line.
        let sum = group.sum.filter(|_| group.entries.len() > 1);
        Self {
            rule: group.rule,
            name: group.name,
            clause: group.clause,
            sum,
            lines: group
                .entries
                .into_iter()
                .map(|entry| LineView::of(entry, group.kind))
                .collect(),
        }
    }
}

impl LineView {
    fn of(entry: GroupEntry, kind: Kind) -> Self {
        let kind = match (&entry.worth, kind) {
            (EntryWorth::Money(Shown::Waiting(_)) | EntryWorth::Unknown(_), _) => "waiting",
            (EntryWorth::Nothing(_), _) => "none",
            (EntryWorth::Money(_) | EntryWorth::Thing(_), Kind::Penalty) => "minus",
            (EntryWorth::Money(_) | EntryWorth::Thing(_), Kind::Reward) => "plus",
        };
        Self {
            at: entry.at,
            text: entry.text(),
            worth: entry.worth.text(),
            kind,
        }
    }
}

/// How many entries there are in all.
pub fn entry_count(groups: &[GroupView]) -> usize {
    groups.iter().map(|group| group.lines.len()).sum()
}

/// Groups of entries, each under its rule.
#[component]
pub fn Groups(#[prop(into)] groups: Signal<Vec<GroupView>>) -> impl IntoView {
    let under = use_context::<Under>().unwrap_or_default();
    let on_examples = rules_on_examples_under(under);
    let found = rule_of_example();
    let view = move |group: Signal<GroupView>| {
        view! { <RuleGroup group=group on_examples=on_examples found=found /> }
    };
    view! { <Keyed each=groups key=|group: &GroupView| group.rule view=view /> }
}

/// The entries of one rule.
#[component]
fn RuleGroup(
    group: Signal<GroupView>,
    on_examples: Memo<BTreeSet<RuleAt>>,
    found: Memo<Option<RuleAt>>,
) -> impl IntoView {
    let rule = group.with_untracked(|group| group.rule);
    let is_on_example = move || on_examples.with(|rules| rules.contains(&rule));
    let is_found = move || found.get() == Some(rule);
    let lang = language();
    let text = move |text: fn(&GroupView) -> &Localized| {
        Signal::derive(move || group.with(|group| text(group).in_lang(lang.get()).to_owned()))
    };
    let part = move |skip: usize, take: usize| {
        Memo::new(move |_| {
            group.with(|group| {
                let lines = group.lines.iter().skip(skip).take(take);
                lines.cloned().collect::<Vec<_>>()
            })
        })
    };
    let (first, more) = (part(0, SHOWN), part(SHOWN, usize::MAX));
    let count = move || more.with(Vec::len);
    let sum = move || {
        group.with(|group| group.sum.clone()).map(
            |sum| view! { <span class="group-sum"><Figure shown=Signal::stored(sum) /></span> },
        )
    };
    view! {
        <div class="group">
            <h4 class="group-name">
                <span>{text(|group| &group.name)}</span>
                <span class="clause">{text(|group| &group.clause)}</span>
                <RuleExampleMark is_on=Signal::derive(is_on_example) />
                <FoundMark is_on=Signal::derive(is_found) />
                {sum}
            </h4>
            <Lines lines=first />
            <Show when=move || { count() > 0 }>
                <details class="more">
                    <summary>{move || t(say!("还有 {0} 项", "{0} more", count()))}</summary>
                    <Lines lines=more />
                </details>
            </Show>
        </div>
    }
}

#[component]
fn Lines(#[prop(into)] lines: Signal<Vec<LineView>>) -> impl IntoView {
    let view = |line: Signal<LineView>| view! { <Line line=line /> };
    view! {
        <ul class="entries">
            <Keyed each=lines key=|line: &LineView| line.at.to_string() view=view />
        </ul>
    }
}

/// One entry; a press tells why.
#[component]
fn Line(line: Signal<LineView>) -> impl IntoView {
    let state = state();
    let lang = language();
    let under = use_context::<Under>().unwrap_or_default();
    let why = move |_| {
        let at = line.with_untracked(|line| line.at);
        state.overlays.open(Overlay::Why(under.clone(), at));
    };
    let text = move |text: fn(&LineView) -> &Localized| {
        Signal::derive(move || line.with(|line| text(line).in_lang(lang.get()).to_owned()))
    };
    view! {
        <li>
            <button
                type="button"
                class="entry"
                aria-haspopup="dialog"
                data-sign=move || line.with(|line| line.kind)
                on:click=why
            >
                <span class="entry-text">{text(|line| &line.text)}</span>
                <span class="entry-worth figure">{text(|line| &line.worth)}</span>
            </button>
        </li>
    }
}
