//! What is done to many rows: what it comes to is found in turns before it's done, as of tables that come in.

use super::incoming::{Incoming, ReadyComputed, Stage};
use super::taking::{begin, computed, give_up, stop};
use crate::keep;
use crate::platform::in_turns_while;
use crate::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_core::pieces::pause;
use rewards_document::import::Progress;
use rewards_document::journal::Prepared;
use rewards_document::workbook::{Direction, Edit, Facts, FactsCheck, GradualCheck, Shared, Tried};

/// What is done to more rows than this is done in turns.
pub const LARGE: usize = 5_000;

/// Something of which everything is known but that it's done.
pub struct Ready {
    what: What,
    check: Shared<FactsCheck>,
    computed: Option<ReadyComputed>,
}

/// What is done.
enum What {
    Act(Box<Prepared>),
    Step(Direction, Tried),
}

/// Finds out in turns what an act does, and what comes of it; it's told how far that has come. The act is made for the facts as
/// they are, and anew where another window changed them meanwhile. Nothing where it's stopped: everything is as it was then.
pub async fn find_out<T>(
    state: State,
    act: impl AsyncFn(Shared<Facts>) -> (Option<Edit>, T),
) -> Option<(Option<Ready>, T)> {
    let find_out = async |facts: Shared<Facts>, turns: Turns| {
        let (edit, more) = turns.all(act(facts.clone())).await?;
        let Some(edit) = edit else {
            return Some((None, more));
        };
        let tried = turns.all(Tried::in_pieces(facts, edit.clone())).await?;
        let check = turns.checked(&tried).await?;
        let told = move |progress| turns.tell(part(progress, 40));
        let prepared = turns.all(keep::prepare(state, edit, told)).await?;
        let what = What::Act(Box::new(prepared.tried(tried)));
        Some((Some(turns.ready(state, what, check).await?), more))
    };
    find(state, find_out).await
}

/// Takes the latest step back, or does again what was taken back last, in turns, where it wrote many rows; whether it's such
/// a step.
pub fn step(state: State, direction: Direction) -> bool {
    // On a copy that is tried out it's done at once.
    let is_large = !untrack(|| state.workbook.is_trial())
        && state
            .kept
            .with_untracked(|kept| kept.history.next_rows(direction) > LARGE);
    if is_large {
        spawn_local(async move {
            let before = state.facts.get_untracked();
            let step = async |_, turns: Turns| {
                let kept = state.kept;
                let step = kept.with_untracked(|kept| Tried::step_in_pieces(kept, direction));
                let Some(step) = step else {
                    return Some((None, ()));
                };
                let tried = turns.all(step).await?;
                let check = turns.checked(&tried).await?;
                let what = What::Step(direction, tried);
                Some((Some(turns.ready(state, what, check).await?), ()))
            };
            match find(state, step).await {
                Some((Some(ready), ())) => {
                    ready.act(state).await;
                    state.tell_out_of_sight(&before, direction);
                }
                // It wrote something else, too.
                Some((None, ())) => state.step_at_once(direction),
                None => {}
            }
        });
    }
    is_large
}

/// Finds something out in turns, for the facts as they are.
async fn find<T>(
    state: State,
    what: impl AsyncFn(Shared<Facts>, Turns) -> Option<(Option<Ready>, T)>,
) -> Option<(Option<Ready>, T)> {
    let incoming = state.incoming;
    let turns = Turns {
        incoming,
        number: begin(state, String::new()),
    };
    turns.tell(0);
    loop {
        let facts = state.facts.get_untracked();
        let found = what(facts.clone(), turns).await?;
        // What follows has a turn of its own.
        turns.all(async {}).await?;
        if state.facts.get_untracked() == facts {
            if found.0.is_none() {
                stop(state);
            }
            return Some(found);
        }
    }
}

impl Ready {
    /// Does it.
    pub async fn act(self, state: State) {
        state.incoming.leave(Some(self.check), self.computed);
        match self.what {
            What::Act(prepared) => state.act_prepared(*prepared).await,
            What::Step(direction, tried) => keep::step_tried(state, direction, tried).await,
        }
        give_up(state.incoming);
        state.overlays.close();
    }
}

/// The turns in which something is found out, until it's stopped.
#[derive(Clone, Copy)]
struct Turns {
    incoming: Incoming,
    number: u32,
}

impl Turns {
    /// Does all of some work; nothing where it's stopped.
    async fn all<T>(self, work: impl Future<Output = T>) -> Option<T> {
        in_turns_while(work, || self.incoming.is_current(self.number)).await
    }

    /// The facts as they will be, checked.
    async fn checked(self, tried: &Tried) -> Option<Shared<FactsCheck>> {
        let mut checking = GradualCheck::new(tried.facts());
        let check_all = async {
            while !checking.progress().is_done() {
                self.tell(part(checking.advance(1), 10));
                pause().await;
            }
        };
        self.all(check_all).await?;
        // What goes through all of them at once has a turn of its own.
        self.all(async { Shared::new(checking.into_check()) }).await
    }

    /// What the scheme comes to with it.
    async fn ready(self, state: State, what: What, check: Shared<FactsCheck>) -> Option<Ready> {
        self.tell(70);
        let computed = self.all(computed(state, Some(check.clone()))).await?;
        Some(Ready {
            what,
            check,
            computed,
        })
    }

    /// Tells how far it has come, in hundredths; drawing it takes its time, too.
    fn tell(self, done: usize) {
        let stage = self.incoming.stage;
        let told = Stage::Changing(Progress { done, of: 100 });
        if stage.get_untracked().as_ref() != Some(&told) && self.incoming.is_current(self.number) {
            stage.set(Some(told));
        }
    }
}

/// How far all has come with a part of it that makes up three tenths.
fn part(progress: Progress, from: usize) -> usize {
    from + progress.per_cent() * 3 / 10
}
