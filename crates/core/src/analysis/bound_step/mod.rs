//! Further sales that reach what a rule asks for: a target or a share of one, a bound of its conditions, the lead among the reps,
//! a band that is worth an item. Each is read off the bound, so that a fen less doesn't reach it, and kept only where the rule,
//! evaluated on the ledger with these sales, gives more or takes less.

mod goals;
mod tried;

use super::near::near;
use super::possible_step::PossibleStep;
use crate::engine::{Candidate, EvalContext, Index, RepStatement, Unlisted, Why, observe};
use crate::ledger::{DealAt, Ledger, RepAt};
use crate::number::Day;
use crate::scheme::{BandPay, Measure, Pay, Receiver, Scheme, Terms, Test};
pub use goals::BoundPosition;
use goals::goals;
use tried::Tried;

/// The steps of a rep to the bounds that rules ask for, in the scheme's order.
pub(super) fn bound_steps<'s>(
    scheme: &'s Scheme,
    ledger: &'s Ledger,
    index: &'s Index,
    rep: RepAt,
    today: Option<Day>,
) -> Vec<PossibleStep<'s>> {
    let mut steps = Vec::new();
    for (rule, terms) in scheme.active().filter(|(_, terms)| asks_for_sales(terms)) {
        let whole = EvalContext {
            ledger,
            index,
            terms,
        };
        let alone = scheme.with_only(rule);
        let near = near(&alone, ledger, rep);
        let index = Index::new(&near.ledger);
        let (statement, unlisted) = observe(&alone, &near.ledger, &index);
        let Some(now) = statement.reps.get(rep.index()) else {
            continue;
        };
        let context = EvalContext {
            ledger: &near.ledger,
            index: &index,
            terms,
        };
        let tried = Tried {
            alone: &alone,
            context,
            rule,
            rep,
            today,
            now,
        };
        for why in looked_at(now, &unlisted, rep) {
            for goal in goals(terms, context, why) {
                let step = tried.step(why, &goal).and_then(|found| {
                    let place = |at: DealAt| near.deals.get(at.index()).copied();
                    let candidate = Candidate {
                        deal: why.candidate.deal.and_then(place),
                        ..why.candidate
                    };
                    Some(PossibleStep {
                        rule,
                        customer: candidate.customer,
                        deal: found.deal.and_then(place),
                        span: candidate.span,
                        needed: found.needed,
                        brings: found.brings,
                        measure: goal.measure,
                        way: goal.way(whole, candidate, why)?,
                    })
                });
                if let Some(step) = step.filter(|step| !steps.contains(step)) {
                    steps.push(step);
                }
            }
        }
    }
    steps
}

/// All that a rule looked at for a rep, whether or not the statement lists it.
fn looked_at<'a>(
    rep: &'a RepStatement,
    unlisted: &'a [Unlisted],
    at: RepAt,
) -> impl Iterator<Item = &'a Why> {
    let lines = rep.lines.iter().map(|line| &line.why);
    let grants = rep.grants.iter().map(|grant| &grant.why);
    let actions = rep.actions.iter().map(|action| &action.why);
    let skipped = rep.skipped.iter().map(|skipped| &skipped.why);
    let silent = unlisted.iter().map(|passed| &passed.why);
    let own = silent.filter(move |why| why.candidate.rep == Some(at));
    lines.chain(grants).chain(actions).chain(skipped).chain(own)
}

/// Whether there can be such steps at all. What a tally comes to with further sales only the rules that add to it can tell.
fn asks_for_sales(terms: &Terms) -> bool {
    let own = terms.measure.as_ref();
    let is_of_sales = |measure: Option<&Measure>| measure.is_some_and(Measure::is_sum_of_sales);
    let mut tests = terms.when.iter().map(|condition| &condition.test);
    let pays_items = |pay: &Pay| match pay {
        Pay::Bands(bands) => {
            let mut bands = bands.bands.iter();
            bands.any(|band| matches!(band.pays, BandPay::Item(_)))
        }
        Pay::By(_) => true,
        Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) => false,
    };
    terms.to == Receiver::Rep
        && !terms.measures().any(|measure| measure.tally().is_some())
        && (tests.any(|test| match test {
            Test::Compare { measure, .. } => is_of_sales(measure.as_ref().or(own)),
            Test::Leader => is_of_sales(own),
            _ => false,
        }) || is_of_sales(own) && terms.pays.iter().any(pays_items))
}
