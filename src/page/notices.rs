//! What the page has to say of storage and files, and what it has to ask.

use super::app::App;
use super::el::{El, button, el, icon_button};
use super::keep;
use super::view::Notice;
use crate::platform;
use leptos::prelude::*;
use rewards_words::label;

/// The name of a file with what was put aside.
const FILE: &str = "reward-calculator.json";

/// All notices, and the question where two windows changed the same workbook.
pub fn notices(app: App) -> El {
    let said = Memo::new(move |_| app.view.with(|view| view.said.clone()));
    let has_rival = Memo::new(move |_| app.view.with(|view| view.rival));
    el("div.notices")
        .live_one(move || has_rival.get().then(|| rival(app)))
        .live(move || said.with(|said| said.iter().map(|one| notice(app, one)).collect::<Vec<_>>()))
}

fn notice(app: App, notice: &Notice) -> El {
    let details = notice
        .details
        .iter()
        .map(|detail| el("li").say(app.lang, detail.clone()));
    let list = (!notice.details.is_empty()).then(|| el("ul").add_all(details));
    let file = notice.file.clone().map(|text| {
        let fetch = button(
            "button.button",
            app.lang,
            label!("下载成文件", "Fetch as a file"),
        );
        fetch.on("click", move |_| platform::offer(FILE, &text))
    });
    let this = notice.clone();
    let close = move || app.look(|view| view.said.retain(|other| *other != this));
    let words = el("div")
        .add(el("p").say(app.lang, notice.text.clone()))
        .maybe(list)
        .maybe(file);
    let shut = icon_button("✕", app.lang, label!("知道了", "Dismiss"));
    el("div.notice[role=alert]")
        .add(words)
        .add(shut.on("click", move |_| close()))
}

/// Two windows changed the same workbook: which of the two goes on?
fn rival(app: App) -> El {
    let said = label!(
        "另一个窗口改动了同一份内容，这里也有还没保存的改动。以哪一份为准？另一份会另外存好，不会丢。",
        "Another window changed the same workbook while this one had changes that were not saved yet. Which one goes on? The other is put aside and not lost."
    );
    let own = button(
        "button.button.primary#keep-own",
        app.lang,
        label!("以这里的为准", "Go on with this one"),
    );
    let theirs = button(
        "button.button#take-theirs",
        app.lang,
        label!("以另一个窗口的为准", "Take the other window's"),
    );
    let buttons = el("div.buttons")
        .add(own.on("click", move |_| keep::keep_own(app)))
        .add(theirs.on("click", move |_| keep::take_theirs(app)));
    el("div.notice#rival[role=alert]").add(el("div").add(el("p").say(app.lang, said)).add(buttons))
}
