//! What something comes to, found once and kept beside it.

use std::sync::{Arc, OnceLock};

/// What a value comes to under a name. It is no part of the value: copies begin without it, and all are equal.
#[derive(Debug)]
pub struct Derived<T>(OnceLock<(String, Arc<T>)>);

impl<T> Derived<T> {
    /// What it comes to under a name: found once, and anew only for another name.
    pub fn of(&self, name: &str, find: impl Fn() -> T) -> Arc<T> {
        let (known, found) = self.0.get_or_init(|| (name.to_owned(), Arc::new(find())));
        if known == name {
            Arc::clone(found)
        } else {
            Arc::new(find())
        }
    }
}

impl<T> Default for Derived<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T> PartialEq for Derived<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Derived<T> {}
