//! Cost with more sales or fewer, in sentences.

use crate::figure::{digits, per_cent, short};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::analysis::volume::{Crossover, Volume, VolumePoint};
use rewards_core::number::{Money, divide_rounded};
use std::cmp::Ordering;

/// There is nothing that could become more.
pub const NO_VOLUME: Label = label!(
    "没有计入的成交，看不出销售额变化时的成本。",
    "No deal counts, so there is no cost to follow as sales change."
);

/// What stands at the axes of the cost.
pub const AGAINST_SALES: Label = label!(
    "横轴是全部成交的百分之几，纵轴是成本（奖励减扣罚，加上客户所得），单位是元。",
    "Horizontal: volume of deals, in per cent; vertical: cost (rewards less penalties, plus what customers get), in yuan."
);

/// With which scheme the others are compared.
#[must_use]
pub fn against_base(base: &Localized) -> Localized {
    say!(
        "都与基准方案“{0}”比。",
        "Each is compared with the base, “{0}”.",
        base
    )
}

/// What a scheme costs now, and with half and twice all deals.
#[must_use]
pub fn volume_finding(volume: &Volume) -> Localized {
    let (Some(least), Some(now), Some(most)) =
        (volume.points.first(), volume.now(), volume.points.last())
    else {
        return Localized::default();
    };
    if now.sales == Money::ZERO {
        return NO_VOLUME.into();
    }
    say!(
        "现在销售额 {0} 元，成本 {1} 元，占 {2}；所有成交减半时成本 {3} 元，占 {4}，翻倍时 {5} 元，占 {6}。",
        "At current sales of ¥{0} the cost is ¥{1} ({2} of sales); with every deal halved it is ¥{3} ({4}), with every deal doubled ¥{5} ({6}).",
        short(now.sales),
        digits(now.cost()),
        share(now),
        digits(least.cost()),
        share(least),
        digits(most.cost()),
        share(most)
    )
}

/// The cost among the sales, per cent.
pub(super) fn share(point: &VolumePoint) -> String {
    point.share().map_or_else(|| "–".to_owned(), per_cent)
}

/// A jump of the cost at a bound: from which sales on, and by how much.
#[must_use]
pub fn jump(before: &VolumePoint, after: &VolumePoint) -> Localized {
    let sales = beyond((before.sales, after.sales));
    // The two places are apart by a little of sales, and so of the cost: more than yuan would be told of both.
    let by = (after.cost() - before.cost()).fen();
    let by = Money::from_fen(divide_rounded(by, YUAN) * YUAN);
    if by.is_positive() {
        say!(
            "{0}时，成本一下子多 {1} 元。",
            "{0} the cost jumps up by ¥{1}.",
            sales,
            short(by)
        )
    } else {
        say!(
            "{0}时，成本一下子少 {1} 元。",
            "{0} the cost drops by ¥{1}.",
            sales,
            short(-by)
        )
    }
}

/// Beyond which sales something goes on otherwise, of two places next to it: with the round figure itself, unless the lower
/// place is that one.
fn beyond((below, above): (Money, Money)) -> Localized {
    let sales = about(above, (below, above));
    match is_below(below, above) {
        true => say!("销售额超过{0}", "Above sales of {0}", sales),
        false => say!("销售额到{0}", "At sales of {0}", sales),
    }
}

/// Whether the round figure between two places is the lower of them.
fn is_below(below: Money, above: Money) -> bool {
    below < above && round_between(above, (below, above)) == Some(below)
}

/// Where one of two schemes becomes dearer, of all places where that changes the one at this place:
/// `销售额低于 42 万元时，“甲”比“乙”贵；再高则“乙”更贵。` Only the last says what holds above it.
#[must_use]
pub fn crossover(first: &Localized, second: &Localized, all: &[Crossover], at: usize) -> Localized {
    let Some(Crossover { below, above }) = all.get(at) else {
        return Localized::default();
    };
    let sales =
        |found: &Crossover| about(found.above.sales, (found.below.sales, found.above.sales));
    let to = about(above.sales, (below.sales, above.sales));
    let from = at
        .checked_sub(1)
        .and_then(|before| all.get(before))
        .map(sales);
    let dearer = |order| match order {
        Ordering::Greater => Some((first, second)),
        Ordering::Less => Some((second, first)),
        Ordering::Equal => None,
    };
    let mut text = match (from, dearer(below.order())) {
        (None, Some((high, low))) => say!(
            "{0}时，“{1}”比“{2}”贵",
            "{0}, “{1}” costs more than “{2}”",
            up_to(below.sales, above.sales),
            high,
            low
        ),
        (None, None) => say!(
            "{0}时，“{1}”和“{2}”一样贵",
            "{0}, “{1}” and “{2}” cost the same",
            up_to(below.sales, above.sales),
            first,
            second
        ),
        (Some(from), Some((high, low))) => say!(
            "销售额从{0}到{1}，“{2}”比“{3}”贵",
            "With sales from {0} to {1}, “{2}” costs more than “{3}”",
            from,
            to,
            high,
            low
        ),
        (Some(from), None) => say!(
            "销售额从{0}到{1}，“{2}”和“{3}”一样贵",
            "With sales from {0} to {1}, “{2}” and “{3}” cost the same",
            from,
            to,
            first,
            second
        ),
    };
    let is_last = at + 1 == all.len();
    text.push(&match dearer(above.order()) {
        _ if !is_last => label!("。", ".").into(),
        Some((high, _)) => say!(
            "；再高则“{0}”更贵。",
            "; above that, “{0}” costs more.",
            high
        ),
        None => label!(
            "；从这里起两个方案一样贵。",
            "; from there on both cost the same."
        )
        .into(),
    });
    text
}

/// Below the sales that lie between two places, with these where the lower place is just that.
fn up_to(below: Money, above: Money) -> Localized {
    let sales = about(above, (below, above));
    match is_below(below, above) {
        true => say!("销售额不超过{0}", "With sales of up to {0}", sales),
        false => say!("销售额低于{0}", "With sales below {0}", sales),
    }
}

/// Sales as a person says them: the roundest figure that the two places hold between them, or about so much.
fn about(sales: Money, (below, above): (Money, Money)) -> Localized {
    if let Some(round) = round_between(sales, (below, above)) {
        return say!(" {0} 元", "¥{0}", short(round));
    }
    // To the thousandth of it, or to the yuan.
    let step = ROUND
        .into_iter()
        .find(|step| step.saturating_mul(1_000) <= sales.fen());
    let step = step.unwrap_or(YUAN);
    let round = divide_rounded(sales.fen(), step) * step;
    say!("约 {0} 元", "about ¥{0}", short(Money::from_fen(round)))
}

/// The roundest figure that two places hold between them.
fn round_between(sales: Money, (below, above): (Money, Money)) -> Option<Money> {
    let (low, high) = (below.min(above).fen(), below.max(above).fen());
    let round = |step: i128| divide_rounded(sales.fen(), step) * step;
    let mut round = ROUND.into_iter().map(round);
    let round = round.find(|round| (low..=high).contains(round))?;
    Some(Money::from_fen(round))
}

/// Fen of a yuan.
const YUAN: i128 = 100;

/// Round figures in fen, the roundest first: of ten thousand yuan down to one.
const ROUND: [i128; 5] = [1_000_000, 100_000, 10_000, 1_000, YUAN];

#[cfg(test)]
mod tests {
    use super::{about, beyond, crossover};
    use crate::text::Localized;
    use rewards_core::analysis::volume::{CostPair, Crossover};
    use rewards_core::number::{Money, Rate};

    fn pair(sales: i128, first: i128, second: i128) -> CostPair {
        CostPair {
            at: Rate::from_millionths(1_000_000),
            sales: Money::from_fen(sales),
            first: Money::from_fen(first),
            second: Money::from_fen(second),
        }
    }

    #[test]
    fn sales_are_said_round_where_a_round_figure_lies_between() {
        let told = |below, above| {
            about(
                Money::from_fen(above),
                (Money::from_fen(below), Money::from_fen(above)),
            )
            .zh
        };
        assert_eq!(told(41_999_960, 42_000_002), " 420,000 元");
        assert_eq!(told(12_345_690, 12_345_702), " 123,457 元");
        assert_eq!(told(12_345_671, 12_345_683), "约 123,500 元");
        assert_eq!(told(4_567, 4_567), "约 46 元");
    }

    #[test]
    fn a_crossover_names_the_dearer_scheme_on_each_side() {
        let (one, two) = (Localized::same("甲"), Localized::same("乙"));
        let found = |below, above| crossover(&one, &two, &[Crossover { below, above }], 0).zh;
        let (low, high) = (41_999_960, 42_000_002);
        assert_eq!(
            found(pair(low, 2, 1), pair(high, 1, 2)),
            "销售额低于 420,000 元时，“甲”比“乙”贵；再高则“乙”更贵。"
        );
        assert_eq!(
            found(pair(low, 1, 2), pair(high, 2, 2)),
            "销售额低于 420,000 元时，“乙”比“甲”贵；从这里起两个方案一样贵。"
        );
        assert_eq!(
            found(pair(low, 2, 2), pair(high, 3, 2)),
            "销售额低于 420,000 元时，“甲”和“乙”一样贵；再高则“甲”更贵。"
        );
    }

    #[test]
    fn a_round_figure_on_the_lower_side_is_told_as_belonging_to_it() {
        let (one, two) = (Localized::same("甲"), Localized::same("乙"));
        let (below, above) = (pair(42_000_000, 2, 1), pair(42_000_042, 1, 2));
        assert_eq!(
            crossover(&one, &two, &[Crossover { below, above }], 0).zh,
            "销售额不超过 420,000 元时，“甲”比“乙”贵；再高则“乙”更贵。"
        );
        let beyond = |below, above| beyond((Money::from_fen(below), Money::from_fen(above))).zh;
        assert_eq!(beyond(42_000_000, 42_000_042), "销售额超过 420,000 元");
        assert_eq!(beyond(41_999_958, 42_000_000), "销售额到 420,000 元");
    }

    #[test]
    fn of_several_crossovers_each_says_what_holds_below_it() {
        let (one, two) = (Localized::same("甲"), Localized::same("乙"));
        let all = [
            Crossover {
                below: pair(41_999_960, 2, 1),
                above: pair(42_000_002, 1, 2),
            },
            Crossover {
                below: pair(49_999_960, 1, 2),
                above: pair(50_000_002, 2, 1),
            },
        ];
        let told = [0, 1].map(|at| crossover(&one, &two, &all, at).zh);
        assert_eq!(
            told,
            [
                "销售额低于 420,000 元时，“甲”比“乙”贵。",
                "销售额从 420,000 元到 500,000 元，“乙”比“甲”贵；再高则“甲”更贵。"
            ]
        );
    }
}
