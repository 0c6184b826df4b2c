//! The words of the closed lists, Chinese first, for texts and for the page.

use super::Said;
use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use rewards_core::number::Every;
use rewards_core::scheme::{Allocation, Attribute, Form, Kind, Of, Reason};

/// A word in Chinese and in English.
pub type Pair = (&'static str, &'static str);

/// How far a deal has come.
#[must_use]
pub const fn stage(stage: Stage) -> Pair {
    match stage {
        Stage::Signed => ("已签约", "signed"),
        Stage::Ordered => ("已下单", "ordered"),
        Stage::Delivered => ("已交付", "delivered"),
        Stage::Cancelled => ("已取消", "cancelled"),
    }
}

/// A stage or any later one.
#[must_use]
pub const fn stage_or_later(stage: Stage) -> Pair {
    match stage {
        Stage::Signed => ("已签约、已下单或已交付", "signed or later"),
        Stage::Ordered => ("已下单或已交付", "ordered or delivered"),
        Stage::Delivered => ("已交付", "delivered"),
        Stage::Cancelled => ("已取消", "cancelled"),
    }
}

/// How important a customer is.
#[must_use]
pub const fn grade(grade: Grade) -> Pair {
    match grade {
        Grade::Important => ("重要客户", "important"),
        Grade::General => ("一般客户", "general"),
    }
}

/// How large a customer is.
#[must_use]
pub const fn size(size: Size) -> Pair {
    match size {
        Size::Small => ("小型客户", "small"),
        Size::Medium => ("中型客户", "medium"),
        Size::Large => ("大型客户", "large"),
    }
}

/// How bad an outcome was.
#[must_use]
pub const fn severity(severity: Severity) -> Pair {
    match severity {
        Severity::Minor => ("轻微", "minor"),
        Severity::Serious => ("严重", "serious"),
        Severity::Grave => ("特别严重", "grave"),
    }
}

/// The department a rep works in.
#[must_use]
pub const fn department(department: Department) -> Pair {
    match department {
        Department::KeyAccounts => ("大客户部", "key accounts"),
        Department::Marketing => ("市场部", "marketing"),
        Department::Direct => ("直营部", "direct sales"),
    }
}

/// What kind of thing happened.
#[must_use]
pub const fn outcome_kind(kind: OutcomeKind) -> Pair {
    match kind {
        OutcomeKind::Satisfaction => ("满意度调查", "satisfaction survey"),
        OutcomeKind::Praise => ("客户好评", "praise"),
        OutcomeKind::ServiceExcellence => ("优质服务", "outstanding service"),
        OutcomeKind::Renewal => ("客户续约", "renewal"),
        OutcomeKind::Referral => ("客户推荐", "referral"),
        OutcomeKind::TeamProject => ("团队项目", "team project"),
        OutcomeKind::Trial => ("试用", "trial"),
        OutcomeKind::Participation => ("活动参与", "participation"),
        OutcomeKind::Feedback => ("意见反馈", "feedback"),
        OutcomeKind::CustomerLoss => ("客户流失", "customer loss"),
        OutcomeKind::Complaint => ("客户投诉", "complaint"),
        OutcomeKind::Violation => ("违反规定", "violation"),
        OutcomeKind::Dishonesty => ("不诚信行为", "dishonesty"),
        OutcomeKind::ServiceFailure => ("服务失误", "service failure"),
        OutcomeKind::Leak => ("信息泄露", "leak"),
        OutcomeKind::UnfairCompetition => ("不正当竞争", "unfair competition"),
        OutcomeKind::ContractBreach => ("客户违约", "breach of contract"),
        OutcomeKind::Appeal => ("客户申诉", "appeal"),
    }
}

/// Why a rule looked at something and did not pay.
#[must_use]
pub const fn reason(reason: Reason) -> Pair {
    match reason {
        Reason::ExistingCustomer => ("老客户", "existing customer"),
        Reason::NotSelfDeveloped => ("非自主开发", "not won by the rep's own effort"),
        Reason::BeforeEffectiveDate => ("早于生效日期", "before the effective date"),
        Reason::NotDelivered => ("尚未交付", "not delivered"),
        Reason::NotAtFault => ("业务员没有责任", "the rep was not at fault"),
        Reason::NoPriorSales => ("没有上年销售额", "no sales last year"),
        Reason::BelowFirstBand => ("未达到最低一档", "below the first band"),
        Reason::NotFirstCustomer => ("不是首个合格客户", "not the first customer"),
        Reason::NotQualified => ("未达到认定条件", "not qualified"),
        Reason::TargetMissed => ("未达到目标", "target missed"),
        Reason::Exempt => ("免于处罚", "exempt"),
        Reason::OutsideWindow => ("超过期限", "outside the window"),
    }
}

/// In what form a line is paid out.
#[must_use]
pub const fn form(form: Form) -> Pair {
    match form {
        Form::Cash => ("现金", "cash"),
        Form::Utilities => ("水电费减免", "utilities"),
        Form::Training => ("培训", "training"),
        Form::Travel => ("旅游", "travel"),
    }
}

/// Reward or penalty.
#[must_use]
pub const fn kind(kind: Kind) -> Pair {
    match kind {
        Kind::Reward => ("奖励", "reward"),
        Kind::Penalty => ("扣罚", "penalty"),
    }
}

/// How a pool is shared.
#[must_use]
pub const fn allocation(allocation: Allocation) -> Pair {
    match allocation {
        Allocation::ByContribution => ("按贡献分配", "shared by contribution"),
        Allocation::Equally => ("平均分配", "shared equally"),
        Allocation::None => ("只列总额，不分配", "shown only, not shared"),
    }
}

/// Whose deals.
#[must_use]
pub const fn of(of: Of) -> Pair {
    match of {
        Of::New => ("新客户", "new customers"),
        Of::Existing => ("老客户", "existing customers"),
        Of::All => ("新老客户", "all customers"),
    }
}

/// A stretch of the calendar.
#[must_use]
pub const fn every(every: Every) -> Pair {
    match every {
        Every::Month => ("月", "month"),
        Every::Quarter => ("季度", "quarter"),
        Every::Year => ("年度", "year"),
    }
}

/// What a part of a rule can differ by.
#[must_use]
pub const fn attribute(attribute: Attribute) -> Pair {
    match attribute {
        Attribute::Size => ("客户规模", "customer's size"),
        Attribute::Grade => ("客户等级", "customer's grade"),
        Attribute::Severity => ("严重程度", "severity"),
        Attribute::Department => ("所属部门", "rep's department"),
        Attribute::Ordinal => ("次数", "occasion"),
    }
}

/// A word of an attribute, as the contract writes it; a word that the attribute does not have stays as it is.
#[must_use]
pub fn attribute_word(attribute: Attribute, word: &str) -> Said {
    let pair = match attribute {
        Attribute::Size => Size::of_word(word).map(size),
        Attribute::Grade => Grade::of_word(word).map(grade),
        Attribute::Severity => Severity::of_word(word).map(severity),
        Attribute::Department => Department::of_word(word).map(department),
        Attribute::Ordinal => match word {
            "first" => Some(("首次", "the first time")),
            _ => Some(("再次", "a later time")),
        },
    };
    pair.map_or_else(|| Said::same(word), |pair| Said::of(&pair))
}

/// The actions of the templates.
const ACTIONS: [(&str, Pair); 11] = [
    ("warning", ("警告", "warning")),
    ("training", ("培训", "training")),
    ("points", ("绩效扣分", "performance points deducted")),
    ("demotion", ("降职", "demotion")),
    ("legal", ("依法处理", "legal action")),
    ("severe", ("严厉处罚", "severe sanction")),
    (
        "remove_priority",
        ("取消优先开发权", "priority in the area withdrawn"),
    ),
    ("terminate", ("终止合作", "cooperation ended")),
    ("limit_purchases", ("限制购买", "purchases limited")),
    (
        "tighten_review",
        ("加强申诉审核", "appeals reviewed more strictly"),
    ),
    (
        "lower_priority",
        ("降低服务优先级", "service priority lowered"),
    ),
];

/// The items of the templates.
const ITEMS: [(&str, Pair); 2] = [
    ("leave", ("假期（天）", "leave (days)")),
    ("team_meal", ("团队聚餐", "team meal")),
];

/// An action of a rule. Actions are free text; those of the templates have words, others stand as written.
#[must_use]
pub fn action(action: &str) -> Said {
    known_or_written(&ACTIONS, action)
}

/// A granted item. Items are free text; those of the templates have words, others stand as written.
#[must_use]
pub fn item(item: &str) -> Said {
    known_or_written(&ITEMS, item)
}

fn known_or_written(known: &[(&str, Pair)], written: &str) -> Said {
    match known.iter().find(|(word, _)| *word == written) {
        Some((_, pair)) => Said::of(pair),
        None => Said::same(written),
    }
}
