//! The forms in which the page keeps what is typed between visits, one file for each. A form, once released, stays as it
//! is: another version gets another number and a way from the one before.

pub mod act;
pub mod content;
pub mod head;
mod json;
pub mod own;
mod settings;
mod v1;
mod v2;
pub mod v3;

use rewards_format::Node;
pub use settings::Settings;
use v1::FirstForm;
pub use v2::{Saved, SavedFigure, SavedFill, SavedTable};

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
