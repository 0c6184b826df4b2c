//! Lists whose elements stay when their figures change.

use leptos::prelude::*;
use std::collections::HashMap;
use std::hash::Hash;

/// One element for each entry of a list. An element stays as long as its key is in the list and sees its entry change,
/// so that folds stay open and the focus stays where it is.
#[component]
pub fn Keyed<T, K, V>(
    /// The list.
    #[prop(into)]
    each: Signal<Vec<T>>,
    /// What makes an entry the same entry.
    key: fn(&T) -> K,
    /// How an entry is shown.
    view: impl Fn(Signal<T>) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    K: Clone + Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    // Where each entry stands, so that an element finds its own at once.
    let places = Memo::new(move |_| {
        each.with(|all| {
            let places = all.iter().enumerate();
            places
                .map(|(at, entry)| (key(entry), at))
                .collect::<HashMap<K, usize>>()
        })
    });
    let children = move |first: T| {
        let own = key(&first);
        let now = Memo::new(move |last: Option<&T>| {
            let at = places.with(|places| places.get(&own).copied());
            let found = at.and_then(|at| each.with(|all| all.get(at).cloned()));
            // An entry that just left the list is shown once more before its element goes.
            found
                .or_else(|| last.cloned())
                .unwrap_or_else(|| first.clone())
        });
        view(now.into())
    };
    view! { <For each=move || each.get() key=move |entry| key(entry) children=children /> }
}
