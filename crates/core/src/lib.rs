//! Customer-development reward schemes: what each rep earns and loses, exactly. No words, no JSON, no clock, no pixels.

pub mod analysis;
pub mod audit;
pub mod engine;
pub mod ledger;
pub mod number;
pub mod pieces;
pub mod scheme;
