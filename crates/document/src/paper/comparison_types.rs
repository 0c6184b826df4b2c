//! What a comparison on paper is made of.

use super::head::Head;
use crate::audit::HoleCount;
use crate::own::Setting;
use rewards_words::text::Localized;

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonSheet {
    /// Its head.
    pub head: Head,
    /// The schemes, a few at a time, the base in each.
    pub tables: Vec<ComparisonTable>,
    /// What readers have to know.
    pub notes: Vec<Localized>,
}

/// A few schemes beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonTable {
    /// What they are called.
    pub schemes: Vec<Localized>,
    /// The reps, a figure for each scheme.
    pub reps: Vec<(Localized, Vec<ComparisonCell>)>,
    /// The sums.
    pub sums: Vec<ComparisonRow>,
    /// What is granted and done beside the money.
    pub things: Vec<ComparisonRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    /// What it's of.
    pub name: Localized,
    /// A cell for each scheme.
    pub cells: Vec<ComparisonCell>,
    /// What stands in its cells.
    pub of: CellsOf,
}

/// What stands in the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellsOf {
    /// Figures.
    Figures,
    /// Prose.
    Prose,
}

/// A figure, and how much more it is than under the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonCell {
    /// The figure.
    pub text: Localized,
    /// How much more, with its sign; nothing under the base, or where either is not known.
    pub more: Option<String>,
    /// What is given and done beside the money, and what is in no figure.
    pub beside: Vec<Localized>,
}

/// What is known of a column beside its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnOnPaper {
    /// What the column is called without what sets it apart.
    pub name: Localized,
    /// What is read and filled in otherwise than the scheme says, and than in other columns of it.
    pub settings: Vec<Setting>,
    /// Its holes.
    pub holes: HolesFound,
}

/// How far the holes of a column are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum HolesFound {
    /// They are still looked for.
    #[default]
    NotYet,
    /// A figure is wrong, so they can't be found.
    Never,
    /// So many there are.
    Found(Vec<HoleCount>),
}
