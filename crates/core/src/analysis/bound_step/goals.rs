//! What a rule asks for in sales and what a rep, or the rep's team, hasn't reached.

use crate::analysis::band_position::{BandPosition, least, position_of};
use crate::analysis::step::{BoundPosition, Way};
use crate::engine::{Candidate, EvalContext, Evidence, Why, deals_of, pays_for};
use crate::ledger::{CustomerAt, Deal};
use crate::number::{Money, Rate, Ratio};
use crate::scheme::{BandPay, Comparison, Edge, Measure, Mode, Receiver, Terms, Test};

/// Something to reach.
pub(super) struct Goal<'s> {
    pub measure: &'s Measure,
    /// The least further sales that reach it.
    pub needed: Money,
    at: GoalAt,
}

/// What is reached.
enum GoalAt {
    Bound(BoundPosition),
    /// A band: the place of its bands among the pays that apply, and its own.
    Band(usize, usize),
}

impl Goal<'_> {
    /// What is reached, as the whole ledger has it.
    pub fn way<'s>(
        &self,
        context: EvalContext<'s>,
        candidate: Candidate,
        why: &Why,
    ) -> Option<Way<'s>> {
        match self.at {
            GoalAt::Bound(position) => Some(Way::Bound(position)),
            GoalAt::Band(pay, reaches) => {
                let mut why = why.clone();
                why.candidate = candidate;
                Some(Way::Band {
                    position: position_of(context, &why, pay)?,
                    reaches,
                })
            }
        }
    }
}

/// Whether further sales move a measure by as much as they come to: sums of sales, and a team's.
pub(super) const fn is_moved(measure: &Measure) -> bool {
    measure.is_sum_of_sales() || matches!(measure, Measure::TeamTotal)
}

/// What a rule asks for and what isn't reached: the bounds of its conditions, then the next of its bands that nothing else
/// leads to.
pub(super) fn goals<'s>(terms: &'s Terms, context: EvalContext<'_>, why: &Why) -> Vec<Goal<'s>> {
    let own = terms.measure.as_ref();
    let tested = terms.when.iter().zip(&why.findings);
    let bounds = tested.filter_map(|(condition, finding)| {
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
                (measure.as_ref().or(own)?, position)
            }
            (Test::Leader, Evidence::Lead(lead)) => {
                let position = BoundPosition {
                    gauge: sales_of(context, why)?,
                    bound: *lead,
                    edge: Edge::From,
                    is_lead: true,
                };
                (own?, position)
            }
            _ => return None,
        };
        let goal = Goal {
            measure,
            needed: to_bound(&position)?,
            at: GoalAt::Bound(position),
        };
        is_moved(measure).then_some(goal)
    });
    bounds.chain(bands(terms, context, why)).collect()
}

/// A run of months that a customer's sales have to hold up for, where none does yet.
pub(super) struct RunGoal<'s> {
    pub customer: CustomerAt,
    measure: &'s Measure,
    /// What its sales have to come to.
    total: Money,
    /// What its best run lacks of that.
    pub lacks: Money,
}

impl<'s> RunGoal<'s> {
    /// What lacks so much.
    pub fn lacking(&self, needed: Money) -> Goal<'s> {
        let missing = (self.total - needed).max(Money::ZERO);
        Goal {
            measure: self.measure,
            needed,
            at: GoalAt::Bound(BoundPosition {
                gauge: Ratio::whole(missing.fen()),
                bound: Ratio::whole(self.total.fen()),
                edge: Edge::From,
                is_lead: false,
            }),
        }
    }
}

/// The run of months that failed.
pub(super) fn run_goal<'s>(
    terms: &'s Terms,
    context: EvalContext<'_>,
    why: &Why,
) -> Option<RunGoal<'s>> {
    let customer = why.candidate.customer?;
    let measure = terms.measure.as_ref()?;
    let finding = why.findings.last().filter(|finding| !finding.held)?;
    let condition = terms.when.get(why.findings.len() - 1)?;
    let (Test::Sustained(by), Evidence::Window(best)) = (&condition.test, &finding.found) else {
        return None;
    };
    let rep = context.ledger.reps.get(why.candidate.rep?.index())?;
    let asked = by.for_word(rep.department.map(|department| department.word()))?;
    let total = Money::from_fen(asked.mean.fen() * i128::from(asked.months));
    Some(RunGoal {
        customer,
        measure,
        total,
        lacks: total - best.map(|best| best.total).unwrap_or_default(),
    })
}

/// The least further sales that reach a bound; none where it is reached.
fn to_bound(position: &BoundPosition) -> Option<Money> {
    let (Ratio { num, den }, to) = (position.gauge, position.bound);
    some(least(
        to.num * den - num * to.den,
        den * to.den,
        position.edge,
    ))
}

fn some(needed: i128) -> Option<Money> {
    (needed > 0).then(|| Money::from_fen(needed))
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

/// The next bands that are worth an item, and a team's.
fn bands<'s>(terms: &'s Terms, context: EvalContext<'_>, why: &Why) -> Vec<Goal<'s>> {
    let measure = terms.measure.as_ref();
    let is_of_team = matches!(terms.to, Receiver::Team(_));
    let is_led_to = |one: &&Measure| is_moved(one) || **one == Measure::TeamGrowth;
    let Some(measure) = measure.filter(is_led_to) else {
        return Vec::new();
    };
    let pays = pays_for(context, &why.candidate, why.ordinal);
    let goals = (0..pays.len()).filter_map(|pay| {
        let position = position_of(context, why, pay)?;
        let next = position.next()?;
        let is_goal = is_of_team || matches!(next.pays, BandPay::Item(_));
        let is_whole = position.bands.mode == Mode::Whole;
        (is_goal && is_whole).then_some(())?;
        Some(Goal {
            measure,
            needed: some(to_band(&position, measure)?)?,
            at: GoalAt::Band(pay, position.at.map_or(0, |at| at + 1)),
        })
    });
    goals.collect()
}

/// The least further sales that reach the next band.
fn to_band(position: &BandPosition<'_>, measure: &Measure) -> Option<i128> {
    let next = position.next()?;
    let Ratio { num, den } = position.gauge;
    // A growth is in millionths over earlier sales.
    let of_one = if measure.is_growth() {
        Rate::SCALE
    } else {
        den
    };
    Some(least(next.bound * den - num, of_one, next.edge))
}
