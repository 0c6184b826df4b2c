//! Work that is begun anew whenever what it is made from changes, and of which only the newest is wanted.

use super::turn::{Turn, next_task};
use leptos::prelude::{Effect, GetValue, StoredValue, UpdateValue};
use leptos::task::spawn_local;
use rewards_core::pieces::step;
use std::pin::pin;

/// Does work piece by piece, in turns; nothing where it isn't wanted any more.
pub async fn in_turns<T>(work: impl Future<Output = T>, run: Run) -> Option<T> {
    in_turns_while(work, || run.is_newest()).await
}

/// Does work piece by piece, in turns, as long as it's wanted; nothing where it isn't any more.
pub async fn in_turns_while<T>(
    work: impl Future<Output = T>,
    is_wanted: impl Fn() -> bool,
) -> Option<T> {
    let mut work = pin!(work);
    loop {
        next_task().await;
        if !is_wanted() {
            return None;
        }
        let turn = Turn::begin();
        while !turn.is_over() {
            if let Some(done) = step(work.as_mut()) {
                return Some(done);
            }
        }
    }
}

/// Begins work for whatever is asked, and again whenever that changes; nothing asked ends what was begun. It goes on as long as
/// the part of the page that it belongs to is shown.
pub fn follow<Q: 'static, F: Future<Output = ()> + 'static>(
    asked: impl Fn() -> Option<Q> + 'static,
    work: impl Fn(Q, Run) -> F + 'static,
) {
    let runs = Runs::new();
    Effect::new(move |_| {
        let run = runs.begin();
        if let Some(question) = asked() {
            spawn_local(work(question, run));
        }
    });
}

/// The runs of some work that is begun anew whenever something changes: only the newest is wanted.
#[derive(Clone, Copy)]
struct Runs(StoredValue<u32>);

impl Runs {
    /// None yet. They end with the part of the page that they belong to.
    fn new() -> Self {
        Self(StoredValue::new(0))
    }

    /// Begins another one; none before it is wanted any more.
    fn begin(self) -> Run {
        self.0.try_update_value(|run| *run = run.wrapping_add(1));
        Run {
            runs: self.0,
            own: self.0.try_get_value().unwrap_or_default(),
        }
    }
}

/// One of them.
#[derive(Clone, Copy)]
pub struct Run {
    runs: StoredValue<u32>,
    own: u32,
}

impl Run {
    /// Whether no newer one has begun, and whoever wants it is still shown.
    pub fn is_newest(self) -> bool {
        self.runs.try_get_value() == Some(self.own)
    }
}
