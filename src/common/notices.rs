//! What the page has to say of storage, files and the clipboard, and of what came in out of sight.

use super::beside::{left_finding, show_finding, told};
use super::done::DoneNotice;
use super::offer_file::offer_file;
use super::save_file::save_file;
use crate::keep;
use crate::lang::t;
use crate::notice::Notice;
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::icon::Sign;
use crate::platform;
use crate::state::{State, state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::Route;
use rewards_words::{label, say};

/// The name of a file with what was put aside.
const FILE: &str = "reward-calculator.json";

/// All notices.
#[component]
pub fn Notices() -> impl IntoView {
    let state = state();
    // The whole notice: two that begin with the same sentence are two, each with a button that closes it.
    let key = |notice: &Notice| notice.clone();
    // What was done in another workbook is said there.
    let listed = move || {
        state.book.track();
        let open = state.keeper.with_value(keep::Keeper::book);
        let mut notices = state.look.notices.get();
        notices.retain(|notice| notice.book.as_ref().is_none_or(|book| *book == open));
        notices
    };
    view! {
        <div class="notices">
            <For
                each=listed
                key=key
                children=|notice| view! { <One notice=notice /> }
            />
            <DoneNotice />
        </div>
    }
}

#[component]
fn One(notice: Notice) -> impl IntoView {
    let state = state();
    let tone = notice.tone.word();
    let details = notice.details.iter().cloned();
    let details = details.map(|detail| view! { <li>{t(detail)}</li> });
    let details = (!notice.details.is_empty()).then(|| view! { <ul>{details.collect_view()}</ul> });
    let file = notice.file.clone().map(|text| {
        view! {
            <Button
                text=t(label!("下载成文件", "Download as a file"))
                sign=Sign::Save
                on_press=move || offer_file(state, FILE, &text, "application/json")
            />
        }
    });
    let copied = notice.to_copy.clone().map(|text| {
        view! {
            <textarea class="field to-copy" readonly rows="6" aria-label=t(label!("可复制的文字", "Text to copy"))>
                {text}
            </textarea>
        }
    });
    let text = notice.text.clone();
    let removed = notice.removed.clone();
    let saves = notice.saves;
    let undo = notice.undo;
    let aside = notice.aside.clone();
    let back_to = notice.back_to.clone();
    let close = move || {
        state
            .look
            .notices
            .update(|notices| notices.retain(|other| *other != notice));
    };
    let close = StoredValue::new(close);
    Effect::new(move |_| {
        let is_back = removed.as_ref().is_some_and(|id| {
            state
                .workbook
                .with(|workbook| workbook.own.get(id).is_some())
        });
        if is_back {
            close.with_value(|close| close());
        }
    });
    Effect::new(move |_| {
        let is_past =
            undo.is_some_and(|place| state.workbook.history(|history| history.place() != place));
        if is_past {
            close.with_value(|close| close());
        }
    });
    let forget = (!aside.is_empty()).then(|| {
        let forget = move || {
            state
                .keeper
                .update_value(|keeper| keeper.forget_aside(&aside));
            close.with_value(|close| close());
        };
        view! {
            <Button
                text=t(label!("不需要了，删掉", "No longer needed: delete it"))
                weight=Weight::Quiet
                on_press=forget
            />
        }
    });
    let back = back_to.map(|(id, name)| {
        let go_back = move || {
            close.with_value(|close| close());
            told(state, keep::switch_book(state, &id));
            if let Some(finding) = left_finding(state) {
                state.go(&Route::Compare);
                show_finding(state, finding);
            }
        };
        view! {
            <Button
                text=t(say!("回到“{0}”", "Back to “{0}”", name))
                weight=Weight::Quiet
                on_press=go_back
            />
        }
    });
    let saving = saves.then(|| {
        view! {
            <Button
                text=t(label!("保存文件", "Save a file"))
                sign=Sign::Save
                on_press=move || save_file(state)
            />
        }
    });
    let undoing = undo.map(|_| {
        // What is taken back is said no more: the history is another one.
        view! {
            <Button
                text=t(label!("撤销", "Undo"))
                sign=Sign::Undo
                on_press=move || state.undo()
            />
        }
    });
    let has_deeds =
        undoing.is_some() || file.is_some() || forget.is_some() || back.is_some() || saves;
    let deeds = has_deeds
        .then(|| view! { <div class="buttons">{undoing} {saving} {file} {forget} {back}</div> });
    view! {
        <div class="notice" role="alert" data-tone=tone>
            <div>
                <p>{t(text)}</p>
                {details}
                {copied}
                {deeds}
            </div>
            <IconButton name=t(label!("知道了", "Dismiss")) sign=Sign::Close on_press=move || close.with_value(|close| close()) />
        </div>
    }
}

/// Puts a text on the clipboard; where that is refused, as in a sandboxed frame, a box to copy from opens.
pub fn copy_text(state: State, text: String) {
    spawn_local(async move {
        if platform::copy(text.clone()).await {
            let done = say!("已复制", "Copied");
            state.look.spoken.set(done);
        } else {
            let refused = say!(
                "浏览器不让本页复制：请在下面的框里自己复制。",
                "The browser does not let this page copy: copy the text from the box below."
            );
            state.tell(Notice {
                to_copy: Some(text),
                ..Notice::of(refused)
            });
        }
    });
}
