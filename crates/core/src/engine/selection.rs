//! Which customers and deals a rule looks at.

use super::counted::Counted;
use super::facts::Facts;
use crate::ledger::{Customer, CustomerAt, Deal, RepAt, Stage};
use crate::number::Money;
use crate::scheme::{Of, Reason, Selection};

/// What a selection makes of a customer.
#[derive(Clone, Copy, Debug)]
pub(super) enum Selected<'a> {
    /// It is not looked at.
    Unseen,
    /// It is left out, for a reason, with the first deal for which it was looked at.
    LeftOut(Reason, &'a Counted),
    /// It is in, with the first of its deals.
    In(Option<&'a Counted>),
}

/// A selection at work on a ledger.
#[derive(Clone, Copy)]
pub(super) struct Selector<'a> {
    pub facts: Facts<'a>,
    pub among: &'a Selection,
}

impl<'a> Selector<'a> {
    /// Whether the rep's department takes part.
    pub fn takes_rep(self, at: RepAt) -> bool {
        let department = || self.facts.rep(at).and_then(|rep| rep.department);
        self.among.departments.is_empty()
            || department().is_some_and(|department| self.among.departments.contains(&department))
    }

    /// What becomes of a customer, tested in the order of the selection's fields.
    pub fn select(self, at: CustomerAt) -> Selected<'a> {
        let Some(customer) = self
            .facts
            .customer(at)
            .filter(|customer| self.takes_rep(customer.rep))
        else {
            return Selected::Unseen;
        };
        let slice = self.facts.index.counted(at);
        let only = self.product_for(customer);
        let seen = slice
            .iter()
            .find(|deal| deal.stage() >= self.among.looks_at && self.is_of_kind(deal, only));
        let Some(seen) = seen else {
            let is_looked_at = self.among.also_without_deals && self.takes(customer);
            return if is_looked_at {
                Selected::In(None)
            } else {
                Selected::Unseen
            };
        };
        if !self.is_of(customer) {
            return if customer.existing {
                Selected::LeftOut(Reason::ExistingCustomer, seen)
            } else {
                Selected::Unseen
            };
        }
        if self.among.self_developed && !customer.self_developed {
            return Selected::LeftOut(Reason::NotSelfDeveloped, seen);
        }
        self.first_selected(slice, only, seen)
    }

    /// The first deal of the customer that counts for the rule, else what is lacking.
    fn first_selected(
        self,
        slice: &'a [Counted],
        only: Option<&str>,
        seen: &'a Counted,
    ) -> Selected<'a> {
        let mut reached = slice
            .iter()
            .filter(|deal| deal.stage() >= self.among.stage && self.is_of_kind(deal, only))
            .peekable();
        let is_delivered = reached.peek().is_some();
        match reached.find(|deal| self.is_in_force(deal)) {
            Some(first) => Selected::In(Some(first)),
            None if self.among.also_without_deals => Selected::In(None),
            None if is_delivered => Selected::LeftOut(Reason::BeforeEffectiveDate, seen),
            None => Selected::LeftOut(Reason::NotDelivered, seen),
        }
    }

    /// The customer's deals that count for the rule, by date and place; nothing of a customer left out.
    pub fn deals(self, at: CustomerAt) -> impl Iterator<Item = &'a Counted> {
        self.in_force(at)
            .filter(move |(_, within)| *within)
            .map(|(deal, _)| deal)
    }

    /// The customer's deals that came too late to count.
    pub fn late_deals(self, at: CustomerAt) -> impl Iterator<Item = &'a Counted> {
        self.in_force(at)
            .filter(move |(_, within)| !*within)
            .map(|(deal, _)| deal)
    }

    /// The net of the customer's deals that count for the rule.
    pub fn total(self, at: CustomerAt) -> Money {
        if !self.counts_all_orders() {
            return self.deals(at).map(Counted::net).sum();
        }
        let customer = self
            .facts
            .customer(at)
            .filter(|customer| self.takes(customer));
        customer.map_or(Money::ZERO, |_| self.facts.index.ordered(at))
    }

    /// The net of the deals that count for the rule, of all customers of a rep.
    pub fn rep_total(self, rep: RepAt) -> Money {
        let customers = self.facts.index.customers_of(rep).iter();
        customers.map(|at| self.total(*at)).sum()
    }

    /// Last year's sales of all customers of a rep that the selection is about.
    pub fn rep_prior(self, rep: RepAt) -> Money {
        let customers = self.facts.index.customers_of(rep).iter();
        let customers = customers.filter_map(|at| self.facts.customer(*at));
        customers
            .filter(|customer| self.takes(customer))
            .map(Customer::prior)
            .sum()
    }

    /// Whether every deal from the order on counts, as it mostly does: those the index has added up.
    fn counts_all_orders(self) -> bool {
        let Selection {
            stage,
            from,
            within_days,
            prepaid,
            product,
            ..
        } = self.among;
        *stage == Stage::Ordered
            && self.among.looks_at <= *stage
            && from.is_none()
            && within_days.is_none()
            && !prepaid
            && product.is_none()
    }

    /// Whether the customer is new, existing, or either, as asked.
    pub fn is_of(self, customer: &Customer) -> bool {
        match self.among.of {
            Of::New => !customer.existing,
            Of::Existing => customer.existing,
            Of::All => true,
        }
    }

    /// The deals in force, each with whether it lies within the window that the first of them opens.
    fn in_force(self, at: CustomerAt) -> impl Iterator<Item = (&'a Counted, bool)> {
        let customer = self
            .facts
            .customer(at)
            .filter(|customer| self.takes(customer));
        let only = customer.and_then(|customer| self.product_for(customer));
        let slice = if customer.is_some() {
            self.facts.index.counted(at)
        } else {
            &[]
        };
        let is_seen = self.among.looks_at <= self.among.stage
            || slice
                .iter()
                .any(|deal| deal.stage() >= self.among.looks_at && self.is_of_kind(deal, only));
        let slice = if is_seen { slice } else { &[] };
        let mut first = None;
        slice
            .iter()
            .filter(move |deal| {
                deal.stage() >= self.among.stage
                    && self.is_of_kind(deal, only)
                    && self.is_in_force(deal)
            })
            .map(move |deal| {
                let opened = *first.get_or_insert(deal.date);
                let within = self
                    .among
                    .within_days
                    .is_none_or(|days| deal.date.days_since(opened) <= i64::from(days));
                (deal, within)
            })
    }

    pub fn takes(self, customer: &Customer) -> bool {
        self.is_of(customer)
            && (!self.among.self_developed || customer.self_developed)
            && self.takes_rep(customer.rep)
    }

    fn is_in_force(self, deal: &Counted) -> bool {
        self.among.from.is_none_or(|from| deal.date >= from)
    }

    pub fn product_for(self, customer: &Customer) -> Option<&'a str> {
        let by = self.among.product.as_ref()?;
        let department = self.facts.rep(customer.rep).and_then(|rep| rep.department);
        by.for_word(department.map(|department| department.word()))
            .map(|name| &**name)
    }

    pub fn is_of_kind(self, counted: &Counted, only: Option<&str>) -> bool {
        if only.is_none() && !self.among.prepaid {
            return true;
        }
        self.facts
            .deal(counted.deal)
            .is_some_and(|deal| self.takes_deal(deal, only))
    }

    /// Whether a deal is of the product line and paid in the way that the selection asks for.
    pub fn takes_deal(self, deal: &Deal, only: Option<&str>) -> bool {
        (!self.among.prepaid || deal.prepaid) && self.is_product(deal, only)
    }

    /// Whether a deal is of the only product line asked for.
    pub fn is_product(self, deal: &Deal, only: Option<&str>) -> bool {
        only.is_none_or(|only| self.facts.product_of(deal) == Some(only))
    }
}
