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

#[test]
fn a_field_knows_the_title_right_above_it_so_that_it_is_not_seen_twice() {
    let workbook = with_copy("order-tiers");
    for (whose, place, above) in [
        (None, "name.zh", Some("名称")),
        (None, "gist.zh", Some("一句话说明")),
        (None, "gist.en", None),
        (Some(1), "name.zh", Some("名称")),
        (Some(1), "name.en", None),
    ] {
        let view = field(&workbook, whose, place);
        assert_eq!(
            view.above.map(|above| above.zh).as_deref(),
            above,
            "{place}"
        );
        assert!(
            above.is_none_or(|above| view.field.label.zh == above),
            "{place}"
        );
    }
}

/// What is said beside a text of figures that no rule has.
fn hint(workbook: &Workbook, whose: Whose, place: &str) -> Option<(String, String)> {
    let hint = field(workbook, whose, place).hint;
    hint.map(|hint| (hint.zh, hint.en))
}

#[test]
fn what_a_scheme_pays_in_a_line_is_held_against_the_figures_of_its_rules() {
    let mut workbook = with_copy("order-tiers");
    assert_eq!(hint(&workbook, None, "gist.zh"), None);
    assert_eq!(hint(&workbook, None, "gist.en"), None);
    // It pays 50, 200 or 500 yuan.
    type_in(&mut workbook, Some(1), "pays.bands[2].amount", "800");
    let said = |written: &str| {
        Some((
            format!("这里写着 {written}，条款里没有这个数，请核对。"),
            format!("It says {written} here, which stands in no rule; please check it."),
        ))
    };
    assert_eq!(hint(&workbook, None, "gist.zh"), said("500 元"));
    assert_eq!(hint(&workbook, None, "gist.en"), said("¥500"));
    // Nothing is wrong: it can be published as it stands.
    assert_eq!(field(&workbook, None, "gist.zh").wrong, None);
    assert!(hindrances(&workbook).is_empty());
    type_in(&mut workbook, Some(1), "pays.bands[1].amount", "300");
    let both = hint(&workbook, None, "gist.zh").expect("said");
    assert_eq!(both.0, "这里写着 200、500 元，条款里没有这个数，请核对。");
    let both = hint(&workbook, None, "gist.en").expect("said");
    assert_eq!(
        both.1,
        "It says ¥200, ¥500 here, which stands in no rule; please check it."
    );
    // While a figure is half typed, nobody knows which figures the rules have.
    type_in(&mut workbook, Some(1), "pays.bands[0].amount", "");
    assert_eq!(hint(&workbook, None, "gist.zh"), None);
}

#[test]
fn figures_in_a_name_are_read_with_their_units() {
    let mut workbook = with_copy("order-tiers");
    // The rule pays 50 yuan from the first yuan on, 200 from 1,000 on and 500 from 10,000 on.
    for stands in [
        "满 1 万元奖 500 元",
        "满1万奖500元",
        "1000 元以上奖 200 元",
        "奖 50～500 元",
        "0.1～1 万元",
        "1000 元到 1 万元",
        "1000～1 万元",
        "¥50–500",
        "100% 完成",
        "0 元起",
        "2026 年第 3 版",
        "3 万件以上",
        "订单现金奖",
    ] {
        type_in(&mut workbook, Some(1), "name.zh", stands);
        assert_eq!(hint(&workbook, Some(1), "name.zh"), None, "{stands}");
    }
    for (text, missing) in [
        ("满 2 万元奖 500 元", "2 万元"),
        ("满 5 万奖 50 元", "5 万"),
        ("奖 600 元", "600 元"),
        ("奖 50～600 元", "600 元"),
        ("奖 60～500 元", "60"),
        ("按 2% 奖", "2%"),
        ("按 1～3% 奖", "1、3%"),
        ("奖 ¥1,500", "¥1,500"),
        ("奖 1,500.50 元，再奖 1,500.50 元", "1,500.50 元"),
    ] {
        type_in(&mut workbook, Some(1), "name.zh", text);
        let said = hint(&workbook, Some(1), "name.zh").expect("said").0;
        let wanted = format!("这里写着 {missing}，条款里没有这个数，请核对。");
        assert_eq!(said, wanted, "{text}");
    }
}

#[test]
fn no_template_says_a_figure_in_a_line_that_its_rules_do_not_have() {
    for definition in rewards_document::catalog::definitions() {
        if definition.rules.is_empty() {
            continue;
        }
        let workbook = with_copy(&definition.id);
        for place in ["gist.zh", "gist.en"] {
            assert_eq!(hint(&workbook, None, place), None, "{}", definition.id);
        }
    }
}
