//! What follows from statements: the next step of a rep, and the same facts under several schemes.

mod compare;
mod next_step;

pub use compare::{Compared, compare};
pub use next_step::{NextStep, next_steps};
