//! Which of two curves lies higher, and from where on.

use super::combined::merged;
use super::linear::Linear;
use super::piecewise::Curve;
use crate::number::Ratio;
use crate::scheme::Edge;
use std::cmp::Ordering;

/// A stretch of places on which one of two curves lies higher, or both alike. It ends where the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from: Ratio,
    /// Whether the curves stand so at that very place; where they don't, one of them jumps behind it, or they meet there.
    pub edge: Edge,
    /// How the first curve stands to the second.
    pub order: Ordering,
}

/// The stretches of two curves in order, from where both have begun on; none where it does not fit.
#[must_use]
pub fn stretches(one: &Curve, other: &Curve) -> Option<Vec<Stretch>> {
    let least = begin(one)?;
    let least = match begin(other)? {
        later if later.compare(least).is_gt() => later,
        _ => least,
    };
    let mut starts: Vec<Ratio> = vec![least];
    for (from, _) in merged(one.pieces(), other.pieces()) {
        if starts
            .last()
            .is_some_and(|last| from.compare(*last).is_gt())
        {
            starts.push(from);
        }
    }
    let most = [one.most(), other.most()].into_iter().flatten();
    let most = most.reduce(|least, next| {
        if next.compare(least).is_lt() {
            next
        } else {
            least
        }
    });
    let mut found: Vec<Stretch> = Vec::new();
    for (place, from) in starts.iter().enumerate() {
        if most.is_some_and(|most| from.compare(most).is_ge()) {
            break;
        }
        let end = starts.get(place + 1).copied().or(most);
        let (first, second) = (
            one.begun(*from, Edge::Over)?,
            other.begun(*from, Edge::Over)?,
        );
        let there = one.at(*from).zip(other.at(*from));
        let there = there.map(|(first, second)| first.compare(second));
        let order = order_behind(first, second, *from)?;
        add(&mut found, *from, there, order);
        let meets = first.meets(second).filter(|at| {
            at.compare(*from).is_gt() && end.is_none_or(|end| at.compare(end).is_lt())
        });
        if let Some(at) = meets {
            let order = order_behind(first, second, at)?;
            add(&mut found, at, Some(Ordering::Equal), order);
        }
    }
    Some(found)
}

fn begin(curve: &Curve) -> Option<Ratio> {
    curve.pieces().first().map(|piece| piece.from)
}

/// How two lines stand right behind a place.
fn order_behind(one: Linear, other: Linear, place: Ratio) -> Option<Ordering> {
    let there = one.at(place)?.compare(other.at(place)?);
    Some(there.then(one.slope.compare(other.slope)))
}

/// Adds a stretch, where it is not what went before; at its beginning the curves stand so.
fn add(found: &mut Vec<Stretch>, from: Ratio, there: Option<Ordering>, order: Ordering) {
    if found.last().is_none_or(|last| last.order != order) {
        let edge = match there == Some(order) {
            true => Edge::From,
            false => Edge::Over,
        };
        found.push(Stretch { from, edge, order });
    }
}
