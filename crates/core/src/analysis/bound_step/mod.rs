//! Further sales that reach what a rule asks for: a target or a share of one, a bound of its conditions, the lead among the reps,
//! a band that is worth an item or begins at a count of deals, a team's band, a run of months that holds up. Each is read off the
//! bound, so that a fen less doesn't reach it (what a run lacks is searched for), and kept only where the rule, evaluated on the
//! ledger with these sales, gives more or takes less.

mod goals;
mod tried;

use super::near::near;
use super::sale::{Sale, Sales};
use super::step::{Needed, PossibleStep};
use crate::engine::{Candidate, EvalContext, Index, Statement, Unlisted, Why, observe_in_pieces};
use crate::ledger::{DealAt, Ledger, RepAt, TeamAt};
use crate::number::Day;
use crate::pieces::pause;
use crate::scheme::{BandPay, Measure, Pay, Receiver, Scheme, Terms, Test};
use goals::{goals, is_counted, is_moved, run_goal};
use tried::Tried;

/// So many customers whose months don't hold up are looked at, the nearest of them.
const MOST_RUNS: usize = 8;

/// So many bounds of counts are tried, the nearest of them: a rep may have thousands of customers who may buy again.
const MOST_COUNTS: usize = 24;

/// The steps of a rep to the bounds that rules ask for, in the scheme's order, each with the sale by which it was tried.
pub(super) async fn bound_steps<'s>(
    scheme: &'s Scheme,
    ledger: &'s Ledger,
    index: &'s Index,
    rep: RepAt,
    today: Option<Day>,
) -> Vec<(PossibleStep<'s>, Sale)> {
    let mut steps: Vec<(PossibleStep<'s>, Sale)> = Vec::new();
    for (rule, terms) in scheme.active().filter(|(_, terms)| asks_for_sales(terms)) {
        let whole = EvalContext {
            ledger,
            index,
            terms,
        };
        let alone = scheme.with_only(rule);
        let near = near(&alone, ledger, rep);
        pause().await;
        let index = Index::new(&near.ledger);
        let (statement, unlisted) = observe_in_pieces(&alone, &near.ledger, &index).await;
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
            sales: Sales {
                context,
                rep,
                today,
            },
            rule,
            now,
        };
        let team = ledger.reps.get(rep.index()).and_then(|rep| rep.team);
        let mut found = Vec::new();
        let mut runs = Vec::new();
        let mut counts = Vec::new();
        for why in looked_at(&statement, &unlisted, rep, team) {
            for goal in goals(terms, context, why) {
                if let Needed::Deals(count) = goal.needed {
                    counts.push((count, why, goal));
                    continue;
                }
                pause().await;
                if let Some(step) = tried.step(why, &goal).await {
                    found.push((why, step, goal));
                }
            }
            runs.extend(run_goal(terms, context, why).map(|run| (why, run)));
        }
        // Of what nothing was measured yet, a deal of any size may bring nothing: that is tried last.
        counts.sort_by_key(|(count, why, _)| {
            (
                why.reading().is_none_or(|value| value.base.num == 0),
                *count,
            )
        });
        for (_, why, goal) in counts.into_iter().take(MOST_COUNTS) {
            pause().await;
            if let Some(step) = tried.step(why, &goal).await {
                found.push((why, step, goal));
            }
        }
        runs.sort_by_key(|(_, run)| run.lacks);
        for (why, run) in runs.into_iter().take(MOST_RUNS) {
            pause().await;
            if let Some((step, goal)) = tried.to_hold_up(why, run).await {
                found.push((why, step, goal));
            }
        }
        for (why, found, goal) in found {
            let place = |at: DealAt| near.deals.get(at.index()).copied();
            let candidate = Candidate {
                deal: why.candidate.deal.and_then(place),
                ..why.candidate
            };
            let deal = found.deal().and_then(place);
            let step = goal.way(whole, candidate, why).map(|way| PossibleStep {
                rule,
                customer: candidate.customer,
                deal,
                span: found.month.or(candidate.span),
                needed: goal.needed,
                brings: found.brings,
                net: None,
                measure: goal.measure,
                way,
            });
            let is_new = |step: &PossibleStep<'_>| steps.iter().all(|(known, _)| known != step);
            let step = step.filter(is_new);
            steps.extend(step.zip(found.sale.placed(place)));
        }
    }
    steps
}

/// All that a rule looked at for a rep or his team, whether or not the statement lists it.
fn looked_at<'a>(
    statement: &'a Statement,
    unlisted: &'a [Unlisted],
    at: RepAt,
    team: Option<TeamAt>,
) -> impl Iterator<Item = &'a Why> {
    let rep = statement.reps.get(at.index()).into_iter();
    let own = rep.flat_map(|rep| {
        let lines = rep.lines.iter().map(|line| &line.why);
        let grants = rep.grants.iter().map(|grant| &grant.why);
        let actions = rep.actions.iter().map(|action| &action.why);
        let skipped = rep.skipped.iter().map(|skipped| &skipped.why);
        lines.chain(grants).chain(actions).chain(skipped)
    });
    let pools = statement.teams.iter().map(|pool| &pool.why);
    let silent = unlisted.iter().map(|passed| &passed.why);
    let others = pools.chain(silent).filter(move |why| {
        let candidate = &why.candidate;
        candidate.rep == Some(at)
            || candidate.rep.is_none() && team.is_some() && candidate.team == team
    });
    // A share names its pool.
    own.filter(|why| why.candidate.rep.is_some()).chain(others)
}

/// Whether there can be such steps at all. What a tally comes to with further sales only the rules that add to it can tell.
fn asks_for_sales(terms: &Terms) -> bool {
    let own = terms.measure.as_ref();
    let is_of_sales =
        |measure: Option<&Measure>| measure.is_some_and(|one| is_moved(one) || is_counted(one));
    let mut tests = terms.when.iter().map(|condition| &condition.test);
    let asks = tests.any(|test| match test {
        Test::Compare { measure, .. } => is_of_sales(measure.as_ref().or(own)),
        Test::Leader => is_of_sales(own),
        Test::Sustained(_) => true,
        _ => false,
    });
    let counts = own.is_some_and(is_counted);
    let pays_items = |pay: &Pay| match pay {
        Pay::Bands(bands) => {
            let mut bands = bands.bands.iter();
            counts || bands.any(|band| matches!(band.pays, BandPay::Item(_)))
        }
        Pay::By(_) => true,
        Pay::Amount(_) | Pay::Rate(_) | Pay::Item(..) | Pay::Action(..) => false,
    };
    let leads_on = match terms.to {
        Receiver::Rep => asks || is_of_sales(own) && terms.pays.iter().any(pays_items),
        Receiver::Team(_) => true,
        Receiver::Customer | Receiver::Referrer => false,
    };
    leads_on && !terms.measures().any(|measure| measure.tally().is_some())
}
