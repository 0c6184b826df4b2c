//! What of a sum is known: which lines count, and what rules and lines wait for.

use super::computed::Computed;
use super::shown::{Awaited, Shown};
use rewards_core::analysis::{rests_on_facts, unknown_of_line, waits_of_rep};
use rewards_core::engine::{Line, RepStatement};
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt, Standing};

/// What of the sums of a rep is known, and what is not.
#[derive(Debug, Default)]
pub(super) struct Parts {
    has_rewards: bool,
    has_penalties: bool,
    awaits: Vec<(Kind, Awaited)>,
}

impl Parts {
    pub fn of(computed: &Computed, at: usize, rep: &RepStatement) -> Self {
        let mut parts = Self::default();
        // There may be a hundred thousand lines, and some ten rules.
        let rules = 0..computed.scheme.rules.len();
        let rests: Vec<bool> = (0..)
            .map(RuleAt)
            .zip(rules)
            .map(|(rule, _)| rests_on_facts(&computed.scheme, rule))
            .collect();
        let may_wait = |line: &&Line| rests.get(usize::from(line.rule.0)) == Some(&true);
        for line in &rep.lines {
            let awaited = Some(line)
                .filter(may_wait)
                .and_then(|line| awaited_of_line(computed, at, line));
            match awaited {
                Some(awaited) => parts.await_once(line.kind, awaited),
                None if line.amount == Money::ZERO => {}
                None => match line.kind {
                    Kind::Reward => parts.has_rewards = true,
                    Kind::Penalty => parts.has_penalties = true,
                },
            }
        }
        for rule in waits_of_rep(&computed.scheme, computed.stand_in(), at) {
            if let Some(awaited) = computed.awaited_rule(rule) {
                parts.await_once(kind_of(computed, rule), awaited);
            }
        }
        parts
    }

    fn await_once(&mut self, kind: Kind, awaited: Awaited) {
        let is_known = self
            .awaits
            .iter()
            .any(|(_, known)| known.rule == awaited.rule && known.text == awaited.text);
        if !is_known {
            self.awaits.push((kind, awaited));
        }
    }

    pub fn join(&mut self, other: Self) {
        self.has_rewards |= other.has_rewards;
        self.has_penalties |= other.has_penalties;
        for (kind, awaited) in other.awaits {
            self.await_once(kind, awaited);
        }
    }

    pub fn net(&self, sum: Money) -> Shown {
        let awaits = self.awaits.iter().map(|(_, awaited)| awaited.clone());
        Shown::of(
            sum,
            self.has_rewards || self.has_penalties,
            awaits.collect(),
        )
    }

    pub fn of_kind(&self, kind: Kind, sum: Money) -> Shown {
        let has_lines = match kind {
            Kind::Reward => self.has_rewards,
            Kind::Penalty => self.has_penalties,
        };
        let awaits = self.awaits.iter().filter(|(of, _)| *of == kind);
        Shown::of(
            sum,
            has_lines,
            awaits.map(|(_, awaited)| awaited.clone()).collect(),
        )
    }
}

/// Whether a rule that waits would give or take.
fn kind_of(computed: &Computed, rule: RuleAt) -> Kind {
    match computed.scheme.rule(rule).map(|rule| &rule.standing) {
        Some(Standing::Inactive(waits)) => waits.would.kind(),
        Some(Standing::Active(terms)) => terms.kind,
        None => Kind::Reward,
    }
}

/// The fact that a line of the rep at a place waits for; nothing where its amount is known.
pub(super) fn awaited_of_line(computed: &Computed, at: usize, line: &Line) -> Option<Awaited> {
    let rep = computed.statement.reps.get(at)?.rep;
    let unknown = unknown_of_line(&computed.scheme, &computed.facts.ledger, rep, line)?;
    Some(computed.awaited_fact(line.rule, unknown))
}
