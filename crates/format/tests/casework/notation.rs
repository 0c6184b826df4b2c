//! The short words of the case files: entries of a ledger, bands, and the lines of a statement.

use serde_json::{Map, Value};

use super::Checked;

/// What a word of a case file means: `null`, `true` and `false` are themselves, all else is text.
fn worth(word: &str) -> Value {
    match word {
        "null" => Value::Null,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        text => Value::String(text.to_owned()),
    }
}

/// An entry of a ledger: words for the first fields, then `field=word`, where a field alone means `true`
/// and `field.key=word` an entry of that field.
pub fn entry(text: &str, heads: &[&str]) -> Checked<Value> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (first, rest) = words
        .split_at_checked(heads.len())
        .ok_or_else(|| format!("`{text}` needs {heads:?}"))?;
    let mut entry: Map<String, Value> = heads
        .iter()
        .zip(first)
        .map(|(head, word)| ((*head).to_owned(), Value::from(*word)))
        .collect();
    for word in rest {
        let (field, worth) = word
            .split_once('=')
            .map_or((*word, Value::Bool(true)), |(field, text)| {
                (field, worth(text))
            });
        match field.split_once('.') {
            Some((field, key)) => {
                let inner = entry
                    .entry(field)
                    .or_insert_with(|| Value::Object(Map::new()));
                inner[key] = worth;
            }
            None => {
                entry.insert(field.to_owned(), worth);
            }
        }
    }
    Ok(Value::Object(entry))
}

/// A parameter: a list holds bands, an object a parameter by key, and a text is itself or `null`.
pub fn parameter(written: &Value) -> Checked<Value> {
    match written {
        Value::String(word) if word == "null" => Ok(Value::Null),
        Value::Array(bands) => bands
            .iter()
            .map(|text| band(text.as_str().unwrap_or_default()))
            .collect(),
        Value::Object(by_key) => by_key
            .iter()
            .map(|(key, inner)| Ok((key.clone(), parameter(inner)?)))
            .collect(),
        plain => Ok(plain.clone()),
    }
}

/// A band: `from 1000 item 茶具`, `over 0 amount 50`, `from 1 rate 0.01`.
fn band(text: &str) -> Checked<Value> {
    match text.split_whitespace().collect::<Vec<_>>()[..] {
        [
            begins @ ("from" | "over"),
            bound,
            pays @ ("item" | "amount" | "rate"),
            worth,
        ] => Ok(Value::Object(
            [
                (begins.to_owned(), bound.into()),
                (pays.to_owned(), worth.into()),
            ]
            .into_iter()
            .collect(),
        )),
        _ => Err(format!("`{text}` is no band")),
    }
}

/// The fields that may follow a line, in the order in which they are compared.
pub const FIELDS: [&str; 9] = [
    "customer", "deal", "outcome", "team", "month", "basis", "form", "needed", "gain",
];

/// A line with its fields in one order, so that two lines can be compared as text.
pub fn ordered(line: &str) -> Checked<String> {
    let (named, mut words): (Vec<&str>, Vec<&str>) =
        line.split_whitespace().partition(|word| word.contains('='));
    let capped = words.pop_if(|word| *word == "capped");
    let place = |word: &&str| {
        FIELDS
            .iter()
            .position(|field| word.split('=').next() == Some(field))
    };
    if let Some(unknown) = named.iter().find(|word| place(word).is_none()) {
        return Err(format!("`{line}` has the unknown field `{unknown}`"));
    }
    let mut named = named;
    named.sort_by_key(place);
    words.extend(named);
    words.extend(capped);
    Ok(words.join(" "))
}

/// The list of the statement that a line belongs to.
pub fn section(line: &str) -> String {
    let mut words = line.split_whitespace();
    match (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    ) {
        ("team", _) => "teams".to_owned(),
        ("customer", _) => "customers".to_owned(),
        (rep, "grant") => format!("grants of {rep}"),
        (rep, "action") => format!("actions of {rep}"),
        (rep, "skipped") => format!("skipped of {rep}"),
        (rep, _) => format!("lines of {rep}"),
    }
}
