//! The words of the ledger's closed lists.

use crate::label;
use crate::text::Label;
use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};

/// How far a deal has come.
#[must_use]
pub const fn stage(stage: Stage) -> Label {
    match stage {
        Stage::Signed => label!("已签约", "signed"),
        Stage::Ordered => label!("已下单", "ordered"),
        Stage::Delivered => label!("已交付", "delivered"),
        Stage::Cancelled => label!("已取消", "cancelled"),
    }
}

/// A stage or any later one.
#[must_use]
pub const fn stage_or_later(stage: Stage) -> Label {
    match stage {
        Stage::Signed => label!("已签约、已下单或已交付", "signed or later"),
        Stage::Ordered => label!("已下单或已交付", "ordered or delivered"),
        Stage::Delivered => label!("已交付", "delivered"),
        Stage::Cancelled => label!("已取消", "cancelled"),
    }
}

/// How important a customer is.
#[must_use]
pub const fn grade(grade: Grade) -> Label {
    match grade {
        Grade::Important => label!("重要客户", "important"),
        Grade::General => label!("一般客户", "general"),
    }
}

/// How large a customer is.
#[must_use]
pub const fn size(size: Size) -> Label {
    match size {
        Size::Small => label!("小型客户", "small"),
        Size::Medium => label!("中型客户", "medium"),
        Size::Large => label!("大型客户", "large"),
    }
}

/// How bad an outcome was.
#[must_use]
pub const fn severity(severity: Severity) -> Label {
    match severity {
        Severity::Minor => label!("轻微", "minor"),
        Severity::Serious => label!("严重", "serious"),
        Severity::Grave => label!("特别严重", "grave"),
    }
}

/// The department a rep works in.
#[must_use]
pub const fn department(department: Department) -> Label {
    match department {
        Department::KeyAccounts => label!("大客户部", "key accounts"),
        Department::Marketing => label!("市场部", "marketing"),
        Department::Direct => label!("直营部", "direct sales"),
    }
}

/// What kind of thing happened.
#[must_use]
pub const fn outcome_kind(kind: OutcomeKind) -> Label {
    match kind {
        OutcomeKind::Satisfaction => label!("满意度调查", "satisfaction survey"),
        OutcomeKind::Praise => label!("客户好评", "praise"),
        OutcomeKind::ServiceExcellence => label!("优质服务", "outstanding service"),
        OutcomeKind::Renewal => label!("客户续约", "renewal"),
        OutcomeKind::Referral => label!("客户推荐", "referral"),
        OutcomeKind::TeamProject => label!("团队项目", "team project"),
        OutcomeKind::Trial => label!("试用", "trial"),
        OutcomeKind::Participation => label!("活动参与", "participation"),
        OutcomeKind::Feedback => label!("意见反馈", "feedback"),
        OutcomeKind::CustomerLoss => label!("客户流失", "customer loss"),
        OutcomeKind::Complaint => label!("客户投诉", "complaint"),
        OutcomeKind::Violation => label!("违规", "violation"),
        OutcomeKind::Dishonesty => label!("不诚信行为", "dishonesty"),
        OutcomeKind::ServiceFailure => label!("服务失误", "service failure"),
        OutcomeKind::Leak => label!("信息泄露", "leak"),
        OutcomeKind::UnfairCompetition => label!("不正当竞争", "unfair competition"),
        OutcomeKind::ContractBreach => label!("客户违约", "breach of contract"),
        OutcomeKind::Appeal => label!("客户申诉", "appeal"),
    }
}
