//! The explanation of one figure, over the page: the result, the sentence with the formula, then what it rests on.

use super::examples::{RuleExampleMark, rules_on_examples_under};
use super::go_to::{go_to, go_to_row};
use super::notices::copy_text;
use super::scale::ScaleView;
use super::trial::with_trial_notice;
use super::under::{computed_under, key_of, scheme_words};
use crate::lang::{language, t};
use crate::overlay::{Overlay, Paper, Under};
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::explanation::{ExplanationView, LineView, Link, PartView, explained};
use rewards_document::statement::scale_of;
use rewards_document::workbook::{FieldRef, Shared, with_examples_notice};
use rewards_format::EntryAt;
use rewards_words::explain::PartKind;
use rewards_words::label;
use rewards_words::text::Localized;

/// So many lines of a part are shown at once.
const SHOWN: usize = 12;

/// Why a figure is what it is.
#[component]
pub fn Why(under: Under, at: EntryAt) -> impl IntoView {
    let state = state();
    let lang = language();
    let computed = computed_under(state, under.clone());
    let is_own = under == Under::Own;
    let own_under = StoredValue::new(under.clone());
    let (keeps_facts, is_supposed) = match &under {
        Under::Own | Under::Other(_) => (true, false),
        Under::Supposing(_, supposed) => (supposed.keeps_facts(), true),
    };
    // What isn't so is said.
    let supposed = scheme_words(state, under.clone());
    let supposed = is_supposed.then(|| view! { <p class="hint">{supposed}</p> });
    let view = Memo::new(move |_| {
        state.facts_check.with(|facts| {
            let facts = keeps_facts.then_some(&**facts);
            let view = computed.with(|computed| explained(computed.as_ref()?, facts, at));
            view.map(Shared::new)
        })
    });
    let text = move |look: fn(&ExplanationView) -> Localized| {
        Signal::derive(move || {
            let text = view.with(|view| view.as_ref().map(|view| look(view)));
            text.unwrap_or_default().into_lang(lang.get())
        })
    };
    let clause = text(|view| view.clause.clone().unwrap_or_default());
    let kind = move || view.with(|view| view.as_ref().map(|view| view.kind));
    let on_examples = rules_on_examples_under(under.clone());
    let is_on_example = Signal::derive(move || {
        let rule = view.with(|view| view.as_ref().map(|view| view.rule_at));
        rule.is_some_and(|rule| on_examples.with(|rules| rules.contains(&rule)))
    });
    let scale = move || {
        let scale = computed.with(|computed| scale_of(computed.as_ref()?, at));
        scale.map(|scale| {
            view! { <section class="why-part" data-part="scale"><ScaleView scale=scale /></section> }
        })
    };
    let parts = move |is_wanted: fn(PartKind) -> bool| {
        let parts = view.with(|view| view.as_ref().map(|view| view.parts.clone()));
        let parts = parts.unwrap_or_default().into_iter();
        parts
            .filter(|part| is_wanted(part.kind))
            .map(|part| own_under.with_value(|under| part_view(state, under, part)))
            .collect_view()
    };
    // Where the scheme knows appeals: against what the page computes, not against what might be.
    let can_appeal = Memo::new(move |_| {
        let definition = state.definition();
        let policy = definition.as_ref().and_then(|one| one.policy.as_ref());
        is_own && policy.is_some_and(|policy| policy.appeal.is_some())
    });
    let copy = move || {
        let text = view.with_untracked(|view| view.as_ref().map(|view| view.text.clone()));
        let fill = state.workbook.with_untracked(|workbook| {
            own_under.with_value(|under| workbook.fill(key_of(workbook, under)))
        });
        let text = with_examples_notice(text.unwrap_or_default(), &fill);
        let text = with_trial_notice(state, text);
        copy_text(state, text.into_lang(lang.get_untracked()));
    };
    view! {
        <Dialog
            name=text(|view| view.rule.clone())
            aside=Signal::derive(move || Some(clause.get()).filter(|clause| !clause.is_empty()))
            kind="why"
            on_close=move || state.overlays.close()
        >
            {supposed}
            <p class="why-whose">{text(|view| view.whose.clone())}</p>
            <p class="why-result" data-kind=kind>
                {text(|view| view.result.clone())} " " <RuleExampleMark is_on=is_on_example />
            </p>
            {move || parts(|kind| kind == PartKind::Formula)}
            {scale}
            {move || parts(|kind| kind != PartKind::Formula)}
            <footer class="buttons">
                <Show when=move || can_appeal.get()>
                    <Button
                        id="appeal"
                        text=t(label!("申诉表", "Appeal form"))
                        weight=Weight::Quiet
                        sign=Sign::Print
                        on_press=move || state.overlays.open(Overlay::Paper(Paper::Appeal(at)))
                    />
                </Show>
                <Button
                    id="copy-why"
                    text=t(label!("复制说明", "Copy the explanation"))
                    weight=Weight::Quiet
                    sign=Sign::Copy
                    on_press=copy
                />
            </footer>
        </Dialog>
    }
}

fn part_view(state: State, under: &Under, part: PartView) -> impl IntoView + use<> {
    let mut first = part.lines;
    let more = first.split_off(first.len().min(SHOWN));
    let list = |lines: Vec<LineView>| {
        let lines = lines.into_iter();
        let lines = lines.map(|line| line_view(state, under.clone(), line));
        view! { <ul>{lines.collect_view()}</ul> }
    };
    let count = more.len();
    let more = (count > 0).then(|| {
        let text = rewards_words::say!("还有 {0} 项", "{0} more", count);
        view! {
            <details class="more">
                <summary>{t(text)}</summary>
                {list(more)}
            </details>
        }
    });
    view! {
        <section class="why-part" data-part=part.kind.word()>
            <h3>{t(part.kind.heading())}</h3>
            {list(first)}
            {more}
        </section>
    }
}

fn line_view(state: State, under: Under, line: LineView) -> impl IntoView {
    let text = t(line.text);
    let text = match line.link {
        None => view! { <span>{text}</span> }.into_any(),
        Some(link) => {
            let follow = move |_| match link {
                Link::Row(sheet, row) => go_to_row(state, sheet, row),
                Link::Table(sheet) => go_to(state, &FieldRef::Table(sheet)),
                Link::Entry(at) => state.overlays.open(Overlay::Why(under.clone(), at)),
            };
            view! { <button type="button" class="link" on:click=follow>{text}</button> }.into_any()
        }
    };
    let mark = line.mark;
    let label = mark.and_then(|mark| mark.label());
    view! {
        <li data-mark=mark.map(|mark| mark.word())>
            {text}
            {label.map(|label| view! { <span class="mark">{t(label)}</span> })}
        </li>
    }
}
