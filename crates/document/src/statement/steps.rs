//! The next steps of a rep as the page shows them: only what can still happen, the cheapest per yuan of the net first.

use super::computed::Computed;
use super::entry::rule_name;
use super::scale::{Scale, scale_of_step};
use crate::workbook::Sheet;
use rewards_core::analysis::{Needed, possible_steps_in_pieces};
use rewards_core::number::{Day, Money};
use rewards_core::pieces::at_once;
use rewards_core::scheme::RuleAt;
use rewards_words::brief as words;
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
    /// What has to happen, at least.
    pub needed: Needed,
    /// How much more the rule then gives or less it takes, in yuan; none where it's no money.
    pub gain: Option<Money>,
    /// How much more the rep then gets by all rules, in yuan, as far as that is known; none where the rule brings no money, or the
    /// net doesn't grow.
    pub grows: Option<Money>,
    /// What it brings in all, in short: `+500`, an item.
    pub brings: Localized,
    /// Where the measure stands on the rule's bands, or to the bound that it asks for.
    pub scale: Scale,
    /// The row that grows: the deal, else the customer, by its table and its place in the ledger's list.
    pub row: Option<(Sheet, usize)>,
}

/// The next steps of the rep at a place that can still happen by a day; without one, by any day of the period.
#[must_use]
pub fn steps_of(computed: &Computed, at: usize, today: Option<Day>) -> Vec<Step> {
    at_once(steps_in_pieces(computed, at, today))
}

/// The same, with pauses.
pub async fn steps_in_pieces(computed: &Computed, at: usize, today: Option<Day>) -> Vec<Step> {
    let (scheme, facts) = (&computed.scheme, &computed.facts);
    let Some(rep) = computed.statement.reps.get(at) else {
        return Vec::new();
    };
    let steps = possible_steps_in_pieces(scheme, &facts.ledger, &facts.index, rep, today).await;
    let steps = steps.into_iter().map(|step| {
        let deal = step.deal.map(|deal| (Sheet::Deals, deal.index()));
        let customer = step.customer.map(|at| (Sheet::Customers, at.index()));
        Step {
            rule: step.rule,
            name: rule_name(scheme, step.rule),
            text: words::step(scheme, &facts.ledger, &step),
            needed: step.needed,
            gain: step.gain(),
            grows: step.grows(),
            brings: words::worth_of(&step),
            scale: scale_of_step(&step),
            row: deal.or(customer),
        }
    });
    steps.collect()
}
