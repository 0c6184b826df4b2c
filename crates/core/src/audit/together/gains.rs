//! What it gains to split, bundle or move where several rules bend.

use super::set::{Member, Set};
use crate::analysis::{Curve, Linear, RuleCurve};
use crate::audit::finding::Finding;
use crate::audit::kinds::FindingKind;
use crate::audit::look::Look;
use crate::audit::{bundle, growth_timing, parts, timing};
use crate::number::Ratio;
use crate::scheme::Subject;

impl<'s> Set<'s> {
    /// What is gained where several bend that look at the same things in the same way: a rate beside a jump changes none of it.
    /// What is said of each by itself falls away as with jumps.
    pub fn gains(&self, findings: &mut Vec<Finding>) {
        for (kind, finding) in GAINS {
            // What is paid whatever there is, is paid for each part; but of first orders that are held back only one.
            let of_parts = kind == FindingKind::SplitGain
                || kind == FindingKind::BundleGain && !bundle::is_of_first(self.first.look);
            let bends = |member: &Member<'_>| {
                // A race is told against a rival.
                let is_free = kind != FindingKind::TimingGain || !member.look.leads();
                is_free
                    && is_alike(member.look, self.first.look)
                    && member
                        .curve
                        .total()
                        .is_some_and(|total| bends(&total, of_parts))
            };
            let mut bending = self.members().filter(bends);
            let Some(first) = bending
                .next()
                .filter(|one| one.look.at == self.first.look.at)
            else {
                continue;
            };
            let others: Vec<Member<'s>> = bending.collect();
            if others.is_empty() {
                continue;
            }
            let set = Self { first, others };
            let members: Vec<Member<'s>> = set.members().collect();
            for member in &members {
                let is_own = |found: &Finding| found.kind() == kind && member.is_told_by(found);
                let is_covered = members.iter().all(|other| other.covers(member));
                findings.retain(|found| !(is_covered && is_own(found)));
            }
            let is_told = findings.iter().any(|found| {
                let is_alike = found.axis.alternatives == first.look.alternatives();
                let is_one = found.kind() == kind && !found.with.is_empty() && is_alike;
                is_one && members.iter().all(|member| member.is_in(found))
            });
            if !is_told {
                findings.extend(finding(&set.look(), &set.curve()));
            }
        }
    }
}

/// A kind of gain, and how it is found on a curve.
type Gain = (
    FindingKind,
    fn(&Look<'_>, &RuleCurve<'_>) -> Option<Finding>,
);

const GAINS: [Gain; 3] = [
    (FindingKind::SplitGain, parts::on),
    (FindingKind::BundleGain, bundle::on),
    (FindingKind::TimingGain, |look, curve| {
        timing::on(look, curve).or_else(|| growth_timing::on(look, curve))
    }),
];

/// Whether two rules look at the same things, and each is measured alike.
fn is_alike(one: &Look<'_>, other: &Look<'_>) -> bool {
    let (one, other) = (one.terms, other.terms);
    let is_of_deals = matches!(one.for_each, Subject::Deal(_));
    let is_bare = one.measure.is_none() || other.measure.is_none();
    one.for_each == other.for_each && (one.measure == other.measure || is_of_deals && is_bare)
}

/// Whether it matters how something is spread over a curve: it isn't one straight line; nor does that begin at nothing, where
/// it's about parts.
fn bends(total: &Curve, of_parts: bool) -> bool {
    let mut pieces = total.pieces().iter().map(|piece| piece.pay);
    let first = pieces.next().unwrap_or(Linear::ZERO);
    let begins = first.at(Ratio::whole(0));
    let is_level = begins.is_none_or(|begins| begins.num != 0);
    of_parts && is_level || pieces.any(|pay| pay != first)
}
