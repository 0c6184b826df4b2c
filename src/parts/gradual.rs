//! A long list is made a few entries at a time, and what stands below in a turn of its own, so that typing never waits for all of it.

use crate::platform::{follow, next_task};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use rewards_document::reordering::{Reordering, Step};

/// So many entries at a time.
const PIECE: usize = 10;

/// An element for each place of a list, the first ones after the others had their turn. Where the order changes, those that stay in
/// order stay where they are; the others are made anew, a few at a time.
#[component]
pub fn Gradual<V: IntoView + 'static>(
    /// The places, in order.
    #[prop(into)]
    each: Signal<Vec<usize>>,
    /// How one is shown.
    children: impl Fn(usize) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let made = RwSignal::new(Vec::new());
    follow(
        move || Some(each.get()),
        move |wanted, run| async move {
            let Some(shown) = made.try_get_untracked() else {
                return;
            };
            // A few that change their places do so at once.
            let mut has_turn = !shown.is_empty();
            let mut reordering = Reordering::new(shown, &wanted);
            while let Some(Step { without, with }) = reordering.step(PIECE) {
                if !std::mem::take(&mut has_turn) {
                    next_task().await;
                }
                if !run.is_newest() {
                    return;
                }
                // Taken out first: were they drawn to another place, all that they pass would be drawn there, too.
                if let Some(without) = without {
                    made.try_set(without);
                    tick().await;
                }
                made.try_set(with);
            }
        },
    );
    view! { <For each=move || made.get() key=|place| *place children=children /> }
}

/// What stands below what one looks at first: made when the browser had its turn, so that typing never waits for all of a place.
#[component]
pub fn Afterwards(children: ChildrenFn) -> impl IntoView {
    let is_made = RwSignal::new(false);
    spawn_local(async move {
        next_task().await;
        // It may be gone by then.
        is_made.try_set(true);
    });
    view! { <Show when=move || is_made.get()>{children()}</Show> }
}

/// All places of a list of this length.
pub fn places(len: usize) -> Vec<usize> {
    (0..len).collect()
}
