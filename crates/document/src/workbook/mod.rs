//! The one state of the page: plain data, changed by acts alone, each of which can be taken back. It knows no pixels.

mod check;
mod edit;
mod entries;
mod facts_node;
mod fill;
mod history;
mod keep;
pub mod loose;
mod naming;
mod open;
mod place;
mod scheme_check;
mod scheme_node;
mod shared;
mod sheet;
mod spot;
mod table;
#[cfg(test)]
mod tests;

pub use check::{FactsCheck, Placed, Sound};
pub use edit::{Edit, Mark, typing};
pub use entries::Entries;
pub use facts_node::{FactsNode, facts_node};
pub use fill::{BandRow, Figure, Fill};
pub use history::History;
pub use keep::{kept, reopened};
pub use naming::{Named, Names};
pub use open::facts_of;
pub use place::{Place, Theme};
pub use scheme_check::SchemeCheck;
pub use scheme_node::{SchemeNode, figure_key, figure_of, fill_of, scalar, scheme_node};
pub use shared::Shared;
pub use sheet::{CellKind, Choice, Column, Flag, Need, Sheet, Use, use_by_kind};
pub use spot::{Spot, Step, spot_of_facts, steps};
pub use table::{Facts, Row, RowId, Table};

use rewards_words::lang::Lang;

/// All that a person typed and chose.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// What happened.
    pub facts: Shared<Facts>,
    /// The chosen template.
    pub template: String,
    /// What is filled into each template; kept when another is chosen.
    pub fills: Entries<Shared<Fill>>,
    /// The templates to compare.
    pub compared: Vec<String>,
    /// The language of the page.
    pub lang: Lang,
    /// Its colours.
    pub theme: Theme,
    /// Which of its places is shown.
    pub place: Place,
    /// What can be taken back. Not kept beyond the visit.
    pub history: History,
}

impl Workbook {
    /// A workbook in which nothing is typed.
    #[must_use]
    pub fn blank(template: &str, period: [String; 2]) -> Self {
        Self {
            facts: Shared::new(Facts::blank(period)),
            template: template.to_owned(),
            fills: Entries::default(),
            compared: Vec::new(),
            lang: Lang::default(),
            theme: Theme::default(),
            place: Place::default(),
            history: History::default(),
        }
    }

    /// What is filled into a template.
    #[must_use]
    pub fn fill(&self, template: &str) -> Shared<Fill> {
        self.fills.get(template).cloned().unwrap_or_default()
    }

    /// Changes what is filled into a template.
    fn change_fill<T>(&mut self, template: &str, change: impl FnOnce(&mut Fill) -> T) -> T {
        let mut fill = self.fill(template);
        self.fills.put(template, None);
        let result = change(fill.write());
        self.fills.put(template, Some(fill));
        result
    }
}
