//! Growth over last year, and a team's total, with the arithmetic.

use super::context::EntryContext;
use crate::figure::{Gauge, Operand};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::engine::MeasuredValue;
use rewards_core::number::Money;
use rewards_core::scheme::Of;

pub(super) fn growth(
    context: &EntryContext<'_>,
    reading: MeasuredValue,
    value: Gauge,
) -> Localized {
    let prior = context.prior().unwrap_or_default();
    say!(
        "本期销售额 {0} − 上年销售额 {1} = 增长额 {2}；增长率 = {3} ÷ {1} = {4}",
        "sales now {0} − sales last year {1} = growth {2}; growth rate = {3} ÷ {1} = {4}",
        Operand::of(reading.base_in_fen() + prior),
        Operand::of(prior),
        reading.base_in_fen(),
        Operand::of(reading.base_in_fen()),
        value
    )
}

/// The team's total: entered by hand, or the deals of its members with the customers whom the rule counts.
pub(super) fn team_total_in_words(context: &EntryContext<'_>, total: Money) -> Localized {
    let team = context.team();
    let is_entered = team.is_some_and(|team| team.current_total.is_some());
    let (name, of) = (context.team_name(), context.terms.among.of);
    let whose = match of {
        Of::New => label!("新客户总额", "new-customer total"),
        Of::Existing => label!("老客户总额", "existing-customer total"),
        Of::All => label!("销售总额", "sales"),
    };
    if is_entered {
        return say!(
            "{0}本期{1} {2}（按填报的数）",
            "{0}'s {1} {2}, as entered",
            name,
            whose,
            total
        );
    }
    say!(
        "{0}本期{1} {2}（成员的{3}订单净额之和）",
        "{0}'s {1} {2}, the net of its members' deals with {3}",
        name,
        whose,
        total,
        label::of(of)
    )
}

pub(super) fn team_growth(
    context: &EntryContext<'_>,
    reading: MeasuredValue,
    value: Gauge,
) -> Localized {
    let prior = context.prior().unwrap_or_default();
    let total = team_total_in_words(context, reading.base_in_fen());
    say!(
        "{0}，上年 {1}，增长 {2}；增长率 = {2} ÷ {1} = {3}",
        "{0}; last year {1}, growth {2}; growth rate = {2} ÷ {1} = {3}",
        total,
        Operand::of(prior),
        Operand::of(reading.base_in_fen() - prior),
        value
    )
}
