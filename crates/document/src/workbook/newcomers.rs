//! Customers and reps whom many deals name and nobody knows yet: what leaving each of their rows would make, at once.

use super::block::Block;
use super::check::FactsCheck;
use super::edit::Edit;
use super::naming::{Named, can_be_name};
use super::row::{Row, RowId};
use super::same_name::common_form;
use super::sheet::Sheet;
use super::table::Facts;
use rewards_core::pieces::{at_once, pause};
use rewards_words::text::Localized;
use rewards_words::{many, say};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::sync::Arc;

/// So many deals, or of the new ones so many, are looked at in one piece.
const PIECE: usize = 2_048;

/// Who is to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newcomers {
    /// Reps, by their names.
    pub reps: Vec<String>,
    /// Customers, each with a text that names its rep.
    pub customers: Vec<(String, String)>,
}

impl Newcomers {
    /// Those whom deals name, given by their customer and their rep. A customer whom nobody knows is made, new, for the rep
    /// of the first of its deals that names one, who is made, too, where nobody knows him; else for the only rep there is
    /// then. Where nobody knows whose it is, nothing is made. Who is known is asked: whom
    /// a text names in a table. Found in pieces.
    pub async fn in_pieces<'t>(
        facts: &Facts,
        find: impl Fn(Sheet, &str) -> Named,
        deals: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> Self {
        Self::owned_by(facts, find, deals, None).await
    }

    /// Those whom the deals name, and somebody who says of himself that he is their rep: he is made, and has each new customer
    /// of whom no deal names another.
    #[must_use]
    pub fn of_somebody<'t>(
        facts: &'t Facts,
        find: impl Fn(Sheet, &str) -> Named,
        name: &str,
    ) -> Self {
        let text = |row: &'t Row, field: &str| row.field(Sheet::Deals, field);
        let deals = facts.table(Sheet::Deals).rows.iter();
        let deals = deals.map(|row| (text(row, "customer"), text(row, "rep")));
        at_once(Self::owned_by(facts, find, deals, Some(name.trim())))
    }

    /// Those whom deals name that name no rep, for the only rep there is: one of the list, or where nobody is in it one who
    /// is made with this name. Nothing where there isn't just one. A customer of whom a deal names a rep is made when that deal
    /// is left.
    #[must_use]
    pub(super) fn of_only_rep(check: &FactsCheck, new: Option<&str>) -> Option<Self> {
        let facts = check.facts();
        let is_only = match new {
            Some(_) => facts.table(Sheet::Reps).rows.filled() == 0,
            None => facts.only_rep().is_some(),
        };
        if !is_only {
            return None;
        }
        // A deal whose customer nobody knows is left out.
        let left_out = check.left_out.iter();
        let rows = left_out.filter(|row| row.sheet == Sheet::Deals);
        let rows = rows.filter_map(|row| facts.table(Sheet::Deals).row(row.row));
        let waiting = without_rep(rows);
        let deals = waiting.iter().map(|row| (customer_of(row), ""));
        let find = |sheet, text: &str| check.find(sheet, text);
        Some(at_once(Self::owned_by(facts, find, deals, new)))
    }

    async fn owned_by<'t>(
        facts: &Facts,
        find: impl Fn(Sheet, &str) -> Named,
        deals: impl IntoIterator<Item = (&'t str, &'t str)>,
        somebody: Option<&str>,
    ) -> Self {
        let customers = |text: &str| find(Sheet::Customers, text);
        let reps = |text: &str| find(Sheet::Reps, text);
        let mut places: FxHashMap<Cow<'_, str>, usize> = FxHashMap::default();
        let mut found: Vec<(&str, Option<Owner<'_>>)> = Vec::new();
        for (at, (customer, rep)) in (1..).zip(deals) {
            if at % PIECE == 0 {
                pause().await;
            }
            let (customer, rep) = (customer.trim(), rep.trim());
            if !is_new(customers, customer) {
                continue;
            }
            let place = *places.entry(common_form(customer)).or_insert_with(|| {
                found.push((customer, None));
                found.len() - 1
            });
            if let Some((_, owner @ None)) = found.get_mut(place) {
                *owner = Owner::of(reps, rep);
            }
        }
        let somebody = somebody.filter(|name| is_new(reps, name));
        let mut new_reps: Vec<String> = somebody.map(str::to_owned).into_iter().collect();
        let mut seen: FxHashSet<Cow<'_, str>> = somebody.map(common_form).into_iter().collect();
        for (_, owner) in &found {
            if let Some(Owner::New(rep)) = owner
                && seen.insert(common_form(rep))
            {
                new_reps.push((*rep).to_owned());
            }
        }
        let only = somebody.map(str::to_owned);
        let only = only.or_else(|| only_rep(facts, &new_reps));
        drop(places);
        let mut customers = Vec::with_capacity(found.len());
        for found in found.chunks(PIECE) {
            pause().await;
            let owned = found.iter().filter_map(|(customer, owner)| {
                let rep = match owner {
                    Some(Owner::Known(rep) | Owner::New(rep)) => (*rep).to_owned(),
                    None => only.clone()?,
                };
                Some(((*customer).to_owned(), rep))
            });
            customers.extend(owned);
        }
        Self {
            customers,
            reps: new_reps,
        }
    }

    /// Whether nobody is new.
    #[must_use]
    pub const fn is_nobody(&self) -> bool {
        self.customers.is_empty() && self.reps.is_empty()
    }

    /// The acts that make them: in blank rows, as far as there are any, and behind the last.
    #[must_use]
    pub fn edits(&self, facts: &Facts) -> Vec<Edit> {
        let reps = self.reps.iter().map(|name| [name.as_str()]);
        let customers = self.customers.iter();
        let customers = customers.map(|(name, rep)| [name.as_str(), rep.as_str()]);
        let mut edits = added(facts, Sheet::Reps, ["name"], reps);
        edits.extend(added(facts, Sheet::Customers, ["name", "rep"], customers));
        edits
    }

    /// What is made, in a sentence; nothing where nobody is.
    #[must_use]
    pub fn said(&self) -> Option<Localized> {
        let (customers, reps) = (self.customers.len(), self.reps.len());
        match (customers, reps) {
            (0, 0) => None,
            (_, 0) => Some(many!(
                customers,
                "已新建 {0} 个客户（新客户）",
                "Added {0} new customer",
                "Added {0} new customers"
            )),
            _ => Some(say!(
                "已新建 {0}、{1}",
                "Added {0} and {1}",
                many!(
                    customers,
                    "{0} 个客户（新客户）",
                    "{0} new customer",
                    "{0} new customers"
                ),
                many!(reps, "{0} 名业务员", "{0} rep", "{0} reps")
            )),
        }
    }
}

/// The deals that wait for the first rep; none where there is one.
#[must_use]
pub fn deals_without_rep(facts: &Facts) -> Vec<Arc<Row>> {
    let has_rep = facts.table(Sheet::Reps).rows.filled() > 0;
    let rows = facts.table(Sheet::Deals).rows.iter();
    let waiting = without_rep(rows.take_while(|_| !has_rep));
    waiting.into_iter().map(Arc::clone).collect()
}

/// Those of these deals that name a customer and no rep, and no other of them names a rep of that customer.
fn without_rep<'f>(deals: impl Iterator<Item = &'f Arc<Row>>) -> Vec<&'f Arc<Row>> {
    let is_named = |row: &&Arc<Row>| !row.field(Sheet::Deals, "rep").trim().is_empty();
    let (of_reps, mut others): (Vec<_>, Vec<_>) = deals.partition(is_named);
    let of_reps = of_reps.into_iter().map(|row| common_form(customer_of(row)));
    let of_reps: FxHashSet<Cow<'_, str>> = of_reps.collect();
    others.retain(|row| !of_reps.contains(&common_form(customer_of(row))));
    others
}

fn customer_of(deal: &Row) -> &str {
    deal.field(Sheet::Deals, "customer").trim()
}

/// Who is to have a new customer.
enum Owner<'t> {
    /// One of the reps.
    Known(&'t str),
    /// Somebody who is to become one.
    New(&'t str),
}

impl<'t> Owner<'t> {
    fn of(reps: impl Fn(&str) -> Named, typed: &'t str) -> Option<Self> {
        match reps(typed) {
            Named::One(_) => Some(Self::Known(typed)),
            Named::Nobody if is_new(reps, typed) => Some(Self::New(typed)),
            Named::Nobody | Named::Several => None,
        }
    }
}

/// Whether a text is a name, and nobody's yet.
fn is_new(find: impl Fn(&str) -> Named, text: &str) -> bool {
    can_be_name(text) && find(text) == Named::Nobody
}

/// A text that names the only rep there is, together with those that are new.
fn only_rep(facts: &Facts, new: &[String]) -> Option<String> {
    let known = facts.only_rep();
    let nobody = facts.table(Sheet::Reps).rows.filled() == 0;
    match new {
        [] => known.map(|known| facts.text_for(Sheet::Reps, known)),
        [only] if nobody => Some(only.clone()),
        _ => None,
    }
}

/// The acts that put rows with these texts into a table: into its blank rows, and behind the last.
fn added<'t, const N: usize>(
    facts: &Facts,
    sheet: Sheet,
    fields: [&str; N],
    mut texts: impl ExactSizeIterator<Item = [&'t str; N]>,
) -> Vec<Edit> {
    let table = facts.table(sheet);
    let columns: Vec<usize> = fields
        .iter()
        .filter_map(|field| sheet.column(field))
        .collect();
    let count = texts.len();
    let blank = table.rows.blank().take(count);
    let blank = blank.map(|row| row.id).zip(texts.by_ref());
    let blank = blank.map(|(id, texts)| (id, texts.map(str::to_owned).into()));
    let blank = Block {
        rows: blank.collect(),
        columns: columns.clone(),
    };
    let rows = texts.zip(table.next..).map(|(texts, id)| {
        let mut row = Row::blank(sheet, RowId(id));
        for (column, text) in columns.iter().zip(texts) {
            if let Some(cell) = row.cells.get_mut(*column) {
                text.clone_into(cell);
            }
        }
        Arc::new(row)
    });
    let rows: Vec<Arc<Row>> = rows.collect();
    let new = (!rows.is_empty()).then(|| Edit::AddRows(sheet, table.rows.len(), rows));
    Edit::of_block(sheet, blank)
        .into_iter()
        .chain(new)
        .collect()
}
