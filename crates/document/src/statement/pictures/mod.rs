//! The pictures of a comparison as they are drawn: whole numbers, a sentence each, and texts for the table behind.

mod cost;
mod dots;
mod scatter;
mod ticks;

pub use cost::{CostBar, CostBars, CostSegment, SegmentKind, cost_bars};
pub use dots::{DotRow, PayDots, pay_dots};
pub use scatter::{PayScatter, ScatterPoint, pay_scatter};
pub use ticks::{Tick, ticks};
