//! What stands between the things of a list.

use crate::label;
use crate::text::Label;

/// Between things that all are meant.
pub const AND: Label = label!("、", ", ");
/// Between clauses.
pub const COMMA: Label = label!("，", ", ");
/// Between things of which one is meant.
pub const OR: Label = label!("或", " or ");
/// Between sentences of a list.
pub const SEMICOLON: Label = label!("；", "; ");
