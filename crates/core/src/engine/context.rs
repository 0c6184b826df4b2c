//! What an entry was found from, asked for later: the parts and the deals that a reader of a statement wants to see.

use super::candidate::Candidate;
use super::counted::Counted;
use super::facts::Facts;
use super::handled::Handled;
use super::index::Index;
use super::limit::rounded_within;
use super::measurer::{Measurer, Tallies};
use super::schedule::{Due, due, each_pay};
use super::selection::Selector;
use super::value::{Measured, MeasuredValue};
use crate::ledger::{CustomerAt, DealAt, Ledger, RepAt};
use crate::number::{Day, Money, Span};
use crate::scheme::{Attribute, Pay, Target, Terms};

/// A ledger, its index and a rule's terms: what an entry of that rule was found from.
#[derive(Clone, Copy)]
pub struct EvalContext<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// Its index.
    pub index: &'a Index,
    /// The rule's terms.
    pub terms: &'a Terms,
}

impl<'a> EvalContext<'a> {
    pub(super) fn selector(self) -> Selector<'a> {
        Selector {
            facts: Facts {
                ledger: self.ledger,
                index: self.index,
            },
            among: &self.terms.among,
        }
    }

    /// The customer's deals that count for the rule, in order.
    pub(super) fn deals(self, customer: CustomerAt) -> impl Iterator<Item = Counted> + use<'a> {
        self.selector().deals(customer).copied()
    }

    /// The deals of all of a rep's customers that count for the rule.
    fn deals_of_rep(self, rep: RepAt) -> impl Iterator<Item = Counted> + use<'a> {
        let customers = self.index.customers_of(rep).iter();
        customers.flat_map(move |customer| self.deals(*customer))
    }

    /// What counts for the rule of a rep's deals in a span.
    pub(super) fn rep_total_in(self, rep: RepAt, span: Span) -> Money {
        self.deals_of_rep(rep)
            .filter(|deal| span.holds(deal.date.month()))
            .map(|deal| deal.net())
            .sum()
    }

    /// A target of the ledger, in fen or as a count; none where it is not set.
    #[must_use]
    pub fn target(self, target: Target, candidate: &Candidate) -> Option<i128> {
        self.answer(|measurer| measurer.target(target, candidate))
    }

    fn answer<T>(self, ask: impl FnOnce(&Measurer<'_>) -> T) -> T {
        let tallies = Tallies::new();
        ask(&Measurer::new(self.selector(), &tallies))
    }
}

/// The day of the rep's latest deal that counts for the rule.
#[must_use]
pub fn latest_sale(context: EvalContext<'_>, rep: RepAt) -> Option<Day> {
    context.deals_of_rep(rep).map(|deal| deal.date).max()
}

/// The customer's first deal that counts for the rule.
#[must_use]
pub fn first_deal(context: EvalContext<'_>, customer: CustomerAt) -> Option<DealAt> {
    context.deals(customer).next().map(|deal| deal.deal)
}

/// The word of an attribute for a candidate. `ordinal` is that of the entry's `Why`.
#[must_use]
pub fn word_of(
    context: EvalContext<'_>,
    attribute: Attribute,
    candidate: &Candidate,
    ordinal: u32,
) -> Option<&'static str> {
    context.answer(|measurer| measurer.word_of(attribute, candidate, ordinal))
}

/// The customers whose sales of last year a growth of the candidate is held against.
#[must_use]
pub fn compared_customers(context: EvalContext<'_>, candidate: &Candidate) -> Vec<CustomerAt> {
    if let Some(customer) = candidate.customer {
        return vec![customer];
    }
    let selector = context.selector();
    let customers = candidate
        .rep
        .map(|rep| context.index.customers_of(rep))
        .unwrap_or_default();
    let is_compared = |at: &CustomerAt| {
        let customer = context.ledger.customers.get(at.index());
        customer.is_some_and(|customer| selector.takes(customer))
    };
    customers.iter().copied().filter(is_compared).collect()
}

/// What a customer took and gave back: what a returned share is found from.
#[must_use]
pub fn handled_of(context: EvalContext<'_>, customer: CustomerAt) -> Handled {
    context.selector().handled(customer)
}

/// The customer's deals that count at any stage, of the products and the way of payment that the rule looks at.
#[must_use]
pub fn looked_at(context: EvalContext<'_>, customer: CustomerAt) -> Vec<Counted> {
    let selector = context.selector();
    let only = context
        .ledger
        .customers
        .get(customer.index())
        .and_then(|customer| selector.product_for(customer));
    context
        .index
        .counted(customer)
        .iter()
        .filter(|deal| selector.is_of_kind(deal, only))
        .copied()
        .collect()
}

/// The pays that apply to a candidate, in order; `Payment::pay` is a place in it. `ordinal` is that of the entry's `Why`.
#[must_use]
pub fn pays_for<'a>(context: EvalContext<'a>, candidate: &Candidate, ordinal: u32) -> Vec<&'a Pay> {
    let mut pays = Vec::new();
    context.answer(|measurer| {
        each_pay(
            &context.terms.pays,
            measurer,
            candidate,
            ordinal,
            &mut |pay| {
                pays.push(pay);
            },
        );
    });
    pays
}

/// What a pay of a rule would come to for a reading, rounded, within the rule's rate of the base; none where it pays
/// no money.
#[must_use]
pub fn would_pay(terms: &Terms, pay: &Pay, value: MeasuredValue) -> Option<Money> {
    match due(pay, &Measured::Value(value), 0) {
        Due::Money(exact, _) => Some(rounded_within(terms, exact, Some(&value)).0),
        _ => None,
    }
}
