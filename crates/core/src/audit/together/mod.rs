//! What several rules pay on one thing, be it a sale, a score, a number of customers or of outcomes: each within bounds and all
//! of them too much, jumps of one where another jumps, too, and what it gains to split, bundle or move where several bend.
//! Rewards and penalties stay apart, as they do in a statement: no finding speaks of both.

mod gains;
mod jumps;
mod set;
mod too_much;

use super::finding::Finding;
use super::look::Look;
use super::share_of_sale::is_sale;
use super::ways::{Rival, Sizes};
use super::worked::alone;
use crate::pieces::pause;
use crate::scheme::{Kind, Measure, RuleAt};
use set::Set;

/// Looks at the rules that pay, or take, for the same kind of thing, and against the same rival. A pause after each.
pub(super) async fn find(looks: &[Look<'_>], findings: &mut Vec<Finding>) {
    let mut groups: Vec<(Key<'_>, Vec<&Look<'_>>)> = Vec::new();
    let is_sized = |look: &&Look<'_>| !look.curves.is_empty() && look.sizes() != Sizes::Nothing;
    for look in looks.iter().filter(is_sized) {
        let Some(on) = OnWhat::of(look) else { continue };
        let on = (on, look.against());
        match groups.iter_mut().find(|(known, _)| *known == on) {
            Some((_, group)) => group.push(look),
            None => groups.push((on, vec![look])),
        }
    }
    for (on, group) in groups {
        let mut rules: Vec<RuleAt> = group.iter().map(|look| look.at).collect();
        rules.dedup();
        let ([first, ..], [_, _, ..]) = (group.as_slice(), rules.as_slice()) else {
            continue;
        };
        let scheme = alone(first.audited.scheme, &rules);
        let mut known: Vec<Vec<RuleAt>> = Vec::new();
        for base in &group {
            for curve in &base.curves {
                let Some(set) = Set::of(base, curve, &group, &scheme) else {
                    continue;
                };
                if on == (OnWhat::Sale(Kind::Reward), None)
                    && !known.iter().any(|known| set.holds(known))
                    && let Some(found) = set.too_much(findings)
                {
                    known.push(
                        std::iter::once(found.rule)
                            .chain(found.with.clone())
                            .collect(),
                    );
                    findings.push(found);
                }
                set.jumps(findings);
                set.gains(findings);
            }
            pause().await;
        }
    }
}

/// What rules pay on, or take for, and whom they have to overtake.
type Key<'t> = (OnWhat<'t>, Option<Rival>);

/// What rules pay on, or take for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OnWhat<'t> {
    /// Sales, whichever way they are looked at.
    Sale(Kind),
    /// What only they measure so.
    Measured(Kind, &'t Measure),
}

impl<'t> OnWhat<'t> {
    /// None of a rule that pays the same whatever there is.
    fn of(look: &Look<'t>) -> Option<Self> {
        let kind = look.terms.kind;
        if is_sale(look) {
            return Some(Self::Sale(kind));
        }
        let measure = look.terms.measure.as_ref()?;
        Some(Self::Measured(kind, measure))
    }
}
