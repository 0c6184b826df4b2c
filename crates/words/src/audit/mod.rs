//! What an audit finds, in words that a manager understands: the hole, how large it is, and what the examples show.

mod case;
mod clear;
mod fair;
mod gain;
mod law;
mod place;
mod report;
mod shape;
mod title;

pub use case::case_title;
pub use law::{LOOKED_UP, SOURCES};
pub use report::{comes_to, report};
pub use title::{kind, principle, severity};

use crate::label::COMMA;
use crate::say;
use crate::text::Localized;
use place::AuditContext;
use rewards_core::audit::{Detail, Finding, ShareOf, Unclear};
use rewards_core::scheme::{Definition, Scheme};

/// What a finding says, in a sentence or a few. The rule is not named; it stands beside it.
#[must_use]
pub fn finding(definition: &Definition, scheme: &Scheme, finding: &Finding) -> Localized {
    let said = finding_without_law(definition, scheme, finding);
    match law(finding) {
        Some(law) => say!("{0}{1}", "{0} {1}", said, law),
        None => said,
    }
}

/// What the law says of it, the same for all findings of its kind; nothing where there is nothing to say.
#[must_use]
pub fn law(finding: &Finding) -> Option<Localized> {
    match &finding.detail {
        Detail::FineRisk { .. } => Some(law::of_fines()),
        Detail::InKind(_) => Some(law::of_pay_in_kind()),
        _ => None,
    }
}

/// What a finding says of the rule itself.
#[must_use]
pub fn finding_without_law(
    definition: &Definition,
    scheme: &Scheme,
    finding: &Finding,
) -> Localized {
    let context = AuditContext {
        definition,
        scheme,
        finding,
    };
    let mut said = match &finding.detail {
        Detail::Cliff {
            below,
            from,
            before,
            after,
            zone,
        } => shape::cliff(context, [*below, *from], [*before, *after], *zone),
        Detail::Decreasing {
            below,
            from,
            before,
            after,
            until,
        } => shape::decreasing(context, [*below, *from], [*before, *after], *until),
        Detail::Flat { from, until, paid } => shape::flat(context, *from, *until, *paid),
        Detail::SplitGain { of, parts, gain } => gain::split(*of, *parts, *gain),
        Detail::BundleGain {
            of,
            parts,
            gain,
            grows,
        } => gain::bundle(*of, *parts, *gain, *grows),
        Detail::TimingGain {
            edge,
            sales,
            moved,
            gain,
        } => gain::timing(context, *edge, *sales, *moved, *gain),
        Detail::PaysMoreThanSale {
            of,
            share,
            regions,
            sale,
            paid,
        } => match of {
            ShareOf::Sale => fair::share_of_sale(*share, regions, *sale, *paid),
            ShareOf::Margin => fair::more_than_margin(*share, regions, *sale, *paid),
        },
        Detail::LateReturn { sale, paid } => fair::late_return(context, *sale, *paid),
        Detail::UncappedPenalty { times, bonus, paid } => {
            fair::uncapped_penalty(context, *times, *bonus, *paid)
        }
        Detail::UncappedReward { slope } => fair::uncapped_reward(context, *slope),
        Detail::InKind(how) => law::in_kind(how),
        Detail::FineRisk { how, bonus, paid } => law::fine(*how, *bonus, *paid),
        Detail::AmbiguousBoundary {
            option,
            at,
            paid,
            readings,
        } => clear::ambiguous(context, option, *at, *paid, readings),
        Detail::UnsetParameter { missing } => clear::unset(context, missing),
        Detail::UnreachableBand { bound, reach, .. } => clear::unreachable(context, *bound, *reach),
        Detail::Unclear(what) => clear::unclear(context, what),
    };
    if rests_on_targets(&finding.detail) {
        said.push(&context.targets());
        said.push(&context.granted());
    }
    let words = Localized::joined(
        [context.for_words(), context.together()]
            .into_iter()
            .filter(|words| !words.is_empty()),
        COMMA,
    );
    if words.is_empty() {
        return said;
    }
    say!("（{0}）{1}", "({0}) {1}", words, said)
}

/// Whether its figures are others with another target, where its rule has one.
const fn rests_on_targets(detail: &Detail) -> bool {
    match detail {
        Detail::Cliff { .. }
        | Detail::Decreasing { .. }
        | Detail::Flat { .. }
        | Detail::SplitGain { .. }
        | Detail::BundleGain { .. }
        | Detail::TimingGain { .. }
        | Detail::PaysMoreThanSale { .. }
        | Detail::LateReturn { .. }
        | Detail::AmbiguousBoundary { .. }
        | Detail::Unclear(Unclear::Period { .. }) => true,
        Detail::UnsetParameter { .. }
        | Detail::UnreachableBand { .. }
        | Detail::UncappedPenalty { .. }
        | Detail::UncappedReward { .. }
        | Detail::Unclear(Unclear::Figure(_) | Unclear::Condition(_))
        | Detail::InKind(_)
        | Detail::FineRisk { .. } => false,
    }
}
