//! What a rule does not say is said of it as if its default were written: the words know the same defaults as the figures.

use super::{read, told};
use rewards_words::lang::Lang;
use serde_json::{Value, json};

/// Rules that leave out whatever has a default.
fn rules() -> Value {
    let customer = json!({
        "id": "customer", "name": "客户", "for_each": "customer", "among": {},
        "when": [{ "sustained": { "months": 3, "of": 6, "mean": "50000" } }],
        "measure": "total",
        "pays": [{ "bands": [{ "from": "0", "rate": "0.1" }] }, { "item": "茶" }],
    });
    let span = json!({
        "id": "span", "name": "季度", "for_each": { "span": "quarter" }, "measure": "total",
        "pays": { "amount": "100" },
    });
    json!([customer, span])
}

/// Where a default may be written, and what it is by the document of the format.
const DEFAULTS: &[(&str, &str, &str)] = &[
    ("/0", "kind", "\"reward\""),
    ("/0", "to", "\"rep\""),
    ("/0", "form", "\"cash\""),
    ("/0", "limits", "{}"),
    ("/0/among", "of", "\"all\""),
    ("/0/among", "stage", "\"ordered\""),
    ("/0/among", "looks_at", "\"ordered\""),
    ("/0/among", "self_developed", "false"),
    ("/0/among", "prepaid", "false"),
    ("/0/among", "also_without_deals", "false"),
    ("/0/when/0/sustained", "windows", "\"any\""),
    ("/0/pays/0", "mode", "\"whole\""),
    ("/0/pays/0", "if", "true"),
    ("/0/pays/1", "quantity", "1"),
    ("/1", "when", "[]"),
    ("/1/for_each", "touched", "false"),
];

fn words(rules: &Value) -> Vec<String> {
    let definition = json!({ "version": 1, "id": "own", "name": "自建", "rules": rules });
    let definition = read(&definition.to_string()).expect("a definition");
    let langs = [Lang::Zh, Lang::En].into_iter();
    langs
        .flat_map(|lang| {
            let rules = definition.rules.iter();
            let told = rules.map(|rule| told(&definition, rule, lang));
            told.collect::<Vec<String>>()
        })
        .collect()
}

#[test]
fn a_default_is_said_as_it_is_where_it_is_written() {
    let plain = words(&rules());
    for (place, field, default) in DEFAULTS {
        let mut rules = rules();
        let part = rules.pointer_mut(place).expect("a part");
        part[*field] = serde_json::from_str(default).expect("JSON");
        assert_eq!(words(&rules), plain, "{place}/{field}: {default}");
    }
}
