//! What a rule pays against what it measures, under several schemes on one axis.
use crate::common::{made, sample};
use rewards_core::number::Money;
use rewards_document::catalog;
use rewards_document::statement::{
    Decimals, DrawnScheme, RuleCurveLine, RuleCurveRow, RuleCurvesView, RulePiece, pays_by_bands,
    rule_curves_view,
};
use rewards_words::text::Localized;

fn drawn(rule: &str) -> RuleCurvesView {
    let lower = [("growth_mode", "marginal"), ("boundary", "lower")];
    let one = made(&sample(), "standard-policy", &[], &[]);
    let two = made(&sample(), "standard-policy", &[], &lower);
    let other = made(&sample(), "starter-bonus", &[], &[]);
    let names = ["甲", "乙", "丙"].map(Localized::same);
    let all = [&one, &two, &other].into_iter().zip(&names);
    let results: Vec<DrawnScheme<'_>> = all
        .map(|(made, name)| DrawnScheme {
            name,
            scheme: &made.computed.scheme,
            stands: None,
        })
        .collect();
    rule_curves_view(&results, rule).expect("curves")
}

fn rows(view: &RuleCurvesView) -> Vec<String> {
    let of = |curve: &RuleCurveLine| {
        let name = curve.name.zh.clone();
        let row = move |piece: &RulePiece| {
            let jumps = if piece.jumps { "↑" } else { "" };
            format!(
                "{name} {} {}{jumps} {}",
                piece.from.zh,
                Decimals::Two.digits(Money::from_fen(piece.pay.0)),
                piece.per_further
            )
        };
        curve.pieces.iter().map(row).collect::<Vec<_>>()
    };
    view.curves.iter().flat_map(of).collect()
}

#[test]
fn two_readings_of_a_growth_lie_on_one_axis() {
    let view = drawn("account-growth");
    assert_eq!(
        rows(&view),
        [
            "甲 −1,000,000 元起 0.00 0",
            "甲 超过 0 元 0.00 1",
            "甲 10 万元起 2,000.00↑ 2",
            "甲 20 万元起 6,000.00↑ 3",
            "乙 −1,000,000 元起 0.00 0",
            "乙 超过 0 元 0.00 1",
            "乙 超过 10 万元 1,000.00 2",
            "乙 超过 20 万元 3,000.00 3",
        ]
    );
    assert_eq!(
        view.finding.zh,
        "“客户维护奖”的奖金在 10 万元、20 万元跳档。"
    );
    let beside: Vec<&str> = view.beside.iter().map(|it| it.zh.as_str()).collect();
    assert_eq!(
        beside,
        [
            "横轴是比上年多出的销售额，纵轴是奖金，单位都是元。",
            "按上年销售额 1,000,000.00 元画。",
        ]
    );
    // The third scheme has no such rule.
    assert_eq!(view.without, [2]);
    assert_eq!(view.further.zh, "每多 100 元");
}

#[test]
fn a_score_ends_where_scores_end() {
    let view = drawn("satisfaction");
    assert_eq!(view.reach, (0, 1_000_000));
    assert_eq!(
        view.finding.en,
        "The pay of “Customer satisfaction” jumps at 90%, 95%."
    );
    let last = view.curves[0].pieces.last().expect("a piece");
    assert_eq!(
        (last.at, last.pay),
        ((950_000, 1_000_000), (100_000, 100_000))
    );
}

#[test]
fn a_penalty_is_no_pay_and_a_case_is_named() {
    let view = drawn("complaint");
    assert_eq!(
        view.finding.zh,
        "“客户投诉处罚”没有跳档，扣罚连续变化或者不变。"
    );
    assert_eq!(view.curves[0].name.zh, "甲 · 严重");
}

#[test]
fn each_place_of_either_curve_has_a_row_and_the_axis_its_round_figures() {
    let view = drawn("account-growth");
    let row = |row: &RuleCurveRow| {
        let worths = row
            .cells
            .iter()
            .zip(&view.curves)
            .filter_map(|(cell, curve)| Some(curve.decimals.digits(cell.as_ref()?.worth)));
        format!("{} {}", row.from.zh, worths.collect::<Vec<_>>().join(" "))
    };
    assert_eq!(
        view.rows.iter().map(row).collect::<Vec<_>>(),
        [
            "−1,000,000 元起 0 0",
            "超过 0 元 0 0",
            "10 万元起 2,000 1,000",
            "超过 10 万元 2,000 1,000",
            "20 万元起 6,000 3,000",
            "超过 20 万元 6,000 3,000",
        ]
    );
    let scores = drawn("satisfaction");
    let texts: Vec<&str> = scores.ticks.iter().map(|tick| tick.text.as_str()).collect();
    assert_eq!((texts[0], texts[texts.len() - 1]), ("0%", "100%"));
    assert_eq!(scores.ticks[texts.len() - 1].at, 1_000_000);
}

#[test]
fn rules_with_bands_are_those_whose_document_has_them() {
    for definition in catalog::definitions() {
        for rule in &definition.rules {
            let json = rewards_format::rule_node(rule).compact_json();
            let pays = json.split("\"pays\"").nth(1).unwrap_or_default();
            let has = pays.contains("\"bands\"");
            assert_eq!(pays_by_bands(rule), has, "{} {}", definition.id, rule.id);
        }
    }
}

#[test]
fn the_pieces_of_every_rule_follow_each_other() {
    let mut seen = 0;
    for definition in catalog::definitions() {
        let made = made(&sample(), &definition.id, &[], &[]);
        let name = Localized::same("甲");
        let results = [DrawnScheme {
            name: &name,
            scheme: &made.computed.scheme,
            stands: None,
        }];
        for rule in &definition.rules {
            let Some(view) = rule_curves_view(&results, &rule.id) else {
                continue;
            };
            for curve in &view.curves {
                for pair in curve.pieces.windows(2) {
                    assert_eq!(pair[0].at.1, pair[1].at.0, "{} {}", definition.id, rule.id);
                }
                let ends = curve
                    .pieces
                    .iter()
                    .flat_map(|piece| [piece.pay.0, piece.pay.1]);
                let (least, most) = view.pay_reach;
                assert!(ends.into_iter().all(|pay| (least..=most).contains(&pay)));
            }
            // A row for each place where one of them goes on otherwise, and no other.
            for row in &view.rows {
                assert_eq!(row.cells.len(), view.curves.len());
                let begins = view.curves.iter().flat_map(|curve| &curve.pieces);
                assert!(begins.into_iter().any(|piece| piece.from == row.from));
            }
            for (at, curve) in view.curves.iter().enumerate() {
                for piece in &curve.pieces {
                    let mut rows = view.rows.iter();
                    let row = rows.find(|row| row.from == piece.from).expect("a row");
                    let cell = row.cells[at].as_ref().expect("a cell");
                    assert_eq!(
                        (cell.worth.fen(), &cell.per_further),
                        (piece.pay.0, &piece.per_further)
                    );
                }
            }
            seen += 1;
        }
    }
    assert!(seen > 5, "{seen}");
}
