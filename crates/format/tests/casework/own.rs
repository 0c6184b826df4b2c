//! The project's own cases: short to write, expanded here to full requests, and complete in what they expect.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Checked, Report, evaluate, fields, files, folder, notation, statement, sums};

/// A file of cases of one template, over one ledger that each case changes where it needs to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    template: String,
    ledger: Shared,
    #[serde(rename = "case")]
    cases: Vec<Case>,
}

/// What the cases of a file share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    period: String,
    #[serde(default)]
    teams: Vec<String>,
    #[serde(default)]
    reps: Vec<String>,
    #[serde(default)]
    customers: Vec<String>,
}

/// A case: what happened, where it differs from what its file shares, and what it comes to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default)]
    working: String,
    #[serde(default)]
    params: Map<String, Value>,
    #[serde(default)]
    options: Map<String, Value>,
    period: Option<String>,
    teams: Option<Vec<String>>,
    reps: Option<Vec<String>>,
    customers: Option<Vec<String>>,
    #[serde(default)]
    deals: Vec<String>,
    #[serde(default)]
    outcomes: Vec<String>,
    rules: Option<Vec<String>>,
    expect: Vec<String>,
    next: Option<Vec<String>>,
    inactive: Option<Vec<String>>,
    #[serde(default)]
    totals: BTreeMap<String, String>,
}

/// The files of own cases by name.
fn case_files() -> Checked<Vec<(String, CaseFile)>> {
    let files = files(&folder(), "toml")?
        .into_iter()
        .filter(|(name, _)| name != super::refused::FILE);
    files
        .map(|(name, text)| {
            toml::from_str(&text)
                .map(|file| (name.clone(), file))
                .map_err(|error| format!("{name}: {error}"))
        })
        .collect()
}

/// The names of all own cases, each with its file.
pub fn names() -> Checked<Vec<String>> {
    let named = |(name, file): (String, CaseFile)| {
        file.cases
            .into_iter()
            .map(move |case| format!("{name}: {}", case.name))
    };
    Ok(case_files()?.into_iter().flat_map(named).collect())
}

/// Every own case as a full request.
pub fn requests() -> Checked<Vec<Value>> {
    case_files()?
        .iter()
        .flat_map(|(_, file)| file.cases.iter().map(|case| request(file, case)))
        .collect()
}

/// The full request of a case.
fn request(file: &CaseFile, case: &Case) -> Checked<Value> {
    let params: Checked<Map<String, Value>> = case
        .params
        .iter()
        .map(|(id, written)| Ok((id.clone(), notation::parameter(written)?)))
        .collect();
    Ok(json!({
        "scheme": { "template": file.template, "params": params?, "options": case.options },
        "ledger": ledger(&file.ledger, case)?,
    }))
}

/// The ledger of a case: its own lists, and those of its file where it has none.
fn ledger(shared: &Shared, case: &Case) -> Checked<Value> {
    let period = case.period.as_ref().unwrap_or(&shared.period);
    let (from, to) = period
        .split_once("..")
        .ok_or_else(|| format!("`{period}` is written `2026-01-01..2026-12-31`"))?;
    Ok(json!({
        "version": 1,
        "period": { "from": from, "to": to },
        "teams": entries(case.teams.as_ref().unwrap_or(&shared.teams), &["id", "name"])?,
        "reps": entries(case.reps.as_ref().unwrap_or(&shared.reps), &["id", "name"])?,
        "customers": entries(case.customers.as_ref().unwrap_or(&shared.customers), &["id", "name"])?,
        "deals": entries(&case.deals, &["id", "customer", "date", "amount"])?,
        "outcomes": entries(&case.outcomes, &["id", "kind", "date"])?,
    }))
}

fn entries(written: &[String], heads: &[&str]) -> Checked<Vec<Value>> {
    written
        .iter()
        .map(|text| notation::entry(text, heads))
        .collect()
}

/// Runs every own case.
pub fn run() -> Report {
    let files = match case_files() {
        Ok(files) => files,
        Err(error) => return Report::unread("own cases", error),
    };
    let cases = files
        .iter()
        .flat_map(|(name, file)| file.cases.iter().map(move |case| (name, file, case)));
    Report::of(
        "own cases",
        cases.map(|(name, file, case)| (heading(name, case), check(file, case))),
    )
}

fn heading(file: &str, case: &Case) -> String {
    let working = if case.working.is_empty() {
        String::new()
    } else {
        format!("\n    {}", case.working)
    };
    format!("{file}: {}{working}", case.name)
}

/// A case holds: its statement is sound in itself, and says what the case expects, in order, nothing missing and nothing besides.
fn check(file: &CaseFile, case: &Case) -> Checked<()> {
    let request = request(file, case)?;
    let found = evaluate(&request)?;
    let rules = case.rules.as_deref();
    said(&case.expect, &statement::entries(&found, rules))?;
    if let Some(next) = &case.next {
        let expected: Vec<String> = next
            .iter()
            .map(|line| notation::ordered(line))
            .collect::<Checked<_>>()?;
        statement::difference(
            "next steps",
            &expected,
            &statement::next_steps(&found, rules),
        )?;
    }
    if let Some(inactive) = &case.inactive {
        statement::difference(
            "inactive rules",
            inactive,
            &statement::inactive(&found, rules),
        )?;
    }
    for (field, expected) in &case.totals {
        let total = found["totals"][field].as_str().unwrap_or("null");
        statement::difference(
            &format!("total {field}"),
            std::slice::from_ref(expected),
            &[total.to_owned()],
        )?;
    }
    sums::hold(&found, &request["ledger"])?;
    fields::hold(&found)
}

/// Every list of the statement says what is expected of it.
fn said(expect: &[String], found: &[String]) -> Checked<()> {
    let expected: Vec<String> = expect
        .iter()
        .map(|line| notation::ordered(line))
        .collect::<Checked<_>>()?;
    let of = |section: &str, lines: &[String]| -> Vec<String> {
        lines
            .iter()
            .filter(|line| notation::section(line) == section)
            .cloned()
            .collect()
    };
    expected.iter().chain(found).try_for_each(|line| {
        let section = notation::section(line);
        statement::difference(&section, &of(&section, &expected), &of(&section, found))
    })
}
