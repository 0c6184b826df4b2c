//! The clock: later, now, and the moment of leaving.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// Something that is done a while after it was last asked for.
#[derive(Clone)]
pub struct Later {
    state: Rc<RefCell<State>>,
}

struct State {
    pause: i32,
    timer: Option<i32>,
    call: Option<Closure<dyn FnMut()>>,
}

impl Later {
    /// Done so many milliseconds after it was last asked for.
    #[must_use]
    pub fn after(pause: i32) -> Self {
        Self { state: Rc::new(RefCell::new(State { pause, timer: None, call: None })) }
    }

    /// Asks for something; what was asked for before and is not done yet is not done at all.
    pub fn ask(&self, call: impl FnOnce() + 'static) {
        let Some(window) = window() else { return };
        let mut state = self.state.borrow_mut();
        if let Some(timer) = state.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        let call = Closure::once(call);
        state.timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(call.as_ref().unchecked_ref(), state.pause).ok();
        state.call = Some(call);
    }
}

/// Calls back when the page is left or hidden.
pub fn on_leaving(call: impl Fn() + 'static) {
    let call = Closure::<dyn Fn()>::new(call);
    if let Some(window) = window() {
        let listener = call.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("pagehide", listener);
        let _ = window.add_event_listener_with_callback("visibilitychange", listener);
    }
    call.forget();
}

/// The year on the reader's calendar.
#[must_use]
pub fn this_year() -> u32 {
    js_sys::Date::new_0().get_full_year()
}
