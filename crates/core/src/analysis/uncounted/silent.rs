//! Rules in force that came to nothing for a rep and of which the statement lists nothing, each with what came nearest to it.

use super::cause::Exclusion;
use super::nearness::Nearness;
use super::obstacles;
use super::plain::plain_cause;
use crate::analysis::fact::{Fact, concerns, facts_of};
use crate::engine::{EvalContext, Index, Silence, Statement, Unlisted, Why, observe};
use crate::ledger::{Ledger, RepAt};
use crate::scheme::{RuleAt, Scheme, Subject};

/// A rule that came to nothing for a rep, silently.
#[derive(Clone, Debug)]
pub struct SilentRule {
    /// The rule.
    pub rule: RuleAt,
    /// What came nearest; nothing where the rep has nothing that the rule looks at.
    pub nearest: Option<Passed>,
    /// How many things it looked at, the nearest among them.
    pub looked_at: usize,
    /// What it passed over of each span of time, where it looks at these.
    pub spans: Vec<Passed>,
}

/// What a rule passed over.
#[derive(Clone, Debug)]
pub struct Passed {
    /// What kept it out.
    pub exclusion: Exclusion,
    /// The fact, where it's one that the rule doesn't look at.
    pub fact: Option<Fact>,
    /// How far the rule came with it, where it looked at it.
    pub why: Option<Box<Why>>,
}

/// The rules that came to nothing for a rep without a word in the statement, in the scheme's order.
#[must_use]
pub fn silent_rules(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
) -> Vec<SilentRule> {
    let (statement, unlisted) = observe(scheme, ledger, index);
    let facts = facts_of(ledger, rep);
    let mut silent = Vec::new();
    for (rule, terms) in scheme.active() {
        if is_told_of(&statement, ledger, index, rule, rep) {
            continue;
        }
        let context = EvalContext {
            ledger,
            index,
            terms,
        };
        let own = unlisted.iter().filter(|passed| {
            passed.rule == rule && concerns(ledger, index, &passed.why.candidate, rep)
        });
        let mut looked_at: Vec<(Nearness, Passed)> = own.map(|one| passed(context, one)).collect();
        if looked_at.is_empty() {
            let facts = facts.iter();
            looked_at.extend(facts.filter_map(|fact| kept_out(context, *fact)));
        }
        let count = looked_at.len();
        let spans = match terms.for_each {
            Subject::Span { .. } => looked_at.iter().map(|(_, passed)| passed.clone()).collect(),
            Subject::Deal(_)
            | Subject::Customer
            | Subject::Rep
            | Subject::Team
            | Subject::Outcome(_) => Vec::new(),
        };
        // Of several as near the first.
        let nearest = looked_at.into_iter().rev().max_by_key(|(near, _)| *near);
        silent.push(SilentRule {
            rule,
            nearest: nearest.map(|(_, passed)| passed),
            looked_at: count,
            spans,
        });
    }
    silent
}

/// Whether a statement says anything of a rule for a rep.
fn is_told_of(
    statement: &Statement,
    ledger: &Ledger,
    index: &Index,
    rule: RuleAt,
    rep: RepAt,
) -> bool {
    let own = statement.reps.get(rep.index()).is_some_and(|own| {
        !own.lines.of_rule(rule).is_empty()
            || !own.grants.of_rule(rule).is_empty()
            || !own.actions.of_rule(rule).is_empty()
            || !own.skipped.of_rule(rule).is_empty()
    });
    let mut pools = statement.teams.iter();
    let mut benefits = statement.customers.iter();
    own || pools.any(|pool| pool.rule == rule && concerns(ledger, index, &pool.why.candidate, rep))
        || benefits.any(|benefit| {
            benefit.rule == rule && concerns(ledger, index, &benefit.why.candidate, rep)
        })
}

fn passed(context: EvalContext<'_>, unlisted: &Unlisted) -> (Nearness, Passed) {
    let exclusion = Exclusion::of_silence(unlisted);
    let near = Nearness::of_unlisted(context, unlisted);
    let passed = Passed {
        exclusion,
        fact: None,
        why: Some(Box::new(unlisted.why.clone())),
    };
    (near, passed)
}

/// What kept a rule from looking at a fact at all.
fn kept_out(context: EvalContext<'_>, fact: Fact) -> Option<(Nearness, Passed)> {
    if plain_cause(context.ledger, fact).is_some() {
        return None;
    }
    let (near, exclusion) = match fact {
        Fact::Deal(at) => obstacles::of_deal(context, at)?,
        Fact::Outcome(at) => {
            let outcome = context.ledger.outcomes.get(at.index())?;
            obstacles::of_outcome(context.terms, outcome)?
        }
    };
    let passed = Passed {
        exclusion,
        fact: Some(fact),
        why: None,
    };
    Some((near, passed))
}

impl Exclusion {
    /// What kept something out that a rule looked at and that the statement doesn't list.
    pub(super) fn of_silence(unlisted: &Unlisted) -> Self {
        match unlisted.silence {
            Silence::NotHeld => Self::Condition(unlisted.why.findings.len().saturating_sub(1)),
            Silence::Unmeasured => Self::Unmeasured,
            Silence::NoPay => Self::NoPay,
            Silence::Run(run) => Self::Run(run),
            Silence::Reason(reason) => Self::Reason(reason),
        }
    }
}
