//! Something that can be unfolded.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A heading with a count, under which more is folded away. It stays as the reader left it.
#[component]
pub fn Fold(
    /// What is folded away.
    #[prop(into)]
    name: Signal<String>,
    /// How many.
    #[prop(optional, into)]
    count: MaybeProp<String>,
    /// What stands behind its name.
    #[prop(optional, into)]
    beside: ViewFn,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// Follows whether it is open, for what is found only when somebody looks.
    #[prop(optional)]
    opened: Option<RwSignal<bool>>,
    /// What is folded away.
    children: Children,
) -> impl IntoView {
    let toggled = move |event: web_sys::Event| {
        let fold = event.target().map(JsCast::unchecked_into::<Element>);
        if let (Some(opened), Some(fold)) = (opened, fold) {
            opened.set(fold.has_attribute("open"));
        }
    };
    view! {
        <details class="fold" open=open on:toggle=toggled>
            <summary>
                <span class="fold-name">{name}</span>
                {move || count.get().map(|count| view! { <span class="badge">{count}</span> })}
                {beside.run()}
            </summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}
