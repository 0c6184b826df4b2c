//! The reader of definitions and the published schema agree: on every part, and on what is broken.

use crate::format::{field_names, json_of, schema};
use rewards_format::{Node, Path, Problem, Problems, Wanted, read_definition};
use serde_json::{Value, json};

const EVERY_PART: &str = include_str!("definitions/every-part.json");

fn problems(definition: &Value) -> Vec<Problem> {
    let node = Node::read(&definition.to_string()).expect("JSON");
    let mut problems = Problems::default();
    let read = read_definition(&node, &Path::Root(""), &mut problems);
    let list = problems.into_list();
    assert_eq!(read.is_none(), !list.is_empty(), "{list:?}");
    list
}

fn said(definition: &Value) -> Vec<String> {
    problems(definition)
        .iter()
        .map(|problem| format!("{} {}", problem.path, problem.code.word()))
        .collect()
}

/// The definition with one value replaced, or added.
fn with(pointer: &str, value: Value) -> Value {
    let mut definition = json_of(EVERY_PART);
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match definition
        .pointer_mut(parent)
        .unwrap_or_else(|| panic!("{pointer}"))
    {
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value)),
        Value::Array(entries) if key == "-" => entries.push(value),
        Value::Array(entries) => {
            *entries
                .get_mut(key.parse::<usize>().expect("an index"))
                .expect("an entry") = value
        }
        other => panic!("{other}"),
    }
    definition
}

fn without(pointer: &str) -> Value {
    let mut definition = json_of(EVERY_PART);
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    definition
        .pointer_mut(parent)
        .and_then(Value::as_object_mut)
        .expect("an object")
        .remove(key)
        .expect("a field");
    definition
}

#[test]
fn a_definition_of_every_part_reads_and_validates() {
    let definition = json_of(EVERY_PART);
    assert_eq!(said(&definition), Vec::<String>::new());
    let errors: Vec<String> = schema()
        .iter_errors(&definition)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

/// What a schema can tell as well as the reader.
#[test]
fn reader_and_schema_agree_on_what_is_broken() {
    let schema = schema();
    let cases = [
        (with("/colour", json!("red")), "colour unknown_field"),
        (without("/name"), "name missing_field"),
        (with("/version", json!(2)), "version unsupported_version"),
        (with("/id", json!("")), "id out_of_range"),
        (with("/id", json!("x".repeat(65))), "id too_large"),
        (
            with("/name", json!({ "zh": "名" })),
            "name.en missing_field",
        ),
        (
            with("/params/0/type", json!("euro")),
            "params[0].type unknown_value",
        ),
        (
            with("/params/4/type/count/min", json!("1.5")),
            "params[4].type.count.min too_precise",
        ),
        (
            with("/params/9/type", json!({ "choice": [] })),
            "params[9].type.choice out_of_range",
        ),
        (
            with("/params/12/type/by", json!("ordinal")),
            "params[12].type.by unknown_value",
        ),
        (
            with("/options/0/values", json!([])),
            "options[0].values out_of_range",
        ),
        (
            with("/rules/0/colour", json!(1)),
            "rules[0].colour unknown_field",
        ),
        (
            without("/rules/0/for_each"),
            "rules[0].for_each missing_field",
        ),
        (without("/rules/0/pays"), "rules[0].pays missing_field"),
        (
            with("/rules/0/kind", json!("gift")),
            "rules[0].kind unknown_value",
        ),
        (
            with("/rules/0/for_each", json!("deal")),
            "rules[0].for_each unknown_value",
        ),
        (
            with("/rules/0/among/stage", json!("cancelled")),
            "rules[0].among.stage unknown_value",
        ),
        (
            with("/rules/0/when/0", json!({})),
            "rules[0].when[0] missing_field",
        ),
        (
            with("/rules/0/when/0/at_fault", json!(true)),
            "rules[0].when[0].has_deal unknown_field",
        ),
        (
            with("/rules/0/when/0/measure", json!("net")),
            "rules[0].when[0].measure unknown_field",
        ),
        (
            with("/rules/5/when/0/at_fault", json!(false)),
            "rules[5].when[0].at_fault unknown_value",
        ),
        (
            with("/rules/1/measure", json!("profit")),
            "rules[1].measure unknown_value",
        ),
        (
            with("/rules/1/pays", json!([])),
            "rules[1].pays missing_field",
        ),
        (
            with("/rules/4/pays/bands", json!([])),
            "rules[4].pays.bands bad_bands",
        ),
        (
            with("/rules/4/pays/bands/0/over", json!("0.1")),
            "rules[4].pays.bands bad_bands",
        ),
        (
            with("/rules/4/pays/bands/0/rate", json!("-0.1")),
            "rules[4].pays.bands[0].rate negative",
        ),
        (
            with("/rules/4/pays/bands/0/rate", json!("1.5")),
            "rules[4].pays.bands[0].rate out_of_range",
        ),
        (
            with("/rules/4/pays/bands/0/from", json!("1e3")),
            "rules[4].pays.bands[0].from not_a_decimal",
        ),
        (
            with("/rules/4/to/team", json!("fairly")),
            "rules[4].to.team unknown_value",
        ),
        (
            with("/rules/6/pays/1/amounts/trivial", json!("1")),
            "rules[6].pays[1].amounts.trivial unknown_field",
        ),
        (
            with("/rules/7/pays/0/amount", json!("1.234")),
            "rules[7].pays[0].amount too_precise",
        ),
        (
            with(
                "/rules/7/pays/0/amount",
                json!({ "param": "money", "is": 1 }),
            ),
            "rules[7].pays[0].amount.is unknown_field",
        ),
        (
            with("/rules/7/pays/0/rate", json!("0.1")),
            "rules[7].pays[0].rate unknown_field",
        ),
        (
            with("/rules/8/to", json!("friend")),
            "rules[8].to unknown_value",
        ),
    ];
    for (definition, expected) in cases {
        assert!(
            said(&definition).contains(&expected.to_owned()),
            "{expected}: {:?}",
            said(&definition)
        );
        assert!(!schema.is_valid(&definition), "the schema takes {expected}");
    }
}

/// What only the reader can tell: references, types of parameters, parts that make no sense together.
#[test]
fn the_reader_finds_what_a_schema_cannot_see() {
    let cases = [
        (
            with("/params/1/id", json!("money")),
            "params[1].id duplicate_id",
        ),
        (
            with("/options/0/values", json!(["one", "one"])),
            "options[0].values[1] duplicate_id",
        ),
        (
            with("/options/0/default", json!("third")),
            "options[0].default unknown_value",
        ),
        (
            with("/params/0/default", json!("0.001")),
            "params[0].default too_precise",
        ),
        (
            with("/rules/1/id", json!("deal")),
            "rules[1].id duplicate_id",
        ),
        (
            with("/rules/2/pays/rate/param", json!("rat")),
            "rules[2].pays.rate.param unknown_reference",
        ),
        (
            with("/rules/2/pays/rate/param", json!("money")),
            "rules[2].pays.rate wrong_type",
        ),
        (
            with(
                "/rules/3/pays/3/pays/important/quantity/param",
                json!("score"),
            ),
            "rules[3].pays[3].pays.important.quantity wrong_type",
        ),
        (
            with("/rules/0/for_each/deal/option", json!("ways")),
            "rules[0].for_each.deal.option unknown_reference",
        ),
        (
            without("/rules/0/for_each/deal/is/one"),
            "rules[0].for_each.deal.is.one missing_field",
        ),
        (
            with("/rules/0/for_each/deal/is/third", json!("each")),
            "rules[0].for_each.deal.is.third unknown_field",
        ),
        (
            with("/rules/0/for_each/deal/is/one", json!("all")),
            "rules[0].for_each.deal.is.one unknown_value",
        ),
        (
            with("/rules/1/measure/tally", json!("gold")),
            "rules[1].measure.tally unknown_reference",
        ),
        (
            with("/rules/0/adds_to", json!("gold")),
            "rules[1].measure.tally unknown_reference",
        ),
        (
            with("/rules/5/adds_to", json!("fines")),
            "rules[5].adds_to unknown_field",
        ),
        (
            with("/rules/1/measure", json!("net")),
            "rules[1].measure unknown_value",
        ),
        (
            with("/rules/7/measure", json!("amount")),
            "rules[7].measure unknown_value",
        ),
        (
            with("/rules/7/pays/0", json!({ "rate": "0.1" })),
            "rules[7].measure unknown_value",
        ),
        (
            with("/rules/8/pays", json!({ "rate": "0.1" })),
            "rules[8].measure missing_field",
        ),
        (
            with("/rules/7/to", json!("referrer")),
            "rules[7].to unknown_value",
        ),
        (with("/rules/7/kind", json!("penalty")), ""),
        (
            with("/rules/8/kind", json!("penalty")),
            "rules[8].to unknown_value",
        ),
        (
            with("/rules/5/for_each/outcome/1/severity", json!("grave")),
            "rules[5].for_each.outcome[1].severity unknown_value",
        ),
        (
            with("/rules/8/among", json!({ "of": "new" })),
            "rules[8].among unknown_field",
        ),
        (
            with(
                "/rules/4/pays/bands/-",
                json!({ "over": "0.1", "rate": "0.02" }),
            ),
            "rules[4].pays.bands bad_bands",
        ),
        (
            with("/rules/4/pays/mode", json!("marginal")),
            "rules[4].pays.mode unknown_value",
        ),
        (
            with(
                "/rules/4/pays/bands/0",
                json!({ "from": "0.1", "item": "茶" }),
            ),
            "rules[4].pays.bands bad_bands",
        ),
        (
            with(
                "/rules/0/pays/bands",
                json!([{ "over": "0", "amount": "1" }]),
            ),
            "rules[0].pays.bands bad_bands",
        ),
        (
            with("/rules/0/pays/bands/param", json!("ladder")),
            "rules[0].pays.bands wrong_type",
        ),
        (
            with("/rules/2/pays/after", json!(2)),
            "rules[2].pays.after unknown_field",
        ),
        (
            with("/rules/2/when/0/sustained/of", json!(2)),
            "rules[2].when[0].sustained.of out_of_range",
        ),
        (
            with(
                "/rules/2/limits/monthly",
                json!({ "name": "x", "share": "1" }),
            ),
            "rules[2].limits.monthly unknown_field",
        ),
        (
            with("/rules/4/when/1/at_least/target", json!("quarter_target")),
            "rules[4].when[1].at_least.target unknown_value",
        ),
        (
            with("/rules/12/when/0/below/target", json!("task_sales")),
            "rules[12].when[0].below wrong_type",
        ),
        (
            with("/rules/3/measure", json!("mean_month_sales")),
            "rules[3].measure unknown_value",
        ),
    ];
    for (definition, expected) in cases {
        let said = said(&definition);
        assert!(
            said.contains(&expected.to_owned()) || (expected.is_empty() && said.is_empty()),
            "{expected}: {said:?}"
        );
    }
}

#[test]
fn a_part_for_every_other_department_is_refused_where_it_is_written() {
    let place = "/rules/12/measure/qualifying_customers";
    let faulty = json!({ "months": 2, "of": 1, "mean": "1" });
    let sound = json!({ "months": 1, "of": 1, "mean": "1" });
    let by = |is: &Value, beside: &Value| {
        let by = json!({ "by": "department", "is": is, "else": beside });
        said(&with(place, by))
    };
    let at = |rest: &str| format!("rules[12].measure.qualifying_customers{rest}");
    for words in [json!({}), json!({ "direct": sound })] {
        let mut among = words.clone();
        among["else"] = faulty.clone();
        assert_eq!(by(&words, &faulty), [at(".else.of out_of_range")]);
        assert_eq!(by(&among, &Value::Null), [at(".is.else.of out_of_range")]);
        among["else"] = sound.clone();
        assert_eq!(by(&among, &sound), [at(".else duplicate_id")]);
    }
    assert_eq!(said(&with(place, faulty)), [at(".of out_of_range")]);
}

#[test]
fn all_problems_are_told_at_once_and_each_once() {
    let mut definition = with(
        "/rules/0/pays",
        json!({ "bands": [{ "over": "x", "rate": "2" }, { "from": "5" }], "colour": 1 }),
    );
    definition["rules"][4]["pays"]["bands"][0]["rate"] = json!({ "param": "nothing" });
    definition["params"][0]["default"] = json!("-1");
    let expected = [
        "params[0].default negative",
        "rules[0].pays.colour unknown_field",
        "rules[0].pays.bands[0].over not_a_decimal",
        "rules[0].pays.bands[0].rate out_of_range",
        "rules[0].pays.bands bad_bands",
    ];
    assert_eq!(
        said(&definition),
        expected[..1],
        "rules are read once the parameters are known"
    );
    definition["params"][0]["default"] = json!("1");
    let mut said = said(&definition);
    said.sort();
    let mut all: Vec<&str> = expected[1..]
        .iter()
        .copied()
        .chain(["rules[4].pays.bands[0].rate.param unknown_reference"])
        .collect();
    all.sort_unstable();
    assert_eq!(said, all);
}

/// Objects whose keys are free words of the scheme: an unknown one is for the reader alone to find.
fn has_free_keys(pointer: &str) -> bool {
    let is_choice =
        pointer.ends_with("/is") && !pointer.contains("product") && !pointer.contains("qualifying");
    is_choice
        || pointer.ends_with("/value_names")
        || pointer.contains("/default")
        || pointer.contains("/example")
}

fn objects(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(pointer.to_owned());
            fields
                .iter()
                .for_each(|(key, value)| objects(value, &format!("{pointer}/{key}"), found));
        }
        Value::Array(entries) => {
            entries
                .iter()
                .enumerate()
                .for_each(|(index, entry)| objects(entry, &format!("{pointer}/{index}"), found));
        }
        _ => {}
    }
}

#[test]
fn every_field_that_the_reader_knows_is_in_the_schema_and_no_other_is_taken() {
    let (schema, names) = (schema(), field_names());
    let mut pointers = Vec::new();
    objects(&json_of(EVERY_PART), "", &mut pointers);
    for pointer in pointers {
        let definition = with(&format!("{pointer}/zzz"), json!("zzz"));
        let found = problems(&definition);
        let about: Vec<&Problem> = found
            .iter()
            .filter(|problem| problem.path.ends_with("zzz"))
            .collect();
        assert!(
            !about.is_empty(),
            "the reader takes {pointer}/zzz: {found:?}"
        );
        assert!(
            has_free_keys(&pointer) || !schema.is_valid(&definition),
            "the schema takes {pointer}/zzz"
        );
        for problem in about {
            if let Some(Wanted::Word(known)) = &problem.wanted {
                let missing: Vec<&&str> = known
                    .iter()
                    .filter(|name| !names.contains(**name))
                    .collect();
                assert!(
                    missing.is_empty(),
                    "the schema lacks {missing:?} of {pointer}"
                );
            }
        }
    }
}
