//! What the form says of the row that is being written: whom it makes, and what it would come to.

use super::draft::{Draft, Tried};
use crate::common::ExampleMark;
use crate::lang::{live, t};
use crate::parts::icon::{Icon, Sign};
use crate::platform::dom::focus_soon;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::statement::{Besides, NetAfter, signed};
use rewards_document::workbook::{Shared, Sheet};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// That a salesperson who is alone is named once, where nobody is known yet.
#[component]
pub fn OnceIsEnough(sheet: Sheet) -> impl IntoView {
    let state = state();
    let nobody = move || {
        let reps = state
            .facts
            .with(|facts| facts.table(Sheet::Reps).rows.filled());
        reps == 0 && sheet == Sheet::Deals
    };
    view! {
        <Show when=nobody>
            <p class="hint">
                {t(
                    label!(
                        "业务员写一次就行：只有一个人时，后面的成交不用再写。",
                        "Name the rep once: as long as there is only one, later deals need no name."
                    ),
                )}
            </p>
        </Show>
    }
}

/// The customer that will be made with the row, and whose it will be: where that wasn't asked, it can be changed.
#[component]
pub fn NewNames(draft: Draft, tried: Memo<Option<Shared<Tried>>>) -> impl IntoView {
    let makes = Memo::new(move |_| {
        tried.with(|tried| tried.as_ref().and_then(|tried| tried.makes.clone()))
    });
    move || {
        makes.get().map(|(name, owner)| {
            let text = say!(
                "新客户“{0}”，归{1}",
                "New customer “{0}”, rep {1}",
                name,
                owner
            );
            let change = move |_| {
                draft.says_rep.set(true);
                focus_soon("entry-rep".to_owned());
            };
            view! {
                <div class="entry-new">
                    <p class="chip" data-tone="gain">
                        <Icon sign=Sign::Plus />
                        {t(text)}
                    </p>
                    <Show when=move || !draft.asks_rep.get()>
                        <button type="button" class="link" on:click=change>
                            {t(label!("换业务员", "Another rep"))}
                        </button>
                    </Show>
                </div>
            }
        })
    }
}

/// What it would come to once it is put down, and what else it leads to; of something new that is whole also that the net
/// stays as it is.
#[component]
pub fn Outcome(tried: Memo<Option<Shared<Tried>>>, is_new: bool) -> impl IntoView {
    let net =
        Memo::new(move |_| tried.with(|tried| tried.as_ref().and_then(|tried| tried.net.clone())));
    let besides = Memo::new(move |_| {
        tried.with(|tried| {
            let besides = tried.as_ref().map(|tried| tried.besides.clone());
            besides.unwrap_or_default()
        })
    });
    let now = live(move || net.get().as_ref().map(in_words).unwrap_or_default());
    let change = move || net.get().and_then(|net| net.change).map(signed);
    let stays = move || {
        let is_whole = tried.with(|tried| tried.as_ref().is_some_and(|one| one.wrong.is_empty()));
        let is_known = besides.with(|besides| besides.lacks.is_none());
        is_new && is_whole && is_known && net.with(Option::is_none)
    };
    let also = move || {
        let Besides { things, lacks } = besides.get();
        let lacks = net.get().and_then(|net| net.lacks).or(lacks);
        let also = things.into_iter().chain(lacks);
        also.map(|text| view! { <p class="entry-outcome" role="status">{t(text)}</p> })
            .collect_view()
    };
    view! {
        <Show when=move || net.with(Option::is_some)>
            <p class="entry-outcome" role="status">
                <span>{now} <ExampleMark key=state().template /></span>
                <strong>{change}</strong>
            </p>
        </Show>
        <Show when=stays>
            <p class="entry-outcome" role="status">
                {t(label!("记下后净额不变", "The net stays as it is"))}
            </p>
        </Show>
        {also}
    }
}

fn in_words(after: &NetAfter) -> Localized {
    let net = after.net.marked();
    match &after.whose {
        Some(name) => say!("记下后{0}的净额 {1}", "{0}'s net afterwards {1}", name, net),
        None => say!("记下后合计净额 {0}", "Total net afterwards {0}", net),
    }
}
