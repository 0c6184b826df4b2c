//! Ledgers in which the cause that was named for a fact is mended.

use rewards_core::analysis::{Cause, Exclusion, Fact, Uncounted};
use rewards_core::engine::Obstacle;
use rewards_core::ledger::{Deal, Ledger, Outcome, Severity, Stage, TeamAt};
use rewards_core::number::{Amount, Money};
use rewards_core::scheme::{Reason, RuleAt, Scheme};
use std::sync::Arc;

/// The ledger with the cause mended; none where there is no single thing to mend.
pub fn mended(scheme: &Scheme, ledger: &Ledger, one: &Uncounted) -> Option<Ledger> {
    let mut ledger = ledger.clone();
    match (one.cause, one.fact) {
        (Cause::OutOfPeriod, Fact::Deal(at)) => {
            Arc::make_mut(&mut ledger.deals)[at.index()].date = ledger.period.from
        }
        (Cause::OutOfPeriod, Fact::Outcome(at)) => {
            Arc::make_mut(&mut ledger.outcomes)[at.index()].date = ledger.period.from;
        }
        (Cause::Cancelled, Fact::Deal(at)) => {
            Arc::make_mut(&mut ledger.deals)[at.index()].stage = Stage::Delivered
        }
        (Cause::WhollyReturned, Fact::Deal(at)) => {
            Arc::make_mut(&mut ledger.deals)[at.index()].returned = Amount::of(Money::ZERO);
        }
        (Cause::Listed(rule, reason) | Cause::Excluded(rule, Exclusion::Reason(reason)), fact) => {
            return of_reason(scheme, ledger, rule, reason, fact);
        }
        (Cause::Excluded(rule, Exclusion::Selection(obstacle)), Fact::Deal(at)) => {
            return of_obstacle(scheme, ledger, rule, obstacle, at.index());
        }
        (Cause::Excluded(_, Exclusion::OnlyFirst), Fact::Deal(at)) => {
            let customer = ledger.deals[at.index()].customer;
            let others = Arc::make_mut(&mut ledger.deals).iter_mut().enumerate();
            others
                .filter(|(place, deal)| *place != at.index() && deal.customer == customer)
                .for_each(|(_, deal)| deal.stage = Stage::Cancelled);
        }
        (Cause::Excluded(_, Exclusion::OnlyRepeat), Fact::Deal(at)) => {
            let customer = ledger.deals[at.index()].customer;
            Arc::make_mut(&mut ledger.customers)[customer.index()].existing = true;
        }
        (Cause::Excluded(_, Exclusion::NoTeam), Fact::Deal(at)) => {
            let customer = ledger.deals[at.index()].customer;
            let rep = ledger.customers[customer.index()].rep;
            Arc::make_mut(&mut ledger.reps)[rep.index()].team = Some(TeamAt::new(0));
        }
        (Cause::Excluded(_, Exclusion::Severity(severity)), Fact::Outcome(at)) => {
            Arc::make_mut(&mut ledger.outcomes)[at.index()].severity =
                Some(if severity == Some(Severity::Serious) {
                    Severity::Minor
                } else {
                    Severity::Serious
                });
        }
        _ => return None,
    }
    Some(ledger)
}

fn of_obstacle(
    scheme: &Scheme,
    mut ledger: Ledger,
    rule: RuleAt,
    obstacle: Obstacle,
    at: usize,
) -> Option<Ledger> {
    let among = scheme.terms(rule).map(|terms| &terms.among);
    let customer = ledger.deals[at].customer;
    let first = ledger.deals.iter().filter(|deal| deal.customer == customer);
    let earliest = first
        .map(|deal| deal.date)
        .filter(|day| ledger.period.holds(*day))
        .min();
    let rep = ledger.customers[customer.index()].rep;
    match obstacle {
        Obstacle::Department => {
            let department = among.and_then(|among| among.departments.first().copied());
            Arc::make_mut(&mut ledger.reps)[rep.index()].department = Some(department?);
        }
        Obstacle::Product => return None,
        Obstacle::NotPrepaid => Arc::make_mut(&mut ledger.deals)[at].prepaid = true,
        Obstacle::Customers(_) => {
            let customer = &mut Arc::make_mut(&mut ledger.customers)[customer.index()];
            customer.existing = !customer.existing;
        }
        Obstacle::NotSelfDeveloped => {
            Arc::make_mut(&mut ledger.customers)[customer.index()].self_developed = true;
        }
        Obstacle::Stage(stage) => Arc::make_mut(&mut ledger.deals)[at].stage = stage,
        Obstacle::Before(day) => {
            ledger.period.holds(day).then_some(())?;
            Arc::make_mut(&mut ledger.deals)[at].date = day;
        }
        Obstacle::Late(_) => Arc::make_mut(&mut ledger.deals)[at].date = earliest?,
    }
    Some(ledger)
}

fn of_reason(
    scheme: &Scheme,
    mut ledger: Ledger,
    rule: RuleAt,
    reason: Reason,
    fact: Fact,
) -> Option<Ledger> {
    let deal = |ledger: &Ledger| -> Option<Deal> {
        match fact {
            Fact::Deal(at) => ledger.deals.get(at.index()).cloned(),
            Fact::Outcome(_) => None,
        }
    };
    let outcome = match fact {
        Fact::Outcome(at) => Arc::make_mut(&mut ledger.outcomes).get_mut(at.index()),
        Fact::Deal(_) => None,
    };
    match reason {
        Reason::NotAtFault => {
            let outcome: &mut Outcome = outcome?;
            outcome.at_fault = true;
        }
        Reason::ExistingCustomer => {
            let customer = deal(&ledger)?.customer;
            Arc::make_mut(&mut ledger.customers)[customer.index()].existing = false;
        }
        Reason::NotSelfDeveloped => {
            let customer = deal(&ledger)?.customer;
            Arc::make_mut(&mut ledger.customers)[customer.index()].self_developed = true;
        }
        Reason::NotDelivered => {
            let Fact::Deal(at) = fact else { return None };
            Arc::make_mut(&mut ledger.deals)[at.index()].stage = Stage::Delivered;
        }
        Reason::BeforeEffectiveDate => {
            let Fact::Deal(at) = fact else { return None };
            let from = scheme.terms(rule)?.among.from?;
            ledger.period.holds(from).then_some(())?;
            Arc::make_mut(&mut ledger.deals)[at.index()].date = from;
        }
        Reason::NoPriorSales => {
            let customer = deal(&ledger)?.customer;
            Arc::make_mut(&mut ledger.customers)[customer.index()].prior_sales = Some(Money::FEN);
        }
        Reason::BelowFirstBand
        | Reason::NotFirstCustomer
        | Reason::NotQualified
        | Reason::TargetMissed
        | Reason::Exempt
        | Reason::OutsideWindow => return None,
    }
    Some(ledger)
}
