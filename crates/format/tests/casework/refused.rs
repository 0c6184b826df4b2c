//! Bad requests: patches of one sound request, each with every problem it has.

use serde::Deserialize;
use serde_json::Value;

use super::{Checked, Report, folder};

/// The file of the bad requests.
pub const FILE: &str = "bad-input.toml";

/// Every code of the contract.
const CODES: [&str; 18] = [
    "unknown_field",
    "missing_field",
    "wrong_type",
    "not_a_decimal",
    "too_precise",
    "negative",
    "out_of_range",
    "not_a_date",
    "unknown_value",
    "unknown_reference",
    "duplicate_id",
    "period_reversed",
    "unknown_template",
    "unknown_param",
    "unknown_option",
    "bad_bands",
    "unsupported_version",
    "too_large",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusals {
    base: String,
    #[serde(rename = "case")]
    cases: Vec<Refusal>,
}

/// What is changed in the base request, and the problems `path code` that follow; none where it stays sound.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusal {
    name: String,
    #[serde(default)]
    set: Vec<String>,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    fill: Vec<String>,
    problems: Vec<String>,
}

fn read() -> Checked<Refusals> {
    let text = std::fs::read_to_string(folder().join(FILE)).map_err(|error| error.to_string())?;
    toml::from_str(&text).map_err(|error| format!("{FILE}: {error}"))
}

/// The names of all bad requests.
pub fn names() -> Checked<Vec<String>> {
    Ok(read()?
        .cases
        .into_iter()
        .map(|case| format!("{FILE}: {}", case.name))
        .collect())
}

/// The codes of the contract that no case expects.
pub fn codes_not_met() -> Checked<Vec<&'static str>> {
    let cases = read()?.cases;
    let met = |code: &str| {
        cases
            .iter()
            .flat_map(|case| &case.problems)
            .any(|problem| problem.ends_with(&format!(" {code}")))
    };
    Ok(CODES.into_iter().filter(|code| !met(code)).collect())
}

/// Runs every bad request.
pub fn run() -> Report {
    let (base, cases) = match read().and_then(|file| {
        Ok((
            serde_json::from_str::<Value>(&file.base).map_err(|error| error.to_string())?,
            file.cases,
        ))
    }) {
        Ok(read) => read,
        Err(error) => return Report::unread("bad requests", error),
    };
    Report::of(
        "bad requests",
        cases
            .iter()
            .map(|case| (format!("{FILE}: {}", case.name), check(&base, case))),
    )
}

/// What a request must have to be evaluated, and may leave out to be checked.
const WHOLES: [&str; 2] = ["ledger missing_field", "scheme missing_field"];

/// A case holds: evaluating and checking both find its problems, all of them and no others.
fn check(base: &Value, case: &Refusal) -> Checked<()> {
    let text = patched(base, case)?.to_string();
    let mut expected = case.problems.clone();
    expected.sort();
    let to_check: Vec<String> = expected
        .iter()
        .filter(|problem| !WHOLES.contains(&problem.as_str()))
        .cloned()
        .collect();
    same(
        "check",
        &to_check,
        &problems(&rewards_format::text::check(&text))?,
    )?;
    match rewards_format::text::evaluate(&text) {
        Ok(_) if expected.is_empty() => Ok(()),
        Ok(_) => Err("evaluate gives a statement".to_owned()),
        Err(refused) => same("evaluate", &expected, &problems(&refused)?),
    }
}

/// The problems of an answer as `path code`, by path.
fn problems(answer: &str) -> Checked<Vec<String>> {
    let list: Vec<Value> =
        serde_json::from_str(answer).map_err(|error| format!("no list of problems: {error}"))?;
    let mut problems = list.iter().map(problem).collect::<Checked<Vec<String>>>()?;
    problems.sort();
    Ok(problems)
}

/// A problem as `path code`; it has these and a message in both languages, and nothing else.
fn problem(problem: &Value) -> Checked<String> {
    let message = |language: &str| {
        problem["message"][language]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    };
    match (
        problem["path"].as_str(),
        problem["code"].as_str(),
        problem.as_object().map(serde_json::Map::len),
    ) {
        (Some(path), Some(code), Some(3)) if message("zh") && message("en") => {
            Ok(format!("{path} {code}"))
        }
        _ => Err(format!("a problem is not whole: {problem}")),
    }
}

fn same(call: &str, expected: &[String], found: &[String]) -> Checked<()> {
    if expected == found {
        return Ok(());
    }
    let besides = |these: &[String], those: &[String]| {
        these
            .iter()
            .filter(|problem| !those.contains(problem))
            .cloned()
            .collect::<Vec<_>>()
    };
    Err(format!(
        "{call}: not found {:?}, found besides {:?}",
        besides(expected, found),
        besides(found, expected)
    ))
}

/// The base request with a case's changes.
fn patched(base: &Value, case: &Refusal) -> Checked<Value> {
    let mut request = base.clone();
    for set in &case.set {
        let (path, text) = set
            .split_once(" = ")
            .ok_or_else(|| format!("`{set}` is written `path = JSON`"))?;
        put(
            &mut request,
            path,
            serde_json::from_str(text).map_err(|error| format!("`{set}`: {error}"))?,
        )?;
    }
    for path in &case.remove {
        take(&mut request, path)?;
    }
    for fill in &case.fill {
        let (field, entries) = filled(fill)?;
        put(&mut request, field, entries)?;
    }
    Ok(request)
}

/// A list and its entries, from `list count entry` where `#` in the entry is the number of each.
fn filled(fill: &str) -> Checked<(&str, Value)> {
    let unread = || format!("`{fill}` is written `list count entry`");
    let [field, count, entry] = fill.splitn(3, ' ').collect::<Vec<_>>()[..] else {
        return Err(unread());
    };
    let numbered = |number: usize| {
        serde_json::from_str::<Value>(&entry.replace('#', &number.to_string()))
            .map_err(|_| unread())
    };
    let entries = (0..count.parse().map_err(|_| unread())?)
        .map(numbered)
        .collect::<Checked<Vec<Value>>>()?;
    Ok((field, Value::Array(entries)))
}

/// A path of problems as a JSON pointer into the request: paths of the ledger begin at the ledger.
fn pointer(path: &str) -> String {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    let whole = |part: &str| path == part || path.starts_with(&format!("{part}."));
    if whole("scheme") || whole("ledger") {
        pointer
    } else {
        format!("/ledger{pointer}")
    }
}

/// The part of the request that holds a path's last step, and that step.
fn holder<'a>(request: &'a mut Value, path: &str) -> Checked<(&'a mut Value, String)> {
    let pointer = pointer(path);
    let (before, last) = pointer.rsplit_once('/').unwrap_or_default();
    let part = request
        .pointer_mut(before)
        .ok_or_else(|| format!("the base has no `{path}`"))?;
    Ok((part, last.to_owned()))
}

fn put(request: &mut Value, path: &str, new: Value) -> Checked<()> {
    let (part, last) = holder(request, path)?;
    match (part, last.parse::<usize>()) {
        (Value::Array(entries), Ok(place)) if place == entries.len() => entries.push(new),
        (Value::Array(entries), Ok(place)) => {
            *entries
                .get_mut(place)
                .ok_or_else(|| format!("the base has no `{path}`"))? = new
        }
        (Value::Object(fields), _) => drop(fields.insert(last, new)),
        _ => return Err(format!("the base has no place for `{path}`")),
    }
    Ok(())
}

fn take(request: &mut Value, path: &str) -> Checked<()> {
    let (part, last) = holder(request, path)?;
    part.as_object_mut()
        .and_then(|fields| fields.remove(&last))
        .map(drop)
        .ok_or_else(|| format!("the base has no `{path}`"))
}
