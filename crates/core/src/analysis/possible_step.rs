//! Which next steps can still happen, and in which order somebody wants to read them.

use super::band_position::position_of;
use super::bound_step::bound_steps;
use super::next_step::{ClimbTo, NextStep, climbs};
use super::step::{Brings, PossibleStep, Way};
use crate::engine::{EvalContext, Index, RepStatement, first_deal};
use crate::ledger::{DealAt, Ledger, Stage};
use crate::number::Day;
use crate::pieces::at_once;
use crate::scheme::{Measure, Scheme, Subject};

/// The next steps of a rep that can still happen, the cheapest per yuan first; of those as cheap the smaller first, and what
/// brings no money last. A deal that is delivered does not grow, a span that is over gets no further sales, and after the
/// period's last day nothing happens any more. Without `today` it is any day up to the last.
#[must_use]
pub fn possible_steps<'s>(
    scheme: &'s Scheme,
    ledger: &'s Ledger,
    index: &'s Index,
    rep: &'s RepStatement,
    today: Option<Day>,
) -> Vec<PossibleStep<'s>> {
    at_once(possible_steps_in_pieces(scheme, ledger, index, rep, today))
}

/// The same, with pauses.
pub async fn possible_steps_in_pieces<'s>(
    scheme: &'s Scheme,
    ledger: &'s Ledger,
    index: &'s Index,
    rep: &'s RepStatement,
    today: Option<Day>,
) -> Vec<PossibleStep<'s>> {
    if today.is_some_and(|today| today > ledger.period.to) {
        return Vec::new();
    }
    let possible = |climb: ClimbTo<'s>| {
        let NextStep {
            rule,
            customer,
            deal,
            needed,
            gain,
        } = climb.step;
        let terms = scheme.terms(rule)?;
        let context = EvalContext {
            ledger,
            index,
            terms,
        };
        can_happen(context, &climb, today).then_some(())?;
        Some(PossibleStep {
            rule,
            customer,
            deal,
            span: climb.why.candidate.span,
            needed,
            brings: Brings::Money(gain),
            measure: terms.measure.as_ref()?,
            way: Way::Band {
                position: position_of(context, climb.why, climb.pay)?,
                reaches: climb.band,
            },
        })
    };
    let climbs = climbs(scheme, ledger, index, rep).into_iter();
    let mut steps: Vec<PossibleStep<'s>> = climbs.filter_map(possible).collect();
    steps.extend(bound_steps(scheme, ledger, index, rep.rep, today).await);
    steps.sort_by(PossibleStep::compare);
    steps
}

/// Whether there can be such further sales.
fn can_happen(context: EvalContext<'_>, climb: &ClimbTo<'_>, today: Option<Day>) -> bool {
    let candidate = &climb.why.candidate;
    let grows = |deal: Option<DealAt>| {
        let deal = deal.and_then(|at| context.ledger.deals.get(at.index()));
        deal.is_some_and(|deal| deal.stage < Stage::Delivered)
    };
    let is_span_open = match (&context.terms.for_each, candidate.span, today) {
        (Subject::Span { .. }, Some(span), Some(today)) => {
            let last = span.first.plus(span.months - 1);
            last >= today.month()
        }
        _ => true,
    };
    match &context.terms.measure {
        Some(Measure::Net) => grows(candidate.deal),
        Some(Measure::FirstNet) => grows(
            candidate
                .customer
                .and_then(|customer| first_deal(context, customer)),
        ),
        Some(_) | None => is_span_open && is_window_open(context, climb, today),
    }
}

/// Whether a further deal would still lie in the days after a customer's first in which deals count. Over several
/// customers a new one begins days of its own.
fn is_window_open(context: EvalContext<'_>, climb: &ClimbTo<'_>, today: Option<Day>) -> bool {
    let days = context.terms.among.within_days;
    let Some((days, customer)) = days.zip(climb.why.candidate.customer) else {
        return true;
    };
    let first = first_deal(context, customer)
        .and_then(|deal| context.ledger.deals.get(deal.index()))
        .map(|deal| deal.date);
    let earliest = today.unwrap_or(context.ledger.period.from);
    first.is_none_or(|first| earliest.max(first).days_since(first) <= i64::from(days))
}
