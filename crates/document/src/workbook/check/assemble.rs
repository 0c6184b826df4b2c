//! The ledger of the sound rows: lists that did not change are shared with the one before, entries that did are put in
//! their places, and a list whose places moved is laid down anew.

use super::super::sheet::Sheet;
use super::entry::Entry;
use super::link::{Role, Target};
use super::products::Listed;
use super::tables::{ListChange, ListExtent, Mended, Tables};
use rewards_core::ledger::{Deal, Ledger};
use rewards_core::number::Period;
use rewards_format::IndexedLedger;
use std::cell::RefCell;
use std::sync::Arc;

/// The ledger of the sound rows, after the one before.
pub fn assembled(
    tables: &Tables,
    period: Period,
    before: Option<Arc<IndexedLedger>>,
    mended: &Mended,
) -> Arc<IndexedLedger> {
    let is_same = |sheet: &Sheet| match mended.part(*sheet) {
        ListExtent::Whole => false,
        ListExtent::Changes(change) => change.is_nothing(),
    };
    if let Some(before) = &before
        && before.ledger.period == period
        && Sheet::ALL.iter().all(is_same)
    {
        return Arc::clone(before);
    }
    let indexed = before;
    let before = indexed.as_ref().map(|before| &before.ledger);
    let lists = Lists { tables, mended };
    let (deals, products) = lists.deals(before);
    let ledger = Ledger {
        period,
        teams: lists.list(Sheet::Teams, before.map(|all| &all.teams), Entry::into_team),
        reps: lists.list(Sheet::Reps, before.map(|all| &all.reps), Entry::into_rep),
        customers: lists.list(
            Sheet::Customers,
            before.map(|all| &all.customers),
            Entry::into_customer,
        ),
        deals: deals.into(),
        outcomes: lists.list(
            Sheet::Outcomes,
            before.map(|all| &all.outcomes),
            Entry::into_outcome,
        ),
        products,
    };
    Arc::new(match indexed {
        Some(before) => before.after(ledger),
        None => IndexedLedger::new(ledger),
    })
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
        before: Option<&Arc<Vec<T>>>,
        into: fn(Entry) -> Option<T>,
    ) -> Arc<Vec<T>> {
        let entry = |at: usize| self.entry(sheet, at).and_then(into);
        match (before, self.mended.part(sheet)) {
            (Some(before), ListExtent::Changes(change)) if change.is_nothing() => {
                Arc::clone(before)
            }
            (Some(before), ListExtent::Changes(change)) => {
                self.changed(sheet, before, change, entry).into()
            }
            (None, _) | (_, ListExtent::Whole) => self.whole(sheet, entry).into(),
        }
    }

    /// All entries of a list.
    fn whole<T>(&self, sheet: Sheet, entry: impl Fn(usize) -> Option<T>) -> Vec<T> {
        let mut list = Vec::with_capacity(self.tables.layouts.get(sheet).entries.len());
        list.extend((0..self.tables.sheets.get(sheet).drafts.len()).filter_map(entry));
        list
    }

    /// The list before with what changed in it.
    fn changed<T: Clone>(
        &self,
        sheet: Sheet,
        before: &[T],
        change: &ListChange,
        entry: impl Fn(usize) -> Option<T>,
    ) -> Vec<T> {
        let layout = self.tables.layouts.get(sheet);
        let mut list = before.to_vec();
        if let Some((splice, first, held)) = change.splice {
            let new = (splice.at..splice.at + splice.added).filter_map(&entry);
            // Rows that come before these and change themselves are still as they were.
            let end = (first + held).min(list.len());
            list.splice(first.min(end)..end, new);
        }
        for (at, is_held) in &change.rows {
            let place = layout.before(*at);
            match (is_held, entry(*at)) {
                (true, Some(entry)) => {
                    if let Some(slot) = list.get_mut(place) {
                        *slot = entry;
                    }
                }
                (true, None) if place < list.len() => drop(list.remove(place)),
                (false, Some(entry)) => list.insert(place.min(list.len()), entry),
                (true | false, None) => {}
            }
        }
        list
    }

    /// The deals, and the product lines that they name, each once, in the order in which they are named.
    fn deals(&self, before: Option<&Ledger>) -> (Vec<Deal>, Vec<Arc<str>>) {
        let names = RefCell::new(Listed::after(before.map(|before| &*before.products)));
        let deal = |at: usize| {
            let entry = self.entry(Sheet::Deals, at)?;
            let product = entry.product();
            let mut deal = entry.into_deal()?;
            let mut names = names.borrow_mut();
            deal.product = product.and_then(|number| names.place_of(number, &self.tables.products));
            Some(deal)
        };
        let mut deals = match (before, self.mended.part(Sheet::Deals)) {
            (Some(before), ListExtent::Changes(change)) => {
                self.changed(Sheet::Deals, &before.deals, change, deal)
            }
            (None, _) | (_, ListExtent::Whole) => self.whole(Sheet::Deals, deal),
        };
        let names = names.into_inner().in_order(&mut deals);
        (deals, names)
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
