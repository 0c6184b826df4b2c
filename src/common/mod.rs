//! What several places show, or what lies over all of them: it knows the document, but no place.

mod figure;
mod notices;
mod scheme_card;
mod trial;
mod why;

pub use figure::{is_open, unit};
pub use notices::{Notices, copy_text};
pub use scheme_card::SchemeCard;
pub use trial::TrialBar;
pub use why::Why;
