//! The fields of one object, read one after the other, before any of them is given up.

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

/// When a field may be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Always,
    Optional,
    OrNull,
}

impl<'r, 'n> Record<'r, 'n> {
    /// Opens an object that may have these fields.
    pub fn open(
        node: &'n Node,
        names: &'static [&'static str],
        path: &'r Path<'r>,
        problems: &'r mut Problems,
    ) -> Option<Self> {
        let fields = Fields::open(node, names, path, problems)?;
        Some(Self {
            fields,
            path,
            problems,
            is_sound: true,
        })
    }

    /// Reads a field that is required.
    pub fn required<T>(&mut self, name: &str, read: Read<'_, 'n, T>) -> Option<T> {
        self.read(name, Need::Always, read)
    }

    /// Reads a field that may be left out.
    pub fn or<T>(&mut self, name: &str, read: Read<'_, 'n, T>) -> Option<T> {
        self.read(name, Need::Optional, read)
    }

    /// Reads a field that may be left out, or be null.
    pub fn nullable<T>(&mut self, name: &str, read: Read<'_, 'n, T>) -> Option<T> {
        self.read(name, Need::OrNull, read)
    }

    /// A field that has to be there for what was read of others; null counts as left out.
    pub fn demand_filled(&mut self, name: &str) {
        if matches!(self.fields.node(name), None | Some(Node::Null)) {
            self.problems
                .add(&self.path.field(name), Code::MissingField);
            self.is_sound = false;
        }
    }

    /// The problems found so far, for what is read otherwise.
    pub const fn problems(&mut self) -> &mut Problems {
        self.problems
    }

    // One for each type of value, not one for each field.
    #[inline(never)]
    fn read<T>(&mut self, name: &str, need: Need, read: Read<'_, 'n, T>) -> Option<T> {
        let node = self.node(name, need)?;
        let value = read(node, &self.path.field(name), self.problems);
        self.is_sound &= value.is_some();
        value
    }

    fn node(&mut self, name: &str, need: Need) -> Option<&'n Node> {
        match need {
            Need::Always => {
                let node = self.fields.demand(name, self.path, self.problems);
                self.is_sound &= node.is_some();
                node
            }
            Need::Optional => self.fields.node(name),
            Need::OrNull => self
                .fields
                .node(name)
                .filter(|node| !matches!(node, Node::Null)),
        }
    }

    /// What was read, where all of it is sound.
    pub fn whole<T>(&self, read: T) -> Option<T> {
        self.is_sound.then_some(read)
    }
}
