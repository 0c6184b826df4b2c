//! Files, good and hostile, and what is read of each.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::float_arithmetic,
    missing_docs,
    reason = "a test may stop where it fails"
)]

mod support;

mod damaged;
mod foreign;
mod limits;
mod ods;
mod ours;
mod wire;
mod xls;
mod xls_hostile;
mod xlsx_cells;
mod xlsx_formats;
mod xlsx_hostile;
mod xlsx_sheets;
