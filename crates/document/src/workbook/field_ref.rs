//! Where a problem is shown: a path of the contract, brought back to the field it came from.

use super::facts_node::FactsNode;
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

/// The field of the form that a path of the ledger came from.
#[must_use]
pub fn field_of_facts(path: &str, written: &FactsNode) -> FieldRef {
    match steps(path).as_slice() {
        [PathStep::Field("period"), PathStep::Field("to")] => FieldRef::Period(1),
        [PathStep::Field("period"), ..] => FieldRef::Period(0),
        [PathStep::Field(list), rest @ ..] => {
            let Some(sheet) = Sheet::of_word(list) else {
                return FieldRef::Elsewhere;
            };
            let [PathStep::Entry(entry), rest @ ..] = rest else {
                return FieldRef::Table(sheet);
            };
            let row = written
                .rows
                .get(sheet.index())
                .and_then(|rows| rows.get(*entry));
            let Some(row) = row else {
                return FieldRef::Table(sheet);
            };
            let column = match rest {
                [PathStep::Field(field), ..] => sheet.column(field),
                _ => None,
            };
            FieldRef::Cell(sheet, *row, column.unwrap_or(0))
        }
        _ => FieldRef::Elsewhere,
    }
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
