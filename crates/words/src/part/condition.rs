//! What conditions ask for, in words that need no found value.

use crate::text::{Label, Localize, Localized};
use crate::{label, say};
use rewards_core::scheme::{Attribute, Given};

/// That the rep was at fault.
pub const AT_FAULT: Label = label!("业务员负有责任", "the rep is at fault");

/// That an attribute is one of these words.
#[must_use]
pub fn attribute_is(of: Attribute, words: impl Iterator<Item = Localized>) -> Localized {
    let words = Localized::joined(words, label::OR);
    say!("{0}为{1}", "{0}: {1}", label::attribute(of), words)
}

/// That one of several conditions holds.
#[must_use]
pub fn any_of(conditions: &dyn Localize) -> Localized {
    say!(
        "至少满足一项：{0}",
        "at least one of these holds: {0}",
        conditions
    )
}

/// That it is there, and that it is not.
#[must_use]
pub const fn has(given: Given) -> (Label, Label) {
    match given {
        Given::Rep => (
            label!("登记了业务员", "a rep is on record"),
            label!("没有登记业务员", "no rep is on record"),
        ),
        Given::Customer => (
            label!("登记了客户", "a customer is on record"),
            label!("没有登记客户", "no customer is on record"),
        ),
        Given::Referrer => (
            label!("登记了推荐的客户", "a referring customer is on record"),
            label!("没有登记推荐的客户", "no referring customer is on record"),
        ),
        Given::Score => (
            label!("有评分", "there is a score"),
            label!("没有评分", "there is no score"),
        ),
        Given::ExistingCustomers => (
            label!("业务员有老客户", "the rep has existing customers"),
            label!("业务员没有老客户", "the rep has no existing customer"),
        ),
        Given::PriorSales => (
            label!(
                "有上年销售额可比",
                "there are sales last year to compare with"
            ),
            label!(
                "没有上年销售额可比",
                "there are no sales last year to compare with"
            ),
        ),
        Given::PriorTotal => (
            label!(
                "有上年总额可比",
                "there is a total of last year to compare with"
            ),
            label!(
                "没有上年总额可比",
                "there is no total of last year to compare with"
            ),
        ),
        Given::QuarterTarget => (
            label!("业务员定有季度目标", "the rep has a target for the quarter"),
            label!(
                "业务员没有季度目标",
                "the rep has no target for the quarter"
            ),
        ),
        Given::YearTarget => (
            label!("业务员定有年度目标", "the rep has a target for the year"),
            label!("业务员没有年度目标", "the rep has no target for the year"),
        ),
        Given::TaskCustomers => (
            label!(
                "业务员有客户开发任务",
                "the rep was set a number of customers"
            ),
            label!(
                "业务员没有客户开发任务",
                "the rep was set no number of customers"
            ),
        ),
        Given::Goal => (
            label!("团队定有自己的目标", "the team has a goal of its own"),
            label!("团队没有自定目标", "the team has no goal of its own"),
        ),
    }
}
