//! The next steps of a rep as the page shows them: only what can still happen, the cheapest per yuan first.

use super::computed::Computed;
use super::entry::rule_name;
use super::scale::{Scale, scale};
use crate::workbook::Sheet;
use rewards_core::analysis::possible_steps;
use rewards_core::number::{Day, Money};
use rewards_core::scheme::RuleAt;
use rewards_words::brief::step;
use rewards_words::text::Localized;

/// A next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The rule.
    pub rule: RuleAt,
    /// Its name.
    pub name: Localized,
    /// What has to happen and what it brings, in a sentence.
    pub text: Localized,
    /// The further sales, in yuan.
    pub needed: Money,
    /// How much more the rule then pays, in yuan.
    pub gain: Money,
    /// Where the measure stands on the rule's bands.
    pub scale: Scale,
    /// The row that grows: the deal, else the customer, by its table and its place in the ledger's list.
    pub row: Option<(Sheet, usize)>,
}

/// The next steps of the rep at a place that can still happen by a day; without one, by any day of the period.
#[must_use]
pub fn steps_of(computed: &Computed, at: usize, today: Option<Day>) -> Vec<Step> {
    let (scheme, facts) = (&computed.scheme, &computed.facts);
    let Some(rep) = computed.statement.reps.get(at) else {
        return Vec::new();
    };
    possible_steps(scheme, &facts.ledger, &facts.index, rep, today)
        .into_iter()
        .map(|possible| {
            let found = possible.step;
            let deal = found.deal.map(|deal| (Sheet::Deals, deal.index()));
            let customer = found.customer.map(|at| (Sheet::Customers, at.index()));
            Step {
                rule: found.rule,
                name: rule_name(scheme, found.rule),
                text: step(scheme, &facts.ledger, &possible),
                needed: found.needed,
                gain: found.gain,
                scale: scale(&possible.position),
                row: deal.or(customer),
            }
        })
        .collect()
}
