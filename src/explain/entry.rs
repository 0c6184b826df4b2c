//! One function for each kind of entry of a statement. Nothing is built before one of them is called.

use super::explanation::{Conclusion, Explanation};
use super::said::{Part, Said, say};
use super::scene::Scene;
use super::{change, conclusion, condition, fact, limit, measure, pay, selection, summary, words};
use crate::engine::{Action, Benefit, Grant, Index, Line, Pool, Skipped, Why};
use crate::ledger::{Ledger, RepAt};
use crate::scheme::{RuleAt, Scheme};

/// How a line was found.
#[must_use]
pub fn of_line(scheme: &Scheme, ledger: &Ledger, index: &Index, rep: RepAt, line: &Line) -> Explanation {
    explained(scheme, (ledger, index), (line.rule, &line.why), Some(rep), |scene, so_far| conclusion::of_line(scene, line, so_far))
}

/// Why a thing was granted.
#[must_use]
pub fn of_grant(scheme: &Scheme, ledger: &Ledger, index: &Index, rep: RepAt, grant: &Grant) -> Explanation {
    explained(scheme, (ledger, index), (grant.rule, &grant.why), Some(rep), |_, _| {
        let text =
            say("授予：{0} × {1}", "granted: {0} × {1}", &[Part::Said(&words::item(&grant.item)), Part::Number(grant.quantity.into())]);
        Conclusion { kind: "item", value: grant.item.to_string(), text }
    })
}

/// Why an action was taken.
#[must_use]
pub fn of_action(scheme: &Scheme, ledger: &Ledger, index: &Index, rep: RepAt, action: &Action) -> Explanation {
    explained(scheme, (ledger, index), (action.rule, &action.why), Some(rep), |scene, _| {
        let text = say("对{0}：{1}", "{0}: {1}", &[scene.rep_name(), Part::Said(&words::action(&action.action))]);
        Conclusion { kind: "action", value: action.action.to_string(), text }
    })
}

/// Why something was looked at and not paid, and what would have had to be different.
#[must_use]
pub fn of_skipped(scheme: &Scheme, ledger: &Ledger, index: &Index, rep: RepAt, skipped: &Skipped) -> Explanation {
    let Some(scene) = Scene::new(scheme, ledger, index, skipped.rule, &skipped.why) else { return Explanation::default() };
    let scene = Scene { rep: Some(rep), reason: Some(skipped.reason), ..scene };
    let mut explanation = described(&scene);
    explanation.result = conclusion::of_skipped(&scene, skipped.reason);
    explanation.needed_change = change::of(&scene);
    explanation.text = summary::text(&explanation);
    explanation
}

/// How a team's pool was found.
#[must_use]
pub fn of_pool(scheme: &Scheme, ledger: &Ledger, index: &Index, pool: &Pool) -> Explanation {
    explained(scheme, (ledger, index), (pool.rule, &pool.why), None, |scene, so_far| conclusion::of_pool(scene, pool.pool, so_far))
}

/// How what a customer receives or loses was found.
#[must_use]
pub fn of_benefit(scheme: &Scheme, ledger: &Ledger, index: &Index, benefit: &Benefit) -> Explanation {
    explained(scheme, (ledger, index), (benefit.rule, &benefit.why), None, |scene, so_far| conclusion::of_benefit(scene, benefit, so_far))
}

fn explained(
    scheme: &Scheme,
    (ledger, index): (&Ledger, &Index),
    (rule, why): (RuleAt, &Why),
    rep: Option<RepAt>,
    conclude: impl FnOnce(&Scene<'_>, &Explanation) -> Conclusion,
) -> Explanation {
    let Some(scene) = Scene::new(scheme, ledger, index, rule, why) else { return Explanation::default() };
    let scene = Scene { rep: rep.or(scene.rep), ..scene };
    let mut explanation = described(&scene);
    explanation.result = conclude(&scene, &explanation);
    explanation.text = summary::text(&explanation);
    explanation
}

/// Everything but the result.
fn described(scene: &Scene<'_>) -> Explanation {
    let mut conditions = selection::checks(scene);
    conditions.extend(condition::checks(scene));
    let formula = pay::formula(scene);
    Explanation {
        clause: scene.rule.clause.as_ref().map(ToString::to_string),
        rule: Said::from(&scene.rule.name),
        conditions,
        facts: fact::facts(scene),
        measure: measure::measured(scene),
        bands: pay::rows(scene),
        cap: formula.as_ref().and_then(|formula| limit::cap(scene, formula)),
        rounding: formula.as_ref().and_then(|formula| limit::rounding(scene, formula)),
        formula,
        ..Explanation::default()
    }
}
