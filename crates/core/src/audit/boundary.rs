//! Bounds that belong to one band or to the other by the reading of an option: what each reading pays there.

use super::audited::Reading;
use super::detail::Detail;
use super::finding::Finding;
use super::kinds::Role;
use super::look::Look;
use super::scene::{BESIDE, Thing};
use super::worked::{alone, case};
use crate::analysis::{Path, Scale, paths};
use crate::scheme::{Bands, Pay};

#[inline(never)]
pub(super) fn find(look: &Look<'_>, findings: &mut Vec<Finding>) {
    for reading in look.audited.readings {
        let Some(terms) = reading.scheme.terms(look.at) else {
            continue;
        };
        let others = paths(terms);
        for path in &look.paths {
            let Some(other) = others.iter().find(|other| other.words == path.words) else {
                continue;
            };
            for bound in claimed_twice(path, other) {
                findings.extend(finding(look, reading, path, bound));
            }
        }
    }
}

/// The bounds at which the same band begins from the bound under one reading and behind it under the other.
fn claimed_twice(path: &Path<'_>, other: &Path<'_>) -> Vec<i128> {
    let mut bounds = Vec::new();
    for pair in path.pays.iter().zip(&other.pays) {
        let (Pay::Bands(Bands { bands, .. }), Pay::Bands(others)) = pair else {
            continue;
        };
        let both = bands.iter().zip(&others.bands);
        let turned = both.filter(|(one, two)| one.bound == two.bound && one.edge != two.edge);
        bounds.extend(turned.map(|(one, _)| one.bound));
    }
    bounds
}

fn finding(look: &Look<'_>, reading: &Reading, path: &Path<'_>, bound: i128) -> Option<Finding> {
    let scale = Scale::of(look.terms.measure.as_ref(), BESIDE);
    let place = scale.place(bound).filter(|place| place.is_whole())?.floor();
    let scene = look.scene(path);
    let own = look.case_of(Role::Before, &scene, &[Thing::new(place)])?;
    let mut other = case(
        &alone(&reading.scheme, &[look.at]),
        (look.at, look.terms),
        &[],
        Role::After,
        own.ledger.clone(),
    );
    other.reading = Some((reading.option.clone(), reading.other.clone()));
    let detail = Detail::AmbiguousBoundary {
        option: reading.option.clone(),
        at: place,
        paid: [own.paid, other.paid],
        readings: [reading.chosen.clone(), reading.other.clone()],
    };
    look.finding(path, detail, vec![own, other])
}
