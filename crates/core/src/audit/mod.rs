//! The holes of a scheme: where pay jumps, falls, can be had by splitting or waiting, is unclear or takes too much. Each
//! finding is read off a rule's structure and comes with small ledgers; one whose ledgers do not show it is not given.

mod audited;
mod boundary;
mod bounds;
mod bundle;
mod clarity;
mod detail;
mod finding;
mod fines;
mod growth_timing;
mod in_kind;
mod kinds;
mod look;
mod parts;
mod returns;
mod scene;
mod share_of_sale;
mod slope;
mod stage;
mod step;
mod tally;
mod timing;
mod unreachable;
mod unset;
mod wants;
mod work;
mod worked;

pub use audited::{Audited, Reading};
pub use bounds::at_bounds;
pub use detail::{Detail, Edge, Grows, InKind, Reach, Region, Unclear};
pub use finding::{Axis, Case, Finding};
pub use kinds::{Combined, FindingKind, Fine, Principle, Role, Severity};

use look::Look;

/// The findings, in the order of the rules; of a rule in the order of [`FindingKind`].
#[must_use]
pub fn audit(audited: &Audited<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, terms) in audited.scheme.active() {
        let look = Look::new(audited, at, terms);
        if !look.is_race() {
            step::find(&look, &mut findings);
            slope::find(&look, &mut findings);
            parts::find(&look, &mut findings);
            bundle::find(&look, &mut findings);
            timing::find(&look, &mut findings);
            growth_timing::find(&look, &mut findings);
            share_of_sale::find(&look, &mut findings);
        }
        returns::find(&look, &mut findings);
        boundary::find(&look, &mut findings);
        unreachable::find(&look, &mut findings);
        fines::find(&look, &mut findings);
        clarity::find(&look, &mut findings);
        in_kind::find(&look, &mut findings);
    }
    unset::find(audited, &mut findings);
    findings.sort_by_key(|finding| (finding.rule, finding.kind()));
    findings
}
