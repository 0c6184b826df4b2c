//! The ledger of the sound rows: lists that did not change are shared with the one before, entries that did are put in
//! their places, and a list whose places moved is laid down anew.

use super::super::sheet::Sheet;
use super::entry::Entry;
use super::kept::Kept;
use super::link::{Role, Target};
use super::products::Listed;
use rewards_core::ledger::{Deal, Ledger};
use rewards_core::number::Period;
use rewards_format::IndexedLedger;
use std::sync::Arc;

/// How much of a list is made anew.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// All of it.
    Whole,
    /// The entries of these rows, by their places in the table.
    Rows(&'a [usize]),
}

impl Kept {
    /// The ledger of the sound rows, after the one before.
    pub(super) fn assembled<'a>(
        &self,
        period: Period,
        before: Option<Arc<IndexedLedger>>,
        part: impl Fn(Sheet) -> Part<'a>,
    ) -> Arc<IndexedLedger> {
        let is_same = |sheet: &Sheet| match part(*sheet) {
            Part::Whole => false,
            Part::Rows(rows) => rows
                .iter()
                .all(|at| self.layouts.get(*sheet).place(*at).is_none()),
        };
        if let Some(before) = &before
            && before.ledger.period == period
            && Sheet::ALL.iter().all(is_same)
        {
            return Arc::clone(before);
        }
        let before = before.as_ref().map(|before| &before.ledger);
        let (deals, products) = self.deals(before, part(Sheet::Deals));
        Arc::new(IndexedLedger::new(Ledger {
            period,
            teams: self.list(
                Sheet::Teams,
                before.map(|before| &*before.teams),
                part(Sheet::Teams),
                Entry::into_team,
            ),
            reps: self.list(
                Sheet::Reps,
                before.map(|before| &*before.reps),
                part(Sheet::Reps),
                Entry::into_rep,
            ),
            customers: self.list(
                Sheet::Customers,
                before.map(|before| &*before.customers),
                part(Sheet::Customers),
                Entry::into_customer,
            ),
            deals,
            outcomes: self.list(
                Sheet::Outcomes,
                before.map(|before| &*before.outcomes),
                part(Sheet::Outcomes),
                Entry::into_outcome,
            ),
            products,
        }))
    }

    /// A list of the ledger.
    fn list<T: Clone>(
        &self,
        sheet: Sheet,
        before: Option<&[T]>,
        part: Part<'_>,
        into: fn(Entry) -> Option<T>,
    ) -> Vec<T> {
        let entry = |at: usize| self.entry(sheet, at).and_then(into);
        let (Some(before), Part::Rows(rows)) = (before, part) else {
            let rows = 0..self.sheets.get(sheet).drafts.len();
            return rows.filter_map(entry).collect();
        };
        let mut list = before.to_vec();
        for at in rows {
            let place = self.layouts.get(sheet).place(*at);
            let slot = place.and_then(|place| list.get_mut(place));
            if let (Some(slot), Some(entry)) = (slot, entry(*at)) {
                *slot = entry;
            }
        }
        list
    }

    /// The deals, and the product lines that they name, each once, in the order in which they are named.
    fn deals(&self, before: Option<&Ledger>, part: Part<'_>) -> (Vec<Deal>, Vec<Arc<str>>) {
        if let (Some(before), Part::Rows(rows)) = (before, part)
            && rows.iter().all(|at| self.has_product_of(before, *at))
        {
            let mut deals = self.list(Sheet::Deals, Some(&before.deals), part, Entry::into_deal);
            for at in rows {
                let place = self
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
        let rows = 0..self.sheets.get(Sheet::Deals).drafts.len();
        let deals = rows.filter_map(|at| {
            let entry = self.entry(Sheet::Deals, at)?;
            let product = entry.product();
            let mut deal = entry.into_deal()?;
            listed.put(&mut deal, product, &self.products);
            Some(deal)
        });
        (deals.collect(), listed.names)
    }

    /// Whether the deal of a row names the product line that it named before; also where it's in no ledger.
    fn has_product_of(&self, before: &Ledger, at: usize) -> bool {
        let Some(place) = self.layouts.get(Sheet::Deals).place(at) else {
            return true;
        };
        let draft = self.sheets.get(Sheet::Deals).drafts.get(at);
        let entry = draft.and_then(|draft| draft.entry.as_ref());
        let now = entry.and_then(Entry::product);
        let now = now.and_then(|number| self.products.name(number));
        let old = before.deals.get(place).and_then(|deal| deal.product);
        now == old.and_then(|old| before.products.get(old.index()))
    }

    /// The entry of the ledger that a row is, with what it refers to; nothing where it's in none.
    fn entry(&self, sheet: Sheet, at: usize) -> Option<Entry> {
        self.layouts.get(sheet).place(at)?;
        let draft = self.sheets.get(sheet).drafts.get(at)?;
        let mut entry = draft.entry.clone()?;
        for link in &draft.links {
            if let (Target::Row(row), Role::Refers) = (link.target, link.role) {
                let place = self.layouts.get(link.to).place(row as usize)?;
                let column = sheet.columns().get(usize::from(link.column))?;
                entry.refer(column.field, link.to, place);
            }
        }
        Some(entry)
    }
}
