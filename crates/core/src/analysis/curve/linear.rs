//! A straight line: so much, and so much more for each further unit.

use crate::number::Ratio;

/// Pay that rises evenly: `level + slope × x`, in fen, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Linear {
    /// What it comes to at zero, in fen.
    pub level: Ratio,
    /// How much it rises for each unit of `x`, in fen.
    pub slope: Ratio,
}

impl Linear {
    /// Nothing, wherever.
    pub const ZERO: Self = Self::level(Ratio::whole(0));

    /// The same everywhere.
    #[must_use]
    pub const fn level(level: Ratio) -> Self {
        Self {
            level,
            slope: Ratio::whole(0),
        }
    }

    /// What it comes to at a place, in fen; none where that does not fit.
    #[must_use]
    #[inline(never)]
    pub fn at(self, place: Ratio) -> Option<Ratio> {
        self.slope.times(place)?.plus(self.level)
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            level: self.level.plus(other.level)?,
            slope: self.slope.plus(other.slope)?,
        })
    }

    pub(super) fn negative(self) -> Option<Self> {
        self.times(Ratio::whole(-1))
    }

    pub(super) fn times(self, factor: Ratio) -> Option<Self> {
        Some(Self {
            level: self.level.times(factor)?,
            slope: self.slope.times(factor)?,
        })
    }

    /// The same line where all that it is asked for lies so much further down.
    pub(super) fn shifted(self, by: Ratio) -> Option<Self> {
        Some(Self {
            level: self.at(by)?,
            ..self
        })
    }

    /// Where two lines cross; none where they are parallel.
    pub(super) fn meets(self, other: Self) -> Option<Ratio> {
        let apart = other.level.minus(self.level)?;
        apart.over(self.slope.minus(other.slope)?)
    }
}
