//! What the page begins with: what was kept between visits, and what the address asks for.

use crate::notice::Notice;
use crate::platform::{Asked, Storage, new_name, prefers_chinese, this_year};
use crate::saved_state::SavedState;
use leptos::leptos_dom::helpers::TimeoutHandle;
use rewards_document::sync::{Stamp, Unsaved};
use rewards_document::workbook::{Workbook, reopened};
use rewards_document::{Route, Settings, Theme, catalog, open_saved};
use rewards_words::lang::Lang;
use rewards_words::say;
use std::time::Duration;

/// Where the workbook is kept.
pub const KEY: &str = "reward-calculator/workbook/2";
/// Where releases before the second form kept it. It is read where there is no other.
pub const FIRST_KEY: &str = "reward-calculator/workbook/1";
/// The stamp of what is kept: short, to be looked at before each act.
pub const STAMP_KEY: &str = "reward-calculator/workbook/stamp";
/// What belongs to who looks.
pub const LANGUAGE_KEY: &str = "reward-calculator/language";
pub const THEME_KEY: &str = "reward-calculator/theme";
pub const PLACE_KEY: &str = "reward-calculator/place";
pub const REP_KEY: &str = "reward-calculator/rep";
/// Where what cannot be read is put aside.
pub const UNREADABLE: &str = "reward-calculator/unreadable";
/// Where the one of two that was not chosen is put aside.
pub const NOT_CHOSEN: &str = "reward-calculator/not-chosen";
/// So long it is quiet before the workbook is saved.
pub const PAUSE: Duration = Duration::from_millis(400);

/// Where and how the workbook is kept.
pub struct Keeper {
    /// Nothing where the browser lets nobody in.
    pub storage: Option<Storage>,
    /// The name of this tab or frame.
    pub writer: String,
    /// What was opened or kept last.
    pub stamp: Stamp,
    pub unsaved: Unsaved,
    pub timer: Option<TimeoutHandle>,
    /// The template that is kept, where the one shown is chosen by the page around the frame.
    pub template: Option<String>,
}

/// What the page begins with.
pub struct Opened {
    pub workbook: Workbook,
    pub lang: Lang,
    pub theme: Theme,
    pub route: Route,
    /// The rep that the reader is.
    pub rep: Option<String>,
    pub notices: Vec<Notice>,
    pub saved: SavedState,
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
    notices.extend(unknown_words(asked));
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
    let is_first = first.is_some();
    let first = first.unwrap_or_default();
    let settings = Settings {
        lang: read(LANGUAGE_KEY).unwrap_or(first.lang),
        theme: read(THEME_KEY).unwrap_or(first.theme),
        place: read(PLACE_KEY).unwrap_or(first.place),
    };
    if let (Some(storage), true, false) = (storage, is_first, asked.embed) {
        // The next form of the workbook says nothing of who looks.
        storage.keep(LANGUAGE_KEY, &settings.lang);
        storage.keep(THEME_KEY, &settings.theme);
        storage.keep(PLACE_KEY, &settings.place);
    }
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
    let theme = asked.theme.as_deref().and_then(Theme::of_word);
    let theme = theme
        .or_else(|| Theme::of_word(&settings.theme))
        .unwrap_or_default();
    Opened {
        workbook,
        lang,
        theme,
        route,
        rep: read(REP_KEY).filter(|rep| !rep.is_empty()),
        saved: if storage.is_some() {
            SavedState::Saved
        } else {
            SavedState::NotKept
        },
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

pub fn mend_template(workbook: &mut Workbook) {
    if catalog::definition(&workbook.template).is_none() {
        catalog::FIRST.clone_into(&mut workbook.template);
    }
}

/// What the address asks for and this page does not know.
fn unknown_words(asked: &Asked) -> impl Iterator<Item = Notice> {
    asked.unknown.iter().map(|word| {
        Notice::of(say!(
            "网址里的“{0}”本页不认识，没有理会。",
            "The address asks for “{0}”, which this page does not know; it was passed over.",
            word
        ))
    })
}
