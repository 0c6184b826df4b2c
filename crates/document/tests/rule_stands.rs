//! Who stands on a rule's curve on the facts at hand, and what more would bring there.
use crate::common::{made, with_figures, with_rules, without_prior_sales};
use rewards_core::pieces::at_once;
use rewards_document::SAMPLE;
use rewards_document::statement::{
    Computed, Decimals, DrawnScheme, RuleCurvesView, RuleStands, no_rule_curve, rule_curves_view,
    rule_stands,
};
use rewards_document::workbook::{Facts, facts_of};
use rewards_format::{EntryAt, Node};
use rewards_words::text::Localized;

fn drawn(computed: &Computed, rule: &str, whose: Option<usize>) -> RuleCurvesView {
    let found = rule_stands(&computed.scheme, &computed.facts, rule, whose);
    view(computed, rule, &at_once(found).expect("a rule"))
}

fn view(computed: &Computed, rule: &str, stands: &RuleStands) -> RuleCurvesView {
    let name = Localized::same("甲");
    let results = [DrawnScheme {
        name: &name,
        scheme: &computed.scheme,
        stands: Some(stands),
    }];
    rule_curves_view(&results, rule).expect("curves")
}

fn standard() -> Computed {
    made(&without_prior_sales(), "standard-policy", &[], &[]).computed
}

/// Each row with who stands there, and what the first curve pays and brings.
fn rows(view: &RuleCurvesView) -> Vec<String> {
    let row = |row: &rewards_document::statement::RuleCurveRow| {
        let cell = row.cells[0].as_ref().expect("a cell");
        let worth = Decimals::Two.digits(cell.worth);
        format!("{} | {worth} {}", row.said.zh, cell.per_further)
    };
    view.rows.iter().map(row).collect()
}

fn beside(view: &RuleCurvesView) -> Vec<&str> {
    view.beside.iter().map(|text| text.zh.as_str()).collect()
}

#[test]
fn each_score_stands_on_its_band_and_who_has_none_is_named_and_never_zero() {
    let view = drawn(&standard(), "satisfaction", None);
    assert_eq!(
        rows(&view),
        [
            "0%起 | 0.00 0",
            "88.5%（李娜 · 6月30日满意度调查 · 兴业机械：得分 88.5%，得 0.00 元） | 0.00 0",
            "90%起 | 500.00 0",
            "92%（张伟 · 12月22日满意度调查 · 宏远电子：得分 92%，得 500.00 元） | 500.00 0",
            "95%起（王芳 · 12月20日满意度调查 · 金海物流：得分 95%，得 1,000.00 元） | 1,000.00 0",
            "96%（张伟 · 6月30日满意度调查 · 博雅科技：得分 96%，得 1,000.00 元） | 1,000.00 0",
        ]
    );
    assert_eq!(
        beside(&view),
        [
            "横轴是得分，纵轴是奖金（元）。",
            "除了跳档，每多 1 个百分点不多得。",
            "菱形是现在各自的位置。",
            "不在曲线上：陈强。没有这一条要看的数，或者别的条件不满足。",
        ]
    );
    let dots: Vec<_> = view
        .dots
        .iter()
        .map(|dot| (dot.at, dot.pay, dot.row))
        .collect();
    assert_eq!(
        dots,
        [
            (885_000, 0, 1),
            (920_000, 50_000, 3),
            (950_000, 100_000, 4),
            (960_000, 100_000, 5),
        ]
    );
}

#[test]
fn a_growth_stands_at_its_rate_and_who_lacks_last_years_sales_isnt_known() {
    let view = drawn(&standard(), "account-growth", None);
    assert_eq!(
        rows(&view),
        [
            "−1,000,000 元起 | 0.00 0",
            "约 −361,111 元（陈强：增长 −36.1111…%，得 0.00 元） | 0.00 0",
            "超过 0 元 | 0.00 1",
            "10 万元起 | 2,000.00 2",
            "约 128,571 元（张伟：增长 12.8571…%，得 1,800.00 元） | 2,571.43 2",
            "20 万元起 | 6,000.00 3",
            "22.5 万元（李娜：增长 22.5%，得 2,700.00 元） | 6,750.00 3",
        ]
    );
    assert_eq!(
        beside(&view)[2..],
        [
            "菱形是现在各自的位置。",
            "还缺数，不知道在曲线上的哪里：王芳。",
            "各人按自己的增长率站位；得多少，按本人上年的销售额算。",
        ]
    );
    // Each opens the entry that says so.
    let stand = &view.rows[4].stands[0];
    assert!(
        matches!(stand.entry, Some(EntryAt::Line(0, _))),
        "{stand:?}"
    );
    assert_eq!(stand.text.en, "张伟: growth 12.8571…%, gets ¥1,800.00");
}

#[test]
fn what_more_brings_is_drawn_on_both_sides_of_each_bound() {
    let view = drawn(&standard(), "account-growth", None);
    let pieces = &view.curves[0].pieces;
    let drawn: Vec<_> = pieces
        .iter()
        .map(|piece| (piece.at, piece.closed, &*piece.per_further, piece.marginal))
        .collect();
    // In hundredths of a fen for 100 yuan.
    assert_eq!(
        drawn,
        [
            ((-100_000_000, 0), true, "0", 0),
            ((0, 10_000_000), false, "1", 10_000),
            ((10_000_000, 20_000_000), true, "2", 20_000),
            ((20_000_000, 28_125_000 + 25_000_000), true, "3", 30_000),
        ]
    );
    let finding = view.marginal_finding.expect("a picture");
    assert_eq!(finding.zh, "每多 100 元，最多多得 3 元（20 万元起）。");
    let dots: Vec<_> = view.dots.iter().map(|dot| (dot.at, dot.marginal)).collect();
    assert_eq!(
        dots,
        [(-36_111_111, 0), (12_857_143, 20_000), (22_500_000, 30_000)]
    );
}

#[test]
fn first_orders_stand_at_their_amounts_and_those_of_one_rep_can_be_asked_for() {
    let computed = standard();
    let all = drawn(&computed, "new-customer", None);
    assert_eq!(all.dots.len(), 6);
    assert_eq!(all.here, None);
    let two = drawn(&computed, "new-customer", Some(1));
    assert_eq!(
        rows(&two),
        [
            "0 元起 | 0.00 0",
            "超过 0 元 | 500.00 0",
            "3.2 万元（李娜 · 天成纺织 · 3月16日首单：32,000，得 500.00 元） | 500.00 0",
            "8.8 万元（李娜 · 新明医药 · 7月6日首单：88,000，得 500.00 元） | 500.00 0",
            "10 万元起 | 1,000.00 0",
            "50 万元起 | 2,000.00 0",
        ]
    );
    // Of one place alone it's said where one stands today.
    let one = drawn(&computed, "new-customer", Some(3));
    assert_eq!((one.dots.len(), one.here), (1, Some(1_260_000)));
}

#[test]
fn a_count_is_said_with_what_is_counted() {
    let view = drawn(
        &with_figures("acquisition-policy"),
        "repeat-purchase",
        Some(0),
    );
    assert_eq!(
        rows(&view),
        [
            "0 次起 | 0.00 0",
            "1 次起（张伟 · 瑞丰食品：复购 1 次，得 210.00 元） | 50.00 50",
            "2 次（张伟 · 宏远电子：复购 2 次，得 690.00 元；张伟 · 华信贸易：复购 2 次，得 1,050.00 元） | 100.00 50",
            "3 次起 | 300.00 100",
            "4 次（张伟 · 博雅科技：复购 4 次，得 5,800.00 元） | 400.00 100",
        ]
    );
    assert_eq!(view.further.zh, "每多 1 次");
    assert_eq!(view.finding.zh, "“复购奖”的奖金在 1 次、3 次跳档。");
    assert_eq!(
        beside(&view)[1..],
        [
            "按每单 10,000.00 元画。",
            "菱形是现在各自的位置。",
            "各人按自己的次数站位；得多少，按本人各单的金额算。",
        ]
    );
}

#[test]
fn a_team_stands_with_its_pool() {
    let view = drawn(&standard(), "team-growth", None);
    let said: Vec<String> = rows(&view)
        .into_iter()
        .filter(|row| row.contains('组'))
        .collect();
    assert_eq!(
        said,
        [
            "1.8 万元（华南组：增长 1.8%，得 0.00 元） | 0.00 0",
            "约 141,667 元（华东组：增长 14.1666…%，得 5,480.00 元） | 11,416.67 1",
        ]
    );
    let one = drawn(&standard(), "team-growth", Some(0));
    assert_eq!(one.dots.len(), 1);
}

#[test]
fn where_nobody_has_a_value_or_nothing_can_be_computed_it_is_said() {
    let rules = r#"{"id":"leaks","name":"泄密","kind":"penalty","for_each":{"outcome":["leak"]},"measure":"performance_bonus","pays":{"bands":[{"over":"1000","amount":"100"}]}}"#;
    let computed = with_rules(rules, true);
    let nobody = drawn(&computed, "leaks", None);
    assert!(nobody.dots.is_empty() && nobody.marginal_finding.is_none());
    assert_eq!(
        beside(&nobody)[1..],
        [
            "除了跳档，每多 100 元不多扣。",
            "按现在的台账，曲线上没有人：没有这一条要看的数，或者别的条件不满足。"
        ]
    );
    let shown = view(&computed, "leaks", &RuleStands::without_facts());
    assert_eq!(
        beside(&shown)[2..],
        ["现在的台账还算不出来，不知道谁在曲线上的哪里。"]
    );
}

#[test]
fn who_has_a_target_to_reach_first_is_not_drawn_on_a_line_that_knows_none() {
    let rules = r#"{"id":"over","name":"达标奖","for_each":"rep","among":{"of":"all"},"when":[{"at_least":{"target":"task_sales"}}],"measure":"total","pays":{"bands":[{"over":"0","amount":"100"}]}}"#;
    let view = drawn(&with_rules(rules, true), "over", None);
    let last = beside(&view).last().copied();
    assert_eq!(
        last,
        Some("门槛因人而异，不在画出的线上：张伟：合计 1,126,000，得 100.00 元。")
    );
}

#[test]
fn what_is_no_money_has_no_curve_and_says_so() {
    let computed = with_figures("account-measures");
    let name = Localized::same("甲");
    let results = [DrawnScheme {
        name: &name,
        scheme: &computed.scheme,
        stands: None,
    }];
    assert_eq!(rule_curves_view(&results, "milestone-gift"), None);
    let why = |results, rule| no_rule_curve(results, rule).zh;
    assert_eq!(
        why(&results, "milestone-gift"),
        "这一条给的不是钱，画不成曲线。"
    );
    assert_eq!(
        why(&results, "no-such-rule"),
        "现在画不出：公司数字还没填，或者这一条还没写完、写得不对。"
    );
}

#[test]
fn what_only_its_own_bound_keeps_from_being_paid_stands_at_nothing() {
    let rules = r#"{"id":"large","name":"大单奖","for_each":{"deal":"each"},"among":{"of":"new"},"when":[{"at_least":"50000"}],"measure":"net","pays":{"bands":[{"over":"0","rate":"0.01"}]}}"#;
    let view = drawn(&with_rules(rules, true), "large", Some(1));
    assert_eq!(
        rows(&view),
        [
            "0 元起 | 0.00 0",
            "2.8 万元（李娜 · 天成纺织 · 6月22日成交：28,000，得 0.00 元） | 0.00 0",
            "3 万元（李娜 · 天成纺织 · 4月11日成交：30,000，得 0.00 元） | 0.00 0",
            "3.2 万元（李娜 · 天成纺织 · 3月16日成交：32,000，得 0.00 元） | 0.00 0",
            "3.4 万元（李娜 · 天成纺织 · 5月9日成交：34,000，得 0.00 元） | 0.00 0",
            "5 万元起 | 500.00 1",
            "8.8 万元（李娜 · 新明医药 · 7月6日成交：88,000，得 880.00 元） | 880.00 1",
        ]
    );
}

/// So many orders of the first of two reps, each of ten yuan more than the one before.
fn many(orders: i128) -> Facts {
    let deal = |order: i128| {
        let yuan = order * 10;
        format!(r#"{{"id":"{order}","customer":"客","date":"2026-03-02","amount":"{yuan}"}}"#)
    };
    let deals: Vec<String> = (1..=orders).map(deal).collect();
    let text = format!(
        r#"{{"period":{{"from":"2026-01-01","to":"2026-12-31"}},"reps":[{{"id":"甲","name":"甲"}},{{"id":"乙","name":"乙"}}],"customers":[{{"id":"客","name":"客","rep":"甲"}}],"deals":[{}]}}"#,
        deals.join(",")
    );
    facts_of(&Node::read(&text).expect("JSON"))
}

#[test]
fn of_too_many_places_one_rep_is_asked_for_and_of_too_many_of_one_the_last_are_drawn() {
    let basis = [("basis", "every_order")];
    let of = |orders| made(&many(orders), "order-tiers", &[], &basis).computed;
    let all = |computed: &Computed, whose| drawn(computed, "order-cash", whose);
    let few = of(200);
    assert_eq!(all(&few, None).dots.len(), 200);
    let many = of(201);
    let everybody = all(&many, None);
    assert!(everybody.dots.is_empty());
    let last = beside(&everybody).last().copied();
    assert_eq!(last, Some("共有 201 处，一起画不下：选一个业务员看。"));
    let one = all(&many, Some(0));
    assert_eq!((one.dots.len(), one.dots[0].at), (200, 2_000));
    assert!(beside(&one).contains(&"共有 201 处，画出最后 200 处。"));
    assert_eq!(all(&many, Some(1)).dots.len(), 0);
}

#[test]
fn what_rests_on_a_bonus_that_isnt_given_stands_nowhere() {
    let text = SAMPLE.replace(r#""performance_bonus": "2500", "#, "");
    let facts = facts_of(&Node::read(&text).expect("JSON"));
    let view = drawn(
        &made(&facts, "standard-policy", &[], &[]).computed,
        "customer-loss",
        Some(3),
    );
    assert!(view.dots.is_empty());
    let last = beside(&view).last().copied();
    assert_eq!(last, Some("还缺数，不知道在曲线上的哪里：陈强。"));
}
