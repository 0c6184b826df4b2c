//! Acts on own schemes go both ways.

use super::{copy, seen, with_own};
use crate::common::workbook;
use proptest::prelude::*;
use rewards_document::own::{Numbers, OwnRule, OwnScheme, Switch, Version, WorkedExample};
use rewards_document::workbook::{Edit, OwnEdit, Shared};
use std::sync::Arc;

/// Any text of a rule: sound, unsound, none at all.
fn text() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        r#"{"id":"a","name":"甲","for_each":{"deal":"each"},"pays":{"amount":"100"}}"#,
        r#"{"id":"b","name":"乙","for_each":{"deal":"each"},"measure":"net","pays":{"rate":"0.01"}}"#,
        r#"{"id":"c","name":"丙","for_each":{"deal":"each"},"pays":{"amount":"-1"}}"#,
        "{",
        "",
    ])
}

fn rule() -> impl Strategy<Value = Arc<OwnRule>> {
    let typed = prop::sample::select(vec![
        vec![],
        vec![("pays.amount".to_owned(), "一".to_owned())],
    ]);
    let on = prop::sample::select(vec![Switch::On, Switch::Off]);
    (1..6_u32, text(), on, typed).prop_map(|(key, text, on, typed)| {
        Arc::new(OwnRule {
            key,
            text: text.into(),
            on,
            typed,
        })
    })
}

fn head() -> impl Strategy<Value = Arc<str>> {
    let heads = vec![r#"{"version":1,"name":"甲"}"#, r#"{"name":3}"#, "[", ""];
    prop::sample::select(heads).prop_map(Arc::from)
}

fn version(number: u32) -> Arc<Version> {
    let text = format!(r#"{{"version":1,"id":"v","name":"第{number}版","rules":[]}}"#);
    let day = "2026-01-01".to_owned();
    let note = format!("第 {number} 次");
    Arc::new(Version::new(number, day.clone(), day, note, text.into()))
}

fn examples() -> impl Strategy<Value = Vec<Arc<WorkedExample>>> {
    let example = (1..4_u32, text()).prop_map(|(id, text)| {
        Arc::new(WorkedExample {
            id,
            name: String::new(),
            ledger: text.into(),
            expected: vec![("张伟".to_owned(), "1.00".to_owned())],
        })
    });
    prop::collection::vec(example, 0..3)
}

fn scheme() -> impl Strategy<Value = OwnScheme> {
    let rules = prop::collection::vec(rule(), 0..4);
    (head(), rules, 0..3_u32, examples()).prop_map(|(head, mut rules, versions, examples)| {
        rules.sort_by_key(|rule| rule.key);
        rules.dedup_by_key(|rule| rule.key);
        let versions = (1..=versions).map(version).collect();
        OwnScheme::of_parts(head.into(), rules, versions, examples, Numbers::default())
    })
}

/// Any act on one of two own schemes.
pub fn act() -> impl Strategy<Value = Edit> {
    let place = prop::sample::select(vec![None, Some("name".to_owned()), Some("pays".to_owned())]);
    let edit = prop_oneof![
        2 => scheme().prop_map(|scheme| OwnEdit::Scheme(Some(Shared::new(scheme)))),
        1 => Just(OwnEdit::Scheme(None)),
        2 => scheme().prop_map(|scheme| OwnEdit::Add(Shared::new(scheme))),
        3 => (0..5_usize, rule()).prop_map(|(at, rule)| OwnEdit::AddRule { at, rule }),
        3 => (head(), place.clone()).prop_map(|(text, place)| OwnEdit::Head {
            text,
            typed: place.iter().map(|place| (place.clone(), String::new())).collect(),
            place,
        }),
        8 => (0..5_usize, rule(), place).prop_map(|(at, rule, place)| OwnEdit::PutRule { at, rule, place }),
        2 => (1..6_u32).prop_map(OwnEdit::RemoveRule),
        3 => (1..6_u32, 0..6_usize).prop_map(|(key, to)| OwnEdit::MoveRule(key, to)),
        1 => examples().prop_map(OwnEdit::Examples),
        3 => (1..4_u32).prop_map(|number| OwnEdit::Publish(version(number))),
    ];
    let id = prop::sample::select(vec!["own-1", "own-2", "own-10"]);
    (id, edit).prop_map(|(id, edit)| Edit::Own(id.to_owned(), edit))
}

proptest! {
    #[test]
    fn all_taken_back_is_the_start_and_all_done_again_is_the_end(acts in prop::collection::vec(act(), 0..40)) {
        let mut workbook = with_own(copy("order-tiers"));
        workbook.history = Default::default();
        let start = seen(&workbook);
        acts.into_iter().for_each(|act| workbook.act(act));
        let end = seen(&workbook);
        while workbook.history.can_undo() {
            workbook.undo();
        }
        prop_assert_eq!(seen(&workbook), start);
        while workbook.history.can_redo() {
            workbook.redo();
        }
        prop_assert_eq!(seen(&workbook), end);
    }

    #[test]
    fn a_published_version_never_changes_but_goes_with_the_whole_scheme(acts in prop::collection::vec(act(), 0..60)) {
        let mut workbook = with_own(copy("order-tiers"));
        for act in acts {
            let before = workbook.clone();
            let is_removal = matches!(act, Edit::Own(_, OwnEdit::Scheme(None)));
            workbook.act(act);
            for (id, scheme) in before.own.iter() {
                match workbook.own.get(id) {
                    Some(now) => prop_assert!(now.versions().starts_with(scheme.versions())),
                    None => prop_assert!(is_removal),
                }
            }
        }
    }
}

/// Types a rule's text key by key.
fn typing(key: u32, text: &str, place: Option<&str>) -> Edit {
    Edit::Own(
        "own-1".to_owned(),
        OwnEdit::PutRule {
            at: usize::MAX,
            rule: Arc::new(OwnRule::new(key, text)),
            place: place.map(str::to_owned),
        },
    )
}

#[test]
fn keys_in_one_place_of_a_rule_are_one_step_and_those_in_another_a_second_one() {
    let mut workbook = with_own(copy("order-tiers"));
    let text = |workbook: &rewards_document::workbook::Workbook| {
        let scheme = workbook.own.get("own-1").unwrap();
        scheme.rules()[0].text.to_string()
    };
    let first = text(&workbook);
    for typed in ["1", "12", "123"] {
        workbook.act(typing(1, typed, Some("pays.amount")));
    }
    for typed in ["甲", "甲乙"] {
        workbook.act(typing(1, typed, Some("name.zh")));
    }
    workbook.act(typing(1, "x", None));
    workbook.act(typing(1, "y", None));
    for expected in ["x", "甲乙", "123", &first] {
        workbook.undo();
        assert_eq!(text(&workbook), expected);
    }
}

#[test]
fn a_run_of_keys_in_a_long_rule_weighs_two_rules() {
    let mut workbook = with_own(copy("order-tiers"));
    let long = "x".repeat(10_000);
    workbook.act(typing(1, &long, None));
    let before = workbook.history.bytes();
    for key in 0..100 {
        workbook.act(typing(1, &format!("{long}{key:03}"), Some("name")));
    }
    let kept = workbook.history.bytes() - before;
    assert!((20_000..21_000).contains(&kept), "{kept} bytes");
}

#[test]
fn a_rule_is_put_where_it_is_asked_for_and_then_stays_in_its_place() {
    let mut workbook = with_own(copy("order-tiers"));
    let keys = |workbook: &rewards_document::workbook::Workbook| {
        let scheme = workbook.own.get("own-1").unwrap();
        scheme
            .rules()
            .iter()
            .map(|rule| rule.key)
            .collect::<Vec<_>>()
    };
    let count = u32::try_from(keys(&workbook).len()).unwrap();
    let next = workbook.own.get("own-1").unwrap().next_key();
    assert_eq!(next, count + 1);
    let put = |at, text: &str| {
        let rule = Arc::new(OwnRule::new(next, text));
        let place = None;
        Edit::Own("own-1".to_owned(), OwnEdit::PutRule { at, rule, place })
    };
    workbook.act(put(1, "a"));
    assert_eq!(keys(&workbook)[..3], [1, next, 2]);
    workbook.act(put(0, "b"));
    assert_eq!(keys(&workbook)[..3], [1, next, 2]);
    workbook.act(Edit::Own("own-1".to_owned(), OwnEdit::MoveRule(next, 0)));
    assert_eq!(keys(&workbook)[..3], [next, 1, 2]);
    workbook.act(Edit::Own(
        "own-1".to_owned(),
        OwnEdit::MoveRule(next, usize::MAX),
    ));
    assert_eq!(keys(&workbook).last(), Some(&next));
    workbook.act(Edit::Own("own-1".to_owned(), OwnEdit::RemoveRule(next)));
    assert_eq!(workbook.own.get("own-1").unwrap().next_key(), next + 1);
}

#[test]
fn what_is_not_there_is_not_changed_and_an_id_of_no_own_scheme_is_refused() {
    let mut workbook = workbook();
    let before = seen(&workbook);
    let own = |id: &str, edit| Edit::Own(id.to_owned(), edit);
    workbook.history = Default::default();
    workbook.act(own("own-1", OwnEdit::RemoveRule(1)));
    workbook.act(own("own-1", OwnEdit::Scheme(None)));
    for id in [
        "standard-policy",
        "own-1@1",
        "own-0",
        "own-01",
        "own-",
        "own-1 ",
    ] {
        workbook.act(own(
            id,
            OwnEdit::Scheme(Some(Shared::new(copy("order-tiers")))),
        ));
    }
    assert_eq!(seen(&workbook), before);
    assert!(!workbook.history.can_undo());
}

#[test]
fn a_scheme_that_comes_back_stands_where_it_stood() {
    let mut workbook = workbook();
    for _ in 0..11 {
        let (id, adding) = workbook.adding(copy("order-tiers"));
        workbook.act(Edit::Several(vec![adding, Edit::Choose(id)]));
    }
    let before = seen(&workbook);
    workbook.act(Edit::Own("own-2".to_owned(), OwnEdit::Scheme(None)));
    workbook.undo();
    assert_eq!(seen(&workbook), before);
    let last = workbook.own.iter().last().map(|(id, _)| id.to_owned());
    assert_eq!(last.as_deref(), Some("own-11"));
}

#[test]
fn an_id_that_something_still_names_is_not_given_again() {
    let mut workbook = with_own(copy("order-tiers"));
    workbook.act(Edit::Own("own-1".to_owned(), OwnEdit::Scheme(None)));
    assert_eq!(workbook.definition("own-1"), None);
    assert_eq!(workbook.next_own_id(), "own-2");
    workbook.act(Edit::Choose("order-tiers".to_owned()));
    assert_eq!(workbook.next_own_id(), "own-1");
    workbook.act(Edit::Compare(vec!["own-4@2".to_owned()]));
    assert_eq!(workbook.next_own_id(), "own-5");
}
