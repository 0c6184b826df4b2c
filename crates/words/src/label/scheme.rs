//! The words of a scheme's closed lists.

use crate::label;
use crate::text::{Label, Localized};
use rewards_core::ledger::{Department, Grade, Severity, Size};
use rewards_core::number::Every;
use rewards_core::scheme::{Allocation, Attribute, Comparison, Form, Kind, Of, Reason, Target};

/// Why a rule looked at something and did not pay.
#[must_use]
pub const fn reason(reason: Reason) -> Label {
    match reason {
        Reason::ExistingCustomer => label!("老客户", "existing customer"),
        Reason::NotSelfDeveloped => label!("非自主开发", "not won by the rep's own effort"),
        Reason::BeforeEffectiveDate => label!("早于生效日期", "before the effective date"),
        Reason::NotDelivered => label!("尚未交付", "not delivered"),
        Reason::NotAtFault => label!("业务员没有责任", "the rep was not at fault"),
        Reason::NoPriorSales => label!("没有上年销售额", "no sales last year"),
        Reason::BelowFirstBand => label!("未达到最低一档", "below the first band"),
        Reason::NotFirstCustomer => label!("不是首个合格客户", "not the first customer"),
        Reason::NotQualified => label!("未达到认定条件", "not qualified"),
        Reason::TargetMissed => label!("未达到目标", "target missed"),
        Reason::Exempt => label!("免于处罚", "exempt"),
        Reason::OutsideWindow => label!("超过期限", "outside the window"),
    }
}

/// In what form a line is paid out.
#[must_use]
pub const fn form(form: Form) -> Label {
    match form {
        Form::Cash => label!("现金", "cash"),
        Form::Utilities => label!("水电费减免", "utilities"),
        Form::Training => label!("培训", "training"),
        Form::Travel => label!("旅游", "travel"),
    }
}

/// Reward or penalty.
#[must_use]
pub const fn kind(kind: Kind) -> Label {
    match kind {
        Kind::Reward => label!("奖励", "reward"),
        Kind::Penalty => label!("扣罚", "penalty"),
    }
}

/// How a pool is shared.
#[must_use]
pub const fn allocation(allocation: Allocation) -> Label {
    match allocation {
        Allocation::ByContribution => label!("按贡献分配", "shared by contribution"),
        Allocation::Equally => label!("平均分配", "shared equally"),
        Allocation::None => label!("只列总额，不分配", "shown only, not shared"),
    }
}

/// Whose deals.
#[must_use]
pub const fn of(of: Of) -> Label {
    match of {
        Of::New => label!("新客户", "new customers"),
        Of::Existing => label!("老客户", "existing customers"),
        Of::All => label!("新老客户", "all customers"),
    }
}

/// A stretch of the calendar.
#[must_use]
pub const fn every(every: Every) -> Label {
    match every {
        Every::Month => label!("月", "month"),
        Every::Quarter => label!("季度", "quarter"),
        Every::Year => label!("年度", "year"),
    }
}

/// What a part of a rule can differ by.
#[must_use]
pub const fn attribute(attribute: Attribute) -> Label {
    match attribute {
        Attribute::Size => label!("客户规模", "customer's size"),
        Attribute::Grade => label!("客户等级", "customer's grade"),
        Attribute::Severity => label!("程度", "severity"),
        Attribute::Department => label!("所属部门", "rep's department"),
        Attribute::Ordinal => label!("次数", "occasion"),
    }
}

/// A word of an attribute, as the contract writes it; a word that the attribute does not have stays as it is.
#[must_use]
pub fn attribute_word(attribute: Attribute, word: &str) -> Localized {
    let label = match attribute {
        Attribute::Size => Size::of_word(word).map(super::size),
        Attribute::Grade => Grade::of_word(word).map(super::grade),
        Attribute::Severity => Severity::of_word(word).map(super::severity),
        Attribute::Department => Department::of_word(word).map(super::department),
        Attribute::Ordinal => match word {
            "first" => Some(label!("首次", "the first time")),
            _ => Some(label!("再次", "a later time")),
        },
    };
    label.map_or_else(|| Localized::same(word), Localized::from)
}

/// How a measure stands to a bound, before the bound.
#[must_use]
pub const fn comparison(is: Comparison) -> Label {
    match is {
        Comparison::AtLeast => label!("达到", "at least"),
        Comparison::Over => label!("超过", "over"),
        Comparison::Below => label!("低于", "below"),
    }
}

/// The same where it does not stand so.
#[must_use]
pub const fn comparison_missed(is: Comparison) -> Label {
    match is {
        Comparison::AtLeast => label!("未达到", "less than"),
        Comparison::Over => label!("没有超过", "not over"),
        Comparison::Below => label!("达到", "at least"),
    }
}

/// A figure that the ledger holds for a rep or a team.
#[must_use]
pub const fn target(target: Target) -> Label {
    match target {
        Target::Quarter => label!("季度目标", "the quarter's target"),
        Target::Year => label!("年度目标", "the year's target"),
        Target::TaskCustomers => label!("任务客户数", "the number of customers asked for"),
        Target::TaskSales => label!("任务销售额", "the sales asked for"),
        Target::Goal => label!("团队自定目标", "the team's own goal"),
    }
}
