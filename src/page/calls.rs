//! Functions behind pointers, with one way of calling them. `dyn Fn` brings two more for each function, which nobody
//! uses and everybody downloads.

use web_sys::Event;

/// Makes something of the state.
pub trait Make<T> {
    /// Makes it.
    fn make(&self) -> T;
}

impl<T, F: Fn() -> T> Make<T> for F {
    fn make(&self) -> T {
        self()
    }
}

/// Does something when something happens.
pub trait Hear {
    /// It happened.
    fn hear(&self, event: &Event);
}

impl<F: Fn(&Event)> Hear for F {
    fn hear(&self, event: &Event) {
        self(event);
    }
}
