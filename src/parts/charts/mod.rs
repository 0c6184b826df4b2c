//! Pictures: drawn from whole numbers, each with its figures in words beside it. Colour is never the only sign.

mod axis;
mod bar;
mod curve;
mod dots;
mod heaps;
mod lanes;
mod lines;
mod mark;
mod pointed;
mod position;
mod scatter;

mod stacked;
mod stand;
mod waterfall;

pub use axis::Axis;
pub use bar::{Bar, BarSpan, span};
pub use curve::{CurveLine, PayCurve};
pub use dots::{DotLine, DotPlot};
pub use lines::{LinePiece, Lines, reach};
pub use position::{BandMark, Position};
pub use scatter::{Scatter, ScatterMark};
pub use stacked::{PieceKind, StackedBar, StackedBars, StackedPiece};
pub use stand::StandMark;
pub use waterfall::{FallStep, Waterfall};

/// The width of a drawing, in its own units.
pub const WIDTH: i64 = 1000;

/// Where a value stands on a drawing that reaches from the lowest to the highest of them, in its own units.
#[must_use]
pub fn place(value: i128, lowest: i128, highest: i128) -> i64 {
    let (reach, from) = (highest.saturating_sub(lowest), value.saturating_sub(lowest));
    if reach <= 0 {
        return 0;
    }
    // Halved until the product fits: a drawing shows no more than a few thousand places anyway.
    let halve = 128_u32
        .saturating_sub(reach.leading_zeros())
        .saturating_sub(100);
    let at = (from >> halve) * i128::from(WIDTH) / (reach >> halve).max(1);
    i64::try_from(at.clamp(0, i128::from(WIDTH))).unwrap_or(WIDTH)
}
