//! The sums in the ledger of a worked example, few enough to be typed beside what they should come to.

use super::worked::WorkedExample;
use crate::day_words::day_words;
use crate::workbook::normalize;
use rewards_core::ledger::OutcomeKind;
use rewards_core::number::{Sign, read_decimal};
use rewards_format::Node;
use rewards_words::label::outcome_kind;
use rewards_words::say;
use rewards_words::text::Localized;

/// Of an example with more sums none is shown: its ledger is opened to change it.
const MOST: usize = 12;

/// A sum in an example's ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleFact {
    /// Where it stands.
    pub place: FactPlace,
    /// What it is: `宏远电子 2026年3月2日 成交`.
    pub label: Localized,
    /// What stands there, as it was typed.
    pub typed: String,
}

/// Where a sum stands in the contract's ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactPlace {
    list: &'static str,
    at: usize,
    field: &'static str,
}

impl FactPlace {
    /// Its key in the document: `deals-0-amount`.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}-{}-{}", self.list, self.at, self.field)
    }
}

impl ExampleFact {
    /// Whether what stands there is a sum.
    #[must_use]
    pub fn is_sum(&self) -> bool {
        read_decimal(&self.typed, 2, Sign::NotNegative).is_ok()
    }
}

/// The sums of an example that aren't nothing: of deals, of goods that came back, of outcomes, of last year. None where they are
/// many, or its ledger can't be read.
#[must_use]
pub fn example_facts(example: &WorkedExample) -> Vec<ExampleFact> {
    let Ok(ledger) = Node::read(&example.ledger) else {
        return Vec::new();
    };
    let name_of = |customer: &str| {
        let mut all = list(&ledger, "customers").iter();
        let found = all.find(|one| text(one, "id") == Some(customer));
        let name = found.and_then(|one| text(one, "name"));
        name.unwrap_or(customer).to_owned()
    };
    let mut facts = Vec::new();
    let mut add = |list, at, field, node: &Node, label| {
        facts.extend(sum(node, field).map(|typed| ExampleFact {
            place: FactPlace { list, at, field },
            label,
            typed,
        }));
    };
    for (at, customer) in list(&ledger, "customers").iter().enumerate() {
        let name = name_of(text(customer, "id").unwrap_or_default());
        let label = say!("{0} 上年销售额", "{0}, last year's sales", name);
        add("customers", at, "prior_sales", customer, label);
    }
    for (at, deal) in list(&ledger, "deals").iter().enumerate() {
        let name = name_of(text(deal, "customer").unwrap_or_default());
        let date = day_words(text(deal, "date").unwrap_or_default(), None);
        let label = say!("{0} {1} 成交", "{0}, deal of {1}", name, date);
        add("deals", at, "amount", deal, label);
        let label = say!(
            "{0} {1} 成交的退货",
            "{0}, returned of the deal of {1}",
            name,
            date
        );
        add("deals", at, "returned", deal, label);
    }
    for (at, outcome) in list(&ledger, "outcomes").iter().enumerate() {
        let kind = text(outcome, "kind").and_then(OutcomeKind::of_word);
        let kind = kind.map(|kind| Localized::from(outcome_kind(kind)));
        let date = day_words(text(outcome, "date").unwrap_or_default(), None);
        let label = say!(
            "{0} {1} 涉及金额",
            "{0} of {1}, amount concerned",
            kind.unwrap_or_default(),
            date
        );
        add("outcomes", at, "amount", outcome, label);
    }
    if facts.len() > MOST {
        facts.clear();
    }
    facts
}

/// The example with another sum, as people write sums; nothing where there is no such place, or nothing changes.
#[must_use]
pub fn with_fact(example: &WorkedExample, place: &FactPlace, typed: &str) -> Option<WorkedExample> {
    let mut ledger = Node::read(&example.ledger).ok()?;
    let Node::List(rows) = ledger.get_mut(place.list)? else {
        return None;
    };
    let sum = rows.get_mut(place.at)?.get_mut(place.field)?;
    *sum = Node::text(&normalize::money(typed));
    let ledger = ledger.compact_json();
    (*ledger != *example.ledger).then(|| WorkedExample {
        ledger: ledger.into(),
        ..example.clone()
    })
}

fn list<'n>(ledger: &'n Node, name: &str) -> &'n [Node] {
    match ledger.get(name) {
        Some(Node::List(rows)) => rows,
        _ => &[],
    }
}

fn text<'n>(row: &'n Node, field: &str) -> Option<&'n str> {
    match row.get(field)? {
        Node::Text(text) => Some(text),
        _ => None,
    }
}

/// A sum that is given and isn't nothing.
fn sum(row: &Node, field: &str) -> Option<String> {
    let (Node::Text(text) | Node::Number(text)) = row.get(field)? else {
        return None;
    };
    let is_nothing = read_decimal(text, 2, Sign::NotNegative).is_ok_and(|fen| fen == 0);
    (!is_nothing || field == "amount").then(|| text.to_string())
}
