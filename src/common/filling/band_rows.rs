//! The rows of a list of bands as they are typed, and in what they are written.

use super::figure_at::FigureAt;
use rewards_core::scheme::Unit;
use rewards_document::workbook::{BandRow, TypedFigure};
use rewards_words::label;
use rewards_words::text::Label;

/// Of items.
pub const NO_UNIT: Label = label!("", "");

/// The rows, for whoever follows them.
pub fn rows_of(at: FigureAt) -> Vec<BandRow> {
    rows_in(at.figure())
}

/// The same for an act, which looks once.
pub fn rows_now(at: FigureAt) -> Vec<BandRow> {
    rows_in(at.figure_now())
}

fn rows_in(figure: Option<TypedFigure>) -> Vec<BandRow> {
    match figure {
        Some(TypedFigure::Bands(rows)) => rows,
        Some(TypedFigure::Text(_)) | None => Vec::new(),
    }
}

/// What bounds are written in.
pub const fn bound_unit(of: Unit) -> Label {
    match of {
        Unit::Money => label!("元", "¥"),
        Unit::Rate => label!("%", "%"),
        Unit::Count => label!("次", "times"),
    }
}

/// What is written of what bands pay.
pub fn worth_unit(pays: &[&str]) -> Label {
    match pays {
        ["amount"] => label!("元", "¥"),
        ["rate"] => label!("%", "%"),
        ["item"] => NO_UNIT,
        _ => label!("元/%", "¥/%"),
    }
}
