//! What a person typed and chose, and what is shown of it: plain data, without a browser. It knows no pixels.

pub mod catalog;
pub mod columns;
mod saved;
pub mod slip;
pub mod workbook;

pub use saved::{Saved, SavedFigure, SavedFill, SavedTable};

/// The sample of a first visit: a request as JSON text.
pub const SAMPLE: &str = include_str!("sample.json");
