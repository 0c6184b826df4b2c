//! What a measure is called.

use crate::text::{Label, Localize, Localized};
use crate::{label, say};
use rewards_core::number::Every;
use rewards_core::scheme::{Holes, Measure, Of};

/// What a measure is called that needs no more than its kind and whose deals are counted.
#[must_use]
pub fn label<H: Holes>(measure: &Measure<H>, of: Of) -> Option<Label> {
    Some(match measure {
        Measure::Net => label!("订单净额", "the order's net amount"),
        Measure::FirstNet => label!("首单净额", "the first order's net amount"),
        Measure::Total => match of {
            Of::New => label!("新客户销售额", "sales to new customers"),
            Of::Existing => label!("老客户销售额", "sales to existing customers"),
            Of::All => label!("销售额", "sales"),
        },
        Measure::Growth => label!("销售增长率", "sales growth"),
        Measure::TeamTotal => team_total(of),
        Measure::Score => label!("得分", "the score"),
        Measure::Amount => label!("涉及金额", "the amount concerned"),
        Measure::PerformanceBonus => label!("当月绩效奖金", "that month's performance bonus"),
        Measure::Repurchases => label!("复购次数", "the number of repurchases"),
        Measure::NewCustomers => label!("新客户数", "the number of new customers"),
        Measure::MeanMonthSales => label!("月均销售额", "mean monthly sales"),
        Measure::ReturnedShare => label!("退货比例", "the share of goods returned"),
        Measure::IdleDays => label!("没有有效订单的天数", "days without a deal that counts"),
        Measure::Margin => label!("平均毛利率", "the mean gross margin"),
        Measure::TeamGrowth
        | Measure::MeanScore(_)
        | Measure::Tally(_)
        | Measure::QualifyingCustomers(_)
        | Measure::OutcomeCount(_)
        | Measure::MissedSpans(_) => return None,
    })
}

/// What is counted, behind the number: in Chinese, and in English for one and for several.
#[derive(Clone, Copy, Debug)]
pub struct Counter {
    /// Chinese.
    pub zh: &'static str,
    /// English, of one.
    pub one: &'static str,
    /// English, of several.
    pub many: &'static str,
}

/// What a measure counts; none of one that is money or a rate. Spans are counted by their length, where that is known.
#[must_use]
pub const fn counter<H: Holes>(measure: &Measure<H>, every: Option<Every>) -> Option<Counter> {
    let (zh, one, many) = match measure {
        Measure::Repurchases | Measure::OutcomeCount(_) => ("次", "time", "times"),
        Measure::NewCustomers | Measure::QualifyingCustomers(_) => ("家", "customer", "customers"),
        Measure::IdleDays => ("天", "day", "days"),
        Measure::MissedSpans(_) => match every {
            Some(Every::Month) => ("个月", "month", "months"),
            Some(Every::Quarter) => ("个季度", "quarter", "quarters"),
            Some(Every::Year) => ("个年度", "year", "years"),
            None => ("个", "time", "times"),
        },
        Measure::Net
        | Measure::FirstNet
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Tally(_)
        | Measure::MeanMonthSales
        | Measure::ReturnedShare
        | Measure::Margin => return None,
    };
    Some(Counter { zh, one, many })
}

/// How many customers qualify.
pub const QUALIFYING: Label = label!("合格新客户数", "the number of qualifying new customers");

/// How many outcomes of a kind there are.
#[must_use]
pub fn outcome_count(kind: &dyn Localize) -> Localized {
    say!("{0}次数", "the number of outcomes “{0}”", kind)
}

/// A team's total, named after whose deals the rule counts.
#[must_use]
pub const fn team_total(of: Of) -> Label {
    match of {
        Of::New => label!("团队新客户总额", "the team's new-customer total"),
        Of::Existing => label!("团队老客户总额", "the team's existing-customer total"),
        Of::All => label!("团队销售总额", "the team's sales"),
    }
}

/// What rules of these names have paid, together.
#[must_use]
pub fn tally_of(rules: impl Iterator<Item = Localized>) -> Localized {
    let names = rules.map(|name| say!("“{0}”", "“{0}”", name));
    let names = Localized::joined(names, label!("、", " and "));
    say!("{0}所得合计", "all that was paid for {0}", names)
}
