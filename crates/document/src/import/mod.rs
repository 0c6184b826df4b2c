//! Tables in by paste, file and drop: from a text or a spreadsheet to one edit, and nothing changed before that.
//!
//! ```text
//! bytes ─(browser decodes; likeliest)─▶ text ─TextReader─▶ RawTable ◀─ a spreadsheet's sheets
//!                                                            │
//!                       Remembered ─▶ Reading::of ◀──────────┤ head, table, Mapping (put right by hand)
//!                                        │                   │
//!                                        ▼                   ▼
//!                                Preview::new(facts, parts, choices)
//!                                        │ advance(rows) until it's done; dropped, it was nothing
//!                                        ▼
//!                      counts, wrong, passed, newcomers, words ──▶ Preview::edit: one step to take back
//! ```
//!
//! Long work goes in pieces: [`TextReader::advance`] and [`Preview::advance`] do about so many rows and say how far they are.

mod bare;
mod body;
mod coming_words;
mod content;
mod decoding;
mod foreign;
mod head;
mod head_text;
mod mapping;
mod plain;
mod preview;
mod preview_words;
mod raw;
mod reading;
mod recognise;
mod remembered;
mod synonyms;
mod text;
mod value;
mod words;

pub use crate::progress::Progress;
pub use crate::workbook::normalize::{DateOrder, DayStyle, Epoch};
pub(crate) use bare::{BareReading, is_sum_row};
pub use body::Passed;
pub use decoding::{Decoded, Encoding, distinct, likeliest, shown};
pub use foreign::ForeignFile;
pub use head::Head;
pub use head_text::{HeadText, Unit};
pub use mapping::{Assigned, Blanks, Mapping};
pub use preview::{
    Alike, Choices, ComingRow, Counts, Fate, HiddenRows, Incoming, Likeness, PassedRow, Preview,
    RowsThere, SourceTable, WordRead, Wrong, WrongRow,
};

pub use raw::{Cell, Cut, MAX_CELL_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, RawRow, RawTable};
pub use reading::Reading;
pub use remembered::{PutRight, Remembered};
pub use text::{Delimiter, TextReader, TextRefusal, read_text};
pub use words::{answers, order_words};
