//! What is kept between visits: opened once, at the start, and saved by the one effect that there is for it.

use super::app::App;
use super::el::follow;
use super::view::Notice;
use crate::platform::{Asked, Later, Storage, prefers_chinese, this_year, whenever};
use rewards_document::Saved;
use rewards_document::catalog;
use rewards_document::workbook::{Place, Workbook, kept, reopened};
use rewards_words::lang::Lang;
use std::cell::Cell;
use std::rc::Rc;

/// Where the workbook is kept. Another form of it will have another key.
const KEY: &str = "reward-calculator/workbook/1";
/// Where what cannot be read is kept aside.
const ASIDE: &str = "reward-calculator/unreadable";
/// Milliseconds of quiet before it is saved.
const PAUSE: i32 = 400;

/// What the page begins with.
pub struct Opened {
    pub workbook: Workbook,
    pub storage: Option<Storage>,
    pub notices: Vec<Notice>,
    /// What was kept of the choices that an embedded page makes for its reader: template, language, colours, place.
    pub own: [String; 4],
}

/// Opens what was kept, with what the address asks for.
pub fn open(asked: &Asked, hash: &str) -> Opened {
    let storage = Storage::open();
    let mut notices = Vec::new();
    if storage.is_none() {
        notices.push(Notice::of(
            "浏览器不让本页保存：填写的内容只在这次打开期间有效，关闭前请保存文件。|\
             The browser does not let this page keep anything: what you type lasts until the page is closed. Save a file before you leave.",
            &[],
        ));
    }
    let text = storage.as_ref().and_then(|storage| storage.read(KEY));
    let saved = text.as_deref().and_then(Saved::open);
    if let (Some(storage), Some(text), None) = (&storage, &text, &saved) {
        notices.push(kept_aside(storage.keep_aside(ASIDE, text)));
    }
    let mut workbook = saved.map_or_else(blank, reopened);
    if catalog::definition(&workbook.template).is_none() {
        catalog::FIRST.clone_into(&mut workbook.template);
    }
    let own = [
        workbook.template.clone(),
        workbook.lang.tag().to_owned(),
        workbook.theme.word().to_owned(),
        workbook.place.hash(),
    ];
    apply(asked, hash, &mut workbook);
    Opened {
        workbook,
        storage,
        notices,
        own,
    }
}

fn kept_aside(key: Option<String>) -> Notice {
    match key {
        Some(key) => Notice::of(
            "上次保存的内容读不出来，原样另存在浏览器的“{}”里，没有丢。|\
             What was kept last time cannot be read; it lies untouched in the browser's storage under “{}”.",
            &[&key],
        ),
        None => Notice::of(
            "上次保存的内容读不出来，浏览器也没有地方另存：在你改动之前它还在原处。|\
             What was kept last time cannot be read, and there is no room to put it aside: it is still there until you change something.",
            &[],
        ),
    }
}

fn blank() -> Workbook {
    let year = this_year();
    let mut workbook = Workbook::blank(
        catalog::FIRST,
        [format!("{year}-01-01"), format!("{year}-12-31")],
    );
    workbook.lang = if prefers_chinese() {
        Lang::Zh
    } else {
        Lang::En
    };
    workbook
}

fn apply(asked: &Asked, hash: &str, workbook: &mut Workbook) {
    if let Some(lang) = asked.lang.as_deref().and_then(Lang::of_tag) {
        workbook.lang = lang;
    }
    if let Some(scheme) = asked
        .scheme
        .as_ref()
        .filter(|scheme| catalog::definition(scheme).is_some())
    {
        workbook.template.clone_from(scheme);
    }
    let view = asked.view.as_deref().and_then(Place::of_hash);
    if let Some(place) = Place::of_hash(hash).or(view) {
        workbook.place = place;
    }
}

/// Saves whenever something was changed, a while after the last change and when the page is left.
pub fn save(app: App, storage: Storage, own: [String; 4]) {
    let later = Later::after(PAUSE);
    let write = move || {
        let mut saved = app.workbook.peek(kept);
        if app.embed {
            [saved.template, saved.lang, saved.theme, saved.place] = own.clone();
        }
        if !storage.keep(KEY, &saved.write()) {
            full(app);
        }
    };
    let is_due = Rc::new(Cell::new(false));
    let was_due = Rc::clone(&is_due);
    let save = Rc::new(move || {
        if was_due.replace(false) {
            write();
        }
    });
    let (saved_later, mut is_first) = (Rc::clone(&save), true);
    follow(Box::new(move || {
        app.workbook.with(|_| ());
        // What was just opened need not be saved.
        if !std::mem::replace(&mut is_first, false) {
            is_due.set(true);
            let save = Rc::clone(&saved_later);
            later.ask(move || save());
        }
    }));
    whenever(&["pagehide", "visibilitychange"], move |_| save());
}

/// Says, once, that there is no room.
fn full(app: App) {
    let notice = Notice::of(
        "浏览器的存储空间满了，最近的改动没有保存：请保存文件。|\
         The browser's storage is full and the latest changes are not kept: save a file.",
        &[],
    );
    if app.view.peek(|view| !view.said.contains(&notice)) {
        app.look(|view| view.said.push(notice));
    }
}
