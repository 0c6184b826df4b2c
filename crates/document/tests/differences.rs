//! One more deal on top of the facts, what changes by rule, and schemes side by side.

use crate::common::{computed, sample};
use rewards_core::number::Money;
use rewards_document::catalog;
use rewards_document::statement::{
    Compare, Completeness, Computed, ItemValues, compared as compared_with, difference, digits,
};
use rewards_document::workbook::{
    DealWith, Edit, FactsCheck, Fill, SchemeCheck, Shared, Sheet, Workbook, one_more_deal,
    with_examples,
};
use rewards_format::Definition;

fn with_deal(with: DealWith, amount: &str) -> Workbook {
    let mut workbook = Workbook::blank("standard-policy", [String::new(), String::new()]);
    workbook.facts = Shared::new(sample());
    let edits = one_more_deal(&workbook.facts, "李娜", &with, "2026-12-31", amount);
    workbook.act(Edit::Several(edits));
    workbook
}

#[test]
fn a_first_order_of_a_new_customer_changes_what_it_pays_by_rule_and_nothing_else() {
    let before = computed(&sample(), "standard-policy");
    let workbook = with_deal(DealWith::New("晨光文具".to_owned()), "50万");
    let after = computed(&workbook.facts, "standard-policy");
    let own = difference(&before, &after, Some("李娜"));
    let found: Vec<(&str, String)> = own
        .by_rule
        .iter()
        .map(|rule| (rule.name.zh.as_str(), digits(rule.after - rule.before)))
        .collect();
    // One per cent of what her team sold to new customers is shared by what each sold.
    let expected = [("新客户开发奖", "2,000.00"), ("团队开发奖", "5,000.00")];
    let expected = expected.map(|(name, more)| (name, more.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn a_difference_is_the_sum_of_its_rules_and_of_its_reps() {
    let before = computed(&sample(), "standard-policy");
    let workbook = with_deal(DealWith::Named("天成纺织".to_owned()), "1,234,567.89");
    let after = computed(&workbook.facts, "standard-policy");
    let all = difference(&before, &after, None);
    let by_rule: Money = all
        .by_rule
        .iter()
        .map(|rule| rule.after - rule.before)
        .sum();
    assert_eq!(all.net, by_rule);
    assert_eq!(
        all.net,
        after.statement.totals.net() - before.statement.totals.net()
    );
    let reps = after.facts.ledger.reps.iter();
    let by_rep: Money = reps
        .map(|rep| difference(&before, &after, Some(&rep.id)).net)
        .sum();
    assert_eq!(all.net, by_rep);
}

#[test]
fn the_same_facts_differ_in_nothing() {
    let (one, other) = (
        computed(&sample(), "standard-policy"),
        computed(&sample(), "standard-policy"),
    );
    assert_eq!(difference(&one, &other, None).by_rule, []);
}

#[test]
fn one_more_deal_is_taken_back_as_one() {
    let mut workbook = with_deal(DealWith::New("晨光文具".to_owned()), "50万");
    workbook.undo();
    for sheet in [Sheet::Customers, Sheet::Deals] {
        let (now, before) = (workbook.facts.table(sheet), sample());
        assert!(now.rows == before.table(sheet).rows, "{sheet:?}");
    }
}

#[test]
fn each_new_customer_has_a_name_of_its_own_and_a_name_that_nobody_has_is_a_new_customer() {
    let mut workbook = with_deal(DealWith::New("新客户".to_owned()), "5万");
    let mut one_more = |with: DealWith| {
        let edits = one_more_deal(&workbook.facts, "李娜", &with, "2026-12-31", "5万");
        workbook.act(Edit::Several(edits));
        let check = FactsCheck::of(&workbook.facts);
        assert_eq!(check.left_out, []);
        let customers = workbook.facts.table(Sheet::Customers);
        let last = customers.rows.last().expect("a customer");
        last.field(Sheet::Customers, "name").to_owned()
    };
    assert_eq!(one_more(DealWith::New("新客户".to_owned())), "新客户 2");
    assert_eq!(one_more(DealWith::Named("晨光文具".to_owned())), "晨光文具");
    assert_eq!(one_more(DealWith::Named("新客户 2".to_owned())), "晨光文具");
}

fn filled(definition: &Definition, fill: &Fill) -> Computed {
    let scheme = SchemeCheck::of(definition, fill).scheme.expect("a scheme");
    let facts = Shared::new(FactsCheck::of(&sample()));
    Computed::of(&scheme, &facts).expect("a statement")
}

fn compared(ids: &[&str], base: usize) -> rewards_document::statement::Comparison {
    let computed: Vec<Computed> = ids
        .iter()
        .map(|id| {
            filled(
                catalog::definition(id).expect("a template"),
                &Fill::default(),
            )
        })
        .collect();
    let results: Vec<_> = computed.iter().map(Compare::of_scheme).collect();
    compared_with(&results, base, &ItemValues::new())
}

#[test]
fn against_a_base_everybody_gains_loses_or_is_not_known() {
    let all = compared(&["standard-policy", "starter-bonus", "order-tiers"], 0);
    let [base, starter, tiers] = all.schemes.as_slice() else {
        panic!("three schemes")
    };
    assert_eq!(base.fare, Default::default());
    assert_eq!(base.more, Some(Money::ZERO));
    assert_eq!(
        (
            starter.fare.winners,
            starter.fare.losers,
            starter.fare.unknown
        ),
        (1, 3, 0)
    );
    assert_eq!(starter.more.map(digits).as_deref(), Some("−12,360.00"));
    let (who, less) = starter.fare.worst.expect("somebody loses");
    assert_eq!(
        (all.reps[who].name.as_str(), digits(less).as_str()),
        ("张伟", "−7,140.00")
    );
    // Two of its rules wait for figures, and would give things alone: the money is known.
    assert_eq!(tiers.waiting, 2);
    assert_eq!(
        (tiers.fare.winners, tiers.fare.losers, tiers.fare.unknown),
        (1, 3, 0)
    );
    assert_eq!(tiers.net.known, Completeness::Whole);
    assert_eq!(tiers.more.map(digits).as_deref(), Some("−11,460.00"));
}

#[test]
fn what_waits_wholly_is_not_known_and_not_nothing() {
    let all = compared(&["contract-commission", "standard-policy"], 1);
    assert_eq!(all.schemes[0].net.known, Completeness::Not);
    assert!(
        all.reps
            .iter()
            .all(|rep| rep.nets[0].net.known == Completeness::Not)
    );
    assert_eq!(all.schemes[1].net.known, Completeness::Whole);
    assert_eq!(all.schemes[0].shown.cost_rate.text().zh, "待填写");
}

#[test]
fn a_rate_of_benefits_that_nobody_knows_is_not_nothing() {
    let all = compared(&["account-measures", "three-stage"], 0);
    let [measures, stages] = all.schemes.as_slice() else {
        panic!("two schemes")
    };
    assert_eq!(measures.shown.benefit.text().zh, "待填写");
    assert_eq!(measures.shown.cost_rate.text().zh, "待填写");
    assert_eq!(
        stages.shown.benefit.so_far().map(digits).as_deref(),
        Some("93,564.00")
    );
}

#[test]
fn what_is_granted_stands_beside_the_money() {
    let definition = catalog::definition("order-tiers").expect("a template");
    let fill = with_examples(definition, &Fill::default()).expect("open figures");
    let computed = filled(definition, &fill);
    let all = compared_with(&[Compare::of_scheme(&computed)], 0, &ItemValues::new());
    let given = all.reps.iter().filter(|rep| !rep.things[0].is_empty());
    assert!(given.count() > 0, "{:?}", all.reps);
}
