//! Curves put together: sums, limits, and places named anew.

use super::linear::Linear;
use super::piecewise::{Curve, Piece, Start, by_start};
use crate::number::Ratio;
use crate::scheme::Edge;
use std::cmp::Ordering;

impl Curve {
    /// Both together, piece by piece.
    pub(super) fn with(
        &self,
        other: &Self,
        both: impl Fn(Linear, Linear) -> Option<Linear>,
    ) -> Option<Self> {
        let starts = merged(&self.pieces, &other.pieces);
        let mut pieces = Vec::with_capacity(starts.len());
        for (from, edge) in starts {
            let (Some(one), Some(two)) = (self.begun(from, edge), other.begun(from, edge)) else {
                continue;
            };
            let pay = both(one, two)?;
            pieces.push(Piece { from, edge, pay });
        }
        let most = match (self.most, other.most) {
            (Some(one), Some(two)) if two.compare(one).is_lt() => Some(two),
            (Some(one), _) => Some(one),
            (None, two) => two,
        };
        Some(Self { pieces, most }.plain())
    }

    /// The line that goes on from such a start.
    pub(super) fn begun(&self, from: Ratio, edge: Edge) -> Option<Linear> {
        let begun = |piece: &Piece| by_start((piece.from, piece.edge), (from, edge)).is_le();
        let last = self.pieces.partition_point(begun).checked_sub(1)?;
        self.pieces.get(last).map(|piece| piece.pay)
    }

    /// Without the starts at which nothing changes.
    fn plain(mut self) -> Self {
        self.pieces
            .dedup_by(|later, earlier| later.pay == earlier.pay);
        self
    }

    /// The sum of both.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        self.with(other, Linear::plus)
    }

    /// The same below zero.
    #[must_use]
    pub fn negative(&self) -> Option<Self> {
        self.mapped(Linear::negative)
    }

    fn mapped(&self, change: impl Fn(Linear) -> Option<Linear>) -> Option<Self> {
        let mut pieces = self.pieces.clone();
        for piece in &mut pieces {
            piece.pay = change(piece.pay)?;
        }
        Some(Self { pieces, ..*self })
    }

    /// The same curve where all places are named so much lower.
    pub(super) fn shifted(&self, by: Ratio) -> Option<Self> {
        let mut moved = self.mapped(|pay| pay.shifted(by))?;
        for piece in &mut moved.pieces {
            piece.from = piece.from.minus(by)?;
        }
        moved.most = match self.most {
            Some(most) => Some(most.minus(by)?),
            None => None,
        };
        Some(moved)
    }

    /// The smaller of the curve and a line; with `Ordering::Greater` the larger one.
    pub(super) fn bounded(&self, line: Linear, keeps: Ordering) -> Option<Self> {
        let mut pieces = Vec::with_capacity(self.pieces.len());
        for (place, piece) in self.pieces.iter().enumerate() {
            let end = self
                .pieces
                .get(place + 1)
                .map(|next| next.from)
                .or(self.most);
            let crossing = piece.pay.meets(line).filter(|at| {
                at.compare(piece.from).is_gt() && end.is_none_or(|end| at.compare(end).is_lt())
            });
            let mut add = |from: Ratio, edge, end: Option<Ratio>| {
                let inside = between(from, end)?;
                let order = piece.pay.at(inside)?.compare(line.at(inside)?);
                let pay = if order == keeps { piece.pay } else { line };
                pieces.push(Piece { from, edge, pay });
                Some(())
            };
            add(piece.from, piece.edge, crossing.or(end))?;
            if let Some(at) = crossing {
                add(at, Edge::From, end)?;
            }
        }
        Some(Self { pieces, ..*self }.plain())
    }
}

/// A place between two, or somewhere above the first.
fn between(from: Ratio, end: Option<Ratio>) -> Option<Ratio> {
    match end {
        Some(end) => from.plus(end)?.over(Ratio::whole(2)),
        None => from.plus(Ratio::whole(1)),
    }
}

/// Where the pieces of two curves begin, in order, each start once.
pub(super) fn merged(one: &[Piece], other: &[Piece]) -> Vec<Start> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut starts = Vec::new();
    loop {
        let order = match (one.peek(), other.peek()) {
            (Some(first), Some(second)) => by_start(start(first), start(second)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return starts,
        };
        let first = if order.is_le() { one.next() } else { None };
        let second = if order.is_ge() { other.next() } else { None };
        starts.extend(first.or(second).map(start));
    }
}

const fn start(piece: &Piece) -> Start {
    (piece.from, piece.edge)
}
