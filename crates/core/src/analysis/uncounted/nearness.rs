//! How near a rule came to counting a fact.

use crate::engine::{EntryResult, Silence, Skipped, Unlisted};
use crate::scheme::Reason;

/// How near a rule came: past the kind of thing, through its selection, past its conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// Only the kind of thing is right.
    Kind,
    /// So many steps through the selection.
    Selection(u8),
    /// In the selection, and not what the rule takes of it.
    Unread,
    /// Up to the condition with this number.
    Conditions(usize),
    /// All conditions hold.
    Measure,
}

impl Nearness {
    pub fn of_skipped(skipped: &Skipped) -> Self {
        match skipped.why.result {
            EntryResult::NotSelected => Self::Selection(step_of(skipped.reason)),
            EntryResult::NotHeld => Self::Conditions(skipped.why.findings.len()),
            EntryResult::Unknown(_) | EntryResult::BelowFirstBand { .. } | EntryResult::Paid(_) => {
                Self::Measure
            }
        }
    }

    pub fn of_unlisted(unlisted: &Unlisted) -> Self {
        match (unlisted.silence, &unlisted.why.result) {
            (Silence::Reason(reason), EntryResult::NotSelected) => Self::Selection(step_of(reason)),
            (Silence::NotHeld, _) | (Silence::Reason(_), EntryResult::NotHeld) => {
                Self::Conditions(unlisted.why.findings.len())
            }
            (Silence::Unmeasured | Silence::NoPay | Silence::Reason(_), _) => Self::Measure,
        }
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
