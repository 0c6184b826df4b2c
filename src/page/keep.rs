//! What is kept between visits, a while after each change. Tabs and frames with the same workbook follow each other; where
//! two went on at once, a person chooses, and the other one is put aside.

use super::app::App;
use super::opening::{
    FIRST_KEY, KEY, LANGUAGE_KEY, NOT_CHOSEN, PAUSE, PLACE_KEY, STAMP_KEY, THEME_KEY, mend_template,
};
use super::view::Notice;
use crate::platform::Storage;
use leptos::ev;
use leptos::leptos_dom::helpers::{set_timeout_with_handle, window, window_event_listener};
use leptos::prelude::*;
use rewards_document::sync::{Stamp, Unsaved, Verdict, verdict};
use rewards_document::workbook::{kept, reopened};
use rewards_document::{Route, open_saved};
use rewards_words::say;

/// Saves when the page is left, and hears of other tabs and frames.
pub fn keep_watch(app: App) {
    let unsaved = move || app.keeper.with_value(|keeper| keeper.unsaved) == Unsaved::Acts;
    let leave = move || {
        if unsaved() {
            save(app);
        }
        // Left before a person has chosen between two: nothing is lost either.
        if let (true, Some(storage)) = (unsaved(), storage(app)) {
            storage.keep_aside(NOT_CHOSEN, &text(app, stored_stamp(app)));
        }
    };
    let handles = [
        window_event_listener(ev::pagehide, move |_| leave()),
        window_event_listener(ev::visibilitychange, move |_| leave()),
        window_event_listener(ev::storage, move |event| {
            if event.key().is_some_and(|key| key == STAMP_KEY) {
                follow_others(app);
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// Keeps the language that the reader chose. An embedded page speaks as the page around it wishes.
pub fn keep_lang(app: App) {
    keep_setting(app, LANGUAGE_KEY, app.lang.get_untracked().tag());
}

/// Keeps the colours that the reader chose.
pub fn keep_theme(app: App) {
    keep_setting(app, THEME_KEY, app.theme.get_untracked().word());
}

/// Keeps the place that the reader went to.
pub fn keep_route(app: App) {
    keep_setting(app, PLACE_KEY, &app.route.with_untracked(Route::hash));
}

fn keep_setting(app: App, key: &str, word: &str) {
    if let (Some(storage), false) = (storage(app), app.embed) {
        // Where there is no room the choice lasts as long as the page.
        let _ = storage.keep(key, word);
    }
}

fn storage(app: App) -> Option<Storage> {
    app.keeper.with_value(|keeper| keeper.storage)
}

/// The stamp of what is kept. Where nothing is, nobody else went on.
fn stored_stamp(app: App) -> Stamp {
    let stored = storage(app).and_then(|storage| storage.read(STAMP_KEY));
    stored
        .as_deref()
        .and_then(Stamp::of_text)
        .unwrap_or_else(|| app.keeper.with_value(|keeper| keeper.stamp.clone()))
}

/// Takes over what another window kept meanwhile, or asks where both went on.
pub fn follow_others(app: App) {
    let stored = stored_stamp(app);
    match app
        .keeper
        .with_value(|keeper| verdict(&keeper.stamp, keeper.unsaved, &stored))
    {
        Verdict::Current => {}
        Verdict::TakeOver => take_over(app),
        Verdict::Ask => app.look(|view| view.rival = true),
    }
}

/// Puts what is kept in the place of what is shown.
fn take_over(app: App) {
    let text = storage(app).and_then(|storage| storage.read(KEY));
    let Some((saved, _)) = text.as_deref().and_then(open_saved) else {
        return app.look(|view| view.rival = true);
    };
    app.keeper.update_value(|keeper| {
        keeper.stamp = saved.stamp.clone();
        keeper.unsaved = Unsaved::Nothing;
        if let Some(template) = &mut keeper.template {
            template.clone_from(&saved.template);
        }
    });
    let mut workbook = reopened(saved);
    mend_template(&mut workbook);
    if app.embed {
        workbook.template = app.template.get_untracked();
    }
    app.workbook.set(workbook);
    app.look(|view| view.rival = false);
}

/// Saves once it has been quiet for a while.
pub fn save_later(app: App) {
    app.keeper.update_value(|keeper| {
        keeper.unsaved = Unsaved::Acts;
        if let Some(timer) = keeper.timer.take() {
            timer.clear();
        }
        keeper.timer = set_timeout_with_handle(move || save(app), PAUSE).ok();
    });
}

/// The text of what is shown, under a stamp.
fn text(app: App, stamp: Stamp) -> String {
    let mut saved = app
        .workbook
        .with_untracked(|workbook| kept(workbook, stamp));
    if let Some(template) = app.keeper.with_value(|keeper| keeper.template.clone()) {
        saved.template = template;
    }
    saved.write()
}

fn save(app: App) {
    let Some(storage) = storage(app) else { return };
    let stored = stored_stamp(app);
    if app
        .keeper
        .with_value(|keeper| verdict(&keeper.stamp, keeper.unsaved, &stored))
        != Verdict::Current
    {
        return app.look(|view| view.rival = true);
    }
    let stamp = app
        .keeper
        .with_value(|keeper| keeper.stamp.after(&stored, &keeper.writer));
    let is_kept = keep_text(storage, &text(app, stamp.clone()))
        && storage.keep(STAMP_KEY, &stamp.to_string());
    if !is_kept {
        return full(app);
    }
    app.keeper.update_value(|keeper| {
        keeper.stamp = stamp;
        keeper.unsaved = Unsaved::Nothing;
    });
}

/// Keeps the workbook's text. Where there is no room, the first form makes some: what it held is in the text.
fn keep_text(storage: Storage, text: &str) -> bool {
    if storage.keep(KEY, text) {
        return true;
    }
    let Some(first) = storage.read(FIRST_KEY) else {
        return false;
    };
    storage.forget(FIRST_KEY);
    let is_kept = storage.keep(KEY, text);
    if !is_kept {
        storage.keep(FIRST_KEY, &first);
    }
    is_kept
}

/// Goes on with what is shown here; what the other window kept is put aside.
pub fn keep_own(app: App) {
    let Some(storage) = storage(app) else { return };
    let other = storage.read(KEY).unwrap_or_default();
    not_chosen(app, storage, other);
    let stored = stored_stamp(app);
    app.keeper.update_value(|keeper| keeper.stamp = stored);
    app.look(|view| view.rival = false);
    save(app);
}

/// Goes on with what the other window kept; what is shown here is put aside.
pub fn take_theirs(app: App) {
    let Some(storage) = storage(app) else { return };
    not_chosen(app, storage, text(app, stored_stamp(app)));
    take_over(app);
    if app.view.with_untracked(|view| view.rival) {
        // It is of a later version of this page.
        let _ = window().location().reload();
    }
}

fn not_chosen(app: App, storage: Storage, text: String) {
    storage.keep_aside(NOT_CHOSEN, &text);
    let said = say!(
        "没有采用的那一份没有丢：可以下载成文件，以后用“打开文件”打开。",
        "The one that was not chosen is not lost: fetch it as a file, to be opened with “Open a file”."
    );
    app.look(|view| {
        view.said.push(Notice {
            file: Some(text),
            ..Notice::of(said)
        })
    });
}

/// Says, once, that there is no room.
fn full(app: App) {
    let notice = Notice::of(say!(
        "浏览器的存储空间满了，最近的改动没有保存：请保存文件。",
        "The browser's storage is full and the latest changes are not kept: save a file."
    ));
    if app.view.with_untracked(|view| !view.said.contains(&notice)) {
        app.look(|view| view.said.push(notice));
    }
}
