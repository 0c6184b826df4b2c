//! In a workbook that was opened as an example: what it shows, which rule that is about, and that its schemes are copies.

use super::beside::{book_of, told};
use super::put_back::put_back;
use crate::keep::{self, example_of};
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::later::Later;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::scheme::RuleAt;
use rewards_document::ExampleOf;
use rewards_words::{label, say};

/// What the open workbook is an example of, as long as that scheme is chosen in it.
fn example_now(state: State) -> Memo<Option<ExampleOf>> {
    Memo::new(move |_| {
        state.book.track();
        example_of(state)
    })
}

/// The rule that the open workbook is an example of, under the scheme that it was opened with.
pub fn rule_of_example() -> Memo<Option<RuleAt>> {
    let state = state();
    let example = example_now(state);
    Memo::new(move |_| {
        let example = example.get()?;
        let is_chosen = state.template.with(|template| *template == example.scheme);
        let rule = u16::try_from(example.rule?).ok()?;
        is_chosen.then_some(RuleAt(rule))
    })
}

/// That a rule is the one that an example is about, as a mark.
#[component]
pub fn FoundMark(#[prop(into)] is_on: Signal<bool>) -> impl IntoView {
    view! {
        <Show when=move || is_on.get()>
            <span class="badge" data-found="">{t(label!("例子说的是这一条", "the example is about this"))}</span>
        </Show>
    }
}

/// What the open workbook shows, where it's an example.
#[component]
pub fn ExampleNote() -> impl IntoView {
    let state = state();
    let example = example_now(state);
    move || {
        let example = example.get()?;
        let about = example.about.clone();
        let has_home = book_of(state, &example.book).is_some();
        let number = example.number.filter(|_| has_home);
        let put = number.map(|number| {
            let view = move || put_back(example.clone(), number);
            view! { <Later view=view /> }
        });
        Some(view! {
            <aside class="examples" id="example-note" role="note">
                <p>{t(say!("这个工作簿是例子。{0}", "This workbook is an example. {0}", about))}</p>
                {put}
            </aside>
        })
    }
}

/// Where a scheme is changed in an example's workbook: that it's a copy there, with a way to the original.
#[component]
pub fn CopyNote(scheme: String) -> impl IntoView {
    let state = state();
    let example = example_now(state);
    let source = Memo::new(move |_| book_of(state, &example.get()?.book));
    move || {
        example.with(|example| example.as_ref().is_some_and(|of| of.scheme == scheme)).then(|| {
            let back = source.get().map(|(book, name)| {
                let go = move || told(state, keep::switch_book(state, &book));
                view! {
                    <Button
                        id="to-original"
                        text=t(say!("到“{0}”里改原来的方案", "Change the original scheme in “{0}”", name))
                        weight=Weight::Quiet
                        on_press=go
                    />
                }
            });
            view! {
                <aside class="examples" role="note">
                    <p>{t(label!(
                        "这个工作簿是例子：这里改的是方案的副本，原来的方案不会变。",
                        "This workbook is an example: what is changed here is a copy of the scheme, the original stays as it is."
                    ))}</p>
                    {back}
                </aside>
            }
        })
    }
}
