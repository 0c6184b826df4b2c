//! A candidate as the selection hands it on, and what a rule wants to know of the others.

use super::candidate::Candidate;
use super::counted::Counted;
use super::selection::Selector;
use crate::ledger::{CustomerAt, RepAt};
use crate::scheme::{Attribute, Pay, Reason, Receiver, Subject, Terms, Test};

/// A candidate with its deal, and the reason for which the selection already leaves it out.
#[derive(Clone, Copy)]
pub(super) struct Considered {
    pub candidate: Candidate,
    pub deal: Option<Counted>,
    pub left_out: Option<Reason>,
}

impl Considered {
    pub fn at(candidate: Candidate) -> Self {
        Self {
            candidate,
            deal: None,
            left_out: None,
        }
    }

    pub fn at_deal(candidate: Candidate, deal: &Counted) -> Self {
        Self {
            candidate: Candidate {
                deal: Some(deal.deal),
                ..candidate
            },
            deal: Some(*deal),
            left_out: None,
        }
    }

    pub fn left_out(candidate: Candidate, deal: &Counted, reason: Reason) -> Self {
        Self {
            left_out: Some(reason),
            ..Self::at_deal(candidate, deal)
        }
    }

    /// By the date and place of the deal; after these the ones without a deal, by the place of their customer.
    pub fn order(&self) -> u64 {
        let (day, place) = match (self.deal, self.candidate.customer) {
            (Some(deal), _) => (deal.date.order(), deal.deal.index()),
            (None, customer) => (u32::MAX, customer.map_or(0, CustomerAt::index)),
        };
        u64::from(day) << 32 | place as u64
    }
}

/// Whether a condition compares each rep with all others.
#[must_use]
pub fn asks_who_leads(terms: &Terms) -> bool {
    fn asks(test: &Test) -> bool {
        match test {
            Test::Leader => true,
            Test::Any(tests) => tests.iter().any(asks),
            Test::AtFault
            | Test::Has(_)
            | Test::CustomerIs(_)
            | Test::HasDeal(_)
            | Test::Is(_)
            | Test::Compare { .. }
            | Test::FirstOf(_)
            | Test::Sustained(_) => false,
        }
    }
    terms.when.iter().any(|condition| asks(&condition.test))
}

/// Whether it matters which of a rep's or a customer's candidates comes first.
pub(super) fn asks_who_is_first(terms: &Terms) -> bool {
    fn asks(test: &Test) -> bool {
        match test {
            Test::FirstOf(_) => true,
            Test::Any(tests) => tests.iter().any(asks),
            Test::AtFault
            | Test::Has(_)
            | Test::CustomerIs(_)
            | Test::HasDeal(_)
            | Test::Is(_)
            | Test::Compare { .. }
            | Test::Leader
            | Test::Sustained(_) => false,
        }
    }
    fn differs(pay: &Pay) -> bool {
        let Some(by) = pay.by() else { return false };
        let mut parts = by.is.iter().map(|(_, pays)| pays).chain(&by.otherwise);
        by.attribute == Attribute::Ordinal || parts.any(|pays| pays.iter().any(differs))
    }
    terms.when.iter().any(|condition| asks(&condition.test)) || terms.pays.iter().any(differs)
}

/// Whether a rule goes from rep to rep: what a rep is paid depends on its own candidates alone where the rule pays reps and
/// does not ask who leads.
pub(super) fn goes_rep_by_rep(terms: &Terms) -> bool {
    let has_reps = match terms.for_each {
        Subject::Deal(_) | Subject::Customer | Subject::Rep | Subject::Span { .. } => true,
        Subject::Team | Subject::Outcome(_) => false,
    };
    has_reps && terms.to == Receiver::Rep && !asks_who_leads(terms)
}

/// The rounds in which a rule goes through its candidates. One that goes from rep to rep stays near what it reads and writes;
/// any other has one round for all.
pub(super) fn rounds(terms: &Terms, selector: Selector<'_>) -> impl Iterator<Item = Option<RepAt>> {
    let by_rep = goes_rep_by_rep(terms);
    let reps = if by_rep {
        selector.facts.ledger.reps.len()
    } else {
        0
    };
    (0..reps)
        .map(RepAt::new)
        .map(Some)
        .chain((!by_rep).then_some(None))
}
