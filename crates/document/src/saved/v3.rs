//! The third form: a book's snapshot, with what can be taken back. Columns go by the names of their fields, so that they
//! may move later.

use super::content::{FactsForm, FigureForm, FillForm, RowForm};
use super::own::{OwnChangeForm, OwnForm};
use serde::{Deserialize, Serialize};

/// A workbook at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookForm {
    /// The chosen template.
    pub template: String,
    /// The templates to compare.
    pub compared: Vec<String>,
    /// What happened.
    pub facts: FactsForm,
    /// What is filled into templates, by their ids.
    pub fills: Vec<(String, FillForm)>,
    /// The company's own schemes, by their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<(String, OwnForm)>,
    /// Own schemes that are gone and had versions: the number of the next rule, the highest of a version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<(String, u32, u32)>,
    /// What can be taken back.
    pub history: HistoryForm,
}

/// What can be taken back, and what was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryForm {
    /// So many steps were ever recorded.
    pub recorded: u64,
    /// So many of the steps are done; the others were taken back.
    pub done: u32,
    /// Each step: what it wrote.
    pub steps: Vec<Vec<ChangeForm>>,
}

/// One thing that was written: what stood there, and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeForm {
    /// Table, row, field, old, new.
    Cell(String, u32, String, String, String),
    /// Which end, old, new.
    Period(u8, String, String),
    /// Old, new.
    Template(String, String),
    /// Table, place (none: at the end), row in the order of the snapshot's fields.
    Added(String, Option<u32>, RowForm),
    /// The same, taken out.
    Removed(String, Option<u32>, RowForm),
    /// Table; rows in the order of the snapshot's fields: number, old, new.
    Rows(String, Vec<(u32, Vec<String>, Vec<String>)>),
    /// Table, place (none: at the end), rows.
    AddedRows(String, Option<u32>, Vec<RowForm>),
    /// Table, rows with the places that they were taken from.
    RemovedRows(String, Vec<(u32, RowForm)>),
    /// Old, new.
    Facts(FactsForm, FactsForm),
    /// Template, figure, old, new.
    Figure(String, String, Option<FigureForm>, Option<FigureForm>),
    /// Template, option, old, new.
    Reading(String, String, Option<String>, Option<String>),
    /// Template, old, new.
    Fill(String, FillForm, FillForm),
    /// Old, new.
    Compared(Vec<String>, Vec<String>),
    /// Own scheme, what was written of it.
    Own(String, OwnChangeForm),
}
