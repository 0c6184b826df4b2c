//! Why two results differ: the difference split exactly, by rule and by what is changed on the way from one to the other.

use crate::engine::{Index, RepStatement, evaluate_in_pieces};
use crate::ledger::Ledger;
use crate::number::Money;
use crate::pieces::{at_once, pause};
use crate::scheme::{Kind, RuleAt, Scheme, Text};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is changed on a step from one result to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// What happened.
    Facts,
    /// The company's figures.
    Figures,
    /// How the document is read.
    Readings,
    /// The rules themselves.
    Scheme,
}

/// What is evaluated: a scheme on a ledger.
#[derive(Clone, Copy, Debug)]
pub struct Stop<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// The ledger.
    pub ledger: &'a Ledger,
    /// Its index.
    pub index: &'a Index,
}

/// How one result differs from another, of one rep or of all together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// The net before.
    pub before: Money,
    /// The net afterwards.
    pub after: Money,
    /// What makes the difference: their changes add up to it, exactly. By rule, and of each rule by what is changed, in order.
    pub parts: Vec<DifferencePart>,
}

/// What one change makes of in what one rule comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferencePart {
    /// The rule's id.
    pub rule: Text,
    /// What is changed.
    pub changed: Changed,
    /// How much more it comes to; penalties count below zero.
    pub change: Money,
    /// How many lines it has before the change, and afterwards.
    pub lines: (usize, usize),
}

/// A rep of either ledger: reps of the same name are the same, the first with the first, the second with the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepDiffers {
    /// The name.
    pub name: Arc<str>,
    /// How the results differ.
    pub differs: Differs,
}

/// Why two results differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// All reps together.
    pub all: Differs,
    /// Each rep.
    pub reps: Vec<RepDiffers>,
}

/// A name, and which of the reps of that name it is.
type NamedRep = (Arc<str>, usize);

/// What one rule comes to for one rep, and in how many lines.
type Sums = BTreeMap<(NamedRep, Text), (Money, usize)>;

/// How the results at the two ends of a way differ, rep by rep: in the order of the last ledger, then those whom only an
/// earlier one has. The way goes from `start` step by step; what a step changes is its part.
#[must_use]
pub fn why_differ(start: Stop<'_>, steps: &[(Changed, Stop<'_>)]) -> Differences {
    at_once(why_differ_in_pieces(start, steps))
}

/// The same, with pauses.
pub async fn why_differ_in_pieces(start: Stop<'_>, steps: &[(Changed, Stop<'_>)]) -> Differences {
    let mut sums: Vec<Sums> = vec![sums_of(start).await];
    for (_, stop) in steps {
        sums.push(sums_of(*stop).await);
    }
    let order = rule_order(start, steps);
    let ends = (sums.first(), sums.last());
    let differs = |known: NamedRep| {
        let mut parts = Vec::new();
        for rule in &order {
            let key = (known.clone(), rule.clone());
            let of = |sums: &Sums| sums.get(&key).copied().unwrap_or_default();
            for (pair, (changed, _)) in sums.windows(2).zip(steps) {
                let [before, after] = pair else { continue };
                let ((before, had), (after, has)) = (of(before), of(after));
                if before != after {
                    parts.push(DifferencePart {
                        rule: rule.clone(),
                        changed: *changed,
                        change: after - before,
                        lines: (had, has),
                    });
                }
            }
        }
        let net = |sums: Option<&Sums>| {
            let of_rules = order.iter().filter_map(|rule| {
                let key = (known.clone(), rule.clone());
                sums?.get(&key).map(|(sum, _)| *sum)
            });
            of_rules.sum()
        };
        let differs = Differs {
            before: net(ends.0),
            after: net(ends.1),
            parts,
        };
        let (name, _) = known;
        RepDiffers { name, differs }
    };
    let mut reps: Vec<RepDiffers> = Vec::new();
    for known in reps_of(start, steps) {
        reps.push(differs(known));
        pause().await;
    }
    Differences {
        all: together(&reps, &order),
        reps,
    }
}

/// All reps together.
fn together(reps: &[RepDiffers], order: &[Text]) -> Differs {
    let all = || reps.iter().map(|rep| &rep.differs);
    let mut parts: BTreeMap<(usize, Changed), DifferencePart> = BTreeMap::new();
    for part in all().flat_map(|differs| &differs.parts) {
        let place = order.iter().position(|rule| *rule == part.rule);
        let known = parts
            .entry((place.unwrap_or(order.len()), part.changed))
            .or_insert_with(|| DifferencePart {
                change: Money::ZERO,
                lines: (0, 0),
                ..part.clone()
            });
        known.change += part.change;
        known.lines.0 += part.lines.0;
        known.lines.1 += part.lines.1;
    }
    let parts = parts.into_values();
    Differs {
        before: all().map(|differs| differs.before).sum(),
        after: all().map(|differs| differs.after).sum(),
        parts: parts.filter(|part| part.change != Money::ZERO).collect(),
    }
}

/// The ids of all rules, the last scheme's in its order, then those that only an earlier one has.
fn rule_order(start: Stop<'_>, steps: &[(Changed, Stop<'_>)]) -> Vec<Text> {
    let stops = steps.iter().rev().map(|(_, stop)| *stop).chain([start]);
    let mut order: Vec<Text> = Vec::new();
    for rule in stops.flat_map(|stop| &stop.scheme.rules) {
        if !order.contains(&rule.id) {
            order.push(rule.id.clone());
        }
    }
    order
}

/// All reps, the last ledger's in its order, then those whom only an earlier one has.
fn reps_of(start: Stop<'_>, steps: &[(Changed, Stop<'_>)]) -> Vec<NamedRep> {
    let stops = steps.iter().rev().map(|(_, stop)| *stop).chain([start]);
    let mut reps: Vec<NamedRep> = Vec::new();
    for known in stops.flat_map(|stop| known_reps(stop.ledger)) {
        if !reps.contains(&known) {
            reps.push(known);
        }
    }
    reps
}

/// The reps of a ledger, in its order.
fn known_reps(ledger: &Ledger) -> Vec<NamedRep> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let known = ledger.reps.iter().map(|rep| {
        let number = seen.entry(&rep.name).or_default();
        *number += 1;
        (Arc::clone(&rep.name), *number)
    });
    known.collect()
}

async fn sums_of(stop: Stop<'_>) -> Sums {
    let statement = evaluate_in_pieces(stop.scheme, stop.ledger, stop.index).await;
    let known = known_reps(stop.ledger);
    let mut sums = Sums::new();
    for rep in &statement.reps {
        if let Some(known) = known.get(rep.rep.index()) {
            add_lines(stop.scheme, known, rep, &mut sums);
            pause().await;
        }
    }
    sums
}

fn add_lines(scheme: &Scheme, known: &NamedRep, rep: &RepStatement, sums: &mut Sums) {
    let mut by_rule: BTreeMap<RuleAt, (Money, usize)> = BTreeMap::new();
    for line in &rep.lines {
        let (sum, lines) = by_rule.entry(line.rule).or_default();
        *lines += 1;
        match line.kind {
            Kind::Reward => *sum += line.amount,
            Kind::Penalty => *sum -= line.amount,
        }
    }
    for (at, sum) in by_rule {
        if let Some(rule) = scheme.rule(at) {
            sums.insert((known.clone(), rule.id.clone()), sum);
        }
    }
}
