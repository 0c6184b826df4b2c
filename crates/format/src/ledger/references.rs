//! What the id of an entry and its references come to: among the lists of a ledger, or for an entry by itself.

use crate::{Node, Path, Problems, field};
use std::sync::Arc;

/// The lists that entries refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Teams,
    Reps,
    Customers,
}

/// What the id of an entry and its references come to.
pub(super) trait References {
    /// Its own id.
    fn id(&self, node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Arc<str>>;

    /// The place in a list that it refers to.
    fn place(
        &self,
        to: List,
        node: &Node,
        path: &Path<'_>,
        problems: &mut Problems,
    ) -> Option<usize>;
}

/// An entry by itself: its id is only looked at on its own, and whatever it refers to stands first in its list.
pub(super) struct Alone;

impl References for Alone {
    fn id(&self, node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Arc<str>> {
        field::id(node, path, problems).map(Into::into)
    }

    fn place(
        &self,
        _: List,
        node: &Node,
        path: &Path<'_>,
        problems: &mut Problems,
    ) -> Option<usize> {
        field::text(node, path, problems).map(|_| 0)
    }
}
