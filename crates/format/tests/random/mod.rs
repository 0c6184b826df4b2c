//! Random ledgers and schemes, full of edges, as requests of the data contract.

#[allow(dead_code, reason = "tests about bands need it")]
pub mod bands;
#[allow(dead_code, reason = "tests whose cases are dear need it")]
pub mod dear;
pub mod ledgers;
pub mod schemes;
pub mod steps;
