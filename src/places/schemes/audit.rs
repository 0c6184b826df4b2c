//! 查漏洞: the holes of a scheme, each with facts that show it and open as a workbook.

use crate::common::{FilledScheme, open_beside};
use crate::lang::t;
use crate::platform::dom::go_to_soon;
use crate::state::state;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use rewards_document::audit::{
    CaseView, FindingView, NO_RULES, NOTHING, PrincipleFindings, audited, to_mend,
};
use rewards_format::Definition;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::sync::Arc;
use std::time::Duration;

/// So long nothing has to change before it's looked at again.
const PAUSE: Duration = Duration::from_millis(400);

/// Where the readings of a scheme stand on its page.
pub const READINGS: &str = "readings";

/// What is found in a scheme as it is filled in. It is looked for once the page stands: nobody waits for it.
#[component]
pub fn AuditPart(
    definition: Signal<Option<Arc<Definition>>>,
    /// Goes to the rule at a place of the scheme, where rules can be changed.
    #[prop(optional)]
    to_rule: Option<Callback<usize>>,
) -> impl IntoView {
    let state = state();
    let asked = Memo::new(move |_| {
        let definition = definition.get()?;
        let fill = state
            .workbook
            .with(|workbook| workbook.fill(&definition.id));
        Some(FilledScheme { definition, fill })
    });
    let found = RwSignal::new(None::<Option<Vec<PrincipleFindings>>>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |last: Option<Duration>| {
        if let Some(asked) = asked.get() {
            let look = move || {
                // Somebody may have gone on by now.
                let _ = found.try_set(Some(audited(&asked.definition, &asked.fill)));
            };
            // While somebody writes, nobody reads: the last change is looked at.
            let next = set_timeout_with_handle(look, last.unwrap_or_default()).ok();
            if let Some(before) = waiting
                .try_update_value(|waiting| std::mem::replace(waiting, next))
                .flatten()
            {
                before.clear();
            }
        }
        PAUSE
    });
    let said = move || {
        let text = found.with(|found| match found {
            None => label!("正在查…", "Checking…").into(),
            Some(None) => label!(
                "先把公司数字填对，才能查。",
                "Fill in the company's figures correctly first."
            )
            .into(),
            Some(Some(held)) if held.is_empty() => NO_RULES.into(),
            Some(Some(held)) => summed(held),
        });
        t(text)
    };
    let all = move || {
        let held = found
            .with(|found| found.clone().flatten())
            .unwrap_or_default();
        let held = held.into_iter();
        held.map(|held| principle_view(asked, held, to_rule))
            .collect_view()
    };
    if state.look.wants_holes.get_value() {
        state.look.wants_holes.set_value(false);
        go_to_soon("holes".to_owned());
    }
    view! {
        <section class="template-part audit">
            <h2 id="holes" tabindex="-1">{t(label!("查漏洞", "Check for loopholes"))}</h2>
            <p class="hint" role="status">{said}</p>
            {all}
        </section>
    }
}

/// In a sentence.
fn summed(held: &[PrincipleFindings]) -> Localized {
    let count: usize = held.iter().map(|held| held.findings.len()).sum();
    match (count, to_mend(held)) {
        (0, _) => label!("没有发现漏洞。", "Nothing was found.").into(),
        (count, 0) => say!(
            "发现 {0} 处，没有非改不可的。每一处都附例子，可以打开来看。",
            "{0} found, none that has to be fixed. Each comes with examples that can be opened.",
            count
        ),
        (count, to_mend) => say!(
            "发现 {0} 处，其中 {1} 处发布前要改。每一处都附例子，可以打开来看。",
            "{0} found, {1} of them to fix before publishing. Each comes with examples that can be opened.",
            count,
            to_mend
        ),
    }
}

fn principle_view(
    asked: Memo<Option<FilledScheme>>,
    held: PrincipleFindings,
    to_rule: Option<Callback<usize>>,
) -> impl IntoView {
    let nothing = held
        .findings
        .is_empty()
        .then(|| view! { <p class="hint">{t(NOTHING)}</p> });
    let findings = held
        .findings
        .into_iter()
        .map(|finding| view! { <FindingEntry asked=asked finding=finding to_rule=to_rule /> });
    view! {
        <h3 class="audit-principle">{t(held.principle)}</h3>
        {nothing}
        <ul class="plain">{findings.collect_view()}</ul>
    }
}

/// One hole: what it is called, how bad it is, what it is, and what shows it.
#[component]
fn FindingEntry(
    asked: Memo<Option<FilledScheme>>,
    finding: FindingView,
    to_rule: Option<Callback<usize>>,
) -> impl IntoView {
    let state = state();
    let name = finding.name;
    let case = move |case: CaseView| {
        let (title, comes_to) = (case.title.clone(), case.comes_to.clone());
        let book = say!("例：{0}，{1}", "Example: {0}, {1}", name, title);
        let open = move |_| {
            let lang = state.lang.get_untracked();
            let edits = asked.with_untracked(|asked| {
                asked
                    .as_ref()
                    .map(|asked| case.edits(&asked.definition, &asked.fill, lang))
            });
            let Some(edits) = edits else { return };
            open_beside(state, &book, edits);
        };
        view! {
            <li class="audit-case">
                <span>{t(title)}</span>
                <span class="figure">{t(comes_to)}</span>
                <button type="button" class="link" on:click=open>{t(label!("打开例子", "Open the example"))}</button>
            </li>
        }
    };
    let cases = finding.cases.into_iter().map(case).collect_view();
    let rules = match to_rule {
        None => t(Localized::joined(finding.rules, label!("、", ", "))).into_any(),
        Some(go) => {
            let rules = finding.rules.into_iter().zip(finding.places);
            let link = |(name, place): (Localized, usize)| {
                view! {
                    <button type="button" class="link" on:click=move |_| go.run(place)>{t(name)}</button>
                    " "
                }
            };
            rules.map(link).collect_view().into_any()
        }
    };
    let readings = finding.rests_on_reading.then(|| {
        let go = move |_| go_to_soon(READINGS.to_owned());
        view! {
            " "
            <button type="button" class="link" on:click=go>{t(label!("看怎么理解", "See the readings"))}</button>
        }
    });
    view! {
        <li class="entry-block" data-code=finding.code data-severity=finding.severity>
            <h4>
                {t(finding.name)} " " <span class="badge">{t(finding.severity_name)}</span>
            </h4>
            <p class="hint">{rules}</p>
            <p>{t(finding.message)} {readings}</p>
            <ul class="audit-cases">{cases}</ul>
        </li>
    }
}
