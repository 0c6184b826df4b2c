//! A rep's pay curve as it is drawn: whole, in order, and where the rep stands.
#![allow(clippy::expect_used)]

mod common;

use common::{computed, sample};
use rewards_document::statement::{CurveView, curve_view};

fn curve(template: &str, place: usize) -> Option<CurveView> {
    curve_view(&computed(&sample(), template), place)
}

#[test]
fn the_pieces_follow_each_other_and_the_rep_stands_on_one() {
    let mut seen = 0;
    for template in [
        "standard-policy",
        "starter-bonus",
        "order-tiers",
        "class-a-campaign",
    ] {
        let computed = computed(&sample(), template);
        for place in 0..4 {
            let Some(curve) = curve_view(&computed, place) else {
                continue;
            };
            for pair in curve.pieces.windows(2) {
                assert_eq!(pair[0].sales.1, pair[1].sales.0, "{template} {place}");
                let joins = pair[0].net.1 == pair[1].net.0;
                assert_eq!(joins, !pair[1].jumps, "{template} {place}");
            }
            let here: Vec<_> = curve.pieces.iter().filter(|piece| piece.is_here).collect();
            assert_eq!(here.len(), 1, "{template} {place}");
            let (from, to) = here[0].sales;
            assert!((from..=to).contains(&curve.here.0), "{template} {place}");
            assert_eq!(curve.here.1, computed.statement.reps[place].net().fen());
            assert_eq!(
                curve.pieces.last().map(|piece| piece.sales.1),
                Some(curve.until)
            );
            seen += 1;
        }
    }
    assert!(seen > 4, "{seen}");
}

#[test]
fn the_curve_of_the_sample_says_what_more_sales_bring() {
    let curve = curve("standard-policy", 0).expect("a curve");
    let rows: Vec<String> = curve
        .pieces
        .iter()
        .map(|piece| format!("{} {} {}", piece.from.zh, piece.worth, piece.per_hundred))
        .collect();
    // Last year's sales of the existing customers are 700,000; the new ones' 336,000 stand aside from growth.
    assert_eq!(
        rows,
        [
            "336,000 元起 5,840.00 0",
            "超过 1,036,000 元 5,840.00 1",
            "1,106,000 元起 7,240.00 2",
            "1,176,000 元起 10,040.00 3",
        ]
    );
    let jumps: Vec<bool> = curve.pieces.iter().map(|piece| piece.jumps).collect();
    assert_eq!(jumps, [false, false, true, true]);
    assert_eq!(
        curve.finding.zh,
        "销售 1,126,000 元时净额 7,640.00 元；在这一段，每多销售 100 元，净额多 2 元。"
    );
}
