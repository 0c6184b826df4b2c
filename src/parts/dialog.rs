//! Something laid over the page.

use super::button::IconButton;
use super::icon::Sign;
use crate::lang::t;
use crate::platform::dom::{focus_in_place, focused};
use crate::platform::keep_focus;
use leptos::html;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use rewards_words::label;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A dialog over the page. Escape, its button and a click beside it close it; the focus goes back to where it was.
#[component]
pub fn Dialog(
    /// Its heading.
    #[prop(into)]
    name: Signal<String>,
    /// A second thought beside the heading.
    #[prop(optional, into)]
    aside: MaybeProp<String>,
    /// Its word for styles.
    kind: &'static str,
    /// What has the focus at first, as a selector; else what can be pressed first.
    #[prop(optional, into)]
    begins_at: Option<String>,
    /// What closes it.
    on_close: impl Fn() + Copy + 'static,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let before: Option<HtmlElement> = focused();
    let before = SendWrapper::new(before);
    Effect::new(move |_| {
        if let Some(dialog) = node.get() {
            let begins_at = begins_at.clone();
            request_animation_frame(move || {
                // It stands in the document by now, or was closed already.
                let _ = dialog.show_modal();
                let begin = begins_at.and_then(|begin| dialog.query_selector(&begin).ok());
                if let Some(begin) = begin.flatten() {
                    let _ = begin.unchecked_into::<HtmlElement>().focus();
                }
            });
        }
    });
    on_cleanup(move || {
        if let Some(before) = before.take() {
            request_animation_frame(move || {
                // What opened it may be gone, as the dialog is that it took the place of.
                if before.is_connected() && before.tag_name() != "BODY" {
                    let _ = before.focus();
                } else {
                    focus_in_place("place-heading");
                }
            });
        }
    });
    // The dialog's own box is covered by what it holds: a click on itself is a click beside it.
    let beside = move |event: web_sys::MouseEvent| {
        let own = node
            .get_untracked()
            .map(JsCast::unchecked_into::<web_sys::EventTarget>);
        if event.target() == own {
            on_close();
        }
    };
    view! {
        <dialog
            class="dialog"
            data-kind=kind
            aria-label=name
            node_ref=node
            on:cancel=move |event: web_sys::Event| {
                event.prevent_default();
                on_close();
            }
            on:click:capture=move |event| keep_focus(&event)
            on:click=beside
        >
            <div class="dialog-body">
                <header class="dialog-head">
                    <h2>{name} {move || aside.get().map(|aside| view! { <span class="clause">{aside}</span> })}</h2>
                    <IconButton name=t(label!("关闭", "Close")) sign=Sign::Close on_press=on_close />
                </header>
                {children()}
            </div>
        </dialog>
    }
}
