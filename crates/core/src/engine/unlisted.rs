//! What a rule looked at without paying it and without listing it: asked for by whoever wants to know why.

use super::why::Why;
use crate::scheme::{Reason, RuleAt};

/// Something that a rule looked at and that a statement does not list.
#[derive(Clone, Debug)]
pub struct Unlisted {
    /// The rule.
    pub rule: RuleAt,
    /// Why it came to nothing.
    pub silence: Silence,
    /// How far it came.
    pub why: Why,
}

/// Why something comes to nothing and is not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// The last condition in the findings failed, and names no reason.
    NotHeld,
    /// There is nothing to measure.
    Unmeasured,
    /// Nothing that the rule pays is for such a case.
    NoPay,
    /// All that the rule does is done at another length of a run of spans.
    Run(Run),
    /// A reason that only rules for reps list.
    Reason(Reason),
}

/// How long a run of spans is at which nothing is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// How many spans passed in a row, with this one.
    pub length: u32,
    /// The length at which something is done: the next one, of a longer run the last.
    pub wanted: u32,
}
