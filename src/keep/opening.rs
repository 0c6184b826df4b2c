//! What the page begins with: what was kept between visits, and what the address asks for.

use super::keeper::{BehindState, Keeper};
use super::saved_state::SavedState;
use super::settings::{comparing, keep_first, keep_for_tab, layouts, settings};
use crate::notice::Notice;
use crate::platform::{
    Query, Storage, has_session_mark, new_name, now, prefers_chinese, put_session_text,
    session_text, this_year,
};
use rewards_document::grid::Layouts;
use rewards_document::journal::{BookCard, Books, Journal, Opened as OpenedBook, Space};
use rewards_document::statement::CompareChoices;
use rewards_document::workbook::Workbook;
use rewards_document::{Route, Settings, Theme, catalog};
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The id of the first workbook: the same for all windows that begin one.
pub(super) const FIRST_BOOK: &str = "1";

/// What the page begins with.
pub struct Opened {
    pub workbook: Workbook,
    pub lang: Lang,
    pub theme: Theme,
    pub route: Route,
    /// The rep that the reader is.
    pub rep: Option<String>,
    /// How the columns of the tables are laid out.
    pub layouts: Layouts,
    /// What was chosen for looking at the comparison.
    pub comparing: CompareChoices,
    pub notices: Vec<Notice>,
    pub saved: SavedState,
    pub keeper: Keeper,
}

/// Opens what was kept, with what the address asks for.
pub fn open(asked: &Query, hash: &str) -> Opened {
    let space = Space::of(asked.book.as_deref());
    let (book, first) = open_in(Storage::open(), space);
    let mut keeper = book.0;
    let mut workbook = book.1;
    let mut notices: Vec<Notice> = Vec::new();
    if !keeper.store().lasts() {
        notices.push(Notice::to_save(say!(
            "浏览器不让本页保存：填写的内容只在这次打开期间有效，关闭前请保存文件。",
            "The browser does not let this page save: what you type lasts until the page is closed. Save a file before you leave."
        )));
    }
    if has_session_mark(&keeper.books.space().trial()) {
        notices.push(Notice::of(say!(
            "刚才的试算没有记入台账，重新打开页面后已经放弃；台账没有变。",
            "What was being tried out was not saved to the ledger and went when the page was loaded again. The ledger is unchanged."
        )));
    }
    notices.extend(unknown_words(asked, &workbook));
    notices.extend(unknown_hash(hash));
    notices.extend(aside_notice(&keeper));
    let known = |scheme: &String| workbook.definition(scheme).is_some();
    let scheme = asked.scheme.clone().filter(known);
    if asked.embed {
        keeper.of_frame = Some(scheme.unwrap_or_else(|| workbook.template.clone()));
    } else {
        keeper.asked = scheme;
    }
    keeper.show(&mut workbook);
    if let (Some(first), false) = (&first, asked.embed) {
        keep_first(keeper.store(), first);
    }
    let first = first.unwrap_or_default();
    let (settings, rep) = settings(keeper.store(), first);
    let own = OwnSettings::of(&settings);
    if !asked.embed {
        keep_for_tab(&own.words(), rep.as_deref());
    }
    let saved = if keeper.store().lasts() {
        SavedState::Saved
    } else {
        SavedState::NotKept
    };
    Opened {
        workbook,
        lang: asked_as(&asked.lang, Lang::of_tag).unwrap_or(own.lang),
        theme: asked_as(&asked.theme, Theme::of_word).unwrap_or(own.theme),
        route: Route::of_hash(hash)
            .or_else(|| asked_as(&asked.view, Route::of_hash))
            .unwrap_or(own.route),
        rep,
        layouts: layouts(keeper.store()),
        comparing: comparing(keeper.store(), keeper.journal.keys()),
        saved,
        notices,
        keeper,
    }
}

/// Opens a space's workbook: the one of this tab, else the one that was open last, else the first.
fn open_in(store: Storage, space: Space) -> ((Keeper, Workbook), Option<Settings>) {
    let writer = new_name();
    let books = Books::of(store, space.clone());
    let cards = books.list().unwrap_or_default();
    let is_there = |id: &String| {
        cards
            .iter()
            .any(|card| card.id == *id && card.binned.is_none())
    };
    let first = cards.iter().find(|card| card.binned.is_none());
    let id = session_text(&space.latest())
        .filter(is_there)
        .or_else(|| books.latest().filter(is_there))
        .or_else(|| first.map(|card| card.id.clone()))
        .unwrap_or_else(|| FIRST_BOOK.to_owned());
    let older = if cards.is_empty() {
        books.older()
    } else {
        None
    };
    if let Some(older) = &older {
        // Where it fails, the older form stays and is moved with the first act, or at the next visit.
        let _ = books.move_in(older, &card(&id), &writer);
    }
    let blank = || {
        older
            .as_ref()
            .map_or_else(blank, |older| older.workbook.clone())
    };
    let opened = Journal::open(books.store().clone(), space.book(&id), &writer, blank);
    let settings = older.as_ref().and_then(|older| older.settings.clone());
    match opened {
        Ok(opened) => {
            // Another tab may go to another workbook: this one stays with its own, also once it's loaded again.
            put_session_text(&space.latest(), &id);
            (keeper(books, id, writer, opened), settings)
        }
        // Let in to the storage, but not to read it: this visit is kept in memory.
        Err(_) => open_in(Storage::Memory(Default::default()), space),
    }
}

fn card(id: &str) -> BookCard {
    BookCard {
        id: id.to_owned(),
        name: String::new(),
        created: now(),
        changed: now(),
        binned: None,
    }
}

pub(super) fn keeper(
    books: Books<Storage>,
    id: String,
    writer: String,
    opened: OpenedBook<Storage>,
) -> (Keeper, Workbook) {
    let keeper = Keeper {
        books,
        id,
        journal: opened.journal,
        writer,
        template: opened.workbook.template.clone(),
        of_frame: None,
        asked: None,
        behind: BehindState::default(),
        quiet: None,
    };
    (keeper, opened.workbook)
}

/// What the address asks for, where it says something.
fn asked_as<T>(asked: &Option<String>, of_word: fn(&str) -> Option<T>) -> Option<T> {
    asked.as_deref().and_then(of_word)
}

/// How the page is looked at where the address doesn't ask otherwise.
struct OwnSettings {
    lang: Lang,
    theme: Theme,
    route: Route,
}

impl OwnSettings {
    fn of(settings: &Settings) -> Self {
        let of_browser = if prefers_chinese() {
            Lang::Zh
        } else {
            Lang::En
        };
        Self {
            lang: Lang::of_tag(&settings.lang).unwrap_or(of_browser),
            theme: Theme::of_word(&settings.theme).unwrap_or_default(),
            route: Route::of_hash(&settings.place).unwrap_or_default(),
        }
    }

    fn words(&self) -> Settings {
        Settings {
            lang: self.lang.tag().to_owned(),
            theme: self.theme.word().to_owned(),
            place: self.route.hash(),
        }
    }
}

/// What cannot be read, offered as a file.
pub(super) fn aside_notice(keeper: &Keeper) -> Option<Notice> {
    let aside = keeper.aside();
    if aside.is_empty() {
        return None;
    }
    let texts: Vec<&str> = aside.iter().map(|kept| kept.text.as_str()).collect();
    let file = texts.join("\n");
    let said = say!(
        "上次保存的内容有一部分读不出来，已原样另存，没有丢。可以下载成文件，交给管理员查看。",
        "Some of what was saved last time cannot be read. It was set aside unchanged; you can download it as a file and show it to your administrator."
    );
    Some(Notice {
        file: Some(file),
        aside: aside.into_iter().map(|kept| kept.key).collect(),
        ..Notice::of(said)
    })
}

pub(super) fn blank() -> Workbook {
    let year = this_year();
    Workbook::blank(
        catalog::FIRST,
        [format!("{year}-01-01"), format!("{year}-12-31")],
    )
}

/// That the address asks for what this page does not know, all of it in one notice; nothing where it doesn't.
fn unknown_words(asked: &Query, workbook: &Workbook) -> Option<Notice> {
    let value = |key: &str, value: &Option<String>, is_known: &dyn Fn(&str) -> bool| {
        let unknown = value.as_deref().filter(|value| !is_known(value));
        unknown.map(|value| format!("{key}={value}"))
    };
    let values = [
        value("scheme", &asked.scheme, &|id| {
            workbook.definition(id).is_some()
        }),
        value("lang", &asked.lang, &|tag| Lang::of_tag(tag).is_some()),
        value("view", &asked.view, &|view| Route::of_hash(view).is_some()),
        value("theme", &asked.theme, &|theme| {
            Theme::of_word(theme).is_some()
        }),
    ];
    let unknown = asked.unknown.iter().cloned();
    let words = unknown.chain(values.into_iter().flatten());
    let words: Vec<Localized> = words.map(|word| quoted(&word)).collect();
    (!words.is_empty()).then(|| ignored(&Localized::joined(words, label!("、", ", "))))
}

/// What is said of a hash that names no place; nothing of one that does.
pub fn unknown_hash(hash: &str) -> Option<Notice> {
    Route::is_unknown(hash).then(|| ignored(&quoted(&format!("#{hash}"))))
}

fn quoted(word: &str) -> Localized {
    say!("“{0}”", "“{0}”", word)
}

fn ignored(words: &Localized) -> Notice {
    Notice::of(say!(
        "网址里的{0}本页不认识，没有理会。",
        "The address asks for {0}, which this page does not know; it was ignored.",
        words
    ))
}
