//! Documents in and out: requests, ledgers, schemes, statements as JSON. The only room that reads what strangers wrote:
//! it gives sound values or every problem with its place.

mod answer;
mod audit;
mod decimal_text;
mod definition;
mod extent;
pub mod field;
mod fields;
mod ledger;
mod marks;
mod node;
mod problems;
mod reading;
mod record;
pub mod request;
pub mod templates;
pub mod text;
mod word;
mod writing;

pub use answer::{
    Comparison, EntryAt, Evaluation, IndexedLedger, RepShown, StatementShown, Whys, basis, why,
};
pub use audit::{Audit, named};
pub use definition::{
    Advice, Choice, Definition, Guide, MOST_RULES, Param, ParamType, RuleDef, Settings,
    default_node, definition_node, describe, describe_templates, example_node, fill,
    is_of_penalties, needing, param_mentions, params_by_rule, read_definition, read_rule,
    read_rules, read_scheme, reads, rule_node, template,
};
pub use extent::{DEPTH_MOST, ENTRIES_MOST, TEXT_MOST};
pub use fields::{Fields, distinct_entries, entries};
pub use ledger::{alone, ledger_node, read_ledger};
pub use marks::Marks;
pub use node::{Key, Node};
pub use problems::{Path, Problems, problem, problems};
pub use reading::key;
pub use record::{Read, Record};
pub use word::Word;

pub use rewards_words::problem::{Code, Found, Problem, Wanted};
pub use rewards_words::{message, summary};
