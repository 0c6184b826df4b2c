//! The pictures of a comparison: what is drawn is what the statements come to, and the sentence says it.
use crate::common::{computed, sample, with_figures};
use rewards_document::catalog;
use rewards_document::statement::{
    Compare, Computed, ItemValues, SegmentKind, TotalOf, compared, cost_bars, pay_dots, pay_scatter,
};

fn computed_all(ids: &[&str]) -> Vec<Computed> {
    ids.iter().map(|id| computed(&sample(), id)).collect()
}

fn results(computed: &[Computed]) -> Vec<Compare<'_>> {
    computed.iter().map(Compare::of_scheme).collect()
}

#[test]
fn costs_are_stacked_by_rule_rewards_above_zero_and_penalties_below() {
    let computed = computed_all(&["standard-policy", "starter-bonus", "contract-commission"]);
    let bars = cost_bars(&results(&computed));
    let segments: Vec<String> = bars.bars[0]
        .segments
        .iter()
        .map(|it| {
            format!(
                "{} {} {} {} {}",
                it.clause.zh,
                it.name.zh,
                it.from,
                it.to,
                bars.decimals.marked(&it.worth).zh
            )
        })
        .collect();
    assert_eq!(
        segments,
        [
            "三.1 新客户开发奖 0 500000 5,000",
            "三.2 客户维护奖 500000 950000 4,500",
            "三.3 客户满意度奖 950000 1200000 2,500",
            "三.4 团队开发奖 1200000 1748000 5,480",
            "四.1 客户流失处罚 0 -200000 −2,000",
            "四.2 客户投诉处罚 -200000 -302000 −1,020",
        ]
    );
    assert_eq!(bars.reach, (-302_000, 1_748_000));
    assert_eq!(
        bars.finding.zh,
        "成本最低的是“首客奖与追加奖”，2,100.00 元；最高的是“客户开发奖罚制度范本”，14,460.00 元。“合同佣金”还有没填或算不出的部分，不参加比较。"
    );
}

#[test]
fn the_sentences_of_dots_and_points_name_who_differs_most() {
    let computed = computed_all(&["standard-policy", "starter-bonus", "contract-commission"]);
    let compared = compared(&results(&computed), 0, &ItemValues::new());
    let dots = pay_dots(&compared);
    assert_eq!(
        dots.finding.zh,
        "换方案对张伟影响最大：从 500.00 元到 7,640.00 元，相差 7,140.00 元。"
    );
    assert_eq!(dots.rows[0].span, Some((50_000, 764_000)));
    assert_eq!(dots.rows[0].dots, [Some(764_000), Some(50_000), None]);
    let scatter = pay_scatter(&compared, &computed[0]);
    let findings: Vec<&str> = scatter.findings.iter().map(|it| it.zh.as_str()).collect();
    assert_eq!(
        findings,
        [
            "按“客户开发奖罚制度范本”，每销售 100 元，陈强的净额最少，−0.82 元；李娜最多，0.83 元。",
            "按“首客奖与追加奖”，每销售 100 元，陈强的净额最少，0.04 元；王芳最多，0.13 元。",
            "“合同佣金”还看不出净额和销售额的关系。",
        ]
    );
    assert_eq!(
        scatter.findings[0].en,
        "Under “Model reward and penalty policy”, 陈强 gets the least per ¥100 of sales, −¥0.82, and 李娜 the most, ¥0.83."
    );
}

#[test]
fn what_customers_get_is_a_piece_of_the_cost_and_the_bar_comes_to_what_the_sentence_says() {
    let computed = ["starter-bonus", "service-rebate"].map(with_figures);
    let bars = cost_bars(&results(&computed));
    assert_eq!(
        bars.finding.zh,
        "成本最低的是“首客奖与追加奖”，2,100.00 元；最高的是“服务奖、返款与预付款”，34,160.00 元（其中客户所得 33,660.00 元）。"
    );
    let bar = &bars.bars[1];
    let last = bar.segments.last().expect("a piece");
    assert_eq!(
        (last.kind, last.from, last.to, &last.of),
        (SegmentKind::Benefit, 50_000, 3_416_000, &TotalOf::Benefit)
    );
    assert_eq!(
        [&bar.cost, &last.worth].map(|shown| bars.decimals.marked(shown).zh),
        ["34,160", "33,660"]
    );
}

#[test]
fn every_bar_ends_where_its_scheme_does() {
    let ids: Vec<&str> = catalog::definitions().map(|it| &*it.id).collect();
    let computed = computed_all(&ids);
    let results = results(&computed);
    let bars = cost_bars(&results);
    let compared = compared(&results, 0, &ItemValues::new());
    let dots = pay_dots(&compared);
    let scatter = pay_scatter(&compared, &computed[0]);
    let sales: i128 = scatter.points.iter().map(|point| point.sales).sum();
    for (place, (bar, computed)) in bars.bars.iter().zip(&computed).enumerate() {
        let totals = &computed.statement.totals;
        let ends = || bar.segments.iter().map(|segment| segment.to);
        let (least, most) = (ends().min().unwrap_or(0), ends().max().unwrap_or(0));
        assert_eq!(least.min(0) + most.max(0), totals.cost().fen());
        let sum = |kind| -> i128 {
            let own = bar.segments.iter().filter(|segment| segment.kind == kind);
            own.map(|segment| segment.to - segment.from).sum()
        };
        assert_eq!(sum(SegmentKind::Reward), totals.reward.fen());
        assert_eq!(sum(SegmentKind::Penalty), -totals.penalty.fen());
        assert!(
            bar.segments
                .iter()
                .all(|it| bars.reach.0 <= it.to && it.to <= bars.reach.1)
        );
        assert_eq!(sales, totals.sales.fen());
        for (row, rep) in dots.rows.iter().zip(&computed.statement.reps) {
            let dot = row.dots[place];
            assert!(dot.is_none_or(|dot| dot == rep.net().fen()), "{place}");
        }
        for (point, row) in scatter.points.iter().zip(&dots.rows) {
            assert_eq!(point.nets, row.dots);
        }
    }
}

#[test]
fn a_scheme_whose_rules_for_money_wait_is_not_said_to_cost_least() {
    let computed = computed_all(&["standard-policy", "three-stage", "starter-bonus"]);
    let results = results(&computed);
    let bars = cost_bars(&results);
    let waits = |computed: &Computed| {
        let mut waiting = computed.scheme.waiting();
        waiting.any(|(_, waits)| waits.would.pays_money())
    };
    let waiting: Vec<&str> = bars
        .bars
        .iter()
        .zip(&computed)
        .filter(|(_, computed)| waits(computed))
        .map(|(bar, _)| bar.name.zh.as_str())
        .collect();
    assert!(!waiting.is_empty());
    let (compared, left_out) = bars.finding.zh.split_once('。').unwrap_or_default();
    for name in waiting {
        assert!(!compared.contains(name), "{compared}");
        assert!(left_out.contains(name), "{left_out}");
    }
}
