//! What a unit that passed comes to: lines, grants, actions, benefits of customers, and pools with their shares.

use super::limit::{cut_to_receiver, rounded_within};
use super::pool::shares;
use super::rule::{Passed, RuleRun};
use super::statement::{Action, Benefit, Grant, Line, Pool, ShownAs};
use super::subject::Unit;
use super::why::{Outturn, Payment, Share};
use crate::ledger::{CustomerAt, RepAt, TeamAt};
use crate::number::{Money, Month};
use crate::scheme::{Allocation, Measure, Receiver, Text, Unit as Scale};

/// What a customer is given.
#[derive(Default)]
struct Given {
    benefit: Money,
    item: Option<Text>,
    action: Option<Text>,
}

impl RuleRun<'_, '_> {
    pub(super) fn pay_money(&mut self, passed: &Passed, mut payment: Payment) {
        let (amount, cut) = rounded_within(self.terms, payment.exact(), passed.reading.as_ref());
        payment.cut = cut.map(Box::new);
        match self.terms.to {
            Receiver::Rep => {
                if let Some(rep) = passed.unit.rep {
                    let line = self.line(passed, amount, payment);
                    self.book.add_line(rep, line);
                }
            }
            Receiver::Customer | Receiver::Referrer => self.benefit(passed, amount, payment),
            Receiver::Team(allocation) => self.pool(passed, amount, allocation, payment),
        }
    }

    fn line(&self, passed: &Passed, amount: Money, payment: Payment) -> Line {
        let month = self.month_of_line(passed);
        let capped = payment.cut.is_some();
        let why = passed.why(Outturn::Paid(payment));
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
    pub(super) fn month_of_line(&self, passed: &Passed) -> Option<Month> {
        match self.terms.measure {
            Some(Measure::PerformanceBonus) => self
                .sight
                .outcome(&passed.unit)
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
                | (_, Scale::Money),
            )
            | None => ShownAs::Base,
            Some((_, Scale::Rate)) => ShownAs::Score,
            Some((_, Scale::Count)) => ShownAs::Count,
        }
    }

    fn receiver(&self, unit: &Unit) -> Option<CustomerAt> {
        match self.terms.to {
            Receiver::Referrer => self.sight.outcome(unit)?.referrer,
            _ => unit.customer,
        }
    }

    fn benefit(&mut self, passed: &Passed, amount: Money, mut payment: Payment) {
        let Some(customer) = self.receiver(&passed.unit) else {
            return;
        };
        let mut benefit = amount;
        if let Some(cap) = self.terms.limits.per_receiver {
            let (paid, cut) = cut_to_receiver(amount, cap, customer, &mut self.received);
            benefit = paid;
            payment.cut = cut.map(Box::new).or(payment.cut);
        }
        self.give(
            passed,
            Given {
                benefit,
                ..Given::default()
            },
            payment,
        );
    }

    fn give(&mut self, passed: &Passed, given: Given, payment: Payment) {
        let Some(customer) = self.receiver(&passed.unit) else {
            return;
        };
        let Given {
            benefit,
            item,
            action,
        } = given;
        let Unit { deal, outcome, .. } = passed.unit;
        let why = passed.why(Outturn::Paid(payment));
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

    pub(super) fn grant(&mut self, passed: &Passed, item: &Text, quantity: u32, payment: Payment) {
        match (self.terms.to, passed.unit.rep) {
            (Receiver::Rep, Some(rep)) => {
                let why = passed.why(Outturn::Paid(payment));
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
                    Given {
                        item: Some(item.clone()),
                        ..Given::default()
                    },
                    payment,
                );
            }
            _ => {}
        }
    }

    pub(super) fn act(&mut self, passed: &Passed, action: &Text, payment: Payment) {
        match (self.terms.to, passed.unit.rep) {
            (Receiver::Rep, Some(rep)) => {
                let why = passed.why(Outturn::Paid(payment));
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
                    Given {
                        action: Some(action.clone()),
                        ..Given::default()
                    },
                    payment,
                );
            }
            _ => {}
        }
    }

    /// A pool, and a line for each rep of the team. What a share was found from is the rep's own contribution, where
    /// the rule measures the team's sales.
    fn pool(&mut self, passed: &Passed, pool: Money, allocation: Allocation, payment: Payment) {
        let Some(team) = passed.unit.team else { return };
        let why = passed.why(Outturn::Paid(payment.clone()));
        self.book.teams.push(Pool {
            team,
            rule: self.at,
            pool,
            outcome: passed.unit.outcome,
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
        let reps = self.sight.sieve.facts.index.reps_of(team);
        reps.iter()
            .map(|rep| (*rep, self.sight.rep_total(*rep)))
            .collect()
    }

    fn share_line(&self, passed: &Passed, amount: Money, payment: &Payment, share: Share) -> Line {
        let mut payment = payment.clone();
        payment.share = Some(Box::new(share));
        self.line(passed, amount, payment)
    }
}
