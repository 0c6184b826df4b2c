//! What somebody types into a field that shows what is kept of it: it stands there as typed until the field is left, or what is
//! kept becomes something else by other means: another window, or an act taken back.

use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use std::time::Duration;

/// What is being typed into a field.
#[derive(Clone, Copy)]
pub struct Typing {
    kept: Signal<String>,
    typed: RwSignal<Option<String>>,
    is_own: StoredValue<bool>,
}

impl Typing {
    /// Into a field of what is kept.
    pub fn over(kept: impl Into<Signal<String>>) -> Self {
        let own = Self {
            kept: kept.into(),
            typed: RwSignal::new(None),
            is_own: StoredValue::new(false),
        };
        Effect::new(move |before: Option<String>| {
            let now = own.kept.get();
            if before.is_some_and(|before| before != now) && !own.is_own.get_value() {
                own.typed.set(None);
            }
            now
        });
        own
    }

    /// What stands in the field.
    pub fn shown(self) -> Signal<String> {
        Signal::derive(move || self.typed.get().unwrap_or_else(|| self.kept.get()))
    }

    /// Somebody types; what is kept of it follows in the same turn of the browser.
    pub fn types(self, text: String, keep: impl FnOnce(String)) {
        self.typed.set(Some(text.clone()));
        self.is_own.set_value(true);
        keep(text);
        let later = move || {
            // The field may be gone by then.
            let _ = self.is_own.try_set_value(false);
        };
        set_timeout(later, Duration::ZERO);
    }

    /// The field is left.
    pub fn leave(self) {
        let _ = self.typed.try_set(None);
    }
}
