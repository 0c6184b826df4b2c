//! The first form of an act in the log: what was asked for, not what it changed.

use super::content::{FactsForm, FigureForm, FillForm, RowForm};
use super::own::OwnEditForm;
use serde::{Deserialize, Serialize};

/// An act in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActForm {
    /// When, on the clock of acts: later than all that its window had seen.
    #[serde(rename = "t")]
    pub time: u64,
    /// A run of typing ended before it.
    #[serde(rename = "f", default, skip_serializing_if = "is_false")]
    pub is_fresh: bool,
    /// Of rows that it names (in the order in which it does): those that another window added, or nobody of late.
    #[serde(rename = "o", default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<(u32, String)>,
    /// What was done.
    #[serde(rename = "a")]
    pub deed: DeedForm,
}

/// When an act was done, where its text begins with what was done: the other fields of [`ActForm`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WhenForm {
    /// As [`ActForm::time`].
    #[serde(rename = "t")]
    pub time: u64,
    /// As [`ActForm::is_fresh`].
    #[serde(rename = "f", skip_serializing_if = "is_false")]
    pub is_fresh: bool,
    /// As [`ActForm::owners`].
    #[serde(rename = "o", skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<(u32, String)>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DeedForm {
    /// Something was typed, chosen, added or removed.
    Do(EditForm),
    /// A step was taken back: so many steps had ever been recorded, so many of them were done.
    Undo(u64, u32),
    /// A step was done again; as above.
    Redo(u64, u32),
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EditForm {
    /// Table, row, field, text.
    Cell(String, u32, String, String),
    /// The same, for a cell that names its row.
    Rename(String, u32, String, String),
    /// Which end, text.
    Period(u8, String),
    /// Table, place (none: at the end), number, texts by field; empty ones are left out.
    Add(String, Option<u32>, u32, Vec<(String, String)>),
    /// Table, row.
    Remove(String, u32),
    /// Table, fields, rows with a text for each field; empty ones at the end are left out.
    Block(String, Vec<String>, Vec<RowForm>),
    /// Table, place (none: at the end), fields, rows with a text for each field; empty ones at the end are left out.
    AddRows(String, Option<u32>, Vec<String>, Vec<RowForm>),
    /// Table, rows.
    RemoveRows(String, Vec<u32>),
    /// All facts at once.
    Facts(FactsForm),
    /// A template.
    Choose(String),
    /// Template, figure, what is typed.
    Figure(String, String, Option<FigureForm>),
    /// Template, option, reading.
    Reading(String, String, Option<String>),
    /// Template, what is filled in.
    Fill(String, FillForm),
    /// The templates to compare.
    Compare(Vec<String>),
    /// Own scheme, what is done to it.
    Own(String, OwnEditForm),
    /// Several at once.
    Several(Vec<EditForm>),
    /// What follows from the step before.
    Also(Box<EditForm>),
    /// Table, row, what follows from writing it.
    AlsoOfRow(String, u32, Box<EditForm>),
}
