//! Things beside the money: how often one is given or done, and money with those that have a value.

use super::lists::{BY_REP, others};
use super::{LeadsTo, Source, TotalList, TotalOf, TotalPart, TotalView};
use crate::statement::comparison::{ItemValues, ThingKind, Worth, name_of, with_things};
use crate::statement::entry::{digits, same};
use crate::statement::shown::Shown;
use crate::statement::sums::RepRow;
use rewards_core::number::Money;
use rewards_words::compare::WITH_THINGS;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::collections::BTreeMap;

impl Source<'_> {
    pub(super) fn thing(self, kind: ThingKind, thing: &str) -> TotalView {
        let key = (kind, thing.to_owned());
        let counts = self.figures.things.iter().zip(&self.figures.rows);
        let counts = counts.map(|(things, row)| (row, things.get(&key).copied().unwrap_or(0)));
        let (some, none): (Vec<(&RepRow, u64)>, Vec<_>) = counts.partition(|(_, count)| *count > 0);
        let part = |(row, count): &(&RepRow, u64)| TotalPart {
            leads_to: LeadsTo::Rep(row.at),
            name: same(row.heading()),
            worth: times(kind, *count),
            is_known: true,
        };
        TotalView {
            name: name_of(kind, thing),
            worth: times(kind, some.iter().map(|(_, count)| count).sum()),
            note: None,
            formula: None,
            lists: vec![TotalList {
                name: BY_REP,
                parts: some.iter().map(part).collect(),
                others: others(none.len()),
            }],
        }
    }

    /// Nothing while nothing has a value.
    pub(super) fn with_things(self, values: &ItemValues) -> Option<TotalView> {
        let net = &self.figures.sums.net;
        let own = Worth::of(self.computed.statement.totals.net(), net);
        let all = with_things(own, &self.figures.things, values)?;
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for ((kind, thing), count) in self.figures.things.iter().flatten() {
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
                    count,
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
        let amount = all.worth.amount;
        let shown = match net {
            Shown::Known(_) => Shown::Known(amount),
            Shown::SoFar(_, awaits) => Shown::SoFar(amount, awaits.clone()),
            Shown::Waiting(awaits) => Shown::Waiting(awaits.clone()),
        };
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
fn times(kind: ThingKind, count: u64) -> Localized {
    match kind {
        ThingKind::Item => say!("{0} 份", "{0}", count),
        ThingKind::Action => say!("{0} 次", "{0}×", count),
    }
}
