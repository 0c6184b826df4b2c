//! The document without its pixels, a file per room. One crate, so that one program is linked and not forty.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test may stop where it fails"
)]

mod audit;
mod besides;
mod budget;
mod cards;
mod changes;
mod columns;
mod common;
mod comparison;
mod comparison_on_paper;
mod curve;
#[path = "../../format/tests/random/dear.rs"]
mod dear;
mod differences;
mod editor;
mod editor_examples;
mod examples;
mod explanations;
mod figures;
mod files;
mod grid;
mod import;
mod journal;
mod leaving;
mod left_out;
mod mending;
mod names;
mod normalize;
mod own;
mod paper;
mod pictures;
mod reach;
mod reordering;
mod routes;
mod rule_curves;
mod rule_form;
mod rule_form_acts;
mod rule_stands;
mod saved;
mod second_rep;
mod shown;
mod since;
mod sizes;
mod spreadsheets;
mod statement;
mod steps;
mod supposed;
mod totals;
mod uncounted;
mod undo;
mod unreadable;
mod volume;
mod whole_file;
mod wrong_there;
