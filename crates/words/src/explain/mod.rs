//! Words for figures: how every entry of a statement was found, as data and as text in zh-CN and English. Made from the
//! engine's reasons and the parts of a rule by exhaustive match, only when asked for; it computes no result anew.

mod attribute;
mod band;
mod change;
mod check;
mod choice;
mod compare;
mod conclusion;
mod condition;
mod context;
mod counts;
mod decimals;
mod entry;
mod explanation;
mod fact;
mod first;
mod formula;
mod growth;
mod inactive;
mod limit;
mod measure;
mod measured;
mod names;
mod outline;
mod part_line;
mod pay;
mod progress;
mod selection;
mod share;
mod summary;
mod sustained;
mod target;

pub use check::Check;
pub use entry::{of_action, of_benefit, of_grant, of_line, of_pool, of_skipped};
pub use explanation::{
    Cap, Change, Choice, Conclusion, Explanation, Fact, Inactive, Measured, Missing, Record,
    Rounding, Row,
};
pub use formula::{Formula, Slice};
pub use inactive::of_inactive;
pub use measure::{amount_of as measured_amount, name as measure_name};
pub use outline::{ExplainedPart, PartKind, parts};
pub use part_line::{Mark, PartLine};
