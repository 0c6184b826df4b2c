//! Things beside the money, in words.

use crate::label::AND;
use crate::text::{Label, Localized};
use crate::{label, say};

/// The head of money with the things that have a value: never the net itself.
pub const WITH_THINGS: Label = label!("含实物折算", "with gifts valued");

/// Things that no value is given for: `未折算：西湖、高档记事本`; nothing where there are none.
#[must_use]
pub fn unvalued_words(things: &[Localized]) -> Option<Localized> {
    let list = Localized::joined(things, AND);
    (!things.is_empty()).then(|| say!("未折算：{0}", "not valued: {0}", list))
}
