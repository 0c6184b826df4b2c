//! A statement in the short words of the case files.

use serde_json::Value;

use super::{Checked, list, notation};

/// An entry of a statement: its rule, and the line that a case file writes for it.
pub struct Told {
    rule: String,
    line: String,
}

/// A field as text; empty where it is null or missing.
fn text<'a>(entry: &'a Value, field: &str) -> &'a str {
    entry[field].as_str().unwrap_or_default()
}

/// The line of an entry: who and what, then every field of the notation that the entry has.
fn told(entry: &Value, head: &str, fields: &[&str]) -> Told {
    let mut line = head.to_owned();
    for field in fields.iter().filter(|field| !entry[**field].is_null()) {
        line += &format!(" {field}={}", text(entry, field));
    }
    if entry["capped"] == true {
        line.push_str(" capped");
    }
    Told {
        rule: text(entry, "rule").to_owned(),
        line,
    }
}

/// What a statement says of one rep: lines, grants, actions, skipped entries.
fn of_rep(rep: &Value) -> Vec<Told> {
    const REFERENCES: [&str; 6] = ["customer", "deal", "outcome", "team", "month", "basis"];
    let (name, mut all) = (text(rep, "rep"), Vec::new());
    for line in list(rep, "lines") {
        let sign = if line["kind"] == "penalty" {
            "penalty "
        } else {
            ""
        };
        let form = if line["form"] == "cash" {
            String::new()
        } else {
            format!(" form={}", text(line, "form"))
        };
        let mut told = told(
            line,
            &format!(
                "{name} {sign}{} {}{form}",
                text(line, "rule"),
                text(line, "amount")
            ),
            &REFERENCES,
        );
        told.line = notation::ordered(&told.line).unwrap_or(told.line);
        all.push(told);
    }
    for grant in list(rep, "grants") {
        let head = format!(
            "{name} grant {} {} x{}",
            text(grant, "rule"),
            text(grant, "item"),
            text(grant, "quantity")
        );
        all.push(told(grant, &head, &REFERENCES));
    }
    for (section, word, said) in [
        ("actions", "action", "action"),
        ("skipped", "skipped", "reason"),
    ] {
        all.extend(list(rep, section).iter().map(|entry| {
            let head = format!(
                "{name} {word} {} {}",
                text(entry, "rule"),
                text(entry, said)
            );
            told(entry, &head, &REFERENCES)
        }));
    }
    all
}

/// What a statement says of its teams and customers.
fn of_teams_and_customers(statement: &Value) -> Vec<Told> {
    let pools = list(statement, "teams").iter().map(|pool| {
        let head = format!(
            "team {} {} pool {}",
            text(pool, "team"),
            text(pool, "rule"),
            text(pool, "pool")
        );
        told(pool, &head, &["outcome"])
    });
    let benefits = list(statement, "customers").iter().map(|benefit| {
        let given = match (
            text(benefit, "item"),
            text(benefit, "action"),
            text(benefit, "benefit"),
        ) {
            ("", "", money) => money.to_owned(),
            (item, "", "0.00") => format!("item {item}"),
            ("", action, "0.00") => format!("action {action}"),
            several => format!("{several:?}"),
        };
        let head = format!(
            "customer {} {} {given}",
            text(benefit, "customer"),
            text(benefit, "rule")
        );
        told(benefit, &head, &["deal", "outcome"])
    });
    pools.chain(benefits).collect()
}

/// What a statement says, narrowed to some rules where a case does so.
pub fn entries(statement: &Value, rules: Option<&[String]>) -> Vec<String> {
    let reps = list(statement, "reps").iter().flat_map(of_rep);
    narrowed(reps.chain(of_teams_and_customers(statement)), rules)
}

/// The next steps of a statement.
pub fn next_steps(statement: &Value, rules: Option<&[String]>) -> Vec<String> {
    let steps = list(statement, "reps").iter().flat_map(|rep| {
        list(rep, "next_steps").iter().map(|step| {
            let head = format!("{} {}", text(rep, "rep"), text(step, "rule"));
            told(step, &head, &["customer", "deal", "needed", "gain"])
        })
    });
    narrowed(steps, rules)
}

/// The inactive rules of a statement, each with the figures it misses.
pub fn inactive(statement: &Value, rules: Option<&[String]>) -> Vec<String> {
    let inactive = list(statement, "inactive").iter().map(|entry| {
        let missing: Vec<&str> = list(entry, "missing")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        told(
            entry,
            &format!("{} {}", text(entry, "rule"), missing.join(",")),
            &[],
        )
    });
    narrowed(inactive, rules)
}

fn narrowed(all: impl Iterator<Item = Told>, rules: Option<&[String]>) -> Vec<String> {
    all.filter(|told| rules.is_none_or(|rules| rules.contains(&told.rule)))
        .map(|told| told.line)
        .collect()
}

/// The first difference between what was expected of a list and what was found.
pub fn difference(of: &str, expected: &[String], found: &[String]) -> Checked<()> {
    let unlike = (0..expected.len().max(found.len()))
        .find(|place| expected.get(*place) != found.get(*place));
    let Some(place) = unlike else { return Ok(()) };
    let said = |lines: &[String]| {
        lines
            .get(place)
            .cloned()
            .unwrap_or_else(|| "nothing".to_owned())
    };
    Err(format!(
        "{of}, entry {}:\n      expected {}\n      found    {}",
        place + 1,
        said(expected),
        said(found)
    ))
}
