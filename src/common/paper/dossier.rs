//! A scheme with its worked examples and its holes, for whoever has to approve it.

use super::pieces::{head, signatures};
use crate::common::share_now;
use crate::lang::t;
use crate::platform::today;
use crate::state::State;
use leptos::prelude::*;
use rewards_core::number::Day;
use rewards_document::audit::{FindingView, PrincipleFindings};
use rewards_document::own::{
    ExampleCheck, ExampleRep, SchemeKey, Setting, SettingKind, version_words,
};
use rewards_document::paper::{Dossier, Submitted, dossier as made};
use rewards_words::rule::{RuleSummary, SummaryPart};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// The dossier of the scheme with a key, where it's still there.
pub fn dossier(state: State, key: &str) -> Option<AnyView> {
    state.workbook.with(|workbook| {
        let definition = workbook.definition(key)?;
        let scheme = SchemeKey::of(key);
        let own = scheme.own_id().and_then(|id| workbook.own.get(id));
        let draft = match scheme {
            SchemeKey::Draft(id) => own.map(|own| (&**own, id)),
            SchemeKey::Template(_) | SchemeKey::Version(..) => None,
        };
        let version = version_words(workbook, key).unwrap_or_default();
        let dossier = made(Submitted {
            definition: &definition,
            fill: &workbook.fill(key),
            draft,
            examples: own.map(|own| own.examples()).unwrap_or_default(),
            share: share_now(state).get(),
            version: &version,
            date: Day::read(&today()).unwrap_or(Day::FIRST),
        });
        Some(dossier_view(&dossier).into_any())
    })
}

fn dossier_view(dossier: &Dossier) -> impl IntoView + use<> {
    let rules = dossier.rules.iter().map(rule).collect_view();
    let examples = dossier.examples.iter().map(example).collect_view();
    let no_examples = dossier
        .examples
        .is_empty()
        .then(|| view! { <p>{t(label!("没有算例。", "There are no worked examples."))}</p> });
    let found = match &dossier.found {
        Some(found) => found.iter().map(held).collect_view().into_any(),
        None => view! { <p>{t(label!("公司数字填对以后才能查。", "Fill in the company's figures correctly first."))}</p> }.into_any(),
    };
    let notes = dossier.notes.clone();
    let around = [
        (label!("目的", "Purpose"), &dossier.purpose),
        (label!("适用范围", "Who it applies to"), &dossier.scope),
    ];
    let around = around.into_iter().filter_map(|(heading, said)| {
        let said = said.clone()?;
        Some(view! {
            <section>
                <h3>{t(heading)}</h3>
                <p>{t(said)}</p>
            </section>
        })
    });
    let around = around.collect_view();
    let proceedings = dossier.proceedings.iter().map(|(heading, said)| {
        let said = said
            .iter()
            .map(|said| view! { <p>{t(said.text.clone())}</p> });
        view! {
            <section>
                <h3>{t(*heading)}</h3>
                {said.collect_view()}
            </section>
        }
    });
    let proceedings = proceedings.collect_view();
    let settings = [
        (label!("公司数字", "Company figures"), SettingKind::Figure),
        (label!("条款怎么理解", "Readings"), SettingKind::Reading),
    ];
    let settings = settings.map(|(heading, kind)| settings_of(heading, &dossier.settings, kind));
    view! {
        <article class="paper">
            {head(&dossier.head)} {notes.map(|notes| view! { <p>{t(notes)}</p> })} {around}
            <section>
                <h3>{t(label!("条款", "Clauses"))}</h3>
                {rules}
            </section>
            {settings} {proceedings}
            <section>
                <h3>{t(label!("算例", "Worked examples"))}</h3>
                {no_examples} {examples}
            </section>
            <section>
                <h3>{t(label!("查漏洞", "Loopholes"))}</h3>
                {found}
            </section>
            {signatures(&dossier.signatures)}
        </article>
    }
}

/// The figures, or the readings, each with what it's set to.
fn settings_of(
    heading: Label,
    settings: &[Setting],
    kind: SettingKind,
) -> Option<impl IntoView + use<>> {
    let held = settings.iter().filter(|setting| setting.kind == kind);
    let row = |setting: &Setting| {
        let lines = setting.value.clone().into_iter();
        let lines = lines.map(|line| view! { <p>{t(line)}</p> });
        let other = (!setting.is_as_written)
            .then(|| view! { <p class="hint">{t(label!("与方案写的不同", "other than the scheme has it"))}</p> });
        view! {
            <tr>
                <th scope="row">{t(setting.name.clone())}</th>
                <td>{lines.collect_view()} {other}</td>
            </tr>
        }
    };
    let rows = held.map(row).collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h3>{t(heading)}</h3>
                <table class="paper-table">
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

fn rule(rule: &RuleSummary) -> impl IntoView + use<> {
    let part = |part: &SummaryPart| {
        let lines = part
            .lines
            .iter()
            .map(|line| view! { <p>{t(line.clone())}</p> });
        view! {
            <tr>
                <th scope="row">{t(part.label)}</th>
                <td>{lines.collect_view()}</td>
            </tr>
        }
    };
    let clause = rule.clause.clone();
    view! {
        <div class="paper-clause">
            <p><strong>{t(rule.name.clone())}</strong> " " {clause.map(t)}</p>
            <table class="paper-table">
                <tbody>{rule.parts.iter().map(part).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn example(check: &ExampleCheck) -> impl IntoView + use<> {
    let rep = |rep: &ExampleRep| {
        let (expected, now) = (rep.expected_words(), rep.now_words());
        view! {
            <li>{t(say!("{0}：应得 {1}，算得 {2}", "{0}: expected {1}, comes to {2}", rep.name, expected, now))}</li>
        }
    };
    let open = check.still_open();
    let mark = match (check.holds, &open) {
        (true, None) => label!("对", "holds"),
        (true, Some(_)) => label!("已知部分不变", "unchanged so far"),
        (false, _) => label!("不对", "does not hold"),
    };
    let open = open.map(|open| view! { <p>{t(say!("{0}。", "{0}.", open.beginning()))}</p> });
    view! {
        <div class="paper-clause">
            <p><strong>{t(check.title())}</strong> " " {t(mark)}</p>
            <ul>{check.reps.iter().map(rep).collect_view()}</ul>
            {open}
        </div>
    }
}

fn held(held: &PrincipleFindings) -> impl IntoView + use<> {
    let finding = |finding: &FindingView| {
        let rules = Localized::joined(finding.rules.clone(), label!("、", ", "));
        view! {
            <li>
                <strong>{t(finding.name)}</strong> " " {t(say!("（{0}；{1}）", "({0}; {1})", rules, finding.severity_name))} " "
                {t(finding.message.clone())} " " {finding.law.clone().map(t)}
            </li>
        }
    };
    let nothing = held
        .findings
        .is_empty()
        .then(|| view! { <p>{t(held.nothing())}</p> });
    view! {
        <div class="paper-clause">
            <p><strong>{t(held.principle)}</strong></p>
            {nothing}
            <ul>{held.findings.iter().map(finding).collect_view()}</ul>
        </div>
    }
}
