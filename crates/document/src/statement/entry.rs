//! What an entry of a statement is called: whom it is about and which it is, in the same words wherever it stands.

use super::computed::Computed;
use rewards_core::engine::{Benefit, Pool, Refs};
use rewards_core::ledger::RepAt;
use rewards_core::number::Money;
use rewards_core::scheme::{RuleAt, Scheme};
use rewards_format::EntryAt;
use rewards_words::brief::{Brief, about_entry};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// Whether a figure gives or takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It gives.
    Plus,
    /// It takes.
    Minus,
    /// Neither.
    None,
}

impl Sign {
    /// The word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plus => "plus",
            Self::Minus => "minus",
            Self::None => "none",
        }
    }

    /// That of an amount.
    pub(super) const fn of(amount: Money) -> Self {
        match amount.fen() {
            0 => Self::None,
            1.. => Self::Plus,
            _ => Self::Minus,
        }
    }
}

/// Money as digits alone: `12,000.00`, `−500.00`.
#[must_use]
pub fn digits(amount: Money) -> String {
    rewards_words::figure::digits(amount)
}

/// Money with its sign: `+500.00`, `−20.00`, `0.00`.
#[must_use]
pub fn signed(amount: Money) -> String {
    if amount.is_positive() {
        format!("+{}", digits(amount))
    } else {
        digits(amount)
    }
}

/// A text that is the same in both languages: a name, a figure, a day.
pub(super) fn same(text: impl ToString) -> Localized {
    let zh = text.to_string();
    Localized { en: zh.clone(), zh }
}

/// Whom and which an entry of a rule is about.
pub(super) fn brief(computed: &Computed, rule: RuleAt, refs: &Refs) -> Brief {
    Brief {
        about: about_entry(&computed.facts.ledger, computed.scheme.terms(rule), refs),
        found: Vec::new(),
    }
}

/// Whose an entry is, and which: `张伟 · 2026年第1季度`; nothing where there is no such entry.
pub(crate) fn whose_and_which(computed: &Computed, at: EntryAt) -> Option<Localized> {
    let which = which(computed, at)?;
    Some(match whose(computed, at) {
        Some(name) => joined([&same(name), &which]),
        None => which.beginning(),
    })
}

/// Which an entry is among those of its rule: `宏远电子 · 3月2日首单`, `2026年第1季度`.
pub(crate) fn which(computed: &Computed, at: EntryAt) -> Option<Localized> {
    let (rule, refs) = refs(computed, at)?;
    Some(brief(computed, rule, &refs).subject())
}

/// The name of the rep whose entry it is; nothing of what teams and customers get.
pub(crate) fn whose(computed: &Computed, at: EntryAt) -> Option<&str> {
    let place = match at {
        EntryAt::Line(place, _)
        | EntryAt::Grant(place, _)
        | EntryAt::Action(place, _)
        | EntryAt::Skipped(place, _) => place,
        EntryAt::Pool(_) | EntryAt::Benefit(_) => return None,
    };
    let rep: RepAt = computed.statement.reps.get(place)?.rep;
    let rep = computed.facts.ledger.reps.get(rep.index())?;
    Some(&rep.name)
}

/// The rule of an entry, and what it is about.
fn refs(computed: &Computed, at: EntryAt) -> Option<(RuleAt, Refs)> {
    let statement = &computed.statement;
    let rep = |place: usize| statement.reps.get(place);
    Some(match at {
        EntryAt::Line(place, at) => {
            let line = rep(place)?.lines.get(at)?;
            (line.rule, line.refs())
        }
        EntryAt::Grant(place, at) => {
            let grant = rep(place)?.grants.get(at)?;
            (grant.rule, grant.refs())
        }
        EntryAt::Action(place, at) => {
            let action = rep(place)?.actions.get(at)?;
            (action.rule, action.refs())
        }
        EntryAt::Skipped(place, at) => {
            let skipped = rep(place)?.skipped.get(at)?;
            (skipped.rule, skipped.refs())
        }
        EntryAt::Pool(at) => {
            let pool = statement.teams.get(at)?;
            (pool.rule, of_pool(pool))
        }
        EntryAt::Benefit(at) => {
            let benefit = statement.customers.get(at)?;
            (benefit.rule, of_benefit(benefit))
        }
    })
}

/// What a pool is about.
pub(super) fn of_pool(pool: &Pool) -> Refs {
    Refs {
        team: Some(pool.team),
        outcome: pool.outcome,
        ..Refs::default()
    }
}

/// What a customer's benefit is about.
pub(super) fn of_benefit(benefit: &Benefit) -> Refs {
    Refs {
        customer: Some(benefit.customer),
        deal: benefit.deal,
        outcome: benefit.outcome,
        ..Refs::default()
    }
}

/// The name of a rule.
pub(super) fn rule_name(scheme: &Scheme, rule: RuleAt) -> Localized {
    let name = scheme.rule(rule).map(|rule| say!("{0}", "{0}", rule.name));
    name.unwrap_or_default()
}

/// Particulars, one after the other.
pub(super) fn joined<'a>(parts: impl IntoIterator<Item = &'a Localized>) -> Localized {
    const BETWEEN: Label = label!(" · ", " · ");
    Localized::joined(parts, BETWEEN)
}
