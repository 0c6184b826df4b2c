//! How a rep's net is made up, rule by rule: rewards first, then penalties, each in the scheme's order.

use super::awaited::Awaited;
use super::comparison::Decimals;
use super::computed::Computed;
use super::entry::rule_name;
use super::known::awaited_of_line;
use super::shown::Shown;
use super::sums::rep_row;
use super::total::{LeadsTo, TotalOf};
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_format::EntryAt;
use rewards_words::label as words;
use rewards_words::say;
use rewards_words::text::Localized;

/// From nothing to the net.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waterfall {
    /// The rep's name.
    pub name: String,
    /// A bar for each rule that has lines.
    pub bars: Vec<Bar>,
    /// Where they end.
    pub net: Shown,
    /// How its figures are written.
    pub decimals: Decimals,
}

/// What one rule adds or takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The rule.
    pub rule: RuleAt,
    /// Its name.
    pub name: Localized,
    /// Its clause.
    pub clause: Localized,
    /// Whether it gives or takes.
    pub kind: Kind,
    /// The sum of its lines in yuan, below zero for a penalty.
    pub amount: Money,
    /// Where it begins.
    pub from: Money,
    /// Where it ends.
    pub to: Money,
    /// What some of its lines wait for: their amounts are in none of these sums.
    pub awaits: Vec<Awaited>,
    /// How it was found: its only line, or all of them.
    pub leads_to: LeadsTo,
}

/// How a rep's net is made up; nothing where there is no such rep.
#[must_use]
pub fn waterfall(computed: &Computed, at: usize) -> Option<Waterfall> {
    let row = rep_row(computed, at)?;
    let statement = computed.statement.reps.get(at)?;
    let mut bars: Vec<Bar> = Vec::new();
    for kind in [Kind::Reward, Kind::Penalty] {
        let lines = statement.lines.iter().enumerate();
        for (place, line) in lines.filter(|(_, line)| line.kind == kind) {
            let entry = EntryAt::Line(at, place);
            match bars.last_mut() {
                Some(bar) if bar.rule == line.rule => {
                    bar.leads_to = LeadsTo::Total(TotalOf::RuleOfRep(at, line.rule));
                }
                Some(_) | None => bars.push(Bar::new(computed, line.rule, kind, entry)),
            }
            let awaited = awaited_of_line(computed, at, line);
            if let Some(bar) = bars.last_mut() {
                bar.amount += match kind {
                    Kind::Reward => line.amount,
                    Kind::Penalty => -line.amount,
                };
                let awaited = awaited.filter(|awaited| !bar.awaits.contains(awaited));
                bar.awaits.extend(awaited);
            }
        }
    }
    let mut level = Money::ZERO;
    for bar in &mut bars {
        bar.from = level;
        level += bar.amount;
        bar.to = level;
    }
    let amounts = bars.iter().map(|bar| bar.amount);
    Some(Waterfall {
        name: row.name,
        decimals: Decimals::of(amounts.chain(row.net.so_far())),
        bars,
        net: row.net,
    })
}

impl Bar {
    fn new(computed: &Computed, rule: RuleAt, kind: Kind, entry: EntryAt) -> Self {
        let clause = computed.scheme.rule(rule);
        let clause = clause.and_then(|rule| rule.clause.as_ref());
        Self {
            rule,
            name: rule_name(&computed.scheme, rule),
            clause: clause
                .map(|clause| words::clause(clause))
                .unwrap_or_default(),
            kind,
            amount: Money::ZERO,
            from: Money::ZERO,
            to: Money::ZERO,
            awaits: Vec::new(),
            leads_to: LeadsTo::Entry(entry),
        }
    }

    /// What it comes to, as it is shown.
    #[must_use]
    pub fn shown(&self) -> Shown {
        Shown::of(self.amount, self.amount != Money::ZERO, self.awaits.clone())
    }
}

impl Waterfall {
    /// What the picture shows, in a sentence.
    #[must_use]
    pub fn finding(&self) -> Localized {
        let part = |bar: &Bar| {
            say!(
                "{0} {1}",
                "{0} {1}",
                bar.name,
                self.decimals.marked(&bar.shown())
            )
        };
        let parts = Localized::joined(self.bars.iter().map(part), words::COMMA);
        let net = self.decimals.marked(&self.net);
        if self.bars.is_empty() {
            return say!("{0}的净额：{1}", "{0}'s net: {1}", self.name, net);
        }
        say!(
            "{0}的净额 {1}：{2}",
            "{0}'s net {1}: {2}",
            self.name,
            net,
            parts
        )
    }
}
