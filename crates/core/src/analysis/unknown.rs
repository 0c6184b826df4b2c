//! Entries that cannot be computed because a fact of the rep is not given: their amount is nothing, and not known.

use crate::engine::{Candidate, EntryResult, Index, Line, Missing, Skipped};
use crate::ledger::{CustomerAt, Ledger, RepAt, TeamAt};
use crate::number::Month;
use crate::scheme::{Measure, Reason, RuleAt, Scheme, Target, Terms};

/// A fact that is not given and that an entry depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unknown {
    /// The rep's performance bonus of a month (月绩效奖金).
    PerformanceBonus(RepAt, Month),
    /// Last year's sales: of the customer, or of all of the rep's customers that are compared.
    PriorSales(RepAt, Option<CustomerAt>),
    /// Last year's new-customer total of the team.
    PriorTotal(TeamAt),
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
pub fn unknown_of_skipped(
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
    skipped: &Skipped,
) -> Option<Unknown> {
    let candidate = &skipped.why.candidate;
    let prior = || match candidate.team {
        Some(team) => {
            let is_open = ledger.teams.get(team.index())?.prior_total.is_none();
            is_open.then_some(Unknown::PriorTotal(team))
        }
        None => {
            open_prior(ledger, index, rep, candidate)?;
            Some(Unknown::PriorSales(rep, candidate.customer))
        }
    };
    match (skipped.reason, &skipped.why.result) {
        (Reason::NoPriorSales, _) => prior(),
        (_, EntryResult::Unknown(missing)) => match missing {
            Missing::PriorSales => prior(),
            Missing::Margin => Some(Unknown::Margin(rep)),
            Missing::Score => Some(Unknown::Score(rep)),
            Missing::Target(target) => Some(Unknown::Target(rep, *target)),
        },
        (
            _,
            EntryResult::NotSelected
            | EntryResult::NotHeld
            | EntryResult::BelowFirstBand { .. }
            | EntryResult::Paid(_),
        ) => None,
    }
}

/// A customer whose growth is in a line's amount as if there had been no sales last year, since these aren't given; none where
/// all are.
#[must_use]
pub fn open_prior_of_line(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
    line: &Line,
) -> Option<CustomerAt> {
    let terms = scheme.terms(line.rule)?;
    let compares = terms.measures().any(|measure| *measure == Measure::Growth);
    compares.then(|| open_prior(ledger, index, rep, &line.why.candidate))?
}

/// Of the customer, else of the rep's, one who traded before the period and of whom last year's sales aren't given.
fn open_prior(
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
    candidate: &Candidate,
) -> Option<CustomerAt> {
    let customer = candidate.customer.as_ref();
    let compared = customer.map_or_else(|| index.customers_of(rep), std::slice::from_ref);
    let mut compared = compared.iter();
    let is_open = |at: &&CustomerAt| {
        let customer = ledger.customers.get(at.index());
        customer.is_some_and(|customer| customer.existing && customer.prior_sales.is_none())
    };
    compared.find(is_open).copied()
}

/// Whether that a rule pays nothing, or as much as it does, may come of a fact that isn't given.
#[must_use]
pub fn may_lack_a_fact(scheme: &Scheme, rule: RuleAt) -> bool {
    let terms = scheme.terms(rule);
    terms.is_some_and(|terms| terms.measures().any(Measure::may_lack_a_fact))
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
