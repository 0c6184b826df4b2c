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
pub(super) struct Parts<'n, const N: usize> {
    pub path: &'n Path<'n>,
    fields: Fields<'n, N>,
}

impl<'n, const N: usize> Parts<'n, N> {
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
    pub fn open<'n, const N: usize>(&mut self, at: At<'n>, names: &'static [&'static str; N]) -> Option<Parts<'n, N>> {
        let fields = Fields::open(at.node, names, at.path, &mut self.problems)?;
        Some(Parts { path: at.path, fields })
    }

    /// Reads a field that has to be there.
    pub fn require<const N: usize, T>(
        &mut self,
        parts: &Parts<'_, N>,
        name: &str,
        read: impl FnOnce(&mut Self, At<'_>) -> Option<T>,
    ) -> Option<T> {
        let path = parts.path.field(name);
        match parts.node(name) {
            Some(node) => read(self, At { node, path: &path }),
            None => {
                self.problems.add(&path, Code::MissingField);
                None
            }
        }
    }

    /// Reads a field that may be left out.
    #[allow(clippy::option_option, reason = "faulty, left out and read are three things")]
    pub fn may<const N: usize, T>(
        &mut self,
        parts: &Parts<'_, N>,
        name: &str,
        mut read: impl FnMut(&mut Self, At<'_>) -> Option<T>,
    ) -> Option<Option<T>> {
        match parts.node(name) {
            Some(node) => self.maybe(At { node, path: &parts.path.field(name) }, &mut read),
            None => Some(None),
        }
    }

    /// Reads a field that means this where it is left out.
    pub fn or<const N: usize, T>(
        &mut self,
        parts: &Parts<'_, N>,
        name: &str,
        default: T,
        read: impl FnMut(&mut Self, At<'_>) -> Option<T>,
    ) -> Option<T> {
        self.may(parts, name, read).map(|read| read.unwrap_or(default))
    }

    /// Reads a list whose entries may be optional.
    pub fn entries<T>(&mut self, at: At<'_>, most: usize, mut read: impl FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<Vec<T>> {
        self.part(at, |filler, at| {
            let nodes = list(at, most, &mut filler.problems)?.iter().enumerate();
            let entries: Vec<Option<Option<T>>> = nodes
                .map(|(index, node)| {
                    let path = at.path.entry(index);
                    let at = At { node, path: &path };
                    if matches!(node, Node::Null) { filler.fault(at, Code::WrongType) } else { filler.maybe(at, &mut read) }
                })
                .collect();
            let entries: Option<Vec<Option<T>>> = entries.into_iter().collect();
            entries.map(|entries| entries.into_iter().flatten().collect())
        })
    }

    /// One of a closed list of words.
    pub fn word<W: Word>(&mut self, at: At<'_>) -> Option<W> {
        self.fill(at, &Place::Word(W::WORDS), |filler, filling| match filling {
            Filling::Written(at) => field::word(at.node, at.path, &mut filler.problems),
            Filling::Set(Value::Text(word)) => W::of(word),
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

    fn band<T>(&mut self, at: At<'_>, read: impl FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<T> {
        self.part(at, read)
    }

    fn made_up(&self) -> usize {
        self.made_up
    }
}
