//! A copy of a template, and of a copy, computes exactly like the template.

use super::{comes_to, copy, template, with_own};
use crate::common::sample;
use rewards_document::catalog::definitions;
use rewards_document::editor::{Detail, rule_card};
use rewards_document::own::{copy_of, from_nothing, head_text, name_of_copy};
use rewards_document::rule_form::FormPart;
use rewards_document::workbook::{Fill, with_examples};
use rewards_format::Settings;
use rewards_words::rule::summary;
use rewards_words::text::Localized;

#[test]
fn a_copy_of_each_template_computes_the_same_with_and_without_its_figures() {
    for definition in definitions() {
        let workbook = with_own(copy(&definition.id));
        let own = workbook.definition("own-1").expect("a definition");
        assert_eq!(&*own.id, "own-1");
        let check = workbook.own_check("own-1").expect("a draft");
        assert_eq!(check.head_problems, [], "{}", definition.id);
        assert!(
            check
                .rules
                .iter()
                .all(|rule| rule.takes_part && rule.problems.is_empty())
        );
        let bare = Fill::default();
        for fill in [with_examples(definition, &bare), Some(bare)]
            .into_iter()
            .flatten()
        {
            let expected = comes_to(definition, &fill, &sample());
            assert_eq!(
                comes_to(&own, &fill, &sample()),
                expected,
                "{}",
                definition.id
            );
        }
    }
}

#[test]
fn a_copy_says_all_that_the_template_says_but_its_name() {
    for definition in definitions() {
        let own = copy(&definition.id).check("own-1");
        let mut renamed = definition.clone();
        renamed.id = "own-1".into();
        renamed.name = own.definition.name.clone();
        assert_eq!(*own.definition, renamed);
        assert_eq!(&*renamed.name.zh, "我们的方案");
        let head = copy(&definition.id).head_definition("own-1");
        assert_eq!(**copy(&definition.id).head(), head_text(&head));
        renamed.rules.clear();
        assert_eq!(head, renamed);
        let again = copy_of(&own.definition, "我们的方案", "Our scheme");
        assert_eq!(again, copy(&definition.id));
    }
}

#[test]
fn a_copys_cards_say_of_each_rules_limits_what_the_clauses_say() {
    for definition in definitions() {
        let own = copy(&definition.id);
        let settings = Settings::new(definition, None, None);
        for (rule, written) in definition.rules.iter().zip(own.rules()) {
            let said = summary(definition, rule, settings.filling(definition));
            let mut parts = said.parts.into_iter();
            let said = parts.find(|part| part.label.zh == "上限");
            let said: Vec<Localized> = said.map(|part| part.lines).unwrap_or_default();
            let card = rule_card(&own, "own-1", written.key, Detail::Words).expect("a rule");
            let mut sections = card.sections.into_iter();
            let limits = sections.find(|section| section.part == FormPart::Limit);
            let shown = limits.expect("a section").says;
            assert_eq!(shown, said, "{}: {}", definition.id, rule.id);
        }
    }
}

#[test]
fn what_is_begun_from_nothing_is_sound_and_pays_nothing() {
    let scheme = from_nothing("新方案", "New scheme");
    let check = scheme.check("own-1");
    assert_eq!(
        (&check.head_problems[..], &check.rules[..]),
        (&[][..], &[][..])
    );
    let empty = comes_to(&check.definition, &Fill::default(), &sample());
    let guide = comes_to(template("design-guide"), &Fill::default(), &sample());
    assert_eq!(empty, guide);
    assert_eq!(scheme.next_key(), 1);
}

#[test]
fn copies_of_one_scheme_are_numbered() {
    let mut workbook = with_own(copy("order-tiers"));
    let called = Localized::from(&template("order-tiers").name);
    let mut names = Vec::new();
    for _ in 0..3 {
        let name = name_of_copy(&workbook, &called);
        let (_, adding) = workbook.adding(copy_of(template("order-tiers"), &name.zh, &name.en));
        workbook.act(adding);
        names.push([name.zh, name.en]);
    }
    assert_eq!(
        names,
        [
            ["订单分级奖励（副本）", "Rewards by order size (copy)"],
            ["订单分级奖励（副本 2）", "Rewards by order size (copy 2)"],
            ["订单分级奖励（副本 3）", "Rewards by order size (copy 3)"],
        ]
    );
}
