//! What each scheme costs, rule by rule: rewards stacked above zero and behind them what customers get, penalties below.

use super::super::awaited::Awaited;
use super::super::comparison::{Compare, Decimals};
use super::super::computed::Computed;
use super::super::entry::rule_name;
use super::super::shown::Shown;
use super::super::sums::sums;
use super::super::total::{TotalOf, of_rule};
use super::ticks::{Tick, ticks};
use rewards_core::number::Money;
use rewards_core::scheme::Kind;
use rewards_words::compare::{Cost, TO_CUSTOMERS, cost_bars_finding};
use rewards_words::label as words;
use rewards_words::text::Localized;

/// The bars of all schemes on one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostBars {
    /// What they show, in a sentence.
    pub finding: Localized,
    /// A bar for each scheme, in order.
    pub bars: Vec<CostBar>,
    /// The least and the most on the axis, in fen; zero is among them.
    pub reach: (i128, i128),
    /// Round figures on the axis.
    pub ticks: Vec<Tick>,
    /// How the amounts are written, which stand in one column.
    pub decimals: Decimals,
}

/// One scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostBar {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Localized,
    /// What it costs, as far as known: rewards less penalties, and what customers get.
    pub cost: Shown,
    /// What customers get of it, as far as known.
    pub benefit: Shown,
    /// What it is made of: the rules that pay from zero up, behind them what customers get, then those that take from zero down.
    pub segments: Vec<CostSegment>,
}

/// What one rule gives or takes of reps, or what customers get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostSegment {
    /// What opens how it was found.
    pub of: TotalOf,
    /// Its name.
    pub name: Localized,
    /// The rule's clause; nothing where it has none.
    pub clause: Localized,
    /// Who gets or gives it.
    pub kind: SegmentKind,
    /// Where it begins, in fen: nearer to zero.
    pub from: i128,
    /// Where it ends, in fen.
    pub to: i128,
    /// What it comes to, below zero for a penalty.
    pub worth: Shown,
}

/// Who gets a part of what a scheme costs, or gives it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Reps get it.
    Reward,
    /// Reps give it.
    Penalty,
    /// Customers get it.
    Benefit,
}

/// What each of the results costs, rule by rule.
#[must_use]
pub fn cost_bars(results: &[Compare<'_>]) -> CostBars {
    let bars: Vec<CostBar> = results.iter().map(bar).collect();
    let ends = || bars.iter().flat_map(|bar| &bar.segments);
    let ends = || ends().map(|segment| segment.to);
    let reach = (
        ends().min().unwrap_or(0).min(0),
        ends().max().unwrap_or(0).max(0),
    );
    // While a rule waits that would pay money, whomever it would pay, what is known is not what the scheme costs.
    let cost = |(bar, result): (&'_ CostBar, &Compare<'_>)| {
        let mut waiting = result.computed.scheme.waiting();
        let waits = waiting.any(|(_, waits)| waits.would.pays_money());
        bar.cost.known().filter(|_| !waits)
    };
    let alls: Vec<Option<Money>> = bars.iter().zip(results).map(cost).collect();
    let costs = bars.iter().zip(results).zip(alls);
    let costs = costs.map(|((bar, result), all)| Cost {
        name: &bar.name,
        all,
        benefit: result.computed.statement.totals.customer_benefit,
    });
    let costs: Vec<Cost<'_>> = costs.collect();
    let shown = bars.iter().flat_map(|bar| {
        let pieces = bar.segments.iter().map(|piece| &piece.worth);
        [&bar.cost].into_iter().chain(pieces)
    });
    let decimals = Decimals::of(shown.filter_map(Shown::so_far));
    CostBars {
        decimals,
        finding: cost_bars_finding(&costs),
        ticks: ticks(reach.0, reach.1),
        reach,
        bars,
    }
}

fn bar(result: &Compare<'_>) -> CostBar {
    let sums = sums(result.computed);
    let awaits = sums.net.awaits();
    let mut segments = of_rules(result.computed, Kind::Reward, awaits);
    segments.extend(to_customers(&sums.benefit, &segments));
    segments.extend(of_rules(result.computed, Kind::Penalty, awaits));
    CostBar {
        key: result.key.clone(),
        name: result.name.clone(),
        cost: sums.cost,
        benefit: sums.benefit,
        segments,
    }
}

/// The rules that pay or take anything, each from where the one before ends.
fn of_rules(computed: &Computed, kind: Kind, awaits: &[Awaited]) -> Vec<CostSegment> {
    let mut level = Money::ZERO;
    let rules = computed.scheme.active();
    let rules = rules.filter(|(_, terms)| terms.kind == kind);
    let segment = |(rule, _)| {
        let reps = computed.statement.reps.iter();
        let amount: Money = reps.map(|rep| rep.sum_of(rule)).sum();
        let clause = computed.scheme.rule(rule);
        let clause = clause.and_then(|rule| rule.clause.as_ref());
        let from = level;
        level += amount;
        (amount != Money::ZERO).then(|| CostSegment {
            of: TotalOf::Rule(rule),
            name: rule_name(&computed.scheme, rule),
            clause: clause
                .map(|clause| words::clause(clause))
                .unwrap_or_default(),
            kind: match kind {
                Kind::Reward => SegmentKind::Reward,
                Kind::Penalty => SegmentKind::Penalty,
            },
            from: from.fen(),
            to: level.fen(),
            worth: of_rule(amount, rule, awaits),
        })
    };
    rules.filter_map(segment).collect()
}

/// What customers get, behind what reps get; nothing where they get nothing.
fn to_customers(benefit: &Shown, rewards: &[CostSegment]) -> Option<CostSegment> {
    let amount = benefit.so_far().filter(|amount| *amount != Money::ZERO)?;
    let from = rewards.last().map_or(0, |last| last.to);
    Some(CostSegment {
        of: TotalOf::Benefit,
        name: TO_CUSTOMERS.into(),
        clause: Localized::default(),
        kind: SegmentKind::Benefit,
        from,
        to: from + amount.fen(),
        worth: benefit.clone(),
    })
}
