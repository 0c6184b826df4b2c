//! What is kept between visits: every act when it is done, followed by every other window; what belongs to who looks, apart.

mod acting;
mod behind;
mod books;
mod choices;
mod keeper;
mod opening;
mod saved_state;
mod settings;
mod snapshots;
mod telling;
mod watching;

pub use acting::{act, act_prepared, prepare, redo, step_tried, undo};
pub use books::{
    begin_book, book_name, books, change_book, duplicate_book, example_of, forget_book,
    put_example, read_book, switch_book,
};
pub use choices::{
    announced, follow_unpublished, keep_announced, keep_comparing, keep_lang, keep_layout,
    keep_rep, keep_route, keep_theme, remember, remembered,
};
pub use keeper::Keeper;
pub use opening::{Opened, open, unknown_hash};
pub use saved_state::SavedState;
pub use watching::keep_watch;
