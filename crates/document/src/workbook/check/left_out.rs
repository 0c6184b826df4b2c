//! What is wrong with a field, and why a row is left out of the ledger.

use super::super::field_ref::FieldRef;
use super::super::row::RowId;
use super::super::sheet::Sheet;
use rewards_format::{Code, Problem};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What the contract's reader found.
    Problem(Problem),
    /// It names several rows.
    SeveralNamed,
    /// A per cent below one without its sign, as typed: it could be meant as a fraction.
    UnclearPercent(String),
    /// It names a row that is left out itself: of this table, this row, with this number in it.
    NamesLeftOut(Sheet, RowId, usize),
    /// It doesn't say whose the deal's customer is, who is called this and in no list yet.
    WhoseCustomer(String),
    /// It names another rep than the one who has the customer, who is called this.
    OtherOwner(String),
}

/// What is wrong, and the field that it is shown at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The field.
    pub field: FieldRef,
    /// What is wrong.
    pub fault: Fault,
}

impl Placed {
    /// Whether the field is only not filled in yet.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        match &self.fault {
            Fault::Problem(problem) => problem.code == Code::MissingField,
            Fault::WhoseCustomer(_) => true,
            Fault::SeveralNamed
            | Fault::UnclearPercent(_)
            | Fault::NamesLeftOut(..)
            | Fault::OtherOwner(_) => false,
        }
    }
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Something that it needs is not filled in yet, and nothing else is wrong.
    Unfinished,
    /// Something in it is wrong.
    Wrong,
    /// It names a row that is left out.
    NamesLeftOut,
}

/// A row that is left out of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its table.
    pub sheet: Sheet,
    /// Which row.
    pub row: RowId,
    /// The how-manieth of its table, from 1.
    pub number: usize,
    /// Why.
    pub cause: Cause,
    /// What is wrong, cell by cell; at least one.
    pub cells: Vec<Placed>,
}

impl LeftOut {
    /// A row with these cells wrong, in the order of its columns.
    pub(super) fn of(sheet: Sheet, row: RowId, number: usize, cells: Vec<Placed>) -> Self {
        let names_left_out = |placed: &Placed| matches!(placed.fault, Fault::NamesLeftOut(..));
        let cause = if cells.iter().all(Placed::is_missing) {
            Cause::Unfinished
        } else if cells.iter().all(names_left_out) {
            Cause::NamesLeftOut
        } else {
            Cause::Wrong
        };
        Self {
            sheet,
            row,
            number,
            cause,
            cells,
        }
    }
}
