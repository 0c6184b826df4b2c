//! The fields of one object, read into their places one after the other.

use super::{Code, Fields, Node, Path, Problems};

/// Reads what stands in a field.
pub type Read<'f, 'n, T> = &'f mut dyn FnMut(&'n Node, &Path<'_>, &mut Problems) -> Option<T>;

/// An object while it is read.
pub struct Record<'r, 'n> {
    fields: Fields<'n>,
    path: &'r Path<'r>,
    problems: &'r mut Problems,
    is_sound: bool,
}

impl<'r, 'n> Record<'r, 'n> {
    /// Opens an object that may have these fields.
    pub fn open(node: &'n Node, names: &'static [&'static str], path: &'r Path<'r>, problems: &'r mut Problems) -> Option<Self> {
        let fields = Fields::open(node, names, path, problems)?;
        Some(Self { fields, path, problems, is_sound: true })
    }

    /// Reads a field that is required.
    pub fn required<T>(&mut self, name: &str, place: &mut T, read: Read<'_, 'n, T>) {
        match self.fields.demand(name, self.path, self.problems) {
            Some(node) => self.read(node, name, place, read),
            None => self.is_sound = false,
        }
    }

    /// Reads a field that may be left out; its place holds what it then means.
    pub fn or<T>(&mut self, name: &str, place: &mut T, read: Read<'_, 'n, T>) {
        if let Some(node) = self.fields.node(name) {
            self.read(node, name, place, read);
        }
    }

    /// Reads a field that may be left out, or be null.
    pub fn nullable<T>(&mut self, name: &str, place: &mut Option<T>, read: Read<'_, 'n, T>) {
        if let Some(node) = self.fields.node(name).filter(|node| !matches!(node, Node::Null)) {
            self.read(node, name, place, &mut |node, path, problems| read(node, path, problems).map(Some));
        }
    }

    /// A field that has to be there for what was read of others; null counts as left out.
    pub fn demand_filled(&mut self, name: &str) {
        if matches!(self.fields.node(name), None | Some(Node::Null)) {
            self.problems.add(&self.path.field(name), Code::MissingField);
            self.is_sound = false;
        }
    }

    /// Reads several fields together.
    pub fn part<T>(&mut self, read: fn(&Fields<'n>, &Path<'_>, &mut Problems) -> Option<T>) -> Option<T> {
        read(&self.fields, self.path, self.problems)
    }

    fn read<T>(&mut self, node: &'n Node, name: &str, place: &mut T, read: Read<'_, 'n, T>) {
        match read(node, &self.path.field(name), self.problems) {
            Some(value) => *place = value,
            None => self.is_sound = false,
        }
    }

    /// What was read, where all of it is sound.
    pub fn whole<T>(self, read: T) -> Option<T> {
        self.is_sound.then_some(read)
    }
}
