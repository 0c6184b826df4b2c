//! What a book's snapshot and the acts after it have in common: facts, and what is filled into templates.

use serde::{Deserialize, Serialize};

/// The period and the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactsForm {
    /// The first and the last day.
    pub period: [String; 2],
    /// The tables.
    pub tables: Vec<TableForm>,
}

/// A row: its number and its cells; empty ones at the end are left out.
pub type RowForm = (u32, Vec<String>);

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableForm {
    /// Its name.
    pub name: String,
    /// The number that the next row gets.
    pub next: u32,
    /// The fields that its cells stand for.
    pub fields: Vec<String>,
    /// Its rows.
    pub rows: Vec<RowForm>,
    /// Of a table in the history, which mostly has the rows of the snapshot's: runs (from, how many) of the snapshot's
    /// rows and, after them, of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runs: Option<Vec<(u32, u32)>>,
}

/// What is filled into a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FillForm {
    /// Figures by key.
    pub figures: Vec<(String, FigureForm)>,
    /// Readings by option.
    pub readings: Vec<(String, String)>,
    /// Keys of figures that are examples.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureForm {
    /// A field.
    Text(String),
    /// Bands: edge, bound, what they pay, how much.
    Bands(Vec<[String; 4]>),
}
