//! Pay that is too much, that stays where it shouldn't, that has no end.

use super::place::{AuditContext, money, sale as sold};
use crate::figure::{Gauge, bound};
use crate::label::listed;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::audit::Region;
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::scheme::{Measure, Unit};

/// Penalties of one month.
pub(super) fn uncapped_penalty(
    context: AuditContext<'_>,
    times: usize,
    bonus: Money,
    paid: Money,
) -> Localized {
    let mut said = say!(
        "一个月里发生 {0} 次，共扣 {1}，超过当月绩效奖金 {2}；没有每月扣减上限。",
        "{0} in one month take {1}, more than that month's performance bonus of {2}; there is no monthly cap.",
        times,
        money(paid),
        money(bonus)
    );
    // Such a cap is a share of that bonus: only a rule that is measured by it has one.
    said.push(&match context.finding.axis.measure {
        Some(Measure::PerformanceBonus) => say!(
            "在“上限”里可以设每月扣罚不超过绩效奖金的一部分。",
            " Its limits can say that at most a share of the month's bonus is taken."
        ),
        _ => say!(
            "把“按什么计算”改成“当月绩效奖金”，就能设每月上限。",
            " Measured by that month's performance bonus, it can have a monthly cap."
        ),
    });
    said
}

/// Pay that is more than a share of the sale.
pub(super) fn share_of_sale(
    share: Rate,
    regions: &[Region],
    sale: Money,
    paid: Money,
) -> Localized {
    let percent = Ratio {
        num: paid.fen() * Rate::SCALE,
        den: sale.fen(),
    };
    say!(
        "成交{0}的，奖励超过成交额的 {1}。比如 {2}的一笔奖 {3}，占 {4}。",
        "For sales of {0} the reward is more than {1} of the sale: one of {2} is paid {3}, which is {4}.",
        ranges(regions),
        share,
        sold(sale),
        money(paid),
        Gauge(Unit::Rate, whole_percent(percent))
    )
}

/// Pay that is more than what is earned with the sale.
pub(super) fn more_than_margin(
    margin: Rate,
    regions: &[Region],
    sale: Money,
    paid: Money,
) -> Localized {
    let earned = Ratio {
        num: sale.fen() * margin.millionths(),
        den: Rate::SCALE,
    };
    say!(
        "毛利率刚够 {1} 时，成交{0}的，奖励超过毛利。比如 {2}的一笔，毛利 {4}，却奖 {3}。",
        "Where the margin is just {1}, the reward for sales of {0} is more than the margin: one of {2} earns {4} and is paid {3}.",
        ranges(regions),
        margin,
        sold(sale),
        money(paid),
        money(Money::from_fen(earned.rounded()))
    )
}

/// Where, of sales.
fn ranges(regions: &[Region]) -> Localized {
    let ranges = regions.iter().map(|region| {
        let from = bound(Unit::Money, region.from.fen());
        match region.until {
            Some(until) => {
                let until = bound(Unit::Money, until.fen());
                if region.from == Money::FEN {
                    say!("{0}以下（含）", "up to {0}", until)
                } else {
                    say!("{0}到 {1}", "{0} to {1}", from, until)
                }
            }
            None => say!("{0}以上（含）", "{0} and more", from),
        }
    });
    match regions {
        [all] if all.from == Money::FEN && all.until.is_none() => {
            label!("任何金额", "any amount").into()
        }
        _ => say!(" {0}", "{0}", listed(ranges)),
    }
}

/// A share to a tenth of a per cent, half away from zero.
fn whole_percent(share: Ratio) -> Ratio {
    let tenths = Ratio {
        num: share.num,
        den: share.den * 1_000,
    };
    Ratio::whole(tenths.rounded() * 1_000)
}

/// What stays paid.
pub(super) fn late_return(context: AuditContext<'_>, sale: Money, paid: Money) -> Localized {
    let mut text = say!(
        "{0}的货发奖后、下一期才退回，已发的 {1}不退：规则只看本期，没有追回。",
        "Goods of {0} that come back in the next period leave the {1} paid for them as it is: rules look at their own period, and nothing takes it back.",
        sold(sale),
        money(paid)
    );
    let also = context.finding.also.iter();
    let names = also.filter_map(|at| context.scheme.rule(*at));
    let names: Vec<_> = names
        .map(|rule| say!("“{0}”", "“{0}”", rule.name))
        .collect();
    if !names.is_empty() {
        text.push(&say!(
            "{0}也是这样。",
            " The same goes for {0}.",
            listed(names)
        ));
    }
    text
}

/// A reward that rises for ever.
pub(super) fn uncapped_reward(context: AuditContext<'_>, slope: Ratio) -> Localized {
    let rate = Ratio {
        num: slope.num * Rate::SCALE,
        den: slope.den,
    };
    let mut said = say!(
        "{0}每多 100 元，就多 {1} 元，没有封顶；遇到特大的一笔，数额可能超出预算。",
        "Every ¥100 more of {0} brings ¥{1} more, without a cap: a very large deal may cost more than was meant.",
        context.measure(),
        hundredth(rate)
    );
    said.push(&context.beside());
    said
}

/// A rate as yuan per hundred.
fn hundredth(rate: Ratio) -> Localized {
    let per_cent = Ratio {
        den: rate.den * 10_000,
        ..rate
    };
    Localized::of(&Gauge(Unit::Count, per_cent))
}
