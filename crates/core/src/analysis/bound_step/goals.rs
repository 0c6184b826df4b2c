//! What a rule asks for in sales and what a rep hasn't reached.

use crate::analysis::band_position::{least, position_of};
use crate::analysis::possible_step::Way;
use crate::engine::{Candidate, EvalContext, Evidence, Why, deals_of, pays_for};
use crate::ledger::Deal;
use crate::number::{Money, Ratio};
use crate::scheme::{BandPay, Comparison, Edge, Measure, Terms, Test};

/// Where sales stand to a bound that a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundPosition {
    /// The sales now, in fen.
    pub gauge: Ratio,
    /// The bound in fen.
    pub bound: Ratio,
    /// Whether the bound itself is enough.
    pub edge: Edge,
    /// Whether it's what the rep in the lead has sold.
    pub is_lead: bool,
}

impl BoundPosition {
    /// The least further sales that reach it; none where it is reached.
    #[must_use]
    pub fn needed(&self) -> Option<Money> {
        let (Ratio { num, den }, to) = (self.gauge, self.bound);
        let needed = least(to.num * den - num * to.den, den * to.den, self.edge);
        (needed > 0).then(|| Money::from_fen(needed))
    }
}

/// Something to reach.
pub(super) struct Goal<'s> {
    pub measure: &'s Measure,
    pub position: BoundPosition,
    /// Of a band that is worth an item the place of its bands among the pays that apply, and its own.
    band: Option<(usize, usize)>,
}

impl Goal<'_> {
    /// What is reached, as the whole ledger has it.
    pub fn way<'s>(
        &self,
        context: EvalContext<'s>,
        candidate: Candidate,
        why: &Why,
    ) -> Option<Way<'s>> {
        let Some((pay, reaches)) = self.band else {
            return Some(Way::Bound(self.position));
        };
        let mut why = why.clone();
        why.candidate = candidate;
        Some(Way::Band {
            position: position_of(context, &why, pay)?,
            reaches,
        })
    }
}

/// What a rule asks for and what isn't reached: the bounds of its conditions, then the next of the bands that are worth items.
pub(super) fn goals<'s>(terms: &'s Terms, context: EvalContext<'_>, why: &Why) -> Vec<Goal<'s>> {
    let own = terms.measure.as_ref();
    let mut goals = Vec::new();
    for (condition, finding) in terms.when.iter().zip(&why.findings) {
        let (measure, position) = match (&condition.test, &finding.found) {
            (
                Test::Compare { measure, is, .. },
                Evidence::Figure {
                    gauge,
                    bound: Some(bound),
                },
            ) => {
                let edge = match is {
                    // What stands below a bound leaves there once it's on it.
                    Comparison::AtLeast | Comparison::Below => Edge::From,
                    Comparison::Over => Edge::Over,
                };
                let position = BoundPosition {
                    gauge: *gauge,
                    bound: *bound,
                    edge,
                    is_lead: false,
                };
                (measure.as_ref().or(own), position)
            }
            (Test::Leader, Evidence::Lead(lead)) => {
                let gauge = sales_of(context, why);
                let Some(gauge) = gauge else { continue };
                let position = BoundPosition {
                    gauge,
                    bound: *lead,
                    edge: Edge::From,
                    is_lead: true,
                };
                (own, position)
            }
            _ => continue,
        };
        if let Some(measure) = measure.filter(|measure| measure.is_sum_of_sales()) {
            goals.push(Goal {
                measure,
                position,
                band: None,
            });
        }
    }
    goals.extend(item_goals(terms, context, why));
    goals
}

/// What the rule's own measure of sales comes to, also where a condition failed before it was taken.
fn sales_of(context: EvalContext<'_>, why: &Why) -> Option<Ratio> {
    if let Some(value) = why.reading() {
        return Some(value.gauge);
    }
    let measure = context.terms.measure.as_ref()?;
    let deals = deals_of(context, measure, &why.candidate, None).into_iter();
    let deals = deals.filter_map(|at| context.ledger.deals.get(at.index()));
    let sum: Money = deals.map(Deal::net).sum();
    Some(Ratio::whole(sum.fen()))
}

/// The next bands that are worth an item.
fn item_goals<'s>(terms: &'s Terms, context: EvalContext<'_>, why: &Why) -> Vec<Goal<'s>> {
    let Some(measure) = terms.measure.as_ref().filter(|it| it.is_sum_of_sales()) else {
        return Vec::new();
    };
    let pays = pays_for(context, &why.candidate, why.ordinal);
    let goals = (0..pays.len()).filter_map(|pay| {
        let position = position_of(context, why, pay)?;
        let next = position.next()?;
        matches!(next.pays, BandPay::Item(_)).then(|| Goal {
            measure,
            position: BoundPosition {
                gauge: position.gauge,
                bound: Ratio::whole(next.bound),
                edge: next.edge,
                is_lead: false,
            },
            band: Some((pay, position.at.map_or(0, |at| at + 1))),
        })
    });
    goals.collect()
}
