//! Own schemes of another workbook are brought into this one: last month's are looked at, and taken over by one act each.

use crate::common::other_books;
use crate::keep::read_book;
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::choice::Select;
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::own::{Becomes, BroughtScheme, Version, bring, brought};
use rewards_document::workbook::Workbook;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::sync::Arc;

/// What became of the wish.
#[derive(Clone)]
enum BookChoice {
    /// Nothing is chosen.
    Nothing,
    /// The workbook can't be read.
    Unread,
    /// The workbook.
    Book(Arc<Workbook>),
}

/// A button, and once it's pressed the choice of a workbook.
#[component]
pub fn Bringing() -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <Button
            id="bring-schemes"
            text=t(label!("从另一个工作簿带来…", "Bring from another workbook…"))
            sign=Sign::Copy
            weight=Weight::Quiet
            on_press=move || is_open.update(|open| *open = !*open)
        />
        <Show when=move || is_open.get()>
            <Books />
        </Show>
    }
}

#[component]
fn Books() -> impl IntoView {
    let state = state();
    let chosen = RwSignal::new(String::new());
    let found = RwSignal::new(BookChoice::Nothing);
    let offers = other_books(state);
    let open = move |id: String| {
        let book = (!id.is_empty()).then(|| read_book(state, &id));
        found.set(match book {
            None => BookChoice::Nothing,
            Some(Ok(book)) => BookChoice::Book(Arc::new(book)),
            Some(Err(_)) => BookChoice::Unread,
        });
        chosen.set(id);
    };
    let is_any = move || offers.with(|offers| offers.len() > 1);
    let alone = label!(
        "现在只有这一个工作簿。每个月一个工作簿时，可以从上个月的带来自建方案。",
        "This is the only workbook. With one workbook a month, schemes can be brought over from the last one."
    );
    view! {
        <div class="offered-scheme" role="group" aria-label=t(label!("从另一个工作簿带来方案", "Schemes from another workbook"))>
            <Show when=is_any fallback=move || view! { <p class="hint">{t(alone)}</p> }>
                <Select
                    id="bring-book".to_owned()
                    label=t(label!("工作簿", "Workbook"))
                    offers=offers
                    value=chosen
                    on_choose=open
                />
            </Show>
            <div role="status">{move || listed(state, found.get())}</div>
        </div>
    }
}

fn listed(state: State, found: BookChoice) -> AnyView {
    let book = match found {
        BookChoice::Nothing => return ().into_any(),
        BookChoice::Unread => {
            let text = label!("那个工作簿读不出来。", "That workbook can't be read.");
            return view! { <p class="wrong">{t(text)}</p> }.into_any();
        }
        BookChoice::Book(book) => book,
    };
    let other = Arc::clone(&book);
    let schemes = Memo::new(move |_| state.workbook.with(|here| brought(here, &other)));
    let entry = move |scheme: BroughtScheme| {
        let book = Arc::clone(&book);
        view! { <Brought book=book scheme=scheme /> }
    };
    view! {
        <Show when=move || schemes.with(Vec::is_empty)>
            <p class="hint">{t(label!("那个工作簿里没有自建方案。", "That workbook has no custom schemes."))}</p>
        </Show>
        <ul class="plain">{move || schemes.get().into_iter().map(&entry).collect_view()}</ul>
    }
    .into_any()
}

/// A scheme that could come, and a button that brings it.
#[component]
fn Brought(book: Arc<Workbook>, scheme: BroughtScheme) -> impl IntoView {
    let state = state();
    let id = scheme.id.clone();
    let name = scheme.name.clone();
    let take = move || {
        let act = state
            .workbook
            .with_untracked(|here| bring(here, &book, &id));
        let Some((_, edit)) = act else { return };
        state.close_run();
        state.act(edit);
        state.close_run();
        state.look.spoken.set(say!(
            "“{0}”已带来，可以撤销。",
            "“{0}” was brought over; you can undo this.",
            name
        ));
    };
    let text: Localized = match scheme.becomes {
        Becomes::Here => Localized::default(),
        Becomes::Itself => label!("带来", "Bring it over").into(),
        Becomes::Newer => label!("更新", "Update").into(),
        Becomes::Copy(_) => label!("作为副本带来", "Bring it over as a copy").into(),
    };
    let button = (scheme.becomes != Becomes::Here)
        .then(|| view! { <Button text=t(text) weight=Weight::Primary on_press=take /> });
    let version = |version: &Arc<Version>| {
        let said = say!(
            "第 {0} 版：{1} 起施行，发布于 {2}",
            "Version {0}: in force from {1}, published {2}",
            version.number,
            version.effective,
            version.published
        );
        let note = (!version.note.is_empty()).then(|| format!(" · {}", version.note));
        view! { <li>{t(said)} {note}</li> }
    };
    let versions = scheme.versions.iter().map(version).collect_view();
    let said = scheme
        .said()
        .map(|said| view! { <p class="hint">{t(said)}</p> });
    view! {
        <li class="entry-block">
            <h3>{t(scheme.name.clone())}</h3>
            <p>{t(scheme.about())}</p>
            <ul>{versions}</ul>
            {said}
            <div class="buttons">{button}</div>
        </li>
    }
}
