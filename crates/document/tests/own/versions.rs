//! Versions: what can be published, and that it stays.

use super::{comes_to, copy, with_own};
use crate::common::sample;
use rewards_core::number::Day;
use rewards_document::own::{
    Announced, Hindrance, Numbers, OwnHead, OwnRule, OwnScheme, SchemeKey, Switch, Unpublished,
    from_nothing, scheme_name, version_words,
};
use rewards_document::workbook::{Edit, Fill, OwnEdit, Shared, Workbook};
use std::sync::Arc;

fn act(workbook: &mut Workbook, edit: OwnEdit) {
    workbook.act(Edit::Own("own-1".to_owned(), edit));
}

fn own(workbook: &Workbook) -> &Shared<OwnScheme> {
    workbook.own.get("own-1").expect("a scheme")
}

pub(super) fn publish(workbook: &mut Workbook, note: &str) {
    let version = own(workbook).publish("own-1", note, "2026-02-01", "2026-01-20T08:00:00Z");
    act(
        workbook,
        OwnEdit::Publish(Arc::new(version.expect("publishable"))),
    );
}

#[test]
fn a_version_computes_what_the_draft_did_whatever_becomes_of_the_draft() {
    let mut workbook = with_own(copy("standard-policy"));
    publish(&mut workbook, "第一版");
    let draft = |workbook: &Workbook| {
        let definition = workbook.definition("own-1").expect("a draft");
        comes_to(&definition, &Fill::default(), &sample())
    };
    let first = draft(&workbook);
    act(&mut workbook, OwnEdit::RemoveRule(1));
    publish(&mut workbook, "第二版");
    let second = draft(&workbook);
    assert_ne!(first, second);
    act(&mut workbook, OwnEdit::RemoveRule(2));
    for (key, expected) in [("own-1@1", first), ("own-1@2", second)] {
        let definition = workbook.definition(key).expect("a version");
        assert_eq!(&*definition.id, key);
        assert_eq!(comes_to(&definition, &Fill::default(), &sample()), expected);
        assert!(Arc::ptr_eq(&definition, &workbook.definition(key).unwrap()));
    }
    assert_eq!(workbook.definition("own-1@3"), None);
    let notes = own(&workbook)
        .versions()
        .iter()
        .map(|version| &*version.note);
    assert_eq!(notes.collect::<Vec<_>>(), ["第一版", "第二版"]);
}

#[test]
fn a_draft_that_says_what_its_last_version_says_is_not_published_again() {
    let mut workbook = with_own(copy("order-tiers"));
    assert_eq!(own(&workbook).publishable("own-1"), Ok(()));
    publish(&mut workbook, "一");
    let called = |workbook: &Workbook| {
        let version = version_words(workbook, "own-1").expect("a version");
        (version.zh, scheme_name(workbook, "own-1").zh)
    };
    let (version, name) = called(&workbook);
    assert_eq!(version, "第 1 版，2026年2月1日起施行");
    assert!(name.ends_with("（草稿，同第 1 版）"), "{name}");
    let same = || Err(vec![Hindrance::Unchanged(1)]);
    assert_eq!(own(&workbook).publishable("own-1"), same());
    act(&mut workbook, OwnEdit::RemoveRule(3));
    assert_eq!(own(&workbook).publishable("own-1"), Ok(()));
    let (version, name) = called(&workbook);
    assert_eq!(version, "草稿，未发布");
    assert!(name.ends_with("（草稿）"), "{name}");
    workbook.undo();
    assert_eq!(own(&workbook).publishable("own-1"), same());
    let check = own(&workbook).check("own-1");
    let said = Hindrance::Unchanged(1).words(&check);
    assert_eq!(said.zh, "草稿和第 1 版一样，还没有改动。");
}

#[test]
fn a_day_before_that_of_the_last_version_is_remarked() {
    let mut workbook = with_own(copy("order-tiers"));
    let said = |workbook: &Workbook, day: &str| {
        let day = Day::read(day).unwrap();
        own(workbook).earlier_than_last(day).map(|said| said.zh)
    };
    assert_eq!(said(&workbook, "2020-01-01"), None);
    publish(&mut workbook, "一");
    assert_eq!(said(&workbook, "2026-02-01"), None);
    let earlier = "早于第 1 版的施行日期（2026年2月1日），请核对。";
    assert_eq!(said(&workbook, "2026-01-31").as_deref(), Some(earlier));
}

#[test]
fn a_sentence_that_the_day_stands_in_place_of_is_told_before_publishing() {
    let said = |template: &str| {
        let workbook = with_own(copy(template));
        let said = own(&workbook).replaced_by_day("own-1");
        said.map(|said| (said.zh, said.en))
    };
    let (zh, en) = said("acquisition-policy").expect("a sentence of its own");
    assert_eq!(
        zh,
        "打印这一版时写施行日期，不写草稿里的这一句：“本制度自发布之日起生效。”"
    );
    assert_eq!(
        en,
        "This version is printed with that day, in place of the draft's own sentence: “This policy takes effect on the day it is published.”"
    );
    assert_eq!(said("order-tiers"), None);
}

#[test]
fn a_version_that_is_not_the_next_one_is_refused() {
    let mut workbook = with_own(copy("order-tiers"));
    publish(&mut workbook, "一");
    let first = Arc::clone(own(&workbook).version(1).unwrap());
    act(&mut workbook, OwnEdit::RemoveRule(3));
    let before = own(&workbook).clone();
    act(&mut workbook, OwnEdit::Publish(first));
    let mut third = own(&workbook).publish("own-1", "", "", "").unwrap();
    third.number = 3;
    act(&mut workbook, OwnEdit::Publish(Arc::new(third)));
    assert!(*own(&workbook) == before);
}

#[test]
fn a_whole_scheme_in_the_place_of_another_keeps_its_versions_or_is_refused() {
    let mut workbook = with_own(copy("order-tiers"));
    publish(&mut workbook, "一");
    let before = own(&workbook).clone();
    act(
        &mut workbook,
        OwnEdit::Scheme(Some(Shared::new(copy("three-stage")))),
    );
    assert!(*own(&workbook) == before);
    let other = OwnScheme::of_parts(
        OwnHead::from(Arc::<str>::from("{}")),
        Vec::new(),
        before.versions().to_vec(),
        Vec::new(),
        Numbers::default(),
    );
    act(&mut workbook, OwnEdit::Scheme(Some(Shared::new(other))));
    assert_eq!(&**own(&workbook).head(), "{}");
}

fn numbers(workbook: &Workbook) -> Vec<u32> {
    let versions = own(workbook).versions().iter();
    versions.map(|version| version.number).collect()
}

#[test]
fn a_number_is_never_given_twice_and_what_is_done_again_gets_its_own_back() {
    let mut workbook = with_own(copy("order-tiers"));
    publish(&mut workbook, "一");
    let first = Arc::clone(own(&workbook).version(1).unwrap());
    workbook.undo();
    assert!(own(&workbook).versions().is_empty());
    assert_eq!(own(&workbook).next_version(), 2);
    let said = own(&workbook).taken_back().expect("said");
    assert_eq!(said.zh, "第 1 版的发布撤销了，它的号不再用。");
    workbook.redo();
    assert_eq!(own(&workbook).taken_back(), None);
    assert!(Arc::ptr_eq(own(&workbook).version(1).unwrap(), &first));
    workbook.undo();
    act(&mut workbook, OwnEdit::RemoveRule(3));
    publish(&mut workbook, "二");
    assert_eq!(numbers(&workbook), [2]);
    assert_eq!(workbook.definition("own-1@1"), None);
    // What was taken back cannot be put there by another window either.
    act(&mut workbook, OwnEdit::Publish(first));
    assert_eq!(numbers(&workbook), [2]);
}

#[test]
fn a_number_stays_given_when_the_whole_scheme_goes_and_comes_back() {
    let mut workbook = with_own(copy("order-tiers"));
    publish(&mut workbook, "一");
    workbook.undo();
    // The scheme itself is taken back and put there again.
    workbook.undo();
    assert!(workbook.own.get("own-1").is_none());
    assert_eq!(workbook.next_own_id(), "own-2", "its id is not another's");
    workbook.redo();
    assert_eq!(own(&workbook).next_version(), 2);
    act(&mut workbook, OwnEdit::Scheme(None));
    workbook.undo();
    publish(&mut workbook, "二");
    assert_eq!(numbers(&workbook), [2]);
    let other = OwnScheme::new("{}".into(), Vec::new());
    act(&mut workbook, OwnEdit::Scheme(None));
    act(&mut workbook, OwnEdit::Scheme(Some(Shared::new(other))));
    assert_eq!(own(&workbook).next_version(), 3);
}

#[test]
fn what_is_half_typed_beside_the_rules_stands_in_the_way_and_leaves_its_figure_open() {
    let json = r#"{"version":1,"name":"甲","params":[{"id":"p","type":"money","default":"5.00","name":"奖金"}]}"#;
    let rule =
        r#"{"id":"b","name":"乙","for_each":{"deal":"each"},"pays":{"amount":{"param":"p"}}}"#;
    let head = OwnHead {
        text: json.into(),
        typed: vec![("params[0].default".to_owned(), "五块".to_owned())],
    };
    let rules = vec![Arc::new(OwnRule::new(1, rule))];
    let scheme = OwnScheme::of_parts(head, rules, Vec::new(), Vec::new(), Numbers::default());
    let check = scheme.check("own-1");
    assert!(check.head_problems.is_empty(), "{:?}", check.head_problems);
    assert!(check.definition.params[0].default.is_none());
    let said = scheme.publishable("own-1").expect_err("not yet");
    let said: Vec<String> = said.iter().map(|one| one.words(&check).zh).collect();
    assert_eq!(said, ["第 1 个数字还没填完。"]);
}

#[test]
fn what_stands_in_the_way_of_publishing_is_all_said() {
    let said = |scheme: &OwnScheme| {
        let hindrances = scheme.publishable("own-1").expect_err("not publishable");
        let check = scheme.check("own-1");
        let words = hindrances.iter().map(|one| one.words(&check).zh);
        words.collect::<Vec<String>>()
    };
    assert_eq!(said(&from_nothing("甲", "A")), ["方案里还没有启用的规则。"]);
    let rule = |key, text: &str| OwnRule::new(key, text);
    let named = r#"{"id":"a","name":"首单奖","for_each":{"deal":"each"},"pays":{"amount":"x"}}"#;
    let sound = r#"{"id":"b","name":"乙","for_each":{"deal":"each"},"pays":{"amount":"1"}}"#;
    let rules = vec![
        rule(1, "{"),
        rule(2, named),
        OwnRule {
            typed: vec![("pays.amount".to_owned(), String::new())],
            ..rule(3, sound)
        },
        OwnRule {
            on: Switch::Off,
            ..rule(4, "{")
        },
    ];
    let rules = rules.into_iter().map(Arc::new).collect();
    let scheme = OwnScheme::new(r#"{"version":1,"name":3}"#.into(), rules);
    let all = said(&scheme);
    assert_eq!(all.len(), 4, "{all:?}");
    assert!(all[0].starts_with("方案名称："), "{all:?}");
    assert!(all[1].starts_with("第 1 条："), "{all:?}");
    assert!(all[2].starts_with("第 2 条："), "{all:?}");
    assert_eq!(all[3], "第 3 条“乙”还有没填完的地方。");
    let head = r#"{"version":1,"name":"甲","x":1,"params":[{"id":"p"}],"options":[{"id":"o"}]}"#;
    let rules = vec![Arc::new(rule(1, sound))];
    let said: String = said(&OwnScheme::new(head.into(), rules)).join("");
    for place in ["方案（x）：", "第 1 个数字：", "第 1 个理解："] {
        assert!(said.contains(place), "{said}");
    }
    assert!(matches!(
        scheme.publish("own-1", "", "", ""),
        Err(list) if list.contains(&Hindrance::HalfTyped(3, "pays.amount".to_owned()))
    ));
}

#[test]
fn a_key_says_what_it_stands_for() {
    assert_eq!(SchemeKey::of("own-12"), SchemeKey::Draft("own-12"));
    assert_eq!(SchemeKey::of("own-1@2"), SchemeKey::Version("own-1", 2));
    for key in [
        "order-tiers",
        "own-0",
        "own-1@0",
        "own-1@02",
        "own-1@",
        "own-",
        "",
        "own-1@2@3",
    ] {
        assert_eq!(SchemeKey::of(key), SchemeKey::Template(key));
    }
}

#[test]
fn a_version_is_in_force_from_a_day_that_there_is() {
    let workbook = with_own(copy("order-tiers"));
    let publish = |day: &str| own(&workbook).publish("own-1", "", day, "2026-01-20T08:00:00Z");
    for wrong in ["明天", "2026-02-30", "2026-2-3"] {
        assert_eq!(publish(wrong).unwrap_err(), [Hindrance::NoDay], "{wrong}");
    }
    assert_eq!(publish("2026-02-28").map(|version| version.number), Ok(1));
}

#[test]
fn what_is_typed_for_the_next_version_is_kept_by_its_scheme() {
    let announced = |effective: &str, note: &str| Announced {
        effective: effective.to_owned(),
        note: note.to_owned(),
    };
    let mut all = Unpublished::default();
    all.put("own-1", announced("12月1日", "初版"));
    all.put("own-2", announced("", "多\n行"));
    let read = Unpublished::read(&all.written());
    assert_eq!(read.of("own-1"), announced("12月1日", "初版"));
    assert_eq!(read.of("own-2"), announced("", "多 行"));
    assert_eq!(read.of("own-3"), Announced::default());
    all.put("own-1", Announced::default());
    assert!(!all.written().contains("own-1"));
    for number in 0..30 {
        all.put(&format!("own-{number}"), announced("", "a"));
    }
    assert_eq!(all.written().lines().count(), 60);
    assert_eq!(Unpublished::read("x\ny"), Unpublished::default());
}
