//! A scheme's rewards scaled by one factor so that its cost meets a target without passing it, with figures that one would
//! publish.
//!
//! Scaled are the amounts and rates of money rewards to reps, pools that are shared out among them. Penalties, what customers
//! get, caps, bounds, things and actions stay as they are; so does a rule that waits for figures.

mod definition;
mod figure;
mod filled;

pub use definition::{Rewritten, rewritten};
pub use figure::Figure;
pub use filled::{FigureAt, band_at, figures, rescaled};

use crate::engine::{Index, Totals, evaluate_in_pieces};
use crate::ledger::Ledger;
use crate::number::{Money, Rate};
use crate::scheme::Scheme;

/// The least part of its figures that a scheme keeps: with less its rewards would be none.
pub const LEAST_FACTOR: Rate = Rate::from_millionths(LEAST);
const LEAST: i64 = 50_000;

/// So much larger figures become at most: tenfold.
const LARGEST: i64 = 10_000_000;

/// A scheme within a budget.
#[derive(Clone, Debug)]
pub struct Budget {
    /// What the cost should come to at most: rewards less penalties, and what customers get.
    pub target: Money,
    /// What was found.
    pub reach: BudgetReach,
    /// The factor; one where the figures stay.
    pub factor: Rate,
    /// The sums before.
    pub before: Totals,
    /// The sums afterwards.
    pub after: Totals,
    /// Each figure that is scaled, before and afterwards.
    pub figures: Vec<(FigureAt, Figure, Figure)>,
    /// The scheme with the new figures.
    pub scheme: Scheme,
    /// Whether more is always dearer.
    pub course: Course,
}

/// Whether a budget can be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BudgetReach {
    /// It is, by the largest factor that doesn't pass it.
    Met,
    /// Also tenfold figures cost no more: the figures stay.
    Unused,
    /// It is met only by figures that nobody would publish: with the least that one would it costs so much. The figures stay.
    Bare(Money),
    /// It is passed also without any reward: the figures stay.
    Passed,
}

/// How the cost goes with the factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// More is never cheaper: no larger factor meets the target.
    Rising,
    /// A rule measures what others have paid, so that a larger factor could cost less again.
    Unsure,
}

impl Budget {
    /// Whether every figure stays as it is.
    #[must_use]
    pub fn keeps_figures(&self) -> bool {
        self.figures.iter().all(|(_, old, new)| old == new)
    }

    /// What remains of the target.
    #[must_use]
    pub fn remainder(&self) -> Money {
        self.target - self.after.cost()
    }
}

/// Scales a scheme's rewards so that its cost on a ledger meets a target; none where it has no figure to scale. Each figure is
/// rounded as one would publish it, and the cost is that of the rounded figures, evaluated. In pieces.
#[must_use]
pub async fn budget(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    target: Money,
) -> Option<Budget> {
    let before = figures(scheme);
    if before.is_empty() {
        return None;
    }
    let totals = async |scheme: &Scheme| evaluate_in_pieces(scheme, ledger, index).await.totals;
    let cost = async |factor: i64| {
        let scheme = rescaled(scheme, Rate::from_millionths(factor));
        totals(&scheme).await.cost()
    };
    let fits = async |factor: i64| cost(factor).await <= target;
    let (reach, factor) = if fits(LARGEST).await {
        (BudgetReach::Unused, SAME)
    } else if fits(LEAST).await {
        (BudgetReach::Met, largest(fits).await)
    } else if fits(0).await {
        (BudgetReach::Bare(cost(LEAST).await), SAME)
    } else {
        (BudgetReach::Passed, SAME)
    };
    let factor = Rate::from_millionths(factor);
    let new = rescaled(scheme, factor);
    let changed = before.into_iter().zip(figures(&new));
    Some(Budget {
        target,
        reach,
        factor,
        before: totals(scheme).await,
        after: totals(&new).await,
        figures: changed
            .map(|((at, old), (_, new))| (at, old, new))
            .collect(),
        scheme: new,
        course: course(scheme),
    })
}

const SAME: i64 = 1_000_000;

/// The largest factor that fits, where the least does, and the largest doesn't.
async fn largest(fits: impl AsyncFn(i64) -> bool) -> i64 {
    let (mut fitting, mut too_large) = (LEAST, LARGEST);
    while too_large - fitting > 1 {
        let middle = i64::midpoint(fitting, too_large);
        if fits(middle).await {
            fitting = middle;
        } else {
            too_large = middle;
        }
    }
    fitting
}

fn course(scheme: &Scheme) -> Course {
    let measures_tally = scheme
        .active()
        .flat_map(|(_, terms)| terms.measures())
        .any(|measure| measure.tally().is_some());
    if measures_tally {
        Course::Unsure
    } else {
        Course::Rising
    }
}
