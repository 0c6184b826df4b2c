//! What opens and shuts, what comes later, and lists.

use super::said::said;
use crate::parts::button::Button;
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::gradual::{Afterwards, Gradual, places};
use crate::parts::keyed::Keyed;
use crate::parts::later::{Fetched, Later, NotFetched};
use crate::parts::menu::DropDown;
use crate::parts::tabs::{Tab, Tabs, panel_id};
use leptos::prelude::*;

#[component]
pub fn Folding() -> impl IntoView {
    let (chosen, open) = (RwSignal::new("one"), RwSignal::new(false));
    let tab = |word: &'static str, count: Option<&str>| Tab {
        word,
        name: word.to_owned(),
        count: count.map(str::to_owned),
        wrong: (count == Some("3")).then(|| "2".to_owned()),
    };
    let tabs = vec![
        tab("one", Some("26")),
        tab("two", Some("3")),
        tab("three", None),
    ];
    view! {
        <h2>"fold · tabs · menu · dialog"</h2>
        <Fold name=said("折叠") count="6".to_owned() beside=|| view! { <b>{said("旁边")}</b> }>
            <p>{said("折叠的内容")}</p>
        </Fold>
        <Tabs name=said("标签") tabs=RwSignal::new(tabs) chosen=chosen on_choose=move |word| chosen.set(word) />
        <For
            each=|| ["one", "two", "three"]
            key=|word| *word
            children=move |word| {
                view! {
                    <div role="tabpanel" id=panel_id(word) aria-label=word hidden=move || chosen.get() != word>
                        {word}
                    </div>
                }
            }
        />
        <DropDown name=said("展开")>
            <Button text=said("其中一个") on_press=|| () />
        </DropDown>
        <Button text=said("打开对话框") on_press=move || open.set(true) />
        <Show when=move || open.get()>
            <Dialog name=said("对话框") aside="三.1".to_owned() kind="part" on_close=move || open.set(false)>
                <p>{said("对话框的内容")}</p>
            </Dialog>
        </Show>
    }
}

#[component]
pub fn Coming() -> impl IntoView {
    let coming = std::future::pending::<Fetched>;
    let missing = async || Err(NotFetched);
    view! {
        <h2>"later"</h2>
        <Later view=coming />
        <Later view=missing on_close=|()| () />
    }
}

/// Lists whose elements stay: whatever stands in them, and in whatever order.
#[component]
pub fn Lists() -> impl IntoView {
    let each = RwSignal::new(vec![(1, "一".to_owned()), (2, "二".to_owned())]);
    let order = RwSignal::new(places(12));
    let turn = move || {
        each.update(|each| each.reverse());
        order.update(|order| order.reverse());
    };
    view! {
        <h2>"keyed · gradual"</h2>
        <Button text=said("倒过来") on_press=turn />
        <ul id="part-keyed">
            <Keyed
                each=each
                key=|(key, _): &(i32, String)| *key
                view={move |entry: Signal<(i32, String)>| {
                    view! { <li>{move || entry.with(|(_, text)| text.clone())}</li> }
                }}
            />
        </ul>
        <ol id="part-gradual">
            <Gradual each=order children=|place| view! { <li>{place}</li> } />
        </ol>
        <Afterwards><p>{said("随后才有")}</p></Afterwards>
    }
}
