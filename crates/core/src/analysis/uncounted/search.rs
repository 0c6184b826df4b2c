//! The search for what is counted and what came nearest to it, over the entries of a statement.

use super::cause::{Cause, Exclusion, Uncounted};
use super::entries::{Entries, Standing};
use super::nearness::Nearness;
use super::obstacles;
use super::plain::plain_cause;
use crate::analysis::fact::{Fact, concerns, facts_of};
use crate::engine::{EntryResult, EvalContext, Index, Statement, Why, facts_read};
use crate::ledger::{Ledger, RepAt};
use crate::scheme::{self, Kind, Pay, RuleAt, Scheme, Stake};
use std::cmp::Reverse;

/// How much what a rule says of a fact weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// A penalty.
    Light,
    /// Actions alone.
    Middle,
    /// It pays.
    Full,
}

/// What is known of a fact so far.
#[derive(Default)]
struct Found {
    /// A rule counts it.
    is_counted: bool,
    /// A rule takes an action for which it was looked at, too.
    is_acted_on: bool,
    /// A rule that waits would count it: of several the weightiest, and of those the one that waits for least.
    waits: Option<((Weight, Reverse<usize>), RuleAt)>,
    /// A rule came as near as this.
    passed: Option<((Weight, Nearness), Uncounted)>,
}

/// The facts of a rep, with what is known of each so far.
pub(super) struct Search<'a> {
    scheme: &'a Scheme,
    ledger: &'a Ledger,
    index: &'a Index,
    rep: RepAt,
    facts: Vec<(Fact, Found)>,
}

impl<'a> Search<'a> {
    pub fn new(scheme: &'a Scheme, ledger: &'a Ledger, index: &'a Index, rep: RepAt) -> Self {
        let facts = facts_of(ledger, rep).into_iter();
        Self {
            scheme,
            ledger,
            index,
            rep,
            facts: facts.map(|fact| (fact, Found::default())).collect(),
        }
    }

    /// Marks what entries count, and what came near to it.
    pub fn look_through(&mut self, entries: &Entries<'_>) {
        self.mark_counted(entries);
        self.note_skipped(entries);
        self.note_unlisted(entries);
        self.note_obstacles(entries);
    }

    /// Each fact that is not counted, with its cause. What no rule was seen to look at waits for the first rule of which even
    /// the subject is open, where there is one: that may look at anything.
    pub fn close(self) -> Vec<Uncounted> {
        let mut waiting = self.scheme.waiting();
        let open = waiting.find(|(_, waits)| waits.would.terms.is_none());
        let unseen = open.map_or(Cause::NotLookedAt, |(rule, _)| Cause::Waits(rule));
        let (ledger, facts) = (self.ledger, self.facts.into_iter());
        facts
            .filter(|(_, found)| !found.is_settled())
            .map(|(fact, found)| {
                let bare = |cause| Uncounted {
                    fact,
                    cause,
                    listed: None,
                    why: None,
                };
                match plain_cause(ledger, fact) {
                    Some(cause) => bare(cause),
                    None => found.nearest(bare).unwrap_or_else(|| bare(unseen)),
                }
            })
            .collect()
    }

    fn found_mut(&mut self, fact: Fact) -> Option<&mut Found> {
        let place = self.facts.binary_search_by_key(&fact, |(fact, _)| *fact);
        self.facts.get_mut(place.ok()?).map(|(_, found)| found)
    }

    /// What a rule of a scheme looks at.
    fn context<'c>(&self, scheme: &'c Scheme, rule: RuleAt) -> Option<EvalContext<'c>>
    where
        'a: 'c,
    {
        Some(EvalContext {
            ledger: self.ledger,
            index: self.index,
            terms: scheme.terms(rule)?,
        })
    }

    /// What a rule reads for an entry; of what its selection left out that deal alone.
    fn read(&self, scheme: &Scheme, rule: RuleAt, why: &Why) -> Vec<Fact> {
        if why.result == EntryResult::NotSelected {
            return why.candidate.deal.map(Fact::Deal).into_iter().collect();
        }
        let Some(context) = self.context(scheme, rule) else {
            return Vec::new();
        };
        let (deals, outcomes) = facts_read(context, why);
        let deals = deals.into_iter().map(Fact::Deal);
        deals
            .chain(outcomes.into_iter().map(Fact::Outcome))
            .collect()
    }

    /// Marks what is paid for, taken for, or would be.
    fn mark_counted(&mut self, entries: &Entries<'_>) {
        for (rule, why) in self.paid(entries.statement) {
            let missing = Reverse(self.missing(rule));
            let kind = self.kind_of(entries.scheme, rule);
            for fact in self.read(entries.scheme, rule, why) {
                let near = (Weight::of(fact, kind), missing);
                let Some(found) = self.found_mut(fact) else {
                    continue;
                };
                match entries.standing {
                    Standing::InForce if near.0 == Weight::Middle => found.is_acted_on = true,
                    Standing::InForce => found.is_counted = true,
                    Standing::Waiting => {
                        if found.waits.is_none_or(|(known, _)| near > known) {
                            found.waits = Some((near, rule));
                        }
                    }
                }
            }
        }
    }

    /// What kind of rule it is.
    fn kind_of(&self, scheme: &Scheme, rule: RuleAt) -> RuleKind {
        let Some(terms) = scheme.terms(rule) else {
            return RuleKind::Pays;
        };
        let acts = match self.scheme.rule(rule).map(|rule| &rule.standing) {
            Some(scheme::Standing::Inactive(waits)) => {
                let stakes = &waits.would.stakes;
                !stakes.is_empty() && stakes.iter().all(|it| matches!(it, Stake::Action(_)))
            }
            Some(scheme::Standing::Active(_)) | None => acts_alone(&terms.pays),
        };
        match terms.kind {
            Kind::Penalty => RuleKind::Penalises,
            Kind::Reward if acts => RuleKind::Acts,
            Kind::Reward => RuleKind::Pays,
        }
    }

    /// How many figures of the company a rule waits for.
    fn missing(&self, rule: RuleAt) -> usize {
        let mut waiting = self.scheme.waiting();
        let own = waiting.find(|(at, _)| *at == rule);
        own.map_or(0, |(_, waits)| waits.missing.len())
    }

    /// The entries that pay or take and may concern the rep.
    fn paid<'s>(&self, statement: &'s Statement) -> Vec<(RuleAt, &'s Why)> {
        let own = statement.reps.get(self.rep.index());
        let lines = own.into_iter().flat_map(|rep| &rep.lines);
        let grants = own.into_iter().flat_map(|rep| &rep.grants);
        let actions = own.into_iter().flat_map(|rep| &rep.actions);
        let pools = statement.teams.iter().map(|pool| (pool.rule, &pool.why));
        let benefits = statement.customers.iter();
        let others = pools
            .chain(benefits.map(|benefit| (benefit.rule, &benefit.why)))
            .filter(|(_, why)| concerns(self.ledger, self.index, &why.candidate, self.rep));
        lines
            .map(|line| (line.rule, &line.why))
            .chain(grants.map(|grant| (grant.rule, &grant.why)))
            .chain(actions.map(|action| (action.rule, &action.why)))
            .chain(others)
            .collect()
    }

    /// Notes what the statement lists as not paid; of rules that wait, what it would list.
    fn note_skipped(&mut self, entries: &Entries<'_>) {
        let own = entries.statement.reps.get(self.rep.index());
        for (place, skipped) in own.into_iter().flat_map(|rep| &rep.skipped).enumerate() {
            let (rule, reason) = (skipped.rule, skipped.reason);
            let (cause, listed) = match entries.standing {
                Standing::InForce => (Cause::Listed(rule, reason), Some(place)),
                Standing::Waiting => (Cause::Excluded(rule, Exclusion::Reason(reason)), None),
            };
            let Some(context) = self.context(entries.scheme, rule) else {
                continue;
            };
            let near = Nearness::of_skipped(context, skipped);
            let kind = self.kind_of(entries.scheme, rule);
            for fact in self.read(entries.scheme, rule, &skipped.why) {
                self.note(fact, kind, near, || Uncounted {
                    fact,
                    cause,
                    listed,
                    why: listed.is_none().then(|| Box::new(skipped.why.clone())),
                });
            }
        }
    }

    fn note_unlisted(&mut self, entries: &Entries<'_>) {
        for passed in entries.unlisted {
            if !concerns(self.ledger, self.index, &passed.why.candidate, self.rep) {
                continue;
            }
            let exclusion = Exclusion::of_silence(passed);
            let Some(context) = self.context(entries.scheme, passed.rule) else {
                continue;
            };
            let near = Nearness::of_unlisted(context, passed);
            let kind = self.kind_of(entries.scheme, passed.rule);
            for fact in self.read(entries.scheme, passed.rule, &passed.why) {
                self.note(fact, kind, near, || Uncounted {
                    fact,
                    cause: Cause::Excluded(passed.rule, exclusion),
                    listed: None,
                    why: Some(Box::new(passed.why.clone())),
                });
            }
        }
    }

    /// Notes what kept each rule from looking at a fact at all.
    fn note_obstacles(&mut self, entries: &Entries<'_>) {
        let (ledger, index) = (self.ledger, self.index);
        let facts: Vec<Fact> = self.facts.iter().map(|(fact, _)| *fact).collect();
        for fact in facts {
            if plain_cause(ledger, fact).is_some() {
                continue;
            }
            for (rule, terms) in entries.scheme.active() {
                let context = EvalContext {
                    ledger,
                    index,
                    terms,
                };
                let found = match fact {
                    Fact::Deal(at) => obstacles::of_deal(context, at),
                    Fact::Outcome(at) => {
                        let outcome = ledger.outcomes.get(at.index());
                        outcome.and_then(|outcome| obstacles::of_outcome(terms, outcome))
                    }
                };
                if let Some((near, exclusion)) = found {
                    let kind = self.kind_of(entries.scheme, rule);
                    self.note(fact, kind, near, || Uncounted {
                        fact,
                        cause: Cause::Excluded(rule, exclusion),
                        listed: None,
                        why: None,
                    });
                }
            }
        }
    }

    /// Keeps the nearest; of several as near the first.
    fn note(
        &mut self,
        fact: Fact,
        kind: RuleKind,
        near: Nearness,
        uncounted: impl FnOnce() -> Uncounted,
    ) {
        let near = (Weight::of(fact, kind), near);
        if let Some(Found { passed, .. }) = self.found_mut(fact) {
            let is_nearer = passed.as_ref().is_none_or(|(known, _)| near > *known);
            if is_nearer {
                *passed = Some((near, uncounted()));
            }
        }
    }
}

/// What a rule does.
#[derive(Clone, Copy)]
enum RuleKind {
    Penalises,
    /// It takes actions alone.
    Acts,
    Pays,
}

/// Whether all that is done are actions.
fn acts_alone(pays: &[Pay]) -> bool {
    !pays.is_empty()
        && pays.iter().all(|pay| match pay {
            Pay::Action(..) => true,
            Pay::By(by) => {
                let words = by.is.iter().map(|(_, pays)| pays).chain(&by.otherwise);
                words.into_iter().all(|pays| acts_alone(pays))
            }
            Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) | Pay::Item(..) => false,
        })
}

impl Weight {
    /// That a penalty or an action was not taken is no reason why a deal brings nothing as long as there is another.
    const fn of(fact: Fact, kind: RuleKind) -> Self {
        match (fact, kind) {
            (Fact::Deal(_), RuleKind::Penalises) => Self::Light,
            (Fact::Deal(_), RuleKind::Acts) => Self::Middle,
            (Fact::Deal(_), RuleKind::Pays) | (Fact::Outcome(_), _) => Self::Full,
        }
    }
}

impl Found {
    /// Whether there's no reason to name: it counts; or an action is taken, and no rule waits that would pay for it.
    fn is_settled(&self) -> bool {
        let would_pay = matches!(self.waits, Some(((Weight::Full, _), _)));
        self.is_counted || (self.is_acted_on && !would_pay)
    }

    /// The nearest rule: one that only waits for a figure before one that asks for something else, unless it weighs less.
    fn nearest(self, waits: impl FnOnce(Cause) -> Uncounted) -> Option<Uncounted> {
        match (self.waits, self.passed) {
            (Some(((weight, _), _)), Some(((other, _), passed))) if other > weight => Some(passed),
            (Some((_, rule)), _) => Some(waits(Cause::Waits(rule))),
            (None, passed) => passed.map(|(_, passed)| passed),
        }
    }
}
