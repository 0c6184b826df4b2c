//! What a rule asks for in sales and what a rep, or the rep's team, hasn't reached.

use crate::analysis::band_position::{BandPosition, least, position_of};
use crate::analysis::step::{BoundPosition, Needed, Way};
use crate::engine::{Candidate, EvalContext, Evidence, Why, deals_of, first_deal, pays_for};
use crate::ledger::{CustomerAt, Deal};
use crate::number::{Money, Rate, Ratio};
use crate::scheme::{BandPay, Comparison, Edge, Measure, Mode, Receiver, Terms, Test};

/// Something to reach.
pub(super) struct Goal<'s> {
    pub measure: &'s Measure,
    /// The least that reaches it.
    pub needed: Needed,
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

/// Whether further deals move a measure by one each, however large they are.
pub(super) const fn is_counted(measure: &Measure) -> bool {
    matches!(measure, Measure::Repurchases | Measure::NewCustomers)
}

/// No more deals than so many are a next step.
const MOST_COUNTED: i128 = 100;

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
                let own = own?;
                let gauge = match own {
                    Measure::NewCustomers => new_customers(context, &why.candidate)?,
                    _ => sales_of(context, why)?,
                };
                let position = BoundPosition {
                    gauge,
                    bound: *lead,
                    edge: Edge::From,
                    is_lead: true,
                };
                (own, position)
            }
            _ => return None,
        };
        // A bound of a rate isn't reached by so much of it.
        (is_moved(measure) || is_counted(measure)).then_some(())?;
        Some(Goal {
            measure,
            needed: needed(measure, to_bound(&position))?,
            at: GoalAt::Bound(position),
        })
    });
    let bands = bands(terms, context, why);
    // A band says more than the bound that is reached with it.
    let says_more = |bound: &Goal<'s>| {
        let mut bands = bands.iter();
        is_counted(bound.measure) && bands.any(|band| band.needed == bound.needed)
    };
    let bounds: Vec<Goal<'s>> = bounds.filter(|bound| !says_more(bound)).collect();
    bounds.into_iter().chain(bands).collect()
}

/// So much more of a measure: deals, or sales in fen; none where nothing lacks, or more deals than anybody would count.
fn needed(measure: &Measure, lacks: i128) -> Option<Needed> {
    (lacks > 0).then_some(())?;
    if is_counted(measure) {
        let count = (lacks <= MOST_COUNTED).then_some(lacks)?;
        return Some(Needed::Deals(u32::try_from(count).ok()?));
    }
    Some(Needed::Sales(Money::from_fen(lacks)))
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
            needed: Needed::Sales(needed),
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

/// The least that lacks of a bound, in the unit of what is measured; nothing where it is reached.
const fn to_bound(position: &BoundPosition) -> i128 {
    let (Ratio { num, den }, to) = (position.gauge, position.bound);
    least(to.num * den - num * to.den, den * to.den, position.edge)
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

/// How many customers a rep has won in a span, also where a condition failed before they were counted.
fn new_customers(context: EvalContext<'_>, candidate: &Candidate) -> Option<Ratio> {
    let span = candidate.span?;
    let is_won = |customer: &&CustomerAt| {
        let first = first_deal(context, **customer);
        let first = first.and_then(|at| context.ledger.deals.get(at.index()));
        first.is_some_and(|deal| span.holds(deal.date.month()))
    };
    let customers = context.index.customers_of(candidate.rep?).iter();
    let won = i128::try_from(customers.filter(is_won).count()).ok()?;
    Some(Ratio::whole(won))
}

/// The next bands that are worth an item, a team's, and those of a count.
fn bands<'s>(terms: &'s Terms, context: EvalContext<'_>, why: &Why) -> Vec<Goal<'s>> {
    let measure = terms.measure.as_ref();
    let is_of_team = matches!(terms.to, Receiver::Team(_));
    let is_led_to =
        |one: &&Measure| is_moved(one) || is_counted(one) || **one == Measure::TeamGrowth;
    let Some(measure) = measure.filter(is_led_to) else {
        return Vec::new();
    };
    let pays = pays_for(context, &why.candidate, why.ordinal);
    let goals = (0..pays.len()).filter_map(|pay| {
        let position = position_of(context, why, pay)?;
        let next = position.next()?;
        let is_goal = is_of_team || is_counted(measure) || matches!(next.pays, BandPay::Item(_));
        let is_whole = position.bands.mode == Mode::Whole;
        (is_goal && is_whole).then_some(())?;
        Some(Goal {
            measure,
            needed: needed(measure, to_band(&position, measure)?)?,
            at: GoalAt::Band(pay, position.at.map_or(0, |at| at + 1)),
        })
    });
    goals.collect()
}

/// The least that lacks of the next band, in the unit of what is measured.
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
