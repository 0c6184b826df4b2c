//! The fields that the contract gives each part of a statement: all of them, and no others.

use serde_json::Value;

use super::{Checked, list};

const STATEMENT: &[&str] = &["scheme", "reps", "teams", "customers", "inactive", "totals"];
const REP: &[&str] = &[
    "rep",
    "reward",
    "penalty",
    "net",
    "lines",
    "grants",
    "actions",
    "skipped",
    "next_steps",
];
const LINE: &[&str] = &[
    "rule", "kind", "amount", "form", "customer", "deal", "outcome", "team", "month", "basis",
    "capped", "why",
];
const GRANT: &[&str] = &[
    "rule", "item", "quantity", "customer", "deal", "outcome", "team", "month",
];
const ACTION: &[&str] = &[
    "rule", "action", "customer", "deal", "outcome", "team", "month",
];
const SKIPPED: &[&str] = &[
    "rule", "reason", "customer", "deal", "outcome", "team", "month", "why",
];
const STEP: &[&str] = &["rule", "customer", "deal", "needed", "gain"];
const POOL: &[&str] = &["team", "rule", "pool", "outcome"];
const BENEFIT: &[&str] = &[
    "customer", "rule", "benefit", "item", "action", "deal", "outcome",
];
const INACTIVE: &[&str] = &["rule", "missing"];
const TOTALS: &[&str] = &[
    "reward",
    "penalty",
    "net",
    "customer_benefit",
    "sales",
    "cost_rate",
];

/// A part has exactly these fields.
fn exactly(part: &Value, fields: &[&str], place: &str) -> Checked<()> {
    let Some(found) = part.as_object() else {
        return Err(format!("{place} is no object"));
    };
    if let Some(missing) = fields.iter().find(|field| !found.contains_key(**field)) {
        return Err(format!("{place} has no `{missing}`"));
    }
    match found.keys().find(|field| !fields.contains(&field.as_str())) {
        Some(unknown) => Err(format!("{place} has the unknown field `{unknown}`")),
        None => Ok(()),
    }
}

/// Each entry of a list has exactly these fields.
fn each(part: &Value, field: &str, fields: &[&str]) -> Checked<()> {
    list(part, field)
        .iter()
        .enumerate()
        .try_for_each(|(place, entry)| exactly(entry, fields, &format!("{field}[{place}]")))
}

/// An entry says why, in both languages.
fn says_why(entry: &Value) -> Checked<()> {
    let said = |language: &str| {
        entry["why"]["text"][language]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    };
    if said("zh") && said("en") {
        Ok(())
    } else {
        Err(format!(
            "{} of {} does not say why in both languages",
            entry["rule"], entry["customer"]
        ))
    }
}

/// Every part of a statement has exactly the fields of the contract.
pub fn hold(statement: &Value) -> Checked<()> {
    exactly(statement, STATEMENT, "the statement")?;
    exactly(&statement["totals"], TOTALS, "totals")?;
    each(statement, "reps", REP)?;
    for rep in list(statement, "reps") {
        let parts = [
            ("lines", LINE),
            ("grants", GRANT),
            ("actions", ACTION),
            ("skipped", SKIPPED),
            ("next_steps", STEP),
        ];
        parts
            .into_iter()
            .try_for_each(|(field, fields)| each(rep, field, fields))?;
        list(rep, "lines")
            .iter()
            .chain(list(rep, "skipped"))
            .try_for_each(says_why)?;
    }
    [
        ("teams", POOL),
        ("customers", BENEFIT),
        ("inactive", INACTIVE),
    ]
    .into_iter()
    .try_for_each(|(field, fields)| each(statement, field, fields))
}
