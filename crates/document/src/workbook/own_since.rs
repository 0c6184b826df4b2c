//! What a copy's own scheme has become, as acts that leave what another window wrote of it meanwhile.

use super::own_edit::OwnEdit;
use super::shared::Shared;
use crate::own::{OwnHead, OwnScheme, WorkedExample};
use rewards_format::{Key, Node};
use std::sync::Arc;

/// The acts that do on a scheme as it is kept what was done on a copy since it began.
pub(super) fn own_since(
    now: Option<&Shared<OwnScheme>>,
    before: Option<&Shared<OwnScheme>>,
    kept: Option<&Shared<OwnScheme>>,
) -> Vec<OwnEdit> {
    if now == before {
        return Vec::new();
    }
    match (now, before, kept) {
        (Some(now), None, Some(_)) => vec![OwnEdit::Add(now.clone())],
        (Some(now), Some(before), Some(kept)) if kept != before => part_by_part(now, before, kept),
        (now, _, _) => vec![OwnEdit::Scheme(now.cloned())],
    }
}

/// Rule by rule, and what stands beside the rules, as far as it was written.
fn part_by_part(now: &OwnScheme, before: &OwnScheme, kept: &OwnScheme) -> Vec<OwnEdit> {
    let mut edits = Vec::new();
    if now.whole_head() != before.whole_head() {
        let OwnHead { text, typed } = head(now, before, kept);
        let place = None;
        edits.push(OwnEdit::Head { text, typed, place });
    }
    edits.extend(rules(now, before));
    if now.examples() != before.examples() {
        edits.push(OwnEdit::Examples(examples(now, before, kept)));
    }
    let published = now.versions().iter();
    let published = published.filter(|version| before.version(version.number).is_none());
    edits.extend(published.cloned().map(OwnEdit::Publish));
    edits
}

fn rules(now: &OwnScheme, before: &OwnScheme) -> Vec<OwnEdit> {
    let gone = before.rules().iter().map(|rule| rule.key);
    let gone = gone.filter(|key| now.rule(*key).is_none());
    let mut edits: Vec<OwnEdit> = gone.map(OwnEdit::RemoveRule).collect();
    let mut added = Vec::new();
    for (at, rule) in now.rules().iter().enumerate() {
        let rule = Arc::clone(rule);
        match before.rule(rule.key) {
            Some(was) if *was == rule => {}
            Some(_) => {
                let place = None;
                edits.push(OwnEdit::PutRule { at, rule, place });
            }
            None => added.push(OwnEdit::AddRule { at, rule }),
        }
    }
    let keys = |one: &OwnScheme, other: &OwnScheme| -> Vec<u32> {
        let keys = one.rules().iter().map(|rule| rule.key);
        keys.filter(|key| other.rule(*key).is_some()).collect()
    };
    let order = keys(now, before);
    if order != keys(before, now) {
        let moves = order.into_iter().enumerate();
        edits.extend(moves.map(|(at, key)| OwnEdit::MoveRule(key, at)));
    }
    edits.extend(added);
    edits
}

fn examples(now: &OwnScheme, before: &OwnScheme, kept: &OwnScheme) -> Vec<Arc<WorkedExample>> {
    let of = |scheme: &OwnScheme, id: u32| {
        let mut examples = scheme.examples().iter();
        examples.find(|example| example.id == id).cloned()
    };
    let mut all = kept.examples().to_vec();
    all.retain(|example| of(before, example.id).is_none() || of(now, example.id).is_some());
    for example in now.examples() {
        let was = of(before, example.id);
        if was.as_ref() == Some(example) {
            continue;
        }
        let known = all.iter_mut().find(|known| known.id == example.id);
        match (known, was) {
            (Some(known), Some(_)) => known.clone_from(example),
            (None, _) => all.push(Arc::clone(example)),
            // The other window gave the number, too.
            (Some(_), None) => {
                let last = all.iter().map(|known| known.id).max();
                let id = last.unwrap_or_default().saturating_add(1);
                let example = WorkedExample::clone(example);
                all.push(Arc::new(WorkedExample { id, ..example }));
            }
        }
    }
    all
}

/// What is declared, one by one; as a whole where something of it can't be read yet: that goes by its place.
fn head(now: &OwnScheme, before: &OwnScheme, kept: &OwnScheme) -> OwnHead {
    let all = [now, before, kept].map(OwnScheme::whole_head);
    let is_whole = all.iter().all(|head| head.typed.is_empty());
    let read = all.map(|head| Node::read(&head.text).ok());
    match read {
        [Some(now), Some(before), Some(kept)] if is_whole => {
            let text: Arc<str> = merged(&now, &before, &kept).compact_json().into();
            text.into()
        }
        _ => now.whole_head().clone(),
    }
}

/// A value in which both sides' changes stand; where both changed the same thing, the first side's.
fn merged(now: &Node, before: &Node, kept: &Node) -> Node {
    if now == before {
        return kept.clone();
    }
    if kept == before {
        return now.clone();
    }
    match (now, before, kept) {
        (Node::Map(now), Node::Map(before), Node::Map(kept)) => {
            let name = |(name, _): &(Key, Node)| Some(name.to_string());
            let entry = |now: &(Key, Node), before: &(Key, Node), kept: &(Key, Node)| {
                (now.0.clone(), merged(&now.1, &before.1, &kept.1))
            };
            Node::Map(merged_each(now, before, kept, &name, &entry))
        }
        (Node::List(now_all), Node::List(before), Node::List(kept))
            if now_all
                .iter()
                .chain(before)
                .chain(kept)
                .all(|node| id_of(node).is_some()) =>
        {
            Node::List(merged_each(now_all, before, kept, &id_of, &merged))
        }
        _ => now.clone(),
    }
}

/// The id by which a thing of a list goes.
fn id_of(node: &Node) -> Option<String> {
    match node.get("id") {
        Some(Node::Text(id)) => Some(id.to_string()),
        _ => None,
    }
}

/// Things that go by a name, of both sides.
fn merged_each<T: Clone>(
    now: &[T],
    before: &[T],
    kept: &[T],
    name: &dyn Fn(&T) -> Option<String>,
    both: &dyn Fn(&T, &T, &T) -> T,
) -> Vec<T> {
    let of = |all: &[T], one: &T| all.iter().find(|other| name(other) == name(one)).cloned();
    let stays = kept
        .iter()
        .filter_map(|kept| match (of(now, kept), of(before, kept)) {
            (Some(now), Some(before)) => Some(both(&now, &before, kept)),
            (Some(now), None) => Some(now),
            (None, Some(_)) => None,
            (None, None) => Some(kept.clone()),
        });
    let added = now
        .iter()
        .filter(|one| of(before, one).is_none() && of(kept, one).is_none());
    stays.chain(added.cloned()).collect()
}
