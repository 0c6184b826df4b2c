//! A signal that tells those who listen only what has changed.

use leptos::prelude::*;

/// The same value, told when it changed and not when it might have. A memo wakes all that listen to it whenever something it
/// reads is written, for them to ask it; where hundreds of cells listen, each key would.
pub fn settled<T: Clone + PartialEq + Send + Sync + 'static>(value: Signal<T>) -> Signal<T> {
    let own = RwSignal::new(value.get_untracked());
    Effect::new(move || {
        value.with(|now| {
            if own.with_untracked(|before| before != now) {
                own.set(now.clone());
            }
        });
    });
    own.into()
}
