//! The templates to choose from, read once, and what a person is told of each before choosing.

mod card;
mod open;

pub use crate::workbook::is_open;
pub use card::{Card, cards, find_cards};
pub use open::{OpenFigures, open_figures};

use rewards_format::templates::TEMPLATES;
use rewards_format::{Definition, Path, Problems, read_definition, template};
use std::sync::{Arc, LazyLock};

static SHARED: LazyLock<Vec<Arc<Definition>>> = LazyLock::new(|| {
    let nodes = TEMPLATES.iter().filter_map(|(id, _)| template(id));
    let read = |node| {
        let path = Path::Root("scheme.definition");
        read_definition(&node, &path, &mut Problems::default())
    };
    nodes.filter_map(read).map(Arc::new).collect()
});

/// All templates, in the order of their documents.
pub fn definitions() -> impl ExactSizeIterator<Item = &'static Definition> + Clone {
    SHARED.iter().map(Arc::as_ref)
}

/// The template with an id.
#[must_use]
pub fn definition(id: &str) -> Option<&'static Definition> {
    definitions().find(|definition| &*definition.id == id)
}

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
