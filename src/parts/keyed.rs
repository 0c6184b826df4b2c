//! Lists whose elements stay when their figures change.

use leptos::prelude::*;
use std::collections::HashMap;
use std::hash::Hash;

/// One element for each entry of a list. An element stays as long as its key is in the list and sees its entry change,
/// so that folds stay open and the focus stays where it is.
///
/// An element listens to its own entry alone: of two hundred reps an edit touches the one whose figure it changed.
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
    let keys = Memo::new(move |_| each.with(|all| all.iter().map(key).collect::<Vec<K>>()));
    let shown = StoredValue::new(HashMap::<K, RwSignal<T>>::new());
    Effect::new(move || {
        each.with(|all| {
            for entry in all {
                let own = shown.with_value(|shown| shown.get(&key(entry)).copied());
                if let Some(own) = own
                    && own.with_untracked(|before| before != entry)
                {
                    own.set(entry.clone());
                }
            }
        });
    });
    let children = move |first: T| {
        let own_key = key(&first);
        let own = RwSignal::new(first);
        shown.update_value(|shown| {
            shown.insert(own_key.clone(), own);
        });
        on_cleanup(move || {
            // The whole list may have gone before.
            shown.try_update_value(|shown| shown.remove(&own_key));
        });
        view(own.into())
    };
    let listed = move || {
        // A memo that is only tracked is never computed.
        keys.with(|_| ());
        each.get_untracked()
    };
    view! { <For each=listed key=move |entry| key(entry) children=children /> }
}
