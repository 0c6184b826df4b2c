//! Whether a finding's own example shows it: whatever it claims is what its ledgers came to. Every finding passes here.

use super::detail::{Detail, InKind, Unclear};
use super::finding::{Axis, Case, Finding};
use super::kinds::Role;
use crate::number::{Money, Rate};
use crate::scheme::Measure;

/// The finding, where its example shows what it says.
#[inline(never)]
pub(super) fn shown(finding: Finding) -> Option<Finding> {
    let is_shown = is_shown(&finding.detail, &finding.example) && sells_what_is_said(&finding);
    is_shown.then_some(finding)
}

/// Whether the sales in the ledgers are those in words: who opens an example finds what was claimed.
fn sells_what_is_said(finding: &Finding) -> bool {
    let cases = &finding.example;
    let is_at = |places: &[i128]| {
        let mut pairs = cases.iter().zip(places);
        pairs.all(|(case, place)| is_at(&finding.axis, case, *place))
    };
    match &finding.detail {
        Detail::Cliff { below, from, .. } | Detail::Decreasing { below, from, .. } => {
            is_at(&[*below, *from])
        }
        Detail::Flat { from, until, .. } => match until {
            Some(until) => is_at(&[*from, *until]),
            None => is_at(&[*from]),
        },
        Detail::AmbiguousBoundary { at, .. } => is_at(&[*at, *at]),
        Detail::SplitGain { parts, .. } | Detail::BundleGain { parts, .. } => {
            sold(cases, &[Role::Before]) == parts.iter().copied().sum()
                && sold(cases, &[Role::After]) == parts.iter().copied().sum()
        }
        Detail::TimingGain { sales, moved, .. } => {
            sold(cases, &[Role::Before, Role::BeforeLater]) == sales.iter().copied().sum()
                && sold(cases, &[Role::After, Role::AfterLater]) == moved.iter().copied().sum()
        }
        Detail::PaysMoreThanSale { sale, .. } => cases.iter().all(|case| case.is_one_sale(*sale)),
        Detail::LateReturn { sale, .. } => sold(cases, &[Role::Before]) == *sale,
        Detail::Unclear(Unclear::Period { sales, .. }) => {
            sold(cases, &[Role::Before]) == *sales
                && sold(cases, &[Role::After, Role::AfterLater]) == *sales
        }
        Detail::UnsetParameter { .. }
        | Detail::UnreachableBand { .. }
        | Detail::UncappedPenalty { .. }
        | Detail::UncappedReward { .. }
        | Detail::Unclear(_)
        | Detail::InKind(_)
        | Detail::FineRisk { .. } => true,
    }
}

/// What is sold in the cases with these roles.
fn sold(cases: &[Case], roles: &[Role]) -> Money {
    let cases = cases.iter().filter(|case| roles.contains(&case.role));
    cases.map(Case::sold).sum()
}

/// Whether a case comes to a place of sales; of what isn't sales its pay says enough.
fn is_at(axis: &Axis, case: &Case, place: i128) -> bool {
    let place = Money::from_fen(place);
    match axis.measure {
        Some(Measure::Net | Measure::Total | Measure::TeamTotal) => case.sold() == place,
        Some(Measure::FirstNet) => case.first_net() == place,
        Some(Measure::Growth | Measure::TeamGrowth) => {
            axis.prior.is_some_and(|prior| case.sold() == prior + place)
        }
        _ => true,
    }
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
        Detail::UnsetParameter { .. } | Detail::FineRisk { paid: None, .. } => {
            cases.iter().all(pays_nothing)
        }
        // What comes near says nothing of the band; what lies in it, where there can be such a thing, is paid nothing.
        Detail::UnreachableBand { .. } => cases.iter().skip(1).all(pays_nothing),
        Detail::UncappedPenalty { bonus, paid, .. }
        | Detail::FineRisk {
            bonus,
            paid: Some(paid),
            ..
        } => came_to(cases, &[*paid]) && paid > bonus,
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
