//! What is granted and done beside the money: counted, and worth something only where a value is given for it.

use super::types::{ItemValues, ThingKind, ThingRow, WithThings, Worth};
use rewards_core::engine::RepStatement;
use rewards_core::number::Money;
use rewards_core::pieces::pause;
use rewards_words::label::{action, granted, item};
use rewards_words::say;
use rewards_words::text::Localized;
use std::collections::BTreeMap;

/// How often each thing is given to a rep, or done; items first, by name as written.
pub(in super::super) type Things = BTreeMap<(ThingKind, String), u64>;

/// Of each rep; with a pause after each.
pub(super) async fn things(reps: &[RepStatement]) -> Vec<Things> {
    let mut all = Vec::new();
    for rep in reps {
        all.push(things_of_rep(rep));
        pause().await;
    }
    all
}

fn things_of_rep(rep: &RepStatement) -> Things {
    let mut counts: BTreeMap<(ThingKind, &str), u64> = BTreeMap::new();
    for grant in &rep.grants {
        *counts.entry((ThingKind::Item, &grant.item)).or_default() += u64::from(grant.quantity);
    }
    for done in &rep.actions {
        *counts.entry((ThingKind::Action, &done.action)).or_default() += 1;
    }
    let counts = counts.into_iter();
    counts
        .map(|((kind, thing), count)| ((kind, thing.to_owned()), count))
        .collect()
}

/// What a thing is called.
pub(in super::super) fn name_of(kind: ThingKind, thing: &str) -> Localized {
    match kind {
        ThingKind::Item => item(thing),
        ThingKind::Action => action(thing),
    }
}

/// What a rep is granted, and what is done, each thing once with its number.
pub(super) fn named(things: &Things) -> Vec<Localized> {
    let named = |((kind, thing), count): (&(ThingKind, String), &u64)| match (kind, *count) {
        (ThingKind::Item, 1) => item(thing),
        (ThingKind::Item, many) => granted(thing, u32::try_from(many).unwrap_or(u32::MAX)),
        (ThingKind::Action, 1) => action(thing),
        (ThingKind::Action, many) => say!("{0} × {1}", "{0} × {1}", action(thing), many),
    };
    things.iter().map(named).collect()
}

/// All things, items first, by name as written.
pub(super) fn thing_rows(columns: &[&[Things]], values: &ItemValues) -> Vec<ThingRow> {
    let mut rows: BTreeMap<(ThingKind, String), Vec<u64>> = BTreeMap::new();
    for (place, column) in columns.iter().enumerate() {
        for (key, count) in column.iter().flatten() {
            let row = match rows.get_mut(key) {
                Some(row) => row,
                None => rows.entry(key.clone()).or_insert(vec![0; columns.len()]),
            };
            if let Some(sum) = row.get_mut(place) {
                *sum += count;
            }
        }
    }
    let row = |((kind, thing), counts): ((ThingKind, String), Vec<u64>)| ThingRow {
        name: name_of(kind, &thing),
        value: match kind {
            ThingKind::Item => values.get(&thing).copied(),
            ThingKind::Action => None,
        },
        thing,
        kind,
        counts,
    };
    rows.into_iter().map(row).collect()
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
    let (mut amount, mut unvalued) = (net.amount, Vec::new());
    for ((kind, thing), count) in reps.into_iter().flatten() {
        match (kind, values.get(thing)) {
            (ThingKind::Action, _) => {}
            (ThingKind::Item, Some(value)) => {
                amount += Money::from_fen(value.fen().saturating_mul(i128::from(*count)));
            }
            (ThingKind::Item, None) => {
                let name = name_of(*kind, thing);
                if !unvalued.contains(&name) {
                    unvalued.push(name);
                }
            }
        }
    }
    Some(WithThings {
        worth: Worth { amount, ..net },
        unvalued,
    })
}
