//! What the audit found in a scheme: principle by principle, each hole with facts that show it and open as a workbook.

use super::beside::{Example, leave_for_example};
use super::filled_scheme::FilledScheme;
use crate::lang::t;
use crate::platform::dom::focus_soon;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::audit::{CaseView, FindingView, PrincipleFindings, to_mend};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// Between the rules of which the same is true.
const BETWEEN: Label = label!("、", ", ");

/// How many there are, in a sentence.
pub fn findings_summed(held: &[PrincipleFindings]) -> Localized {
    let count: usize = held.iter().map(|held| held.findings.len()).sum();
    match (count, to_mend(held)) {
        (0, _) => label!("没有发现漏洞。", "Nothing was found.").into(),
        (count, 0) if held.iter().any(|held| held.lacks_figures) => say!(
            "发现 {0} 处，没有非改不可的（没填的数字没有查）。每一处都附例子，可以打开来看。",
            "{0} found, none that has to be fixed (what isn't filled in wasn't checked). Each comes with examples that can be opened.",
            count
        ),
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

/// The holes, principle by principle. What stays as it was isn't drawn anew.
#[component]
pub fn Findings(
    /// The scheme in which they were found.
    asked: Memo<Option<FilledScheme>>,
    /// What was found.
    #[prop(into)]
    held: Signal<Vec<PrincipleFindings>>,
    /// Goes to the rule at a place of the scheme, where rules can be changed.
    to_rule: Option<Callback<usize>>,
    /// Goes to the readings.
    to_readings: Callback<()>,
) -> impl IntoView {
    let ways = Ways {
        to_rule,
        to_readings,
    };
    let to_finding = state().look.to_finding;
    Effect::new(move |_| {
        if held.with(Vec::is_empty) {
            return;
        }
        if let Some(element) = to_finding.try_update_value(Option::take).flatten() {
            focus_soon(element);
        }
    });
    let count = Memo::new(move |_| held.with(Vec::len));
    let principle = move |at| view! { <OfPrinciple asked=asked held=held at=at ways=ways /> };
    view! { <For each=move || 0..count.get() key=|at| *at children=principle /> }
}

/// Where a hole leads.
#[derive(Clone, Copy)]
struct Ways {
    to_rule: Option<Callback<usize>>,
    to_readings: Callback<()>,
}

/// What was found under the principle at a place.
#[component]
fn OfPrinciple(
    asked: Memo<Option<FilledScheme>>,
    held: Signal<Vec<PrincipleFindings>>,
    at: usize,
    ways: Ways,
) -> impl IntoView {
    let head = Memo::new(move |_| {
        held.with(|held| {
            let held = held.get(at)?;
            let nothing = held.findings.is_empty().then(|| held.nothing());
            Some((held.principle, nothing, held.findings.len()))
        })
    });
    let name = move || head.get().map(|(principle, ..)| t(principle));
    let nothing = move || {
        let nothing = head.get().and_then(|(_, nothing, _)| nothing);
        nothing.map(|nothing| view! { <p class="hint">{t(nothing)}</p> })
    };
    let count = move || head.get().map_or(0, |(.., count)| count);
    let entry = move |place: usize| {
        let finding =
            Memo::new(move |_| held.with(|held| held.get(at)?.findings.get(place).cloned()));
        let shown = move |finding| view! { <FindingEntry asked=asked at=(at, place) finding=finding ways=ways /> };
        move || finding.get().map(shown)
    };
    view! {
        <h3 class="audit-principle">{name}</h3>
        {nothing}
        <ul class="plain">
            <For each=move || 0..count() key=|place| *place children=entry />
        </ul>
    }
}

/// One hole: what it is called, how bad it is, what it is, and what shows it.
#[component]
fn FindingEntry(
    asked: Memo<Option<FilledScheme>>,
    /// Its place: the principle's, and below it its own.
    at: (usize, usize),
    finding: FindingView,
    ways: Ways,
) -> impl IntoView {
    let state = state();
    let name = finding.name;
    let about = (finding.places.first().copied(), finding.message.clone());
    let about_rule = finding.rules.first().cloned().unwrap_or_default();
    let case = move |(number, case): (usize, CaseView)| {
        let id = format!("finding-{}-{}-{number}", at.0, at.1);
        let element = id.clone();
        let title = case.title.clone();
        // Who opens it sees what the whole scheme comes to.
        let comes_to = case.beside_whole.clone().unwrap_or(case.comes_to.clone());
        let shows = match &case.beside_whole {
            Some(whole) => say!(
                "{0} {1}：{2}。",
                "{0} {1}: {2}.",
                about.1,
                title,
                whole.clone()
            ),
            None => about.1.clone(),
        };
        let example = Example {
            name: say!(
                "例：{0}，{1}（{2}）",
                "Example: {0}, {1} ({2})",
                name,
                title,
                about_rule
            ),
            scheme: String::new(),
            rule: about.0,
            about: say!("{0}：{1}", "{0}: {1}", about_rule, shows),
            number: None,
        };
        let open = move |_| {
            let lang = state.lang.get_untracked();
            let opened = asked.with_untracked(|asked| {
                let asked = asked.as_ref()?;
                let scheme = asked.definition.id.to_string();
                Some((scheme, case.edits(&asked.definition, &asked.fill, lang)))
            });
            let Some((scheme, edits)) = opened else {
                return;
            };
            let example = Example {
                scheme,
                ..example.clone()
            };
            leave_for_example(state, element.clone(), example, edits);
        };
        view! {
            <li class="audit-case">
                <span>{t(title)}</span>
                <span class="figure">{t(comes_to)}</span>
                <button type="button" class="link" id=id on:click=open>{t(label!("打开例子", "Open the example"))}</button>
            </li>
        }
    };
    let cases = finding.cases.into_iter().enumerate();
    let cases = cases.map(case).collect_view();
    let rules = match ways.to_rule {
        None => t(Localized::joined(finding.rules, BETWEEN)).into_any(),
        Some(go) => {
            let rules = finding.rules.into_iter().zip(finding.places);
            let link = |(at, (name, place)): (usize, (Localized, usize))| {
                let between = (at > 0).then(|| t(BETWEEN));
                view! {
                    {between}
                    <button type="button" class="link" on:click=move |_| go.run(place)>{t(name)}</button>
                }
            };
            rules.enumerate().map(link).collect_view().into_any()
        }
    };
    let readings = finding.rests_on_reading.then(|| {
        let go = move |_| ways.to_readings.run(());
        view! {
            " "
            <button type="button" class="link" on:click=go>{t(label!("看怎么理解", "See the readings"))}</button>
        }
    });
    let law = finding.law;
    let law = law.map(|law| view! { <p class="hint audit-law">{t(law)}</p> });
    view! {
        <li class="entry-block" data-code=finding.code data-severity=finding.severity>
            <h4>
                {t(finding.name)} " " <span class="badge">{t(finding.severity_name)}</span>
            </h4>
            <p class="hint">{rules}</p>
            <p>{t(finding.message)} {readings}</p>
            {law}
            <ul class="audit-cases">{cases}</ul>
        </li>
    }
}
