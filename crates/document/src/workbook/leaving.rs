//! What leaving a row does of its own accord: a deal may name a customer, and a rep, who are not in their tables yet.

use super::check::FactsCheck;
use super::edit::Edit;
use super::naming::{Named, can_be_name};
use super::row::{Row, RowId};
use super::sheet::Sheet;
use super::table::Facts;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};
use std::sync::Arc;

/// What leaving a row does.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// The act, which is taken back together with what was written in the row.
    pub edit: Edit,
    /// What was done, in a sentence.
    pub said: Localized,
    /// What the writer may have meant instead.
    pub remedy: Remedy,
    /// The customer that was made.
    made: RowId,
}

impl Leaving {
    /// Whether what was made is still there: it may have been taken back, or taken out.
    #[must_use]
    pub fn stands(&self, facts: &Facts) -> bool {
        let made = facts.table(Sheet::Customers).row(self.made);
        made.is_some_and(|row| !row.field(Sheet::Customers, "name").trim().is_empty())
    }
}

/// An act that puts something right.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// What it does.
    pub name: Localized,
    /// The act.
    pub edit: Edit,
}

/// What leaving a row does; nothing where it has nothing to do. A deal with a customer who is in no list makes that
/// customer, a new one: its owner is the rep named in the deal, who is made, too, where there is no such rep, or the
/// only one there is. Where nobody knows whose it is, nothing is made. The check is that of the tables as they are.
#[must_use]
pub fn leave_row(check: &FactsCheck, sheet: Sheet, row: RowId) -> Option<Leaving> {
    if sheet != Sheet::Deals {
        return None;
    }
    let facts = check.facts();
    let deal = facts.table(sheet).row(row)?;
    let customer = new_name(check, Sheet::Customers, deal.field(sheet, "customer"))?;
    let owner = owner(check, deal.field(sheet, "rep"))?;
    let mut edits = Vec::new();
    let rep = match &owner {
        Owner::Known(rep) => rep,
        Owner::New(rep) => {
            edits.push(added(facts, Sheet::Reps, &[("name", rep)])?.0);
            rep
        }
    };
    let (made, id) = added(facts, Sheet::Customers, &[("name", customer), ("rep", rep)])?;
    edits.push(made);
    let existing = Sheet::Customers.column("existing")?;
    Some(Leaving {
        edit: Edit::AlsoOfRow(sheet, row, Box::new(Edit::Several(edits))),
        said: made_words(customer, &owner),
        remedy: Remedy {
            name: AS_EXISTING.into(),
            edit: Edit::Cell(Sheet::Customers, id, existing, true.to_string()),
        },
        made: id,
    })
}

const AS_EXISTING: Label = label!("改为老客户", "It's an existing customer");

fn made_words(customer: &str, owner: &Owner) -> Localized {
    match owner {
        Owner::Known(rep) => say!(
            "已新建客户 {0}（新客户，归{1}）",
            "Added {0}, a new customer of {1}",
            customer,
            rep
        ),
        Owner::New(rep) => say!(
            "已新建业务员 {1}、客户 {0}（新客户，归{1}）",
            "Added {1}, a rep, and {0}, a new customer of {1}",
            customer,
            rep
        ),
    }
}

/// A name that is in no list, and can be put into one.
fn new_name<'t>(check: &FactsCheck, sheet: Sheet, typed: &'t str) -> Option<&'t str> {
    let name = typed.trim();
    let is_new = can_be_name(name) && check.find(sheet, name) == Named::Nobody;
    is_new.then_some(name)
}

/// Who is to have a new customer, as the form names the rep.
enum Owner {
    /// One of the reps.
    Known(String),
    /// Somebody who is to become one.
    New(String),
}

/// Who is to have a new customer; nothing where nobody knows.
fn owner(check: &FactsCheck, typed: &str) -> Option<Owner> {
    let facts = check.facts();
    let typed = typed.trim();
    if typed.is_empty() {
        let only = facts.only_rep()?;
        return Some(Owner::Known(facts.text_for(Sheet::Reps, only)));
    }
    if new_name(check, Sheet::Reps, typed).is_some() {
        return Some(Owner::New(typed.to_owned()));
    }
    matches!(check.find(Sheet::Reps, typed), Named::One(_)).then(|| Owner::Known(typed.to_owned()))
}

/// The act that puts a row with these texts into a table: into its first blank row, else at its end.
fn added(facts: &Facts, sheet: Sheet, texts: &[(&str, &str)]) -> Option<(Edit, RowId)> {
    let table = facts.table(sheet);
    let mut texts = texts
        .iter()
        .filter_map(|(field, text)| Some((sheet.column(field)?, (*text).to_owned())));
    if let Some(blank) = table.rows.blank().next() {
        let cells = texts.map(|(column, text)| Edit::Cell(sheet, blank.id, column, text));
        return Some((Edit::Several(cells.collect()), blank.id));
    }
    let mut row = Row::blank(sheet, RowId(table.next));
    for (column, text) in texts.by_ref() {
        *row.cells.get_mut(column)? = text;
    }
    let id = row.id;
    Some((Edit::AddRow(sheet, table.rows.len(), Arc::new(row)), id))
}
