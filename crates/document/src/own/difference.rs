//! What differs between two definitions, rule by rule and part by part, in the words of both.

use super::difference_beside::{head, options, params};
use super::difference_line::{DifferenceLine, DifferencePart, What};
use super::difference_rule::{Side, rule_parts, whole};
use super::worded::Worded;
use crate::reordering::moved;
use rewards_format::RuleDef;
use rewards_words::label;
use rewards_words::rule::RuleSummary;
use rewards_words::text::{Label, Localized};

/// What differs, in the order of the new definition: first what stands beside the rules, then the rules, those that are
/// gone last; nothing where both say the same. Rules, parameters and options are known by their ids; what an id of the
/// definition itself is makes no difference.
#[must_use]
pub fn difference(old: &Worded, new: &Worded) -> Vec<DifferenceLine> {
    let (before, after) = (&old.definition, &new.definition);
    let mut lines: Vec<DifferenceLine> = head(before, after).into_iter().collect();
    lines.extend(params(before, after));
    lines.extend(options(before, after));
    lines.extend(rules(old, new));
    lines
}

/// What is said of a rule in which something is wrong, beside what it says.
pub const TO_PUT_RIGHT: Label = label!("要改正", "To put right");

fn rules(was: &Worded, is: &Worded) -> Vec<DifferenceLine> {
    let (old, new) = (&was.definition, &is.definition);
    let (before, after) = (Side::of(old), Side::of(new));
    let find = |rules: &[RuleDef], id: &str| rules.iter().position(|rule| *rule.id == *id);
    let common = new.rules.iter().enumerate();
    let common = common.filter_map(|(at, rule)| Some((find(&old.rules, &rule.id)?, at)));
    let moved = moved(&common.collect::<Vec<(usize, usize)>>());
    let mut lines = Vec::new();
    for (at, rule) in new.rules.iter().enumerate() {
        let to_put_right = is.to_put_right(at);
        let Some(known) = find(&old.rules, &rule.id) else {
            lines.push(DifferenceLine {
                what: match was.is_off(&rule.id) {
                    true => What::SwitchedOn,
                    false => What::Added,
                },
                subject: after.rule_name(rule),
                parts: alone((is, at), &after.summary(rule), DifferencePart::added),
            });
            continue;
        };
        let Some(former) = old.rules.get(known) else {
            continue;
        };
        let mut parts = match (was.is_read(known), is.is_read(at)) {
            (true, true) => rule_parts(&before, former, &after, rule),
            (true, false) => whole(&before.summary(former), &DifferencePart::removed),
            (false, true) => whole(&after.summary(rule), &DifferencePart::added),
            (false, false) => Vec::new(),
        };
        let wrong = DifferencePart::between(TO_PUT_RIGHT, was.to_put_right(known), to_put_right);
        parts.extend(wrong);
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
            let (side, named) = match is.is_read(at) {
                true => (&after, rule),
                false => (&before, former),
            };
            lines.push(DifferenceLine {
                what,
                subject: side.rule_name(named),
                parts,
            });
        }
    }
    for (at, rule) in old.rules.iter().enumerate() {
        if find(&new.rules, &rule.id).is_none() {
            lines.push(DifferenceLine {
                what: match is.is_off(&rule.id) {
                    true => What::SwitchedOff,
                    false => What::Removed,
                },
                subject: before.rule_name(rule),
                parts: alone((was, at), &before.summary(rule), DifferencePart::removed),
            });
        }
    }
    lines
}

/// All that is said of a rule that is on one side alone.
fn alone(
    (worded, at): (&Worded, usize),
    summary: &RuleSummary,
    part: fn(Localized, Vec<Localized>) -> DifferencePart,
) -> Vec<DifferencePart> {
    let mut parts = match worded.is_read(at) {
        true => whole(summary, &part),
        false => Vec::new(),
    };
    let wrong = worded.to_put_right(at);
    parts.extend((!wrong.is_empty()).then(|| part(TO_PUT_RIGHT.into(), wrong)));
    parts
}

fn place(at: usize) -> Localized {
    rewards_words::say!("第 {0} 条", "rule {0}", at + 1)
}
