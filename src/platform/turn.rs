//! Long work in turns: between them typing, pictures and what else waits in the browser get theirs.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// So many milliseconds are worked without a break: nobody feels that a key waits so long.
const WORKED: u64 = 24;

/// A turn of work.
#[derive(Debug)]
pub struct Turn {
    began: u64,
}

impl Turn {
    /// It begins now.
    #[must_use]
    pub fn begin() -> Self {
        Self { began: elapsed() }
    }

    /// Whether the others should have theirs.
    #[must_use]
    pub fn is_over(&self) -> bool {
        elapsed().saturating_sub(self.began) >= WORKED
    }

    /// Lets the others have theirs, and begins the next one.
    pub async fn next(self) -> Self {
        next_task().await;
        Self::begin()
    }
}

/// Lets typing and pictures have their turn, and goes on: by a message, which comes at once; a timer would wait for some
/// milliseconds each time.
pub async fn next_task() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (here, there) = (channel.port1(), channel.port2());
    let turn = js_sys::Promise::new(&mut |go_on, _| {
        here.set_onmessage(Some(&go_on));
        if there.post_message(&JsValue::NULL).is_err() {
            let _ = go_on.call0(&JsValue::NULL);
        }
    });
    // It is only ever resolved.
    let _ = JsFuture::from(turn).await;
    here.close();
}

/// Milliseconds since the page began, by a clock that nobody sets.
fn elapsed() -> u64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0, |clock| clock.now() as u64)
}
