//! The editor of an own scheme without its pixels: its rules as cards, and what somebody does on them as acts on the
//! workbook.

mod acts;
mod card;
mod examples;
mod few_facts;
mod named;
mod pasted;
mod wrong;

pub use acts::{
    act_on_head, act_on_rule, add_rule, copy_rule, move_rule, remove_rule, switch_rule,
};
pub use card::{CellView, Detail, FieldView, RuleCard, SectionView, head_view, rule_card};
pub use examples::{
    accept_example, add_examples, change_fact, expect, offered_examples, open_example, pin_facts,
    put_facts, remove_example, rename_example,
};
pub use pasted::pasted_words;
