//! A small ledger of few facts for which a rule pays: what worked examples of rules without bounds are made of.

use super::audited::Audited;
use super::finding::Case;
use super::fines::BONUS;
use super::kinds::Role;
use super::look::Look;
use super::scene::{Scene, Thing};
use super::unset::{adding, sizes};
use super::ways::ways;
use super::worked::{alone, case};
use crate::number::Money;
use crate::scheme::{Kind, Measure, RuleAt, Scheme, Terms};

/// Few facts for which a rule pays, or takes, or gives something; none where no such ledger can be made.
#[must_use]
pub fn in_small(scheme: &Scheme, at: RuleAt) -> Option<Case> {
    let terms = scheme.terms(at)?;
    let audited = Audited {
        scheme,
        readings: &[],
        share: Audited::SHARE,
    };
    let ways = ways(at, terms);
    let ways = ways.iter();
    let made = ways.flat_map(|way| all(&Look::new(&audited, way)));
    let mut made: Vec<Case> = made.filter(gives).collect();
    // What pays money says more than what gives something else.
    let first = made.iter().position(|case| case.paid.is_positive());
    let first = first.unwrap_or_default();
    let is_made = first < made.len();
    let found = is_made.then(|| made.swap_remove(first));
    found.or_else(|| of_tally(scheme, at, terms))
}

/// Ledgers of one thing, for each way in which a rule pays.
fn all(look: &Look<'_>) -> Vec<Case> {
    let made = look.paths.iter().flat_map(|path| {
        let bonus = (look.terms.kind == Kind::Penalty).then_some(BONUS);
        let scene = Scene {
            bonus,
            ..look.scene(path)
        };
        let sizes = sizes(look.terms).into_iter();
        sizes.filter_map(move |size| look.case_of(Role::Alone, &scene, &[Thing::new(size)]))
    });
    made.collect()
}

/// What adds to the tally that a rule looks at is enough for it.
fn of_tally(scheme: &Scheme, at: RuleAt, terms: &Terms) -> Option<Case> {
    let tally = terms.measure.as_ref().and_then(Measure::tally)?;
    let (before, _) = adding(scheme, at, tally)?;
    let ledger = in_small(scheme, before)?.ledger;
    let case = case(&alone(scheme, &[at]), (at, terms), &[], Role::Alone, ledger);
    gives(&case).then_some(case)
}

fn gives(case: &Case) -> bool {
    case.paid > Money::ZERO || !case.given.is_empty()
}
