//! What the page needs of the browser it runs in: its storage, its address, its clock, its files. It knows no ledger
//! and no scheme.

mod address;
mod clipboard;
mod clock;
pub mod dom;
mod files;
pub mod history;
mod indexed;
mod kept_focus;
mod runs;
mod session;
mod spans;
mod spreadsheet;
mod storage;
mod turn;
mod wishes;

pub use address::{Query, asked, hash, set_hash};
pub use clipboard::{Clip, clipboard_clip, pasted_clip, pasted_files};
pub use clock::{day_typed, new_name, now, now_text, this_year, today};
pub use files::{bytes, copy, decoded, may_refuse_files, offer, print, read};
pub use indexed::Indexed;
pub use kept_focus::keep_focus;
pub use runs::{Run, follow, in_turns, in_turns_while};
pub use session::{
    has_session_mark, is_hidden, put_session_mark, put_session_text, session_text,
    take_session_mark,
};
pub use spreadsheet::{Stop, read_spreadsheet};
pub use storage::Storage;
pub use turn::{Turn, next_task};
pub use wishes::{prefers_chinese, width_query};
