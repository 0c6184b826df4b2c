//! Things beside the money: how often one is given or done, and money with those that have a value.

use super::lists::{BY_REP, others};
use super::{LeadsTo, Source, TotalList, TotalOf, TotalPart, TotalView};
use crate::statement::comparison::{
    Completeness, ItemValues, ThingCount, ThingKind, Things, Worth, count_of, name_of, with_things,
};
use crate::statement::entry::{digits, same};
use crate::statement::shown::Shown;
use crate::statement::sums::RepRow;
use rewards_core::number::Money;
use rewards_words::compare::WITH_THINGS;
use rewards_words::label::portions;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::collections::BTreeMap;

impl Source<'_> {
    pub(super) fn thing(self, kind: ThingKind, thing: &str) -> TotalView {
        let counts = self.figures.things.iter().zip(&self.figures.rows);
        let counts = counts.map(|(things, row)| (row, things.count(kind, thing)));
        let is_something = |(_, count): &(_, ThingCount)| *count != ThingCount::default();
        let (some, none): (Vec<(&RepRow, ThingCount)>, Vec<_>) = counts.partition(is_something);
        let part = |(row, count): &(&RepRow, ThingCount)| TotalPart {
            leads_to: LeadsTo::Rep(row.at),
            name: same(row.heading()),
            worth: times(kind, thing, count),
            is_known: count.awaits.is_empty(),
        };
        let all = count_of(&self.figures.things, kind, thing);
        TotalView {
            name: name_of(kind, thing),
            worth: times(kind, thing, &all),
            note: all.shown().note().map(Localized::beginning),
            formula: None,
            lists: vec![TotalList {
                name: BY_REP,
                parts: some.iter().map(part).collect(),
                others: others(none.len(), some.len()),
            }],
        }
    }

    /// Nothing while nothing has a value.
    pub(super) fn with_things(self, values: &ItemValues) -> Option<TotalView> {
        let net = &self.figures.sums.net;
        let own = Worth::of(self.computed.statement.totals.net(), net);
        let all = with_things(own, &self.figures.things, values)?;
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        let things = self.figures.things.iter();
        for ((kind, thing), count) in things.flat_map(|things| &things.counts) {
            if *kind == ThingKind::Item {
                *counts.entry(thing).or_default() += count;
            }
        }
        let part = |(thing, count): (&str, u64)| {
            let value = values.get(thing)?;
            let worth = Money::from_fen(value.fen().saturating_mul(i128::from(count)));
            Some(TotalPart {
                leads_to: LeadsTo::Total(TotalOf::Thing(ThingKind::Item, thing.to_owned())),
                name: say!(
                    "{0}：{1} × {2}",
                    "{0}: {1} × {2}",
                    name_of(ThingKind::Item, thing),
                    portions(thing, count),
                    digits(*value)
                ),
                worth: same(digits(worth)),
                is_known: true,
            })
        };
        let money = TotalPart {
            leads_to: LeadsTo::Total(TotalOf::Net),
            name: label!("合计净额", "Total net").into(),
            worth: net.marked(),
            is_known: net.known().is_some(),
        };
        let mut awaits = net.awaits().to_vec();
        awaits.extend(self.figures.things.iter().flat_map(Things::awaits).cloned());
        let shown = Shown::of(
            all.worth.amount,
            all.worth.known != Completeness::Not,
            awaits,
        );
        let parts = counts.into_iter().filter_map(part);
        Some(TotalView {
            name: WITH_THINGS.into(),
            worth: shown.marked(),
            note: all.note().or(shown.note()).map(Localized::beginning),
            formula: None,
            lists: vec![TotalList {
                name: label!("由这些组成", "Made up of"),
                parts: std::iter::once(money).chain(parts).collect(),
                others: None,
            }],
        })
    }
}

/// How often.
fn times(kind: ThingKind, thing: &str, count: &ThingCount) -> Localized {
    let said = match kind {
        ThingKind::Item => portions(thing, count.count),
        ThingKind::Action => say!("{0} 次", "{0}×", count.count),
    };
    count.text(said)
}
