//! Worked examples: whether they hold, and in which words they don't.

use super::{copy, with_own};
use rewards_document::editor::{act_on_rule, add_examples, add_rule, offered_examples};
use rewards_document::own::{
    ExampleCheck, WorkedExample, accepted, check_examples, copy_of, with_ledger,
};
use rewards_document::rule_form::{Act, new_rules};
use rewards_document::workbook::{Edit, Fill, OwnEdit, Workbook};
use rewards_format::Definition;
use rewards_words::lang::Lang;
use std::sync::Arc;

const LEDGER: &str = r#"{
  "version": 1, "period": {"from": "2026-01-01", "to": "2026-12-31"},
  "teams": [], "outcomes": [],
  "reps": [{"id": "r1", "name": "张伟"}, {"id": "r2", "name": "李娜"}],
  "customers": [{"id": "c1", "name": "甲", "rep": "r1"}, {"id": "c2", "name": "乙", "rep": "r2"}],
  "deals": [
    {"id": "d1", "customer": "c1", "date": "2026-03-02", "amount": "10000"},
    {"id": "d2", "customer": "c2", "date": "2026-03-03", "amount": "500.01"}
  ]
}"#;

/// A scheme that pays a share of each deal.
fn scheme(rate: &str) -> Definition {
    definition(&format!(
        r#"{{"id":"a","name":"提成","for_each":{{"deal":"each"}},"measure":"net","pays":{{"rate":"{rate}"}}}}"#
    ))
}

fn definition(rule: &str) -> Definition {
    let mut workbook = super::with_own(rewards_document::own::from_nothing("甲", "A"));
    let rule = Arc::new(rewards_document::own::OwnRule::new(1, rule));
    let edit = OwnEdit::PutRule {
        at: 0,
        rule,
        place: None,
    };
    workbook.act(Edit::Own("own-1".to_owned(), edit));
    let definition = workbook.definition("own-1").expect("a scheme");
    assert_eq!(definition.rules.len(), 1);
    (*definition).clone()
}

fn example(ledger: &str, expected: &[(&str, &str)]) -> WorkedExample {
    let expected = expected.iter();
    WorkedExample {
        id: 2,
        name: String::new(),
        ledger: ledger.into(),
        expected: expected
            .map(|(rep, net)| ((*rep).to_owned(), (*net).to_owned()))
            .collect(),
    }
}

/// An example of nothing yet.
fn begun(id: u32, name: &str) -> WorkedExample {
    WorkedExample {
        id,
        name: name.to_owned(),
        ..WorkedExample::default()
    }
}

fn checked(definition: &Definition, example: WorkedExample) -> ExampleCheck {
    let checks = check_examples(definition, &Fill::default(), &[example]);
    checks.into_iter().next().expect("a check")
}

#[test]
fn an_example_holds_to_the_fen() {
    // 500.01 × 0.1 = 50.001, rounded 50.00.
    for expected in ["50", "50.00", " 50.0 ", "￥50.00"] {
        let check = checked(
            &scheme("0.1"),
            example(LEDGER, &[("r1", "1,000"), ("r2", expected)]),
        );
        assert!(check.holds, "{expected}: {check:?}");
        assert_eq!(check.sentence().zh, "算例 2 不变");
    }
    for expected in ["50.01", "49.99", "50.001", "-50", ""] {
        let check = checked(
            &scheme("0.1"),
            example(LEDGER, &[("r1", "1000"), ("r2", expected)]),
        );
        assert!(!check.holds, "{expected}");
        assert!(check.reps[0].holds && !check.reps[1].holds);
    }
}

#[test]
fn what_changed_is_said_with_both_figures() {
    let said = |expected: &[(&str, &str)]| {
        let sentence = checked(&scheme("0.2"), example(LEDGER, expected)).sentence();
        (sentence.zh, sentence.en)
    };
    let (zh, en) = said(&[("r1", "1000.00")]);
    assert_eq!(zh, "算例 2 从 1,000 元变为 2,000 元");
    assert_eq!(en, "Example 2 went from ¥1,000 to ¥2,000");
    let (zh, en) = said(&[("r1", "-1000.50"), ("r2", "100.00")]);
    assert_eq!(zh, "算例 2：张伟从 −1,000.50 元变为 2,000 元");
    assert_eq!(en, "Example 2: 张伟 went from −¥1,000.50 to ¥2,000");
    let (zh, _) = said(&[("r1", "很多"), ("r2", "50.00")]);
    assert_eq!(
        zh,
        "算例 2：张伟的期望金额“很多”读不出来，李娜从 50 元变为 100 元"
    );
    let (zh, en) = said(&[("r1", "2000"), ("r2", "100")]);
    assert_eq!((&*zh, &*en), ("算例 2 不变", "Example 2 holds"));
    let (zh, _) = said(&[("r9", "5.00")]);
    assert_eq!(zh, "算例 2 从 5 元变为不可计算");
}

#[test]
fn what_was_typed_differs_and_did_not_change() {
    let check = |expected: &[(&str, &str)]| checked(&scheme("0.2"), example(LEDGER, expected));
    let typed = check(&[("r1", "10,000")]);
    assert_eq!(typed.sentence().zh, "算例 2 应为 10,000 元，算出 2,000 元");
    assert_eq!(
        typed.sentence().en,
        "Example 2 should be ¥10,000, comes to ¥2,000"
    );
    assert!(!typed.is_changed() && typed.can_be_accepted());
    let unknown = check(&[("r9", "5")]);
    assert_eq!(unknown.sentence().zh, "算例 2 应为 5 元，现在算不出");
    assert!(!unknown.can_be_accepted());
    assert!(check(&[("r1", "1000.00")]).is_changed());
}

#[test]
fn what_an_example_comes_to_now_is_expected_from_then_on() {
    let before = example(LEDGER, &[("r1", "1,0"), ("r2", "100"), ("r9", "5")]);
    let check = checked(&scheme("0.2"), before.clone());
    let after = accepted(&before, &check).expect("another figure");
    let expected: Vec<&str> = after.expected.iter().map(|(_, net)| &**net).collect();
    assert_eq!(expected, ["2000.00", "100", "5"]);
    let check = checked(&scheme("0.2"), after.clone());
    assert_eq!(accepted(&after, &check), None);
}

#[test]
fn facts_that_cannot_be_read_any_more_are_said_and_not_skipped() {
    for ledger in ["{", "{}", "", r#"{"version":7}"#] {
        let check = checked(&scheme("0.1"), example(ledger, &[("r1", "1000")]));
        assert!(!check.holds && check.fault.is_some(), "{ledger}");
        assert!(
            check
                .sentence()
                .zh
                .starts_with("算例 2：例子里的数据读不出来：")
        );
        assert_eq!(check.reps[0].now, None);
    }
    assert!(with_ledger(&begun(1, ""), &scheme("0.1"), &Fill::default(), "{").is_err());
}

#[test]
fn an_example_in_which_nothing_is_expected_does_not_hold_and_says_so() {
    let check = checked(&scheme("0.1"), example(LEDGER, &[]));
    assert!(!check.holds);
    assert_eq!(check.sentence().zh, "算例 2：没有写应得多少");
    assert!(!checked(&scheme("0.1"), example("{", &[])).holds);
}

#[test]
fn while_a_rule_waits_for_a_figure_an_example_says_what_lacks() {
    let waiting = {
        let text = r#"{"version":1,"id":"x","name":"甲",
            "params":[{"id":"p","type":"rate","name":"比例"}],
            "rules":[{"id":"a","name":"提成","for_each":{"deal":"each"},"measure":"net","pays":{"rate":{"param":"p"}}}]}"#;
        let scheme = rewards_document::own::from_text(text).expect("a scheme");
        scheme.check("own-1")
    };
    let check = checked(&waiting.definition, example(LEDGER, &[("r1", "0")]));
    // Nothing of it is known, so nothing of it has changed.
    assert!(check.holds && !check.can_be_accepted());
    assert_eq!(check.reps[0].known(), None);
    let open = check.still_open().expect("it waits");
    assert_eq!(open.zh, "现在算得 待填写，还缺：比例");
    let check = checked(&waiting.definition, example(LEDGER, &[("r1", "7")]));
    assert!(!check.holds);
    assert_eq!(check.sentence().zh, "算例 2 应为 7 元，算出 待填写");
}

#[test]
fn an_example_of_what_it_comes_to_now_holds_until_the_scheme_changes() {
    let of = |definition: &Definition| {
        with_ledger(&begun(7, "两单"), definition, &Fill::default(), LEDGER)
    };
    let made = of(&scheme("0.1")).expect("an example");
    let expected = [
        ("r1".to_owned(), "1000.00".to_owned()),
        ("r2".to_owned(), "50.00".to_owned()),
    ];
    assert_eq!(
        (made.id, &*made.name, &made.expected[..]),
        (7, "两单", &expected[..])
    );
    assert!(checked(&scheme("0.1"), made.clone()).holds);
    let check = checked(&scheme("0.3"), made);
    assert_eq!(
        check.sentence().zh,
        "算例“两单”：张伟从 1,000 元变为 3,000 元，李娜从 50 元变为 150 元"
    );
}

#[test]
fn other_facts_leave_what_is_expected_of_those_who_are_in_them() {
    let before = WorkedExample {
        expected: vec![
            ("r1".to_owned(), "1,000".to_owned()),
            ("gone".to_owned(), "5".to_owned()),
        ],
        ..begun(7, "两单")
    };
    let scheme = scheme("0.1");
    let new = with_ledger(
        &before,
        &scheme,
        &Fill::default(),
        &LEDGER.replace("10000", "20000"),
    );
    let new = new.expect("a ledger");
    let expected = [
        ("r1".to_owned(), "1,000".to_owned()),
        ("r2".to_owned(), "50.00".to_owned()),
    ];
    assert_eq!(
        (new.id, &*new.name, &new.expected[..]),
        (7, "两单", &expected[..])
    );
    assert_eq!(
        checked(&scheme, new).sentence().zh,
        "算例“两单”：张伟应为 1,000 元，算出 2,000 元"
    );
}

#[test]
fn examples_are_kept_with_their_scheme_and_checked_at_every_change() {
    let mut workbook = super::with_own(copy_of(&scheme("0.1"), "甲", "A"));
    let own = |edit| Edit::Own("own-1".to_owned(), edit);
    let pinned = Arc::new(example(LEDGER, &[("r1", "1000")]));
    workbook.act(own(OwnEdit::Examples(vec![pinned])));
    let holds = |workbook: &Workbook| {
        let scheme = workbook.own.get("own-1").expect("a scheme");
        let definition = workbook.definition("own-1").expect("a definition");
        let checks = check_examples(&definition, &workbook.fill("own-1"), scheme.examples());
        checks.iter().map(|check| check.holds).collect::<Vec<_>>()
    };
    assert_eq!(holds(&workbook), [true]);
    workbook.act(own(OwnEdit::RemoveRule(1)));
    assert_eq!(holds(&workbook), [false]);
    workbook.undo();
    assert_eq!(holds(&workbook), [true]);
}

#[test]
fn a_half_written_rule_breaks_no_example_and_is_said_beside_it() {
    let mut workbook = with_own(copy("standard-policy"));
    let fill = Fill::default();
    let own = workbook.own.get("own-1").unwrap();
    let offered = offered_examples(own, "own-1", &fill, Lang::Zh);
    let edit = add_examples(own, "own-1", &offered[..2]);
    workbook.act(edit);
    let checked = |workbook: &Workbook| {
        let definition = workbook.definition("own-1").unwrap();
        let own = workbook.own.get("own-1").unwrap();
        check_examples(&definition, &fill, own.examples())
    };
    assert!(
        checked(&workbook)
            .iter()
            .all(|check| check.holds && check.still_open().is_none())
    );
    let own = workbook.own.get("own-1").unwrap();
    let kind = new_rules()
        .iter()
        .find(|kind| kind.label.zh == "每月新客户数，按个数分档");
    let (_, edit) = add_rule(own, "own-1", kind.unwrap());
    workbook.act(edit);
    for check in checked(&workbook) {
        assert!(check.holds, "{}", check.sentence().zh);
        let open = check.still_open().expect("the new rule waits").zh;
        assert!(
            open.contains('?') && open.contains("每月新客户数"),
            "{open}"
        );
        assert_eq!(accepted_of(&workbook, &check), None);
    }
    // What is known changes: that is said, and that it isn't all.
    let own = workbook.own.get("own-1").unwrap();
    let key = own.rules()[0].key;
    let typed = act_on_rule(
        own,
        "own-1",
        key,
        "pays.bands[0].amount",
        &Act::Type("7000".into()),
    );
    workbook.act(typed.unwrap());
    let changed: Vec<_> = checked(&workbook)
        .into_iter()
        .filter(|check| !check.holds)
        .collect();
    assert!(!changed.is_empty());
    for check in changed {
        assert!(
            check.sentence().zh.ends_with("元+?"),
            "{}",
            check.sentence().zh
        );
        assert!(check.is_changed() && !check.can_be_accepted());
    }
}

fn accepted_of(workbook: &Workbook, check: &ExampleCheck) -> Option<WorkedExample> {
    let own = workbook.own.get("own-1").unwrap();
    let example = own.examples().iter().find(|it| it.id == check.id)?;
    accepted(example, check)
}
