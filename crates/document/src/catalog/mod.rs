//! The templates to choose from, read once, and what a person is told of each before choosing.

mod card;

pub use crate::workbook::{OpenFigures, is_open, open_figures};
pub use card::{Card, cards, find_cards};

use rewards_format::templates::TEMPLATES;
use rewards_format::{Definition, Path, Problems, read_definition, template};
use std::sync::{Arc, OnceLock};

/// What is read of each template when somebody asks for it: one alone is all that a first answer needs.
static READ: [OnceLock<Option<Arc<Definition>>>; TEMPLATES.len()] =
    [const { OnceLock::new() }; TEMPLATES.len()];

fn read(at: usize) -> Option<&'static Arc<Definition>> {
    let read = || {
        let (id, _) = TEMPLATES.get(at)?;
        let path = Path::Root("scheme.definition");
        read_definition(&template(id)?, &path, &mut Problems::default()).map(Arc::new)
    };
    READ.get(at)?.get_or_init(read).as_ref()
}

/// All templates, in the order of their documents.
pub fn definitions() -> impl Iterator<Item = &'static Definition> + Clone {
    (0..TEMPLATES.len()).filter_map(read).map(Arc::as_ref)
}

/// The template with an id.
#[must_use]
pub fn definition(id: &str) -> Option<&'static Definition> {
    by_id(id).map(Arc::as_ref)
}

/// The template with an id, for those who hold definitions of any scheme.
#[must_use]
pub fn shared(id: &str) -> Option<Arc<Definition>> {
    by_id(id).cloned()
}

fn by_id(id: &str) -> Option<&'static Arc<Definition>> {
    read(TEMPLATES.iter().position(|(known, _)| *known == id)?)
}

/// The template that the page begins with.
pub const FIRST: &str = "standard-policy";
