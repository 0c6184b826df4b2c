//! Definitions, ledgers, requests and answers, a file per room. One crate, so that one program is linked and not thirty.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test may stop where it fails"
)]

mod after;
mod answers;
mod audit;
mod budget;
mod cases;
mod casework;
mod curves;
mod definitions;
mod explain;
mod format;
mod format_words;
mod hostile;
mod mutations;
mod own_schemes;
mod pieces;
mod properties;
mod random;
mod reach;
mod renamed;
mod round_trip;
mod rules;
mod spoiled;
mod templates;
mod uncounted;
mod volume;
mod why_differ;
mod wrong_definitions;
