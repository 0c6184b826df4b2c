//! Places at which several rules jump.

use super::set::{Member, Set};
use crate::analysis::Curve;
use crate::audit::finding::Finding;
use crate::audit::step::{self, Jump};

impl Set<'_> {
    /// Jumps at places where several jump. What is said of each by itself falls away where the others pay on whatever it pays on.
    pub fn jumps(&self, findings: &mut Vec<Finding>) {
        let curve = self.curve();
        let Some(total) = curve.total() else { return };
        let look = self.look();
        let totals: Vec<(Member<'_>, Curve)> = self
            .members()
            .filter_map(|member| Some((member, member.curve.total()?)))
            .collect();
        let least = self.first.look.least(&curve);
        for below in self.places(least) {
            let jumps = |(member, total): &&(Member<'_>, Curve)| {
                Jump::of(member.curve, total, below).is_some()
            };
            let jumping: Vec<Member<'_>> = totals
                .iter()
                .filter(jumps)
                .map(|(member, _)| *member)
                .collect();
            let is_first = jumping
                .first()
                .is_some_and(|member| member.look.at == self.first.look.at);
            if jumping.len() < 2 || !is_first || below == 0 && look.is_of_sales() {
                continue;
            }
            for member in &jumping {
                let is_covered = jumping.iter().all(|other| other.covers(member));
                findings.retain(|found| !(is_covered && is_jump_of(found, member, below)));
            }
            let told = findings.iter().any(|found| {
                !found.with.is_empty()
                    && found.axis.alternatives == look.alternatives()
                    && found.detail.below() == Some(below)
                    && jumping.iter().all(|member| member.is_in(found))
            });
            let jump = Jump::of(&curve, &total, below).filter(|_| !told);
            findings.extend(jump.and_then(|jump| step::finding(&look, &curve, &total, jump)));
        }
    }
}

/// Whether a finding is that a rule by itself jumps there.
fn is_jump_of(found: &Finding, member: &Member<'_>, below: i128) -> bool {
    member.is_told_by(found) && found.detail.below() == Some(below)
}
