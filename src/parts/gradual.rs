//! A long list is made a few entries at a time, and what stands below in a turn of its own, so that typing never waits for all of it.

use crate::platform::{follow, next_task};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// So many entries at a time.
const PIECE: usize = 10;

/// An element for each place of a list, the first ones after the others had their turn. An element stays as long as its place is
/// in the list.
#[component]
pub fn Gradual<V: IntoView + 'static>(
    /// The places, in order.
    #[prop(into)]
    each: Signal<Vec<usize>>,
    /// How one is shown.
    children: impl Fn(usize) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let count = RwSignal::new(0);
    let len = Memo::new(move |_| each.with(Vec::len));
    follow(
        move || Some(len.get()),
        move |len, run| async move {
            while count.try_get_untracked().is_some_and(|count| count < len) {
                next_task().await;
                if !run.is_newest() {
                    return;
                }
                count.try_update(|count| *count += PIECE);
            }
        },
    );
    let made = Memo::new(move |_| {
        let count = count.get();
        each.with(|all| all.iter().take(count).copied().collect::<Vec<_>>())
    });
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
