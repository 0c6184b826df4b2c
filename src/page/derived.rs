//! What follows from the state, computed once for all that look at it. Under all of it lies one kind of memo, so that the
//! module stays small.

use leptos::reactive::computed::Memo;
use leptos::reactive::prelude::*;
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
pub fn derive<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Derived<T> {
    derived(Box::new(Plain(value)))
}

/// Derives a value from the state and from what it was before.
pub fn derive_anew<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Derived<T> {
    derived(Box::new(Anew(value, PhantomData)))
}

/// How a value is found from what it was before, with one way of asking for it.
trait Look: Send + Sync {
    fn look(&self, before: Option<&Value>) -> Value;
}

struct Plain<F>(F);

impl<T: PartialEq + Send + Sync + 'static, F: Fn() -> T + Send + Sync> Look for Plain<F> {
    fn look(&self, _: Option<&Value>) -> Value {
        Value::of(self.0())
    }
}

struct Anew<T, F>(F, PhantomData<fn() -> T>);

impl<T: PartialEq + Send + Sync + 'static, F: Fn(Option<&T>) -> T + Send + Sync> Look
    for Anew<T, F>
{
    fn look(&self, before: Option<&Value>) -> Value {
        Value::of(self.0(
            before.and_then(|before| before.value.downcast_ref()),
        ))
    }
}

#[inline(never)]
fn memo(value: Box<dyn Look>) -> Memo<Value> {
    Memo::new(move |before| value.look(before))
}

fn derived<T>(value: Box<dyn Look>) -> Derived<T> {
    Derived {
        memo: memo(value),
        of: PhantomData,
    }
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    matches!((one.downcast_ref::<T>(), other.downcast_ref::<T>()), (Some(one), Some(other)) if one == other)
}

impl Value {
    #[inline(never)]
    fn of<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self {
            value: Arc::new(value),
            same: same::<T>,
        }
    }
}

#[inline(never)]
fn tracked(memo: Memo<Value>) -> Arc<dyn Any + Send + Sync> {
    memo.get().value
}

#[inline(never)]
fn untracked(memo: Memo<Value>) -> Arc<dyn Any + Send + Sync> {
    memo.get_untracked().value
}

impl<T: Send + Sync + 'static> Derived<T> {
    #[inline(never)]
    fn held(value: Arc<dyn Any + Send + Sync>) -> Arc<T> {
        value.downcast().unwrap_throw()
    }

    /// Looks at the value, and again whenever it changes.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&Self::held(tracked(self.memo)))
    }

    /// Looks at the value this once.
    pub fn peek<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&Self::held(untracked(self.memo)))
    }

    /// The value.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }
}
