//! What each ledger of an example is.

use super::place::{AuditContext, sale};
use crate::label;
use crate::say;
use crate::text::Localized;
use rewards_core::audit::{Case, Combined, Detail, Edge, Finding, Role};
use rewards_core::number::Money;
use rewards_core::scheme::{Definition, Scheme};

/// What a case of a finding is: `99,999.99 元`, `拆成两家`, `下一期`.
#[must_use]
pub fn case_title(
    definition: &Definition,
    scheme: &Scheme,
    finding: &Finding,
    case: &Case,
) -> Localized {
    let context = AuditContext {
        definition,
        scheme,
        finding,
    };
    let is_before = matches!(case.role, Role::Before | Role::BeforeLater);
    match &finding.detail {
        Detail::Cliff { below, from, .. } | Detail::Decreasing { below, from, .. } => {
            let place = if is_before { below } else { from };
            say!(
                "{0} {1}",
                "{0} {1}",
                context.measure(),
                context.place(*place)
            )
        }
        Detail::Flat { .. } | Detail::UncappedReward { .. } => sold(case),
        Detail::SplitGain { of, .. } if is_before => whole(*of),
        Detail::SplitGain { of, .. } => parts(*of),
        Detail::BundleGain { of, .. } if is_before => parts(*of),
        Detail::BundleGain { of, .. } => whole(*of),
        Detail::TimingGain { edge, .. } => timing(*edge, case.role),
        Detail::LateReturn { .. } if case.role == Role::Before => {
            label!("成交的一期", "the period of the sale").into()
        }
        Detail::LateReturn { .. } => label!(
            "退货的下一期",
            "the next period, in which the goods come back"
        )
        .into(),
        Detail::AmbiguousBoundary { .. } if is_before => {
            label!("现在的读法", "as it is read now").into()
        }
        Detail::AmbiguousBoundary { .. } => label!("另一种读法", "read the other way").into(),
        Detail::UnreachableBand { .. } if is_before => {
            label!("最接近的情形", "the nearest that is possible").into()
        }
        Detail::UnreachableBand { .. } => label!("这一档的起点", "where the band begins").into(),
        Detail::Unclear(_) => match case.role {
            Role::Before => label!("全年", "the whole year").into(),
            Role::After => label!("上半年", "the first half").into(),
            Role::AfterLater => label!("下半年", "the second half").into(),
            Role::Alone | Role::BeforeLater => label!("例子", "example").into(),
        },
        Detail::PaysMoreThanSale { .. }
        | Detail::UnsetParameter { .. }
        | Detail::UncappedPenalty { .. }
        | Detail::InKind(_)
        | Detail::FineRisk { .. } => label!("例子", "example").into(),
    }
}

/// What is sold in it.
fn sold(case: &Case) -> Localized {
    let amounts = case.ledger.deals.iter().map(|deal| deal.amount.money());
    match amounts.sum() {
        Money::ZERO => label!("例子", "example").into(),
        sold => say!("成交 {0}", "sales of {0}", sale(sold)),
    }
}

fn whole(of: Combined) -> Localized {
    match of {
        Combined::Orders => label!("一笔订单", "one order").into(),
        Combined::Customers => label!("一家客户", "one customer").into(),
        Combined::FirstOrder => label!("攒成一笔首单", "one first order").into(),
    }
}

fn parts(of: Combined) -> Localized {
    match of {
        Combined::Orders => label!("两笔订单", "two orders").into(),
        Combined::Customers => label!("两家客户", "two customers").into(),
        Combined::FirstOrder => label!("先下一笔，再下一笔", "one order, and another").into(),
    }
}

fn timing(edge: Edge, role: Role) -> Localized {
    match (edge, role) {
        (Edge::Span(_), Role::Before) => label!("原来", "as it was").into(),
        (Edge::Span(_), _) => label!("挪动之后", "moved").into(),
        (Edge::Period, Role::Before) => {
            label!("原来，前一期", "as it was, the first period").into()
        }
        (Edge::Period, Role::BeforeLater) => {
            label!("原来，后一期", "as it was, the second period").into()
        }
        (Edge::Period, Role::After) => label!("挪动之后，前一期", "moved, the first period").into(),
        (Edge::Period, _) => label!("挪动之后，后一期", "moved, the second period").into(),
    }
}
