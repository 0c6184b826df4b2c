//! Which other entries of a statement a figure rests on: the pool of a share, the lines that a tally is made up of.

use super::view::{LineView, Link};
use crate::statement::{Computed, found_by};
use rewards_core::engine::{EntryResult, Line, Pool, Refs, Why};
use rewards_core::scheme::{Measure, RuleAt};
use rewards_format::EntryAt;
use rewards_words::say;
use rewards_words::text::Localized;

/// So many lines of a tally are named; the rest are counted.
const LISTED: usize = 20;

/// The entries that an entry rests on, each as a line that leads to it.
pub(super) fn rests_on(computed: &Computed, at: EntryAt) -> Vec<LineView> {
    let Some((rule, why)) = found_by(computed, at) else {
        return Vec::new();
    };
    let place = match at {
        EntryAt::Line(rep, _)
        | EntryAt::Grant(rep, _)
        | EntryAt::Action(rep, _)
        | EntryAt::Skipped(rep, _) => Some(rep),
        EntryAt::Pool(_) | EntryAt::Benefit(_) => None,
    };
    let mut lines: Vec<LineView> = pool_of(computed, rule, why).into_iter().collect();
    if let Some(place) = place {
        lines.extend(tally_of(computed, place, rule));
    }
    lines
}

/// The pool that a share is of.
fn pool_of(computed: &Computed, rule: RuleAt, why: &Why) -> Option<LineView> {
    let EntryResult::Paid(payment) = &why.result else {
        return None;
    };
    payment.share.as_ref()?;
    let is_it = |pool: &&Pool| {
        pool.rule == rule
            && Some(pool.team) == why.candidate.team
            && pool.outcome == why.candidate.outcome
    };
    let mut pools = computed.statement.teams.iter().enumerate();
    let (at, pool) = pools.find(|(_, pool)| is_it(pool))?;
    let team = computed.facts.ledger.teams.get(pool.team.index())?;
    let text = say!(
        "{0}的奖池 {1}",
        "The pool of {0}: {1}",
        team.name,
        pool.pool
    );
    Some(leads_to(text, EntryAt::Pool(at)))
}

fn leads_to(text: Localized, at: EntryAt) -> LineView {
    LineView {
        text,
        mark: None,
        link: Some(Link::Entry(at)),
    }
}

/// The lines of a rep that make up the tally that a rule measures.
fn tally_of(computed: &Computed, place: usize, rule: RuleAt) -> Vec<LineView> {
    let (scheme, statement) = (&computed.scheme, &computed.statement);
    let measure = scheme.terms(rule).and_then(|terms| terms.measure.as_ref());
    let (Some(Measure::Tally(tally)), Some(rep)) = (measure, statement.reps.get(place)) else {
        return Vec::new();
    };
    let adds = |line: &Line| {
        let terms = scheme.terms(line.rule).filter(|_| line.rule < rule);
        terms.is_some_and(|terms| terms.adds_to.as_ref() == Some(tally))
    };
    let adding = rep.lines.iter().enumerate();
    let adding: Vec<(usize, &Line)> = adding.filter(|(_, line)| adds(line)).collect();
    let rest = adding.len().saturating_sub(LISTED);
    let listed = adding.iter().take(LISTED);
    let listed =
        listed.map(|(at, line)| leads_to(named(computed, line), EntryAt::Line(place, *at)));
    let more = (rest > 0).then(|| LineView {
        text: say!("另有 {0} 笔", "And {0} more", rest),
        mark: None,
        link: None,
    });
    listed.chain(more).collect()
}

/// A line as one speaks of it: the rule, whom it is about, how much.
fn named(computed: &Computed, line: &Line) -> Localized {
    let ledger = &computed.facts.ledger;
    let Refs { customer, deal, .. } = line.refs();
    let rule = computed.scheme.rule(line.rule);
    let rule = rule
        .map(|rule| Localized::from(&rule.name))
        .unwrap_or_default();
    let customer = customer.and_then(|at| ledger.customers.get(at.index()));
    let deal = deal.and_then(|at| ledger.deals.get(at.index()));
    match (customer, deal) {
        (Some(customer), Some(deal)) => say!(
            "{0}：{1}（{2}）{3}",
            "{0}: {1} ({2}), {3}",
            rule,
            customer.name,
            deal.date,
            line.amount
        ),
        (Some(customer), None) => say!(
            "{0}：{1} {2}",
            "{0}: {1}, {2}",
            rule,
            customer.name,
            line.amount
        ),
        (None, _) => say!("{0} {1}", "{0}: {1}", rule, line.amount),
    }
}
