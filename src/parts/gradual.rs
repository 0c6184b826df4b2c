//! A long list is made a few entries at a time, so that typing never waits for all of them.

use crate::platform::{follow, next_task};
use leptos::prelude::*;

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

/// All places of a list of this length.
pub fn places(len: usize) -> Vec<usize> {
    (0..len).collect()
}
