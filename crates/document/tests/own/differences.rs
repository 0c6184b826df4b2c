//! What differs between two schemes, in words.

use super::template;
use proptest::prelude::*;
use rewards_document::catalog::definitions;
use rewards_document::editor::{remove_rule, switch_rule};
use rewards_document::own::{DifferenceLine, Switch, What, Worded, from_text};
use rewards_document::workbook::{Edit, OwnEdit};
use rewards_format::{Definition, Node, definition_node};
use std::sync::Arc;

/// A definition with some texts of its document in the place of others, each of which stands there.
fn changed(definition: &Definition, texts: &[(&str, &str)]) -> Definition {
    let mut json = definition_node(definition).compact_json();
    for (old, new) in texts {
        assert!(json.contains(old), "{old} in {json}");
        json = json.replacen(old, new, 1);
    }
    read(&json)
}

fn difference(old: &Definition, new: &Definition) -> Vec<DifferenceLine> {
    let worded = |definition: &Definition| Arc::new(definition.clone()).into();
    rewards_document::own::difference(&worded(old), &worded(new))
}

fn read(json: &str) -> Definition {
    let scheme = from_text(json).unwrap_or_else(|problems| panic!("{problems:?}"));
    (*scheme.check("own-1").definition).clone()
}

/// Each line in Chinese: what became of what, and each part's old and new lines.
fn said(lines: &[DifferenceLine]) -> Vec<String> {
    let joined = |lines: &[rewards_words::text::Localized]| {
        let lines: Vec<&str> = lines.iter().map(|line| line.zh.as_str()).collect();
        lines.join("/")
    };
    let mut said = Vec::new();
    for line in lines {
        said.push(format!("{} {}", line.what.label().zh, line.subject.zh));
        for part in &line.parts {
            let (old, new) = (joined(&part.old), joined(&part.new));
            said.push(format!("{}：{old} → {new}", part.label.zh));
        }
    }
    said
}

fn between(old: &Definition, new: &Definition) -> Vec<String> {
    said(&difference(old, new))
}

const RULES: &str = r#"{"version":1,"id":"x","name":{"zh":"方案甲","en":"A"},
    "params":[{"id":"cap","type":"money","name":{"zh":"封顶","en":"Cap"},"default":"500"},
        {"id":"ladder","type":{"bands":{"of":"money","pays":["amount"]}},"name":{"zh":"分档","en":"Bands"},"default":[{"from":"0","amount":"10"},{"from":"1000","amount":"20"}]}],
    "options":[{"id":"base","values":["net","gross"],"default":"net","name":{"zh":"按什么算","en":"Of what"},"value_names":{"net":{"zh":"净额","en":"net"},"gross":{"zh":"总额","en":"gross"}}}],
    "rules":[
        {"id":"a","name":{"zh":"首单奖","en":"First"},"for_each":{"deal":"each"},"pays":{"amount":"100"}},
        {"id":"b","name":{"zh":"提成","en":"Commission"},"for_each":{"deal":"each"},"measure":"net","pays":{"rate":"0.01"}},
        {"id":"c","name":{"zh":"分档奖","en":"Tiers"},"for_each":{"deal":"each"},"measure":"net","pays":{"bands":{"param":"ladder"}}},
        {"id":"d","name":{"zh":"固定奖","en":"Fixed"},"for_each":{"deal":"each"},"pays":{"amount":{"param":"cap"}}}]}"#;

#[test]
fn what_is_the_same_differs_in_nothing() {
    for definition in definitions() {
        assert_eq!(difference(definition, definition), []);
        let mut renamed = definition.clone();
        renamed.id = "own-1@3".into();
        assert_eq!(difference(definition, &renamed), []);
    }
}

#[test]
fn a_figure_in_a_rule_is_shown_before_and_after() {
    let old = read(RULES);
    let new = changed(&old, &[(r#""amount":"100""#, r#""amount":"200""#)]);
    let lines = between(&old, &new);
    assert_eq!(lines[0], "修改 首单奖");
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[1].starts_with("数额：") && lines[1].contains("100") && lines[1].contains("200"),
        "{lines:?}"
    );
}

#[test]
fn rules_that_are_new_and_gone_are_told_with_all_that_they_say() {
    let old = read(RULES);
    let mut new = old.clone();
    let gone = new.rules.remove(1);
    let lines = between(&old, &new);
    assert_eq!(lines[0], "删除 提成");
    assert!(
        lines[1..].iter().all(|line| line.ends_with(" → ")),
        "{lines:?}"
    );
    new.rules.push(gone);
    let lines = difference(&read(RULES), &new);
    assert_eq!(said(&lines), ["移动 提成", "位置：第 2 条 → 第 4 条"]);
    let lines = between(
        &Definition {
            rules: Vec::new(),
            ..old.clone()
        },
        &old,
    );
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.starts_with("新增 "))
            .count(),
        4
    );
}

#[test]
fn one_rule_that_is_drawn_to_another_place_is_one_that_moved() {
    let old = &read(RULES);
    for (from, to) in [(0, 3), (3, 0), (1, 2)] {
        let mut new = old.clone();
        let rule = new.rules.remove(from);
        new.rules.insert(to, rule.clone());
        let lines = difference(old, &new);
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert_eq!(lines[0].what, What::Moved);
        if from.abs_diff(to) > 1 {
            assert!(lines[0].subject.zh.contains(&*rule.name.zh));
        }
    }
}

#[test]
fn names_notes_and_clauses_are_told() {
    let old = read(RULES);
    let mut new = old.clone();
    new.name.zh = "方案乙".into();
    new.notes = Some(new.name.clone());
    new.rules[0].name.zh = "开门奖".into();
    new.rules[0].clause = Some("3.1".into());
    new.rules[1].note = Some(new.name.clone());
    let lines = between(&old, &new);
    assert_eq!(
        lines[..3],
        ["修改 方案", "名称：方案甲 → 方案乙", "说明： → 方案乙"]
    );
    assert!(
        lines.contains(&"名称：首单奖 → 开门奖".to_owned()),
        "{lines:?}"
    );
    assert!(
        lines.iter().any(|line| line.starts_with("条款： → ")),
        "{lines:?}"
    );
    assert!(lines.contains(&"说明： → 方案乙".to_owned()), "{lines:?}");
}

#[test]
fn parameters_are_told_with_what_they_are_set_to() {
    let old = read(RULES);
    let new = changed(
        &old,
        &[
            (r#""default":"500""#, r#""default":"800.50""#),
            (r#""amount":"20""#, r#""amount":"30""#),
        ],
    );
    let lines = between(&old, &new);
    assert_eq!(lines[0], "修改 数字“封顶”");
    assert_eq!(lines[1], "默认：500.00 元 → 800.50 元");
    assert_eq!(lines[2], "修改 数字“分档”");
    assert!(
        lines[3].starts_with("默认：") && lines[3].contains("20 元") && lines[3].contains("30 元"),
        "{lines:?}"
    );
    // The rules say it, too.
    assert!(lines.contains(&"修改 固定奖".to_owned()) && lines.contains(&"修改 分档奖".to_owned()));
    let open = changed(&old, &[(r#","default":"500""#, "")]);
    assert_eq!(
        between(&old, &open)[..3],
        [
            "修改 数字“封顶”",
            "默认：500.00 元 → 待填写",
            "可以留空：不可以 → 可以"
        ]
    );
    let mut gone = old.clone();
    gone.params.clear();
    gone.rules.clear();
    let lines = between(&gone, &old);
    assert_eq!(lines[0], "新增 数字“封顶”");
    assert!(
        lines.contains(&"默认： → 500.00 元".to_owned()),
        "{lines:?}"
    );
    assert_eq!(between(&old, &gone)[0], "删除 数字“封顶”");
}

#[test]
fn readings_are_told() {
    let old = read(RULES);
    let mut new = old.clone();
    new.options[0].default = 1;
    new.options[0].value_names[1].zh = "合同额".into();
    assert_eq!(
        between(&old, &new),
        [
            "修改 理解“按什么算”",
            "可选：总额 → 合同额",
            "默认：净额 → 合同额"
        ]
    );
    new.options.clear();
    assert_eq!(between(&old, &new)[0], "删除 理解“按什么算”");
}

#[test]
fn what_differs_under_another_reading_alone_is_told_with_the_reading() {
    let rule = |later: &str| {
        format!(
            r#"{{"version":1,"id":"x","name":"甲",
            "options":[{{"id":"o","values":["one","two"],"default":"one","name":{{"zh":"口径","en":"Which"}},"value_names":{{"one":{{"zh":"口径一","en":"one"}},"two":{{"zh":"口径二","en":"two"}}}}}}],
            "rules":[{{"id":"a","name":"奖","for_each":{{"deal":"each"}},"pays":{{"amount":{{"option":"o","is":{{"one":"1","two":"{later}"}}}}}}}}]}}"#
        )
    };
    let lines = between(&read(&rule("2")), &read(&rule("3")));
    assert_eq!(lines[0], "修改 奖");
    assert!(lines[1].starts_with("数额（口径：口径二）："), "{lines:?}");
    assert_eq!(lines.len(), 2);
}

#[test]
fn the_text_of_the_policy_is_told_sentence_by_sentence() {
    let old = template("order-tiers");
    let mut new = old.clone();
    let policy = new.policy.as_mut().expect("a policy");
    policy.purpose.as_mut().expect("a purpose").zh = "多开新客户。".into();
    let lines = between(old, &new);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[1].starts_with("制度文字：") && lines[1].ends_with(" → 多开新客户。"),
        "{lines:?}"
    );
}

/// Some change of one leaf of a document.
fn spoilt(node: &mut Node, at: &mut usize) -> bool {
    match node {
        Node::Text(text) => {
            if *at > 0 {
                *at -= 1;
                return false;
            }
            let number = text.parse::<u32>().ok();
            *text = number
                .map_or_else(|| format!("{text}改"), |number| (number + 1).to_string())
                .into();
            true
        }
        Node::List(list) => list.iter_mut().any(|one| spoilt(one, at)),
        Node::Map(fields) => fields.iter_mut().any(|(_, one)| spoilt(one, at)),
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::Foreign | Node::TooDeep => false,
    }
}

proptest! {
    #[test]
    fn whatever_differs_is_told_and_both_ways_alike(which in 0..11_usize, at in 0..400_usize) {
        let old = definitions().nth(which).expect("a template");
        let mut node = definition_node(old);
        let mut left = at;
        spoilt(&mut node, &mut left);
        if let Ok(scheme) = from_text(&node.compact_json()) {
            let new = scheme.check("own-1");
            let same = Definition { id: old.id.clone(), ..(*new.definition).clone() };
            let there = difference(old, &new.definition);
            let back = difference(&new.definition, old);
            prop_assert_eq!(there.is_empty(), same == *old, "{:?}", there);
            prop_assert_eq!(back.is_empty(), there.is_empty());
        }
    }
}

#[test]
fn a_rule_that_is_switched_off_was_not_removed() {
    let mut workbook = super::with_own(super::copy("standard-policy"));
    let was = workbook.own.get("own-1").unwrap().clone();
    let version = was
        .publish("own-1", "", "2026-04-01", "2026-03-02 09:00")
        .unwrap();
    let publish = OwnEdit::Publish(Arc::new(version));
    workbook.act(Edit::Own("own-1".into(), publish));
    let key = was.rules()[0].key;
    let off = switch_rule(&was, "own-1", key, Switch::Off).unwrap();
    workbook.act(off);
    let own = workbook.own.get("own-1").unwrap();
    let before = workbook.definition("own-1@1").unwrap();
    let (version, draft) = (Worded::version(before, own), Worded::draft(own, "own-1"));
    let what = |old: &Worded, new: &Worded| {
        let lines = rewards_document::own::difference(old, new);
        lines.iter().map(|line| line.what).collect::<Vec<_>>()
    };
    assert_eq!(what(&version, &draft), [What::SwitchedOff]);
    assert_eq!(what(&draft, &version), [What::SwitchedOn]);
    workbook.act(remove_rule("own-1", key));
    let own = workbook.own.get("own-1").unwrap();
    let before = workbook.definition("own-1@1").unwrap();
    let (version, draft) = (Worded::version(before, own), Worded::draft(own, "own-1"));
    assert_eq!(what(&version, &draft), [What::Removed]);
    assert_eq!(what(&draft, &version), [What::Added]);
}
