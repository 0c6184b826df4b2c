//! Pay against what it is measured by: exact breakpoints and straight lines between them, taken from a rule's structure
//! (bounds of bands, conditions, limits) and never found by trying figures.

mod combined;
mod entry;
mod linear;
mod orders;
mod path;
mod pays;
mod piecewise;
mod rep;
mod rule;
mod scale;
mod stretch;
mod with_sales;

pub use entry::{EntryCurve, entry_curve, standing_curve};
pub use linear::Linear;
pub use orders::{LeftOut, NotDrawn};
pub use path::{Path, paths};
pub use piecewise::{Belongs, Curve, Piece, Point};
pub use rep::{RepCurve, rep_curve, rep_curve_in_pieces, rep_sales};
pub use rule::{RuleCurve, rule_curves};
pub use scale::{Beside, Scale};
pub use stretch::{Stretch, stretches};
pub use with_sales::{WithSales, with_sales};
