//! What each scheme costs, rule by rule: rewards stacked above zero, penalties below.

use super::super::comparison::{Compare, Decimals};
use super::super::entry::rule_name;
use super::super::shown::Shown;
use super::super::sums::{Sums, sums};
use super::super::total::of_rule;
use super::ticks::{Tick, ticks};
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_words::compare::{Cost, cost_bars_finding};
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
    /// What it costs: rewards less penalties, as far as known.
    pub net: Shown,
    /// What customers get beside.
    pub benefit: Shown,
    /// Its rules that pay or take anything: rewards from zero up, then penalties from zero down.
    pub segments: Vec<CostSegment>,
}

/// One rule of a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostSegment {
    /// The rule.
    pub rule: RuleAt,
    /// Its name.
    pub name: Localized,
    /// Its clause; nothing where it has none.
    pub clause: Localized,
    /// Whether it gives or takes.
    pub kind: Kind,
    /// Where it begins, in fen: nearer to zero.
    pub from: i128,
    /// Where it ends, in fen.
    pub to: i128,
    /// What it comes to, below zero for a penalty.
    pub worth: Shown,
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
        bar.net.known().filter(|_| !waits)
    };
    let nets: Vec<Option<Money>> = bars.iter().zip(results).map(cost).collect();
    let costs = bars.iter().zip(nets);
    let costs = costs.map(|(bar, net)| Cost {
        name: &bar.name,
        net,
        benefit: bar.benefit.so_far().unwrap_or_default(),
    });
    let costs: Vec<Cost<'_>> = costs.collect();
    let shown = bars.iter().flat_map(|bar| {
        let pieces = bar.segments.iter().map(|piece| &piece.worth);
        [&bar.net, &bar.benefit].into_iter().chain(pieces)
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
    let computed = result.computed;
    let Sums { net, benefit, .. } = sums(computed);
    let mut segments = Vec::new();
    for kind in [Kind::Reward, Kind::Penalty] {
        let mut level = Money::ZERO;
        let rules = computed.scheme.active();
        for (rule, _) in rules.filter(|(_, terms)| terms.kind == kind) {
            let reps = computed.statement.reps.iter();
            let amount: Money = reps.map(|rep| rep.sum_of(rule)).sum();
            if amount == Money::ZERO {
                continue;
            }
            let clause = computed.scheme.rule(rule);
            let clause = clause.and_then(|rule| rule.clause.as_ref());
            segments.push(CostSegment {
                rule,
                name: rule_name(&computed.scheme, rule),
                clause: clause
                    .map(|clause| words::clause(clause))
                    .unwrap_or_default(),
                kind,
                from: level.fen(),
                to: (level + amount).fen(),
                worth: of_rule(amount, rule, net.awaits()),
            });
            level += amount;
        }
    }
    CostBar {
        key: result.key.clone(),
        name: result.name.clone(),
        net,
        benefit,
        segments,
    }
}
