//! Entries that cannot be computed because a fact of the rep is not given: their amount is nothing, and not known.

use crate::engine::{Candidate, EntryResult, Index, Line, Missing, Skipped};
use crate::ledger::{CustomerAt, Ledger, OutcomeAt, RepAt, TeamAt};
use crate::number::Month;
use crate::scheme::{
    Allocation, Given, Measure, Reason, Receiver, RuleAt, Scheme, Subject, Target, Terms, Test,
};

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
    /// The amount of an outcome.
    Amount(OutcomeAt),
}

/// What the amount of a line waits for; none where it is known.
#[must_use]
pub fn unknown_of_line(
    scheme: &Scheme,
    ledger: &Ledger,
    rep: RepAt,
    line: &Line,
) -> Option<Unknown> {
    if let Some(open) = open_amount(scheme, ledger, line.rule, &line.why.candidate) {
        return Some(Unknown::Amount(open));
    }
    if !scheme.terms(line.rule).is_some_and(takes_of_bonus) {
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
    scheme: &Scheme,
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
        (_, EntryResult::NotHeld | EntryResult::BelowFirstBand { .. }) => {
            open_amount(scheme, ledger, skipped.rule, candidate).map(Unknown::Amount)
        }
        (_, EntryResult::NotSelected | EntryResult::Paid(_)) => None,
    }
}

/// The outcome that a rule looks at, where the rule measures its amount and that isn't given.
fn open_amount(
    scheme: &Scheme,
    ledger: &Ledger,
    rule: RuleAt,
    candidate: &Candidate,
) -> Option<OutcomeAt> {
    let at = candidate.outcome?;
    let is_open = ledger.outcomes.get(at.index())?.amount.is_none();
    let mut measures = scheme.terms(rule)?.measures();
    (is_open && measures.any(|measure| *measure == Measure::Amount)).then_some(at)
}

/// What isn't known of rules that ask for figures of last year and list nothing where there are none: last year's sales of a
/// rep's customers, and the total of his team. Each rule with what it waits for.
#[must_use]
pub fn unknown_silently(
    scheme: &Scheme,
    ledger: &Ledger,
    index: &Index,
    rep: RepAt,
) -> Vec<(RuleAt, Unknown)> {
    let mut open = Vec::new();
    for (rule, terms) in scheme.active() {
        let asks = |given: Given| {
            let mut conditions = terms.when.iter();
            conditions.any(|one| one.otherwise.is_none() && one.test == Test::Has(given))
        };
        if asks(Given::PriorTotal) {
            let total = open_total(ledger, index, terms, rep);
            open.extend(total.map(|team| (rule, Unknown::PriorTotal(team))));
        }
        if terms.to == Receiver::Rep && asks(Given::PriorSales) {
            let sales = open_sales(ledger, index, terms, rep).into_iter();
            open.extend(sales.map(|customer| (rule, Unknown::PriorSales(rep, customer))));
        }
    }
    open
}

/// The rep's team, where its last total isn't given and the rep has a part in what it would get.
fn open_total(ledger: &Ledger, index: &Index, terms: &Terms, rep: RepAt) -> Option<TeamAt> {
    let team = ledger.reps.get(rep.index())?.team?;
    let is_open = ledger.teams.get(team.index())?.prior_total.is_none();
    let has_part = match terms.to {
        Receiver::Team(Allocation::ByContribution) => {
            let mut own = index.customers_of(rep).iter();
            own.any(|at| {
                let customer = ledger.customers.get(at.index());
                let is_new = customer.is_some_and(|customer| !customer.existing);
                is_new && index.ordered(*at).is_positive()
            })
        }
        Receiver::Team(Allocation::Equally) => true,
        Receiver::Team(Allocation::None)
        | Receiver::Rep
        | Receiver::Customer
        | Receiver::Referrer => false,
    };
    (is_open && has_part).then_some(team)
}

/// Customers that bought something now and of whom last year's sales aren't given; none of them by name where a rule compares
/// all of a rep's together.
fn open_sales(
    ledger: &Ledger,
    index: &Index,
    terms: &Terms,
    rep: RepAt,
) -> Vec<Option<CustomerAt>> {
    let own = index.customers_of(rep).iter().copied();
    let existing = own.filter(|at| {
        let customer = ledger.customers.get(at.index());
        customer.is_some_and(|customer| customer.existing)
    });
    let prior = |at: &CustomerAt| ledger.customers.get(at.index())?.prior_sales;
    match terms.for_each {
        Subject::Customer => {
            let open =
                existing.filter(|at| prior(at).is_none() && index.ordered(*at).is_positive());
            open.map(Some).collect()
        }
        Subject::Rep => {
            let existing: Vec<CustomerAt> = existing.collect();
            let is_open = existing.iter().any(|at| prior(at).is_none())
                && existing
                    .iter()
                    .all(|at| !prior(at).unwrap_or_default().is_positive());
            if is_open { vec![None] } else { Vec::new() }
        }
        Subject::Deal(_) | Subject::Team | Subject::Outcome(_) | Subject::Span { .. } => Vec::new(),
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
    let measures_amount = |measure: &Measure| *measure == Measure::Amount;
    terms.is_some_and(|terms| {
        let mut measures = terms.measures();
        measures.any(|measure| measure.may_lack_a_fact() || measures_amount(measure))
    })
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
