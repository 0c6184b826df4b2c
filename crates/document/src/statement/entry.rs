//! One entry of a statement: what it is about, in words, and its figure as text.

use rewards_core::engine::{Basis, Refs};
use rewards_core::ledger::Ledger;
use rewards_core::number::Money;
use rewards_core::scheme::{RuleAt, Scheme};
use rewards_format::EntryAt;
use rewards_words::brief;
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// Whether an entry gives or takes.
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
}

/// An entry as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub at: EntryAt,
    /// Whom or what it is about.
    pub title: Localized,
    /// When, which, of how much.
    pub detail: Localized,
    /// The figure, the item or the reason.
    pub worth: Localized,
    /// Whether it gives or takes.
    pub sign: Sign,
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

/// What an entry is about: whom, and the particulars, with what else is to be said.
pub(super) fn about(
    ledger: &Ledger,
    refs: &Refs,
    more: &[Option<Localized>],
) -> (Localized, Localized) {
    let customer = refs
        .customer
        .and_then(|at| ledger.customers.get(at.index()));
    let team = refs.team.and_then(|at| ledger.teams.get(at.index()));
    let outcome = refs.outcome.and_then(|at| ledger.outcomes.get(at.index()));
    let deal = refs.deal.and_then(|at| ledger.deals.get(at.index()));
    let month = refs.month.filter(|_| outcome.is_none());
    let day = deal
        .map(|deal| deal.date)
        .or(outcome.map(|outcome| outcome.date));
    let mut parts = [
        customer.map(|customer| same(&customer.name)),
        team.map(|team| same(&team.name)),
        outcome.map(|outcome| Localized::of(&words::outcome_kind(outcome.kind))),
        month.map(|month| Localized::of(&month)),
        day.map(|day| brief::day(ledger, day)),
    ];
    let title = parts.iter_mut().find_map(Option::take);
    let title = title.unwrap_or_else(|| say!("本期合计", "whole period"));
    (title, joined(parts.iter().chain(more).flatten()))
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

/// What an amount was found from.
pub(super) fn basis(basis: Option<Basis>) -> Option<Localized> {
    Some(match basis? {
        Basis::Money(amount) => say!("按 {0}", "on {0}", amount),
        Basis::Score(score) => Localized::of(&score),
        Basis::Count(count) => same(count),
    })
}
