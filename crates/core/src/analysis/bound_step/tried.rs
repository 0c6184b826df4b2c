//! A rule evaluated on a ledger with further sales.

use super::goals::{Goal, RunGoal};
use crate::analysis::reach::smallest_gain;
use crate::analysis::sale::{Sale, Sales};
use crate::analysis::step::{Brings, Needed};
use crate::engine::{Index, RepStatement, Why, evaluate_in_pieces};
use crate::ledger::{Deal, DealAt, Ledger};
use crate::number::{Amount, Money, Span};
use crate::scheme::{Kind, RuleAt, Scheme, Text};
use std::sync::Arc;

/// Deals of any size are tried as small as they can be, and of ten thousand yuan each: by whether that makes a difference it's told
/// whether what they bring depends on their size.
const SMALLEST: Money = Money::from_fen(1);
const LARGER: Money = Money::from_fen(1_000_000);

/// A rule and the ledger that it's tried on.
pub(super) struct Tried<'a> {
    /// The scheme with this rule alone.
    pub alone: &'a Scheme,
    pub sales: Sales<'a>,
    pub rule: RuleAt,
    /// What the rule gives the rep now.
    pub now: &'a RepStatement,
}

/// What further sales come to.
pub(super) struct Found {
    pub brings: Brings,
    /// The sale that was tried.
    pub sale: Sale,
    /// The month that it lies in, where it has to lie in that one.
    pub month: Option<Span>,
}

impl Found {
    /// The deal that grew.
    pub const fn deal(&self) -> Option<DealAt> {
        match &self.sale {
            Sale::Grown(at, _) => Some(*at),
            Sale::Further(_) => None,
        }
    }
}

impl Tried<'_> {
    /// The further sales to a goal, where there can be such and the rule then gives more or takes less.
    pub async fn step(&self, why: &Why, goal: &Goal<'_>) -> Option<Found> {
        let (sales, candidate) = (self.sales, &why.candidate);
        match goal.needed {
            Needed::Sales(needed) => {
                let sale = sales.asked(candidate, goal.measure, needed)?;
                self.found(sale, None).await
            }
            Needed::Deals(count) => {
                let of_size = |size| sales.counted(candidate, goal.measure, count, size);
                let smallest = self.found(of_size(SMALLEST)?, None).await?;
                let larger = self.found(of_size(LARGER)?, None).await?;
                let brings = smallest.brings.at_least(&larger.brings)?;
                Some(Found { brings, ..smallest })
            }
            Needed::Paid(_) => None,
        }
    }

    /// The smallest further deal, today or on the period's nearest day, with which a customer's run of months holds up and the
    /// rule gives more.
    pub async fn to_hold_up<'s>(&self, why: &Why, run: RunGoal<'s>) -> Option<(Found, Goal<'s>)> {
        let Sales {
            context,
            rep,
            today,
        } = self.sales;
        let period = context.ledger.period;
        let on = today.map_or(period.to, |today| today.clamp(period.from, period.to));
        let deals = context.ledger.deals.iter();
        let own = deals.filter(|deal| deal.customer == run.customer).cloned();
        let of_customer = Ledger {
            deals: Arc::new(own.collect()),
            ..context.ledger.clone()
        };
        let needed = smallest_gain(self.alone, &of_customer, rep, run.customer, on)?;
        let sale = Sale::Further(vec![Deal {
            amount: Amount::of(needed),
            date: on,
            ..self.sales.plain(why.candidate.customer)?
        }]);
        let month = Span {
            first: on.month(),
            months: 1,
        };
        let found = self.found(sale, Some(month)).await?;
        Some((found, run.lacking(needed)))
    }

    async fn found(&self, sale: Sale, month: Option<Span>) -> Option<Found> {
        let Sales { context, rep, .. } = self.sales;
        let ledger = sale.on(context.ledger, rep)?;
        let index = Index::new(&ledger);
        let statement = evaluate_in_pieces(self.alone, &ledger, &index).await;
        let brings = self.brings(statement.reps.get(rep.index())?)?;
        Some(Found {
            brings,
            sale,
            month,
        })
    }

    /// What the rule gives more or takes less than now.
    fn brings(&self, then: &RepStatement) -> Option<Brings> {
        let kind = self.sales.context.terms.kind;
        let gain = then.sum_of(self.rule) - self.now.sum_of(self.rule);
        if gain.is_positive() {
            return Some(match kind {
                Kind::Reward => Brings::Money(gain),
                Kind::Penalty => Brings::LessTaken(gain),
            });
        }
        let items = |rep: &RepStatement| -> Vec<(Text, u32)> {
            let grants = rep.grants.iter();
            grants
                .map(|grant| (grant.item.clone(), grant.quantity))
                .collect()
        };
        let before = items(self.now);
        let mut after = items(then).into_iter();
        if let Some((item, quantity)) = after.find(|grant| !before.contains(grant)) {
            return Some(Brings::Item(item, quantity));
        }
        let is_spared = kind == Kind::Penalty && gain == Money::ZERO;
        let mut actions = self.now.actions.iter();
        let ended = actions.find(|action| {
            let mut later = then.actions.iter();
            !later.any(|one| one.why.candidate == action.why.candidate)
        });
        let ended = ended.filter(|_| is_spared)?;
        Some(Brings::NoAction(ended.action.clone()))
    }
}
