//! The statement while it is written: what is added is summed up at once, so that nothing is gone through again.

use super::statement::{
    Action, Benefit, Grant, Line, Pool, RepStatement, Skipped, Statement, Totals,
};
use super::subject::Unit;
use crate::ledger::{Ledger, RepAt};
use crate::number::{Money, Month, sort_by_number};
use crate::scheme::RuleAt;

/// A statement under way: entries in the order of the rules, each rep's sums up to date.
pub(super) struct Book {
    reps: Vec<RepStatement>,
    pub teams: Vec<Pool>,
    pub customers: Vec<Benefit>,
}

impl Book {
    pub fn new(ledger: &Ledger) -> Self {
        let empty = |place| RepStatement {
            rep: RepAt::new(place),
            reward: Money::ZERO,
            penalty: Money::ZERO,
            lines: Vec::new(),
            grants: Vec::new(),
            actions: Vec::new(),
            skipped: Vec::new(),
        };
        Self {
            reps: (0..ledger.reps.len()).map(empty).collect(),
            teams: Vec::new(),
            customers: Vec::new(),
        }
    }

    /// What each rep's lines come to so far, rewards and penalties alike.
    pub fn paid(&self) -> Vec<Money> {
        self.reps
            .iter()
            .map(|rep| rep.reward + rep.penalty)
            .collect()
    }

    pub fn reps_mut(&mut self) -> impl Iterator<Item = &mut RepStatement> {
        self.reps.iter_mut()
    }

    /// Makes room for so many entries of a rep at once, and for a few lines of later rules: a list that outgrows its room is
    /// moved and takes twice as much.
    pub fn make_room(&mut self, rep: RepAt, lines: usize, skipped: usize) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            rep.lines.reserve(lines + lines / 8);
            rep.skipped.reserve(skipped);
        }
    }

    pub fn add_line(&mut self, rep: RepAt, line: Line) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            *rep.sum_mut(line.kind) += line.amount;
            rep.lines.push(line);
        }
    }

    pub fn add_grant(&mut self, rep: RepAt, grant: Grant) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            rep.grants.push(grant);
        }
    }

    pub fn add_action(&mut self, rep: RepAt, action: Action) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            rep.actions.push(action);
        }
    }

    pub fn add_skipped(&mut self, rep: RepAt, skipped: Skipped) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            rep.skipped.push(skipped);
        }
    }

    /// Puts each rep's entries of the latest rule in the order of their months, those about a deal or an outcome aside:
    /// the month may have been found only when a unit was tested.
    pub fn order_by_month(&mut self, rule: RuleAt) {
        for rep in &mut self.reps {
            order_latest(
                &mut rep.lines,
                |line| (line.rule, &line.why.unit, line.month),
                rule,
            );
            order_latest(
                &mut rep.grants,
                |grant| (grant.rule, &grant.why.unit, grant.month),
                rule,
            );
            order_latest(
                &mut rep.actions,
                |action| (action.rule, &action.why.unit, action.month),
                rule,
            );
            order_latest(
                &mut rep.skipped,
                |skipped| (skipped.rule, &skipped.why.unit, skipped.month),
                rule,
            );
        }
    }

    /// Adds everything up.
    pub fn close(self, sales: Money) -> Statement {
        let mut totals = Totals {
            sales,
            ..Totals::default()
        };
        for rep in &self.reps {
            totals.reward += rep.reward;
            totals.penalty += rep.penalty;
        }
        totals.customer_benefit = self.customers.iter().map(|benefit| benefit.benefit).sum();
        Statement {
            reps: self.reps,
            teams: self.teams,
            customers: self.customers,
            totals,
        }
    }
}

fn order_latest<T>(
    list: &mut Vec<T>,
    about: fn(&T) -> (RuleAt, &Unit, Option<Month>),
    rule: RuleAt,
) {
    let first = list
        .iter()
        .rposition(|entry| about(entry).0 != rule)
        .map_or(0, |last| last + 1);
    let mut latest: Vec<Option<T>> = list.split_off(first).into_iter().map(Some).collect();
    let month = |entry: &T| {
        let (_, unit, month) = about(entry);
        let is_dated = unit.deal.is_some() || unit.outcome.is_some();
        if is_dated {
            0
        } else {
            month.map_or(u128::MAX, Month::order)
        }
    };
    let mut order: Vec<(u128, usize)> = latest.iter().flatten().map(month).zip(0..).collect();
    sort_by_number(&mut order, |(month, _)| *month);
    list.extend(
        order
            .iter()
            .filter_map(|(_, place)| latest.get_mut(*place)?.take()),
    );
}
