//! What comes in by file, paste and drop: read, looked at and put right before anything is changed.

mod incoming;
mod saved;
mod sheets;
mod taking;
mod work;

pub use incoming::{Incoming, Stage};
pub use taking::{answer, confirm, give_up, listen, read_as, rework, stop, take_file, take_text};
pub use work::Work;
