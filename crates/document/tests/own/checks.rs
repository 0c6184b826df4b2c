//! What a draft comes to: what is sound computes, what isn't is said, and no text breaks anything.

use super::{comes_to, copy, template, with_own};
use crate::common::sample;
use proptest::prelude::*;
use rewards_document::own::{OwnCheck, OwnHead, OwnRule, OwnScheme, Switch, waiting_rule};
use rewards_document::statement::{Computed, rep_rows, sums};
use rewards_document::workbook::{Edit, FactsCheck, Fill, OwnEdit, SchemeCheck, Shared};
use rewards_format::Code;
use std::sync::Arc;

const HEAD: &str = r#"{"version":1,"name":"甲"}"#;

fn head(text: &str) -> OwnHead {
    OwnHead::from(Arc::<str>::from(text))
}

fn check(texts: &[&str]) -> OwnCheck {
    let rules = (1..).zip(texts);
    let rules = rules.map(|(key, text)| Arc::new(OwnRule::new(key, text)));
    OwnCheck::of("own-1", &head(HEAD), &rules.collect::<Vec<_>>())
}

/// The problems of each rule, as paths and codes.
fn found(check: &OwnCheck) -> Vec<Vec<(&str, Code)>> {
    let rules = check.rules.iter();
    let problems = rules.map(|rule| {
        let problems = rule.problems.iter();
        problems.map(|it| (it.path.as_str(), it.code)).collect()
    });
    problems.collect()
}

fn ids(check: &OwnCheck) -> Vec<&str> {
    let rules = check.definition.rules.iter();
    rules.map(|rule| &*rule.id).collect()
}

/// How many rules pay, and of which rules a figure is awaited.
fn standing(check: &OwnCheck) -> (usize, Vec<u32>) {
    let scheme = SchemeCheck::of(&check.definition, &Fill::default()).scheme;
    let params = check.definition.params.iter();
    let waits = params.filter_map(|param| waiting_rule(&param.id));
    (scheme.expect("a scheme").active().count(), waits.collect())
}

const FIRST: &str = r#"{"id":"a","name":"甲","for_each":{"deal":"each"},"pays":{"amount":"100"}}"#;
const BROKEN: &str = r#"{"id":"b","name":"乙","for_each":{"deal":"each"},"measure":"net","pays":{"bands":[{"over":"0","amount":"1"},{"over":"5","amount":"x"}]}}"#;

#[test]
fn a_rule_that_is_not_sound_waits_for_its_correction_with_its_problems_and_the_others_pay() {
    let check = check(&[FIRST, BROKEN, "{", r#"["a"]"#]);
    assert_eq!(ids(&check), ["a", "b", "unsound-3", "unsound-4"]);
    assert_eq!(standing(&check), (1, vec![2, 3, 4]));
    let found = found(&check);
    assert_eq!(found[0], []);
    assert_eq!(found[1], [("pays.bands[1].amount", Code::NotADecimal)]);
    assert_eq!(found[2], [("", Code::WrongType)]);
    assert_eq!(found[3], [("", Code::WrongType)]);
    let takes_part: Vec<bool> = check.rules.iter().map(|rule| rule.takes_part).collect();
    assert_eq!(takes_part, [true, false, false, false]);
}

#[test]
fn of_two_rules_with_one_id_the_first_pays() {
    let check = check(&[FIRST, FIRST]);
    assert_eq!(ids(&check), ["a", "unsound-2"]);
    assert_eq!(standing(&check), (1, vec![2]));
    assert_eq!(found(&check)[1], [("id", Code::DuplicateId)]);
    assert!(check.rules[1].rule.is_some());
}

#[test]
fn a_rule_whose_tally_nothing_fills_before_waits_and_so_do_those_that_measure_what_it_adds() {
    let adds = r#"{"id":"t","name":"计","for_each":{"deal":"each"},"pays":{"amount":"1"},"adds_to":"cash"}"#;
    let measures = |id: &str, tally: &str, adds: &str| {
        format!(
            r#"{{"id":"{id}","name":"量","for_each":"rep","measure":{{"tally":"{tally}"}},"pays":{{"rate":"0.1"}},"adds_to":"{adds}"}}"#
        )
    };
    let (early, late) = (
        measures("early", "cash", "more"),
        measures("late", "more", "rest"),
    );
    let check = check(&[&early, adds, &late]);
    assert_eq!(ids(&check), ["early", "t", "late"]);
    assert_eq!(standing(&check), (1, vec![1]));
    let codes: Vec<Option<Code>> = check
        .rules
        .iter()
        .map(|rule| rule.problems.first().map(|problem| problem.code))
        .collect();
    let unfilled = Some(Code::UnknownReference);
    assert_eq!(codes, [unfilled, None, None]);
}

#[test]
fn a_rule_that_is_off_is_read_and_pays_nothing() {
    let off = |text: &str| {
        Arc::new(OwnRule {
            on: Switch::Off,
            ..OwnRule::new(1, text)
        })
    };
    let check = OwnCheck::of("own-1", &head(HEAD), &[off(FIRST)]);
    assert_eq!(ids(&check), [""; 0]);
    assert!(check.rules[0].rule.is_some() && check.rules[0].problems.is_empty());
    let check = OwnCheck::of("own-1", &head(HEAD), &[off(BROKEN)]);
    assert_eq!(
        found(&check)[0],
        [("pays.bands[1].amount", Code::NotADecimal)]
    );
}

#[test]
fn a_rule_in_which_something_is_half_typed_waits_for_it_and_pays_nothing() {
    let half = |key, text: &str, place: &str| {
        Arc::new(OwnRule {
            typed: vec![(place.to_owned(), "一百".to_owned())],
            ..OwnRule::new(key, text)
        })
    };
    let other = FIRST.replace(r#""a""#, r#""b""#);
    let rules = vec![
        half(1, FIRST, "pays.amount"),
        half(2, &other, "pays.amount"),
    ];
    let scheme = OwnScheme::new(HEAD.into(), rules.clone());
    let check = scheme.check("own-1");
    assert_eq!(ids(&check), ["a", "b"]);
    let waits = check
        .definition
        .params
        .iter()
        .map(|param| waiting_rule(&param.id));
    let keys = [Some(1), Some(2)];
    assert_eq!(waits.collect::<Vec<_>>(), keys);
    let filled = SchemeCheck::of(&check.definition, &Fill::default()).scheme;
    let filled = filled.expect("a scheme");
    assert_eq!((filled.active().count(), filled.waiting().count()), (0, 2));
    assert_eq!(scheme.rules(), rules);
    assert!(scheme.publishable("own-1").is_err());
    // A place that the rule doesn't have can't wait: another rule waits in its place.
    let rules = [half(1, FIRST, "pays.rate"), half(2, BROKEN, "pays.amount")];
    let check = OwnCheck::of("own-1", &head(HEAD), &rules);
    assert_eq!(ids(&check), ["a", "b"]);
    assert_eq!(standing(&check), (0, vec![1, 2]));
    assert!(check.rules.iter().all(|rule| !rule.takes_part));
    assert!(check.rules[0].rule.is_some() && check.rules[0].problems.is_empty());
}

#[test]
fn what_is_wrong_beside_the_rules_is_left_out_and_they_pay_all_the_same() {
    let param = |id: &str, default: &str| {
        format!(r#"{{"id":"{id}","type":"money","name":"数","default":"{default}"}}"#)
    };
    let pays = |id: &str| {
        format!(
            r#"{{"id":"{id}","name":"甲","for_each":{{"deal":"each"}},"pays":{{"amount":{{"param":"{id}"}}}}}}"#
        )
    };
    let head = format!(
        r#"{{"version":1,"name":7,"notes":[],"no.such":1,"params":[{},{}]}}"#,
        param("bad", "x"),
        param("good", "5")
    );
    let rules = [pays("bad"), pays("good")];
    let rules = (1..)
        .zip(&rules)
        .map(|(key, text)| Arc::new(OwnRule::new(key, text)));
    let check = OwnCheck::of("own-1", &self::head(&head), &rules.collect::<Vec<_>>());
    assert_eq!(ids(&check), ["bad", "good"]);
    assert_eq!(standing(&check), (1, vec![1]));
    assert_eq!(&*check.definition.name.zh, "own-1");
    let paths: Vec<&str> = check
        .head_problems
        .iter()
        .map(|it| it.path.as_str())
        .collect();
    for path in ["name", "notes", "no.such", "params[0].default"] {
        assert!(paths.contains(&path), "{paths:?}");
    }
    assert!(!found(&check)[0].is_empty());
}

#[test]
fn no_head_is_so_broken_that_sound_rules_do_not_pay() {
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    let deep_in = format!(r#"{{"version":1,"name":"甲","params":{deep}}}"#);
    let double = r#"{"version":1,"version":2,"name":"甲","name":"乙","rules":[1],"id":9}"#;
    for head in [
        "",
        "{",
        "[]",
        "null",
        "3",
        r#"{"version":9}"#,
        &deep,
        &deep_in,
        double,
    ] {
        let rules = [Arc::new(OwnRule::new(1, FIRST))];
        let check = OwnCheck::of("own-1", &self::head(head), &rules);
        assert_eq!(ids(&check), ["a"], "{head}");
        assert_eq!(&*check.definition.id, "own-1");
        assert!(!check.head_problems.is_empty(), "{head}");
    }
}

#[test]
fn hostile_rules_stay_as_they_are_byte_for_byte() {
    let deep = format!(r#"{{"id":{}1{}}}"#, "[".repeat(500), "]".repeat(500));
    let long = format!(r#"{{"id":"{}"}}"#, "长".repeat(100_000));
    let texts = [
        "\u{0}",
        "{\"a\":1,}",
        "  ",
        &deep,
        &long,
        "\u{feff}{}",
        r#"{"id":"\ud800"}"#,
    ];
    let mut workbook = with_own(copy("order-tiers"));
    for text in texts {
        let key = workbook.own.get("own-1").unwrap().next_key();
        let rule = Arc::new(OwnRule::new(key, text));
        let edit = OwnEdit::PutRule {
            at: 0,
            rule,
            place: None,
        };
        workbook.act(Edit::Own("own-1".to_owned(), edit));
        let check = workbook.own_check("own-1").unwrap();
        let hostile = check.rule(key).unwrap();
        assert!(!hostile.problems.is_empty() && !hostile.takes_part);
        assert_eq!(check.definition.rules.len(), check.rules.len());
        let kept = workbook.own.get("own-1").unwrap().rule(key).unwrap();
        assert_eq!(&*kept.text, text);
    }
    let mut definition = (*workbook.definition("own-1").unwrap()).clone();
    definition
        .rules
        .retain(|rule| !rule.id.starts_with("unsound-"));
    let before = comes_to(template("order-tiers"), &Fill::default(), &sample());
    assert_eq!(comes_to(&definition, &Fill::default(), &sample()), before);
}

#[test]
fn what_a_rule_pays_that_does_not_fit_is_unknown_and_not_zero() {
    let mut workbook = with_own(copy("standard-policy"));
    let check = workbook.own_check("own-1").unwrap();
    let (at, own) = (0, workbook.own.get("own-1").unwrap().clone());
    let first = check.rules[at].rule.as_ref().unwrap();
    let text = own.rules()[at].text.replacen(
        '{',
        r#"{"limits":{"monthly":{"name":"cap","share":"0.5"}},"#,
        1,
    );
    let key = own.rules()[at].key;
    let rule = Arc::new(OwnRule::new(key, &text));
    let edit = OwnEdit::PutRule {
        at,
        rule,
        place: None,
    };
    workbook.act(Edit::Own("own-1".to_owned(), edit));
    let then = workbook.own_check("own-1").unwrap();
    assert_eq!(workbook.own.get("own-1").unwrap().unfinished("own-1"), 1);
    assert!(!then.rules[at].takes_part && !then.rules[at].problems.is_empty());
    let of = |check: &OwnCheck| {
        let rules = check.definition.rules.iter();
        rules
            .map(|rule| (rule.id.to_string(), rule.name.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(&then), of(&check));
    let scheme = SchemeCheck::of(&then.definition, &Fill::default()).scheme;
    let facts = Shared::new(FactsCheck::of(&sample()));
    let computed = Computed::of(&scheme.expect("a scheme"), &facts).expect("a statement");
    let net = sums(&computed).net;
    assert_eq!(net.known(), None);
    let said = format!(
        "已知部分，还缺：“{}”（有写得不对的地方，要先改好）",
        first.name.zh
    );
    assert_eq!(net.note().unwrap().zh, said);
    for row in rep_rows(&computed) {
        assert_eq!(row.net.known(), None);
    }
}

#[test]
fn of_more_rules_than_a_scheme_may_have_the_first_ones_pay() {
    let text = |at: usize| FIRST.replace(r#""a""#, &format!(r#""a{at}""#));
    let texts: Vec<String> = (0..1002).map(text).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let check = check(&texts);
    assert_eq!(check.definition.rules.len(), 1000);
    assert_eq!(found(&check)[1000], [("", Code::TooLarge)]);
    assert_eq!(found(&check)[1001], [("", Code::TooLarge)]);
}

#[test]
fn a_draft_is_read_once_as_long_as_it_is_the_same() {
    let mut workbook = with_own(copy("standard-policy"));
    let first = workbook.own_check("own-1").unwrap();
    workbook.act(Edit::Choose("own-1".to_owned()));
    assert!(Arc::ptr_eq(&first, &workbook.own_check("own-1").unwrap()));
    let definition = workbook.definition("own-1").unwrap();
    assert!(Arc::ptr_eq(
        &definition,
        &workbook.definition("own-1").unwrap()
    ));
    workbook.act(Edit::Own("own-1".to_owned(), OwnEdit::RemoveRule(1)));
    let then = workbook.own_check("own-1").unwrap();
    assert_eq!(then.rules.len() + 1, first.rules.len());
    workbook.undo();
    assert_eq!(*workbook.own_check("own-1").unwrap(), *first);
}

proptest! {
    #[test]
    fn any_damage_to_one_rule_leaves_the_others_as_they_are(at in 0..2000_usize, put in ".{0,3}") {
        let scheme = copy("standard-policy");
        let mut rules = scheme.rules().to_vec();
        let mut text: Vec<char> = rules[0].text.chars().collect();
        let at = at % text.len();
        text.splice(at..at + 1, put.chars());
        let text: String = text.into_iter().collect();
        rules[0] = Arc::new(OwnRule::new(1, &text));
        let check = OwnCheck::of("own-1", &head(scheme.head()), &rules);
        let whole = scheme.check("own-1");
        let rest = whole.definition.rules[1..].iter();
        for rule in rest {
            let is_there = check.definition.rules.contains(rule);
            let is_said = check.rules.iter().any(|it| !it.problems.is_empty());
            prop_assert!(is_there || is_said);
        }
        if !check.rules[0].takes_part {
            prop_assert!(!check.rules[0].problems.is_empty());
        }
    }
}

#[test]
fn a_draft_whose_name_is_refused_is_called_by_what_was_typed() {
    let named = |name: &str| {
        let head = head(&format!(r#"{{"version":1,"name":{name}}}"#));
        let check = OwnCheck::of("own-1", &head, &[]);
        let name = &check.definition.name;
        (
            name.zh.to_string(),
            name.en.to_string(),
            check.head_problems.len(),
        )
    };
    let (long, most) = ("长".repeat(501), "长".repeat(200));
    assert_eq!(named(&format!("{long:?}")), (most.clone(), most.clone(), 1));
    let both = format!(r#"{{"zh":{long:?},"en":"long"}}"#);
    assert_eq!(named(&both), (most, "long".to_owned(), 1));
    assert_eq!(named("7").0, "own-1");
}
