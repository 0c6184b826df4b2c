//! Texts of a scheme and its rules: what is too long is kept and waits at its field, and English that isn't written is the Chinese.

use super::{ID, own, with_copy};
use rewards_document::editor::{
    Detail, FieldView, SectionView, act_on_head, act_on_rule, head_view, rule_card,
};
use rewards_document::rule_form::{Act, Control};
use rewards_document::workbook::Workbook;

/// Where something is typed: beside the rules, or in the rule of this number.
type Whose = Option<u32>;

fn type_in(workbook: &mut Workbook, whose: Whose, place: &str, text: &str) {
    do_at(workbook, whose, place, &Act::Type(text.to_owned()));
}

fn do_at(workbook: &mut Workbook, whose: Whose, place: &str, act: &Act) {
    let scheme = own(workbook);
    let edit = match whose {
        Some(key) => act_on_rule(&scheme, ID, key, place, act),
        None => act_on_head(&scheme, ID, place, act),
    };
    workbook.act(edit.expect("can be done"));
}

fn field(workbook: &Workbook, whose: Whose, place: &str) -> FieldView {
    let scheme = own(workbook);
    let sections = match whose {
        Some(key) => {
            rule_card(&scheme, ID, key, Detail::Form)
                .expect("there")
                .sections
        }
        None => head_view(&scheme, ID),
    };
    let fields = |section: SectionView| section.fields;
    let mut fields = sections.into_iter().flat_map(fields);
    fields
        .find(|view| view.field.place == place)
        .expect("a field")
}

/// What stands in a field, what is wrong there, and what an empty one stands for.
fn seen(workbook: &Workbook, whose: Whose, place: &str) -> (String, Option<String>, String) {
    let view = field(workbook, whose, place);
    let Control::Text { text, empty, .. } = view.field.control else {
        panic!("no text: {place}");
    };
    let wrong = view.wrong.map(|wrong| wrong.zh);
    (text, wrong, empty.unwrap_or_default().zh.to_owned())
}

fn hindrances(workbook: &Workbook) -> Vec<String> {
    let scheme = own(workbook);
    let check = scheme.check(ID);
    let found = scheme.publishable(ID).err().unwrap_or_default();
    found.iter().map(|one| one.words(&check).zh).collect()
}

#[test]
fn a_text_that_is_too_long_is_kept_marked_at_its_field_and_bars_publishing() {
    let places = [
        (
            Some(1),
            "name.zh",
            200,
            "第 1 条“订单现金奖”的“名称”太长，最多 200 个字。",
        ),
        (
            Some(1),
            "name.en",
            200,
            "第 1 条“订单现金奖”的“名称（英文）”太长，最多 200 个字。",
        ),
        (
            Some(1),
            "clause",
            200,
            "第 1 条“订单现金奖”的“条款号”太长，最多 200 个字。",
        ),
        (None, "name.zh", 200, "方案的“名称”太长，最多 200 个字。"),
        (
            None,
            "name.en",
            200,
            "方案的“名称（英文）”太长，最多 200 个字。",
        ),
        (None, "notes.zh", 2000, "方案的“说明”太长，最多 2000 个字。"),
        (
            None,
            "notes.en",
            2000,
            "方案的“说明（英文）”太长，最多 2000 个字。",
        ),
    ];
    for (whose, place, most, hindrance) in places {
        let mut workbook = with_copy("order-tiers");
        if place == "clause" {
            do_at(&mut workbook, whose, place, &Act::Add(String::new()));
        }
        if place.starts_with("notes") && own(&workbook).head_definition(ID).notes.is_none() {
            do_at(&mut workbook, whose, "notes", &Act::Add(String::new()));
            type_in(&mut workbook, whose, "notes.zh", "说明");
        }
        let fits = "长".repeat(most);
        type_in(&mut workbook, whose, place, &fits);
        assert_eq!(field(&workbook, whose, place).wrong, None, "{place}");
        assert!(hindrances(&workbook).is_empty(), "{place}");
        let long = "长".repeat(most + 1);
        type_in(&mut workbook, whose, place, &long);
        let wrong = field(&workbook, whose, place).wrong.map(|wrong| wrong.zh);
        let now = most + 1;
        let said = format!("太长：最多 {most} 个字，现在 {now} 个");
        assert_eq!(wrong, Some(said), "{place}");
        let said = hindrances(&workbook);
        assert_eq!(said.len(), 1, "{place}: {said:?}");
        // A name that fits is the one by which the rule is called.
        if (whose, place) != (Some(1), "name.zh") {
            assert_eq!(said, [hindrance], "{place}");
        }
        if let Some(key) = whose {
            let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
            assert_eq!(card.half_typed, 1, "{place}");
        }
        type_in(&mut workbook, whose, place, "短");
        assert_eq!(field(&workbook, whose, place).wrong, None, "{place}");
        assert!(hindrances(&workbook).is_empty(), "{place}");
    }
}

#[test]
fn a_rule_pays_what_it_paid_while_its_name_is_typed() {
    let mut workbook = with_copy("order-tiers");
    let before = own(&workbook).check(ID).definition.clone();
    for (place, text) in [
        ("name.zh", String::new()),
        ("name.zh", "长".repeat(201)),
        ("name.en", "长".repeat(201)),
    ] {
        type_in(&mut workbook, Some(1), place, &text);
        let scheme = own(&workbook);
        assert_eq!(scheme.check(ID).definition, before);
        assert_eq!(scheme.unfinished(ID), 0);
        assert!(scheme.publishable(ID).is_err());
        let card = rule_card(&scheme, ID, 1, Detail::Form).expect("there");
        assert!(card.takes_part);
        assert!(card.half_typed > 0);
        assert_eq!(card.waits_for, 0);
    }
}

#[test]
fn english_that_is_not_written_is_the_chinese() {
    for whose in [None, Some(1)] {
        let mut workbook = with_copy("order-tiers");
        assert_ne!(seen(&workbook, whose, "name.en").0, "");
        type_in(&mut workbook, whose, "name.zh", "现金奖");
        type_in(&mut workbook, whose, "name.en", "");
        let empty = (String::new(), None, "不填就同中文".to_owned());
        assert_eq!(seen(&workbook, whose, "name.en"), empty);
        assert!(hindrances(&workbook).is_empty());
        // From then on it goes along.
        type_in(&mut workbook, whose, "name.zh", "订单奖");
        assert_eq!(seen(&workbook, whose, "name.en"), empty);
        let definition = own(&workbook).check(ID).definition.clone();
        let name = match whose {
            None => &definition.name,
            Some(_) => &definition.rules[0].name,
        };
        assert_eq!((&*name.zh, &*name.en), ("订单奖", "订单奖"));
        type_in(&mut workbook, whose, "name.en", "Order bonus");
        type_in(&mut workbook, whose, "name.zh", "大单奖");
        assert_eq!(seen(&workbook, whose, "name.en").0, "Order bonus");
    }
}

#[test]
fn words_that_are_put_there_wait_for_their_chinese_alone() {
    let mut workbook = with_copy("order-tiers");
    let scheme = own(&workbook);
    let views = head_view(&scheme, ID);
    let mut fields = views.iter().flat_map(|section| &section.fields);
    let adds = |view: &&FieldView| matches!(view.field.control, Control::Add { .. });
    let place = fields.find(adds).expect("words to add").field.place.clone();
    do_at(&mut workbook, None, &place, &Act::Add(String::new()));
    assert_eq!(own(&workbook).head_typed().len(), 1);
    type_in(&mut workbook, None, &format!("{place}.zh"), "全体销售");
    assert!(own(&workbook).head_typed().is_empty());
    assert!(hindrances(&workbook).is_empty());
    assert_eq!(seen(&workbook, None, &format!("{place}.en")).0, "");
}
