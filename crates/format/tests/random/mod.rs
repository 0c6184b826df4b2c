//! Random ledgers and schemes, full of edges, as requests of the data contract.

#[allow(dead_code, reason = "tests about bands need it")]
pub mod bands;
pub mod ledgers;
pub mod schemes;
pub mod steps;
