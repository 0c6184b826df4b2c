//! The statement while it is written: what is added is summed up at once, so that nothing is gone through again.

use super::line::Line;
use super::order::EntryOrder;
use super::statement::{Action, Benefit, Grant, Pool, RepStatement, Skipped, Statement, Totals};
use super::unlisted::Unlisted;
use crate::ledger::{Ledger, RepAt};
use crate::number::Money;
use crate::scheme::RuleAt;

/// A statement under way: entries in the order of the rules, each rep's sums up to date.
pub(super) struct Book {
    reps: Vec<RepStatement>,
    pub teams: Vec<Pool>,
    pub customers: Vec<Benefit>,
    /// What was looked at and comes to no entry, where somebody asks for it.
    unlisted: Option<Vec<Unlisted>>,
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
            unlisted: None,
        }
    }

    /// One that also keeps what comes to no entry.
    pub fn with_unlisted(ledger: &Ledger) -> Self {
        Self {
            unlisted: Some(Vec::new()),
            ..Self::new(ledger)
        }
    }

    /// Keeps what came to no entry, where somebody asked for it.
    pub fn pass_over(&mut self, unlisted: impl FnOnce() -> Unlisted) {
        if let Some(list) = &mut self.unlisted {
            list.push(unlisted());
        }
    }

    /// What came to no entry so far.
    pub fn take_unlisted(&mut self) -> Vec<Unlisted> {
        self.unlisted.take().unwrap_or_default()
    }

    /// What each rep's lines come to so far: rewards less penalties.
    pub fn paid(&self) -> Vec<Money> {
        self.reps.iter().map(|rep| rep.net()).collect()
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

    /// Puts the entries of the latest rule in the order of a statement, where they were found in another.
    pub fn put_in_order(&mut self, ledger: &Ledger, rule: RuleAt) {
        for rep in &mut self.reps {
            order_latest(
                &mut rep.lines,
                rule,
                |line| line.rule,
                |line| EntryOrder::of(ledger, &line.why.candidate, line.month),
            );
            order_latest(
                &mut rep.grants,
                rule,
                |grant| grant.rule,
                |grant| EntryOrder::of(ledger, &grant.why.candidate, grant.month),
            );
            order_latest(
                &mut rep.actions,
                rule,
                |action| action.rule,
                |action| EntryOrder::of(ledger, &action.why.candidate, action.month),
            );
            order_latest(
                &mut rep.skipped,
                rule,
                |skipped| skipped.rule,
                |skipped| EntryOrder::of(ledger, &skipped.why.candidate, skipped.month),
            );
        }
        order_latest(
            &mut self.customers,
            rule,
            |benefit| benefit.rule,
            |benefit| EntryOrder::of(ledger, &benefit.why.candidate, None),
        );
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

/// Sorts the entries of the latest rule, which stand at the end of a list.
fn order_latest<T>(
    list: &mut Vec<T>,
    rule: RuleAt,
    rule_of: fn(&T) -> RuleAt,
    order: impl Fn(&T) -> EntryOrder,
) {
    let first = list.partition_point(|entry| rule_of(entry) < rule);
    let mut latest = list.split_off(first);
    latest.sort_by_key(order);
    list.append(&mut latest);
}
