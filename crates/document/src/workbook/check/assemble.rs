//! The ledger of the sound rows: lists that did not change are shared with the one before, entries that did are put in
//! their places, and a list whose places moved is laid down anew.

use super::super::sheet::Sheet;
use super::entry::Entry;
use super::link::{Role, Target};
use super::products::Listed;
use super::tables::{Mended, Part, Tables};
use rewards_core::ledger::{Deal, Ledger};
use rewards_core::number::Period;
use rewards_format::IndexedLedger;
use std::sync::Arc;

/// The ledger of the sound rows, after the one before.
pub fn assembled(
    tables: &Tables,
    period: Period,
    before: Option<Arc<IndexedLedger>>,
    mended: &Mended,
) -> Arc<IndexedLedger> {
    let is_same = |sheet: &Sheet| match mended.part(*sheet) {
        Part::Whole => false,
        Part::Rows(rows) => {
            let layout = tables.layouts.get(*sheet);
            rows.iter().all(|at| layout.place(*at).is_none())
        }
    };
    if let Some(before) = &before
        && before.ledger.period == period
        && Sheet::ALL.iter().all(is_same)
    {
        return Arc::clone(before);
    }
    let before = before.as_ref().map(|before| &before.ledger);
    let lists = Lists { tables, mended };
    let (deals, products) = lists.deals(before);
    Arc::new(IndexedLedger::new(Ledger {
        period,
        teams: lists.list(
            Sheet::Teams,
            before.map(|all| &*all.teams),
            Entry::into_team,
        ),
        reps: lists.list(Sheet::Reps, before.map(|all| &*all.reps), Entry::into_rep),
        customers: lists.list(
            Sheet::Customers,
            before.map(|all| &*all.customers),
            Entry::into_customer,
        ),
        deals,
        outcomes: lists.list(
            Sheet::Outcomes,
            before.map(|all| &*all.outcomes),
            Entry::into_outcome,
        ),
        products,
    }))
}

/// What the lists are made of.
#[derive(Clone, Copy)]
struct Lists<'a> {
    tables: &'a Tables,
    mended: &'a Mended,
}

impl Lists<'_> {
    /// A list of the ledger.
    fn list<T: Clone>(
        &self,
        sheet: Sheet,
        before: Option<&[T]>,
        into: fn(Entry) -> Option<T>,
    ) -> Vec<T> {
        let entry = |at: usize| self.entry(sheet, at).and_then(into);
        let (Some(before), Part::Rows(rows)) = (before, self.mended.part(sheet)) else {
            let rows = 0..self.tables.sheets.get(sheet).drafts.len();
            return rows.filter_map(entry).collect();
        };
        let mut list = before.to_vec();
        for at in rows {
            let place = self.tables.layouts.get(sheet).place(*at);
            let slot = place.and_then(|place| list.get_mut(place));
            if let (Some(slot), Some(entry)) = (slot, entry(*at)) {
                *slot = entry;
            }
        }
        list
    }

    /// The deals, and the product lines that they name, each once, in the order in which they are named.
    fn deals(&self, before: Option<&Ledger>) -> (Vec<Deal>, Vec<Arc<str>>) {
        if let (Some(before), Part::Rows(rows)) = (before, self.mended.part(Sheet::Deals))
            && rows.iter().all(|at| self.has_product_of(before, *at))
        {
            let mut deals = self.list(Sheet::Deals, Some(&before.deals), Entry::into_deal);
            for at in rows {
                let place = self
                    .tables
                    .layouts
                    .get(Sheet::Deals)
                    .place(*at)
                    .unwrap_or(usize::MAX);
                if let (Some(deal), Some(old)) = (deals.get_mut(place), before.deals.get(place)) {
                    deal.product = old.product;
                }
            }
            return (deals, before.products.clone());
        }
        let mut listed = Listed::default();
        let rows = 0..self.tables.sheets.get(Sheet::Deals).drafts.len();
        let deals = rows.filter_map(|at| {
            let entry = self.entry(Sheet::Deals, at)?;
            let product = entry.product();
            let mut deal = entry.into_deal()?;
            listed.put(&mut deal, product, &self.tables.products);
            Some(deal)
        });
        (deals.collect(), listed.names)
    }

    /// Whether the deal of a row names the product line that it named before; also where it's in no ledger.
    fn has_product_of(&self, before: &Ledger, at: usize) -> bool {
        let Some(place) = self.tables.layouts.get(Sheet::Deals).place(at) else {
            return true;
        };
        let draft = self.tables.sheets.get(Sheet::Deals).drafts.get(at);
        let entry = draft.and_then(|draft| draft.entry.as_ref());
        let now = entry.and_then(Entry::product);
        let now = now.and_then(|number| self.tables.products.name(number));
        let old = before.deals.get(place).and_then(|deal| deal.product);
        now == old.and_then(|old| before.products.get(old.index()))
    }

    /// The entry of the ledger that a row is, with what it refers to; nothing where it's in none.
    fn entry(&self, sheet: Sheet, at: usize) -> Option<Entry> {
        self.tables.layouts.get(sheet).place(at)?;
        let draft = self.tables.sheets.get(sheet).drafts.get(at)?;
        let mut entry = draft.entry.clone()?;
        for link in &draft.links {
            if let (Target::Row(row), Role::Refers) = (link.target, link.role) {
                let place = self.tables.layouts.get(link.to).place(row as usize)?;
                let column = sheet.columns().get(usize::from(link.column))?;
                entry.refer(column.field, link.to, place);
            }
        }
        Some(entry)
    }
}
