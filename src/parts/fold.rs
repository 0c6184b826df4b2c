//! Something that can be unfolded.

use leptos::prelude::*;

/// A heading with a count, under which more is folded away. It stays as the reader left it.
#[component]
pub fn Fold(
    /// What is folded away.
    #[prop(into)]
    name: Signal<String>,
    /// How many.
    #[prop(optional, into)]
    count: MaybeProp<String>,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What is folded away.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold" open=open>
            <summary>
                <span class="fold-name">{name}</span>
                {move || count.get().map(|count| view! { <span class="badge">{count}</span> })}
            </summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}
