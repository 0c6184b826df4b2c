//! Entries that cannot be computed because a fact of the rep is not given: their amount is nothing, and not known.

use crate::engine::{EntryResult, Line, Missing, Skipped};
use crate::ledger::{CustomerAt, Ledger, RepAt};
use crate::number::Month;
use crate::scheme::{Measure, Reason, RuleAt, Scheme, Target, Terms};

/// A fact that is not given and that an entry depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unknown {
    /// The rep's performance bonus of a month (月绩效奖金).
    PerformanceBonus(RepAt, Month),
    /// Last year's sales: of the customer, or of all of the rep's customers that are compared.
    PriorSales(RepAt, Option<CustomerAt>),
    /// The margin of a deal.
    Margin(RepAt),
    /// The score of an outcome.
    Score(RepAt),
    /// A target of the rep.
    Target(RepAt, Target),
}

/// What the amount of a line waits for; none where it is known.
#[must_use]
pub fn unknown_of_line(
    scheme: &Scheme,
    ledger: &Ledger,
    rep: RepAt,
    line: &Line,
) -> Option<Unknown> {
    if !rests_on_facts(scheme, line.rule) {
        return None;
    }
    let outcome = line.why.candidate.outcome;
    let outcome = outcome.and_then(|at| ledger.outcomes.get(at.index()));
    let month = outcome.map(|outcome| outcome.date.month()).or(line.month)?;
    let is_given = ledger
        .reps
        .get(rep.index())?
        .given_bonus_of(month)
        .is_some();
    (!is_given).then_some(Unknown::PerformanceBonus(rep, month))
}

/// What something that paid nothing waits for; none where it is known to be nothing.
#[must_use]
pub fn unknown_of_skipped(rep: RepAt, skipped: &Skipped) -> Option<Unknown> {
    let customer = skipped.why.candidate.customer;
    match (skipped.reason, &skipped.why.result) {
        (Reason::NoPriorSales, _) => Some(Unknown::PriorSales(rep, customer)),
        (_, EntryResult::Unknown(missing)) => Some(match missing {
            Missing::PriorSales => Unknown::PriorSales(rep, customer),
            Missing::Margin => Unknown::Margin(rep),
            Missing::Score => Unknown::Score(rep),
            Missing::Target(target) => Unknown::Target(rep, *target),
        }),
        (
            _,
            EntryResult::NotSelected
            | EntryResult::NotHeld
            | EntryResult::BelowFirstBand { .. }
            | EntryResult::Paid(_),
        ) => None,
    }
}

/// Whether what a rule's lines come to may wait for a fact at all.
#[must_use]
pub fn rests_on_facts(scheme: &Scheme, rule: RuleAt) -> bool {
    scheme.terms(rule).is_some_and(takes_of_bonus)
}

/// Whether a rule's amounts rest on a month's performance bonus.
fn takes_of_bonus(terms: &Terms) -> bool {
    terms.limits.monthly.is_some() || terms.measures().any(Measure::is_of_a_month)
}
