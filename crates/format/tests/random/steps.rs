//! Following a next step: which deal to raise, and what the rule then pays.

use super::ledgers::{deals_of, fen_of};
use serde_json::Value;

/// What a rule pays a rep for the line or entry that a step is about, in fen; a rule that does not pay it pays nothing.
pub fn paid(statement: &Value, rep: usize, step: &Value) -> i128 {
    let lines = statement["reps"][rep]["lines"].as_array().expect("lines");
    let same = |line: &&Value| {
        ["rule", "customer", "deal"]
            .iter()
            .all(|key| line[*key] == step[*key])
    };
    lines
        .iter()
        .filter(same)
        .map(|line| fen_of(&line["amount"]))
        .sum()
}

/// The place of a deal that the step may be followed on: the one it names, else one that the rule measures (as the
/// line's explanation lists them). Nothing where there is none to raise.
pub fn deal_to_raise(ledger: &Value, statement: &Value, rep: usize, step: &Value) -> Option<usize> {
    let deals = deals_of(ledger);
    if let Some(deal) = step["deal"].as_str() {
        return deals.iter().position(|entry| entry["id"] == deal);
    }
    let rep = &statement["reps"][rep];
    let entries = rep["lines"]
        .as_array()
        .into_iter()
        .chain(rep["skipped"].as_array())
        .flatten();
    let same = |entry: &&Value| {
        ["rule", "customer", "deal"]
            .iter()
            .all(|key| entry[*key] == step[*key])
    };
    let facts = entries
        .filter(same)
        .filter_map(|entry| entry["why"]["facts"].as_array())
        .flatten();
    let measured = facts.filter_map(|fact| fact["deal"].as_str()).next()?;
    deals.iter().position(|entry| entry["id"] == measured)
}
