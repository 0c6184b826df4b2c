//! What the page has to say of storage, files and the clipboard, and what it has to ask.

use crate::keep;
use crate::lang::t;
use crate::notice::Notice;
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::icon::Sign;
use crate::platform;
use crate::state::{State, state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_words::{label, say};

/// The name of a file with what was put aside.
const FILE: &str = "reward-calculator.json";

/// All notices, and the question where two windows changed the same workbook.
#[component]
pub fn Notices() -> impl IntoView {
    let state = state();
    let key = |notice: &Notice| notice.text.zh.clone();
    view! {
        <div class="notices">
            <Show when=move || state.look.rival.get()>
                <Rival />
            </Show>
            <For
                each=move || state.look.notices.get()
                key=key
                children=|notice| view! { <One notice=notice /> }
            />
        </div>
    }
}

#[component]
fn One(notice: Notice) -> impl IntoView {
    let state = state();
    let details = notice.details.iter().cloned();
    let details = details
        .map(|detail| view! { <li>{t(detail)}</li> })
        .collect_view();
    let file = notice.file.clone().map(|text| {
        view! {
            <Button
                text=t(label!("下载成文件", "Fetch as a file"))
                sign=Sign::Save
                on_press=move || platform::offer(FILE, &text)
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
    let close = move || {
        state
            .look
            .notices
            .update(|notices| notices.retain(|other| *other != notice));
    };
    view! {
        <div class="notice" role="alert">
            <div>
                <p>{t(text)}</p>
                <ul>{details}</ul>
                {copied}
                {file}
            </div>
            <IconButton name=t(label!("知道了", "Dismiss")) sign=Sign::Close on_press=close />
        </div>
    }
}

/// Two windows changed the same workbook: which of the two goes on?
#[component]
fn Rival() -> impl IntoView {
    let state = state();
    let said = label!(
        "另一个窗口改动了同一份内容，这里也有还没保存的改动。以哪一份为准？另一份会另外存好，不会丢。",
        "Another window changed the same workbook while this one had changes that were not saved yet. Which one goes on? The other is put aside and not lost."
    );
    view! {
        <div class="notice" id="rival" role="alert">
            <div>
                <p>{t(said)}</p>
                <div class="buttons">
                    <Button
                        id="keep-own"
                        weight=Weight::Primary
                        text=t(label!("以这里的为准", "Go on with this one"))
                        on_press=move || keep::keep_own(state)
                    />
                    <Button
                        id="take-theirs"
                        text=t(label!("以另一个窗口的为准", "Take the other window's"))
                        on_press=move || keep::take_theirs(state)
                    />
                </div>
            </div>
        </div>
    }
}

/// Puts a text on the clipboard; where that is refused, as in a sandboxed frame, a box to copy from opens.
pub fn copy_text(state: State, text: String) {
    spawn_local(async move {
        if platform::copy(text.clone()).await {
            let done = say!("已复制", "Copied");
            state
                .look
                .spoken
                .set(done.into_lang(state.lang.get_untracked()));
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
