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

    /// Which of these deals lack a margin: the first of them by name. Whose they are is said where the entry is of no
    /// customer.
    pub fn without_margin<'d>(&self, deals: impl Iterator<Item = &'d Deal>) -> Localized {
        const NAMED: usize = 3;
        let lacking: Vec<&Deal> = deals.filter(|deal| deal.margin.is_none()).collect();
        let name = |deal: &&Deal| match self.customer_of(deal.customer) {
            Some(customer) if self.customer_at().is_none() => {
                say!("{0}{1}", "{1} of {0}", customer.name, self.deal_name(deal))
            }
            _ => self.deal_name(deal),
        };
        let named = Localized::joined(lacking.iter().take(NAMED).map(name), label::AND);
        match lacking.len() {
            0 => label!("有订单没有填毛利率", "an order has no margin").into(),
            1 => say!("{0}没有填毛利率", "{0} has no margin", named),
            all if all > NAMED => say!(
                "{0}等 {1} 笔没有填毛利率",
                "{1} orders have no margin, among them {0}",
                named,
                all
            ),
            _ => say!("{0}没有填毛利率", "{0} have no margin", named),
        }
    }

    /// An outcome as one speaks of it: `3月12日的违规`.
    pub fn outcome_name(&self, outcome: &Outcome) -> Localized {
        let kind = label::outcome_kind(outcome.kind);
        say!("{0}的{1}", "the {1} of {0}", self.day(outcome.date), kind)
    }
}
