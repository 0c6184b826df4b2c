//! What a scheme costs in its parts, what reps get and what customers get, as the columns of a table have them.

use super::comparison::Decimals;
use super::shown::Shown;
use super::sums::Sums;
use super::total::TotalOf;
use super::volume::VolumeRow;
use rewards_core::number::Money;
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// A part of what a scheme costs, or all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostPart {
    /// Rewards less penalties.
    Net,
    /// What customers get.
    Benefit,
    /// All.
    Cost,
}

impl CostPart {
    const ALL: [Self; 3] = [Self::Net, Self::Benefit, Self::Cost];

    /// Over its column.
    #[must_use]
    pub const fn heading(self) -> Label {
        match self {
            Self::Net => label!("净额（元）", "Net (¥)"),
            Self::Benefit => label!("客户所得（元）", "To customers (¥)"),
            Self::Cost => label!("成本（元）", "Cost (¥)"),
        }
    }

    /// What opens how it was found.
    #[must_use]
    pub const fn total(self) -> TotalOf {
        match self {
            Self::Net => TotalOf::Net,
            Self::Benefit => TotalOf::Benefit,
            Self::Cost => TotalOf::Cost,
        }
    }

    fn of(self, row: &VolumeRow) -> Money {
        match self {
            Self::Net => row.net,
            Self::Benefit => row.benefit,
            Self::Cost => row.cost(),
        }
    }

    const fn known(self, known: &Sums) -> &Shown {
        match self {
            Self::Net => &known.net,
            Self::Benefit => &known.benefit,
            Self::Cost => &known.cost,
        }
    }
}

/// The columns of a table: where no customer gets anything, the net is all that it costs, and stands there once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostColumns(Vec<(CostPart, Decimals)>);

impl CostColumns {
    /// For a table of these rows, each with how much is known of its scheme.
    #[must_use]
    pub fn of<'r>(rows: impl Iterator<Item = (&'r Sums, &'r VolumeRow)>) -> Self {
        let rows: Vec<(&Sums, &VolumeRow)> = rows.collect();
        let has_benefit = rows.iter().any(|(known, row)| {
            row.benefit != Money::ZERO || !matches!(known.benefit, Shown::Known(_))
        });
        let is_shown = |part: &CostPart| has_benefit || *part == CostPart::Cost;
        let parts = CostPart::ALL.into_iter().filter(is_shown);
        let column = |part: CostPart| {
            let amounts = rows.iter().map(|(_, row)| part.of(row));
            (part, Decimals::of(amounts))
        };
        Self(parts.map(column).collect())
    }

    /// The columns, in order.
    pub fn parts(&self) -> impl Iterator<Item = CostPart> {
        self.0.iter().map(|(part, _)| *part)
    }

    /// What stands in each for a row, as far as its scheme is known.
    pub fn cells(&self, known: &Sums, row: &VolumeRow) -> Vec<(CostPart, Localized)> {
        let cell = |(part, decimals): &(CostPart, Decimals)| {
            let digits = decimals.digits(part.of(row));
            (*part, part.known(known).marking(&digits))
        };
        self.0.iter().map(cell).collect()
    }
}
