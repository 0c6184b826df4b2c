//! What of a sum is known: which lines count, and what rules and lines wait for.

use super::awaited::{Awaited, Way};
use super::computed::Computed;
use super::shown::Shown;
use rewards_core::analysis::{
    Unknown, may_lack_a_fact, open_prior_of_line, rests_on_facts, unknown_of_line,
    unknown_of_skipped, unknown_silently, waits_of_rep,
};
use rewards_core::engine::{Line, RepStatement, Skipped};
use rewards_core::ledger::RepAt;
use rewards_core::number::Money;
use rewards_core::scheme::Kind;
use rewards_format::EntryAt;

/// What of the sums of a rep is known, and what is not.
#[derive(Debug, Default)]
pub(super) struct Parts {
    has_rewards: bool,
    has_penalties: bool,
    awaits: Vec<Awaited>,
}

impl Parts {
    pub fn of(computed: &Computed, at: usize, rep: &RepStatement) -> Self {
        let mut parts = Self::default();
        for (rule, terms) in computed.scheme.active() {
            // There may be a hundred thousand lines: mostly their sum tells what there is to know of them.
            let may_lack = may_lack_a_fact(&computed.scheme, rule);
            if may_lack {
                let skipped = rep.skipped.of_rule(rule).iter();
                let awaited =
                    skipped.filter_map(|skipped| awaited_of_skipped(computed, rep.rep, skipped));
                awaited.for_each(|awaited| parts.await_once(awaited));
            }
            if !may_lack && !rests_on_facts(&computed.scheme, rule) {
                parts.note(terms.kind, rep.sum_of(rule));
                continue;
            }
            for line in rep.lines.of_rule(rule) {
                parts.note(line.kind, line.amount);
                if let Some(awaited) = awaited_of_line(computed, at, line) {
                    parts.await_once(awaited);
                }
            }
        }
        let facts = &computed.facts;
        for (rule, unknown) in
            unknown_silently(&computed.scheme, &facts.ledger, &facts.index, rep.rep)
        {
            parts.await_once(computed.awaited_fact(rule, unknown));
        }
        for rule in waits_of_rep(&computed.scheme, computed.stand_in(), at) {
            if let Some(awaited) = computed.awaited_rule(rule) {
                parts.await_once(awaited);
            }
        }
        parts
    }

    /// Notes what is known; nothing is nothing.
    fn note(&mut self, kind: Kind, amount: Money) {
        let is_something = amount != Money::ZERO;
        match kind {
            Kind::Reward => self.has_rewards |= is_something,
            Kind::Penalty => self.has_penalties |= is_something,
        }
    }

    fn await_once(&mut self, awaited: Awaited) {
        let is_known = self
            .awaits
            .iter()
            .any(|known| known.rule == awaited.rule && known.text == awaited.text);
        if !is_known {
            self.awaits.push(awaited);
        }
    }

    pub fn join(&mut self, other: Self) {
        self.has_rewards |= other.has_rewards;
        self.has_penalties |= other.has_penalties;
        for awaited in other.awaits {
            self.await_once(awaited);
        }
    }

    pub fn net(&self, sum: Money) -> Shown {
        let has_lines = self.has_rewards || self.has_penalties;
        Shown::of(sum, has_lines, self.awaits.clone())
    }

    pub fn of_kind(&self, kind: Kind, sum: Money) -> Shown {
        let has_lines = match kind {
            Kind::Reward => self.has_rewards,
            Kind::Penalty => self.has_penalties,
        };
        let way = Way::of(kind);
        let awaits = self.awaits.iter().filter(|awaited| awaited.way == way);
        // Rewards alone and penalties alone are both told above zero.
        let adding = awaits.map(|awaited| Awaited {
            way: Way::Up,
            ..awaited.clone()
        });
        Shown::of(sum, has_lines, adding.collect())
    }
}

/// The fact that a line of the rep at a place waits for; nothing where its amount is known. A growth without all of last
/// year's sales is too much.
pub(super) fn awaited_of_line(computed: &Computed, at: usize, line: &Line) -> Option<Awaited> {
    let rep = computed.statement.reps.get(at)?.rep;
    let (scheme, facts) = (&computed.scheme, &computed.facts);
    if let Some(unknown) = unknown_of_line(scheme, &facts.ledger, rep, line) {
        return Some(computed.awaited_fact(line.rule, unknown));
    }
    let customer = open_prior_of_line(scheme, &facts.ledger, &facts.index, rep, line)?;
    let unknown = Unknown::PriorSales(rep, Some(customer));
    Some(Awaited {
        way: Way::Down,
        ..computed.awaited_fact(line.rule, unknown)
    })
}

/// The facts that an entry waits for: of a line, and of what paid nothing because they lack.
#[must_use]
pub fn awaited_of(computed: &Computed, at: EntryAt) -> Vec<Awaited> {
    let reps = &computed.statement.reps;
    let awaited = match at {
        EntryAt::Line(rep, place) => reps
            .get(rep)
            .and_then(|statement| statement.lines.get(place))
            .and_then(|line| awaited_of_line(computed, rep, line)),
        EntryAt::Skipped(rep, place) => reps.get(rep).and_then(|statement| {
            let skipped = statement.skipped.get(place)?;
            awaited_of_skipped(computed, statement.rep, skipped)
        }),
        EntryAt::Grant(..) | EntryAt::Action(..) | EntryAt::Pool(_) | EntryAt::Benefit(_) => None,
    };
    awaited.into_iter().collect()
}

/// The fact without which it isn't known whether something pays; nothing where it's known to pay nothing.
pub(super) fn awaited_of_skipped(
    computed: &Computed,
    rep: RepAt,
    skipped: &Skipped,
) -> Option<Awaited> {
    let facts = &computed.facts;
    let unknown = unknown_of_skipped(&computed.scheme, &facts.ledger, &facts.index, rep, skipped)?;
    Some(computed.awaited_fact(skipped.rule, unknown))
}

/// What a line of the rep at a place comes to, below zero for a penalty.
pub(super) fn amount_of_line(computed: &Computed, at: usize, line: &Line) -> Shown {
    let awaits = awaited_of_line(computed, at, line);
    let has_amount = line.amount != Money::ZERO;
    Shown::of(
        signed_amount(line),
        has_amount,
        awaits.into_iter().collect(),
    )
}

/// A line's amount, below zero for a penalty.
pub(super) fn signed_amount(line: &Line) -> Money {
    match line.kind {
        Kind::Reward => line.amount,
        Kind::Penalty => -line.amount,
    }
}
