//! Why a fact was not counted.

use crate::analysis::fact::Fact;
use crate::engine::{Obstacle, Run, Why};
use crate::ledger::Severity;
use crate::number::Every;
use crate::scheme::{Reason, RuleAt};

/// Why no rule counted a fact: the first that is true, and of several rules the one that came nearest to counting it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// It lies outside the period.
    OutOfPeriod,
    /// The deal was called off.
    Cancelled,
    /// All of the deal came back.
    WhollyReturned,
    /// The rule would count it, or may, where even what it looks at is open, and waits for a figure of the company.
    Waits(RuleAt),
    /// The statement lists it under the rule, which did not pay for this reason.
    Listed(RuleAt, Reason),
    /// The rule leaves it out.
    Excluded(RuleAt, Exclusion),
    /// No rule of the scheme looks at such a thing.
    NotLookedAt,
}

/// What keeps a rule from counting a fact, where the statement does not list it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exclusion {
    /// The rule is for teams, and the rep is in none.
    NoTeam,
    /// Of such outcomes the rule looks at others than those of this severity.
    Severity(Option<Severity>),
    /// It is outside the rule's selection.
    Selection(Obstacle),
    /// Of each customer the rule counts the first deal alone.
    OnlyFirst,
    /// The rule counts repurchases alone.
    OnlyRepeat,
    /// It lies in no span that the rule looks at.
    OutsideSpans(Every),
    /// The outcome does not name whom the rule would pay or look at.
    Nobody,
    /// The rule, which lists nothing for it, does not pay for this reason.
    Reason(Reason),
    /// A condition, by its place in the rule, does not hold.
    Condition(usize),
    /// There is nothing to measure.
    Unmeasured,
    /// Nothing that the rule pays is for such a case.
    NoPay,
    /// All that the rule does is done at another length of a run of spans.
    Run(Run),
}

/// A fact that no rule counted.
#[derive(Clone, Debug)]
pub struct Uncounted {
    /// The fact.
    pub fact: Fact,
    /// Why.
    pub cause: Cause,
    /// Where the statement lists it: the place among what paid the rep nothing.
    pub listed: Option<usize>,
    /// How far the rule came with it, where the statement does not list it.
    pub why: Option<Box<Why>>,
}
