//! Which other entries of a statement a figure rests on: the pool of a share, the lines that a tally is made up of.

use super::view::{LineView, Link};
use crate::statement::{Computed, found_by};
use rewards_core::engine::{EntryResult, Line, Pool, Refs, Why};
use rewards_core::scheme::{Attribute, Measure, RuleAt};
use rewards_format::EntryAt;
use rewards_words::brief::about_outcome;
use rewards_words::figure::short;
use rewards_words::say;
use rewards_words::text::Localized;
use std::collections::BTreeMap;

/// So many lines of a tally are named; the rest are counted.
const LISTED: usize = 20;

/// The entries that an entry rests on, each as a line that leads to it.
pub(super) fn rests_on(computed: &Computed, at: EntryAt) -> Vec<LineView> {
    let Some((rule, why)) = found_by(computed, at) else {
        return Vec::new();
    };
    let place = rep_of(at);
    let mut lines: Vec<LineView> = pool_of(computed, rule, why).into_iter().collect();
    if let Some(place) = place {
        lines.extend(tally_of(computed, place, rule));
    }
    lines
}

/// What came before an outcome, where it matters which of them it is: `第 1 次：3月12日轻微违规`.
pub(crate) fn earlier(computed: &Computed, at: EntryAt) -> Vec<LineView> {
    let (Some((rule, why)), Some(place)) = (found_by(computed, at), rep_of(at)) else {
        return Vec::new();
    };
    let pays = computed.scheme.terms(rule).map(|terms| &terms.pays);
    let asks = pays.into_iter().flatten().any(|pay| {
        let by = pay.by();
        by.is_some_and(|by| by.attribute == Attribute::Ordinal)
    });
    let Some(rep) = computed.statement.reps.get(place).filter(|_| asks) else {
        return Vec::new();
    };
    let ats = (0..rep.lines.len()).map(|at| EntryAt::Line(place, at));
    let ats = ats
        .chain((0..rep.grants.len()).map(|at| EntryAt::Grant(place, at)))
        .chain((0..rep.actions.len()).map(|at| EntryAt::Action(place, at)));
    let mut before: BTreeMap<u32, LineView> = BTreeMap::new();
    for at in ats {
        let Some((_, other)) = found_by(computed, at).filter(|(own, _)| *own == rule) else {
            continue;
        };
        let outcome = other.candidate.outcome;
        let named = outcome.and_then(|at| about_outcome(&computed.facts.ledger, at));
        let Some(named) = named.filter(|_| other.ordinal < why.ordinal) else {
            continue;
        };
        let text = say!("第 {0} 次：{1}", "no. {0}: {1}", other.ordinal, named);
        before
            .entry(other.ordinal)
            .or_insert_with(|| leads_to(text.beginning(), at));
    }
    before.into_values().take(LISTED).collect()
}

/// The place of the rep under whom an entry is listed.
const fn rep_of(at: EntryAt) -> Option<usize> {
    match at {
        EntryAt::Line(rep, _)
        | EntryAt::Grant(rep, _)
        | EntryAt::Action(rep, _)
        | EntryAt::Skipped(rep, _) => Some(rep),
        EntryAt::Pool(_) | EntryAt::Benefit(_) => None,
    }
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
        "{0}的奖池 {1} 元",
        "The pool of {0}: ¥{1}",
        team.name,
        short(pool.pool)
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
    let (rule, amount) = (computed.scheme.rule(line.rule), short(line.amount));
    let rule = rule
        .map(|rule| Localized::from(&rule.name))
        .unwrap_or_default();
    let customer = customer.and_then(|at| ledger.customers.get(at.index()));
    let deal = deal.and_then(|at| ledger.deals.get(at.index()));
    match (customer, deal) {
        (Some(customer), Some(deal)) => say!(
            "{0}：{1}（{2}）{3} 元",
            "{0}: {1} ({2}), ¥{3}",
            rule,
            customer.name,
            deal.date,
            amount
        ),
        (Some(customer), None) => say!(
            "{0}：{1} {2} 元",
            "{0}: {1}, ¥{2}",
            rule,
            customer.name,
            amount
        ),
        (None, _) => say!("{0} {1} 元", "{0}: ¥{1}", rule, amount),
    }
}
