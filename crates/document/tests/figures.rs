//! A template's figures as typed, as the contract has them, and back.
use crate::common;
use rewards_core::scheme::{Edge, Standing, Unit};
use rewards_document::catalog;
use rewards_document::workbook::{
    BandRow, Choice, Edit, FieldRef, Fill, SchemeCheck, TypedFigure, figure_key, figure_of,
    scheme_node, with_examples,
};
use rewards_format::{Node, ParamType, Path, Problems, param_mentions, read_definition};

fn text(node: Option<&Node>) -> Option<&str> {
    match node? {
        Node::Text(text) => Some(text),
        _ => None,
    }
}

#[test]
fn a_figure_that_differs_by_a_word_has_the_word_in_its_key() {
    assert_eq!(figure_key("bonus", None), "bonus");
    assert_eq!(figure_key("bonus", Some("large")), "bonus.large");
}

#[test]
fn bands_are_written_in_the_units_of_their_bounds_and_pays_and_read_back() {
    let mut seen = 0;
    for definition in catalog::definitions() {
        for param in &definition.params {
            let ParamType::Bands { of, .. } = &param.kind else {
                continue;
            };
            for (pays, worth) in [("amount", "1200"), ("rate", "12"), ("item", "1,200")] {
                let mut row = BandRow::blank(Edge::Over, pays);
                (row.bound, row.worth) = ("1,000".to_owned(), "1,200".to_owned());
                let blank = BandRow::blank(Edge::From, pays);
                let mut fill = Fill::default();
                fill.figures
                    .put(&param.id, Some(TypedFigure::Bands(vec![blank, row])));
                let written = scheme_node(&definition.id, &definition.params, &fill);
                let node = written
                    .node
                    .get("params")
                    .and_then(|params| params.get(&param.id));
                let Some(Node::List(bands)) = node else {
                    panic!("no bands")
                };
                let bound = if *of == Unit::Rate { "10" } else { "1000" };
                assert_eq!(bands.len(), 1);
                assert_eq!(text(bands[0].get("over")), Some(bound));
                assert_eq!(text(bands[0].get(pays)), Some(worth));
                let field = written.field(&format!("scheme.params.{}[0].over", param.id));
                let at = Some((1, "bound".to_owned()));
                assert_eq!(field, FieldRef::Figure(param.id.to_string(), at));
                let field = written.field(&format!("scheme.params.{}[0].{pays}", param.id));
                let at = Some((1, "worth".to_owned()));
                assert_eq!(field, FieldRef::Figure(param.id.to_string(), at));
                let Some(TypedFigure::Bands(rows)) = figure_of(&param.kind, node.unwrap()) else {
                    panic!("no rows")
                };
                // Money comes back as a field settles to it.
                let shown = if pays == "rate" { "1200" } else { "1,200" };
                let begins = if *of == Unit::Money { "1,000" } else { "1000" };
                assert_eq!(
                    (
                        rows[0].edge,
                        &*rows[0].bound,
                        &*rows[0].pays,
                        &*rows[0].worth
                    ),
                    (Edge::Over, begins, pays, shown)
                );
                seen += 1;
            }
        }
    }
    assert!(seen >= 3, "{seen}");
}

#[test]
fn a_problem_of_a_scheme_is_shown_at_its_figure_or_reading() {
    let written = scheme_node("order-tiers", &[], &Fill::default());
    for (path, field) in [
        (
            "scheme.options.basis",
            FieldRef::Reading("basis".to_owned()),
        ),
        ("scheme.params.x", FieldRef::Figure("x".to_owned(), None)),
        (
            "scheme.params.x.large",
            FieldRef::Figure("x.large".to_owned(), None),
        ),
        (
            "scheme.params.x.large[2].amount",
            FieldRef::Figure("x.large".to_owned(), Some((2, "worth".to_owned()))),
        ),
        ("scheme.params", FieldRef::Elsewhere),
        ("scheme", FieldRef::Elsewhere),
        ("ledger", FieldRef::Elsewhere),
    ] {
        assert_eq!(written.field(path), field, "{path}");
    }
}

#[test]
fn an_empty_choice_means_the_contracts_default() {
    for (choice, word) in [
        (Choice::Grade, Some("general")),
        (Choice::Size, Some("medium")),
        (Choice::Stage, Some("delivered")),
        (Choice::Department, None),
        (Choice::Severity, None),
        (Choice::OutcomeKind, None),
    ] {
        assert_eq!(choice.default_word(), word);
        assert!(word.is_none_or(|word| choice.words().contains(&word)));
    }
}

#[test]
fn a_figure_that_is_wrong_is_waited_for_by_its_rules_and_by_no_other() {
    let mut waited = 0;
    for definition in catalog::definitions() {
        let filled = with_examples(definition, &Fill::default()).unwrap_or_default();
        let sound = SchemeCheck::of(definition, &filled).scheme.unwrap();
        let mentions = param_mentions(definition);
        for param in &definition.params {
            let is_figure = matches!(
                param.kind,
                ParamType::Money | ParamType::Rate | ParamType::Count { .. } | ParamType::Date
            );
            if !is_figure || !mentions.contains_key(&*param.id) {
                continue;
            }
            let mut wrong = filled.clone();
            let typed = TypedFigure::Text("看不懂".to_owned());
            wrong.figures.put(&param.id, Some(typed));
            let check = SchemeCheck::of(definition, &wrong);
            let at = FieldRef::Figure(param.id.to_string(), None);
            assert!(check.problems.iter().all(|placed| placed.field == at));
            assert_eq!(check.problems.len(), 1);
            let scheme = check.scheme.expect("everything else computes");
            let rules = scheme.rules.iter().zip(&sound.rules);
            for (now, before) in rules {
                match &now.standing {
                    Standing::Inactive(waits) if waits.missing.contains(&param.id) => waited += 1,
                    Standing::Inactive(waits) if !waits.through.is_empty() => {}
                    standing => {
                        let before = format!("{:?}", before.standing);
                        assert_eq!(format!("{standing:?}"), before, "{} {}", now.id, param.id);
                    }
                }
            }
        }
    }
    assert!(waited > 20, "{waited}");
}

#[test]
fn what_could_do_without_a_figure_does_not_do_without_a_wrong_one() {
    let text = r#"{
        "version": 1, "id": "limited", "name": { "zh": "限", "en": "limited" },
        "params": [
            { "id": "share", "type": "rate", "default": null, "name": { "zh": "上限", "en": "cap" } },
            { "id": "bonus", "type": "money", "default": null, "name": { "zh": "奖金", "en": "bonus" } }
        ],
        "rules": [
            { "id": "capped", "name": { "zh": "甲", "en": "a" }, "for_each": { "deal": "each" }, "measure": "net",
              "pays": { "rate": "0.1" }, "limits": { "of_base": { "optional": { "param": "share" } } } },
            { "id": "fixed", "name": { "zh": "乙", "en": "b" }, "for_each": { "deal": "each" },
              "pays": { "amount": { "param": "bonus", "or": "100" } } }
        ]
    }"#;
    let node = Node::read(text).expect("JSON");
    let mut problems = Problems::default();
    let definition = read_definition(&node, &Path::Root("scheme"), &mut problems);
    let definition = definition.unwrap_or_else(|| panic!("{:?}", problems.into_list()));
    let waiting = |figures: &[(&str, &str)]| -> Vec<bool> {
        let mut fill = Fill::default();
        for (id, text) in figures {
            let typed = TypedFigure::Text((*text).to_owned());
            fill.figures.put(id, Some(typed));
        }
        let scheme = SchemeCheck::of(&definition, &fill).scheme.unwrap();
        let rules = scheme.rules.iter();
        rules
            .map(|rule| matches!(rule.standing, Standing::Inactive(_)))
            .collect()
    };
    assert_eq!(waiting(&[]), [false, false]);
    assert_eq!(waiting(&[("share", "5"), ("bonus", "50")]), [false, false]);
    assert_eq!(waiting(&[("share", "五成多")]), [true, false]);
    assert_eq!(waiting(&[("bonus", "一点")]), [false, true]);
}

#[test]
fn what_nothing_is_filled_into_is_the_same_each_time_and_stays_empty() {
    let mut workbook = common::workbook();
    let nothing = workbook.fill("standard-policy");
    // The very same: what follows from it is not made again with each key.
    assert!(nothing == workbook.fill("standard-policy") && nothing == workbook.fill("another"));
    let figure = Some(TypedFigure::Text("5000".to_owned()));
    workbook.act(Edit::Figure(
        "standard-policy".to_owned(),
        "bonus".to_owned(),
        figure,
    ));
    assert!(nothing != workbook.fill("standard-policy"));
    assert_eq!(*workbook.fill("another"), Fill::default());
}
