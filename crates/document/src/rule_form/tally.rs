//! Tallies: rules add to them by a name, and later ones measure what they come to.

use super::field::{Act, Control};
use super::leaf::Kind;
use super::walk::{Goal, Walk};
use rewards_core::scheme::{RuleDef, Text};
use rewards_format::Node;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// To which tallies a rule adds, whatever is chosen and set.
#[must_use]
pub fn adds_to(rule: &RuleDef) -> Vec<Text> {
    let mut found = Vec::new();
    if let Some(slot) = &rule.terms.adds_to {
        slot.parts(&mut found);
    }
    found.into_iter().cloned().collect()
}

/// The tallies to which rules add, each with the names of these rules.
pub(super) fn tallies(rules: &[RuleDef]) -> Vec<(Text, Localized)> {
    let mut all: Vec<(Text, Localized)> = Vec::new();
    for rule in rules {
        let name = Localized::from(&rule.name);
        for tally in adds_to(rule) {
            match all.iter_mut().find(|(known, _)| *known == tally) {
                Some((_, names)) => *names = say!("{0}、{1}", "{0}, {1}", names.clone(), name),
                None => all.push((tally, name.clone())),
            }
        }
    }
    all
}

/// Which of them is measured.
pub(super) fn walk(walk: &mut Walk<'_>, name: &mut Text) {
    let label = label!("哪个合计", "Which tally");
    if walk
        .asked()
        .is_some_and(|act| matches!(act, Act::Type(_) | Act::Choose(_)))
        || !matches!(walk.goal, Goal::Show)
    {
        return walk.value(label, name, &Kind::Id);
    }
    let chosen = walk.typed_here().unwrap_or(name).to_owned();
    let called = |(tally, rules): &(Text, Localized)| {
        let called = say!(
            "{0}（{1}）",
            "{0} ({1})",
            Localized::same(tally),
            rules.clone()
        );
        (tally.to_string(), called)
    };
    let mut options: Vec<(String, Localized)> = walk.tallies.iter().map(called).collect();
    if options.iter().all(|(tally, _)| *tally != chosen) {
        let called = match (chosen.is_empty(), options.is_empty()) {
            (true, true) => label!("还没有规则计入合计", "no rule adds to a tally yet").into(),
            (true, false) => label!("请选择", "choose one").into(),
            (false, _) => say!(
                "{0}（没有规则计入）",
                "{0} (no rule adds to it)",
                Localized::same(&chosen)
            ),
        };
        options.insert(0, (chosen.clone(), called));
    }
    walk.show(label, Control::Word { chosen, options });
}

/// A rule's document that measures a tally by its new name; nothing where it doesn't measure it.
#[must_use]
pub fn renamed_in(text: &str, from: &str, to: &str) -> Option<String> {
    let mut node = Node::read(text).ok()?;
    (rename(&mut node, from, to) > 0).then(|| node.compact_json())
}

/// Gives a tally its new name wherever it's measured; tells how often.
fn rename(node: &mut Node, from: &str, to: &str) -> usize {
    match node {
        Node::List(entries) => entries
            .iter_mut()
            .map(|entry| rename(entry, from, to))
            .sum(),
        Node::Map(fields) => {
            let renamed = fields.iter_mut().map(|(name, entry)| match entry {
                Node::Text(text) if *name == "tally" && **text == *from => {
                    *entry = Node::text(to);
                    1
                }
                entry => rename(entry, from, to),
            });
            renamed.sum()
        }
        Node::Null
        | Node::Bool(_)
        | Node::Number(_)
        | Node::Text(_)
        | Node::Foreign
        | Node::TooDeep => 0,
    }
}
