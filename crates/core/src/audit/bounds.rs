//! Both sides of each bound of a scheme's rules, as small ledgers: what worked examples are made of.

use super::audited::Audited;
use super::detail::Detail;
use super::finding::Finding;
use super::kinds::Role;
use super::look::{Look, places};
use super::rival::against;
use super::scene::Thing;
use super::told_once;
use super::ways::ways;
use crate::scheme::Scheme;

/// Each bound of each rule with a ledger right below it and one on it, as if it were a jump, whether it is one or not; where a
/// rule asks who leads, a rival's sales are such a bound.
#[must_use]
pub fn at_bounds(scheme: &Scheme) -> Vec<Finding> {
    let audited = Audited {
        scheme,
        readings: &[],
        share: Audited::SHARE,
    };
    let mut found = Vec::new();
    let rules = scheme.active();
    let all = rules.flat_map(|(at, terms)| ways(at, terms).into_iter().chain(against(at, terms)));
    for way in all.collect::<Vec<_>>() {
        let look = Look::new(&audited, &way);
        for curve in &look.curves {
            let scene = look.scene(&curve.path);
            let places = places(curve, look.least(curve));
            let pairs = places.windows(2).filter_map(|pair| match *pair {
                [below, from] if from == below + 1 => Some((below, from)),
                _ => None,
            });
            // Around a bound stand three places: the one below it, itself, and the next, which matters where the bound itself
            // belongs below.
            let mut last = None;
            for (below, from) in pairs {
                let is_second = last.replace(from) == Some(below);
                let low = look.case_of(Role::Before, &scene, &[Thing::new(below)]);
                let high = look.case_of(Role::After, &scene, &[Thing::new(from)]);
                let (Some(low), Some(high)) = (low, high) else {
                    continue;
                };
                if is_second && low.paid == high.paid {
                    continue;
                }
                // Where what is measured begins only a jump is a bound: a fen more or less is a slope's.
                let is_start = below == look.least(curve);
                if is_start && (high.paid.fen() - low.paid.fen()).abs() <= 1 {
                    continue;
                }
                let detail = Detail::Cliff {
                    below,
                    from,
                    before: low.paid,
                    after: high.paid,
                    zone: None,
                };
                found.extend(look.finding(&curve.path, detail, vec![low, high]));
            }
        }
    }
    told_once(found)
}
