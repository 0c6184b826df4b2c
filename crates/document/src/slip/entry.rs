//! One entry of a statement: what it is about, in words, and its figure as text.

use rewards_core::engine::{Basis, Refs};
use rewards_core::ledger::Ledger;
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{RuleAt, Scheme};
use rewards_words::explain::measured_amount;
use rewards_words::figure;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::{Localize, Localized};

/// Which entry of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryAt {
    /// A line of a rep.
    Line(usize, usize),
    /// A grant of a rep.
    Grant(usize, usize),
    /// An action on a rep.
    Action(usize, usize),
    /// Something that paid a rep nothing.
    Skipped(usize, usize),
    /// A team's pool.
    Pool(usize),
    /// What a customer receives or loses.
    Benefit(usize),
}

impl EntryAt {
    /// A short text that names it.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Line(rep, at) => format!("line-{rep}-{at}"),
            Self::Grant(rep, at) => format!("grant-{rep}-{at}"),
            Self::Action(rep, at) => format!("action-{rep}-{at}"),
            Self::Skipped(rep, at) => format!("skipped-{rep}-{at}"),
            Self::Pool(at) => format!("pool-{at}-0"),
            Self::Benefit(at) => format!("benefit-{at}-0"),
        }
    }

    /// The one that a text names.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let mut parts = code.split('-');
        let (kind, first, second) = (
            parts.next()?,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        );
        Some(match kind {
            "line" => Self::Line(first, second),
            "grant" => Self::Grant(first, second),
            "action" => Self::Action(first, second),
            "skipped" => Self::Skipped(first, second),
            "pool" => Self::Pool(first),
            "benefit" => Self::Benefit(first),
            _ => return None,
        })
    }
}

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
    pub title: String,
    /// When, which, of how much.
    pub detail: String,
    /// The figure, the item or the reason.
    pub worth: String,
    /// Whether it gives or takes.
    pub sign: Sign,
}

/// Money as digits alone: `12,000.00`, `−500.00`.
#[must_use]
pub fn digits(amount: Money) -> String {
    figure::digits(amount)
}

/// Those parts that there are, one after the other.
pub(super) fn joined(parts: &[Option<String>], more: &[Option<String>]) -> String {
    let mut text = String::new();
    for part in parts.iter().chain(more).flatten() {
        if !text.is_empty() {
            text.push_str(" · ");
        }
        text.push_str(part);
    }
    text
}

/// What an entry is about: whom, and the particulars, with what else is to be said.
pub(super) fn about(
    ledger: &Ledger,
    refs: &Refs,
    lang: Lang,
    more: &[Option<String>],
) -> (String, String) {
    let customer = refs
        .customer
        .and_then(|at| ledger.customers.get(at.index()))
        .map(|customer| customer.name.to_string());
    let team = refs
        .team
        .and_then(|at| ledger.teams.get(at.index()))
        .map(|team| team.name.to_string());
    let outcome = refs.outcome.and_then(|at| ledger.outcomes.get(at.index()));
    let deal = refs.deal.and_then(|at| ledger.deals.get(at.index()));
    let kind = outcome.map(|outcome| said(&label::outcome_kind(outcome.kind), lang));
    let month = refs
        .month
        .filter(|_| outcome.is_none())
        .map(|month| said(&month, lang));
    let day = deal
        .map(|deal| deal.date)
        .or(outcome.map(|outcome| outcome.date))
        .map(|day| day.to_string());
    let mut parts = [customer, team, kind, month, day];
    let title = parts
        .iter_mut()
        .find_map(Option::take)
        .unwrap_or_else(|| lang.half("本期合计|whole period").to_owned());
    (title, joined(&parts, more))
}

/// What an amount was found from, as text.
pub(super) fn basis(
    scheme: &Scheme,
    rule: RuleAt,
    basis: Option<Basis>,
    lang: Lang,
) -> Option<String> {
    match basis? {
        Basis::Money(amount) => Some(format!(
            "{}{}",
            lang.of(("按 ", "on ")),
            said(&amount, lang)
        )),
        Basis::Score(score) => Some(said(&score, lang)),
        Basis::Count(count) => {
            let gauge = Ratio::whole(i128::from(count));
            let text = measured_amount(scheme, rule, gauge);
            Some(text.map_or_else(|| count.to_string(), |text| text.into_lang(lang)))
        }
    }
}

/// Something in the language.
#[must_use]
pub fn said(part: &impl Localize, lang: Lang) -> String {
    Localized::of(part).into_lang(lang)
}
