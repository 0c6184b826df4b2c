//! The statement while it is written.

use super::statement::{Action, Benefit, Grant, Line, Pool, Refs, RepStatement, Skipped, Statement, Totals};
use crate::ledger::{Ledger, RepAt};
use crate::number::Money;
use crate::scheme::{Kind, RuleAt};

/// A statement under way: entries in the order of the rules, sums not yet made.
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
        Self { reps: (0..ledger.reps.len()).map(empty).collect(), teams: Vec::new(), customers: Vec::new() }
    }

    pub fn lines(&self, rep: RepAt) -> &[Line] {
        self.reps.get(rep.index()).map(|rep| &*rep.lines).unwrap_or_default()
    }

    pub fn lines_per_rep(&self) -> Vec<usize> {
        self.reps.iter().map(|rep| rep.lines.len()).collect()
    }

    pub fn all_lines_mut(&mut self) -> impl Iterator<Item = (RepAt, &mut Vec<Line>)> {
        self.reps.iter_mut().map(|rep| (rep.rep, &mut rep.lines))
    }

    pub fn add_line(&mut self, rep: RepAt, line: Line) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            insert(&mut rep.lines, line, |line| (line.rule, line.refs));
        }
    }

    pub fn add_grant(&mut self, rep: RepAt, grant: Grant) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            insert(&mut rep.grants, grant, |grant| (grant.rule, grant.refs));
        }
    }

    pub fn add_action(&mut self, rep: RepAt, action: Action) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            insert(&mut rep.actions, action, |action| (action.rule, action.refs));
        }
    }

    pub fn add_skipped(&mut self, rep: RepAt, skipped: Skipped) {
        if let Some(rep) = self.reps.get_mut(rep.index()) {
            insert(&mut rep.skipped, skipped, |skipped| (skipped.rule, skipped.refs));
        }
    }

    /// Adds everything up.
    pub fn close(mut self, sales: Money) -> Statement {
        let mut totals = Totals { sales, ..Totals::default() };
        for rep in &mut self.reps {
            let sum = |kind| rep.lines.iter().filter(|line| line.kind == kind).map(|line| line.amount).sum();
            (rep.reward, rep.penalty) = (sum(Kind::Reward), sum(Kind::Penalty));
            totals.reward += rep.reward;
            totals.penalty += rep.penalty;
        }
        totals.customer_benefit = self.customers.iter().map(|benefit| benefit.benefit).sum();
        Statement { reps: self.reps, teams: self.teams, customers: self.customers, totals }
    }
}

/// Adds an entry behind those of its rule that it does not precede. Units come in order; only the month that was found
/// for one may be earlier than that of the unit before.
fn insert<T>(list: &mut Vec<T>, entry: T, about: fn(&T) -> (RuleAt, Refs)) {
    let (rule, refs) = about(&entry);
    let stays_before = |other: &T| {
        let (of, other) = about(other);
        of != rule || !refs.precedes(other)
    };
    let place = list.iter().rposition(stays_before).map_or(0, |last| last + 1);
    list.insert(place, entry);
}
