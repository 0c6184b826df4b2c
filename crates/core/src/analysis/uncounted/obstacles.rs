//! What keeps a rule from looking at a fact at all, found from the rule's subject and selection.

use super::cause::Exclusion;
use super::nearness::Nearness;
use crate::engine::{EvalContext, obstacles};
use crate::ledger::{DealAt, Outcome};
use crate::number::Period;
use crate::scheme::{Measure, OutcomeChoice, Subject, Terms, Test, Which};

/// What keeps a deal that counts from being read by a rule; none where the rule reads no deals.
pub(super) fn of_deal(context: EvalContext<'_>, deal: DealAt) -> Option<(Nearness, Exclusion)> {
    let terms = context.terms;
    if !reads_deals(terms) {
        return None;
    }
    let of_deal = context.ledger.deals.get(deal.index())?;
    let customer = context.ledger.customers.get(of_deal.customer.index())?;
    let rep = context.ledger.reps.get(customer.rep.index())?;
    if terms.for_each == Subject::Team && rep.team.is_none() {
        return Some((Nearness::Kind, Exclusion::NoTeam));
    }
    let obstacles = obstacles(context, deal);
    if let Some(first) = obstacles.first() {
        return Some((
            Nearness::selection(obstacles.len(), first.step()),
            Exclusion::Selection(*first),
        ));
    }
    let exclusion = match terms.for_each {
        Subject::Deal(Which::First) => Exclusion::OnlyFirst,
        Subject::Span { every, touched } => {
            let period: Period = context.ledger.period;
            let spans = if touched {
                period.spans_touched(every)
            } else {
                period.spans_inside(every)
            };
            let month = of_deal.date.month();
            match spans.iter().any(|span| span.holds(month)) {
                true => of_part(terms),
                false => Exclusion::OutsideSpans(every),
            }
        }
        Subject::Deal(Which::Each) => Exclusion::Unmeasured,
        Subject::Customer | Subject::Rep | Subject::Team | Subject::Outcome(_) => of_part(terms),
    };
    Some((Nearness::Unread, exclusion))
}

/// Which part of a customer's deals a rule takes.
fn of_part(terms: &Terms) -> Exclusion {
    let takes = |wanted: &Measure| terms.measures().any(|measure| measure == wanted);
    if takes(&Measure::Repurchases) {
        Exclusion::OnlyRepeat
    } else {
        Exclusion::OnlyFirst
    }
}

/// Whether a rule reads deals: for their own sake, or for what it measures.
fn reads_deals(terms: &Terms) -> bool {
    fn looks_for_run(test: &Test) -> bool {
        match test {
            Test::Sustained(_) => true,
            Test::Any(tests) => tests.iter().any(looks_for_run),
            Test::AtFault
            | Test::Has(_)
            | Test::CustomerIs(_)
            | Test::HasDeal(_)
            | Test::Is(_)
            | Test::Compare { .. }
            | Test::FirstOf(_)
            | Test::Leader => false,
        }
    }
    let by_subject = match terms.for_each {
        Subject::Deal(_) => true,
        // A customer is looked at for its first deal, unless the rule asks for other things alone.
        Subject::Customer => !terms.among.also_without_deals,
        Subject::Rep | Subject::Team | Subject::Outcome(_) | Subject::Span { .. } => false,
    };
    by_subject
        || terms.measures().any(Measure::is_of_deals)
        || terms
            .when
            .iter()
            .any(|condition| looks_for_run(&condition.test))
}

/// What keeps an outcome of the period from being read by a rule; none where the rule does not look at its kind.
pub(super) fn of_outcome(terms: &Terms, outcome: &Outcome) -> Option<(Nearness, Exclusion)> {
    let measured = terms
        .measures()
        .any(|measure| measure.outcome_kind() == Some(&outcome.kind));
    let choices: &[OutcomeChoice] = match &terms.for_each {
        Subject::Outcome(choices) => choices,
        Subject::Deal(_)
        | Subject::Customer
        | Subject::Rep
        | Subject::Team
        | Subject::Span { .. } => &[],
    };
    let mut of_kind = choices
        .iter()
        .filter(|choice| choice.kind == outcome.kind)
        .peekable();
    if of_kind.peek().is_none() {
        return measured.then_some((Nearness::Kind, Exclusion::Nobody));
    }
    let is_chosen = of_kind.any(|choice| {
        choice
            .severity
            .is_none_or(|only| outcome.severity == Some(only))
    });
    Some(if is_chosen {
        (Nearness::Unread, Exclusion::Nobody)
    } else {
        (Nearness::Kind, Exclusion::Severity(outcome.severity))
    })
}
