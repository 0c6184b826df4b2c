//! Customer-development reward schemes: what each rep earns and loses, exactly, with the working shown.
//!
//! The rooms stand on floors (see `ARCHITECTURE.md`): a room names only its own children and lower floors.

pub mod number;

pub mod ledger;
pub mod scheme;

pub mod engine;
pub mod templates;

pub mod analysis;

pub mod explain;

pub mod exchange;

#[cfg(target_arch = "wasm32")]
pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod browser;

pub mod ui;
