//! A place on a rule's pay curve: made-up facts in which the rule measures just so much.

use super::computed::Computed;
use super::total::{LeadsTo, TotalOf};
use rewards_core::audit::example_at;
use rewards_core::number::Money;
use rewards_core::scheme::{Attribute, RuleAt, Scheme, Terms};
use rewards_format::{EntryAt, IndexedLedger, named};
use rewards_words::lang::Lang;
use std::sync::Arc;

/// Where a rule measures so much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulePoint {
    /// The rule's id.
    pub rule: String,
    /// For which words of the attributes that its pay differs by.
    pub words: Vec<(Attribute, &'static str)>,
    /// How much, in whole units of what it measures.
    pub place: i128,
    /// Last year's sales, where growth is measured.
    pub prior: Money,
    /// What it pays there.
    pub paid: Money,
}

impl RulePoint {
    /// Facts that show it; nothing where there can be none, or the rule comes to something else in them.
    pub(super) fn facts(&self, scheme: &Scheme, lang: Lang) -> Option<Arc<IndexedLedger>> {
        let rule = self.rule_at(scheme)?;
        let case = example_at(scheme, rule, &self.words, self.place, self.prior)?;
        (case.paid == self.paid).then(|| Arc::new(IndexedLedger::new(named(&case.ledger, lang))))
    }

    fn rule_at(&self, scheme: &Scheme) -> Option<RuleAt> {
        let mut rules = (0..).map(RuleAt).zip(&scheme.rules);
        let (at, _) = rules.find(|(_, rule)| *rule.id == *self.rule)?;
        Some(at)
    }

    /// Where it is laid open: in the entry that it comes from, or of several in their sum. Nothing where no facts show it, or
    /// nothing is entered.
    #[must_use]
    pub fn leads_to(&self, scheme: &Scheme) -> Option<LeadsTo> {
        let rule = self.rule_at(scheme)?;
        let facts = self.facts(scheme, Lang::Zh)?;
        let there = Computed::new(scheme.clone(), facts);
        let mut entries = entries_of(&there, rule).into_iter();
        match (entries.next()?, entries.next()) {
            (only, None) => Some(LeadsTo::Entry(only)),
            (_, Some(_)) => Some(LeadsTo::Total(TotalOf::Rule(rule))),
        }
    }
}

/// The rule with an id, as it's filled in; none where it isn't there or waits.
pub(super) fn terms_of<'s>(scheme: &'s Scheme, id: &str) -> Option<(RuleAt, &'s Terms)> {
    let mut rules = (0..).map(RuleAt).zip(&scheme.rules);
    let (at, _) = rules.find(|(_, rule)| *rule.id == *id)?;
    Some((at, scheme.terms(at)?))
}

/// The entries of a rule: what it pays, or else why it pays nothing.
fn entries_of(computed: &Computed, rule: RuleAt) -> Vec<EntryAt> {
    let mut entries = Vec::new();
    let mut skipped = Vec::new();
    for (place, rep) in computed.statement.reps.iter().enumerate() {
        let lines = rep.lines.iter().enumerate();
        let lines = lines.filter(|(_, line)| line.rule == rule);
        entries.extend(lines.map(|(at, _)| EntryAt::Line(place, at)));
        let all = rep.skipped.iter().enumerate();
        let all = all.filter(|(_, skipped)| skipped.rule == rule);
        skipped.extend(all.map(|(at, _)| EntryAt::Skipped(place, at)));
    }
    let benefits = computed.statement.customers.iter().enumerate();
    let benefits = benefits.filter(|(_, benefit)| benefit.rule == rule);
    entries.extend(benefits.map(|(at, _)| EntryAt::Benefit(at)));
    // A pool that is shared out stands in its shares.
    if entries.is_empty() {
        let pools = computed.statement.teams.iter().enumerate();
        let pools = pools.filter(|(_, pool)| pool.rule == rule);
        entries.extend(pools.map(|(at, _)| EntryAt::Pool(at)));
    }
    if entries.is_empty() { skipped } else { entries }
}
