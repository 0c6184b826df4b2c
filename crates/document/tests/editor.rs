//! The editor of an own scheme: whatever is done on its cards is one act, and all of it can be taken back.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{sample, workbook};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use rewards_document::catalog;
use rewards_document::editor::{
    Detail, FieldView, act_on_head, act_on_rule, add_rule, copy_rule, expect, head_view, move_rule,
    offered_examples, open_example, pin_facts, remove_example, remove_rule, rename_example,
    rule_card, switch_rule,
};
use rewards_document::own::{OwnRule, OwnScheme, Switch, check_examples, copy_of};
use rewards_document::rule_form::{Act, Can, Control, new_rules};
use rewards_document::workbook::{Edit, Fill, OwnEdit, Shared, Workbook};
use std::sync::Arc;

const ID: &str = "own-1";

/// A workbook with the sample and a copy of a template.
fn with_copy(template: &str) -> Workbook {
    let mut workbook = workbook();
    workbook.act(Edit::Facts(Shared::new(sample())));
    let copy = copy_of(
        catalog::definition(template).expect("there"),
        "副本",
        "Copy",
    );
    let (id, edit) = workbook.adding(copy);
    assert_eq!(id, ID);
    workbook.act(edit);
    workbook.history.close_run();
    workbook
}

fn own(workbook: &Workbook) -> Shared<OwnScheme> {
    workbook.own.get(ID).expect("there").clone()
}

/// What a person sees of a scheme; numbers that were given once are not given again.
fn seen(scheme: &OwnScheme) -> (String, Vec<Arc<OwnRule>>) {
    (scheme.head().to_string(), scheme.rules().to_vec())
}

fn fields(scheme: &OwnScheme, key: u32) -> Vec<FieldView> {
    let card = rule_card(scheme, ID, key, Detail::Form).expect("there");
    card.sections
        .into_iter()
        .flat_map(|section| section.fields)
        .collect()
}

fn acts(view: &FieldView) -> Vec<Act> {
    let mut acts: Vec<Act> = match &view.field.control {
        Control::Figure { .. } | Control::Text { .. } => ["3", "12", "", "甲"]
            .map(|text| Act::Type(text.to_owned()))
            .into(),
        Control::Word { options, .. } | Control::Words { options, .. } => options
            .iter()
            .map(|(word, _)| Act::Choose(word.clone()))
            .collect(),
        Control::Add { options } => options
            .iter()
            .map(|(word, _)| Act::Add(word.clone()))
            .collect(),
        Control::Bands { .. } => vec![Act::Paste("0\t5\n10\t8".to_owned(), 0)],
        Control::Group | Control::Param { .. } => Vec::new(),
    };
    acts.extend(view.field.can.iter().map(|can| match can {
        Can::Remove => Act::Remove,
        Can::Up => Act::Up,
        Can::Down => Act::Down,
        Can::BeFigure => Act::BeFigure,
        Can::BeFixed => Act::BeFixed,
        Can::BeRead => Act::BeRead,
    }));
    acts
}

/// Something that somebody might do, by three numbers.
fn deed(scheme: &OwnScheme, [what, which, how]: [usize; 3]) -> Option<Edit> {
    let rules = scheme.rules();
    let key = (!rules.is_empty()).then(|| rules[which % rules.len()].key);
    match (what % 12, key) {
        (0, _) => Some(add_rule(scheme, ID, &new_rules()[how % new_rules().len()]).1),
        (1, Some(key)) => copy_rule(scheme, ID, key).map(|(_, edit)| edit),
        (2, Some(key)) => {
            let on = if how % 2 == 0 {
                Switch::On
            } else {
                Switch::Off
            };
            switch_rule(scheme, ID, key, on)
        }
        (3, Some(key)) => Some(remove_rule(ID, key)),
        (4, Some(key)) => Some(move_rule(ID, key, how % rules.len())),
        (5, _) => {
            let views: Vec<FieldView> = head_view(scheme, ID)
                .into_iter()
                .flat_map(|section| section.fields)
                .collect();
            let view = &views[which % views.len()];
            let all = acts(view);
            let act = all.get(how % all.len().max(1))?;
            act_on_head(scheme, ID, &view.field.place, act).ok()
        }
        (_, Some(key)) => {
            let views = fields(scheme, key);
            let view = views.get(how % views.len().max(1))?;
            let all = acts(view);
            let act = all.get((what / 12) % all.len().max(1))?;
            act_on_rule(scheme, ID, key, &view.field.place, act).ok()
        }
        (_, None) => None,
    }
}

/// So many walks: each is up to 25 acts with every card looked at after each.
const WALKS: u32 = 40;

#[test]
fn a_walk_through_the_editor_is_taken_back_to_where_it_began() {
    let template = prop::sample::select(vec![
        "standard-policy",
        "class-a-campaign",
        "account-measures",
    ]);
    let deeds = prop::collection::vec(prop::array::uniform3(0..10_000_usize), 1..25);
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        cases: WALKS,
        ..ProptestConfig::default()
    });
    let walked = runner.run(&(template, deeds), |(template, deeds)| {
        walk(template, deeds)
    });
    walked.unwrap_or_else(|failed| panic!("{failed}"));
}

fn walk(template: &str, deeds: Vec<[usize; 3]>) -> Result<(), TestCaseError> {
    let mut workbook = with_copy(template);
    let (start, mut steps) = (own(&workbook), 0);
    for deed_of in deeds {
        let scheme = own(&workbook);
        let Some(edit) = deed(&scheme, deed_of) else {
            continue;
        };
        workbook.history.close_run();
        workbook.act(edit);
        steps += usize::from(seen(&own(&workbook)) != seen(&scheme));
        // Whatever was done, each rule has a card, and what it comes to is sound.
        let now = own(&workbook);
        for rule in now.rules() {
            let card = rule_card(&now, ID, rule.key, Detail::Form);
            prop_assert!(card.is_some_and(|card| card.unread.is_none()));
        }
    }
    let end = own(&workbook);
    for _ in 0..steps {
        workbook.undo();
    }
    prop_assert!(seen(&own(&workbook)) == seen(&start), "undone");
    for _ in 0..steps {
        workbook.redo();
    }
    prop_assert!(seen(&own(&workbook)) == seen(&end), "done again");
    Ok(())
}

#[test]
fn a_run_of_keys_is_taken_back_together() {
    let mut workbook = with_copy("order-tiers");
    let start = own(&workbook);
    let key = start.rules()[0].key;
    for text in ["7", "77", "777"] {
        let edit = act_on_rule(
            &own(&workbook),
            ID,
            key,
            "pays.bands[0].amount",
            &Act::Type(text.into()),
        );
        workbook.act(edit.expect("typed"));
    }
    assert!(own(&workbook).rules()[0].text.contains("777"));
    workbook.undo();
    assert!(seen(&own(&workbook)) == seen(&start));
}

#[test]
fn a_figure_of_ones_own_is_declared_and_can_be_named() {
    let mut workbook = with_copy("order-tiers");
    let key = own(&workbook).rules()[0].key;
    let edit = act_on_rule(
        &own(&workbook),
        ID,
        key,
        "pays.bands[0].amount",
        &Act::BeFigure,
    );
    workbook.act(edit.expect("done"));
    let definition = workbook.definition(ID).expect("sound");
    let param = definition.params.last().expect("declared");
    assert_eq!(&*param.id, "figure-1");
    assert!(
        param.default.is_some(),
        "it pays as before until somebody sets it"
    );
    let at = definition.params.len() - 1;
    let named = act_on_head(
        &own(&workbook),
        ID,
        &format!("params[{at}].name.zh"),
        &Act::Type("小单奖".into()),
    );
    workbook.act(named.expect("named"));
    let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
    let views = card.sections.iter().flat_map(|section| &section.fields);
    let names: Vec<String> = views
        .filter_map(|view| view.param.as_ref().map(|name| name.zh.clone()))
        .collect();
    assert_eq!(names, ["小单奖"]);
}

#[test]
fn what_cannot_be_said_is_refused_or_shown_at_its_field() {
    let workbook = with_copy("order-tiers");
    let scheme = own(&workbook);
    let key = scheme.rules()[0].key;
    let refused = act_on_head(&scheme, ID, "name.zh", &Act::Type(" ".into()));
    assert!(refused.is_err_and(|why| !why.zh.is_empty()));
    // A rate cannot be paid of a score: said where it is.
    let mut workbook = workbook;
    for (place, act) in [
        ("for_each", Act::Choose("outcome".into())),
        ("pays.what", Act::Choose("rate".into())),
        ("pays.rate", Act::Type("5%".into())),
    ] {
        let edit = act_on_rule(&own(&workbook), ID, key, place, &act).expect("done");
        workbook.act(edit);
    }
    let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
    let wrong = card
        .sections
        .iter()
        .flat_map(|section| &section.fields)
        .filter(|view| view.wrong.is_some())
        .count();
    assert!(wrong + card.wrong.len() > 0);
    assert!(!card.takes_part);
}

#[test]
fn text_that_is_no_rule_is_shown_as_it_is_and_pays_nothing() {
    let mut workbook = with_copy("order-tiers");
    let broken = OwnRule::new(99, "{\"id\": [[[");
    let put = OwnEdit::PutRule {
        at: 0,
        rule: Arc::new(broken),
        place: None,
    };
    workbook.act(Edit::Own(ID.to_owned(), put));
    let card = rule_card(&own(&workbook), ID, 99, Detail::Form).expect("there");
    assert_eq!(card.unread.as_deref(), Some("{\"id\": [[["));
    assert!(!card.takes_part && card.sections.is_empty() && !card.wrong.is_empty());
    assert!(act_on_rule(&own(&workbook), ID, 99, "name.zh", &Act::Type("甲".into())).is_err());
}

#[test]
fn examples_stand_at_both_sides_of_each_bound_and_say_what_a_change_does() {
    let mut workbook = with_copy("order-tiers");
    let fill = Fill::default();
    let edit = offered_examples(&own(&workbook), ID, &fill).expect("offered");
    workbook.act(edit);
    let definition = workbook.definition(ID).expect("sound");
    let checks = check_examples(&definition, &fill, own(&workbook).examples());
    assert!(checks.len() >= 4, "{}", checks.len());
    assert!(checks.iter().all(|check| check.holds));
    assert!(
        offered_examples(&own(&workbook), ID, &fill).is_none(),
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
            .all(|said| said.contains("从 ¥200 变为 ¥201")),
        "{changed:?}"
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
