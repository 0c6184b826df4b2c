//! What a scheme's rules came to, as the search reads it.

use crate::engine::{Statement, Unlisted};
use crate::scheme::Scheme;

/// What a scheme's rules came to, listed and not.
pub(super) struct Entries<'s> {
    pub scheme: &'s Scheme,
    pub statement: &'s Statement,
    pub unlisted: &'s [Unlisted],
    pub standing: Standing,
}

/// Whether entries are those of the statement, or of rules that wait.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    InForce,
    Waiting,
}

impl<'s> Entries<'s> {
    pub const fn in_force(
        scheme: &'s Scheme,
        statement: &'s Statement,
        unlisted: &'s [Unlisted],
    ) -> Self {
        Self {
            scheme,
            statement,
            unlisted,
            standing: Standing::InForce,
        }
    }

    pub const fn waiting(
        scheme: &'s Scheme,
        statement: &'s Statement,
        unlisted: &'s [Unlisted],
    ) -> Self {
        Self {
            standing: Standing::Waiting,
            ..Self::in_force(scheme, statement, unlisted)
        }
    }
}
