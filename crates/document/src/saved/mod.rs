//! The forms in which the page keeps what is typed between visits, one file for each. A form, once released, stays as it
//! is: another version gets another number and a way from the one before.

mod json;
mod v1;
mod v2;

use rewards_format::Node;
use v1::FirstForm;
pub use v2::{Saved, SavedFigure, SavedFill, SavedTable};

/// What is kept apart from the facts, as words: it belongs to who looks, not to what is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language's tag.
    pub lang: String,
    /// The colours' word.
    pub theme: String,
    /// The place's hash.
    pub place: String,
}

/// Reads a text that was kept, of any version, with the settings that the first one held; nothing where it is of no
/// version that was ever written.
#[must_use]
pub fn open_saved(text: &str) -> Option<(Saved, Option<Settings>)> {
    let node = Node::read(text).ok()?;
    let Node::Number(version) = node.get("version")? else {
        return None;
    };
    match &**version {
        "1" => {
            let (saved, settings) = FirstForm::of(&node)?.into_second();
            Some((saved, Some(settings)))
        }
        "2" => Some((Saved::of(&node)?, None)),
        _ => None,
    }
}
