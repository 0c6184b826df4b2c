//! The clock: later, soon, now, and what happens in the window.

use super::call::{Call, call};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, window};

/// Something that is done a while after it was last asked for.
#[derive(Clone)]
pub struct Later {
    pause: i32,
    /// What was asked for last, with its timer.
    asked: Rc<RefCell<Option<(i32, Call)>>>,
}

impl Later {
    /// Done so many milliseconds after it was last asked for.
    #[must_use]
    pub fn after(pause: i32) -> Self {
        Self {
            pause,
            asked: Rc::default(),
        }
    }

    /// Asks for something; what was asked for before and is not done yet is not done at all.
    pub fn ask(&self, run: impl Fn() + 'static) {
        self.ask_for(call(Box::new(move |_| run())));
    }

    fn ask_for(&self, call: Call) {
        let Some(window) = window() else { return };
        let mut asked = self.asked.borrow_mut();
        if let Some((timer, _)) = asked.take() {
            window.clear_timeout_with_handle(timer);
        }
        let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            call.as_ref().unchecked_ref(),
            self.pause,
        );
        *asked = timer.ok().map(|timer| (timer, call));
    }
}

/// Does something once what was just changed stands on the page.
pub fn soon(run: Box<dyn Fn(JsValue)>) {
    if let Some(window) = window() {
        let _ = window.request_animation_frame(call(run).into_js_value().unchecked_ref());
    }
}

/// Does something whenever one of these happens in the window, as long as the page lives.
pub fn whenever(events: &[&str], run: impl Fn(&Event) + 'static) {
    listen(
        events,
        call(Box::new(move |event| run(event.unchecked_ref()))),
    );
}

fn listen(events: &[&str], call: Call) {
    let call = call.into_js_value();
    if let Some(window) = window() {
        for event in events {
            let _ = window.add_event_listener_with_callback(event, call.unchecked_ref());
        }
    }
}

/// The year on the reader's calendar.
#[must_use]
pub fn this_year() -> u32 {
    js_sys::Date::new_0().get_full_year()
}
