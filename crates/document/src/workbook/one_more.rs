//! One more deal on top of the facts: 「再签一单」.

use super::edit::Edit;
use super::naming::{Named, Names};
use super::row::{Row, RowId};
use super::sheet::Sheet;
use super::table::Facts;
use std::sync::Arc;

/// With whom the deal is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DealWith {
    /// With somebody who isn't there yet; it is the rep's customer. Where the name is taken, a number is set behind it.
    New(String),
    /// With whoever is called so; a name that nobody has is a new customer's.
    Named(String),
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
    let names = Names::of(Sheet::Customers, facts.table(Sheet::Customers));
    let is_there = |name: &str| names.find(name) != Named::Nobody;
    let (name, is_new) = match with {
        DealWith::New(name) => (untaken(name, is_there), true),
        DealWith::Named(name) => (name.clone(), !is_there(name)),
    };
    let customer = is_new.then(|| {
        let cells = [("name", name.as_str()), ("rep", rep)];
        added(facts, Sheet::Customers, &cells)
    });
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

/// The name, with a number behind it where somebody has it already.
fn untaken(name: &str, is_there: impl Fn(&str) -> bool) -> String {
    let mut free = name.to_owned();
    let mut number = 1_u32;
    while is_there(&free) {
        number += 1;
        free = format!("{name} {number}");
    }
    free
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
