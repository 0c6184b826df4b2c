//! What is given besides money for reps: benefits of customers, things granted, actions taken.

use super::candidate::Candidate;
use super::limit::cut_to_receiver;
use super::pay::{Payer, Qualified};
use super::statement::{Action, Benefit, Grant};
use super::why::{EntryResult, Payment};
use crate::ledger::CustomerAt;
use crate::number::Money;
use crate::scheme::{Receiver, Text};

/// What a customer is given.
#[derive(Default)]
struct Gift {
    benefit: Money,
    item: Option<Text>,
    action: Option<Text>,
}

impl Payer<'_, '_> {
    fn receiver(&self, candidate: &Candidate) -> Option<CustomerAt> {
        match self.terms.to {
            Receiver::Referrer => self.measurer.outcome(candidate)?.referrer,
            Receiver::Rep | Receiver::Customer | Receiver::Team(_) => candidate.customer,
        }
    }

    pub(super) fn benefit(&mut self, passed: &Qualified, amount: Money, mut payment: Payment) {
        let Some(customer) = self.receiver(&passed.candidate) else {
            return;
        };
        let mut benefit = amount;
        if let Some(cap) = self.terms.limits.per_receiver {
            let (paid, cut) = cut_to_receiver(amount, cap, customer, &mut self.received);
            benefit = paid;
            payment.cap = cut.map(Box::new).or(payment.cap);
        }
        self.give(
            passed,
            Gift {
                benefit,
                ..Gift::default()
            },
            payment,
        );
    }

    fn give(&mut self, passed: &Qualified, given: Gift, payment: Payment) {
        let Some(customer) = self.receiver(&passed.candidate) else {
            return;
        };
        let Gift {
            benefit,
            item,
            action,
        } = given;
        let Candidate { deal, outcome, .. } = passed.candidate;
        let why = passed.why(EntryResult::Paid(payment));
        self.book.customers.push(Benefit {
            customer,
            rule: self.at,
            benefit,
            item,
            action,
            deal,
            outcome,
            why,
        });
    }

    pub(super) fn grant(
        &mut self,
        passed: &Qualified,
        item: &Text,
        quantity: u32,
        payment: Payment,
    ) {
        match (self.terms.to, passed.candidate.rep) {
            (Receiver::Rep, Some(rep)) => {
                let why = passed.why(EntryResult::Paid(payment));
                self.book.add_grant(
                    rep,
                    Grant {
                        rule: self.at,
                        item: item.clone(),
                        quantity,
                        month: passed.month,
                        why,
                    },
                );
            }
            (Receiver::Customer | Receiver::Referrer, _) => {
                self.give(
                    passed,
                    Gift {
                        item: Some(item.clone()),
                        ..Gift::default()
                    },
                    payment,
                );
            }
            (Receiver::Rep, None) | (Receiver::Team(_), _) => {}
        }
    }

    pub(super) fn act(&mut self, passed: &Qualified, action: &Text, payment: Payment) {
        match (self.terms.to, passed.candidate.rep) {
            (Receiver::Rep, Some(rep)) => {
                let why = passed.why(EntryResult::Paid(payment));
                self.book.add_action(
                    rep,
                    Action {
                        rule: self.at,
                        action: action.clone(),
                        month: passed.month,
                        why,
                    },
                );
            }
            (Receiver::Customer | Receiver::Referrer, _) => {
                self.give(
                    passed,
                    Gift {
                        action: Some(action.clone()),
                        ..Gift::default()
                    },
                    payment,
                );
            }
            (Receiver::Rep, None) | (Receiver::Team(_), _) => {}
        }
    }
}
