//! Whether a finding's own example shows it: whatever it claims is what its ledgers came to. Every finding passes here.

use super::detail::{Detail, InKind, Unclear};
use super::finding::{Case, Finding};
use super::kinds::Role;
use crate::number::{Money, Rate};

/// The finding, where its example shows what it says.
#[inline(never)]
pub(super) fn shown(finding: Finding) -> Option<Finding> {
    is_shown(&finding.detail, &finding.example).then_some(finding)
}

fn is_shown(detail: &Detail, cases: &[Case]) -> bool {
    match detail {
        Detail::Cliff { before, after, .. } | Detail::Decreasing { before, after, .. } => {
            came_to(cases, &[*before, *after])
        }
        Detail::Flat { paid, .. } => came_to(cases, &[*paid, *paid]) && paid.is_positive(),
        Detail::SplitGain { gain, .. }
        | Detail::BundleGain { gain, .. }
        | Detail::TimingGain { gain, .. } => gain.is_positive() && gained(cases) == *gain,
        Detail::PaysMoreThanSale {
            share, sale, paid, ..
        } => {
            let is_above = paid.fen() * Rate::SCALE > sale.fen() * share.millionths();
            came_to(cases, &[*paid]) && is_above
        }
        Detail::LateReturn { paid, .. } => {
            let before = cases.first().map(|case| case.paid);
            paid.is_positive() && before.is_some_and(|before| before >= *paid)
        }
        Detail::AmbiguousBoundary { paid, .. } => {
            let [own, other] = paid;
            came_to(cases, paid) && own != other
        }
        Detail::UnsetParameter { .. } => cases.iter().all(pays_nothing),
        // What comes near says nothing of the band; what lies in it, where there can be such a thing, is paid nothing.
        Detail::UnreachableBand { .. } => cases.iter().skip(1).all(pays_nothing),
        Detail::UncappedPenalty { bonus, paid, .. } | Detail::FineRisk { bonus, paid, .. } => {
            came_to(cases, &[*paid]) && paid > bonus
        }
        Detail::UncappedReward { .. } => gained(cases).is_positive(),
        Detail::Unclear(Unclear::Figure(actions)) => actions.iter().all(|action| {
            let mut given = cases.iter().flat_map(|case| &case.given);
            given.any(|given| given == action)
        }),
        Detail::Unclear(Unclear::Condition(_)) | Detail::InKind(InKind::Form(_)) => {
            !cases.iter().all(pays_nothing)
        }
        Detail::Unclear(Unclear::Period { year, halves, .. }) => {
            let (whole, parts): (Vec<&Case>, Vec<&Case>) =
                cases.iter().partition(|case| case.role == Role::Before);
            let sum = |cases: Vec<&Case>| -> Money { cases.iter().map(|case| case.paid).sum() };
            sum(whole) == *year && sum(parts) == *halves && year != halves
        }
        Detail::InKind(InKind::Item(item)) => cases.iter().any(|case| case.given.contains(item)),
    }
}

/// Whether the cases came to these amounts, one each.
fn came_to(cases: &[Case], claimed: &[Money]) -> bool {
    cases
        .iter()
        .map(|case| case.paid)
        .eq(claimed.iter().copied())
}

/// How much more the other way comes to.
fn gained(cases: &[Case]) -> Money {
    let signed = cases.iter().map(|case| match case.role {
        Role::Before | Role::BeforeLater | Role::Alone => -case.paid,
        Role::After | Role::AfterLater => case.paid,
    });
    signed.sum()
}

fn pays_nothing(case: &Case) -> bool {
    !case.paid.is_positive() && case.given.is_empty()
}
