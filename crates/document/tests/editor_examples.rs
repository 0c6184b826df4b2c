//! Worked examples of an own scheme in the editor: offered, pinned, expected otherwise, opened and removed.

use crate::editor::{ID, own, with_copy};
use rewards_document::editor::{
    act_on_rule, expect, offered_examples, open_example, pin_facts, remove_example, rename_example,
};
use rewards_document::own::check_examples;
use rewards_document::rule_form::Act;
use rewards_document::workbook::{Edit, Fill, OwnEdit};
use rewards_words::lang::Lang;

#[test]
fn examples_stand_at_both_sides_of_each_bound_and_say_what_a_change_does() {
    let mut workbook = with_copy("order-tiers");
    let fill = Fill::default();
    let edit = offered_examples(&own(&workbook), ID, &fill, Lang::Zh).expect("offered");
    workbook.act(edit);
    let definition = workbook.definition(ID).expect("sound");
    let checks = check_examples(&definition, &fill, own(&workbook).examples());
    assert!(checks.len() >= 4, "{}", checks.len());
    assert!(checks.iter().all(|check| check.holds));
    assert!(
        offered_examples(&own(&workbook), ID, &fill, Lang::Zh).is_none(),
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
fn offered_examples_are_told_apart_by_their_names() {
    let workbook = with_copy("standard-policy");
    let edit = offered_examples(&own(&workbook), ID, &Fill::default(), Lang::Zh);
    let Some(Edit::Own(_, OwnEdit::Examples(offered))) = edit else {
        panic!("{edit:?}")
    };
    let mut names: Vec<&str> = offered.iter().map(|one| one.name.as_str()).collect();
    assert!(
        names.iter().any(|name| name.ends_with("（2）")),
        "{names:?}"
    );
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
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
