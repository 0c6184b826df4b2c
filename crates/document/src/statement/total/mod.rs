//! How a sum over all was found: rule by rule, then of whom it is made, each leading on to what it is made of itself.

mod lists;
mod money;
mod things;

pub(super) use lists::of_rule;

use super::comparison::{ColumnFigures, ItemValues, ThingKind};
use super::computed::Computed;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_format::EntryAt;
use rewards_words::text::{Label, Localized};
use std::borrow::Cow;

/// Which sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TotalOf {
    /// Rewards less penalties.
    Net,
    /// Rewards.
    Reward,
    /// Penalties.
    Penalty,
    /// Rewards less penalties among the sales.
    Share,
    /// What was sold: deals that count and are ordered or delivered.
    Sales,
    /// What customers get.
    Benefit,
    /// Rewards less penalties, and what customers get.
    Cost,
    /// Rewards less penalties, and what customers get, among the sales.
    CostRate,
    /// What all reps get with the things that have a value.
    WithThings,
    /// What one rule comes to.
    Rule(RuleAt),
    /// What one rule comes to for the rep at this place.
    RuleOfRep(usize, RuleAt),
    /// How often a thing is given, or done.
    Thing(ThingKind, String),
}

/// A sum, laid open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalView {
    /// What it is a sum of: `合计净额`, a rule's name.
    pub name: Localized,
    /// What it comes to.
    pub worth: Localized,
    /// What is not known of it, or why it comes to nothing; nothing where neither is so.
    pub note: Option<Localized>,
    /// How it follows from other sums; nothing where it's only added up.
    pub formula: Option<Localized>,
    /// What it is made of, each list coming to all of it, or to all of one of the sums that it follows from.
    pub lists: Vec<TotalList>,
}

/// One way to take a sum apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalList {
    /// By what: rules, people.
    pub name: Label,
    /// The parts.
    pub parts: Vec<TotalPart>,
    /// What is not listed; nothing where all is.
    pub others: Option<Localized>,
}

/// One part of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalPart {
    /// What it is made of.
    pub leads_to: LeadsTo,
    /// Whose it is, or which rule's.
    pub name: Localized,
    /// What it comes to.
    pub worth: Localized,
    /// Whether all of it is known.
    pub is_known: bool,
}

/// Where a part is laid open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadsTo {
    /// In a sum of its own.
    Total(TotalOf),
    /// In the statement of the rep at this place.
    Rep(usize),
    /// In the explanation of an entry.
    Entry(EntryAt),
}

/// Lays a sum of a result open, with its figures where they are found already; nothing where there is no such rule or thing.
/// In pieces.
pub async fn total_view(
    computed: &Computed,
    figures: Option<&ColumnFigures>,
    of: &TotalOf,
    values: &ItemValues,
) -> Option<TotalView> {
    let figures = match figures {
        Some(figures) => Cow::Borrowed(figures),
        None => Cow::Owned(ColumnFigures::of(computed).await),
    };
    let source = Source {
        computed,
        figures: &figures,
    };
    Some(match of {
        TotalOf::Net => source.net().await,
        TotalOf::Share => source.share().await,
        TotalOf::Reward => source.of_kind(Kind::Reward).await,
        TotalOf::Penalty => source.of_kind(Kind::Penalty).await,
        TotalOf::Sales => source.sales(),
        TotalOf::Benefit => source.benefit(),
        TotalOf::Cost => source.cost().await,
        TotalOf::CostRate => source.cost_rate(),
        TotalOf::Rule(rule) => source.rule(*rule)?,
        TotalOf::RuleOfRep(place, rule) => source.rule_of_rep(*place, *rule)?,
        TotalOf::Thing(kind, thing) => source.thing(*kind, thing),
        TotalOf::WithThings => source.with_things(values)?,
    })
}

/// What a sum is taken from.
#[derive(Clone, Copy)]
struct Source<'a> {
    computed: &'a Computed,
    figures: &'a ColumnFigures,
}
