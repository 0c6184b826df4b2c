//! What a rule looked at on the facts, each thing once: whose it is, what was measured of it and what was paid for it.

use super::entry::{joined, of_benefit, of_pool, same};
use rewards_core::analysis::{EntryCurve, standing_curve, unknown_of_line, unknown_of_skipped};
use rewards_core::engine::{
    EvalContext, MeasuredValue, Refs, RepStatement, Statement, Unlisted, Why,
};
use rewards_core::ledger::{CustomerAt, DealAt, Ledger, OutcomeAt, RepAt, TeamAt};
use rewards_core::number::{Money, Month, Ratio};
use rewards_core::scheme::{Receiver, RuleAt, Scheme};
use rewards_format::{EntryAt, IndexedLedger};
use rewards_words::brief::{about_entry, gauge};
use rewards_words::compare::stand_said;
use rewards_words::text::Localized;
use std::collections::BTreeMap;

/// Something that the rule looked at.
pub(super) struct Looked<'w> {
    /// How it was found.
    pub why: &'w Why,
    /// What it is about.
    pub refs: Refs,
    /// What the rule paid for it, in all.
    pub paid: Money,
    /// The entry that explains it; nothing where the statement lists none.
    pub entry: Option<EntryAt>,
    /// Facts are lacking, so that what it comes to isn't known.
    pub is_unknown: bool,
}

impl Looked<'_> {
    /// The rep whose it is.
    pub fn rep(&self, ledger: &Ledger) -> Option<RepAt> {
        let candidate = &self.why.candidate;
        let customer = candidate.customer.or(self.refs.customer);
        let customer = customer.and_then(|at| ledger.customers.get(at.index()));
        candidate.rep.or(customer.map(|customer| customer.rep))
    }

    /// Whether it is that of the rep at a place, or of the rep's team.
    pub fn is_of(&self, ledger: &Ledger, place: usize) -> bool {
        let team = ledger.reps.get(place).and_then(|rep| rep.team);
        let is_of_team = self.refs.team.is_some() && self.refs.team == team;
        is_of_team || self.rep(ledger).is_some_and(|rep| rep.index() == place)
    }

    /// Where it stands: where it is paid, or the sale alone is too little.
    pub fn stands<'t>(&self, context: EvalContext<'t>) -> Option<EntryCurve<'t>> {
        let found = standing_curve(context, self.why).filter(|_| !self.is_unknown)?;
        let is_nothing = || found.curve.paid_at(found.at) == Some(Money::ZERO);
        (self.paid.is_positive() || is_nothing()).then_some(found)
    }

    /// That in words.
    pub fn said(&self, context: EvalContext<'_>, measured: Ratio) -> Option<Localized> {
        let (ledger, terms) = (context.ledger, context.terms);
        let rep = self.why.candidate.rep.filter(|_| self.refs.team.is_none());
        let rep = rep.filter(|_| matches!(terms.to, Receiver::Rep));
        let rep = rep.and_then(|at| ledger.reps.get(at.index()));
        let name = rep.map(|rep| same(&rep.name));
        let about = about_entry(ledger, Some(terms), &self.refs);
        let who: Vec<Localized> = name.into_iter().chain(about).collect();
        let value = self.why.reading().unwrap_or(MeasuredValue {
            gauge: measured,
            base: measured,
        });
        let measured = gauge(terms, terms.measure.as_ref()?, value);
        Some(stand_said(&joined(&who), &measured, terms.kind, self.paid))
    }
}

/// What makes it the same thing that a rule looked at.
type Thing = (
    Option<RepAt>,
    Option<CustomerAt>,
    Option<DealAt>,
    Option<OutcomeAt>,
    Option<TeamAt>,
    Option<Month>,
);

/// All that the rule looked at, each thing once.
#[derive(Default)]
pub(super) struct LookedAt<'w> {
    all: Vec<Looked<'w>>,
    places: BTreeMap<Thing, usize>,
}

impl<'w> LookedAt<'w> {
    /// What a rule looked at, in the statement's order.
    pub fn of(
        scheme: &Scheme,
        facts: &IndexedLedger,
        rule: RuleAt,
        (statement, unlisted): (&'w Statement, &'w [Unlisted]),
    ) -> Vec<Looked<'w>> {
        let mut looked = Self::default();
        for (place, rep) in statement.reps.iter().enumerate() {
            looked.add_rep(scheme, facts, rule, (place, rep));
        }
        looked.add_others(rule, statement, unlisted);
        looked.all
    }

    fn add(&mut self, one: Looked<'w>) {
        let candidate = &one.why.candidate;
        let thing = (
            candidate.rep,
            candidate.customer,
            candidate.deal,
            candidate.outcome,
            candidate.team,
            candidate.span.map(|span| span.first),
        );
        let place = *self.places.entry(thing).or_insert(self.all.len());
        match self.all.get_mut(place) {
            Some(known) => {
                known.paid += one.paid;
                known.is_unknown |= one.is_unknown;
            }
            None => self.all.push(one),
        }
    }

    /// What a statement says of a rep.
    fn add_rep(
        &mut self,
        scheme: &Scheme,
        facts: &IndexedLedger,
        rule: RuleAt,
        (place, rep): (usize, &'w RepStatement),
    ) {
        let IndexedLedger { ledger, index } = facts;
        let lines = rep.lines.iter().enumerate();
        // A share stands in its pool.
        let own = lines.filter(|(_, line)| line.rule == rule && line.refs().team.is_none());
        own.for_each(|(at, line)| {
            self.add(Looked {
                why: &line.why,
                refs: line.refs(),
                paid: line.amount,
                entry: Some(EntryAt::Line(place, at)),
                is_unknown: unknown_of_line(scheme, ledger, rep.rep, line).is_some(),
            });
        });
        let skipped = rep.skipped.iter().enumerate();
        let own = skipped.filter(|(_, skipped)| skipped.rule == rule);
        own.for_each(|(at, skipped)| {
            self.add(Looked {
                why: &skipped.why,
                refs: skipped.refs(),
                paid: Money::ZERO,
                entry: Some(EntryAt::Skipped(place, at)),
                is_unknown: unknown_of_skipped(scheme, ledger, index, rep.rep, skipped).is_some(),
            });
        });
    }

    /// What teams and customers got, and what the statement does not list.
    fn add_others(&mut self, rule: RuleAt, statement: &'w Statement, unlisted: &'w [Unlisted]) {
        let pools = statement.teams.iter().enumerate();
        let pools = pools.filter(|(_, pool)| pool.rule == rule);
        let pools = pools.map(|(at, pool)| {
            let entry = EntryAt::Pool(at);
            (&pool.why, of_pool(pool), pool.pool, Some(entry))
        });
        let benefits = statement.customers.iter().enumerate();
        let benefits = benefits.filter(|(_, benefit)| benefit.rule == rule);
        let benefits = benefits.map(|(at, benefit)| {
            let entry = EntryAt::Benefit(at);
            (
                &benefit.why,
                of_benefit(benefit),
                benefit.benefit,
                Some(entry),
            )
        });
        let silent = unlisted.iter().filter(|silent| silent.rule == rule);
        let silent = silent.map(|silent| (&silent.why, of_silent(&silent.why), Money::ZERO, None));
        for (why, refs, paid, entry) in pools.chain(benefits).chain(silent) {
            self.add(Looked {
                why,
                refs,
                paid,
                entry,
                is_unknown: false,
            });
        }
    }
}

/// What something is about that the statement does not list.
fn of_silent(why: &Why) -> Refs {
    let candidate = &why.candidate;
    Refs {
        customer: candidate.customer,
        deal: candidate.deal,
        outcome: candidate.outcome,
        team: candidate.team.filter(|_| candidate.rep.is_none()),
        month: candidate.span.map(|span| span.first),
    }
}
