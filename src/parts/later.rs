//! What a first answer doesn't need: views that stand in the second part of the page's module. Where `scripts/build` builds, it is a file
//! of its own (`scripts/split`), fetched when one of them is first looked at, or before that, when nobody waits (`fetch`).

use crate::lang::t;
use crate::parts::button::{Button, Weight};
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use rewards_words::label;
use rewards_words::text::Label;

const COMING: Label = label!("正在取这一部分……", "Fetching this part…");
/// What is said where the second part didn't come.
pub const NOT_FETCHED: Label = label!(
    "这一部分没有取到，请检查网络。已填写的内容都在。",
    "This part could not be fetched: please check the network. All that was entered is still there."
);
const AGAIN: Label = label!("再试一次", "Try again");
const CLOSE: Label = label!("关闭", "Close");

/// A view, or what else the second part makes; or that it didn't come.
pub type Fetched<T = AnyView> = Result<T, NotFetched>;

/// The second part didn't come. What the browser says of it stands in its console.
#[derive(Debug)]
pub struct NotFetched;

impl From<SplitLoaderError> for NotFetched {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Writes a function that stands in the second part, mostly one of a view. Whoever calls it waits for the part, not for the view.
macro_rules! later {
    ($(#[$about:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),*) -> $made:ty $body:block) => {
        $(#[$about])*
        #[cfg(split)]
        #[leptos::wasm_split::wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
        $vis fn $name($($arg: $type),*) -> $crate::parts::later::Fetched<$made> {
            Ok($body)
        }

        $(#[$about])*
        #[cfg(not(split))]
        $vis async fn $name($($arg: $type),*) -> $crate::parts::later::Fetched<$made> {
            Ok($body)
        }
    };
}
pub(crate) use later;

later! {
    /// Nothing to look at.
    fn nothing() -> AnyView {
        ().into_any()
    }
}

/// Fetches the second part, where it isn't here yet; whether it is here.
pub async fn fetch() -> bool {
    nothing().await.is_ok()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Waiting,
    Here,
    NotFetched,
}

/// A view of the second part: at once where the part is here; else it's said that it comes, or that it didn't, and then it can be
/// asked for again.
#[component]
pub fn Later<V, F>(
    /// Calls for the view.
    view: V,
    /// What closes it, where it lies over the page.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
) -> impl IntoView
where
    V: Fn() -> F + Send + Sync + 'static,
    F: Future<Output = Fetched> + Send + 'static,
{
    let stage = RwSignal::new(Stage::Waiting);
    let asked = Trigger::new();
    let content = move || {
        asked.track();
        let view = view();
        Suspend::new(async move {
            let view = view.await.ok();
            let found = if view.is_some() {
                Stage::Here
            } else {
                Stage::NotFetched
            };
            let _ = stage.try_set(found);
            view
        })
    };
    let ask_again = move || {
        stage.set(Stage::Waiting);
        asked.notify();
    };
    let said = move || match stage.get() {
        Stage::Here => None,
        Stage::Waiting => Some(view! { <p class="later" role="status">{t(COMING)}</p> }.into_any()),
        Stage::NotFetched => Some(not_fetched(ask_again, on_close).into_any()),
    };
    view! {
        {content}
        {said}
    }
}

fn not_fetched(
    ask_again: impl Fn() + Send + Sync + 'static,
    on_close: Option<Callback<()>>,
) -> impl IntoView {
    let close = on_close.map(|close| {
        view! { <Button text=t(CLOSE) weight=Weight::Quiet on_press=move || close.run(()) /> }
    });
    view! {
        <div class="later" role="alert" data-failed="">
            <p>{t(NOT_FETCHED)}</p>
            <Button text=t(AGAIN) weight=Weight::Primary on_press=ask_again />
            {close}
        </div>
    }
}
