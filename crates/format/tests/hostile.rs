//! Whatever comes in: no panic, no partial answer, no waiting. Always a statement, or problems that are named.

use crate::spoiled;
use crate::spoiled::{ANSWER, answer, codes, request};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// The answer to a text, in well under a second (tests run unoptimised, and side by side).
fn soon(text: &str) -> serde_json::Value {
    let start = Instant::now();
    let answer = answer(text);
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "{:?} for {} bytes",
        start.elapsed(),
        text.len()
    );
    answer
}

/// A request whose ledger has this in place of one of its fields.
fn with(field: &str, value: &str) -> String {
    let mut text = request();
    text["ledger"][field] = serde_json::Value::from("here");
    text.to_string().replace("\"here\"", value)
}

#[test]
fn a_request_in_order_is_answered() {
    assert_eq!(answer(&request().to_string())["scheme"], ANSWER);
}

#[test]
fn nesting_without_end_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let unclosed = open.repeat(100_000);
        assert_eq!(codes(&soon(&unclosed)), [" wrong_type"]);
        assert_eq!(codes(&soon(&with("teams", &unclosed))), [" wrong_type"]);
        let closed = format!("{unclosed}1{}", close.repeat(100_000));
        assert_eq!(
            codes(&soon(&with("colour", &closed))),
            ["colour unknown_field"]
        );
    }
    for depth in [50, 500, 100_000, 1_000_000] {
        let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(
            codes(&soon(&with("outcomes", &nested))),
            ["outcomes[0] wrong_type"]
        );
        let goal = format!(r#"[{{"id":"east","name":"","goal":{nested}}}]"#);
        assert_eq!(
            codes(&soon(&with("teams", &goal))),
            ["teams[0].goal wrong_type"]
        );
        assert_eq!(
            codes(&soon(&with("colour", &nested))),
            ["colour unknown_field"]
        );
    }
    let way = format!("{}1{}", r#"{"any":["#.repeat(500), "]}".repeat(500));
    let rule = format!(
        r#"{{"id":"a","name":"a","for_each":"rep","pays":{{"amount":"1"}},"when":[{way}]}}"#
    );
    let scheme =
        format!(r#"{{"definition":{{"version":1,"id":"a","name":"a","rules":[{rule}]}}}}"#);
    let mut whole = request();
    whole["scheme"] = serde_json::Value::from("here");
    let found = codes(&soon(&whole.to_string().replace("\"here\"", &scheme)));
    assert!(
        matches!(&found[..], [one] if one.starts_with("scheme.definition.rules[0].when[0].any[0].any[0]") && one.ends_with(" wrong_type")),
        "{found:?}"
    );
}

#[test]
fn five_megabytes_of_text_are_named_by_their_place() {
    let long = format!("\"{}\"", "汉".repeat(1_700_000));
    let named = [
        (
            format!("[{{\"id\":{long},\"name\":\"\"}}]"),
            "teams[0].id too_large",
        ),
        (
            format!("[{{\"id\":\"x\",\"name\":{long}}}]"),
            "teams[0].name too_large",
        ),
        (
            format!("[{{\"id\":\"x\",\"name\":\"\",\"goal\":{long}}}]"),
            "teams[0].goal not_a_decimal",
        ),
        (long.clone(), "teams wrong_type"),
    ];
    for (teams, problem) in named {
        let answer = soon(&with("teams", &teams));
        assert!(
            codes(&answer).contains(&problem.to_owned()),
            "{problem}: {:?}",
            codes(&answer)
        );
        assert!(
            answer.to_string().len() < 5_000,
            "a message shows only the beginning"
        );
    }
}

#[test]
fn a_million_digits_are_a_figure_out_of_range() {
    let team = |goal: &str| {
        with(
            "teams",
            &format!("[{{\"id\":\"east\",\"name\":\"\",\"goal\":{goal}}}]"),
        )
    };
    let digits = "9".repeat(1_000_000);
    assert_eq!(
        codes(&soon(&team(&format!("\"{digits}\"")))),
        ["teams[0].goal out_of_range"]
    );
    assert_eq!(
        codes(&soon(&team(&format!("\"0.{digits}\"")))),
        ["teams[0].goal too_precise"]
    );
    for far in ["1e300", "1e400", "1e999999999999"] {
        assert_eq!(codes(&soon(&team(far))), ["teams[0].goal out_of_range"]);
    }
    assert_eq!(codes(&soon(&team("1e-7"))), ["teams[0].goal too_precise"]);
    assert_eq!(
        codes(&soon(&team("0.30000000000000004"))),
        ["teams[0].goal too_precise"]
    );
}

#[test]
fn ten_million_entries_are_one_problem() {
    let deals = |number: usize| with("deals", &format!("[{}0]", "0,".repeat(number - 1)));
    assert_eq!(codes(&soon(&deals(1_000_001))), ["deals too_large"]);
    assert_eq!(
        codes(&soon(&deals(10_000_000))),
        [" too_large"],
        "not read to its end"
    );
    let keys: String = (0..100_000)
        .map(|number| format!("\"k{number}\":1,"))
        .collect();
    let text = with(
        "period",
        &format!("{{{keys}\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}}"),
    );
    assert_eq!(codes(&soon(&text)).len(), 100_000);
}

#[test]
fn a_key_that_is_there_twice_is_named() {
    let whole = request().to_string();
    let twice = whole.replacen("\"version\":1", "\"version\":1,\"version\":1", 1);
    assert_eq!(codes(&soon(&twice)), ["version duplicate_id"]);
    let twice = whole.replacen("\"ledger\":", "\"scheme\":{},\"ledger\":", 1);
    assert!(codes(&soon(&twice)).contains(&"scheme duplicate_id".to_owned()));
}

#[test]
fn text_that_is_no_json_is_refused_as_a_whole() {
    let whole = request().to_string();
    for end in (0..whole.len())
        .step_by(7)
        .filter(|end| whole.is_char_boundary(*end))
    {
        assert_eq!(codes(&soon(&whole[..end])), [" wrong_type"], "cut at {end}");
    }
    assert_eq!(
        soon(&format!("\u{feff}{whole}")),
        soon(&whole),
        "the mark that some editors begin a file with means nothing"
    );
    for text in [
        format!("{whole}}}"),
        format!("{whole} x"),
        whole.replace("1,", "NaN,"),
        whole.replace("east", "\\ud800"),
    ] {
        assert_eq!(codes(&soon(&text)), [" wrong_type"]);
    }
}

fn tree() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        any::<f64>().prop_map(serde_json::Value::from),
        "\\PC{0,8}".prop_map(serde_json::Value::from),
        prop::sample::select(spoiled::WORDS).prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        let key = prop_oneof![
            prop::sample::select(spoiled::WORDS).prop_map(str::to_owned),
            "\\PC{0,4}"
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            prop::collection::vec((key, inner), 0..6)
                .prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_text_is_refused_or_answered(text in "\\PC{0,200}") {
        codes(&answer(&text));
    }

    #[test]
    fn any_tree_is_refused(tree in tree()) {
        prop_assert!(!codes(&answer(&tree.to_string())).is_empty());
    }

    #[test]
    fn anything_anywhere_in_a_request_is_refused_or_answered(place in any::<prop::sample::Index>(), tree in tree()) {
        let mut text = request();
        let pointers = spoiled::pointers(&text);
        let pointer = place.get(&pointers);
        *text.pointer_mut(pointer).expect("a place") = tree;
        spoiled::assert_answered(&text);
    }

    #[test]
    fn a_request_that_lacks_something_is_refused_or_answered(place in any::<prop::sample::Index>(), twice in any::<prop::sample::Index>()) {
        let mut text = request();
        for place in [place, twice] {
            let pointers = spoiled::pointers(&text);
            let pointer: &String = place.get(&pointers);
            spoiled::remove(&mut text, pointer);
        }
        spoiled::assert_answered(&text);
    }
}
