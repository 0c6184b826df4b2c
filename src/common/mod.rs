//! What several places show, or what lies over all of them: it knows the document, but no place.

mod deeds;
mod examples;
mod figure;
mod filling;
mod go_to;
mod notices;
mod paper;
mod rule_group;
mod scale;
mod scheme_card;
mod shown;
mod theme_button;
mod trial;
mod under;
mod why;
mod workbooks;
mod worked;
mod working;

pub use deeds::perform;
pub use examples::ExamplesNotice;
pub use figure::unit;
pub use filling::{Figures, Filling, Readings, changed_readings, open_count};
pub use go_to::{ROWS, go_to, go_to_row, turn_to};
pub use notices::{Notices, copy_text};
pub use paper::{PaperDialog, PrintRoot};
pub use rule_group::{GroupView, Groups, entry_count};
pub use scale::ScaleView;
pub use scheme_card::SchemeCard;
pub use shown::{Figure, Net};
pub use theme_button::{ThemeButton, ThemeWords};
pub use trial::TrialBar;
pub use under::{Standing, standing};
pub use why::Why;
pub use workbooks::{WorkbookButton, Workbooks, act_beside};
pub use worked::{AtWork, Worked};
pub use working::Working;
