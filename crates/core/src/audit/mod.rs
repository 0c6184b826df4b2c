//! The holes of a scheme: where pay jumps, falls, can be had by splitting or waiting, is unclear or takes too much. Each
//! finding is read off a rule's structure and comes with small ledgers; one whose ledgers do not come to what it claims is
//! not given.

mod asked;
mod audited;
mod boundary;
mod bounds;
mod bundle;
mod clarity;
mod detail;
mod example;
mod finding;
mod fines;
mod growth_timing;
mod in_kind;
mod kinds;
mod look;
mod meaning;
mod orders;
mod parts;
mod returns;
mod rival;
mod scene;
mod share_of_sale;
mod shown;
mod slope;
mod small;
mod stage;
mod step;
mod tally;
mod timing;
mod together;
mod unreachable;
mod unset;
mod wants;
mod ways;
mod work;
mod worked;

pub use audited::{Audited, Reading};
pub use bounds::at_bounds;
pub use detail::{Detail, Edge, Grows, InKind, Reach, Region, Unclear};
pub use example::example_at;
pub use finding::{Alternatives, Axis, Case, Finding, Race};
pub use kinds::{Combined, FindingKind, Fine, Principle, Role, Severity, ShareOf};
pub use small::in_small;

use crate::pieces::{at_once, pause};
use look::Look;
use rival::against;
use ways::{Sizes, Way, ways};

/// The findings, in the order of the rules; of a rule in the order of [`FindingKind`].
#[must_use]
pub fn audit(audited: &Audited<'_>) -> Vec<Finding> {
    at_once(audit_in_pieces(audited))
}

/// Looks for one kind of holes of a rule.
type Find = fn(&Look<'_>, &mut Vec<Finding>);

/// What is looked for.
const ALL: [Find; 13] = [
    step::find,
    slope::find,
    parts::find,
    bundle::find,
    timing::find,
    growth_timing::find,
    share_of_sale::find,
    returns::find,
    boundary::find,
    unreachable::find,
    fines::find,
    clarity::find,
    in_kind::find,
];
/// What is looked for where sizes are of what a condition measures.
const ASKED: [Find; 8] = [
    step::find,
    parts::find,
    bundle::find,
    timing::find,
    growth_timing::find,
    share_of_sale::find,
    returns::find,
    clarity::over_time,
];
/// What is looked for where sizes are of nothing.
const UNSIZED: [Find; 4] = [returns::find, fines::find, clarity::find, in_kind::find];
/// What a rival changes.
const AGAINST_A_RIVAL: [Find; 2] = [step::find, timing::find];

/// The same, with a pause after each kind of each rule.
pub async fn audit_in_pieces(audited: &Audited<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let rules = audited.scheme.active();
    let ways = rules.flat_map(|(at, terms)| ways(at, terms).into_iter().chain(against(at, terms)));
    let ways: Vec<Way<'_>> = ways.collect();
    let looks: Vec<Look<'_>> = ways.iter().map(|way| Look::new(audited, way)).collect();
    for look in &looks {
        let finds: &[Find] = match (look.against(), look.sizes()) {
            (Some(_), _) => &AGAINST_A_RIVAL,
            (None, Sizes::Own) => &ALL,
            (None, Sizes::Asked) => &ASKED,
            (None, Sizes::Nothing) => &UNSIZED,
        };
        for find in finds {
            find(look, &mut findings);
            pause().await;
        }
    }
    together::find(&looks, &mut findings).await;
    unset::find(audited, &mut findings);
    findings.sort_by_key(|finding| (finding.rule, finding.kind()));
    told_once(findings)
}

/// The findings without those that say what an earlier one does: in several ways in which a rule's conditions hold the same may
/// be true.
fn told_once(findings: Vec<Finding>) -> Vec<Finding> {
    let mut told: Vec<Finding> = Vec::new();
    for finding in findings {
        let is_told = told.iter().any(|known| {
            let is_of = known.rule == finding.rule && known.with == finding.with;
            is_of && known.words == finding.words && known.detail == finding.detail
        });
        if !is_told {
            told.push(finding);
        }
    }
    told
}
