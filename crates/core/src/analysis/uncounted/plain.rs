//! The causes that no rule looks past.

use super::cause::Cause;
use crate::analysis::fact::Fact;
use crate::ledger::{Ledger, Stage};

/// What no rule looks past: outside the period, called off, all of it returned.
pub(super) fn plain_cause(ledger: &Ledger, fact: Fact) -> Option<Cause> {
    match fact {
        Fact::Deal(at) => {
            let deal = ledger.deals.get(at.index())?;
            if !ledger.period.holds(deal.date) {
                Some(Cause::OutOfPeriod)
            } else if deal.stage == Stage::Cancelled {
                Some(Cause::Cancelled)
            } else if !deal.net().is_positive() {
                Some(Cause::WhollyReturned)
            } else {
                None
            }
        }
        Fact::Outcome(at) => {
            let outcome = ledger.outcomes.get(at.index())?;
            (!ledger.period.holds(outcome.date)).then_some(Cause::OutOfPeriod)
        }
    }
}
