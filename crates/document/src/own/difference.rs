//! What differs between two definitions, rule by rule and part by part, in the words of both.

use super::difference_beside::{head, options, params};
use super::difference_line::{DifferenceLine, DifferencePart, What};
use super::difference_rule::{Side, moved, rule_parts, whole};
use rewards_format::{Definition, RuleDef};
use rewards_words::label;
use rewards_words::text::Localized;

/// What differs, in the order of the new definition: first what stands beside the rules, then the rules, those that are
/// gone last; nothing where both say the same. Rules, parameters and options are known by their ids; what an id of the
/// definition itself is makes no difference.
#[must_use]
pub fn difference(old: &Definition, new: &Definition) -> Vec<DifferenceLine> {
    let mut lines: Vec<DifferenceLine> = head(old, new).into_iter().collect();
    lines.extend(params(old, new));
    lines.extend(options(old, new));
    lines.extend(rules(old, new));
    lines
}

fn rules(old: &Definition, new: &Definition) -> Vec<DifferenceLine> {
    let (before, after) = (Side::of(old), Side::of(new));
    let find = |rules: &[RuleDef], id: &str| rules.iter().position(|rule| *rule.id == *id);
    let common = new.rules.iter().enumerate();
    let common = common.filter_map(|(at, rule)| Some((find(&old.rules, &rule.id)?, at)));
    let moved = moved(&common.collect::<Vec<(usize, usize)>>());
    let mut lines = Vec::new();
    for (at, rule) in new.rules.iter().enumerate() {
        let Some(known) = find(&old.rules, &rule.id) else {
            lines.push(DifferenceLine {
                what: What::Added,
                subject: after.rule_name(rule),
                parts: whole(&after.summary(rule), &DifferencePart::added),
            });
            continue;
        };
        let Some(was) = old.rules.get(known) else {
            continue;
        };
        let mut parts = rule_parts(&before, was, &after, rule);
        let what = if parts.is_empty() {
            What::Moved
        } else {
            What::Changed
        };
        if moved.contains(&at) {
            parts.push(DifferencePart {
                label: label!("位置", "Place").into(),
                old: vec![place(known)],
                new: vec![place(at)],
            });
        }
        if !parts.is_empty() {
            lines.push(DifferenceLine {
                what,
                subject: after.rule_name(rule),
                parts,
            });
        }
    }
    for rule in &old.rules {
        if find(&new.rules, &rule.id).is_none() {
            lines.push(DifferenceLine {
                what: What::Removed,
                subject: before.rule_name(rule),
                parts: whole(&before.summary(rule), &DifferencePart::removed),
            });
        }
    }
    lines
}

fn place(at: usize) -> Localized {
    rewards_words::say!("第 {0} 条", "rule {0}", at + 1)
}
