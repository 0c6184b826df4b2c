//! Rules read as a whole: under every reading of the options to check them, under the chosen one to fill them.

use super::Definition;
use super::choice::Choice;
use super::hole::{Filler, Filling, StandIns};
use super::param::Param;
use super::place::At;
use super::trail::Spot;
use super::value::Value;
use crate::{Code, Node, Path, Problems, Wanted};
use rewards_core::scheme::{Standing, Terms, Text};

/// Ways in which the options that one rule depends on may be combined.
const MOST_WAYS: usize = 256;

/// Checks rules under every reading of the options that they depend on, with made-up figures for all parameters.
pub(super) fn check_rules(
    at: At<'_>,
    params: &[Param],
    choices: &[Choice],
    problems: &mut Problems,
) {
    let Node::List(nodes) = at.node else { return };
    let open = vec![None; params.len()];
    let filling = Filling {
        params,
        choices,
        values: &open,
    };
    let mut tallies = Tallies::default();
    for (index, node) in nodes.iter().enumerate().take(super::MOST_RULES) {
        let path = at.path.entry(index);
        if matches!(node, Node::Map(_)) {
            check_rule(
                At { node, path: &path },
                filling,
                index,
                &mut tallies,
                problems,
            );
        }
    }
    tallies.check(problems);
}

fn check_rule(
    at: At<'_>,
    filling: Filling<'_>,
    index: usize,
    tallies: &mut Tallies,
    problems: &mut Problems,
) {
    let mut ways = vec![vec![None; filling.choices.len()]];
    let mut read = 0;
    while let Some(way) = ways.pop() {
        read += 1;
        if read > MOST_WAYS {
            problems.want(at.path, Code::TooLarge, Wanted::AtMost(256));
            return;
        }
        let mut filler = Filler::new(at, Some(filling), StandIns::Everywhere, way);
        filler.terms(Spot::ROOT);
        ways.append(&mut filler.untaken);
        tallies.note(index, &mut filler);
        problems.append(filler.problems.into_list());
    }
}

/// Which rules add to a tally, and which measure it.
#[derive(Default)]
struct Tallies {
    /// Each tally, with the last rule that adds to it.
    added: Vec<(Text, usize)>,
    /// The place of each measure, the tally and the rule.
    measured: Vec<(String, Text, usize)>,
}

impl Tallies {
    fn note(&mut self, rule: usize, filler: &mut Filler<'_>) {
        if let Some(name) = filler.sofar.adds_to.take() {
            match self.added.iter_mut().find(|(known, _)| *known == name) {
                Some((_, last)) => *last = rule,
                None => self.added.push((name, rule)),
            }
        }
        let measured = filler.sofar.measures.drain(..);
        self.measured
            .extend(measured.map(|(path, name)| (path, name, rule)));
    }

    /// A tally is measured once all rules that add to it have been looked at.
    fn check(&self, problems: &mut Problems) {
        for (path, name, rule) in &self.measured {
            let added = self.added.iter().find(|(known, _)| known == name);
            if added.is_none_or(|(_, last)| last >= rule) {
                problems.add(&Path::Root(path), Code::UnknownReference);
            }
        }
    }
}

/// Whether each rule stands, filled with these values under the readings taken.
pub(super) fn standings(
    definition: &Definition,
    path: &Path<'_>,
    values: &[Option<Value>],
    taken: &[usize],
    problems: &mut Problems,
) -> Vec<Standing> {
    let mut lacking: Vec<(Text, Vec<usize>)> = Vec::new();
    let mut standings = Vec::new();
    for (index, node) in definition.rule_nodes().iter().enumerate() {
        let path = path.entry(index);
        let mut filler = filler(
            definition,
            At { node, path: &path },
            values,
            taken,
            StandIns::Never,
        );
        let terms = filler.terms(Spot::ROOT);
        let mut lacks = filler.lacks;
        for (name, lacked) in &lacking {
            if filler
                .sofar
                .measures
                .iter()
                .any(|(_, measured)| measured == name)
            {
                lacks.extend(lacked);
            }
        }
        if let Some(name) = filler.sofar.adds_to.filter(|_| !lacks.is_empty()) {
            lacking.push((name, lacks.clone()));
        }
        problems.append(filler.problems.into_list());
        standings.push(standing(terms, &lacks, &definition.params));
    }
    standings
}

/// A rule stands when it lacks nothing and something is left for it to pay.
fn standing(terms: Option<Terms>, lacks: &[usize], params: &[Param]) -> Standing {
    match terms {
        Some(terms) if lacks.is_empty() && !terms.pays.is_empty() => {
            Standing::Active(Box::new(terms))
        }
        _ => {
            let lacked = params
                .iter()
                .enumerate()
                .filter(|(index, _)| lacks.contains(index));
            Standing::Inactive(lacked.map(|(_, param)| param.id.clone()).collect())
        }
    }
}

/// The terms that rules would have under the readings taken, with figures made up where a rule could not do without.
pub(super) fn shapes(
    definition: &Definition,
    values: &[Option<Value>],
    taken: &[usize],
) -> Vec<Terms> {
    let read = |node: &Node| {
        let mut filler = filler(
            definition,
            At {
                node,
                path: &Path::Root(""),
            },
            values,
            taken,
            StandIns::WhereNeeded,
        );
        filler.terms(Spot::ROOT)
    };
    definition.rule_nodes().iter().filter_map(read).collect()
}

/// A filler that takes these readings.
fn filler<'d>(
    definition: &'d Definition,
    at: At<'d>,
    values: &'d [Option<Value>],
    taken: &[usize],
    stand_ins: StandIns,
) -> Filler<'d> {
    let filling = Filling {
        params: &definition.params,
        choices: &definition.options,
        values,
    };
    Filler::new(
        at,
        Some(filling),
        stand_ins,
        taken.iter().copied().map(Some).collect(),
    )
}
