//! One function for each kind of entry of a statement. Nothing is built before one of them is called.

use super::explanation::{Conclusion, Explanation};
use super::said::Said;
use super::scene::Scene;
use super::{change, conclusion, condition, fact, limit, measure, pay, selection, summary};
use rewards_core::engine::{Action, Benefit, Grant, Index, Line, Pool, Skipped, Why};
use rewards_core::ledger::{Ledger, RepAt};
use rewards_core::scheme::{Reason, RuleAt, Scheme};

/// How a line was found.
#[must_use]
pub fn of_line(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
    line: &Line,
) -> Explanation {
    let entry = Entry {
        rule: line.rule,
        why: &line.why,
        rep: Some(rep),
        reason: None,
    };
    explained(scheme, (ledger, index), entry, &|scene, so_far| {
        conclusion::of_line(scene, line, so_far)
    })
}

/// Why a thing was granted.
#[must_use]
pub fn of_grant(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
    grant: &Grant,
) -> Explanation {
    let entry = Entry {
        rule: grant.rule,
        why: &grant.why,
        rep: Some(rep),
        reason: None,
    };
    explained(scheme, (ledger, index), entry, &|_, _| {
        conclusion::of_grant(grant)
    })
}

/// Why an action was taken.
#[must_use]
pub fn of_action(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
    action: &Action,
) -> Explanation {
    let entry = Entry {
        rule: action.rule,
        why: &action.why,
        rep: Some(rep),
        reason: None,
    };
    explained(scheme, (ledger, index), entry, &|scene, _| {
        conclusion::of_action(scene, action)
    })
}

/// Why something was looked at and not paid, and what would have had to be different.
#[must_use]
pub fn of_skipped(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
    skipped: &Skipped,
) -> Explanation {
    let entry = Entry {
        rule: skipped.rule,
        why: &skipped.why,
        rep: Some(rep),
        reason: Some(skipped.reason),
    };
    explained(scheme, (ledger, index), entry, &|scene, _| {
        conclusion::of_skipped(scene, skipped.reason)
    })
}

/// How a team's pool was found.
#[must_use]
pub fn of_pool(scheme: &Scheme, ledger: &Ledger, index: &Index, pool: &Pool) -> Explanation {
    let entry = Entry {
        rule: pool.rule,
        why: &pool.why,
        rep: None,
        reason: None,
    };
    explained(scheme, (ledger, index), entry, &|scene, so_far| {
        conclusion::of_pool(scene, pool.pool, so_far)
    })
}

/// How what a customer receives or loses was found.
#[must_use]
pub fn of_benefit(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    benefit: &Benefit,
) -> Explanation {
    let entry = Entry {
        rule: benefit.rule,
        why: &benefit.why,
        rep: None,
        reason: None,
    };
    explained(scheme, (ledger, index), entry, &|scene, so_far| {
        conclusion::of_benefit(scene, benefit, so_far)
    })
}

/// What all kinds of entries have.
struct Entry<'a> {
    rule: RuleAt,
    why: &'a Why,
    /// The rep under whom it is listed, else the one that it is about.
    rep: Option<RepAt>,
    /// For one that was skipped: the reason.
    reason: Option<Reason>,
}

/// What an entry comes to, with so much of its explanation at hand.
type Conclude<'c> = &'c dyn Fn(&Scene<'_>, &Explanation) -> Conclusion;

fn explained(
    scheme: &Scheme,
    (ledger, index): (&Ledger, &Index),
    entry: Entry<'_>,
    conclude: Conclude<'_>,
) -> Explanation {
    let mut explanation = Explanation::default();
    if let Some(mut scene) = Scene::new(scheme, ledger, index, entry.rule, entry.why) {
        scene.rep = entry.rep.or(scene.rep);
        scene.reason = entry.reason;
        describe(&scene, &mut explanation);
        explanation.result = conclude(&scene, &explanation);
        explanation.needed_change = entry.reason.and_then(|_| change::of(&scene));
        explanation.text = summary::text(&explanation);
    }
    explanation
}

/// Everything but the result.
fn describe(scene: &Scene<'_>, explanation: &mut Explanation) {
    explanation.clause = scene.rule.clause.as_ref().map(ToString::to_string);
    explanation.rule = Said::from(&scene.rule.name);
    explanation.conditions = selection::checks(scene);
    explanation.conditions.extend(condition::checks(scene));
    explanation.facts = fact::facts(scene);
    explanation.measure = measure::measured(scene);
    explanation.bands = pay::rows(scene);
    explanation.formula = pay::formula(scene);
    if let Some(formula) = &explanation.formula {
        explanation.cap = limit::cap(scene, formula);
        explanation.rounding = limit::rounding(scene, formula);
    }
}
