//! The parts of a rule that every kind of part is made of: fields, lists, words, figures, text, each with its holes.

use super::bands::BandReader;
use super::hole::{Filler, Filling};
use super::kind::Place;
use super::place::{At, Figure, NOTE, figure, list, text};
use super::value::Value;
use crate::exchange::{Code, Fields, Node, Path, Problems, Word, field};
use crate::number::Day;
use crate::scheme::Text;

/// The fields of the part at a place.
pub(super) struct Parts<'n> {
    pub path: &'n Path<'n>,
    fields: Fields<'n>,
}

impl<'n> Parts<'n> {
    /// What a field holds.
    pub fn node(&self, name: &str) -> Option<&'n Node> {
        self.fields.node(name)
    }

    /// The only one of these fields that is there; another one is no field of this part.
    pub fn only<'w>(&self, names: &[&'w str], filler: &mut Filler<'_>) -> Option<&'w str> {
        let mut there = names.iter().copied().filter(|name| self.node(name).is_some());
        let first = there.next();
        if first.is_none() {
            filler.problems.add(self.path, Code::MissingField);
        }
        for other in there {
            filler.problems.add(&self.path.field(other), Code::UnknownField);
        }
        first
    }

    /// Notes these fields, where they are there, as fields that this part does not have.
    pub fn refuse(&self, names: &[&str], filler: &mut Filler<'_>) {
        for name in names.iter().filter(|name| self.node(name).is_some()) {
            filler.problems.add(&self.path.field(name), Code::UnknownField);
        }
    }
}

impl Filler<'_> {
    /// Opens the part at a place.
    pub fn open<'n>(&mut self, at: At<'n>, names: &'static [&'static str]) -> Option<Parts<'n>> {
        let fields = Fields::open(at.node, names, at.path, &mut self.problems)?;
        Some(Parts { path: at.path, fields })
    }

    /// Reads a field that has to be there.
    pub fn require<T>(&mut self, parts: &Parts<'_>, name: &str, read: impl FnOnce(&mut Self, At<'_>) -> Option<T>) -> Option<T> {
        let node = parts.fields.demand(name, parts.path, &mut self.problems)?;
        read(self, At { node, path: &parts.path.field(name) })
    }

    /// Reads a field that may be left out.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three things")]
    pub fn may<T>(&mut self, parts: &Parts<'_>, name: &str, mut read: impl FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<Option<T>> {
        match parts.node(name) {
            Some(node) => self.maybe(At { node, path: &parts.path.field(name) }, &mut read),
            None => Some(None),
        }
    }

    /// Reads a field that means this where it is left out.
    pub fn or<T>(&mut self, parts: &Parts<'_>, name: &str, default: T, read: impl FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<T> {
        self.may(parts, name, read).map(|read| read.unwrap_or(default))
    }

    /// Reads a field that may be left out into its place, which holds what it then means. Whether it is sound.
    pub fn set<T>(&mut self, parts: &Parts<'_>, name: &str, place: &mut T, read: fn(&mut Self, At<'_>) -> Option<T>) -> bool {
        let Some(node) = parts.node(name) else { return true };
        let path = parts.path.field(name);
        let mut is_sound = false;
        let is_left_out = self.is_left_out(At { node, path: &path }, &mut |filler, at| {
            let read = read(filler, at);
            is_sound = read.is_some();
            read.into_iter().for_each(|read| *place = read);
        });
        is_left_out || is_sound
    }

    /// Reads a list whose entries may be optional.
    pub fn entries<T>(&mut self, at: At<'_>, most: usize, mut read: impl FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<Vec<T>> {
        let mut entries = Vec::new();
        let are_sound = self.are_sound(at, most, &mut |filler, at| {
            let entry = read(filler, at);
            let is_sound = entry.is_some();
            entries.extend(entry);
            is_sound
        });
        are_sound.then_some(entries)
    }

    /// Whether a list, and every entry of it that is not left out, is sound.
    fn are_sound(&mut self, at: At<'_>, most: usize, read: &mut dyn FnMut(&mut Self, At<'_>) -> bool) -> bool {
        let mut are_sound = false;
        self.resolve(at, &Place::Part, &mut |filler, filling| {
            let Filling::Written(at) = filling else { return };
            let Some(nodes) = list(at, most, &mut filler.problems) else { return };
            are_sound = true;
            for (index, node) in nodes.iter().enumerate() {
                let path = at.path.entry(index);
                are_sound &= filler.is_sound(At { node, path: &path }, read);
            }
        });
        are_sound
    }

    /// Whether an entry that may be left out, though not by `null`, is sound.
    pub fn is_sound(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self, At<'_>) -> bool) -> bool {
        if matches!(at.node, Node::Null) {
            self.problems.add(at.path, Code::WrongType);
            return false;
        }
        let mut is_sound = false;
        let is_left_out = self.is_left_out(at, &mut |filler, at| is_sound = read(filler, at));
        is_left_out || is_sound
    }

    /// One of a closed list of words.
    pub fn word<W: Word>(&mut self, at: At<'_>) -> Option<W> {
        W::at(self.place_of_word(at, W::WORDS)?)
    }

    fn place_of_word(&mut self, at: At<'_>, words: &'static [&'static str]) -> Option<usize> {
        self.fill(at, &Place::Word(words), |filler, filling| match filling {
            Filling::Written(at) => field::place_of_word(words, at.node, at.path, &mut filler.problems),
            Filling::Set(Value::Text(set)) => words.iter().position(|word| *word == &**set),
            Filling::Set(_) => None,
        })
    }

    /// Text, such as an item or a product.
    pub fn text(&mut self, at: At<'_>) -> Option<Text> {
        self.fill(at, &Place::Text, |filler, filling| match filling {
            Filling::Written(at) => text(at, NOTE, &mut filler.problems),
            Filling::Set(Value::Text(text)) => Some(text.clone()),
            Filling::Set(_) => None,
        })
    }

    /// `true` or `false`.
    pub fn truth(&mut self, at: At<'_>) -> Option<bool> {
        self.fill(at, &Place::Truth, |filler, filling| match filling {
            Filling::Written(at) => field::truth(at.node, at.path, &mut filler.problems),
            Filling::Set(Value::Truth(truth)) => Some(*truth),
            Filling::Set(_) => None,
        })
    }

    /// A calendar day.
    pub fn day(&mut self, at: At<'_>) -> Option<Day> {
        self.fill(at, &Place::Day, |filler, filling| match filling {
            Filling::Written(at) => field::day(at.node, at.path, &mut filler.problems),
            Filling::Set(Value::Day(day)) => Some(*day),
            Filling::Set(_) => None,
        })
    }
}

impl BandReader for Filler<'_> {
    fn problems(&mut self) -> &mut Problems {
        &mut self.problems
    }

    fn figure(&mut self, at: At<'_>, kind: Figure) -> Option<i128> {
        self.fill(at, &Place::Figure(kind), |filler, filling| match filling {
            Filling::Written(at) => figure(at, kind, &mut filler.problems),
            Filling::Set(Value::Number(number)) => Some(*number),
            Filling::Set(_) => None,
        })
    }

    fn item(&mut self, at: At<'_>) -> Option<Text> {
        self.text(at)
    }

    fn band(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut dyn BandReader, At<'_>)) {
        self.resolve(at, &Place::Part, &mut |filler, filling| {
            if let Filling::Written(at) = filling {
                read(filler, at);
            }
        });
    }

    fn made_up(&self) -> usize {
        self.made_up
    }
}
