//! What a curve is drawn against: the unit of its places, where bounds lie on it, and what a rate is taken of there.

use super::linear::Linear;
use crate::number::{Money, Rate, Ratio};
use crate::scheme::{Measure, Unit};

/// What stands beside what is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Last year's sales, which growth is held against; above zero.
    pub prior: Money,
    /// What each further order comes to, where orders are counted.
    pub each: Money,
}

/// What a curve is drawn against. A growth is drawn in fen of growth, everything else in the measure's own unit; a rule
/// that measures nothing is drawn against the sale in fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The unit of places.
    pub unit: Unit,
    /// How many units of a place one unit of a bound is.
    pub of_bound: Ratio,
    /// What a rate is taken of, in fen.
    pub base: Linear,
    /// The least that can be measured.
    pub least: Ratio,
    /// The most that can be measured; none where there is no end.
    pub most: Option<Ratio>,
}

const ONE: Ratio = Ratio::whole(1);

impl Scale {
    /// What a rule with such a measure is drawn against.
    #[must_use]
    pub fn of(measure: Option<&Measure>, beside: Beside) -> Self {
        let unit = measure.map_or(Unit::Money, Measure::unit);
        let own = Self {
            unit,
            of_bound: ONE,
            base: match unit {
                Unit::Money => Linear {
                    level: Ratio::whole(0),
                    slope: ONE,
                },
                Unit::Rate | Unit::Count => Linear::ZERO,
            },
            least: Ratio::whole(0),
            most: match unit {
                Unit::Rate => Some(Ratio::whole(Rate::SCALE)),
                Unit::Money | Unit::Count => None,
            },
        };
        match measure {
            Some(Measure::Growth) => Self::of_growth(beside.prior, Money::ZERO),
            Some(Measure::TeamGrowth) => Self::of_growth(beside.prior, beside.prior),
            Some(Measure::Repurchases) => Self {
                base: Linear {
                    level: Ratio::whole(0),
                    slope: Ratio::whole(beside.each.fen()),
                },
                ..own
            },
            Some(Measure::Margin) => Self {
                least: Ratio::whole(-Rate::SCALE),
                ..own
            },
            Some(
                Measure::Net
                | Measure::FirstNet
                | Measure::Total
                | Measure::TeamTotal
                | Measure::Score
                | Measure::MeanScore(_)
                | Measure::Amount
                | Measure::PerformanceBonus
                | Measure::Tally(_)
                | Measure::NewCustomers
                | Measure::MeanMonthSales
                | Measure::QualifyingCustomers(_)
                | Measure::ReturnedShare
                | Measure::OutcomeCount(_)
                | Measure::IdleDays
                | Measure::MissedSpans(_),
            )
            | None => own,
        }
    }

    /// Growth in fen over last year's sales; a rate is taken of the growth and of `besides`.
    fn of_growth(prior: Money, besides: Money) -> Self {
        Self {
            unit: Unit::Money,
            of_bound: Ratio {
                num: prior.fen(),
                den: Rate::SCALE,
            },
            base: Linear {
                level: Ratio::whole(besides.fen()),
                slope: ONE,
            },
            least: Ratio::whole(-prior.fen()),
            most: None,
        }
    }

    /// The place of a bound; none where it does not fit.
    #[must_use]
    pub fn place(&self, bound: i128) -> Option<Ratio> {
        Ratio::whole(bound).times(self.of_bound)
    }
}
