//! An own scheme on paper: what changed as a notice, and the whole for approval.

use super::{copy, template, with_own};
use rewards_core::number::Day;
use rewards_document::editor::{act_on_rule, add_examples, offered_examples};
use rewards_document::own::{difference, version_words};
use rewards_document::paper::{Changed, Submitted, change_notice, dossier};
use rewards_document::rule_form::Act;
use rewards_document::statement::clauses;
use rewards_document::workbook::{Edit, Fill, OwnEdit, TypedFigure};
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use std::sync::Arc;

fn day() -> Day {
    Day::read("2026-03-02").unwrap()
}

#[test]
fn a_notice_names_both_versions_what_changed_and_who_signs() {
    let mut workbook = with_own(copy("order-tiers"));
    let own = workbook.own.get("own-1").unwrap().clone();
    let version = own
        .publish("own-1", "初版", "2026-04-01", "2026-03-02 09:00")
        .unwrap();
    workbook.act(Edit::Own(
        "own-1".into(),
        OwnEdit::Publish(Arc::new(version)),
    ));
    let own = workbook.own.get("own-1").unwrap().clone();
    let key = own.rules()[0].key;
    let typed = act_on_rule(
        &own,
        "own-1",
        key,
        "pays.bands[0].amount",
        &Act::Type("80".into()),
    );
    workbook.act(typed.unwrap());
    let (old, new) = (
        workbook.definition("own-1@1").unwrap(),
        workbook.definition("own-1").unwrap(),
    );
    let version = |key: &str| version_words(&workbook, key).unwrap();
    assert_eq!(version("own-1@1").zh, "第 1 版，2026-04-01 起施行");
    let notice = change_notice(Changed {
        name: Localized::from(&new.name),
        old: version("own-1@1"),
        new: version("own-1"),
        effective: None,
        date: day(),
        lines: difference(&old, &new),
        reps: &[],
    });
    assert_eq!(notice.head.title.zh, "关于调整“我们的方案”的通知");
    assert_eq!(notice.lines.len(), 1);
    assert!(notice.lead.zh.contains("有 1 处调整"));
    assert!(
        notice.head.fields.iter().any(|field| field.text.is_none()),
        "the day is left open"
    );
    assert!(notice.effects.is_empty());
    let same = change_notice(Changed {
        name: Localized::from(&new.name),
        old: version("own-1"),
        new: version("own-1"),
        effective: Some("2026-05-01".into()),
        date: day(),
        lines: difference(&new, &new),
        reps: &[],
    });
    assert!(same.lead.zh.contains("没有变化"));
    assert!(same.head.fields.iter().all(|field| field.text.is_some()));
}

#[test]
fn a_scheme_goes_for_approval_with_its_rules_examples_and_holes() {
    let mut workbook = with_own(copy("standard-policy"));
    let fill = Fill::default();
    let own = workbook.own.get("own-1").unwrap();
    let offered = offered_examples(own, "own-1", &fill, Lang::Zh);
    let edit = add_examples(own, "own-1", &offered);
    workbook.act(edit);
    let definition = workbook.definition("own-1").unwrap();
    let made = dossier(Submitted {
        definition: &definition,
        fill: &fill,
        examples: workbook.own.get("own-1").unwrap().examples(),
        version: &version_words(&workbook, "own-1").unwrap(),
        date: day(),
    });
    assert_eq!(made.rules.len(), template("standard-policy").rules.len());
    assert!(made.examples.len() > 5 && made.examples.iter().all(|example| example.holds));
    let found: usize = made
        .found
        .unwrap()
        .iter()
        .map(|held| held.findings.len())
        .sum();
    assert!(found > 3, "{found}");
    assert_eq!(made.signatures.len(), 3);
}

#[test]
fn clauses_say_what_is_filled_in_and_which_reading_is_chosen() {
    let said = |template_id: &str, fill: &Fill, rule: &str| -> String {
        let definition = template(template_id);
        let place = definition
            .rules
            .iter()
            .position(|one| &*one.id == rule)
            .expect("a rule");
        let clause = clauses(definition, fill).remove(place);
        let lines = clause.parts.into_iter().flat_map(|part| part.lines);
        lines.map(|line| line.zh).collect::<Vec<_>>().join("\n")
    };
    let mut lower = Fill::default();
    lower.readings.put("boundary", Some("lower".to_owned()));
    let band = |fill: &Fill| said("standard-policy", fill, "new-customer");
    assert!(band(&Fill::default()).contains("10 万元以上（含），不满 50 万元：1,000.00 元"));
    assert!(band(&lower).contains("超过 10 万元，50 万元以下（含）：1,000.00 元"));

    let mut rate = Fill::default();
    let growth = |fill: &Fill| said("policy-outline", fill, "order-growth");
    assert!(growth(&rate).contains("“增单奖比例”（待填写）"));
    let typed = |text: &str| Some(TypedFigure::Text(text.to_owned()));
    rate.figures.put("order_growth_rate", typed("3"));
    assert!(growth(&rate).contains("3%"), "{}", growth(&rate));
    // What can't be read isn't said.
    rate.figures.put("order_growth_rate", typed("三成？"));
    assert!(growth(&rate).contains("“增单奖比例”（待填写）"));
}
