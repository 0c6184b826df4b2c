//! The statement while it is written: what is added is summed up at once, so that nothing is gone through again.

use super::line::Line;
use super::order::EntryOrder;
use super::statement::{Action, Benefit, Grant, Pool, RepStatement, Skipped, Statement, Totals};
use super::unlisted::Unlisted;
use super::why::Why;
use crate::ledger::{Ledger, RepAt};
use crate::number::Money;
use crate::scheme::{Kind, RuleAt};

/// A statement under way: what the rules before have given, each rep's sums up to date, and what the latest one gives.
pub(super) struct Book {
    reps: Vec<RepStatement>,
    /// What the latest rule gives each rep.
    latest: Vec<Latest>,
    pub teams: Vec<Pool>,
    pub customers: Vec<Benefit>,
    /// What was looked at and comes to no entry, where somebody asks for it.
    unlisted: Option<Vec<Unlisted>>,
}

/// What a rule gives a rep.
#[derive(Clone, Default)]
struct Latest {
    sum: Money,
    lines: Vec<Line>,
    grants: Vec<Grant>,
    actions: Vec<Action>,
    skipped: Vec<Skipped>,
}

impl Book {
    pub fn new(ledger: &Ledger) -> Self {
        let reps = ledger.reps.len();
        Self {
            reps: (0..reps).map(RepAt::new).map(RepStatement::empty).collect(),
            latest: vec![Latest::default(); reps],
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

    /// What a rule that is done has paid each rep: rewards less penalties.
    pub fn paid_by(&self, rule: RuleAt) -> impl Iterator<Item = Money> {
        self.reps.iter().map(move |rep| rep.sum_of(rule))
    }

    pub fn reps_mut(&mut self) -> impl Iterator<Item = &mut RepStatement> {
        self.reps.iter_mut()
    }

    /// Makes room for so many entries of a rep at once: a list that outgrows its room is moved and takes twice as much.
    pub fn make_room(&mut self, rep: RepAt, lines: usize, skipped: usize) {
        if let Some(rep) = self.latest.get_mut(rep.index()) {
            rep.lines.reserve(lines);
            rep.skipped.reserve(skipped);
        }
    }

    pub fn add_line(&mut self, rep: RepAt, line: Line) {
        if let Some(rep) = self.latest.get_mut(rep.index()) {
            rep.sum += line.amount;
            rep.lines.push(line);
        }
    }

    pub fn add_grant(&mut self, rep: RepAt, grant: Grant) {
        if let Some(rep) = self.latest.get_mut(rep.index()) {
            rep.grants.push(grant);
        }
    }

    pub fn add_action(&mut self, rep: RepAt, action: Action) {
        if let Some(rep) = self.latest.get_mut(rep.index()) {
            rep.actions.push(action);
        }
    }

    pub fn add_skipped(&mut self, rep: RepAt, skipped: Skipped) {
        if let Some(rep) = self.latest.get_mut(rep.index()) {
            rep.skipped.push(skipped);
        }
    }

    /// Puts the entries of the latest rule in the order of a statement, where they were found in another.
    pub fn put_in_order(&mut self, ledger: &Ledger, rule: RuleAt) {
        let order = |why: &Why, month| EntryOrder::of(ledger, &why.candidate, month);
        for rep in &mut self.latest {
            rep.lines.sort_by_key(|line| order(&line.why, line.month));
            rep.grants
                .sort_by_key(|grant| order(&grant.why, grant.month));
            rep.actions
                .sort_by_key(|action| order(&action.why, action.month));
            rep.skipped
                .sort_by_key(|skipped| order(&skipped.why, skipped.month));
        }
        let first = self
            .customers
            .partition_point(|benefit| benefit.rule < rule);
        let benefits = self.customers.get_mut(first..).unwrap_or_default();
        benefits.sort_by_key(|benefit| order(&benefit.why, None));
    }

    /// Takes over from an earlier statement of a rep what a rule gives.
    pub fn take_over(&mut self, rule: RuleAt, earlier: &RepStatement) {
        if let Some(rep) = self.reps.get_mut(earlier.rep.index()) {
            rep.take_over(rule, earlier);
        }
    }

    /// Ends a rule: what it gives each rep is laid down.
    pub fn end_rule(&mut self, rule: RuleAt, kind: Kind) {
        for (rep, latest) in self.reps.iter_mut().zip(&mut self.latest) {
            let Latest {
                sum,
                lines,
                grants,
                actions,
                skipped,
            } = std::mem::take(latest);
            if !lines.is_empty() {
                rep.add_sum(rule, kind, sum);
            }
            rep.lines.lay_down(rule, lines);
            rep.grants.lay_down(rule, grants);
            rep.actions.lay_down(rule, actions);
            rep.skipped.lay_down(rule, skipped);
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
