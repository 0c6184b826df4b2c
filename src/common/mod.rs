//! What several places show, or what lies over all of them: it knows the document, but no place.

mod at_sales;
pub mod bands;
mod begin;
mod behind;
mod beside;
mod change_lines;
mod changes;
mod commands;
mod curve_table;
mod done;
mod example_note;
mod examples;
mod figure;
mod filled_scheme;
mod filling;
mod findings;
mod go_to;
mod lacking;
mod language_button;
mod notices;
mod offer_file;
mod open_file;
mod opens;
mod other_books;
mod paper;
mod places;
mod put_back;
mod rule_group;
mod save_file;
mod scale;
mod scheme_card;
mod share_field;
mod shown;
mod theme_button;
mod total;
mod trial;
mod under;
mod why;
mod workbooks;
mod worked;
mod working;

pub use at_sales::AtSales;
pub use begin::{Begin, ways_in};
pub use behind::{Behind, axis, marginal_axis, names_in, piece_name, said_at, stacked};
pub use beside::{Example, act_beside, follow_back, look_into_book, open_example};
pub use change_lines::ChangeLines;
pub use changes::{ChangesView, Way};
pub use commands::perform;
pub use curve_table::{CurveFigure, CurveStand, CurveTable, CurveWorth, StopName};
pub use done::DoneLine;
pub use example_note::{CopyNote, ExampleNote};
pub use examples::{
    ExampleMark, ExamplesNotice, RuleExampleMark, example_badge, rules_on_examples_under,
    without_examples,
};
pub use figure::unit;
pub use filled_scheme::FilledScheme;
pub use filling::{
    Figures, Filling, Readings, ReadingsMark, changed_readings, has_figures, open_count,
};
pub use findings::{Findings, findings_summed};
pub use go_to::{ROWS, go_to, go_to_row, is_newest_first, reveal, turn_to};
pub use lacking::Lacking;
pub use language_button::LanguageButton;
pub use notices::{Notices, copy_text};
pub use offer_file::offer_file;
pub use open_file::{FILE_FIELD, choose_file, load_sample};
pub use opens::{Opens, OpensLine, OpensPart};
pub use other_books::other_books;
pub use paper::{PaperDialog, PrintRoot};
pub use places::{Places, place_name};
pub use rule_group::{GroupView, Groups, entry_count};
pub use save_file::save_file;
pub use scale::ScaleView;
pub use scheme_card::SchemeCard;
pub use share_field::{ShareField, share_now};
pub use shown::{Figure, Net, Note};
pub use theme_button::{ThemeButton, ThemeWords};
pub use total::{Total, overlay_of};
pub use trial::{ON_TRIAL, TRIAL, TrialBar, is_refused_in_trial, with_trial_notice};
pub use under::{Standing, scheme_words, standing, standing_after};
pub use why::Why;
pub use workbooks::{WorkbookButton, Workbooks};
pub use worked::{AtWork, Worked};
pub use working::Working;
