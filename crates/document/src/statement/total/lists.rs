//! What sums are made of: rules, people, customers.

use super::{LeadsTo, Source, TotalList, TotalOf, TotalPart};
use crate::statement::awaited::Awaited;
use crate::statement::entry::{brief, digits, of_benefit, rule_name, same};
use crate::statement::groups::GroupEntry;
use crate::statement::shown::Shown;
use crate::statement::sums::RepRow;
use rewards_core::engine::{Benefit, Line};
use rewards_core::number::Money;
use rewards_core::pieces::pause;
use rewards_core::scheme::RuleAt;
use rewards_format::EntryAt;
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};
use std::collections::BTreeMap;

/// So many of what customers receive are listed; of the others their number and their sum.
const LISTED: usize = 200;

/// By whom things and money are received.
pub(super) const BY_REP: Label = label!("各个业务员", "By rep");

impl Source<'_> {
    /// What the lines of each rule come to, by what each line counts; in pieces.
    pub(super) async fn rules(self, counts: impl Fn(&Line) -> Money) -> BTreeMap<RuleAt, Money> {
        let mut sums: BTreeMap<RuleAt, Money> = BTreeMap::new();
        for rep in &self.computed.statement.reps {
            for line in &rep.lines {
                *sums.entry(line.rule).or_default() += counts(line);
            }
            pause().await;
        }
        sums
    }

    /// The rules that pay or take anything, and those that the sum waits for.
    pub(super) fn rule_list(self, mut sums: BTreeMap<RuleAt, Money>, shown: &Shown) -> TotalList {
        for awaited in shown.awaits() {
            sums.entry(awaited.rule).or_default();
        }
        let part = |(rule, sum): (RuleAt, Money)| {
            let leads_to = LeadsTo::Total(TotalOf::Rule(rule));
            part(
                leads_to,
                self.name_of(rule),
                &of_rule(sum, rule, shown.awaits()),
            )
        };
        TotalList {
            name: label!("各条规则", "By rule"),
            parts: sums.into_iter().filter_map(part).collect(),
            others: None,
        }
    }

    /// The reps of whom it is made.
    pub(super) fn reps(self, of: impl Fn(&RepRow) -> Shown) -> TotalList {
        let rows = &self.figures.rows;
        let part = |row: &RepRow| part(LeadsTo::Rep(row.at), same(row.heading()), &of(row));
        let parts: Vec<TotalPart> = rows.iter().filter_map(part).collect();
        TotalList {
            name: BY_REP,
            others: others(rows.len() - parts.len(), parts.len()),
            parts,
        }
    }

    /// What customers receive in money.
    pub(super) fn customers(self, is_meant: impl Fn(&Benefit) -> bool) -> TotalList {
        let benefits = &self.computed.statement.customers;
        let is_meant = |benefit: &Benefit| benefit.benefit != Money::ZERO && is_meant(benefit);
        let mut rules = benefits.iter().filter(|benefit| is_meant(benefit));
        let first = rules.next().map(|benefit| benefit.rule);
        let is_of_several = rules.any(|benefit| Some(benefit.rule) != first);
        let mut all = benefits
            .iter()
            .enumerate()
            .filter(|(_, benefit)| is_meant(benefit));
        let part = |(at, benefit): (usize, &Benefit)| {
            let line = brief(self.computed, benefit.rule, &of_benefit(benefit)).line();
            let name = if is_of_several {
                let rule = rule_name(&self.computed.scheme, benefit.rule);
                say!("{0}（{1}）", "{0} ({1})", line, rule)
            } else {
                line
            };
            TotalPart {
                leads_to: LeadsTo::Entry(EntryAt::Benefit(at)),
                name: name.beginning(),
                worth: same(digits(benefit.benefit)),
                is_known: true,
            }
        };
        let parts = all.by_ref().take(LISTED).map(part).collect();
        let (count, sum) = all.fold((0_usize, Money::ZERO), |(count, sum), (_, benefit)| {
            (count + 1, sum + benefit.benefit)
        });
        TotalList {
            name: label!("各家客户", "By customer"),
            parts,
            others: (count > 0).then(|| {
                say!(
                    "另有 {0} 项，共 {1}，这里不逐项列出。",
                    "{0} more, {1} in total, not listed individually here.",
                    count,
                    sum
                )
            }),
        }
    }

    /// A rule's clause and name.
    pub(super) fn name_of(self, rule: RuleAt) -> Localized {
        let scheme = &self.computed.scheme;
        let clause = scheme.rule(rule).and_then(|rule| rule.clause.as_ref());
        let clause = clause.map(|clause| words::clause(clause));
        let clause = clause.filter(|clause| !clause.is_empty());
        let parts = clause.into_iter().chain([rule_name(scheme, rule)]);
        parts
            .reduce(|clause, name| say!("{0} {1}", "{0} {1}", clause, name))
            .unwrap_or_default()
    }
}

/// The entries of one rule.
pub(super) fn entries(entries: Vec<GroupEntry>) -> TotalList {
    let part = |entry: GroupEntry| TotalPart {
        leads_to: LeadsTo::Entry(entry.at),
        name: entry.text(),
        worth: entry.worth.text(),
        is_known: entry.worth.awaits().is_empty(),
    };
    TotalList {
        name: label!("各项", "Item by item"),
        parts: entries.into_iter().map(part).collect(),
        others: None,
    }
}

/// A part, where it comes to anything or waits.
fn part(leads_to: LeadsTo, name: Localized, shown: &Shown) -> Option<TotalPart> {
    (*shown != Shown::Known(Money::ZERO)).then(|| TotalPart {
        leads_to,
        name,
        worth: shown.marked(),
        is_known: shown.known().is_some(),
    })
}

/// How many reps are in it with nothing, beside those who are listed.
pub(super) fn others(count: usize, listed: usize) -> Option<Localized> {
    (count > 0).then(|| match listed {
        0 => label!("没有人有。", "Nobody has any.").into(),
        _ => many!(
            count,
            "其余 {0} 人没有。",
            "{0} other has none.",
            "{0} others have none."
        ),
    })
}

/// What a rule comes to, of what a sum waits for.
pub(in super::super) fn of_rule(sum: Money, rule: RuleAt, awaits: &[Awaited]) -> Shown {
    let awaits = awaits.iter().filter(|awaited| awaited.rule == rule);
    Shown::of(sum, sum != Money::ZERO, awaits.cloned().collect())
}
