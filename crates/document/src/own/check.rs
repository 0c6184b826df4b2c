//! What the draft of an own scheme comes to: a definition of all that is sound in it, and what is wrong with the rest.

use super::half_typed::{waiting, waiting_rule};
use super::head::Head;
use super::own_head::OwnHead;
use super::rule::{OwnRule, Switch};
use rewards_format::{
    Code, Definition, MOST_RULES, Node, Path, Problem, Problems, RuleDef, Wanted, read_rule,
    read_rules,
};
use std::sync::Arc;

/// What a draft comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnCheck {
    /// The definition: all rules that are on, whole, and sound together. Any other is left out.
    pub definition: Arc<Definition>,
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
    /// What is wrong with it; paths begin at the rule (`pays.bands[1].amount`), and are empty for all of it.
    pub problems: Vec<Problem>,
    /// Whether it is in the definition.
    pub takes_part: bool,
}

/// So often rules are left out because of what was left out before, until all that are left are.
const ROUNDS: usize = 64;

impl OwnCheck {
    /// What a draft comes to under an id.
    #[must_use]
    pub fn of(id: &str, head: &OwnHead, rules: &[Arc<OwnRule>]) -> Self {
        let (typed, mut head) = (&head.typed, Head::of(id, &head.text));
        if head.problems.is_empty() {
            open_typed(&mut head.definition, typed);
        }
        let mut draft = Draft {
            head: head.definition,
            checks: Vec::new(),
        };
        let mut taking_part = Vec::new();
        for (place, rule) in rules.iter().enumerate() {
            let node = draft.note(rule);
            taking_part.extend(node.map(|node| (place, node)));
        }
        let read = draft.sound(taking_part);
        for place in read.iter().map(|(place, _)| *place) {
            if let Some(check) = draft.checks.get_mut(place) {
                check.takes_part = true;
            }
        }
        draft.drop_idle(rules);
        let mut definition = draft.head;
        definition.rules = read.into_iter().map(|(_, rule)| rule).collect();
        Self {
            definition: Arc::new(definition),
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
}

impl Draft {
    /// Reads a rule by itself; gives what of it is to take part.
    fn note(&mut self, rule: &OwnRule) -> Option<Node> {
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
        self.checks.push(RuleCheck {
            key: rule.key,
            rule: read.clone(),
            problems: problems.into_list(),
            takes_part: false,
        });
        let read = match rule.on {
            Switch::On => read?,
            Switch::Off => return None,
        };
        if rule.typed.is_empty() {
            return node.ok();
        }
        let (node, params) = waiting(&read, rule.key, &rule.typed)?;
        let is_known = |id: &str| self.head.params.iter().any(|param| *param.id == *id);
        if params.iter().any(|param| is_known(&param.id)) {
            return None;
        }
        self.head.params.extend(params);
        Some(node)
    }

    /// Drops the figures for which rules wait that take no part.
    fn drop_idle(&mut self, rules: &[Arc<OwnRule>]) {
        let idle = rules.iter().zip(&self.checks);
        let idle = idle.filter(|(rule, check)| !rule.typed.is_empty() && !check.takes_part);
        let idle: Vec<u32> = idle.map(|(rule, _)| rule.key).collect();
        self.head
            .params
            .retain(|param| waiting_rule(&param.id).is_none_or(|key| !idle.contains(&key)));
    }

    /// Those of the rules that are sound together, by their places in the draft.
    fn sound(&mut self, mut rules: Vec<(usize, Node)>) -> Vec<(usize, RuleDef)> {
        let excess = rules.split_off(rules.len().min(MOST_RULES));
        self.too_many(excess.into_iter().map(|(place, _)| place), MOST_RULES);
        for _ in 0..ROUNDS {
            let (places, nodes): (Vec<usize>, Vec<Node>) = rules.into_iter().unzip();
            let (list, mut problems) = (Node::List(nodes), Problems::default());
            let (params, options) = (&self.head.params, &self.head.options);
            let read = read_rules(&list, params, options, &Path::Root(""), &mut problems);
            let is_sound = problems.is_empty();
            let wrong = self.note_wrong(&places, problems.into_list());
            if is_sound {
                let read = places.into_iter().zip(read);
                return read
                    .filter_map(|(place, rule)| Some((place, rule?)))
                    .collect();
            }
            let Node::List(nodes) = list else {
                return Vec::new();
            };
            let left = places.into_iter().zip(nodes).zip(wrong);
            rules = left
                .filter(|(_, wrong)| !wrong)
                .map(|(rule, _)| rule)
                .collect();
        }
        self.too_many(rules.into_iter().map(|(place, _)| place), ROUNDS);
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
