//! What belongs to who looks and is kept apart from the facts: language, colours, place, which rep the reader is.

use crate::platform::{Storage, put_session_text, session_text};
use rewards_document::Settings;
use rewards_document::grid::Layouts;
use rewards_document::journal::{BookKeys, Store};
use rewards_document::statement::CompareChoices;

pub(super) const LANGUAGE_KEY: &str = "reward-calculator/language";
pub(super) const THEME_KEY: &str = "reward-calculator/theme";
pub(super) const PLACE_KEY: &str = "reward-calculator/place";
pub(super) const REP_KEY: &str = "reward-calculator/rep";
/// How the columns of the tables are laid out.
pub(super) const COLUMNS_KEY: &str = "reward-calculator/columns";
/// What the keys of what was chosen for looking at a workbook's comparison begin with.
const COMPARING_KEY: &str = "reward-calculator/comparing";
/// What is typed for versions of own schemes that are not published yet, by workbook.
const PUBLISHING_KEY: &str = "reward-calculator/publishing";
/// What a workbook is an example of, by workbook.
const EXAMPLE_KEY: &str = "reward-calculator/example";
/// How tables that came in before were read.
pub(super) const IMPORTS_KEY: &str = "reward-calculator/imports";

/// Keeps what the first form held beside the facts: the later ones say nothing of who looks.
pub(super) fn keep_first(store: &Storage, first: &Settings) {
    let settings = [
        (LANGUAGE_KEY, &first.lang),
        (THEME_KEY, &first.theme),
        (PLACE_KEY, &first.place),
    ];
    for (key, word) in settings {
        if matches!(store.read(key), Ok(None)) {
            // Where there is no room the choice lasts as long as the page.
            let _ = store.write(key, word);
        }
    }
}

/// The settings of this tab, else those that were chosen last in any, else those that an earlier release kept with the facts; and
/// the reader's rep.
pub(super) fn settings(store: &Storage, first: Settings) -> (Settings, Option<String>) {
    let read = |key| session_text(key).or_else(|| store.read(key).ok().flatten());
    let settings = Settings {
        lang: read(LANGUAGE_KEY).unwrap_or(first.lang),
        theme: read(THEME_KEY).unwrap_or(first.theme),
        place: read(PLACE_KEY).unwrap_or(first.place),
    };
    (settings, read(REP_KEY).filter(|rep| !rep.is_empty()))
}

/// Keeps for this tab what it begins with: what is chosen in another one is nothing to it, also once it's loaded again.
pub(super) fn keep_for_tab(settings: &Settings, rep: Option<&str>) {
    let words = [
        (LANGUAGE_KEY, settings.lang.as_str()),
        (THEME_KEY, &settings.theme),
        (PLACE_KEY, &settings.place),
        (REP_KEY, rep.unwrap_or_default()),
    ];
    for (key, word) in words {
        put_session_text(key, word);
    }
}

/// How the columns of the tables were laid out.
pub(super) fn layouts(store: &Storage) -> Layouts {
    let kept = store.read(COLUMNS_KEY).ok().flatten();
    Layouts::read(&kept.unwrap_or_default())
}

/// Where it's kept what was chosen for looking at a workbook's comparison.
pub(super) fn comparing_key(book: &BookKeys) -> String {
    format!("{COMPARING_KEY}/{}", book.all())
}

/// Where it's kept what is typed for versions of a workbook's schemes.
pub(super) fn publishing_key(book: &BookKeys) -> String {
    format!("{PUBLISHING_KEY}/{}", book.all())
}

/// Where it's kept what a workbook is an example of.
pub(super) fn example_key(book: &BookKeys) -> String {
    format!("{EXAMPLE_KEY}/{}", book.all())
}

/// What was chosen for looking at a workbook's comparison.
pub(super) fn comparing(store: &Storage, book: &BookKeys) -> CompareChoices {
    let kept = store.read(&comparing_key(book)).ok().flatten();
    CompareChoices::read(&kept.unwrap_or_default())
}
