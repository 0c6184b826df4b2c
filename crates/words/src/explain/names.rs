//! The names by which an explanation speaks of people, times and things.

use super::context::EntryContext;
use crate::figure::day_of_month;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::ledger::{Deal, Outcome};
use rewards_core::number::Day;

impl EntryContext<'_> {
    /// The customer by name.
    pub fn customer_name(&self) -> Localized {
        let name = self.customer().map(|customer| &*customer.name);
        name.map_or_else(|| label!("客户", "the customer").into(), Localized::same)
    }

    /// The rep by name.
    pub fn rep_name(&self) -> Localized {
        let name = self.rep().map(|rep| &*rep.name);
        name.map_or_else(|| label!("业务员", "the rep").into(), Localized::same)
    }

    /// The team by name.
    pub fn team_name(&self) -> Localized {
        let name = self.team().map(|team| &*team.name);
        name.map_or_else(|| label!("团队", "the team").into(), Localized::same)
    }

    /// The span, or the whole period.
    pub fn when(&self) -> Localized {
        match self.candidate().span {
            Some(span) => Localized::of(&span),
            None => {
                let period = self.ledger().period;
                say!("{0}", "the period {0}", period)
            }
        }
    }

    /// A day; its year goes without saying where the whole period lies in it.
    pub fn day(&self, day: Day) -> Localized {
        let period = self.ledger().period;
        if [period.from.year(), period.to.year()] == [day.year(); 2] {
            day_of_month(day)
        } else {
            Localized::of(&day)
        }
    }

    /// A deal as one speaks of it: `3月2日的订单`.
    pub fn deal_name(&self, deal: &Deal) -> Localized {
        say!("{0}的订单", "the order of {0}", self.day(deal.date))
    }

    /// An outcome as one speaks of it: `3月12日的违规`.
    pub fn outcome_name(&self, outcome: &Outcome) -> Localized {
        let kind = label::outcome_kind(outcome.kind);
        say!("{0}的{1}", "the {1} of {0}", self.day(outcome.date), kind)
    }
}
