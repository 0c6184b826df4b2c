//! What is kept between visits: opened once, at the start, and saved a while after each change. Tabs and frames with the
//! same workbook follow each other; where two went on at once, a person chooses, and the other one is put aside.

use super::app::App;
use super::view::Notice;
use crate::platform::{Asked, Storage, new_name, prefers_chinese, this_year};
use leptos::ev;
use leptos::leptos_dom::helpers::{
    TimeoutHandle, set_timeout_with_handle, window, window_event_listener,
};
use leptos::prelude::*;
use rewards_document::sync::{Stamp, Unsaved, Verdict, verdict};
use rewards_document::workbook::{Workbook, kept, reopened};
use rewards_document::{Route, Settings, Theme, catalog, open_saved};
use rewards_words::lang::Lang;
use rewards_words::say;
use std::time::Duration;

/// Where the workbook is kept.
const KEY: &str = "reward-calculator/workbook/2";
/// Where releases before the second form kept it. It is read where there is no other.
const FIRST_KEY: &str = "reward-calculator/workbook/1";
/// The stamp of what is kept: short, to be looked at before each act.
const STAMP_KEY: &str = "reward-calculator/workbook/stamp";
/// What belongs to who looks.
const LANGUAGE_KEY: &str = "reward-calculator/language";
const THEME_KEY: &str = "reward-calculator/theme";
const PLACE_KEY: &str = "reward-calculator/place";
/// Where what cannot be read is put aside.
const UNREADABLE: &str = "reward-calculator/unreadable";
/// Where the one of two that was not chosen is put aside.
const NOT_CHOSEN: &str = "reward-calculator/not-chosen";
/// So long it is quiet before the workbook is saved.
const PAUSE: Duration = Duration::from_millis(400);

/// Where and how the workbook is kept.
pub struct Keeper {
    /// Nothing where the browser lets nobody in.
    storage: Option<Storage>,
    /// The name of this tab or frame.
    writer: String,
    /// What was opened or kept last.
    stamp: Stamp,
    unsaved: Unsaved,
    timer: Option<TimeoutHandle>,
    /// The template that is kept, where the one shown is chosen by the page around the frame.
    template: Option<String>,
}

/// What the page begins with.
pub struct Opened {
    pub workbook: Workbook,
    pub lang: Lang,
    pub theme: Theme,
    pub route: Route,
    pub notices: Vec<Notice>,
    pub keeper: Keeper,
}

/// Opens what was kept, with what the address asks for.
pub fn open(asked: &Asked, hash: &str) -> Opened {
    let storage = Storage::open();
    let mut notices = Vec::new();
    if storage.is_none() {
        notices.push(Notice::of(say!(
            "浏览器不让本页保存：填写的内容只在这次打开期间有效，关闭前请保存文件。",
            "The browser does not let this page keep anything: what you type lasts until the page is closed. Save a file before you leave."
        )));
    }
    let read = |key| storage.and_then(|storage| storage.read(key));
    let text = read(KEY).or_else(|| read(FIRST_KEY));
    let saved = text.as_deref().and_then(open_saved);
    if let (Some(storage), Some(text), None) = (storage, text, &saved) {
        notices.push(put_aside(storage, text));
    }
    let (saved, first) = saved.map_or((None, None), |(saved, settings)| (Some(saved), settings));
    let stamp = saved
        .as_ref()
        .map(|saved| saved.stamp.clone())
        .unwrap_or_default();
    if let (Some(storage), true) = (
        storage,
        read(STAMP_KEY).is_some_and(|text| text != stamp.to_string()),
    ) {
        // Somebody was ended between writing the one and the other.
        storage.keep(STAMP_KEY, &stamp.to_string());
    }
    let mut workbook = saved.map_or_else(blank, reopened);
    mend_template(&mut workbook);
    let template = asked.embed.then(|| workbook.template.clone());
    let known = |scheme: &&String| catalog::definition(scheme).is_some();
    if let Some(scheme) = asked.scheme.as_ref().filter(known) {
        workbook.template.clone_from(scheme);
    }
    let first = first.unwrap_or_default();
    let settings = Settings {
        lang: read(LANGUAGE_KEY).unwrap_or(first.lang),
        theme: read(THEME_KEY).unwrap_or(first.theme),
        place: read(PLACE_KEY).unwrap_or(first.place),
    };
    let keeper = Keeper {
        storage,
        writer: new_name(),
        stamp,
        unsaved: Unsaved::Nothing,
        timer: None,
        template,
    };
    let (lang, route) = (
        asked_lang(asked, &settings),
        asked_route(asked, hash, &settings),
    );
    let theme = Theme::of_word(&settings.theme).unwrap_or_default();
    Opened {
        workbook,
        lang,
        theme,
        route,
        notices,
        keeper,
    }
}

fn asked_lang(asked: &Asked, settings: &Settings) -> Lang {
    let asked = asked.lang.as_deref().and_then(Lang::of_tag);
    let own = if prefers_chinese() {
        Lang::Zh
    } else {
        Lang::En
    };
    asked
        .or_else(|| Lang::of_tag(&settings.lang))
        .unwrap_or(own)
}

fn asked_route(asked: &Asked, hash: &str, settings: &Settings) -> Route {
    let asked = asked.view.as_deref().and_then(Route::of_hash);
    Route::of_hash(hash)
        .or(asked)
        .or_else(|| Route::of_hash(&settings.place))
        .unwrap_or_default()
}

fn put_aside(storage: Storage, text: String) -> Notice {
    let said = if storage.keep_aside(UNREADABLE, &text) {
        say!(
            "上次保存的内容读不出来，已原样另存，没有丢。可以下载成文件，交给管理员查看。",
            "What was kept last time cannot be read. It was put aside untouched; you can fetch it as a file and show it to your administrator."
        )
    } else {
        say!(
            "上次保存的内容读不出来，浏览器里也没有地方另存：请先下载成文件，再改动。",
            "What was kept last time cannot be read, and there is no room to put it aside: fetch it as a file before you change anything."
        )
    };
    Notice {
        file: Some(text),
        ..Notice::of(said)
    }
}

fn blank() -> Workbook {
    let year = this_year();
    Workbook::blank(
        catalog::FIRST,
        [format!("{year}-01-01"), format!("{year}-12-31")],
    )
}

fn mend_template(workbook: &mut Workbook) {
    if catalog::definition(&workbook.template).is_none() {
        catalog::FIRST.clone_into(&mut workbook.template);
    }
}

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
