//! 「想拿到 ¥__」 on the sample: what one more deal has to come to, in words.
use crate::common::{computed, sample};
use rewards_core::number::{Day, Money};
use rewards_document::statement::{Reach, ReachAnswer, reach_ways};

fn said(template: &str, rep: usize, yuan: i128, today: Option<&str>) -> Vec<String> {
    let computed = computed(&sample(), template);
    let goal = Money::from_fen(yuan * 100);
    let today = today.and_then(Day::read);
    let ways = reach_ways(&computed, rep, goal, today);
    ways.into_iter().map(|way| way.text.zh).collect()
}

#[test]
fn the_smallest_further_deal_is_told_for_a_new_customer_and_an_existing_one() {
    // 2% of a growth of 114,999.75 yuan is 2,299.995, which rounds to what is lacking.
    assert_eq!(
        said("standard-policy", 0, 8_140, Some("2026-11-26")),
        [
            "再和新客户成交一单就够，多小都行（11月26日交付），净额就有 8,140 元。",
            "再和博雅科技成交一单 24,999.75 元（11月26日交付），净额就有 8,140 元。",
        ]
    );
}

#[test]
fn the_smaller_deal_comes_first() {
    assert_eq!(
        said("standard-policy", 0, 10_000, Some("2026-11-26")),
        [
            "再和 5 家新客户各成交一单就够，多小都行（11月26日交付），净额就有 10,140 元。",
            "再和博雅科技成交一单 50,000 元（11月26日交付），净额就有 10,040 元。",
            "再和新客户成交一单 135,999.50 元（11月26日交付），净额就有 10,000 元。",
        ]
    );
}

#[test]
fn the_customer_with_whom_the_smallest_deal_does_is_found_among_all_of_the_reps() {
    // A new customer of this period, whose first band is nearer than another's.
    assert_eq!(
        said("starter-bonus", 3, 200, Some("2026-11-26")),
        [
            "再和绿源农业成交一单 37,400 元（11月26日交付），净额就有 200 元。",
            "再和新客户成交一单 487,400 元（11月26日交付），净额就有 600 元。",
        ]
    );
    assert_eq!(
        said("starter-bonus", 3, 500, Some("2026-11-26"))[0],
        "再和绿源农业成交一单 87,400.01 元（11月26日交付），净额就有 500 元。"
    );
    // Three months of 50,000 on the average, of which two are there.
    assert_eq!(
        said("class-a-campaign", 0, 5_000, Some("2026-11-29"))[0],
        "再和瑞丰食品成交一单 108,000 元（11月29日交付），净额就有 5,000 元。"
    );
}

#[test]
fn what_is_reached_or_never_or_over_is_said() {
    assert_eq!(
        said("standard-policy", 0, 5_000, None),
        ["张伟的净额已经有 7,640 元。"]
    );
    assert_eq!(
        said("order-tiers", 0, 10_000, None),
        [
            "再和 18 家新客户各成交一单 10,000.01 元，共 180,000.18 元（12月31日交付），净额就有 10,000 元。",
            "只再和新客户成交一单，到不了 10,000 元：无论多大，净额最多 1,500 元。",
            "只再和博雅科技成交一单，到不了 10,000 元：无论多大，净额最多 1,000 元。",
        ]
    );
    assert_eq!(
        said("order-tiers", 0, 10_000, Some("2027-01-01")),
        ["核算期已经结束。"]
    );
    assert_eq!(said("policy-outline", 0, 10_000, None), ["现在算不出。"]);
    assert!(reach_ways(&computed(&sample(), "order-tiers"), 99, Money::ZERO, None).is_empty());
    let ways = reach_ways(&computed(&sample(), "order-tiers"), 0, Money::FEN, None);
    assert_eq!(ways[0].answer, ReachAnswer::Found(Reach::Already));
}

#[test]
fn a_goal_may_lie_below_nothing() {
    assert_eq!(
        said("standard-policy", 0, -1_000, None),
        ["张伟的净额已经有 7,640 元。"]
    );
    // 500 of rewards, and 2,500 of penalties.
    assert_eq!(
        said("standard-policy", 3, -2_000, None),
        ["陈强的净额已经有 −2,000 元。"]
    );
    let policy = computed(&sample(), "standard-policy");
    let ways = reach_ways(&policy, 3, Money::from_fen(-100_000), None);
    assert!(
        matches!(
            ways[0].answer,
            ReachAnswer::Found(Reach::Needs { .. }) | ReachAnswer::BySeveral(_)
        ),
        "{ways:?}"
    );
}
