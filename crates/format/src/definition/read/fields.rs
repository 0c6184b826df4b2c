//! The fields of a part: which there are, which there have to be, and which there may not be.

use super::super::place::{At, place_among, place_of_word};
use super::hole::{Read, Reader};
use crate::{Code, Fields, Wanted};
use rewards_words::problem::{Misfit, PartKind};

/// The fields of a part.
pub(in super::super) struct Parts<'n> {
    pub at: At<'n>,
    fields: Fields<'n>,
}

impl<'n> Parts<'n> {
    /// Whether a field is there.
    pub fn has(&self, name: &str) -> bool {
        self.fields.node(name).is_some()
    }
}

impl<'o> Reader<'o> {
    /// The place of a word among those that may stand here.
    pub fn place_of(&mut self, at: At<'_>, words: &[&'static str]) -> Option<usize> {
        place_of_word(at, words, &mut self.problems)
    }

    /// The place of a word among those that a part may be; what else it may be is an object.
    pub fn place_of_part(&mut self, at: At<'_>, words: &[&str], kind: PartKind) -> Option<usize> {
        place_among(at, words, || Wanted::Part(kind), &mut self.problems)
    }

    /// Opens a part that may have these fields.
    pub fn open<'n>(&mut self, at: At<'n>, names: &'static [&'static str]) -> Option<Parts<'n>> {
        let fields = Fields::open(at.node, names, at.path, &mut self.problems)?;
        Some(Parts { at, fields })
    }

    /// Reads a field that has to be there.
    pub fn required<T>(
        &mut self,
        parts: &Parts<'_>,
        name: &'static str,
        read: Read<'_, 'o, T>,
    ) -> Option<T> {
        let path = parts.at.path.field(name);
        match parts.fields.node(name) {
            Some(node) => read(self, At { node, path: &path }),
            None => {
                self.problems.add(&path, Code::MissingField);
                None
            }
        }
    }

    /// Reads a field that may be left out.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three")]
    pub fn or<T>(
        &mut self,
        parts: &Parts<'_>,
        name: &'static str,
        read: Read<'_, 'o, Option<T>>,
    ) -> Option<Option<T>> {
        match parts.fields.node(name) {
            Some(node) => {
                let path = parts.at.path.field(name);
                read(self, At { node, path: &path })
            }
            None => Some(None),
        }
    }

    /// The only one of these fields that is there; another one is no field of this part.
    pub fn only(&mut self, parts: &Parts<'_>, names: &[&'static str]) -> Option<&'static str> {
        let mut there = names.iter().copied().filter(|name| parts.has(name));
        let Some(first) = there.next() else {
            let wanted = Wanted::OneField(names.to_vec());
            self.problems
                .want(parts.at.path, Code::MissingField, wanted);
            return None;
        };
        let others: Vec<&'static str> = there.collect();
        self.refuse(parts, &others, |other| Misfit::Beside(other, first));
        Some(first)
    }

    /// Notes these fields, where they are there, as fields that this part does not have, and why.
    pub fn refuse(
        &mut self,
        parts: &Parts<'_>,
        names: &[&'static str],
        why: impl Fn(&'static str) -> Misfit,
    ) {
        for name in names.iter().copied().filter(|name| parts.has(name)) {
            let why = Wanted::Fitting(why(name));
            self.problems
                .want(&parts.at.path.field(name), Code::UnknownField, why);
        }
    }
}
