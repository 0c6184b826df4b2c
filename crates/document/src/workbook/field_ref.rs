//! Where a problem is shown: a path of the contract, brought back to the field it came from.

use super::row::RowId;
use super::sheet::Sheet;

/// A field of the form, or what stands for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldRef {
    /// The first (0) or the last (1) day of the period.
    Period(usize),
    /// A cell.
    Cell(Sheet, RowId, usize),
    /// A table as a whole.
    Table(Sheet),
    /// A figure of the chosen template: its key, and of bands the row and the part of it.
    Figure(String, Option<(usize, String)>),
    /// A reading of the chosen template.
    Reading(String),
    /// None of the fields.
    Elsewhere,
}

impl FieldRef {
    /// Where it stands among the fields of the form: a later one has a larger number.
    #[must_use]
    pub const fn rank(&self) -> u128 {
        match self {
            Self::Figure(..) => 0,
            Self::Reading(_) => 1,
            Self::Period(end) => 2 + *end as u128,
            Self::Table(sheet) => (1 + sheet.index() as u128) << 100,
            Self::Cell(sheet, row, column) => {
                ((1 + sheet.index() as u128) << 100) + ((1 + row.0 as u128) << 50) + *column as u128
            }
            Self::Elsewhere => u128::MAX,
        }
    }
}

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep<'a> {
    /// A field of an object.
    Field(&'a str),
    /// An entry of a list.
    Entry(usize),
}

/// The steps of a path as the contract writes it: `deals[3].amount`.
#[must_use]
pub fn steps(path: &str) -> Vec<PathStep<'_>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (name, entries) = part.split_once('[').unwrap_or((part, ""));
        if !name.is_empty() {
            steps.push(PathStep::Field(name));
        }
        let places = entries
            .split(['[', ']'])
            .filter_map(|place| place.parse().ok());
        steps.extend(places.map(PathStep::Entry));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::{PathStep, steps};

    #[test]
    fn paths_are_taken_apart_as_the_contract_writes_them() {
        assert_eq!(
            steps("deals[3].amount"),
            [
                PathStep::Field("deals"),
                PathStep::Entry(3),
                PathStep::Field("amount")
            ]
        );
        let bands = steps("scheme.params.new_customer_bands.small[1].over");
        assert_eq!(bands.last(), Some(&PathStep::Field("over")));
        assert_eq!(bands.get(4), Some(&PathStep::Entry(1)));
    }
}
