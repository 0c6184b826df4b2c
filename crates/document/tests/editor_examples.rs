//! Worked examples of an own scheme in the editor: offered, pinned, expected otherwise, opened and removed.

use crate::editor::{ID, own, with_copy};
use rewards_document::catalog;
use rewards_document::editor::{
    accept_example, act_on_rule, add_examples, add_rule, change_fact, expect, offered_examples,
    open_example, pin_facts, put_facts, remove_example, rename_example,
};
use rewards_document::own::{OwnRule, check_examples, example_facts};
use rewards_document::rule_form::{Act, new_rules};
use rewards_document::workbook::{
    Edit, Fill, OwnEdit, SchemeCheck, Sheet, Workbook, facts_of, typing,
};
use rewards_format::Node;
use rewards_words::lang::Lang;
use std::sync::Arc;

#[test]
fn examples_stand_at_both_sides_of_each_bound_and_say_what_a_change_does() {
    let mut workbook = with_copy("order-tiers");
    let fill = Fill::default();
    let offered = offered_examples(&own(&workbook), ID, &fill, Lang::Zh);
    // Those that are chosen are added, and the others stay to be chosen.
    let edit = add_examples(&own(&workbook), ID, &offered[1..]);
    workbook.act(edit);
    let left = offered_examples(&own(&workbook), ID, &fill, Lang::Zh);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].ledger, offered[0].ledger);
    let edit = add_examples(&own(&workbook), ID, &left);
    workbook.act(edit);
    let definition = workbook.definition(ID).expect("sound");
    let checks = check_examples(&definition, &fill, own(&workbook).examples());
    assert!(checks.len() >= 4, "{}", checks.len());
    assert!(checks.iter().all(|check| check.holds));
    assert!(
        offered_examples(&own(&workbook), ID, &fill, Lang::Zh).is_empty(),
        "they are there"
    );
    let key = own(&workbook).rules()[0].key;
    let edit = act_on_rule(
        &own(&workbook),
        ID,
        key,
        "pays.bands[1].amount",
        &Act::Type("201".into()),
    );
    workbook.act(edit.expect("typed"));
    let definition = workbook.definition(ID).expect("sound");
    let checks = check_examples(&definition, &fill, own(&workbook).examples());
    let changed: Vec<String> = checks
        .iter()
        .filter(|check| !check.holds)
        .map(|check| check.sentence().zh)
        .collect();
    assert!(!changed.is_empty());
    assert!(
        changed
            .iter()
            .all(|said| said.contains("从 200 元变为 201 元")),
        "{changed:?}"
    );
}

#[test]
fn what_is_not_known_yet_is_no_example() {
    let mut workbook = with_copy("standard-policy");
    let (fill, count) = (Fill::default(), own(&workbook).rules().len());
    for key in own(&workbook)
        .rules()
        .iter()
        .map(|rule| rule.key)
        .collect::<Vec<_>>()
    {
        let place = "limits.of_base";
        let edit = act_on_rule(&own(&workbook), ID, key, place, &Act::Add(String::new()));
        if let Ok(edit) = edit {
            workbook.act(edit);
        }
    }
    let half = own(&workbook)
        .rules()
        .iter()
        .filter(|rule| !rule.typed.is_empty())
        .count();
    assert!(half > 0 && half <= count);
    let offered = offered_examples(&own(&workbook), ID, &fill, Lang::Zh);
    assert!(offered.iter().all(|one| !one.expected.is_empty()));
}

#[test]
fn offered_examples_are_told_apart_by_their_names() {
    let mut all = Vec::new();
    for template in catalog::definitions() {
        let workbook = with_copy(&template.id);
        let offered = offered_examples(&own(&workbook), ID, &Fill::default(), Lang::Zh);
        let mut ledgers: Vec<&str> = offered.iter().map(|one| &*one.ledger).collect();
        ledgers.sort_unstable();
        ledgers.dedup();
        assert_eq!(ledgers.len(), offered.len(), "{}", template.id);
        let mut names: Vec<String> = offered.iter().map(|one| one.name.clone()).collect();
        all.extend(names.clone());
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), offered.len(), "{}", template.id);
    }
    // Nothing is bounded where what is measured begins.
    let starts = |name: &&String| name.ends_with(" 0%") || name.ends_with(" 0 元");
    assert_eq!(all.iter().find(starts), None);
}

#[test]
fn offered_examples_are_called_by_the_case_that_pays_so() {
    let mut workbook = with_copy("order-tiers");
    let text = r#"{"id":"x","name":"大小","for_each":{"deal":"each"},"measure":"net","pays":{"by":"size",
        "bands":{"small":[{"from":"100","amount":"1"}],"large":[{"from":"100","amount":"2"}]}}}"#;
    let rule = Arc::new(OwnRule::new(9, text));
    let edit = OwnEdit::AddRule { at: 0, rule };
    workbook.act(Edit::Own(ID.to_owned(), edit));
    let offered = offered_examples(&own(&workbook), ID, &Fill::default(), Lang::Zh);
    let names: Vec<&str> = offered.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        names.get(..4),
        Some(
            &[
                "订单净额 99.99 元（大小（小型客户）的界限）",
                "订单净额 100 元（大小（小型客户）的界限）",
                "订单净额 99.99 元（大小（大型客户）的界限）",
                "订单净额 100 元（大小（大型客户）的界限）"
            ][..]
        ),
        "{names:?}"
    );
}

#[test]
fn examples_are_pinned_named_expected_otherwise_opened_and_removed() {
    let mut workbook = with_copy("standard-policy");
    let fill = Fill::default();
    let pinned = pin_facts(&own(&workbook), ID, &fill, &workbook.facts).expect("computed");
    workbook.act(pinned);
    let example = own(&workbook).examples()[0].clone();
    assert!(!example.expected.is_empty());
    workbook.act(rename_example(&own(&workbook), ID, example.id, "三月").expect("there"));
    let (rep, _) = example.expected[0].clone();
    workbook.act(expect(&own(&workbook), ID, example.id, &rep, "1").expect("there"));
    let definition = workbook.definition(ID).expect("sound");
    let checks = check_examples(&definition, &fill, own(&workbook).examples());
    assert!(!checks[0].holds);
    assert_eq!(checks[0].title().zh, "算例“三月”");
    let check = checks[0].clone();
    workbook.act(accept_example(&own(&workbook), ID, &check).expect("another figure"));
    let checks = check_examples(&definition, &fill, own(&workbook).examples());
    assert!(checks[0].holds);
    assert_eq!(accept_example(&own(&workbook), ID, &checks[0]), None);
    let opened = open_example(&own(&workbook), ID, example.id).expect("there");
    let mut other = workbook.clone();
    other.act(Edit::Several(opened));
    assert_eq!(other.template, ID);
    assert_eq!(
        other
            .facts
            .table(rewards_document::workbook::Sheet::Deals)
            .rows
            .len(),
        workbook
            .facts
            .table(rewards_document::workbook::Sheet::Deals)
            .rows
            .len()
    );
    workbook.act(remove_example(&own(&workbook), ID, example.id));
    assert!(own(&workbook).examples().is_empty());
}

#[test]
fn an_example_is_opened_changed_and_put_back() {
    let mut workbook = with_copy("order-tiers");
    let fill = Fill::default();
    let offered = offered_examples(&own(&workbook), ID, &fill, Lang::Zh);
    let edit = add_examples(&own(&workbook), ID, &offered[..2]);
    workbook.act(edit);
    let before = own(&workbook).examples().to_vec();
    let mut opened = workbook.clone();
    let edits = open_example(&own(&workbook), ID, before[0].id).expect("there");
    opened.act(Edit::Several(edits));
    let put = |workbook: &Workbook, example, opened: &Workbook| {
        put_facts(&own(workbook), ID, &fill, example, &opened.facts)
    };
    let same = put(&workbook, before[0].id, &opened).expect("sound");
    let mut unchanged = workbook.clone();
    unchanged.act(same);
    assert_eq!(own(&unchanged).examples()[0].expected, before[0].expected);
    // Three of the deal instead of one, on another day.
    let deals = Sheet::Deals;
    let row = opened
        .facts
        .table(deals)
        .rows
        .iter()
        .next()
        .expect("a deal")
        .id;
    let date = deals.column("date").expect("a column");
    opened.act(typing(deals, row, date, "2026-09-01".to_owned()));
    let amount = deals.column("amount").expect("a column");
    opened.act(typing(deals, row, amount, "250000".to_owned()));
    workbook.act(put(&workbook, before[0].id, &opened).expect("sound"));
    let now = own(&workbook).examples().to_vec();
    assert_eq!(now[1..], before[1..]);
    assert_eq!((now[0].id, &now[0].name), (before[0].id, &before[0].name));
    assert_eq!(
        now[0].expected, before[0].expected,
        "what is expected stays"
    );
    for typed in ["2026-09-01", "250000"] {
        assert!(now[0].ledger.contains(typed), "{}", now[0].ledger);
    }
    let definition = workbook.definition(ID).expect("sound");
    assert!(!check_examples(&definition, &fill, &now)[0].holds);
    workbook.undo();
    assert_eq!(own(&workbook).examples(), before);
    // What comes to nothing, or is gone, is refused with a reason.
    let why = put(&workbook, 99, &opened).expect_err("gone");
    assert_eq!(why.zh, "这个算例已经删了。");
    let why = put(
        &workbook,
        before[0].id,
        &Workbook::blank("order-tiers", Default::default()),
    );
    assert!(why.is_err());
    assert_eq!(own(&workbook).examples(), before);
}

/// A copy of a template with a share of existing customers' repeat orders.
fn with_repeat_orders(template: &str, rate: &str) -> Workbook {
    let mut workbook = with_copy(template);
    let kinds = new_rules();
    let mut kinds = kinds.iter();
    let kind = kinds.find(|kind| kind.label.zh == "老客户复购，按金额提成");
    let (_, edit) = add_rule(&own(&workbook), ID, kind.expect("a kind"));
    workbook.act(edit);
    let key = own(&workbook).rules().last().expect("a rule").key;
    let edit = act_on_rule(
        &own(&workbook),
        ID,
        key,
        "pays.rate",
        &Act::Type(rate.into()),
    );
    workbook.act(edit.expect("typed"));
    workbook
}

#[test]
fn a_rule_without_bands_has_an_example_of_few_facts_for_which_it_pays() {
    let called = |workbook: &Workbook| {
        let offered = offered_examples(&own(workbook), ID, &Fill::default(), Lang::Zh);
        let called = offered
            .iter()
            .map(|one| format!("{} {}", one.name, one.expected[0].1));
        called.collect::<Vec<_>>()
    };
    let standard = called(&with_copy("standard-policy"));
    let last = "客户流失 1 次（客户流失处罚） -5000.00";
    assert!(standard.iter().any(|one| one == last), "{standard:#?}");
    // Each rule that stands can be pinned; facts that are there already aren't offered twice.
    for template in ["standard-policy", "order-tiers"] {
        let workbook = with_copy(template);
        let called = called(&workbook);
        let definition = workbook.definition(ID).expect("sound");
        let scheme = SchemeCheck::of(&definition, &Fill::default()).scheme;
        let scheme = scheme.expect("a scheme");
        for (at, _) in scheme.active() {
            let name = &scheme.rule(at).expect("a rule").name.zh;
            let is_named = |one: &String| one.contains(&format!("（{name}"));
            assert!(called.iter().any(is_named), "{template}: {name}");
        }
    }
    // A flat rate, as it's added.
    let workbook = with_repeat_orders("order-tiers", "2%");
    let called = called(&workbook);
    let is_there = |one: &String| one.starts_with("老客户成交 10,000 元（老客户复购");
    let found = called.iter().find(|one| is_there(one));
    assert!(
        found.is_some_and(|one| one.ends_with(" 200.00")),
        "{called:#?}"
    );
}

#[test]
fn an_example_has_sales_of_last_year_where_another_rule_looks_at_them() {
    let workbook = with_repeat_orders("standard-policy", "0.2%");
    let fill = Fill::default();
    let offered = offered_examples(&own(&workbook), ID, &fill, Lang::Zh);
    let called: Vec<&str> = offered.iter().map(|one| one.name.as_str()).collect();
    let is_of_rule = |name: &str| name.starts_with("老客户成交 10,000 元（老客户复购");
    let found = offered.iter().find(|one| is_of_rule(&one.name));
    let found = found.unwrap_or_else(|| panic!("{called:#?}"));
    assert!(
        found.name.ends_with("，去年成交 10,000 元"),
        "{}",
        found.name
    );
    let figures: Vec<&str> = found.expected.iter().map(|(_, net)| net.as_str()).collect();
    assert_eq!(figures, ["20.00"]);
    // It holds, and isn't offered again.
    let mut added = workbook.clone();
    added.act(add_examples(
        &own(&workbook),
        ID,
        std::slice::from_ref(found),
    ));
    let definition = added.definition(ID).expect("sound");
    let checks = check_examples(&definition, &fill, own(&added).examples());
    assert!(checks.iter().all(|check| check.holds));
    let left = offered_examples(&own(&added), ID, &fill, Lang::Zh);
    assert!(!left.iter().any(|one| is_of_rule(&one.name)));
}

#[test]
fn the_sums_of_an_example_are_typed_beside_what_they_should_come_to() {
    let mut workbook = with_copy("order-tiers");
    let fill = Fill::default();
    let offered = offered_examples(&own(&workbook), ID, &fill, Lang::Zh);
    let edit = add_examples(&own(&workbook), ID, &offered[..1]);
    workbook.act(edit);
    let first = |workbook: &Workbook| Arc::clone(&own(workbook).examples()[0]);
    let facts = example_facts(&first(&workbook));
    let [deal] = facts.as_slice() else {
        panic!("{facts:?}");
    };
    assert!(deal.label.zh.ends_with("成交") && deal.is_sum(), "{deal:?}");
    let typed = |workbook: &mut Workbook, text: &str| {
        let edit = change_fact(&own(workbook), ID, 1, &deal.place, text);
        workbook.act(edit.expect("another sum"));
        let definition = workbook.definition(ID).expect("sound");
        check_examples(&definition, &fill, own(workbook).examples()).remove(0)
    };
    let expected = first(&workbook).expected.clone();
    let check = typed(&mut workbook, "1.2w");
    assert_eq!(example_facts(&first(&workbook))[0].typed, "12000");
    assert_eq!(
        first(&workbook).expected,
        expected,
        "what is expected stays"
    );
    assert!(!check.holds && check.fault.is_none());
    assert!(
        check.sentence().zh.contains("变为 500 元"),
        "{}",
        check.sentence().zh
    );
    let none = change_fact(&own(&workbook), ID, 1, &deal.place, "12000");
    assert_eq!(none, None, "nothing changes");
    let check = typed(&mut workbook, "很多");
    assert!(check.fault.is_some());
    assert!(!example_facts(&first(&workbook))[0].is_sum());
    workbook.undo();
    let check = typed(&mut workbook, "1000.01");
    assert!(check.reps[0].now_words().zh.contains("200 元"));
    // Of a whole sheet none is shown.
    let facts = facts_of(&Node::read(rewards_document::SAMPLE).expect("JSON"));
    let edit = pin_facts(&own(&workbook), ID, &fill, &facts).expect("pinned");
    workbook.act(edit);
    assert_eq!(example_facts(&own(&workbook).examples()[1]), []);
}
