//! What follows from the state, computed once for all that look at it. Under all of it lies one kind of memo, so that the
//! module stays small.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;
use wasm_bindgen::UnwrapThrowExt;

/// A value of any type, with the comparison of its own type.
#[derive(Clone)]
struct Value {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.value, &other.value) || (self.same)(&*self.value, &*other.value)
    }
}

/// Something that follows from the state. Whoever looks at it is told only when it has changed.
pub struct Derived<T> {
    memo: Memo<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// Derives a value from the state.
pub fn derive<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    derive_anew(move |_| value())
}

/// Derives a value from the state and from what it was before.
pub fn derive_anew<T: PartialEq + Send + Sync + 'static>(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Derived<T> {
    let value = move |before: Option<&Value>| Value {
        value: Arc::new(value(before.and_then(|before| before.value.downcast_ref()))),
        same: same::<T>,
    };
    Derived { memo: memo(Box::new(value)), of: PhantomData }
}

/// How a value is found from what it was before.
type Finding = dyn Fn(Option<&Value>) -> Value + Send + Sync;

fn memo(value: Box<Finding>) -> Memo<Value> {
    Memo::new(value)
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    matches!((one.downcast_ref::<T>(), other.downcast_ref::<T>()), (Some(one), Some(other)) if one == other)
}

impl<T: 'static> Derived<T> {
    /// Looks at the value, and again whenever it changes.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(self.memo.get().value.downcast_ref().unwrap_throw())
    }

    /// Looks at the value this once.
    pub fn peek<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(self.memo.get_untracked().value.downcast_ref().unwrap_throw())
    }

    /// The value.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }
}
