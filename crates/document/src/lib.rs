//! What a person typed and chose, and what is shown of it: plain data, without a browser. It knows no pixels.

pub mod audit;
pub mod catalog;
pub mod columns;
mod day_words;
pub mod editor;
mod event_words;
mod example_book;
pub mod explanation;
pub mod export;
mod fault;
mod file;
mod formula;
pub mod grid;
pub mod import;
pub mod journal;
mod letters;
pub mod own;
pub mod paper;
mod progress;
mod read_text;
mod remedy;
pub mod reordering;
mod route;
pub mod rule_form;
mod saved;
pub mod statement;
pub mod sync;
mod theme;
mod unreadable;
mod whole_file;
pub mod workbook;

pub use day_words::{day_words, outside_period};
pub use event_words::{event_words, row_number, row_words};
pub use example_book::{ExampleOf, free_name, is_called};
pub use fault::{
    fault_words, is_missing, is_wrong_there, left_out_words, not_counted, replaced_words,
    unfinished,
};
pub use file::{Refusal, file_text, json_name, opened_file, scheme_document};
pub use remedy::{add_named, field_words, remedies, unknown_name};
pub use route::Route;
pub use saved::{Saved, SavedFigure, SavedFill, SavedTable, Settings, open_saved};
pub use theme::Theme;
pub use unreadable::{ReadFailure, unread_words, unreadable};
pub use whole_file::{is_all_in_request, workbook_text};

/// The sample of a first visit: a request as JSON text.
pub const SAMPLE: &str = include_str!("sample.json");
