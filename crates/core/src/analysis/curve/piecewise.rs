//! A curve of straight pieces: where each begins, whether its bound belongs to it, and what is paid on it.

use super::linear::Linear;
use crate::number::Ratio;
use crate::scheme::Edge;
use std::cmp::Ordering;

/// One straight piece. It ends where the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it begins.
    pub from: Ratio,
    /// Whether that place belongs to it.
    pub edge: Edge,
    /// What is paid on it.
    pub pay: Linear,
}

/// Pieces in order, without gaps: the first begins at the least that can be measured. Two pieces may begin at the same
/// place: then the first of them is that place alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    pub(super) pieces: Vec<Piece>,
    /// The most that can be measured; none where there is no end.
    pub(super) most: Option<Ratio>,
}

/// A breakpoint, as a picture draws it: amounts in fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Where it is.
    pub at: Ratio,
    /// What is paid as one comes near from below; none at the very beginning.
    pub before: Option<Ratio>,
    /// What is paid there.
    pub on: Ratio,
    /// On which side that lies: a picture closes the end on this side and opens the other.
    pub belongs: Belongs,
    /// What is paid as one comes near from above.
    pub after: Ratio,
    /// How much is paid for each further unit from there on.
    pub slope: Ratio,
}

/// On which side a breakpoint lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// To what comes before it (超过).
    Before,
    /// To what comes behind it (以上).
    Behind,
    /// To neither: it stands alone.
    Alone,
}

/// Where a piece begins, before or behind its bound.
pub(super) type Start = (Ratio, Edge);

pub(super) fn by_start(one: Start, other: Start) -> Ordering {
    let behind = |edge| match edge {
        Edge::From => 0,
        Edge::Over => 1,
    };
    let place = one.0.compare(other.0);
    place.then_with(|| behind(one.1).cmp(&behind(other.1)))
}

impl Curve {
    /// The same line all over what can be measured.
    #[must_use]
    pub fn even(least: Ratio, most: Option<Ratio>, pay: Linear) -> Self {
        let first = Piece {
            from: least,
            edge: Edge::From,
            pay,
        };
        Self {
            pieces: vec![first],
            most,
        }
    }

    /// The pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The most that can be measured.
    #[must_use]
    pub const fn most(&self) -> Option<Ratio> {
        self.most
    }

    /// The piece that a place lies on; none below the first, and above the most that can be measured.
    #[must_use]
    #[inline(never)]
    pub fn piece_at(&self, place: Ratio) -> Option<usize> {
        if self.most.is_some_and(|most| place.compare(most).is_gt()) {
            return None;
        }
        let is_reached = |piece: &Piece| match place.compare(piece.from) {
            Ordering::Greater => true,
            Ordering::Equal => piece.edge == Edge::From,
            Ordering::Less => false,
        };
        self.pieces.partition_point(is_reached).checked_sub(1)
    }

    /// What is paid at a place, in fen, exact; none where nothing can be measured there, or where it does not fit.
    #[must_use]
    #[inline(never)]
    pub fn at(&self, place: Ratio) -> Option<Ratio> {
        let piece = self.pieces.get(self.piece_at(place)?)?;
        piece.pay.at(place)
    }

    /// The breakpoints, in order: of each place where a piece begins what is paid before, on and behind it.
    #[must_use]
    pub fn points(&self) -> Option<Vec<Point>> {
        let mut points: Vec<Point> = Vec::new();
        for (place, piece) in self.pieces.iter().enumerate() {
            let (at, after) = (piece.from, piece.pay.at(piece.from)?);
            let slope = piece.pay.slope;
            if let Some(last) = points.last_mut()
                && last.at.compare(at).is_eq()
            {
                (last.after, last.slope) = (after, slope);
                last.belongs = Belongs::Alone;
                continue;
            }
            let earlier = place
                .checked_sub(1)
                .and_then(|before| self.pieces.get(before));
            let before = match earlier {
                Some(earlier) => Some(earlier.pay.at(at)?),
                None => None,
            };
            points.push(Point {
                at,
                before,
                on: self.at(at).or(before)?,
                belongs: match piece.edge {
                    Edge::From => Belongs::Behind,
                    Edge::Over => Belongs::Before,
                },
                after,
                slope,
            });
        }
        Some(points)
    }

    /// From a place on another line; whatever began there or further up is gone.
    pub(super) fn then(mut self, from: Ratio, edge: Edge, pay: Linear) -> Self {
        let first = self.pieces.first().map(|first| first.from);
        let (from, edge) = match first {
            Some(first) if from.compare(first).is_lt() => (first, Edge::From),
            Some(_) | None => (from, edge),
        };
        let is_below = |piece: &Piece| by_start((piece.from, piece.edge), (from, edge)).is_lt();
        self.pieces.retain(is_below);
        let is_there = self.most.is_none_or(|most| match from.compare(most) {
            Ordering::Less => true,
            Ordering::Equal => edge == Edge::From,
            Ordering::Greater => false,
        });
        if is_there {
            self.pieces.push(Piece { from, edge, pay });
        }
        self
    }

    /// The same curve without what lies below a place.
    pub(super) fn begun_at(mut self, least: Ratio) -> Self {
        let Some(pay) = self.begun(least, Edge::From) else {
            return self;
        };
        self.pieces
            .retain(|piece| by_start((piece.from, piece.edge), (least, Edge::From)).is_gt());
        let first = Piece {
            from: least,
            edge: Edge::From,
            pay,
        };
        self.pieces.insert(0, first);
        self
    }
}
