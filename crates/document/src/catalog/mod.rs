//! The templates to choose from, read once, and what a person is told of each before choosing.

mod card;
mod open;

pub use crate::workbook::is_open;
pub use card::{Card, cards, find_cards};
pub use open::{OpenFigures, open_figures};

use rewards_format::templates::TEMPLATES;
use rewards_format::{Definition, Path, Problems, read_definition, template};
use std::sync::{Arc, LazyLock};

static DEFINITIONS: LazyLock<Vec<Definition>> = LazyLock::new(|| {
    let nodes = TEMPLATES.iter().filter_map(|(id, _)| template(id));
    nodes
        .filter_map(|node| {
            read_definition(
                &node,
                &Path::Root("scheme.definition"),
                &mut Problems::default(),
            )
        })
        .collect()
});

/// All templates, in the order of their documents.
#[must_use]
pub fn definitions() -> &'static [Definition] {
    &DEFINITIONS
}

/// The template with an id.
#[must_use]
pub fn definition(id: &str) -> Option<&'static Definition> {
    definitions()
        .iter()
        .find(|definition| &*definition.id == id)
}

static SHARED: LazyLock<Vec<Arc<Definition>>> =
    LazyLock::new(|| definitions().iter().cloned().map(Arc::new).collect());

/// The template with an id, for those who hold definitions of any scheme.
#[must_use]
pub fn shared(id: &str) -> Option<Arc<Definition>> {
    SHARED
        .iter()
        .find(|definition| &*definition.id == id)
        .cloned()
}

/// The template that the page begins with.
pub const FIRST: &str = "standard-policy";
