//! What a candidate that passed comes to: lines, grants, actions, benefits of customers, and pools with their shares.

use super::candidate::Candidate;
use super::limit::{cut_to_receiver, rounded_within};
use super::pool::shares;
use super::rule::{Qualified, RuleRun};
use super::statement::{Action, Benefit, Grant, Line, Pool, ShownAs};
use super::why::{EntryResult, Payment, Share};
use crate::ledger::{CustomerAt, RepAt, TeamAt};
use crate::number::{Money, Month};
use crate::scheme::{Allocation, Measure, Receiver, Text, Unit};

/// What a customer is given.
#[derive(Default)]
struct Gift {
    benefit: Money,
    item: Option<Text>,
    action: Option<Text>,
}

impl RuleRun<'_, '_> {
    pub(super) fn pay_money(&mut self, passed: &Qualified, mut payment: Payment) {
        let (amount, cut) = rounded_within(self.terms, payment.exact(), passed.reading.as_ref());
        payment.cap = cut.map(Box::new);
        match self.terms.to {
            Receiver::Rep => {
                if let Some(rep) = passed.candidate.rep {
                    let line = self.line(passed, amount, payment);
                    self.book.add_line(rep, line);
                }
            }
            Receiver::Customer | Receiver::Referrer => self.benefit(passed, amount, payment),
            Receiver::Team(allocation) => self.pool(passed, amount, allocation, payment),
        }
    }

    fn line(&self, passed: &Qualified, amount: Money, payment: Payment) -> Line {
        let month = self.month_of_line(passed);
        let capped = payment.cap.is_some();
        let why = passed.why(EntryResult::Paid(payment));
        Line {
            rule: self.at,
            kind: self.terms.kind,
            amount,
            form: self.terms.form,
            month,
            shown_as: self.shown_as(),
            capped,
            why,
        }
    }

    /// The month that a line names: of a share of the performance bonus the one whose bonus it is.
    pub(super) fn month_of_line(&self, passed: &Qualified) -> Option<Month> {
        match self.terms.measure {
            Some(Measure::PerformanceBonus) => self
                .measurer
                .outcome(&passed.candidate)
                .map(|outcome| outcome.date.month()),
            _ => passed.month,
        }
    }

    /// As what a reader knows the measure.
    fn shown_as(&self) -> ShownAs {
        match self
            .terms
            .measure
            .as_ref()
            .map(|measure| (measure, measure.unit()))
        {
            Some(
                (Measure::Growth | Measure::TeamGrowth | Measure::Repurchases, _)
                | (_, Unit::Money),
            )
            | None => ShownAs::Base,
            Some((_, Unit::Rate)) => ShownAs::Score,
            Some((_, Unit::Count)) => ShownAs::Count,
        }
    }

    fn receiver(&self, candidate: &Candidate) -> Option<CustomerAt> {
        match self.terms.to {
            Receiver::Referrer => self.measurer.outcome(candidate)?.referrer,
            _ => candidate.customer,
        }
    }

    fn benefit(&mut self, passed: &Qualified, amount: Money, mut payment: Payment) {
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
            _ => {}
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
            _ => {}
        }
    }

    /// A pool, and a line for each rep of the team. What a share was found from is the rep's own contribution, where
    /// the rule measures the team's sales.
    fn pool(&mut self, passed: &Qualified, pool: Money, allocation: Allocation, payment: Payment) {
        let Some(team) = passed.candidate.team else {
            return;
        };
        let why = passed.why(EntryResult::Paid(payment.clone()));
        self.book.teams.push(Pool {
            team,
            rule: self.at,
            pool,
            outcome: passed.candidate.outcome,
            why,
        });
        let contributions = self.contributions(team);
        let parts: Vec<i128> = match allocation {
            Allocation::ByContribution => contributions.iter().map(|(_, own)| own.fen()).collect(),
            Allocation::Equally => vec![1; contributions.len()],
            Allocation::None => return,
        };
        let owns: Vec<Money> = contributions.iter().map(|(_, own)| *own).collect();
        for ((rep, _), (amount, share)) in
            contributions.into_iter().zip(shares(pool, &owns, &parts))
        {
            let line = self.share_line(passed, amount, &payment, share);
            self.book.add_line(rep, line);
        }
    }

    fn contributions(&self, team: TeamAt) -> Vec<(RepAt, Money)> {
        let reps = self.measurer.selector.facts.index.reps_of(team);
        reps.iter()
            .map(|rep| (*rep, self.measurer.rep_total(*rep)))
            .collect()
    }

    fn share_line(
        &self,
        passed: &Qualified,
        amount: Money,
        payment: &Payment,
        share: Share,
    ) -> Line {
        let mut payment = payment.clone();
        payment.share = Some(Box::new(share));
        self.line(passed, amount, payment)
    }
}
