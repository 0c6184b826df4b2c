//! Writes parts that differ by an attribute.

use super::hole::{Fields, Write, slot};
use super::value::word;
use crate::{Key, Node};
use rewards_core::scheme::{By, ByWord, ElseAt, Slot};

/// A part that may differ by the rep's department.
pub(super) fn by_department<T>(by: &By<Slot<T>>, write: Write<'_, T>) -> Node {
    let (among, beside) = match (by.else_at, &by.otherwise) {
        (ElseAt::Alone, Some(plain)) => return slot(plain, write),
        (ElseAt::Among, Some(among)) => (Some(("else", among)), None),
        (ElseAt::Beside, beside) => (None, beside.as_ref()),
        (ElseAt::Alone | ElseAt::Among, None) => (None, None),
    };
    let words = by.is.iter().map(|(word, part)| (*word, part)).chain(among);
    let is = words.map(|(word, part)| (Key::Borrowed(word), slot(part, write)));
    let mut fields = Fields::default();
    fields
        .add("by", word(by.attribute.word()))
        .add("is", Node::Map(is.collect()))
        .or("else", beside, write);
    fields.done()
}

pub(super) fn by_word<T>(by: &Slot<ByWord<T>>, write: Write<'_, T>) -> Node {
    slot(by, &|by| {
        let mut parts: Vec<(Key, Node)> = by
            .is
            .iter()
            .map(|(key, part)| (Key::from(key.to_string()), write(part)))
            .collect();
        parts.extend(
            by.otherwise
                .iter()
                .map(|part| (Key::Borrowed("else"), write(part))),
        );
        Node::Map(parts)
    })
}
