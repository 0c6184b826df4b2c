//! What comes in by file, paste and drop: read, looked at and put right before anything is changed.

mod doors;
mod drop_hint;
mod field;
mod files;
mod incoming;
mod many;
mod saved;
mod taking;
mod text;
mod work;

pub use doors::listen;
pub use drop_hint::DropHint;
pub use field::FileField;
pub use files::read_as;
pub use incoming::{Incoming, Instead, Stage};
pub use many::{LARGE, Ready, find_out, step};
pub use taking::{answer, begin_text, confirm, give_up, rework, stop, take_block, take_text};
pub use work::Work;
