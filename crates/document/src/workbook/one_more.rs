//! One more deal on top of the facts: 「再签一单」.

use super::edit::Edit;
use super::row::{Row, RowId};
use super::sheet::Sheet;
use super::table::Facts;
use std::sync::Arc;

/// With whom the deal is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DealWith {
    /// With a customer that is not there yet, of this name; it is the rep's.
    New(String),
    /// With one that is there, as its name stands in the table.
    Known(String),
}

/// The acts that add a delivered deal of a rep: first the customer, where it is a new one. `rep` is a text that names the
/// rep, `date` and `amount` are as one types them.
#[must_use]
pub fn one_more_deal(
    facts: &Facts,
    rep: &str,
    with: &DealWith,
    date: &str,
    amount: &str,
) -> Vec<Edit> {
    let customer = match with {
        DealWith::New(name) => Some(added(
            facts,
            Sheet::Customers,
            &[("name", name.as_str()), ("rep", rep)],
        )),
        DealWith::Known(_) => None,
    };
    let (DealWith::New(name) | DealWith::Known(name)) = with;
    let deal = added(
        facts,
        Sheet::Deals,
        &[
            ("customer", name.as_str()),
            ("date", date),
            ("amount", amount),
        ],
    );
    customer.into_iter().chain([deal]).collect()
}

/// The act that adds a row with these cells at the end of a table.
fn added(facts: &Facts, sheet: Sheet, cells: &[(&str, &str)]) -> Edit {
    let table = facts.table(sheet);
    let mut row = Row::blank(sheet, RowId(table.next));
    for (field, text) in cells {
        let cell = sheet.column(field).and_then(|at| row.cells.get_mut(at));
        if let Some(cell) = cell {
            (*text).clone_into(cell);
        }
    }
    Edit::AddRow(sheet, table.rows.len(), Arc::new(row))
}
