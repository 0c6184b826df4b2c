//! A scheme within a budget: figures before and afterwards, and the draft that pays just that.
use crate::common::{made, sample, with_figures, with_rules};
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_document::catalog;
use rewards_document::statement::{BudgetReach, BudgetView, Computed, Side, budget_view};
use rewards_document::workbook::{FactsCheck, Fill, SchemeCheck, Shared, with_examples};
use rewards_format::{Definition, Path, Problems, definition_node, read_definition};

const fn yuan(yuan: i128) -> Money {
    Money::from_fen(yuan * 100)
}

fn rows(view: &BudgetView) -> Vec<String> {
    view.rows
        .iter()
        .map(|row| {
            format!(
                "{} {}：{} → {}",
                row.rule.zh, row.place.zh, row.old.zh, row.new.zh
            )
        })
        .collect()
}

#[test]
fn the_sample_within_twelve_thousand() {
    let made = made(&sample(), "standard-policy", &[], &[]);
    let view = at_once(budget_view(made.side(), yuan(12_000))).expect("a budget");
    assert_eq!(
        view.finding.zh,
        "奖励数字调到原来的约 86.5%，成本从 14,460.00 元变为 11,992.80 元，不超过 12,000.00 元，还剩 7.20 元。"
    );
    assert_eq!(
        view.finding.en,
        "With rewards at about 86.5% of their present level, the cost goes from ¥14,460.00 to ¥11,992.80, within ¥12,000.00; ¥7.20 is left over."
    );
    assert_eq!(
        rows(&view),
        [
            "新客户开发奖 超过 0 元：500 元 → 430 元",
            "新客户开发奖 10 万元以上：1,000 元 → 860 元",
            "新客户开发奖 50 万元以上：2,000 元 → 1,700 元",
            "客户维护奖 超过 0%：1% → 0.86%",
            "客户维护奖 10%以上：2% → 1.7%",
            "客户维护奖 20%以上：3% → 2.6%",
            "客户满意度奖 90%以上：500 元 → 430 元",
            "客户满意度奖 95%以上：1,000 元 → 860 元",
            "团队开发奖 10%以上：1% → 0.86%",
        ]
    );
    assert_eq!((view.note, &view.lacks), (None, &None));
}

/// What a definition with these fillings comes to on the sample.
fn cost(definition: &Definition, fill: &Fill) -> Money {
    let node = definition_node(definition);
    let mut problems = Problems::default();
    let read = read_definition(&node, &Path::Root(""), &mut problems).expect("a definition");
    assert_eq!(read, *definition);
    let scheme = SchemeCheck::of(&read, fill).scheme.expect("a scheme");
    let facts = Shared::new(FactsCheck::of(&sample()));
    let computed = Computed::of(&scheme, &facts).expect("a statement");
    computed.statement.totals.cost()
}

#[test]
fn the_draft_of_every_template_costs_what_was_found() {
    let mut met = 0;
    for definition in catalog::definitions() {
        let fill = with_examples(definition, &Fill::default()).unwrap_or_default();
        let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
        let facts = Shared::new(FactsCheck::of(&sample()));
        let computed = Computed::of(&scheme, &facts).expect("a statement");
        let side = Side {
            computed: &computed,
            definition,
            fill: &fill,
        };
        let now = computed.statement.totals.cost();
        for target in [now.fen() * 2 / 3, now.fen() * 5 / 4] {
            let Some(view) = at_once(budget_view(side, Money::from_fen(target))) else {
                continue;
            };
            let Some(draft) = &view.draft else { continue };
            assert_eq!(view.reach, BudgetReach::Met);
            assert!(view.after.fen() <= target);
            assert_eq!(
                cost(&draft.definition, &draft.fill),
                view.after,
                "{}",
                definition.id
            );
            met += 1;
        }
    }
    assert!(met > 10, "{met}");
}

#[test]
fn what_customers_get_is_spent_too() {
    let figures = [
        ("service_bonus", "500"),
        ("leave_days", "1"),
        ("rebate_rate", "2"),
        ("prepay_rate", "1"),
    ];
    let made = made(&sample(), "service-rebate", &figures, &[]);
    let target = yuan(33_910);
    let view = at_once(budget_view(made.side(), target)).expect("a budget");
    assert_eq!(
        view.finding.zh,
        "奖励数字调到原来的约 51%，成本从 34,160.00 元变为 33,910.00 元，不超过 33,910.00 元，还剩 0.00 元。"
    );
    assert!(
        at_once(budget_view(made.side(), yuan(33_000))).is_some_and(|view| view.draft.is_none())
    );
}

/// A bonus from the first repeat order of a customer on, and a larger one above three.
const COUNTED: &str = r#"{"id":"often","name":"多次奖","for_each":"customer","measure":"repurchases",
    "pays":{"bands":[{"from":"1","amount":"100"},{"over":"3","amount":"300"}]}}"#;

#[test]
fn bands_of_counts_say_what_is_counted() {
    let computed = with_rules(COUNTED, true);
    let definition = catalog::definition("standard-policy").expect("a template");
    let side = Side {
        computed: &computed,
        definition,
        fill: &Fill::default(),
    };
    let view = at_once(budget_view(side, yuan(1_000_000))).expect("a budget");
    let places: Vec<[&str; 2]> = view
        .rows
        .iter()
        .map(|row| [&*row.place.zh, &*row.place.en])
        .collect();
    assert_eq!(
        places,
        [["1 次以上", "from 1 time"], ["超过 3 次", "over 3 times"]]
    );
}

#[test]
fn a_budget_that_only_figures_near_nothing_meet_has_no_draft_and_says_what_the_least_cost() {
    let fill = with_examples(
        catalog::definition("starter-bonus").expect("a template"),
        &Fill::default(),
    )
    .unwrap_or_default();
    let computed = with_figures("starter-bonus");
    let side = Side {
        computed: &computed,
        definition: catalog::definition("starter-bonus").expect("a template"),
        fill: &fill,
    };
    let view = at_once(budget_view(side, Money::ZERO)).expect("a budget");
    assert_eq!(view.reach, BudgetReach::Bare(yuan(105)));
    assert_eq!(
        view.finding.zh,
        "只靠调低奖励数字做不到：降到原来的 5%，成本还要 105.00 元，超过 0.00 元；再低就不成其为奖励了，所以没有改动。"
    );
    assert!(view.draft.is_none());
    assert!(view.rows.iter().all(|row| !row.is_changed));
}

#[test]
fn what_is_not_filled_in_is_said_to_be_in_no_budget() {
    let rate = ("commission_rate", "2");
    let made = made(&sample(), "contract-commission", &[rate], &[]);
    let view = at_once(budget_view(made.side(), yuan(20_000))).expect("a budget");
    let lacks = view.lacks.expect("something is open");
    assert_eq!(
        lacks.zh,
        "已知部分，还缺：签约奖金、采购奖金；没填的规则不在预算里。"
    );
    let draft = view.draft.expect("a draft");
    assert!(draft.fill.figures.get("commission_rate").is_none());
}

#[test]
fn a_budget_that_is_met_by_no_figures_changes_none() {
    let made = made(&sample(), "standard-policy", &[], &[]);
    let view = at_once(budget_view(made.side(), yuan(-5_000))).expect("a budget");
    assert_eq!((view.reach, &view.draft), (BudgetReach::Passed, &None));
    assert!(view.rows.iter().all(|row| !row.is_changed));
    assert_eq!(
        view.finding.zh,
        "奖励全部降到零，成本也超过 −5,000.00 元，所以没有改动。"
    );
}
