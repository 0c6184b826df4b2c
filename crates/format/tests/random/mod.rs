//! Random ledgers and schemes, full of edges, as requests of the data contract.

#[allow(dead_code)]
pub mod definitions;
pub mod ledgers;
pub mod schemes;
pub mod steps;
