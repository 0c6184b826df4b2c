//! What stands between the things of a list.

use crate::label;
use crate::text::{Label, Localize, Localized};

/// Between things that all are meant.
pub const AND: Label = label!("、", ", ");
/// Between clauses.
pub const COMMA: Label = label!("，", ", ");
/// Between things of which one is meant.
pub const OR: Label = label!("或", " or ");
/// Between sentences of a list.
pub const SEMICOLON: Label = label!("；", "; ");
/// Before the last of things that all are meant.
const LAST: Label = label!("、", " and ");

/// Things that all are meant, as a sentence names them: `“A”, “B” and “C”`.
pub fn listed<T: Localize>(things: impl IntoIterator<Item = T>) -> Localized {
    let mut all: Vec<T> = things.into_iter().collect();
    let last = all.pop();
    let mut said = Localized::joined(all, AND);
    if let Some(last) = last {
        if !said.is_empty() {
            said.push(&LAST);
        }
        said.push(&last);
    }
    said
}
