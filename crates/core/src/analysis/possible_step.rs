//! Which next steps can still happen, and in which order somebody wants to read them.

use super::band_position::position_of;
use super::bound_step::bound_steps;
use super::net_gain::Nets;
use super::next_step::{ClimbTo, NextStep, climbs};
use super::open_span::is_span_open;
use super::sale::{Sale, Sales};
use super::step::{Brings, Needed, PossibleStep, Way};
use super::tally_step::tally_steps;
use crate::engine::{EvalContext, Index, RepStatement, first_deal};
use crate::ledger::{DealAt, Ledger, Stage};
use crate::number::Day;
use crate::pieces::at_once;
use crate::scheme::{Measure, RuleAt, Scheme};

/// The next steps of a rep that can still happen, the cheapest per yuan of the net first; of those as cheap the smaller first,
/// and what brings no money last. A deal that is delivered does not grow, a span that is over gets no further sales, and after the
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
    let context = |rule: RuleAt| {
        Some(EvalContext {
            ledger,
            index,
            terms: scheme.terms(rule)?,
        })
    };
    let possible = |climb: &ClimbTo<'s>| {
        let NextStep {
            rule,
            customer,
            deal,
            needed,
            gain,
        } = climb.step;
        let context = context(rule)?;
        can_happen(context, climb, today).then_some(())?;
        Some(PossibleStep {
            rule,
            customer,
            deal,
            span: climb.why.candidate.span,
            needed: Needed::Sales(needed),
            brings: Brings::Money(gain),
            net: None,
            measure: context.terms.measure.as_ref()?,
            way: Way::Band {
                position: position_of(context, climb.why, climb.pay)?,
                reaches: climb.band,
            },
        })
    };
    let climbs = climbs(scheme, ledger, index, rep).into_iter();
    let climbs: Vec<_> = climbs
        .filter_map(|climb| Some((possible(&climb)?, climb)))
        .collect();
    let bounds = bound_steps(scheme, ledger, index, rep.rep, today).await;
    let mut steps: Vec<PossibleStep<'s>> = tally_steps(scheme, ledger, index, rep, today);
    if climbs.is_empty() && bounds.is_empty() {
        steps.sort_by(PossibleStep::compare);
        return steps;
    }
    let nets = Nets::of(scheme, ledger, rep).await;
    for (mut step, climb) in climbs {
        let sales = context(step.rule).map(|context| Sales {
            context,
            rep: rep.rep,
            today,
        });
        let sales = sales
            .into_iter()
            .flat_map(|sales| sales_of(sales, &step, &climb));
        let sales: Vec<Sale> = sales.collect();
        step.net = nets.keeping(&step, sales).await;
        steps.push(step);
    }
    for (mut step, sale) in bounds {
        // By how much more the net grows depends on how large deals of any size are.
        if matches!(step.needed, Needed::Sales(_)) {
            step.net = nets.with(sale).await;
        }
        steps.push(step);
    }
    steps.sort_by(PossibleStep::compare);
    steps
}

/// The sales that may lead to a higher band: one like the latest that the rule measures, and one like none, for what the latest
/// is about may be over for it.
fn sales_of(sales: Sales<'_>, step: &PossibleStep<'_>, climb: &ClimbTo<'_>) -> Vec<Sale> {
    let candidate = &climb.why.candidate;
    let Needed::Sales(needed) = step.needed else {
        return Vec::new();
    };
    let asked = sales.asked(candidate, step.measure, needed);
    let is_growing = matches!(asked, Some(Sale::Grown(..)));
    let plain = (!is_growing).then(|| sales.plainly(candidate, needed));
    asked.into_iter().chain(plain.flatten()).collect()
}

/// Whether there can be such further sales.
fn can_happen(context: EvalContext<'_>, climb: &ClimbTo<'_>, today: Option<Day>) -> bool {
    let candidate = &climb.why.candidate;
    let grows = |deal: Option<DealAt>| {
        let deal = deal.and_then(|at| context.ledger.deals.get(at.index()));
        deal.is_some_and(|deal| deal.stage < Stage::Delivered)
    };
    match &context.terms.measure {
        Some(Measure::Net) => grows(candidate.deal),
        Some(Measure::FirstNet) => grows(
            candidate
                .customer
                .and_then(|customer| first_deal(context, customer)),
        ),
        Some(_) | None => {
            is_span_open(context, candidate, today) && is_window_open(context, climb, today)
        }
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
