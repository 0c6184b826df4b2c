//! What is granted and done beside the money: counted, and worth something only where a value is given for it.

use super::super::awaited::{Awaited, Way};
use super::super::computed::Computed;
use super::types::{Completeness, ItemValues, ThingCount, ThingKind, ThingRow, WithThings, Worth};
use rewards_core::analysis::things_awaited;
use rewards_core::engine::RepStatement;
use rewards_core::number::Money;
use rewards_core::pieces::pause;
use rewards_core::scheme::Stake;
use rewards_words::label::{action, item, of_item};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::collections::{BTreeMap, BTreeSet};

/// What a rep is given beside the money, and what is done.
#[derive(Clone, Debug, Default)]
pub struct Things {
    /// How often each; items first, by name as written.
    pub counts: BTreeMap<(ThingKind, String), u64>,
    /// What may be added by rules that wait.
    open: Vec<OpenThing>,
}

/// Something that a rule that waits may give or do.
#[derive(Clone, Debug)]
struct OpenThing {
    kind: ThingKind,
    /// Which one; nothing where that is open, too.
    thing: Option<String>,
    awaited: Awaited,
}

impl OpenThing {
    fn may_be(&self, kind: ThingKind, thing: &str) -> bool {
        self.kind == kind && self.thing.as_deref().is_none_or(|own| own == thing)
    }
}

impl Things {
    /// How often a thing is given or done.
    pub fn count(&self, kind: ThingKind, thing: &str) -> ThingCount {
        let key = (kind, thing.to_owned());
        let open = self.open.iter().filter(|open| open.may_be(kind, thing));
        ThingCount {
            count: self.counts.get(&key).copied().unwrap_or(0),
            awaits: open.map(|open| open.awaited.clone()).collect(),
        }
    }

    /// What items that may be added wait for.
    pub fn awaits(&self) -> impl Iterator<Item = &Awaited> {
        let items = self.open.iter();
        let items = items.filter(|open| open.kind == ThingKind::Item);
        items.map(|open| &open.awaited)
    }
}

/// Of each rep; with a pause after each.
pub(super) async fn things(computed: &Computed) -> Vec<Things> {
    let mut all = Vec::new();
    for (at, rep) in computed.statement.reps.iter().enumerate() {
        all.push(things_of_rep(computed, at, rep));
        pause().await;
    }
    all
}

fn things_of_rep(computed: &Computed, at: usize, rep: &RepStatement) -> Things {
    let mut counts: BTreeMap<(ThingKind, &str), u64> = BTreeMap::new();
    for grant in &rep.grants {
        *counts.entry((ThingKind::Item, &grant.item)).or_default() += u64::from(grant.quantity);
    }
    for done in &rep.actions {
        *counts.entry((ThingKind::Action, &done.action)).or_default() += 1;
    }
    let counts = counts.into_iter();
    let open = |(rule, stake)| {
        let (kind, thing) = match stake {
            Stake::Money | Stake::Share => return None,
            Stake::Item(item) => (ThingKind::Item, item),
            Stake::Action(action) => (ThingKind::Action, action),
        };
        Some(OpenThing {
            kind,
            thing: thing.map(String::from),
            awaited: computed.awaited_rule(rule)?,
        })
    };
    let awaited = things_awaited(&computed.scheme, computed.stand_in(), at);
    Things {
        counts: counts
            .map(|((kind, thing), count)| ((kind, thing.to_owned()), count))
            .collect(),
        open: awaited.into_iter().filter_map(open).collect(),
    }
}

/// What a thing is called.
pub(in super::super) fn name_of(kind: ThingKind, thing: &str) -> Localized {
    match kind {
        ThingKind::Item => item(thing),
        ThingKind::Action => action(thing),
    }
}

/// What a rep is granted, and what is done, each thing once with its number; then of which kind more may come.
pub(super) fn named(things: &Things) -> Vec<Localized> {
    let named = |((kind, thing), count): (&(ThingKind, String), &u64)| match (kind, *count) {
        (ThingKind::Item, count) => of_item(thing, u32::try_from(count).unwrap_or(u32::MAX)),
        (ThingKind::Action, 1) => action(thing),
        (ThingKind::Action, many) => say!("{0} × {1}", "{0} × {1}", action(thing), many),
    };
    let mut all: Vec<Localized> = things.counts.iter().map(named).collect();
    let kinds = [
        (ThingKind::Item, label!("实物待填写", "gifts to fill in")),
        (
            ThingKind::Action,
            label!("措施待填写", "measures to fill in"),
        ),
    ];
    let is_open = |kind| things.open.iter().any(|open| open.kind == kind);
    let open = kinds.into_iter().filter(|(kind, _)| is_open(*kind));
    all.extend(open.map(|(_, words)| Localized::from(words)));
    all
}

/// All things, items first, by name as written.
pub(super) fn thing_rows(columns: &[&[Things]], values: &ItemValues) -> Vec<ThingRow> {
    let mut keys: BTreeSet<(ThingKind, &str)> = BTreeSet::new();
    for things in columns.iter().copied().flatten() {
        keys.extend(things.counts.keys().map(|(kind, thing)| (*kind, &**thing)));
        let open = things.open.iter();
        keys.extend(open.filter_map(|open| Some((open.kind, open.thing.as_deref()?))));
    }
    let row = |(kind, thing): (ThingKind, &str)| ThingRow {
        name: name_of(kind, thing),
        value: match kind {
            ThingKind::Item => values.get(thing).copied(),
            ThingKind::Action => None,
        },
        thing: thing.to_owned(),
        kind,
        counts: columns
            .iter()
            .map(|reps| count_of(reps, kind, thing))
            .collect(),
    };
    keys.into_iter().map(row).collect()
}

/// How often a thing is given to all reps, or done.
pub(in super::super) fn count_of(reps: &[Things], kind: ThingKind, thing: &str) -> ThingCount {
    let mut sum = ThingCount::default();
    for ThingCount { count, awaits } in reps.iter().map(|things| things.count(kind, thing)) {
        sum.count += count;
        let new = awaits.into_iter();
        let new: Vec<Awaited> = new.filter(|one| !sum.awaits.contains(one)).collect();
        sum.awaits.extend(new);
    }
    sum
}

/// What reps get with the things that have a value; nothing while none has.
pub(in super::super) fn with_things<'s>(
    net: Worth,
    reps: impl IntoIterator<Item = &'s Things>,
    values: &ItemValues,
) -> Option<WithThings> {
    if values.is_empty() {
        return None;
    }
    let (mut worth, mut unvalued) = (net, Vec::new());
    let reps: Vec<&Things> = reps.into_iter().collect();
    for ((kind, thing), count) in reps.iter().flat_map(|things| &things.counts) {
        match (kind, values.get(thing)) {
            (ThingKind::Action, _) => {}
            (ThingKind::Item, Some(value)) => {
                worth.amount += Money::from_fen(value.fen().saturating_mul(i128::from(*count)));
            }
            (ThingKind::Item, None) => {
                let name = name_of(*kind, thing);
                if !unvalued.contains(&name) {
                    unvalued.push(name);
                }
            }
        }
    }
    let has_more = reps.iter().any(|things| things.awaits().next().is_some());
    if has_more && worth.known == Completeness::Whole {
        worth.known = Completeness::Partly(Way::Up);
    }
    Some(WithThings { worth, unvalued })
}
