//! In what bounds and payments are written.

use rewards_core::scheme::Unit;
use rewards_words::label;
use rewards_words::text::Label;

/// Of items.
pub const NO_UNIT: Label = label!("", "");

/// What bounds are written in; what is counted is said by what the rule measures.
pub const fn bound_unit(of: Unit) -> Label {
    match of {
        Unit::Money => label!("元", "¥"),
        Unit::Rate => label!("%", "%"),
        Unit::Count => NO_UNIT,
    }
}

/// What is written of what bands pay.
pub fn worth_unit(pays: &[&str]) -> Label {
    match pays {
        ["amount"] => label!("元", "¥"),
        ["rate"] => label!("%", "%"),
        ["item"] => NO_UNIT,
        _ => label!("元/%", "¥/%"),
    }
}
