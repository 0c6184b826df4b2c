//! The state, held in one place: looked at by whoever follows from it, and changed.

use leptos::reactive::prelude::*;
use leptos::reactive::signal::RwSignal;
use leptos::reactive::signal::guards::{Plain, ReadGuard};

/// Something that is held for the whole page.
pub struct Held<T: 'static>(RwSignal<T>);

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T: Send + Sync + 'static> Held<T> {
    /// Holds it.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    #[inline(never)]
    fn tracked(self) -> ReadGuard<T, Plain<T>> {
        self.0.read()
    }

    #[inline(never)]
    fn untracked(self) -> ReadGuard<T, Plain<T>> {
        self.0.read_untracked()
    }

    /// Looks at it, and again whenever it changes.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.tracked())
    }

    /// Looks at it this once.
    pub fn peek<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.untracked())
    }

    /// Changes it.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.write());
    }

    /// Changes what nothing that is shown depends on.
    pub fn change_quietly(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.write_untracked());
    }
}
