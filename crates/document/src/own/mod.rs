//! A company's own schemes: written as rules one by one, kept as typed, published as versions that never change.

mod called;
mod check;
mod derived;
mod difference;
mod difference_beside;
mod difference_line;
mod difference_rule;
mod examples;
mod figure_words;
mod file;
mod half_typed;
mod head;
mod key;
mod make;
mod publish;
mod rule;
mod scheme;
mod version;
mod worked;

pub use called::{scheme_name, version_words};
pub use check::{OwnCheck, RuleCheck};
pub use difference::difference;
pub use difference_line::{DifferenceLine, DifferencePart, What};
pub use examples::{ExampleCheck, ExampleRep, check_examples, example_of};
pub use file::{from_text, to_text, version_to_text};
pub use half_typed::waiting_rule;
pub(crate) use key::id_after;
pub use key::{SchemeKey, column_key, column_of, is_own, scheme_of, version_key};
pub(crate) use make::of_document;
pub use make::{copy_of, from_nothing, head_text};
pub use publish::Hindrance;
pub use rule::{OwnRule, Switch};
pub use scheme::{Numbers, OwnHead, OwnScheme};
pub use version::Version;
pub use worked::WorkedExample;
