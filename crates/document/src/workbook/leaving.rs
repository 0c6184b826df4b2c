//! What leaving a row does of its own accord: a deal may name a customer, and a rep, who are not in their tables yet.

use super::check::FactsCheck;
use super::edit::Edit;
use super::history::History;
use super::naming::{Named, can_be_name};
use super::newcomers::Newcomers;
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
    /// The customers that were made.
    made: Vec<RowId>,
}

impl Leaving {
    /// Whether what was made is still there: it may have been taken back, or taken out.
    #[must_use]
    pub fn stands(&self, facts: &Facts) -> bool {
        let customers = facts.table(Sheet::Customers);
        let is_there = |row: &Row| !row.field(Sheet::Customers, "name").trim().is_empty();
        let mut made = self.made.iter().map(|made| customers.row(*made));
        made.all(|row| row.is_some_and(|row| is_there(row)))
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
/// customer, a new one: its owner is the rep named in the deal, who is made, too, where there is no such rep, else the rep
/// who writes it, as far as that is known, or the only one there is. Where nobody knows whose it is, nothing is made. The row of
/// the only rep, where it's what was written last, makes the customers of the deals that waited for one; a deal that makes the
/// first rep does so, too. The check is that of the
/// tables as they are.
#[must_use]
pub fn leave_row(
    check: &FactsCheck,
    history: &History,
    sheet: Sheet,
    row: RowId,
    writer: Option<RowId>,
) -> Option<Leaving> {
    match sheet {
        Sheet::Deals => leave_deal(check, row, writer),
        Sheet::Reps if history.wrote_last(sheet, row) => leave_only_rep(check, row),
        Sheet::Reps | Sheet::Teams | Sheet::Customers | Sheet::Outcomes => None,
    }
}

fn leave_deal(check: &FactsCheck, row: RowId, writer: Option<RowId>) -> Option<Leaving> {
    let sheet = Sheet::Deals;
    let facts = check.facts();
    let deal = facts.table(sheet).row(row)?;
    let customer = new_name(check, Sheet::Customers, deal.field(sheet, "customer"))?;
    let owner = owner(check, deal.field(sheet, "rep"), writer)?;
    if let Owner::New(rep) = &owner
        && let Some(mut newcomers) = Newcomers::of_only_rep(check, Some(rep))
    {
        let own = (customer.to_owned(), rep.clone());
        newcomers.customers.insert(0, own);
        return leave_first(check, sheet, row, &newcomers, &owner);
    }
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
    let said = made_words(customer, &owner);
    leaving(sheet, row, edits, said, vec![id])
}

fn leave_only_rep(check: &FactsCheck, row: RowId) -> Option<Leaving> {
    // Nobody has a rep who is left out himself.
    check.entry_of(Sheet::Reps, row)?;
    let newcomers = Newcomers::of_only_rep(check, None)?;
    let (_, rep) = newcomers.customers.first()?;
    let owner = Owner::Known(rep.clone());
    leave_first(check, Sheet::Reps, row, &newcomers, &owner)
}

/// What leaving the row does by which the first rep is known: the customers of the deals that waited for one are made.
fn leave_first(
    check: &FactsCheck,
    sheet: Sheet,
    row: RowId,
    newcomers: &Newcomers,
    owner: &Owner,
) -> Option<Leaving> {
    let facts = check.facts();
    let said = match newcomers.customers.as_slice() {
        [(customer, _)] => made_words(customer, owner),
        _ => newcomers.said()?,
    };
    let customers = facts.table(Sheet::Customers);
    let blank = customers.rows.blank().map(|row| row.id);
    let ids = blank.chain((customers.next..).map(RowId));
    let made = ids.take(newcomers.customers.len()).collect();
    leaving(sheet, row, newcomers.edits(facts), said, made)
}

/// What leaving a row does: these acts make these customers.
fn leaving(
    sheet: Sheet,
    row: RowId,
    edits: Vec<Edit>,
    said: Localized,
    made: Vec<RowId>,
) -> Option<Leaving> {
    let existing = Sheet::Customers.column("existing")?;
    let name = match made.as_slice() {
        [_] => AS_EXISTING,
        _ => ALL_AS_EXISTING,
    };
    let as_existing = |id: &RowId| Edit::Cell(Sheet::Customers, *id, existing, true.to_string());
    Some(Leaving {
        edit: Edit::AlsoOfRow(sheet, row, Box::new(Edit::Several(edits))),
        said,
        remedy: Remedy {
            name: name.into(),
            edit: Edit::Several(made.iter().map(as_existing).collect()),
        },
        made,
    })
}

/// Whose a deal with this customer is where its row names no rep, as [`leave_row`] finds it; nothing where nobody knows. As
/// long as no customer is named, a new one is expected.
#[must_use]
pub fn whose_deal(check: &FactsCheck, customer: &str, writer: Option<RowId>) -> Option<String> {
    let customer = customer.trim();
    if customer.is_empty() || new_name(check, Sheet::Customers, customer).is_some() {
        return match owner(check, "", writer)? {
            Owner::Known(rep) | Owner::New(rep) => Some(rep),
        };
    }
    check.owner_of(customer).map(str::to_owned)
}

const AS_EXISTING: Label = label!("改为老客户", "It's an existing customer");
const ALL_AS_EXISTING: Label = label!("都改为老客户", "They're all existing customers");

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
fn owner(check: &FactsCheck, typed: &str, writer: Option<RowId>) -> Option<Owner> {
    let facts = check.facts();
    let typed = typed.trim();
    if typed.is_empty() {
        let rep = writer.or_else(|| facts.only_rep())?;
        let rep = facts.text_for(Sheet::Reps, rep);
        return (!rep.is_empty()).then_some(Owner::Known(rep));
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
