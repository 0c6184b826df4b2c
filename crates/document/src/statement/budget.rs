//! A scheme within a budget: its figures before and afterwards, what remains, and the draft that has them.

use super::changes::Side;
use super::entry::rule_name;
use super::shown::Shown;
use super::sums::sums;
use crate::workbook::{Fill, FilledIn};
use rewards_core::analysis::budget::{Budget, BudgetReach, Figure, FigureAt, budget, rewritten};
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{RuleAt, Text};
use rewards_format::{Definition, Settings, param_mentions};
use rewards_words::compare::{
    budget_finding, budget_lacks, budget_note, figure_place, figure_text,
};
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};

/// A scheme whose rewards are scaled to a budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetView {
    /// What was found, in a sentence.
    pub finding: Localized,
    /// Said where a larger figure might be no dearer.
    pub note: Option<Label>,
    /// Said where not all of the cost is known.
    pub lacks: Option<Localized>,
    /// What was found.
    pub reach: BudgetReach,
    /// What the cost should be at most.
    pub target: Money,
    /// What it was.
    pub before: Money,
    /// What it comes to.
    pub after: Money,
    /// By which factor the figures are scaled.
    pub factor: Rate,
    /// What remains of the target; below zero where it is passed.
    pub remainder: Money,
    /// Each figure that is scaled.
    pub rows: Vec<BudgetRow>,
    /// The scheme with the new figures, to be made a draft; none where nothing is changed.
    pub draft: Option<BudgetDraft>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetRow {
    /// The rule.
    pub at: RuleAt,
    /// The rule's name.
    pub rule: Localized,
    /// Its clause; nothing where it has none.
    pub clause: Localized,
    /// Where in the rule: `小型 · 超过 10 万元`; nothing where there is only one.
    pub place: Localized,
    /// The figure before: `1,500 元`, `2%`.
    pub old: Localized,
    /// The figure afterwards.
    pub new: Localized,
    /// Whether it changes.
    pub is_changed: bool,
}

/// A definition with new figures, and what is still filled into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetDraft {
    /// The definition.
    pub definition: Definition,
    /// What was filled in, without the figures that are the definition's own now.
    pub fill: Fill,
}

/// Scales the rewards of a scheme so that its cost is at most the target; none where it has no figure to scale. In pieces.
pub async fn budget_view(side: Side<'_>, target: Money) -> Option<BudgetView> {
    let computed = side.computed;
    let facts = &computed.facts;
    let found = budget(&computed.scheme, &facts.ledger, &facts.index, target).await?;
    let row = |(at, old, new): &(FigureAt, Figure, Figure)| {
        let clause = computed.scheme.rule(at.rule);
        let clause = clause.and_then(|rule| rule.clause.as_ref());
        BudgetRow {
            at: at.rule,
            rule: rule_name(&computed.scheme, at.rule),
            clause: clause
                .map(|clause| words::clause(clause))
                .unwrap_or_default(),
            place: figure_place(&computed.scheme, at),
            old: figure_text(*old),
            new: figure_text(*new),
            is_changed: old != new,
        }
    };
    let known = sums(computed).cost;
    Some(BudgetView {
        finding: budget_finding(&found),
        note: budget_note(found.course),
        lacks: Shown::note(&known).map(|note| budget_lacks(&note)),
        reach: found.reach,
        target,
        before: found.before.cost(),
        after: found.after.cost(),
        factor: found.factor,
        remainder: found.remainder(),
        rows: found.figures.iter().map(row).collect(),
        draft: match found.reach {
            BudgetReach::Met if !found.keeps_figures() => Some(draft(side, &found)),
            BudgetReach::Met | BudgetReach::Unused | BudgetReach::Bare(_) | BudgetReach::Passed => {
                None
            }
        },
    })
}

fn draft(side: Side<'_>, found: &Budget) -> BudgetDraft {
    let definition = side.definition;
    let filled = FilledIn::of(definition, side.fill);
    let settings = Settings::new(&filled.definition, filled.params(), filled.options());
    let mentions = param_mentions(definition);
    let new = rewritten(
        definition,
        settings.filling(definition),
        &side.computed.scheme,
        found.factor,
        &|id| mentions.get(id).copied().unwrap_or(0),
    );
    BudgetDraft {
        fill: without(side.fill, &new.params),
        definition: new.definition,
    }
}

/// What was filled in but for these parameters.
fn without(fill: &Fill, params: &[Text]) -> Fill {
    let is_kept = |key: &str| {
        let id = key.split('.').next().unwrap_or(key);
        !params.iter().any(|param| **param == *id)
    };
    let figures = fill.figures.iter();
    let examples = fill.examples.iter();
    Fill {
        figures: figures
            .filter(|(key, _)| is_kept(key))
            .map(|(key, figure)| (key.to_owned(), figure.clone()))
            .collect(),
        readings: fill.readings.clone(),
        examples: examples.filter(|key| is_kept(key)).cloned().collect(),
    }
}
