//! A published version: the whole scheme as it stood that day.

use super::derived::Derived;
use rewards_format::{Definition, Node, Path, Problems, read_definition};
use std::sync::Arc;

/// A published version. It never changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1 on.
    pub number: u32,
    /// When it was published: an ISO day and time.
    pub published: String,
    /// From when on it applies: an ISO day.
    pub effective: String,
    /// What is new in it.
    pub note: String,
    /// The whole definition as JSON in the published format.
    pub text: Arc<str>,
    /// What the text is read to.
    read: Derived<Option<Arc<Definition>>>,
}

impl Version {
    /// A version of this text.
    #[must_use]
    pub fn new(
        number: u32,
        published: String,
        effective: String,
        note: String,
        text: Arc<str>,
    ) -> Self {
        Self {
            number,
            published,
            effective,
            note,
            text,
            read: Derived::default(),
        }
    }

    /// Its definition under an id; nothing where the text isn't one. It's read once.
    #[must_use]
    pub fn definition(&self, id: &str) -> Option<Arc<Definition>> {
        let read = || {
            let node = Node::read(&self.text).ok()?;
            let mut definition = read_definition(&node, &Path::Root(""), &mut Problems::default())?;
            definition.id = id.into();
            Some(Arc::new(definition))
        };
        Option::clone(&self.read.of(id, read))
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let texts = [&self.published, &self.effective, &self.note];
        size_of::<Self>() + self.text.len() + texts.map(String::len).iter().sum::<usize>()
    }
}
