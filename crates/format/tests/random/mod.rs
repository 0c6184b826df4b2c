//! Random ledgers and schemes, full of edges, as requests of the data contract.

pub mod ledgers;
pub mod schemes;
pub mod steps;
