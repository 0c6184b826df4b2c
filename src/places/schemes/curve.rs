//! What a rule pays by how much is sold, as a picture: of one scheme, or of a draft over its last version. Found when somebody
//! looks; who stands on it, in turns of its own.

use super::curve_picture::{DrawnHere, FoundCurves, Picture};
use crate::common::{FilledScheme, Worked};
use crate::lang::{language, live, t};
use crate::parts::choice::{Offer, Select};
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::scheme::Scheme;
use rewards_document::statement::{
    DrawnScheme, RuleStands, no_rule_curve, rule_curves_view, rule_stands,
};
use rewards_document::workbook::{FactsCheck, SchemeCheck, Shared};
use rewards_words::label;
use rewards_words::text::{Localized, in_lang};

/// A scheme by its key, and what its curve is called.
pub type Drawn = (String, Localized);

/// The fold.
#[component]
pub fn RuleCurve(
    /// The rule's id in its scheme.
    #[prop(into)]
    rule: Signal<String>,
    /// The schemes.
    #[prop(into)]
    of: Signal<Vec<Drawn>>,
) -> impl IntoView {
    let state = state();
    let opened = RwSignal::new(false);
    let whose = RwSignal::new(None::<usize>);
    let asked = Memo::new(move |_| {
        opened.get().then_some(())?;
        Some(StandsAsked {
            schemes: filled_schemes(state, &of.get()),
            rule: rule.get(),
            facts: state.facts_check.get(),
            whose: whose.get(),
        })
    });
    let worked = Worked::new(asked, async |asked: StandsAsked| asked.stands().await);
    let found = Memo::new(move |_| {
        opened.get().then_some(())?;
        let stands = worked.answer().unwrap_or_default();
        let schemes = drawn_here(state, &of.get(), &stands);
        let drawn: Vec<DrawnScheme<'_>> = schemes.iter().map(DrawnHere::drawn).collect();
        let view = rule_curves_view(&drawn, &rule.get())?;
        Some(FoundCurves { schemes, view })
    });
    let nothing = live(move || {
        let schemes = drawn_here(state, &of.get(), &[]);
        let drawn: Vec<DrawnScheme<'_>> = schemes.iter().map(DrawnHere::drawn).collect();
        no_rule_curve(&drawn, &rule.get())
    });
    view! {
        <Fold name=t(label!("画成曲线", "As a curve")) opened=opened>
            <Show when=move || opened.get()>
                <Show
                    when=move || found.with(Option::is_some)
                    fallback=move || view! { <p class="hint">{nothing}</p> }
                >
                    <Whose rule=rule whose=whose />
                    <Picture rule=rule found=found />
                </Show>
            </Show>
        </Fold>
    }
}

/// Who stands on a rule's curves is asked for. One is the same as another where it surely comes to the same.
#[derive(Clone, PartialEq)]
struct StandsAsked {
    schemes: Vec<(Drawn, FilledScheme)>,
    rule: String,
    facts: Shared<FactsCheck>,
    whose: Option<usize>,
}

impl StandsAsked {
    /// By the keys of the schemes.
    async fn stands(self) -> Vec<(String, RuleStands)> {
        let mut all = Vec::new();
        for ((key, _), filled) in self.schemes {
            let Some(facts) = &self.facts.sound else {
                all.push((key, RuleStands::without_facts()));
                continue;
            };
            let Some(scheme) = sound(&filled) else {
                continue;
            };
            // One who is gone is asked for no more.
            let reps = facts.ledger.reps.len();
            let whose = self.whose.filter(|whose| *whose < reps);
            let stands = rule_stands(&scheme, facts, &self.rule, whose).await;
            all.extend(stands.map(|stands| (key, stands)));
        }
        all
    }
}

/// The schemes, each with what is filled into it.
fn filled_schemes(state: State, of: &[Drawn]) -> Vec<(Drawn, FilledScheme)> {
    state.workbook.with(|workbook| {
        let filled = |drawn: &Drawn| Some((drawn.clone(), FilledScheme::of(workbook, &drawn.0)?));
        of.iter().filter_map(filled).collect()
    })
}

/// The scheme as it is filled in; nothing where it's not in order.
fn sound(filled: &FilledScheme) -> Option<Shared<Scheme>> {
    SchemeCheck::of(&filled.definition, &filled.fill).scheme
}

/// The schemes that are in order, each with who stands on its curves.
fn drawn_here(state: State, of: &[Drawn], stands: &[(String, RuleStands)]) -> Vec<DrawnHere> {
    let schemes = filled_schemes(state, of).into_iter();
    let schemes = schemes.filter_map(|((key, name), filled)| {
        let stands = stands.iter().find(|(of, _)| *of == key);
        Some(DrawnHere {
            scheme: sound(&filled)?,
            stands: stands.map(|(_, stands)| stands.clone()),
            key,
            name,
        })
    });
    schemes.collect()
}

/// Whose places are shown: everybody's, or one rep's.
#[component]
fn Whose(rule: Signal<String>, whose: RwSignal<Option<usize>>) -> impl IntoView {
    let (state, lang) = (state(), language());
    let offers = Signal::derive(move || {
        let lang = lang.get();
        let offer = |word: String, name: String| Offer { word, name };
        let all = in_lang(&label!("所有人", "Everybody"), lang);
        state.facts_check.with(|facts| {
            let reps = facts
                .sound
                .iter()
                .flat_map(|facts| facts.ledger.reps.iter());
            let reps = reps.enumerate();
            let reps = reps.map(|(place, rep)| offer(place.to_string(), rep.name.to_string()));
            [offer(String::new(), all)]
                .into_iter()
                .chain(reps)
                .collect::<Vec<_>>()
        })
    });
    let chosen = Signal::derive(move || {
        let known = whose
            .get()
            .map(|place| place.to_string())
            .unwrap_or_default();
        let is_there = offers.with(|offers| offers.iter().any(|offer| offer.word == known));
        if is_there { known } else { String::new() }
    });
    view! {
        <div class="compare-choice">
            <Select
                id=format!("curve-whose-{}", rule.get_untracked())
                label=t(label!("谁的位置", "Whose places"))
                offers=offers
                value=chosen
                on_choose=move |word: String| whose.set(word.parse().ok())
            />
        </div>
    }
}
