//! What taking tables in will do: found piece by piece, nothing changed until its one edit is done.

mod apply;
mod choices;
mod coming;
mod incoming;
mod judge;
mod judging;
mod progress;
mod reading_rows;
mod state;
mod twins;
mod words_read;
mod writing;

pub use choices::{Alike, Choices, HiddenRows, RowsThere, Wrong, WrongRow};
pub use coming::ComingRow;
pub use incoming::{Counts, Fate, Incoming, Likeness, PassedRow};
pub use state::{Preview, SourceTable};
pub use words_read::WordRead;
