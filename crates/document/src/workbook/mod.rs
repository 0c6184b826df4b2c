//! The one state of the page: plain data, changed by acts alone, each of which can be taken back. It knows no pixels.

mod block;
mod change;
mod check;
mod column;
mod comparing;
mod definitions;
mod direction;
mod edit;
mod entries;
mod example;
mod facts_node;
mod field_ref;
mod fill;
mod following;
mod history;
mod keep;
mod keep_act;
mod keep_act_text;
mod keep_book;
mod keep_content;
mod keep_own;
mod leaving;
mod naming;
mod newcomers;
pub mod normalize;
mod one_more;
mod open;
mod open_figures;
mod own_change;
mod own_edit;
mod own_since;
mod row;
mod row_finder;
mod rows;
mod same_name;
mod scheme_check;
mod scheme_node;
mod shared;
mod sheet;
mod sheet_columns;
mod since;
mod table;
#[cfg(test)]
mod tests;
mod tried;
mod writing;

pub use block::Block;
pub use check::{Cause, FactsCheck, Fault, GradualCheck, LeftOut, Placed};
pub use column::{CellKind, Choice, Column, Flag, Need, Use, use_by_kind};
pub use comparing::column_kind;
pub use direction::Direction;
pub use edit::{Edit, Mark, typing};
pub use entries::Entries;
pub use example::{
    EXAMPLE, ON_EXAMPLE, adopt_examples, drop_examples, examples_notice, rules_on_examples,
    try_examples, with_examples, with_examples_notice,
};
pub use facts_node::{FactsNode, facts_node};
pub use field_ref::{FieldRef, PathStep, steps};
pub use fill::{BandRow, Fill, TypedFigure};
pub use history::{History, Place};
pub use keep::{kept, kept_edits, reopened};
pub(crate) use keep_act::{edit_form, opened_edit};
pub(crate) use keep_act_text::write_edit;
pub(crate) use keep_book::{book_form, opened_book};
pub use leaving::{Leaving, Remedy, leave_row, whose_deal};
pub use naming::{Named, Names};
pub use newcomers::{Newcomers, deals_without_rep};
pub use one_more::{DealWith, one_more_deal};
pub use open::facts_of;
pub use open_figures::{OpenFigures, is_open, open_figures};
pub use own_edit::{OwnEdit, OwnMark};
pub use row::{Row, RowId};
pub use row_finder::RowFinder;
pub(crate) use rows::is_cancelled;
pub use rows::{Iter as RowsIter, Rows, Sums, money_of};
pub(crate) use same_name::{common_form, is_same_name};
pub(crate) use scheme_check::FilledIn;
pub use scheme_check::SchemeCheck;
pub(crate) use scheme_node::figure_node;
pub use scheme_node::{SchemeNode, figure_key, figure_of, fill_of, scalar, scheme_node};
pub use shared::Shared;
pub use sheet::Sheet;
pub use table::{Facts, Table};
pub use tried::Tried;

use crate::own::{Numbers, OwnScheme};
use std::sync::LazyLock;

/// Nothing filled in: the same each time, so that what follows from it rests.
static NOTHING_FILLED: LazyLock<Shared<Fill>> = LazyLock::new(Shared::default);

/// All that a person typed and chose.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// What happened.
    pub facts: Shared<Facts>,
    /// The chosen scheme, by its key (see [`SchemeKey`](crate::own::SchemeKey)).
    pub template: String,
    /// What is filled into each scheme, by their keys; kept when another is chosen.
    pub fills: Entries<Shared<Fill>>,
    /// The schemes to compare, by their keys.
    pub compared: Vec<String>,
    /// The company's own schemes, by their ids.
    pub own: Entries<Shared<OwnScheme>>,
    /// Of own schemes that are gone and had versions, which numbers are not given again.
    pub gone: Entries<Numbers>,
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
            own: Entries::default(),
            gone: Entries::default(),
            history: History::default(),
        }
    }

    /// What is filled into a template.
    #[must_use]
    pub fn fill(&self, template: &str) -> Shared<Fill> {
        let fill = self.fills.get(template);
        fill.unwrap_or_else(|| &NOTHING_FILLED).clone()
    }
}
