//! A scheme to be read in full: its clauses, its holes, its figures and readings.

use super::audit::{AuditPart, READINGS};
use super::curve::RuleCurve;
use super::making::copy_as_own;
use super::said::{default_badge, described, param_view, part_view};
use crate::common::{OpensLine, RuleExampleMark, rules_on_examples_under};
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use rewards_core::scheme::RuleAt;
use rewards_document::Route;
use rewards_document::own::{SchemeKey, version_words};
use rewards_document::statement::{
    ReadingResult, Supposed, TotalOf, clauses, pays_by_bands, reading_results,
};
use rewards_document::workbook::{Edit, Fill, Shared};
use rewards_format::{Choice, Definition, Guide, RuleDef};
use rewards_words::rule::RuleSummary;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use std::sync::Arc;
use std::time::Duration;

/// A scheme in full.
#[component]
pub fn Document(definition: Arc<Definition>) -> impl IntoView {
    let state = state();
    let chosen = definition.id.to_string();
    let choose = move || {
        state.close_run();
        state.act(Edit::Choose(chosen.clone()));
        state.go(&Route::Calculate);
    };
    let can_choose = !definition.rules.is_empty() && !state.frame.fixed_scheme;
    let choose = can_choose.then(|| {
        view! { <Button text=t(label!("用这个方案算", "Use this scheme")) weight=Weight::Primary on_press=choose /> }
    });
    let original = Arc::clone(&definition);
    let copy = (!state.frame.fixed_scheme).then(|| {
        view! {
            <Button
                id="copy-scheme"
                text=t(label!("抄成自建方案来改", "Copy it as a custom scheme"))
                sign=Sign::Copy
                on_press=move || copy_as_own(state, &original)
            />
        }
    });
    let key = definition.id.to_string();
    let is_version = matches!(SchemeKey::of(&key), SchemeKey::Version(..));
    let version = is_version.then(|| {
        let key = key.clone();
        let words = live(move || {
            let words = state
                .workbook
                .with(|workbook| version_words(workbook, &key));
            words.unwrap_or_default().beginning()
        });
        view! { <p class="hint">{words}</p> }
    });
    let heading = live(move || state.workbook.with(|workbook| workbook.column_name(&key)));
    let policy = definition.policy.as_ref();
    let purpose = policy
        .and_then(|policy| policy.purpose.as_ref())
        .map(|purpose| {
            view! { <p>{t(label!("目的：", "Purpose: "))} {t(Localized::from(purpose))}</p> }
        });
    let source = definition.source.as_ref().map(|source| {
        view! { <p class="hint">{t(label!("出处：", "Source: "))} <span lang="zh-CN">{source.to_string()}</span></p> }
    });
    let fill = {
        let id = definition.id.to_string();
        Memo::new(move |_| state.workbook.with(|workbook| workbook.fill(&id)))
    };
    let said = {
        let definition = Arc::clone(&definition);
        Memo::new(move |_| fill.with(|fill| clauses(&definition, fill)))
    };
    let on_examples = rules_on_examples_under(Under::Other(definition.id.to_string()));
    let rules = (0_u16..).map(RuleAt).zip(&definition.rules);
    let rules = rules
        .map(|(at, rule)| {
            let summary = Memo::new(move |_| said.with(|all| all.get(usize::from(at.0)).cloned()));
            let is_on_example =
                Signal::derive(move || on_examples.with(|rules| rules.contains(&at)));
            rule_view(&definition, rule, summary, is_on_example)
        })
        .collect();
    let guide = definition.guide.as_ref().map(guide_view);
    let params = definition.params.iter();
    let params = params.map(|param| param_view(param, fill)).collect();
    let results = ReadingResults::of(state, Arc::clone(&definition));
    let options = definition.options.iter();
    let options = options
        .map(|option| option_view(&definition.id, option, fill, results))
        .collect();
    let all = format!("#{}", Route::Schemes(None).hash());
    view! {
        <article class="template" aria-labelledby="place-heading">
            <p><a class="way-back" href=all>{t(label!("← 全部方案", "← All schemes"))}</a></p>
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{heading}</h1>
                <div class="buttons">{choose} {copy}</div>
            </header>
            {version}
            {purpose}
            {definition.notes.as_ref().map(|notes| view! { <p>{t(Localized::from(notes))}</p> })}
            {source}
            {part(label!("条款", "Clauses"), rules)}
            {part(label!("公司数字", "Company figures"), params)}
            <div id=READINGS tabindex="-1">{part(label!("条款怎么理解", "Readings"), options)}</div>
            {(!definition.rules.is_empty()).then(|| view! { <AuditPart definition=Signal::stored(Some(Arc::clone(&definition))) /> })}
            {guide}
        </article>
    }
}

fn part(heading: Label, entries: Vec<AnyView>) -> Option<impl IntoView> {
    (!entries.is_empty()).then(|| {
        view! {
            <section class="template-part">
                <h2>{t(heading)}</h2>
                <ul class="plain">{entries}</ul>
            </section>
        }
    })
}

fn rule_view(
    definition: &Definition,
    rule: &RuleDef,
    summary: Memo<Option<RuleSummary>>,
    is_on_example: Signal<bool>,
) -> AnyView {
    let clause = move || {
        let clause = summary.with(|summary| summary.as_ref()?.clause.clone())?;
        Some(view! { <span class="clause">{t(clause)}</span> })
    };
    let parts = move || {
        let parts = summary.with(|summary| summary.as_ref().map(|it| it.parts.clone()));
        parts
            .unwrap_or_default()
            .into_iter()
            .map(part_view)
            .collect_view()
    };
    let curve = pays_by_bands(rule).then(|| {
        let of = vec![(definition.id.to_string(), Localized::from(&definition.name))];
        view! { <RuleCurve rule=Signal::stored(rule.id.to_string()) of=Signal::stored(of) /> }
    });
    view! {
        <li class="entry-block">
            <h3>{t(Localized::from(&rule.name))} {clause} <RuleExampleMark is_on=is_on_example /></h3>
            <dl class="rule">{parts}</dl>
            {curve}
            {rule.note.as_ref().map(|note| view! { <p class="hint">{t(Localized::from(note))}</p> })}
        </li>
    }
    .into_any()
}

fn option_view(
    scheme: &str,
    option: &Choice,
    fill: Memo<Shared<Fill>>,
    results: ReadingResults,
) -> AnyView {
    let id = option.id.to_string();
    let readings = option.value_names.iter().enumerate().map(|(place, name)| {
        let value = option
            .values
            .get(place)
            .map(ToString::to_string)
            .unwrap_or_default();
        let result = results.said(scheme.to_owned(), id.clone(), value.clone());
        let (option, is_default) = (id.clone(), place == option.default);
        let default = is_default.then(default_badge);
        let in_use = move || {
            let is_in_use = fill.with(|fill| match fill.readings.get(&option) {
                Some(taken) => *taken == value,
                None => is_default,
            });
            is_in_use.then(|| {
                view! { <span class="badge" data-tone="gain">{t(label!("现用", "in use"))}</span> }
            })
        };
        view! { <li>{t(Localized::from(name))} {default} {in_use} {result}</li> }
    });
    let readings = view! { <ul>{readings.collect_view()}</ul> }.into_any();
    described(&option.name, None, Some(readings), option.why.as_ref())
}

fn guide_view(guide: &Guide) -> AnyView {
    let forms = guide.forms.iter();
    let forms = forms
        .map(|form| described(&form.name, None, None, form.hint.as_ref()))
        .collect();
    let principles = guide.principles.iter();
    let principles = principles
        .map(|principle| described(&principle.name, None, None, principle.hint.as_ref()))
        .collect();
    view! {
        {part(label!("可以用哪些奖励", "Forms of reward"), forms)}
        {part(label!("三条原则", "Principles"), principles)}
    }
    .into_any()
}

/// What the facts at hand come to under each reading of each option, found once the page stands.
#[derive(Clone, Copy)]
struct ReadingResults(RwSignal<Vec<ReadingResult>>);

impl ReadingResults {
    fn of(state: State, definition: Arc<Definition>) -> Self {
        let found = RwSignal::new(Vec::new());
        let is_blank = move || state.facts.with_untracked(|facts| facts.is_blank());
        Effect::new(move || {
            let fill = state
                .workbook
                .with(|workbook| workbook.fill(&definition.id));
            let facts = state.facts_check.get();
            let definition = Arc::clone(&definition);
            set_timeout(
                move || {
                    // Somebody may have gone on by now; of no facts there is nothing to say.
                    if !is_blank() {
                        let _ = found.try_set(reading_results(&definition, &fill, &facts));
                    }
                },
                Duration::ZERO,
            );
        });
        Self(found)
    }

    /// What one reading of the scheme with a key comes to, behind its name.
    fn said(self, key: String, option: String, reading: String) -> impl IntoView {
        move || {
            let result = self.0.with(|all| {
                let is_meant =
                    |one: &&ReadingResult| one.option == option && one.reading == reading;
                all.iter().find(is_meant).map(|one| one.net.clone())
            })?;
            let said = match result {
                Some(net) => {
                    let supposed = Supposed::Reading(option.clone(), reading.clone());
                    let under = Under::Supposing(key.clone(), supposed);
                    let text = say!(
                        "按当前台账，净额合计 {0}",
                        "total net on the current ledger: {0}",
                        net.text()
                    );
                    let overlay = Overlay::Total(under, TotalOf::Net);
                    view! { <OpensLine overlay=overlay text=t(text) class="line-open" /> }
                        .into_any()
                }
                None => {
                    let text = label!(
                        "按当前台账还算不出来",
                        "can't be computed on the current ledger"
                    );
                    t(text).into_any()
                }
            };
            Some(view! { <span class="reading-result">{said}</span> })
        }
    }
}
