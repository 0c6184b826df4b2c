//! Tallies: which rules add to one, under which readings, and what a rule that measures it lacks.

use super::slot::Given;
use crate::{Code, Path, Problems, Wanted};
use rewards_core::scheme::{RuleAt, Text};

/// Ways in which the readings that one rule depends on may be combined.
pub(super) const MOST_WAYS: u32 = 256;

/// The readings taken: of each option, then of each parameter that is a word.
pub(super) type Way = Vec<Option<usize>>;

/// Which rules add to a tally, and which measure it.
#[derive(Default)]
pub(super) struct Tallies {
    /// The ways in which rules add, in the order of the rules.
    added: Vec<(Text, Way)>,
    /// How many of these come of rules before the one that is looked at.
    earlier: usize,
    /// The place of each measure, its tally, its way, and how many ways of adding come before.
    measured: Vec<(String, Text, Way, usize)>,
    /// The rules that add and wait for parameters.
    waiting: Vec<Waiting>,
}

/// A rule that adds to a tally and waits for parameters.
struct Waiting {
    rule: RuleAt,
    tally: Text,
    lacks: Vec<usize>,
}

impl Tallies {
    /// Notes what a rule does under one reading.
    pub fn note(&mut self, way: Way, measured: Vec<(String, Text)>, adds_to: Option<Text>) {
        for (path, name) in measured {
            self.measured.push((path, name, way.clone(), self.earlier));
        }
        self.added.extend(adds_to.map(|name| (name, way)));
    }

    /// What was noted counts as earlier from here on.
    pub fn end_rule(&mut self) {
        self.earlier = self.added.len();
    }

    /// Under every reading, a rule before adds to what is measured.
    pub fn check(&self, given: Given<'_>, problems: &mut Problems) {
        for (path, name, way, earlier) in &self.measured {
            let added = self.added.iter().take(*earlier);
            let adding: Vec<&Way> = added
                .filter(|(known, _)| known == name)
                .map(|(_, way)| way)
                .collect();
            let mut steps = MOST_WAYS * 16;
            let path = Path::Root(path);
            match covers(&adding, way, given, &mut steps) {
                Some(true) => {}
                Some(false) => {
                    let wanted = Wanted::TallyAddedTo(name.clone());
                    problems.want(&path, Code::UnknownReference, wanted);
                }
                None => problems.want(&path, Code::TooLarge, Wanted::Readings(MOST_WAYS)),
            }
        }
    }

    /// A rule that adds to a tally waits for these parameters.
    pub fn wait(&mut self, rule: RuleAt, tally: Text, lacks: &[usize]) {
        let lacks = lacks.to_vec();
        self.waiting.push(Waiting { rule, tally, lacks });
    }

    /// The rules that wait and add to what a rule measures, and all that they lack.
    pub fn waited_for(&self, measured: &[(String, Text)]) -> (Vec<RuleAt>, Vec<usize>) {
        let is_measured = |tally: &Text| measured.iter().any(|(_, known)| known == tally);
        let waiting = || self.waiting.iter().filter(|rule| is_measured(&rule.tally));
        let lacks = waiting().flat_map(|rule| rule.lacks.clone());
        (waiting().map(|rule| rule.rule).collect(), lacks.collect())
    }
}

/// Whether the ways of adding cover one of measuring, whatever is chosen that it leaves open; nothing where that takes
/// too many steps.
fn covers(adding: &[&Way], way: &Way, given: Given<'_>, steps: &mut u32) -> Option<bool> {
    *steps = steps.checked_sub(1)?;
    let mut open = None;
    for adds in adding {
        let mut pairs = adds.iter().zip(way).enumerate();
        let differs = pairs
            .clone()
            .any(|(_, pair)| matches!(pair, (Some(one), Some(other)) if one != other));
        if differs {
            continue;
        }
        match pairs.find(|(_, pair)| matches!(pair, (Some(_), None))) {
            Some((place, _)) => open = open.or(Some(place)),
            None => return Some(true),
        }
    }
    let Some(place) = open else {
        return Some(false);
    };
    for reading in 0..readings(place, given) {
        let mut way = way.clone();
        *way.get_mut(place)? = Some(reading);
        if !covers(adding, &way, given, steps)? {
            return Some(false);
        }
    }
    Some(true)
}

/// How many readings there are at a place of a way.
fn readings(place: usize, given: Given<'_>) -> usize {
    if let Some(option) = given.options.get(place) {
        return option.values.len();
    }
    let param = place
        .checked_sub(given.options.len())
        .and_then(|place| given.params.get(place));
    param.map_or(0, |param| param.kind.words().len())
}
