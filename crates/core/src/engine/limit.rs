//! Limits that reach over several entries: the monthly cap on penalties, and the most a receiver gets in all.

use super::book::Book;
use super::facts::Facts;
use super::line::Line;
use super::list::entry_at;
use super::schedule::rate_of;
use super::statement::RepStatement;
use super::value::MeasuredValue;
use super::why::{CapApplied, EntryResult};
use crate::ledger::{CustomerAt, OutcomeAt, Rep};
use crate::number::{Day, Money, Month, Rate, Ratio, divide_rounded};
use crate::scheme::{MonthlyCap, RuleAt, Scheme, Terms};

/// What each customer has had from a rule so far.
pub(super) type Received = Vec<Money>;

/// By what the outcomes of lines stand in order.
type OutcomeOrder = Option<(Day, OutcomeAt)>;

/// What each month has had under each name of a cap so far.
type Used<'s> = Vec<(Month, &'s str, Money)>;

/// The smaller of an exact amount in fen and what the rule's rate of the base allows, exact, too.
#[must_use]
pub fn within_base(terms: &Terms, exact: Ratio, value: Option<&MeasuredValue>) -> Ratio {
    let most = terms.limits.of_base.zip(value);
    most.map(|(rate, value)| rate_of(rate, value))
        .filter(|most| most.compare(exact).is_lt())
        .unwrap_or(exact)
}

/// An exact amount in fen within the rule's rate of the base, rounded once; and the limit, where that made it smaller.
pub(super) fn rounded_within(
    terms: &Terms,
    exact: Ratio,
    value: Option<&MeasuredValue>,
) -> (Money, Option<CapApplied>) {
    let rounded =
        |exact: Ratio| Money::from_fen(divide_rounded(exact.num, exact.den)).max(Money::ZERO);
    if terms.limits.of_base.is_none() {
        return (rounded(exact), None);
    }
    let within = within_base(terms, exact, value);
    let amount = rounded(within);
    let is_cut = amount < rounded(exact);
    (amount, is_cut.then_some(CapApplied::OfBase(within)))
}

/// The most that penalties may take of a month's performance bonus, in whole fen.
#[must_use]
pub fn month_cap(rep: &Rep, month: Month, monthly: &MonthlyCap) -> Money {
    let bonus = rep.performance_bonus_of(month);
    Money::from_fen(bonus.fen() * monthly.share.millionths() / Rate::SCALE)
}

/// Cuts a payment to what is left for its receiver.
pub(super) fn cut_to_receiver(
    amount: Money,
    cap: Money,
    receiver: CustomerAt,
    received: &mut Received,
) -> (Money, Option<CapApplied>) {
    let so_far = entry_at(received, receiver.index());
    let left = cap - so_far.as_ref().map_or(Money::ZERO, |so_far| **so_far);
    let paid = amount.min(left);
    so_far.into_iter().for_each(|so_far| *so_far += paid);
    (
        paid,
        (paid < amount).then_some(CapApplied::PerReceiver { cap, left }),
    )
}

/// Cuts each rep's penalties to the monthly caps of their rules, in the order of the outcomes, whatever the rule.
pub(super) fn cap_months(scheme: &Scheme, facts: Facts<'_>, book: &mut Book) {
    let has_caps = scheme
        .active()
        .any(|(_, terms)| terms.limits.monthly.is_some());
    if !has_caps {
        return;
    }
    for statement in book.reps_mut() {
        if let Some(rep) = facts.rep(statement.rep) {
            cap_rep(scheme, facts, rep, statement);
        }
    }
}

fn cap_rep(scheme: &Scheme, facts: Facts<'_>, rep: &Rep, statement: &mut RepStatement) {
    let date_of = |line: &Line| {
        let at = line.why.candidate.outcome?;
        Some((facts.ledger.outcomes.get(at.index())?.date, at))
    };
    let mut order: Vec<(OutcomeOrder, RuleAt, &MonthlyCap, usize)> = Vec::new();
    for (rule, terms) in scheme.active() {
        let Some(cap) = &terms.limits.monthly else {
            continue;
        };
        let lines = statement.lines.of_rule(rule).iter().enumerate();
        order.extend(lines.map(|(place, line)| (date_of(line), rule, cap, place)));
    }
    order.sort_by_key(|(date, ..)| *date);
    let mut used = Used::new();
    for (_, rule, cap, place) in order {
        if let Some(line) = statement.lines.of_rule_mut(rule).get_mut(place) {
            let before = line.amount;
            cut_line(cap, rep, line, &mut used);
            let cut = before - line.amount;
            statement.cut_sum(rule, cut);
        }
    }
}

fn cut_line<'s>(monthly: &'s MonthlyCap, rep: &Rep, line: &mut Line, used: &mut Used<'s>) {
    let Some(month) = line.month else { return };
    let cap = month_cap(rep, month, monthly);
    let place = used
        .iter()
        .rposition(|(of, name, _)| *of == month && **name == *monthly.name)
        .unwrap_or(used.len());
    if place == used.len() {
        used.push((month, &monthly.name, Money::ZERO));
    }
    let Some((.., used)) = used.get_mut(place) else {
        return;
    };
    // Where rules share a cap with different shares, an earlier one may already have used more than this one allows.
    let left = (cap - *used).max(Money::ZERO);
    if line.amount > left {
        line.amount = left;
        line.capped = true;
        if let EntryResult::Paid(payment) = &mut line.why.result {
            payment.cap = Some(Box::new(CapApplied::Monthly { cap, left }));
        }
    }
    *used += line.amount;
}
