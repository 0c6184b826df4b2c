//! The shared cases: full requests with full statements, but for explanations and next steps.

use serde_json::Value;

use super::{Checked, Report, evaluate, fields, files, folder, sums};

/// What a shared case leaves open.
const OPEN: [&str; 2] = ["why", "next_steps"];

/// Runs every shared case.
pub fn run() -> Report {
    match files(&folder().join("shared"), "json") {
        Ok(files) => Report::of(
            "shared cases",
            files.iter().map(|(name, text)| (name.clone(), check(text))),
        ),
        Err(error) => Report::unread("shared cases", error),
    }
}

fn check(text: &str) -> Checked<()> {
    let case: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let found = evaluate(&case["request"])?;
    same(&case["expected"], &found, "statement")?;
    sums::hold(&found, &case["request"]["ledger"])?;
    fields::hold(&found)
}

/// The first place where what was found is not what was expected.
fn same(expected: &Value, found: &Value, place: &str) -> Checked<()> {
    match (expected, found) {
        (Value::Object(wanted), Value::Object(had)) => {
            if let Some(unknown) = had
                .keys()
                .find(|field| !wanted.contains_key(*field) && !OPEN.contains(&field.as_str()))
            {
                return Err(format!("{place} has `{unknown}` besides"));
            }
            wanted.iter().try_for_each(|(field, wanted)| {
                same(wanted, &found[field], &format!("{place}.{field}"))
            })
        }
        (Value::Array(wanted), Value::Array(had)) => {
            let pairs = wanted.iter().zip(had).enumerate();
            for (at, (wanted, had)) in pairs {
                same(wanted, had, &format!("{place}[{at}]"))?;
            }
            if wanted.len() == had.len() {
                Ok(())
            } else {
                Err(differs(
                    &format!("the length of {place}"),
                    &wanted.len(),
                    &had.len(),
                ))
            }
        }
        _ if expected == found => Ok(()),
        _ => Err(differs(place, expected, found)),
    }
}

fn differs(
    place: &str,
    expected: &impl std::fmt::Display,
    found: &impl std::fmt::Display,
) -> String {
    format!("{place}:\n      expected {expected}\n      found    {found}")
}
