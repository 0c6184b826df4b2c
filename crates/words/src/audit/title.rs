//! What kinds of finding, the principles and the degrees are called.

use crate::label;
use crate::text::Label;
use rewards_core::audit::{FindingKind, Principle, Severity};

/// What a kind of finding is called.
#[must_use]
pub const fn kind(kind: FindingKind) -> Label {
    match kind {
        FindingKind::Cliff => label!("一分之差，奖罚跳档", "A fen more, a jump in pay"),
        FindingKind::Decreasing => label!("做得多反而少拿", "More is paid less"),
        FindingKind::Flat => label!("再多也不多给", "More brings nothing more"),
        FindingKind::SplitGain => label!("拆开更划算", "Splitting pays"),
        FindingKind::BundleGain => label!("攒着、并着更划算", "Bundling or holding back pays"),
        FindingKind::TimingGain => label!("挪个日子更划算", "Moving a deal in time pays"),
        FindingKind::PaysMoreThanSale => {
            label!(
                "奖励占成交的比例过高",
                "Too large a share of the sale is paid"
            )
        }
        FindingKind::LateReturn => label!("事后退货，奖励不退", "Late returns take nothing back"),
        FindingKind::AmbiguousBoundary => {
            label!("分界归哪一档有两种读法", "A bound that two bands claim")
        }
        FindingKind::UnsetParameter => label!("数字没填，不会兑现", "A figure is open"),
        FindingKind::UnreachableBand => label!("永远够不着的一档", "A band that nothing reaches"),
        FindingKind::UncappedPenalty => label!("扣罚没有上限", "Penalties without a cap"),
        FindingKind::UncappedReward => label!("奖励没有上限", "A reward without a cap"),
        FindingKind::Unclear => label!("没有说清楚", "Not said clearly"),
        FindingKind::InKind => label!("以实物代替现金", "Something else in place of money"),
        FindingKind::FineRisk => label!("罚款的法律风险", "Fines and the law"),
    }
}

/// What a scheme is held to.
#[must_use]
pub const fn principle(principle: Principle) -> Label {
    match principle {
        Principle::Clear => label!("明确、具体、可衡量", "Clear, specific and measurable"),
        Principle::Fair => label!("公平、合理、透明", "Fair, reasonable and transparent"),
        Principle::Motivating => label!(
            "能激励人，不引起不良竞争",
            "Motivating, without unhealthy competition"
        ),
    }
}

/// How bad it is.
#[must_use]
pub const fn severity(severity: Severity) -> Label {
    match severity {
        Severity::High => label!("发布前要改", "to fix before publishing"),
        Severity::Medium => label!("值得斟酌", "think about it"),
        Severity::Low => label!("心里有数", "good to know"),
    }
}
