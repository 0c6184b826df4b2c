//! Long work in pieces: it pauses by itself, and whoever waits for it does something else between two pieces.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A pause within long work.
#[derive(Debug, Default)]
pub struct Pause {
    is_over: bool,
}

/// Ends a piece of work here.
#[must_use]
pub fn pause() -> Pause {
    Pause::default()
}

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.is_over {
            return Poll::Ready(());
        }
        self.is_over = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Does one more piece of work that waits for nothing but its own pauses; what it comes to, where that was the last one.
pub fn step<T>(work: Pin<&mut impl Future<Output = T>>) -> Option<T> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

/// Does all of such work without a pause.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Some(done) = step(work.as_mut()) {
            return done;
        }
    }
}
