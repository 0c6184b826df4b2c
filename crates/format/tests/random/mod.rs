//! Random ledgers and schemes, full of edges, as requests of the data contract.

pub mod bands;
pub mod dear;
pub mod definitions;
pub mod ledgers;
pub mod schemes;
pub mod steps;
