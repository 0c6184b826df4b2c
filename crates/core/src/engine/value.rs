//! What a measure comes to, and why it may come to nothing.

use crate::ledger::DealAt;
use crate::number::{Money, Month, Ratio, Span, divide_rounded};
use crate::scheme::Target;

/// A run of months of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first month.
    pub first: Month,
    /// How many months.
    pub months: u32,
    /// The net of its deals.
    pub total: Money,
}

impl Window {
    /// The months that it covers.
    #[must_use]
    pub fn span(&self) -> Span {
        Span {
            first: self.first,
            months: i32::try_from(self.months).unwrap_or(i32::MAX),
        }
    }
}

/// A measure taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasuredValue {
    /// What is held against bounds, in the unit of the measure.
    pub gauge: Ratio,
    /// What a rate is taken of, in fen; exact, as all that comes before the one rounding of a line.
    pub base: Ratio,
}

impl MeasuredValue {
    /// Money that bounds are held against and rates are taken of.
    #[must_use]
    pub const fn money(base: Money) -> Self {
        let base = Ratio::whole(base.fen());
        Self { gauge: base, base }
    }

    /// A gauge without money that a rate could be taken of.
    #[must_use]
    pub const fn without_base(gauge: Ratio) -> Self {
        Self {
            gauge,
            base: Ratio::whole(0),
        }
    }

    /// What a rate is taken of, rounded to the fen: what a statement shows as the basis.
    #[must_use]
    pub const fn base_in_fen(&self) -> Money {
        Money::from_fen(divide_rounded(self.base.num, self.base.den))
    }
}

/// What is known of a measure once it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// The rule measures nothing.
    Unasked,
    /// More days than any figure: the highest band is reached.
    Endless,
    /// A value.
    Value(MeasuredValue),
}

impl Measured {
    /// The value, where there is one.
    #[must_use]
    pub const fn value(&self) -> Option<MeasuredValue> {
        match self {
            Self::Unasked | Self::Endless => None,
            Self::Value(value) => Some(*value),
        }
    }
}

/// A deal that is raised in thought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raise {
    /// The deal.
    pub deal: DealAt,
    /// By how much.
    pub by: Money,
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmeasured {
    /// There is nothing to measure.
    Nothing,
    /// More days than any figure: of a customer that never had a deal.
    Endless,
    /// There is something to measure, and this is not known of it.
    Missing(Missing),
}

/// What is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Last year's sales, or they are nothing: a growth cannot be held against them.
    PriorSales,
    /// The margin of one of the deals.
    Margin,
    /// The outcome's score.
    Score,
    /// A target of the rep.
    Target(Target),
}

/// A measure that is asked for.
pub(super) type Taken = Result<MeasuredValue, Unmeasured>;

pub(super) const NOTHING: Taken = Err(Unmeasured::Nothing);

/// How many things there are.
pub(super) fn count_of<T>(things: impl Iterator<Item = T>) -> i128 {
    i128::try_from(things.count()).unwrap_or(i128::MAX)
}
