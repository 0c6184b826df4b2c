//! 「想拿到 ¥__」: the smallest further deal, or the fewest of several, with which a rep's net reaches a figure, or why none does.

use super::awaited::Awaited;
use super::computed::Computed;
use super::shown::Shown;
use super::sums::rep_row;
use rewards_core::analysis::{
    Reach, Several, With, reach, reach_by_several, reach_with_any, usual_deal,
};
use rewards_core::ledger::{CustomerAt, Ledger, RepAt};
use rewards_core::number::{Day, Money};
use rewards_words::brief::day;
use rewards_words::figure::short;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::cmp::Reverse;

/// What it takes to reach a net with one further deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachView {
    /// With whom the deal is made.
    pub with: With,
    /// The day it is made on.
    pub on: Day,
    /// What was found.
    pub answer: ReachAnswer,
    /// The answer in a sentence.
    pub text: Localized,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReachAnswer {
    /// It was looked for.
    Found(Reach),
    /// Several deals, none larger than the rep's usual one, reach it where one does not, or with less.
    BySeveral(Several),
    /// The period is over.
    Over,
    /// The net is not known as things are.
    Waits(Vec<Awaited>),
}

/// So many customers of the rep are tried, those that bought most.
pub const MOST_CUSTOMERS: usize = 40;

/// The answers for a deal, or several, with new customers and, where the rep has customers, with that one of them with whom the
/// smallest deal does; where none does, with the existing one that bought most. The smaller sales first, and what holds for
/// both said once. The deal is delivered today, or on the period's nearest day; without `today` on its last.
#[must_use]
pub fn reach_ways(
    computed: &Computed,
    at: usize,
    goal: Money,
    today: Option<Day>,
) -> Vec<ReachView> {
    let Some(rep) = computed.statement.reps.get(at).map(|rep| rep.rep) else {
        return Vec::new();
    };
    let with_new = reach_with(computed, at, goal, With::New, today);
    let is_open = with_new.as_ref().is_some_and(|way| {
        let found = &way.answer;
        !matches!(found, ReachAnswer::Over | ReachAnswer::Waits(_))
    });
    let own = if is_open {
        best_customer(computed, rep, goal, today)
    } else {
        None
    };
    let with_own = own.and_then(|own| reach_with(computed, at, goal, With::Customer(own), today));
    let ways = [with_new, with_own].into_iter().flatten().flat_map(|one| {
        let several = by_several(computed, at, goal, &one);
        [Some(one), several].into_iter().flatten()
    });
    let mut ways: Vec<ReachView> = ways.collect();
    ways.sort_by_key(|way| match &way.answer {
        ReachAnswer::Found(Reach::Needs { amount, .. }) => (false, *amount),
        ReachAnswer::BySeveral(several) => (false, several.total()),
        ReachAnswer::Found(Reach::Already | Reach::Never(_) | Reach::Unclear)
        | ReachAnswer::Over
        | ReachAnswer::Waits(_) => (true, Money::ZERO),
    });
    ways.dedup_by(|second, first| second.text == first.text);
    ways
}

/// The rep's customer with whom the smallest deal reaches the goal; where none does, the existing one that bought most.
fn best_customer(
    computed: &Computed,
    rep: RepAt,
    goal: Money,
    today: Option<Day>,
) -> Option<CustomerAt> {
    let (scheme, ledger) = (&computed.scheme, &computed.facts.ledger);
    let own = own_customers(computed, rep);
    let on = day_of_deal(ledger, today);
    let best = reach_with_any(scheme, ledger, rep, goal, &own, on);
    let is_existing = |at: &&CustomerAt| {
        let customer = ledger.customers.get(at.index());
        customer.is_some_and(|customer| customer.existing)
    };
    let largest = || own.iter().find(is_existing).copied();
    best.map(|(customer, _)| customer).or_else(largest)
}

/// The day on which a further deal is delivered.
fn day_of_deal(ledger: &Ledger, today: Option<Day>) -> Day {
    let period = ledger.period;
    today.map_or(period.to, |today| today.clamp(period.from, period.to))
}

/// The rep's customers that bought most in the period, the largest first; of several as large the first.
fn own_customers(computed: &Computed, rep: RepAt) -> Vec<CustomerAt> {
    let index = &computed.facts.index;
    let mut own = index.customers_of(rep).to_vec();
    own.sort_by_key(|at| Reverse(index.ordered(*at)));
    own.truncate(MOST_CUSTOMERS);
    own
}

/// The answer for a deal with a new customer, or one of the rep's; nothing where there is no such rep.
#[must_use]
pub fn reach_with(
    computed: &Computed,
    at: usize,
    goal: Money,
    with: With,
    today: Option<Day>,
) -> Option<ReachView> {
    let row = rep_row(computed, at)?;
    let rep = computed.statement.reps.get(at)?.rep;
    let ledger = &computed.facts.ledger;
    let on = day_of_deal(ledger, today);
    let answer = match &row.net {
        _ if today.is_some_and(|today| today > ledger.period.to) => ReachAnswer::Over,
        Shown::SoFar(_, awaits) | Shown::Waiting(awaits) => ReachAnswer::Waits(awaits.clone()),
        Shown::Known(_) => ReachAnswer::Found(reach(&computed.scheme, ledger, rep, goal, with, on)),
    };
    let text = text(ledger, &row.name, &row.net, goal, (with, on), &answer);
    Some(ReachView {
        with,
        on,
        answer,
        text,
    })
}

/// Several deals in place of one, where that reaches nothing or takes more.
fn by_several(computed: &Computed, at: usize, goal: Money, one: &ReachView) -> Option<ReachView> {
    let most = match &one.answer {
        ReachAnswer::Found(Reach::Needs { amount, .. }) => Some(*amount),
        ReachAnswer::Found(Reach::Never(_)) => None,
        ReachAnswer::Found(Reach::Already | Reach::Unclear)
        | ReachAnswer::BySeveral(_)
        | ReachAnswer::Over
        | ReachAnswer::Waits(_) => return None,
    };
    let rep = computed.statement.reps.get(at)?.rep;
    let (scheme, ledger) = (&computed.scheme, &computed.facts.ledger);
    let usual = usual_deal(ledger, rep)?;
    let found = reach_by_several(scheme, ledger, rep, (goal, usual), one.with, one.on)?;
    let is_less = most.is_none_or(|most| found.total() < most);
    is_less.then(|| ReachView {
        text: several_in_words(ledger, one, found),
        answer: ReachAnswer::BySeveral(found),
        ..one.clone()
    })
}

fn several_in_words(ledger: &Ledger, one: &ReachView, found: Several) -> Localized {
    let (number, each) = (found.number, short(found.each));
    let (total, on, net) = (short(found.total()), day(ledger, one.on), short(found.net));
    match one.with {
        With::New if found.each == Money::FEN => say!(
            "再和 {0} 家新客户各成交一单就够，多小都行（{1}交付），净额就有 {2} 元。",
            "{0} more deals, however small, with as many new customers, delivered on {1}, bring the net to ¥{2}.",
            number,
            on,
            net
        ),
        With::New => say!(
            "再和 {0} 家新客户各成交一单 {1} 元，共 {2} 元（{3}交付），净额就有 {4} 元。",
            "{0} more deals of ¥{1} each, with as many new customers, ¥{2} in all, delivered on {3}, bring the net to ¥{4}.",
            number,
            each,
            total,
            on,
            net
        ),
        With::Customer(_) => say!(
            "再和{0}成交 {1} 单，每单 {2} 元，共 {3} 元（{4}交付），净额就有 {5} 元。",
            "{1} more deals of ¥{2} each with {0}, ¥{3} in all, delivered on {4}, bring the net to ¥{5}.",
            named(ledger, one.with),
            number,
            each,
            total,
            on,
            net
        ),
    }
}

/// With whom a deal is made.
fn named(ledger: &Ledger, with: With) -> Localized {
    match with {
        With::New => label!("新客户", "a new customer").into(),
        With::Customer(at) => {
            let customer = ledger.customers.get(at.index());
            customer.map_or_else(Localized::default, |customer| {
                Localized::same(&customer.name)
            })
        }
    }
}

fn text(
    ledger: &Ledger,
    name: &str,
    net: &Shown,
    goal: Money,
    (with, on): (With, Day),
    answer: &ReachAnswer,
) -> Localized {
    let (whom, goal) = (named(ledger, with), short(goal));
    match answer {
        ReachAnswer::Over => label!("核算期已经结束。", "The period is over.").into(),
        ReachAnswer::Waits(_) => label!("现在算不出。", "It cannot be computed yet.").into(),
        // It is put into words where it is found.
        ReachAnswer::BySeveral(_) => Localized::default(),
        ReachAnswer::Found(Reach::Already) => say!(
            "{0}的净额已经有 {1} 元。",
            "{0}'s net is ¥{1} already.",
            name,
            net.so_far().map(short).unwrap_or_default()
        ),
        // The least that there is.
        ReachAnswer::Found(Reach::Needs { amount, net }) if *amount == Money::FEN => say!(
            "再和{0}成交一单就够，多小都行（{1}交付），净额就有 {2} 元。",
            "One more deal with {0}, however small, delivered on {1}, brings the net to ¥{2}.",
            whom,
            day(ledger, on),
            short(*net)
        ),
        ReachAnswer::Found(Reach::Needs { amount, net }) if amount.fen() < 100 => say!(
            "差不到 1 元：再和{0}成交一单 {1} 元（{2}交付），净额就有 {3} 元。",
            "Less than ¥1 is lacking: one more deal of ¥{1} with {0}, delivered on {2}, brings the net to ¥{3}.",
            whom,
            short(*amount),
            day(ledger, on),
            short(*net)
        ),
        ReachAnswer::Found(Reach::Needs { amount, net }) => say!(
            "再和{0}成交一单 {1} 元（{2}交付），净额就有 {3} 元。",
            "One more deal of ¥{1} with {0}, delivered on {2}, brings the net to ¥{3}.",
            whom,
            short(*amount),
            day(ledger, on),
            short(*net)
        ),
        ReachAnswer::Found(Reach::Never(Some(most))) => say!(
            "只再和{0}成交一单，到不了 {1} 元：无论多大，净额最多 {2} 元。",
            "One more deal with {0} does not reach ¥{1}: however large, it brings the net to ¥{2} at most.",
            whom,
            goal,
            short(*most)
        ),
        ReachAnswer::Found(Reach::Never(None)) => say!(
            "只再和{0}成交一单，到不了 {1} 元。",
            "One more deal with {0} does not reach ¥{1}.",
            whom,
            goal
        ),
        ReachAnswer::Found(Reach::Unclear) => label!(
            "这个方案的奖和罚会互相抵消，算不出最少要多少。",
            "Rewards and penalties of this scheme offset each other, so the least amount cannot be worked out."
        )
        .into(),
    }
}
