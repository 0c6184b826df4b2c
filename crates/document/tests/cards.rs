//! What a person is told of each scheme before choosing one.
use rewards_document::catalog::{cards, definition, find_cards, open_figures};
use rewards_document::workbook::{Fill, TypedFigure};
use rewards_words::rule::Side;

fn ids(query: &str) -> Vec<&str> {
    let found = find_cards(query).into_iter();
    found.map(|card| &*card.definition.id).collect()
}

fn open(template: &str, fill: &Fill) -> (Vec<String>, Vec<String>) {
    let definition = definition(template).unwrap();
    let open = open_figures(definition, fill);
    let ids = |params: Vec<&rewards_format::Param>| {
        let ids = params.into_iter().map(|param| param.id.to_string());
        ids.collect::<Vec<_>>()
    };
    (ids(open.needed), ids(open.optional))
}

fn filled(figures: &[(&str, &str)]) -> Fill {
    let mut fill = Fill::default();
    for (key, text) in figures {
        let figure = TypedFigure::Text((*text).to_owned());
        fill.figures.put(key, Some(figure));
    }
    fill
}

#[test]
fn each_scheme_says_for_whom_it_is_and_what_it_pays() {
    assert_eq!(cards().len(), 11);
    for card in cards() {
        let said = [card.audience, card.gist];
        for words in said {
            let words = words.unwrap_or_else(|| panic!("{}", card.definition.id));
            assert!(!words.zh.is_empty() && !words.en.is_empty());
            let is_line = !words.zh.contains('\n') && words.zh.chars().count() <= 60;
            assert!(is_line, "{}", words.zh);
        }
    }
}

#[test]
fn what_a_scheme_touches_follows_from_kinds_and_receivers() {
    use Side::{Customer, Penalty, Reward};
    let expected: [(&str, &[Side]); 11] = [
        ("order-tiers", &[Reward]),
        ("contract-commission", &[Reward]),
        ("standard-policy", &[Reward, Penalty]),
        ("design-guide", &[]),
        ("starter-bonus", &[Reward]),
        ("service-rebate", &[Reward, Customer]),
        ("policy-outline", &[Reward, Penalty]),
        ("three-stage", &[Customer]),
        ("acquisition-policy", &[Reward, Penalty]),
        ("class-a-campaign", &[Reward, Penalty]),
        ("account-measures", &[Penalty, Customer]),
    ];
    let found = cards().iter();
    let found: Vec<(&str, &[Side])> = found
        .map(|card| (&*card.definition.id, card.sides.as_slice()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn only_a_guide_cannot_compute() {
    let guides: Vec<&str> = cards()
        .iter()
        .filter(|card| !card.can_compute())
        .map(|card| &*card.definition.id)
        .collect();
    assert_eq!(guides, ["design-guide"]);
}

#[test]
fn a_search_finds_names_rules_and_either_language() {
    assert_eq!(ids("").len(), 11);
    assert_eq!(ids("复购"), ["acquisition-policy"]);
    assert_eq!(ids("泄密 复购"), ["acquisition-policy"]);
    assert_eq!(ids("REPURCHASES"), ["acquisition-policy"]);
    assert_eq!(ids("首客奖"), ["starter-bonus"]);
    assert_eq!(ids("three-stage"), ["three-stage"]);
    assert_eq!(ids("没有这样的方案"), Vec::<&str>::new());
    // No word is found across the end of one text and the beginning of the next.
    assert_eq!(ids("订单分级奖励新客户"), Vec::<&str>::new());
}

#[test]
fn a_search_tells_schemes_apart_and_takes_the_everyday_word_for_theirs() {
    assert_eq!(
        ids("罚"),
        [
            "standard-policy",
            "policy-outline",
            "acquisition-policy",
            "class-a-campaign",
            "account-measures"
        ]
    );
    assert!(ids("返利").contains(&"service-rebate"), "{:?}", ids("返利"));
    assert!(
        ids("提成").contains(&"contract-commission"),
        "{:?}",
        ids("提成")
    );
    assert!(
        ids("REBATES").contains(&"service-rebate"),
        "{:?}",
        ids("REBATES")
    );
}

#[test]
fn an_open_figure_is_told_from_one_that_may_stay_empty() {
    let none = Fill::default();
    let (needed, optional) = open("acquisition-policy", &none);
    assert_eq!(needed.len(), 7);
    assert_eq!(optional, ["unfair_fine"]);
    let (needed, optional) = open("starter-bonus", &none);
    assert_eq!(needed, Vec::<String>::new());
    assert_eq!(optional, ["effective_from", "window_days"]);
    assert_eq!(
        open("standard-policy", &none),
        (Vec::new(), Vec::<String>::new())
    );
}

#[test]
fn a_figure_that_is_filled_in_is_open_no_more_nor_is_one_that_its_rule_can_do_without() {
    let (needed, _) = open("service-rebate", &Fill::default());
    assert_eq!(
        needed,
        ["service_bonus", "leave_days", "rebate_rate", "prepay_rate"]
    );
    let (needed, optional) = open("service-rebate", &filled(&[("service_bonus", "500")]));
    assert_eq!(needed, ["rebate_rate", "prepay_rate"]);
    assert_eq!(optional, ["leave_days"]);
}

#[test]
fn a_figure_that_is_typed_wrongly_hides_no_other_that_is_open() {
    let (needed, _) = open("contract-commission", &filled(&[("signing_bonus", "很多")]));
    assert_eq!(
        needed,
        [
            "commission_rate",
            "purchase_bonus",
            "gift_item",
            "travel_ladder"
        ]
    );
}

#[test]
fn bands_that_only_penalties_read_say_what_is_taken() {
    let rule = |id: &str, kind: &str, param: &str| {
        format!(
            r#"{{"id":"{id}","name":"{id}","kind":"{kind}","for_each":"rep","measure":"total","pays":{{"bands":{{"param":"{param}"}}}}}}"#
        )
    };
    let param = |id: &str| {
        format!(
            r#"{{"id":"{id}","name":"{id}","type":{{"bands":{{"of":"money","pays":["amount"]}}}}}}"#
        )
    };
    let text = format!(
        r#"{{"version":1,"id":"x","name":"甲","rules":[{},{},{},{}],"params":[{},{},{}]}}"#,
        rule("a", "reward", "p"),
        rule("b", "penalty", "q"),
        rule("c", "reward", "r"),
        rule("d", "penalty", "r"),
        param("p"),
        param("q"),
        param("r"),
    );
    let scheme =
        rewards_document::own::from_text(&text).unwrap_or_else(|problems| panic!("{problems:?}"));
    let check = scheme.check("x");
    let is_of = |param: &str| rewards_format::is_of_penalties(&check.definition, param);
    assert_eq!(
        [is_of("p"), is_of("q"), is_of("r"), is_of("nobody's")],
        [false, true, false, false]
    );
}
