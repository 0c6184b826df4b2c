//! The entries of a statement in the contract's form.

use super::evaluation::Evaluation;
use super::shown::{Figure, SixDecimals};
use super::view::{RepShown, Whys};
use super::why::{WhyShown, why};
use rewards_core::analysis::NextStep;
use rewards_core::engine::{Action, Basis, Benefit, Grant, Line, Pool, Refs, Skipped};
use rewards_core::number::{Money, Month};
use rewards_words::explain::{Explanation, of_line, of_skipped};
use serde::Serialize;
use serde::ser::Serializer;

/// A line, with why.
#[derive(Serialize)]
pub(super) struct LineShown<'a> {
    rule: &'a str,
    kind: &'static str,
    amount: Figure<Money>,
    form: &'static str,
    basis: Option<String>,
    capped: bool,
    customer: Option<&'a str>,
    deal: Option<&'a str>,
    outcome: Option<&'a str>,
    team: Option<&'a str>,
    month: Option<Figure<Month>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Working>,
}

impl<'a> LineShown<'a> {
    pub fn new(of: RepShown<'a>, line: &'a Line) -> Self {
        let about = About::new(of.evaluation, line.refs());
        let explained = || {
            let (scheme, facts) = (&of.evaluation.scheme, &of.evaluation.facts);
            of_line(scheme, &facts.ledger, &facts.index, of.rep.rep, line)
        };
        Self {
            rule: of.evaluation.rule(line.rule),
            kind: line.kind.word(),
            amount: Figure(line.amount),
            form: line.form.word(),
            basis: line.basis().map(basis),
            capped: line.capped,
            customer: about.customer,
            deal: about.deal,
            outcome: about.outcome,
            team: about.team,
            month: about.month,
            why: Working::of(of.whys, explained),
        }
    }
}

/// A thing granted.
#[derive(Serialize)]
pub(super) struct GrantShown<'a> {
    rule: &'a str,
    item: &'a str,
    quantity: Figure<u32>,
    customer: Option<&'a str>,
    deal: Option<&'a str>,
    outcome: Option<&'a str>,
    team: Option<&'a str>,
    month: Option<Figure<Month>>,
}

impl<'a> GrantShown<'a> {
    pub fn new(of: &'a Evaluation, grant: &'a Grant) -> Self {
        let about = About::new(of, grant.refs());
        Self {
            rule: of.rule(grant.rule),
            item: &grant.item,
            quantity: Figure(grant.quantity),
            customer: about.customer,
            deal: about.deal,
            outcome: about.outcome,
            team: about.team,
            month: about.month,
        }
    }
}

/// An action taken.
#[derive(Serialize)]
pub(super) struct ActionShown<'a> {
    rule: &'a str,
    action: &'a str,
    customer: Option<&'a str>,
    deal: Option<&'a str>,
    outcome: Option<&'a str>,
    team: Option<&'a str>,
    month: Option<Figure<Month>>,
}

impl<'a> ActionShown<'a> {
    pub fn new(of: &'a Evaluation, action: &'a Action) -> Self {
        let about = About::new(of, action.refs());
        Self {
            rule: of.rule(action.rule),
            action: &action.action,
            customer: about.customer,
            deal: about.deal,
            outcome: about.outcome,
            team: about.team,
            month: about.month,
        }
    }
}

/// What was looked at and not paid, with why.
#[derive(Serialize)]
pub(super) struct SkippedShown<'a> {
    rule: &'a str,
    reason: &'static str,
    customer: Option<&'a str>,
    deal: Option<&'a str>,
    outcome: Option<&'a str>,
    team: Option<&'a str>,
    month: Option<Figure<Month>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Working>,
}

impl<'a> SkippedShown<'a> {
    pub fn new(of: RepShown<'a>, skipped: &'a Skipped) -> Self {
        let about = About::new(of.evaluation, skipped.refs());
        let explained = || {
            let (scheme, facts) = (&of.evaluation.scheme, &of.evaluation.facts);
            of_skipped(scheme, &facts.ledger, &facts.index, of.rep.rep, skipped)
        };
        Self {
            rule: of.evaluation.rule(skipped.rule),
            reason: skipped.reason.word(),
            customer: about.customer,
            deal: about.deal,
            outcome: about.outcome,
            team: about.team,
            month: about.month,
            why: Working::of(of.whys, explained),
        }
    }
}

/// A next step.
#[derive(Serialize)]
pub(super) struct NextStepShown<'a> {
    rule: &'a str,
    customer: Option<&'a str>,
    deal: Option<&'a str>,
    needed: Figure<Money>,
    gain: Figure<Money>,
}

impl<'a> NextStepShown<'a> {
    pub fn new(of: &'a Evaluation, step: &NextStep) -> Self {
        Self {
            rule: of.rule(step.rule),
            customer: step.customer.map(|at| of.customer(at)),
            deal: step.deal.map(|at| of.deal(at)),
            needed: Figure(step.needed),
            gain: Figure(step.gain),
        }
    }
}

/// A team's pool.
#[derive(Serialize)]
pub(super) struct PoolShown<'a> {
    team: &'a str,
    rule: &'a str,
    pool: Figure<Money>,
    outcome: Option<&'a str>,
}

impl<'a> PoolShown<'a> {
    pub fn new(of: &'a Evaluation, pool: &'a Pool) -> Self {
        Self {
            team: of.team(pool.team),
            rule: of.rule(pool.rule),
            pool: Figure(pool.pool),
            outcome: pool.outcome.map(|at| of.outcome(at)),
        }
    }
}

/// What a customer receives, or what is done to it.
#[derive(Serialize)]
pub(super) struct BenefitShown<'a> {
    customer: &'a str,
    rule: &'a str,
    benefit: Figure<Money>,
    item: Option<&'a str>,
    action: Option<&'a str>,
    deal: Option<&'a str>,
    outcome: Option<&'a str>,
}

impl<'a> BenefitShown<'a> {
    pub fn new(of: &'a Evaluation, benefit: &'a Benefit) -> Self {
        Self {
            customer: of.customer(benefit.customer),
            rule: of.rule(benefit.rule),
            benefit: Figure(benefit.benefit),
            item: benefit.item.as_deref(),
            action: benefit.action.as_deref(),
            deal: benefit.deal.map(|at| of.deal(at)),
            outcome: benefit.outcome.map(|at| of.outcome(at)),
        }
    }
}

/// The ids of what an entry is about.
struct About<'a> {
    customer: Option<&'a str>,
    deal: Option<&'a str>,
    outcome: Option<&'a str>,
    team: Option<&'a str>,
    month: Option<Figure<Month>>,
}

impl<'a> About<'a> {
    fn new(of: &'a Evaluation, refs: Refs) -> Self {
        Self {
            customer: refs.customer.map(|at| of.customer(at)),
            deal: refs.deal.map(|at| of.deal(at)),
            outcome: refs.outcome.map(|at| of.outcome(at)),
            team: refs.team.map(|at| of.team(at)),
            month: refs.month.map(Figure),
        }
    }
}

/// How an entry was found; in the contract's form once it is written.
struct Working(Explanation);

impl Working {
    /// Nothing is worded where nobody asks.
    fn of(whys: Whys, explained: impl FnOnce() -> Explanation) -> Option<Self> {
        (whys == Whys::Given).then(|| Self(explained()))
    }
}

impl Serialize for Working {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shown: WhyShown<'_> = why(&self.0);
        shown.serialize(serializer)
    }
}

/// What an amount was found from: money, a score with six decimals, or a whole number.
#[must_use]
pub fn basis(basis: Basis) -> String {
    match basis {
        Basis::Money(money) => money.to_string(),
        Basis::Score(score) => SixDecimals(score.millionths()).to_string(),
        Basis::Count(count) => count.to_string(),
    }
}
