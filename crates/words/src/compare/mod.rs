//! What a manager is told of schemes side by side: cost with more sales or fewer, and where one becomes dearer.

mod volume;

pub use volume::{crossover, jump, volume_finding};
