//! A small ledger in which a rule measures just so much, as a place on its curve.

use super::finding::Case;
use super::kinds::Role;
use super::scene::{Scene, Thing};
use super::worked::{alone, case};
use crate::analysis::paths;
use crate::number::Money;
use crate::scheme::{Attribute, RuleAt, Scheme};

/// What a rule comes to where it measures so much, for these words of the attributes that its pay differs by, and growth is
/// held against such sales of last year; none where no such ledger can be made.
#[must_use]
pub fn example_at(
    scheme: &Scheme,
    rule: RuleAt,
    words: &[(Attribute, &'static str)],
    place: i128,
    prior: Money,
) -> Option<Case> {
    let terms = scheme.terms(rule)?;
    let all = paths(terms);
    let path = all.iter().find(|path| path.words == words)?;
    let scene = Scene {
        prior,
        ..Scene::new(terms, path)
    };
    let ledger = scene.ledger(&[Thing::new(place)])?;
    Some(case(
        &alone(scheme, &[rule]),
        (rule, terms),
        &[],
        Role::Alone,
        ledger,
    ))
}
