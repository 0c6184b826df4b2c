//! What the draft of an own scheme comes to: a definition of all that is sound in it, and what is wrong with the rest.

use super::half_typed::waiting;
use super::head::Head;
use super::legible::legible;
use super::own_head::OwnHead;
use super::rule::{OwnRule, Switch};
use super::unsound::{correction, correction_of, stand_ins};
use rewards_format::{
    Code, Definition, MOST_RULES, Node, Param, Path, Problem, Problems, RuleDef, Wanted, read_rule,
    read_rules,
};
use std::sync::Arc;

/// What a draft comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnCheck {
    /// The definition: all rules that are on. One in which something is half typed or wrong waits in it, so that what it would
    /// pay is unknown and not nothing.
    pub definition: Arc<Definition>,
    /// What it declares beside its rules, as far as that can be read; without the figures that rules wait for.
    pub head: Definition,
    /// Each rule of the draft, in order.
    pub rules: Vec<RuleCheck>,
    /// What is wrong with what it declares beside its rules; paths begin at the definition (`params[2].default`).
    pub head_problems: Vec<Problem>,
}

/// What a rule of a draft comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleCheck {
    /// Its number.
    pub key: u32,
    /// The rule as it is read, also where it is off; nothing where it cannot be read.
    pub rule: Option<RuleDef>,
    /// Where it cannot be read, what of it can: without the fields in which something is wrong.
    pub legible: Option<RuleDef>,
    /// What is wrong with it; paths begin at the rule (`pays.bands[1].amount`), and are empty for all of it.
    pub problems: Vec<Problem>,
    /// Whether it is in the definition, as it's written or waiting for what is half typed in it.
    pub takes_part: bool,
}

impl RuleCheck {
    /// What it says, as far as that can be read.
    #[must_use]
    pub const fn said(&self) -> Option<&RuleDef> {
        match &self.rule {
            Some(rule) => Some(rule),
            None => self.legible.as_ref(),
        }
    }
}

/// So often others stand in for rules, because of those that stood in before, until all are sound together.
const ROUNDS: usize = 64;

impl OwnCheck {
    /// What a draft comes to under an id.
    #[must_use]
    pub fn of(id: &str, head: &OwnHead, rules: &[Arc<OwnRule>]) -> Self {
        let (typed, head) = (&head.typed, Head::of(id, &head.text));
        let mut declared = head.definition.clone();
        if head.problems.is_empty() {
            open_typed(&mut declared, typed);
        }
        let mut draft = Draft {
            head: declared,
            checks: Vec::new(),
            awaited: Vec::new(),
        };
        let mut taking_part = Vec::new();
        for (place, rule) in rules.iter().enumerate() {
            let ways = draft.note(rule);
            taking_part.extend(ways.map(|ways| Candidate { place, ways }));
        }
        let read = draft.sound(taking_part);
        let mut definition = draft.head;
        let awaited: Vec<Param> = draft.awaited.into_iter().flatten().collect();
        definition.params.extend(awaited);
        definition.rules = read;
        Self {
            definition: Arc::new(definition),
            head: head.definition,
            rules: draft.checks,
            head_problems: head.problems,
        }
    }

    /// The rule of a number.
    #[must_use]
    pub fn rule(&self, key: u32) -> Option<&RuleCheck> {
        self.rules.iter().find(|rule| rule.key == key)
    }
}

/// What is half typed of a figure's default leaves the figure open, so that rules wait for it.
fn open_typed(head: &mut Definition, typed: &[(String, String)]) {
    for (at, param) in head.params.iter_mut().enumerate() {
        let place = format!("params[{at}].default");
        if typed.iter().any(|(known, _)| *known == place) {
            param.default = None;
        }
    }
}

/// A draft while it is read.
struct Draft {
    head: Definition,
    checks: Vec<RuleCheck>,
    /// What each of the rules waits for.
    awaited: Vec<Vec<Param>>,
}

/// A rule that is on.
struct Candidate {
    /// Its place in the draft.
    place: usize,
    /// What can stand in its place with what it waits for, the next to be tried last.
    ways: Vec<Way>,
}

struct Way {
    node: Node,
    awaits: Vec<Param>,
    /// Whether it is what is written, and not what stands in for it.
    is_written: bool,
}

impl Draft {
    /// Reads a rule by itself; gives what of it may take part.
    fn note(&mut self, rule: &OwnRule) -> Option<Vec<Way>> {
        let mut problems = Problems::default();
        let node = Node::read(&rule.text);
        let read = match &node {
            Ok(node) => {
                let (params, options) = (&self.head.params, &self.head.options);
                read_rule(node, params, options, &Path::Root(""), &mut problems)
            }
            Err(problem) => {
                problems.append(vec![problem.clone()]);
                None
            }
        };
        let correction = correction(rule.key);
        let part = match (&read, &node) {
            (None, Ok(node)) => {
                let (params, options) = (&self.head.params, &self.head.options);
                legible(node, params, options, &correction, rule.key)
            }
            _ => None,
        };
        self.checks.push(RuleCheck {
            key: rule.key,
            rule: read.clone(),
            legible: part.clone(),
            problems: problems.into_list(),
            takes_part: false,
        });
        self.awaited.push(Vec::new());
        if rule.on == Switch::Off {
            return None;
        }
        let written = match (&read, node) {
            (Some(read), _) if !rule.typed.is_empty() => waiting(read, rule.key, &rule.typed),
            (Some(_), Ok(node)) => Some((node, Vec::new())),
            _ => None,
        };
        let stand_ins = stand_ins(read.as_ref().or(part.as_ref()), rule.key);
        let stand_ins = stand_ins.into_iter().map(|node| Way {
            node,
            awaits: vec![correction.clone()],
            is_written: false,
        });
        let written = written.map(|(node, awaits)| Way {
            node,
            awaits,
            is_written: true,
        });
        let is_known = |param: &Param| self.head.params.iter().any(|known| known.id == param.id);
        let ways = written.into_iter().chain(stand_ins);
        let mut ways: Vec<Way> = ways
            .filter(|way| !way.awaits.iter().any(is_known))
            .collect();
        ways.reverse();
        Some(ways)
    }

    /// The rules that are sound together, in the draft's order: as they're written, or what stands in for them.
    fn sound(&mut self, mut rules: Vec<Candidate>) -> Vec<RuleDef> {
        let excess = rules.split_off(rules.len().min(MOST_RULES));
        self.too_many(excess.iter().map(|rule| rule.place), MOST_RULES);
        for _ in 0..ROUNDS {
            rules.retain(|rule| !rule.ways.is_empty());
            let tried = || {
                rules
                    .iter()
                    .filter_map(|rule| Some((rule.place, rule.ways.last()?)))
            };
            let (list, mut problems) = (
                Node::List(tried().map(|(_, way)| way.node.clone()).collect()),
                Problems::default(),
            );
            let awaited = tried().flat_map(|(_, way)| way.awaits.iter().cloned());
            let params: Vec<Param> = self.head.params.iter().cloned().chain(awaited).collect();
            let options = &self.head.options;
            let read = read_rules(&list, &params, options, &Path::Root(""), &mut problems);
            if problems.is_empty() {
                for (place, way) in tried() {
                    let Some(check) = self.checks.get_mut(place) else {
                        continue;
                    };
                    check.takes_part = way.is_written;
                    if let Some(awaited) = self.awaited.get_mut(place) {
                        awaited.clone_from(&way.awaits);
                        let corrections = awaited.iter_mut().filter(|_| !way.is_written);
                        corrections.for_each(|it| *it = correction_of(it, &check.problems));
                    }
                }
                return read.into_iter().flatten().collect();
            }
            let places: Vec<usize> = rules.iter().map(|rule| rule.place).collect();
            let wrong = self.note_wrong(&places, problems.into_list());
            let wrong = rules.iter_mut().zip(wrong).filter(|(_, wrong)| *wrong);
            wrong.for_each(|(rule, _)| drop(rule.ways.pop()));
        }
        self.too_many(rules.into_iter().map(|rule| rule.place), ROUNDS);
        Vec::new()
    }

    /// Notes what is wrong with rules that were read together; gives with which of them. Of each the first findings are
    /// kept: later ones follow from what was left out.
    fn note_wrong(&mut self, places: &[usize], problems: Vec<Problem>) -> Vec<bool> {
        let mut wrong = vec![false; places.len()];
        let mut found: Vec<Vec<Problem>> = vec![Vec::new(); places.len()];
        for problem in problems {
            let Some((index, path)) = below_rule(&problem.path) else {
                continue;
            };
            if let (Some(wrong), Some(found)) = (wrong.get_mut(index), found.get_mut(index)) {
                *wrong = true;
                found.push(Problem { path, ..problem });
            }
        }
        for (place, found) in places.iter().zip(found) {
            if let Some(check) = self.checks.get_mut(*place)
                && check.problems.is_empty()
            {
                check.problems = found;
            }
        }
        wrong
    }

    fn too_many(&mut self, places: impl Iterator<Item = usize>, most: usize) {
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        for place in places {
            if let Some(check) = self.checks.get_mut(place) {
                check.problems.push(Problem {
                    path: String::new(),
                    code: Code::TooLarge,
                    wanted: Some(Wanted::Entries(most)),
                    found: None,
                });
            }
        }
    }
}

/// The place of a rule in its list, and the path below it: `[3].pays.rate` is the fourth one's `pays.rate`.
fn below_rule(path: &str) -> Option<(usize, String)> {
    let (place, rest) = path.strip_prefix('[')?.split_once(']')?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    Some((place.parse().ok()?, rest.to_owned()))
}
