//! The parts of a rule that every kind of part is made of: fields, lists, words, figures, text, each with its holes.

use super::hole::Filler;
use super::kind::Place;
use super::place::{At, Figure, list, place_of_word};
use super::trail::Spot;
use super::value::Value;
use crate::{Code, Fields, Node, Word};
use rewards_core::scheme::Text;

/// The fields of the part at a place.
pub(super) struct Parts<'d> {
    pub spot: Spot,
    fields: Fields<'d>,
    /// What was read of it so far can be kept.
    pub is_sound: bool,
}

impl Parts<'_> {
    /// Whether a field is there.
    pub fn has(&self, name: &str) -> bool {
        self.fields.node(name).is_some()
    }

    /// What was read of the part, where all of it is sound.
    pub fn whole<T>(&self, read: T) -> Option<T> {
        self.is_sound.then_some(read)
    }
}

impl<'d> Filler<'d> {
    /// Opens the part at a place.
    pub fn open(&mut self, spot: Spot, names: &'static [&'static str]) -> Option<Parts<'d>> {
        let fields = self.here(spot, &mut |node, path, problems| {
            Fields::open(node, names, path, problems)
        })?;
        Some(Parts {
            spot,
            fields,
            is_sound: true,
        })
    }

    /// The place of a field, where it is there.
    pub fn there(&mut self, parts: &Parts<'d>, name: &'static str) -> Option<Spot> {
        parts
            .fields
            .node(name)
            .map(|node| self.field(parts.spot, name, node))
    }

    /// The place of a field that has to be there.
    pub fn need(&mut self, parts: &Parts<'d>, name: &'static str) -> Option<Spot> {
        let spot = self.there(parts, name);
        if spot.is_none() {
            self.lack(parts, name, Code::MissingField);
        }
        spot
    }

    /// Notes a problem of a field, there or not.
    pub fn lack(&mut self, parts: &Parts<'d>, name: &'static str, code: Code) {
        let spot = self.field(parts.spot, name, &Node::Null);
        self.note(spot, code);
    }

    /// The only one of these fields that is there; another one is no field of this part.
    pub fn only(&mut self, parts: &Parts<'d>, names: &[&'static str]) -> Option<&'static str> {
        let mut first = None;
        for name in names.iter().filter(|name| parts.has(name)) {
            match first {
                None => first = Some(*name),
                Some(_) => self.lack(parts, name, Code::UnknownField),
            }
        }
        if first.is_none() {
            self.fault(parts.spot, Code::MissingField)
        } else {
            first
        }
    }

    /// Notes these fields, where they are there, as fields that this part does not have.
    pub fn refuse(&mut self, parts: &Parts<'d>, names: &[&'static str]) {
        for name in names.iter().filter(|name| parts.has(name)) {
            self.lack(parts, name, Code::UnknownField);
        }
    }

    /// Reads what may be left out: by `null`, or as optional for want of a parameter.
    #[allow(
        clippy::option_option,
        reason = "faulty, left out and read are three things"
    )]
    pub fn maybe<T>(
        &mut self,
        spot: Spot,
        read: &mut dyn FnMut(&mut Self, Spot) -> Option<T>,
    ) -> Option<Option<T>> {
        let read = self.enter(spot).and_then(|spot| read(self, spot));
        if self.leave() {
            Some(None)
        } else {
            read.map(Some)
        }
    }

    /// Reads an entry that may be left out, though not by `null`.
    #[allow(
        clippy::option_option,
        reason = "faulty, left out and read are three things"
    )]
    pub fn kept<T>(
        &mut self,
        spot: Spot,
        read: &mut dyn FnMut(&mut Self, Spot) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.node(spot) {
            _ if !self.may_have_holes() => read(self, spot).map(Some),
            Node::Null => self.fault(spot, Code::WrongType),
            _ => self.maybe(spot, read),
        }
    }

    /// Reads a field that may be left out.
    pub fn may<T>(
        &mut self,
        parts: &mut Parts<'d>,
        name: &'static str,
        read: &mut dyn FnMut(&mut Self, Spot) -> Option<T>,
    ) -> Option<T> {
        let spot = self.there(parts, name)?;
        let read = self.maybe(spot, read);
        parts.is_sound &= read.is_some();
        read.flatten()
    }

    /// Reads a value that has to be there.
    pub fn value_in(
        &mut self,
        parts: &mut Parts<'d>,
        name: &'static str,
        place: &Place<'_>,
    ) -> Option<Value> {
        let value = self
            .need(parts, name)
            .and_then(|spot| self.value(spot, place));
        parts.is_sound &= value.is_some();
        value
    }

    /// Reads a value that may be left out.
    pub fn value_or(
        &mut self,
        parts: &mut Parts<'d>,
        name: &'static str,
        place: &Place<'_>,
    ) -> Option<Value> {
        self.may(parts, name, &mut |filler, spot| filler.value(spot, place))
    }

    /// Reads a figure that has to be there.
    pub fn figure_in(
        &mut self,
        parts: &mut Parts<'d>,
        name: &'static str,
        figure: Figure,
    ) -> Option<i128> {
        self.value_in(parts, name, &Place::Figure(figure))
            .and_then(Value::number)
    }

    /// Reads a figure that may be left out.
    pub fn figure_or(
        &mut self,
        parts: &mut Parts<'d>,
        name: &'static str,
        figure: Figure,
    ) -> Option<i128> {
        self.value_or(parts, name, &Place::Figure(figure))
            .and_then(Value::number)
    }

    /// Reads `true` or `false`; false where it is left out.
    pub fn truth_or(&mut self, parts: &mut Parts<'d>, name: &'static str) -> bool {
        self.value_or(parts, name, &Place::Truth)
            .is_some_and(|value| value == Value::Truth(true))
    }

    /// Reads a word that has to be there.
    pub fn word_in<W: Word>(&mut self, parts: &mut Parts<'d>, name: &'static str) -> Option<W> {
        word_of(self.value_in(parts, name, &Place::Word(W::WORDS)))
    }

    /// Reads a word that may be left out.
    pub fn word_or<W: Word>(&mut self, parts: &mut Parts<'d>, name: &'static str) -> Option<W> {
        word_of(self.value_or(parts, name, &Place::Word(W::WORDS)))
    }

    /// One of a closed list of words.
    pub fn word<W: Word>(&mut self, spot: Spot) -> Option<W> {
        word_of(self.value(spot, &Place::Word(W::WORDS)))
    }

    /// Text, such as an item or a product.
    pub fn text(&mut self, spot: Spot) -> Option<Text> {
        self.value(spot, &Place::Text).and_then(Value::text)
    }

    /// The place of a word, written here, among those that may stand here.
    pub fn place_of_word(&mut self, spot: Spot, words: &[&str]) -> Option<usize> {
        self.here(spot, &mut |node, path, problems| {
            place_of_word(At { node, path }, words, problems)
        })
    }

    /// Reads a list whose entries may be optional.
    pub fn entries<T>(
        &mut self,
        spot: Spot,
        most: usize,
        read: &mut dyn FnMut(&mut Self, Spot) -> Option<T>,
    ) -> Option<Vec<T>> {
        let spot = self.part(spot)?;
        let nodes = self.list(spot, most)?;
        let (mut entries, mut are_sound) = (Vec::new(), true);
        for (index, node) in nodes.iter().enumerate() {
            let entry = self.entry(spot, index, node);
            match self.kept(entry, read) {
                Some(entry) => entries.extend(entry),
                None => are_sound = false,
            }
        }
        are_sound.then_some(entries)
    }

    /// The entries of a list as they are written.
    pub fn list(&mut self, spot: Spot, most: usize) -> Option<&'d [Node]> {
        self.here(spot, &mut |node, path, problems| {
            list(node, path, most, problems)
        })
    }
}

fn word_of<W: Word>(value: Option<Value>) -> Option<W> {
    W::at(value?.place_among(W::WORDS)?)
}
