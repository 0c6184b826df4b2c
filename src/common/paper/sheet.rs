//! One kind of sheet, made from what the page knows now.

use super::change::change;
use super::comparison::comparison;
use super::dossier::dossier;
use super::forms::{appeal, claim};
use super::pieces::{fields, head, signatures};
use super::rep::rep;
use crate::lang::t;
use crate::overlay::Paper;
use crate::platform::today;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::Day;
use rewards_document::own::{version_of, version_words};
use rewards_document::paper::{
    Issue, Listed, Paragraph, PolicyText, Print, PublicRow, PublicSheet, Section, appeal_form,
    claim_form, policy_text, publication, rep_sheet,
};
use rewards_document::workbook::{Workbook, normalize};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// A sheet, or several.
#[component]
pub fn Sheet(paper: Paper) -> impl IntoView {
    let state = state();
    move || {
        if paper == Paper::Change {
            let asked = state.paper.change.get();
            return asked
                .and_then(|asked| change(state, &asked))
                .unwrap_or_else(|| view! { <p class="empty">{t(label!("这两个版本已经不在了", "These versions are gone"))}</p> }.into_any());
        }
        if paper == Paper::Dossier {
            let key = state.paper.dossier.get();
            return key
                .and_then(|key| dossier(state, &key))
                .unwrap_or_else(|| view! { <p class="empty">{t(label!("这个方案已经不在了", "This scheme is gone"))}</p> }.into_any());
        }
        if paper == Paper::Comparison {
            return comparison(state)
                .unwrap_or_else(|| view! { <p class="empty">{t(label!("没有可比的方案", "No scheme to compare"))}</p> }.into_any());
        }
        with_print(state, |print| sheets(state, print, paper))
            .unwrap_or_else(|| view! { <p class="empty">{t(label!("还没有可打印的结果", "Nothing to print yet"))}</p> }.into_any())
    }
}

/// What is printed from, where there is a statement.
fn with_print<T>(state: State, make: impl Fn(&Print<'_>) -> T) -> Option<T> {
    let own = state
        .workbook
        .with(|workbook| version_words(workbook, &state.template.get()));
    let issue = Issue {
        version: own.unwrap_or_else(|| {
            say!(
                "范本（奖励计算器 {0}）",
                "as published (reward calculator {0})",
                env!("CARGO_PKG_VERSION")
            )
        }),
        date: Day::read(&today()).unwrap_or(Day::FIRST),
    };
    let definition = state.definition()?;
    let computed = state.computed.get()?;
    state.facts_check.with(|facts| {
        state.fill.with(|fill| {
            Some(make(&Print {
                computed: &computed,
                facts,
                definition: &definition,
                fill,
                issue: &issue,
            }))
        })
    })
}

fn sheets(state: State, print: &Print<'_>, paper: Paper) -> AnyView {
    let chosen = state.chosen_rep.get().unwrap_or_default();
    let none = || {
        view! { <p class="empty">{t(label!("这个方案没有这种表", "This scheme has no such form"))}</p> }.into_any()
    };
    match paper {
        Paper::Rep => rep_sheet(print, chosen).map_or_else(none, |one| rep(&one).into_any()),
        Paper::All => {
            let count = print.computed.statement.reps.len();
            let all = (0..count).filter_map(|place| rep_sheet(print, place));
            all.map(|one| rep(&one)).collect_view().into_any()
        }
        Paper::Publication => {
            let listed = if state.paper.by_name.get() {
                Listed::ByName
            } else {
                Listed::ByNumber
            };
            public(&publication(print, listed)).into_any()
        }
        Paper::Policy => {
            let period = state.facts.with(|facts| facts.days());
            let typed = state.paper.effective.get();
            let effective = Day::read(&normalize::day_in(&typed, period));
            // A version says itself from when on it applies.
            let effective = effective.or_else(|| {
                let of_version = |key: &String| {
                    let version = |workbook: &Workbook| {
                        let version = version_of(workbook, key)?;
                        Day::read(&version.effective)
                    };
                    state.workbook.with(version)
                };
                state.template.with(of_version)
            });
            policy_text(print, effective).map_or_else(none, |one| policy(&one).into_any())
        }
        Paper::Claim => claim_form(print, chosen).map_or_else(none, |one| claim(&one).into_any()),
        Paper::Appeal(at) => {
            appeal_form(print, at).map_or_else(none, |one| appeal(&one).into_any())
        }
        // Made without a statement.
        Paper::Change | Paper::Dossier | Paper::Comparison => none(),
    }
}

fn public(sheet: &PublicSheet) -> impl IntoView + use<> {
    let heads = sheet.columns.iter().enumerate();
    let heads = heads.map(|(at, name)| {
        let kind = (at > 0).then_some("figure");
        view! { <th scope="col" class=kind>{t(*name)}</th> }
    });
    let row = |row: &PublicRow| {
        let figure = |text: &Localized| view! { <td class="figure">{t(text.clone())}</td> };
        view! {
            <tr>
                <th scope="row">{t(row.who.clone())}</th>
                {figure(&row.reward)} {figure(&row.penalty)} {figure(&row.net)}
            </tr>
        }
    };
    let notes = sheet
        .notes
        .iter()
        .map(|note| view! { <p>{t(note.clone())}</p> });
    view! {
        <article class="paper">
            {head(&sheet.head)}
            <table class="paper-table">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{sheet.rows.iter().map(row).collect_view()}</tbody>
                <tfoot>{row(&sheet.total)}</tfoot>
            </table>
            {notes.collect_view()} {fields(&sheet.posted)} {signatures(&sheet.signatures)}
        </article>
    }
}

fn policy(policy: &PolicyText) -> impl IntoView + use<> {
    let texts = |texts: &[Localized]| {
        texts
            .iter()
            .map(|text| view! { <li>{t(text.clone())}</li> })
            .collect_view()
    };
    let paragraph = move |one: &Paragraph| {
        let (items, notes) = (texts(&one.items), texts(&one.notes));
        view! {
            <div class="paper-clause">
                <p><strong>{t(one.title.clone())}</strong> " " {t(one.text.clone())}</p>
                <ol class="paper-items">{items}</ol>
                <ul class="paper-notes">{notes}</ul>
            </div>
        }
    };
    let section = |one: &Section| {
        view! {
            <section>
                <h3>{t(one.heading.clone())}</h3>
                {one.paragraphs.iter().map(paragraph).collect_view()}
            </section>
        }
    };
    let unsettled = policy.unsettled.clone();
    view! {
        <article class="paper">
            {head(&policy.head)} {unsettled.map(|text| view! { <p class="paper-notice">{t(text)}</p> })}
            {policy.sections.iter().map(section).collect_view()}
        </article>
    }
}
