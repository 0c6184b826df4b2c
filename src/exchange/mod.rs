//! Documents in and out: requests, ledgers, schemes, statements as JSON. The only room that reads what strangers wrote:
//! it gives sound values or every problem with its place.

mod answer;
mod decimal_text;
mod definition;
mod field;
mod fields;
mod ledger;
mod marks;
mod message;
mod node;
mod problem;
mod reading;
mod record;
pub mod request;
mod saved;
pub mod text;
mod word;
mod writing;

pub use answer::{Answer, Comparison};
pub use definition::{
    Choice, Definition, Guide, Param, ParamType, RuleHead, describe, describe_templates, fill, read_definition, read_scheme, template,
};
pub use fields::{Fields, distinct_entries, entries};
pub use ledger::read_ledger;
pub use marks::Marks;
pub use message::{message, summary};
pub use node::{Key, Node};
pub use problem::{Code, Found, Path, Problem, Problems, Wanted};
pub use reading::{DEPTH_MOST, ENTRIES_MOST, TEXT_MOST, key};
pub use record::{Read, Record};
pub use saved::{Saved, SavedFigure, SavedFill, SavedTable};
pub use word::Word;
