//! One function for each kind of entry of a statement. Nothing is built before one of them is called.

use super::context::EntryContext;
use super::explanation::{Change, Conclusion, Explanation};
use super::{
    change, choice, conclusion, condition, decimals, fact, limit, measured, pay, selection, summary,
};
use crate::text::Localized;
use rewards_core::engine::{Action, Benefit, EntryResult, Grant, Index, Line, Pool, Skipped, Why};
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
    explained(scheme, (ledger, index), entry, &|context, so_far| {
        conclusion::of_line(context, line, so_far)
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
    explained(scheme, (ledger, index), entry, &|context, _| {
        conclusion::of_action(context, action)
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
    explained(scheme, (ledger, index), entry, &|context, _| {
        conclusion::of_skipped(context, skipped.reason)
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
    explained(scheme, (ledger, index), entry, &|context, so_far| {
        conclusion::of_pool(context, pool.pool, so_far)
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
    explained(scheme, (ledger, index), entry, &|context, so_far| {
        conclusion::of_benefit(context, benefit, so_far)
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
type Conclude<'c> = &'c dyn Fn(&EntryContext<'_>, &Explanation) -> Conclusion;

fn explained(
    scheme: &Scheme,
    (ledger, index): (&Ledger, &Index),
    entry: Entry<'_>,
    conclude: Conclude<'_>,
) -> Explanation {
    let mut explanation = Explanation::default();
    if let Some(mut context) = EntryContext::new(scheme, ledger, index, entry.rule, entry.why) {
        context.rep = entry.rep.or(context.rep);
        context.reason = entry.reason;
        describe(&context, &mut explanation);
        explanation.result = conclude(&context, &explanation);
        explanation.needed_change = entry.reason.and_then(|reason| needed(&context, reason));
        decimals::leave_out_idle(&mut explanation);
        explanation.text = summary::text(&explanation);
    }
    explanation
}

/// What would have had to be different for an entry that was skipped.
fn needed(context: &EntryContext<'_>, reason: Reason) -> Option<Change> {
    let found = match context.why.result {
        EntryResult::NotSelected => selection::needed(context),
        EntryResult::NotHeld => condition::needed(context),
        EntryResult::Unknown(missing) => Some(change::unknown(context, missing)),
        EntryResult::BelowFirstBand { .. } => change::below_first_band(context),
        EntryResult::Paid(_) => return None,
    };
    Some(found.unwrap_or_else(|| change::unmeasured(context, reason)))
}

/// Everything but the result.
fn describe(context: &EntryContext<'_>, explanation: &mut Explanation) {
    explanation.clause = context.rule.clause.as_ref().map(ToString::to_string);
    explanation.rule = Localized::from(&context.rule.name);
    explanation.conditions = selection::checks(context);
    explanation.conditions.extend(condition::checks(context));
    explanation.facts = fact::facts(context);
    explanation.measure = measured::measured(context);
    explanation.bands = pay::rows(context);
    explanation.choices = choice::choices(context);
    explanation.formula = pay::formula(context);
    if let Some(formula) = &explanation.formula {
        explanation.cap = limit::cap(context, formula);
        explanation.rounding = limit::rounding(context, formula);
    }
}
