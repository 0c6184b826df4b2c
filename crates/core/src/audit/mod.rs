//! The holes of a scheme: where pay jumps, falls, can be had by splitting or waiting, is unclear or takes too much. Each
//! finding is read off a rule's structure and comes with small ledgers; one whose ledgers do not come to what it claims is
//! not given.

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
mod parts;
mod returns;
mod scene;
mod share_of_sale;
mod shown;
mod slope;
mod stage;
mod step;
mod tally;
mod timing;
mod together;
mod unreachable;
mod unset;
mod wants;
mod work;
mod worked;

pub use audited::{Audited, Reading};
pub use bounds::at_bounds;
pub use detail::{Detail, Edge, Grows, InKind, Reach, Region, Unclear};
pub use example::example_at;
pub use finding::{Axis, Case, Finding};
pub use kinds::{Combined, FindingKind, Fine, Principle, Role, Severity, ShareOf};

use crate::pieces::{at_once, pause};
use look::Look;

/// The findings, in the order of the rules; of a rule in the order of [`FindingKind`].
#[must_use]
pub fn audit(audited: &Audited<'_>) -> Vec<Finding> {
    at_once(audit_in_pieces(audited))
}

/// Looks for one kind of holes of a rule.
type Find = fn(&Look<'_>, &mut Vec<Finding>);

/// What is looked for where a rule isn't a race, and then in any.
const IN_NO_RACE: [Find; 6] = [
    step::find,
    slope::find,
    parts::find,
    bundle::find,
    timing::find,
    growth_timing::find,
];
const IN_ANY: [Find; 7] = [
    share_of_sale::find,
    returns::find,
    boundary::find,
    unreachable::find,
    fines::find,
    clarity::find,
    in_kind::find,
];

/// The same, with a pause after each kind of each rule.
pub async fn audit_in_pieces(audited: &Audited<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let active = audited.scheme.active();
    let looks: Vec<Look<'_>> = active
        .map(|(at, terms)| Look::new(audited, at, terms))
        .collect();
    for look in &looks {
        let in_no_race: &[Find] = if look.is_race() { &[] } else { &IN_NO_RACE };
        for find in in_no_race.iter().chain(&IN_ANY) {
            find(look, &mut findings);
            pause().await;
        }
    }
    together::find(&looks, &mut findings).await;
    unset::find(audited, &mut findings);
    findings.sort_by_key(|finding| (finding.rule, finding.kind()));
    findings
}
