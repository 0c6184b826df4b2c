//! How near a rule came to counting a fact.

use crate::engine::{EntryResult, EvalContext, Silence, Skipped, Unlisted, Why, obstacles};
use crate::scheme::Reason;
use std::cmp::Reverse;

/// How near a rule came: past the kind of thing, through its selection, past its conditions; of two that came as far the one
/// that asks for less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// Only the kind of thing is right.
    Kind,
    /// Kept out of the selection by so many things, the first of them so many steps through it.
    Selection(Reverse<usize>, u8),
    /// In the selection, and not what the rule takes of it.
    Unread,
    /// Up to a condition: so many come behind it, so many were looked at.
    Conditions(Reverse<usize>, usize),
    /// All conditions hold, in a run of another length than the rule asks for: of several the longest.
    Run(u32),
    /// All conditions hold.
    Measure,
}

impl Nearness {
    pub const fn selection(obstacles: usize, step: u8) -> Self {
        Self::Selection(Reverse(obstacles), step)
    }

    pub fn of_skipped(context: EvalContext<'_>, skipped: &Skipped) -> Self {
        match skipped.why.result {
            EntryResult::NotSelected => Self::left_out(context, &skipped.why, skipped.reason),
            EntryResult::NotHeld => Self::not_held(context, &skipped.why),
            EntryResult::Unknown(_) | EntryResult::BelowFirstBand { .. } | EntryResult::Paid(_) => {
                Self::Measure
            }
        }
    }

    pub fn of_unlisted(context: EvalContext<'_>, unlisted: &Unlisted) -> Self {
        match (unlisted.silence, &unlisted.why.result) {
            (Silence::Reason(reason), EntryResult::NotSelected) => {
                Self::left_out(context, &unlisted.why, reason)
            }
            (Silence::NotHeld, _) | (Silence::Reason(_), EntryResult::NotHeld) => {
                Self::not_held(context, &unlisted.why)
            }
            (Silence::Run(run), _) => Self::Run(run.length),
            (Silence::Unmeasured | Silence::NoPay | Silence::Reason(_), _) => Self::Measure,
        }
    }

    fn left_out(context: EvalContext<'_>, why: &Why, reason: Reason) -> Self {
        let deal = why.candidate.deal;
        let obstacles = deal.map_or(1, |deal| obstacles(context, deal).len());
        Self::selection(obstacles.max(1), step_of(reason))
    }

    fn not_held(context: EvalContext<'_>, why: &Why) -> Self {
        let (looked_at, all) = (why.findings.len(), context.terms.when.len());
        Self::Conditions(Reverse(all.saturating_sub(looked_at)), looked_at)
    }
}

/// The step of a selection that gives this reason (see `Obstacle::step`).
const fn step_of(reason: Reason) -> u8 {
    match reason {
        Reason::ExistingCustomer => 3,
        Reason::NotSelfDeveloped => 4,
        Reason::NotDelivered => 5,
        Reason::BeforeEffectiveDate => 6,
        Reason::OutsideWindow
        | Reason::NotAtFault
        | Reason::NoPriorSales
        | Reason::BelowFirstBand
        | Reason::NotFirstCustomer
        | Reason::NotQualified
        | Reason::TargetMissed
        | Reason::Exempt => 7,
    }
}
