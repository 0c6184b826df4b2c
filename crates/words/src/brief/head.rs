//! Whom and what an entry or a fact is about: `宏远电子 · 3月2日首单`, `5月12日严重客户投诉 · 博雅科技`.

use crate::figure::{day_of_month, short};
use crate::label::{outcome_kind, severity};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::engine::Refs;
use rewards_core::ledger::{CustomerAt, DealAt, Ledger, Needs, Outcome, OutcomeAt};
use rewards_core::number::Day;
use rewards_core::scheme::{Measure, Subject, Terms, Which};

/// What stands between the parts of a line.
pub(super) const BETWEEN: Label = label!(" · ", " · ");

/// A day of the ledger: without its year where the period tells it.
#[must_use]
pub fn day(ledger: &Ledger, day: Day) -> Localized {
    let period = ledger.period;
    let months = period.to.month().since(period.from.month());
    if months < 12 && period.holds(day) {
        day_of_month(day)
    } else {
        Localized::of(&day)
    }
}

/// What an entry is about: its customer, the day and what happened on it, else its span of time, else its team.
#[must_use]
pub fn about_entry(ledger: &Ledger, terms: Option<&Terms>, refs: &Refs) -> Vec<Localized> {
    let customer = refs.customer.and_then(|at| name_of(ledger, at));
    let outcome = refs.outcome.and_then(|at| ledger.outcomes.get(at.index()));
    let event = outcome.map(|outcome| event(ledger, outcome));
    let deal = refs.deal.and_then(|at| ledger.deals.get(at.index()));
    // A customer looked at as a whole is not one deal of it.
    let is_named = terms.is_none_or(names_deal) && outcome.is_none();
    let deal = deal.filter(|_| is_named).map(|deal| {
        let of_deal = ledger.customers.get(deal.customer.index());
        let is_new = of_deal.is_some_and(|customer| !customer.existing);
        let what = match terms {
            Some(terms) if is_new => deal_word(terms),
            Some(_) | None => label!("成交", "deal"),
        };
        let day = day(ledger, deal.date);
        say!("{0}{1}", "{1} of {0}", day, what)
    });
    let span = refs.month.filter(|_| outcome.is_none());
    let span = span.map(|month| match terms.map(|terms| &terms.for_each) {
        Some(Subject::Span { every, .. }) => Localized::of(&rewards_core::number::Span {
            first: month,
            months: every.months(),
        }),
        _ => say!("{0}起", "from {0}", month),
    });
    let team = refs.team.and_then(|at| ledger.teams.get(at.index()));
    let team = team.map(|team| Localized::same(&team.name));
    let parts = match event {
        Some(event) => [Some(event), customer, span, team],
        None => [customer, deal, span, team],
    };
    parts.into_iter().flatten().collect()
}

/// Whether what an entry of a rule is about is a deal, which its line then names by its day; of an outcome it's never.
#[must_use]
pub fn names_deal(terms: &Terms) -> bool {
    terms.for_each != Subject::Customer || terms.measure == Some(Measure::FirstNet)
}

/// What a rule calls the deals that it names.
const fn deal_word(terms: &Terms) -> Label {
    match (&terms.for_each, &terms.measure) {
        (Subject::Deal(Which::First), _) | (_, Some(Measure::FirstNet)) => {
            label!("首单", "first order")
        }
        _ => label!("成交", "deal"),
    }
}

/// A deal as a fact: `天成纺织 · 3月16日 · 32,000`.
#[must_use]
pub fn about_deal(ledger: &Ledger, at: DealAt) -> Option<Localized> {
    let deal = ledger.deals.get(at.index())?;
    let amount = Localized::same(&short(deal.amount.money()));
    let parts = [
        name_of(ledger, deal.customer)?,
        day(ledger, deal.date),
        amount,
    ];
    Some(Localized::joined(&parts, BETWEEN))
}

/// An outcome as a fact: `5月12日严重客户投诉 · 博雅科技`.
#[must_use]
pub fn about_outcome(ledger: &Ledger, at: OutcomeAt) -> Option<Localized> {
    let outcome = ledger.outcomes.get(at.index())?;
    let customer = outcome.customer.and_then(|at| name_of(ledger, at));
    let parts = [Some(event(ledger, outcome)), customer];
    Some(Localized::joined(parts.iter().flatten(), BETWEEN))
}

/// What happened on which day: `5月12日严重客户投诉`.
fn event(ledger: &Ledger, outcome: &Outcome) -> Localized {
    let day = day(ledger, outcome.date);
    let kind = outcome_kind(outcome.kind);
    let takes = !Needs::of(outcome.kind).severities.is_empty();
    match outcome.severity.filter(|_| takes) {
        Some(how) => {
            let how = severity(how);
            say!("{0}{1}{2}", "{1} {2} of {0}", day, how, kind)
        }
        None => say!("{0}{1}", "{1} of {0}", day, kind),
    }
}

fn name_of(ledger: &Ledger, at: CustomerAt) -> Option<Localized> {
    let customer = ledger.customers.get(at.index())?;
    Some(Localized::same(&customer.name))
}
