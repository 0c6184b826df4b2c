//! Spreadsheet files through a worker of their own: fetched on first use, ended after each file, so that one that breaks
//! takes nothing with it.
use super::files::is_boxed_in;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use rewards_document::ReadFailure;
use rewards_spreadsheet::wire::{self, Message};
use rewards_spreadsheet::{Limit, MAX_FILE_BYTES, Sheet, SpreadsheetError};
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, MessageEvent, Worker};

/// Stands beside index.html. A relative name counts from the page, wherever that lies.
const WORKER: &str = "worker.js";
/// The worker's own module may have a slow way.
const UNTIL_READY: Duration = Duration::from_secs(60);
/// A reader that is well tells of its progress many times in this.
const WITHOUT_PROGRESS: Duration = Duration::from_secs(10);

/// Ends the reading of one file from outside, also before it has begun.
#[derive(Clone)]
pub struct Stop(SendWrapper<Rc<Stopping>>);

#[derive(Default)]
struct Stopping {
    is_stopped: Cell<bool>,
    reading: RefCell<Weak<Reading>>,
}

impl Stop {
    /// For a file that is going to be read.
    #[must_use]
    pub fn new() -> Self {
        Self(SendWrapper::new(Rc::default()))
    }

    /// Ends it, if it's still going on.
    pub fn stop(&self) {
        self.0.is_stopped.set(true);
        let reading = self.0.reading.borrow().upgrade();
        if let Some(reading) = reading {
            reading.end(Err(ReadFailure::Stopped));
        }
    }
}

/// Reads a spreadsheet file. `on_progress` hears how many rows have been read so far.
///
/// # Errors
/// Why it isn't read; `unread_words` says it.
pub async fn read_spreadsheet(
    file: &File,
    stop: &Stop,
    on_progress: impl Fn(u64) + 'static,
) -> Result<Vec<Sheet>, ReadFailure> {
    if file.size() > MAX_FILE_BYTES as f64 {
        let error = SpreadsheetError::TooMuch(Limit::FileBytes);
        return Err(ReadFailure::File(error));
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| ReadFailure::Gone)?;
    if stop.0.is_stopped.get() {
        return Err(ReadFailure::Stopped);
    }
    let worker = Worker::new(WORKER).map_err(|_| ReadFailure::NoWorkers)?;
    let reading = Rc::new(Reading::new(worker));
    *stop.0.reading.borrow_mut() = Rc::downgrade(&reading);
    reading.run(&bytes, on_progress).await
}

/// A file that is being read.
struct Reading {
    worker: Worker,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    sheets: Vec<Sheet>,
    is_ready: bool,
    outcome: Option<Result<(), ReadFailure>>,
    timer: Option<TimeoutHandle>,
    /// Wakes the one who waits.
    wake: Option<js_sys::Function>,
}

/// Ends a reading with the one who waits for it: a page that turns to other things drops it.
struct Ending<'a>(&'a Reading);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.worker.set_onmessage(None);
        self.0.worker.set_onerror(None);
        self.0.end(Err(ReadFailure::Stopped));
    }
}

impl Reading {
    fn new(worker: Worker) -> Self {
        Self {
            worker,
            state: RefCell::default(),
        }
    }

    async fn run(
        self: Rc<Self>,
        bytes: &JsValue,
        on_progress: impl Fn(u64) + 'static,
    ) -> Result<Vec<Sheet>, ReadFailure> {
        let own = Rc::downgrade(&self);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(reading) = own.upgrade() {
                reading.take(&event, &on_progress);
            }
        });
        let own = Rc::downgrade(&self);
        let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            if let Some(reading) = own.upgrade() {
                reading.broken();
            }
        });
        self.worker
            .set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        self.worker
            .set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let _ending = Ending(&self);
        self.wait(UNTIL_READY);
        let handed_over = js_sys::Array::of1(bytes);
        let posted = self.worker.post_message_with_transfer(bytes, &handed_over);
        if posted.is_err() {
            return Err(ReadFailure::NoWorkers);
        }
        let ended = js_sys::Promise::new(&mut |wake, _| {
            let mut state = self.state.borrow_mut();
            state.wake = Some(wake);
        });
        // It is only ever resolved.
        let _ = JsFuture::from(ended).await;
        let mut state = self.state.borrow_mut();
        let outcome = state.outcome.take().unwrap_or(Err(ReadFailure::Broken));
        outcome.map(|()| std::mem::take(&mut state.sheets))
    }

    fn take(self: &Rc<Self>, event: &MessageEvent, on_progress: &impl Fn(u64)) {
        if self.state.borrow().outcome.is_some() {
            return;
        }
        let bytes = js_sys::Uint8Array::new(&event.data()).to_vec();
        let Some(message) = wire::read(&bytes) else {
            return self.end(Err(ReadFailure::Broken));
        };
        self.wait(WITHOUT_PROGRESS);
        match message {
            Message::Ready => self.state.borrow_mut().is_ready = true,
            Message::Progress(rows) => on_progress(rows),
            Message::Sheet(sheet) => self.state.borrow_mut().sheets.push(sheet),
            Message::Rows(rows) => {
                if let Some(sheet) = self.state.borrow_mut().sheets.last_mut() {
                    sheet.rows.extend(rows);
                }
            }
            Message::Done => self.end(Ok(())),
            Message::Failed(error) => self.end(Err(ReadFailure::File(error))),
        }
    }

    /// The worker has thrown, or could not start.
    fn broken(&self) {
        let is_ready = self.state.borrow().is_ready;
        self.end(Err(if is_ready {
            ReadFailure::Broken
        } else if is_boxed_in() {
            ReadFailure::NoWorkers
        } else {
            ReadFailure::NotFetched
        }));
    }

    /// Waits for so long until the next word.
    fn wait(self: &Rc<Self>, patience: Duration) {
        let own = Rc::downgrade(self);
        let is_late = move || {
            if let Some(reading) = own.upgrade() {
                let is_ready = reading.state.borrow().is_ready;
                reading.end(Err(if is_ready {
                    ReadFailure::Stuck
                } else {
                    ReadFailure::NotFetched
                }));
            }
        };
        let timer = set_timeout_with_handle(is_late, patience).ok();
        let before = std::mem::replace(&mut self.state.borrow_mut().timer, timer);
        if let Some(timer) = before {
            timer.clear();
        }
    }

    /// Ends the worker, and wakes the one who waits. The first end counts.
    fn end(&self, outcome: Result<(), ReadFailure>) {
        self.worker.terminate();
        let mut state = self.state.borrow_mut();
        if let Some(timer) = state.timer.take() {
            timer.clear();
        }
        state.outcome.get_or_insert(outcome);
        if let Some(wake) = state.wake.take() {
            // It only resolves a promise.
            let _ = wake.call0(&JsValue::NULL);
        }
    }
}
