//! Every act of a person on the workbook, and the act that takes it back.

use super::Workbook;
use super::fill::{Figure, Fill};
use super::naming::rename;
use super::place::{Place, Theme};
use super::shared::Shared;
use super::sheet::{CellKind, Sheet};
use super::table::{Facts, Row, RowId};
use rewards_words::lang::Lang;
use std::mem::{swap, take};
use std::sync::Arc;

/// An act.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Types into a cell.
    Cell(Sheet, RowId, usize, String),
    /// Types into a cell that names its row; what refers to the row follows.
    Rename(Sheet, RowId, usize, String),
    /// Types the first (0) or the last (1) day of the period.
    Period(usize, String),
    /// Puts a row at a place.
    AddRow(Sheet, usize, Arc<Row>),
    /// Takes a row out.
    RemoveRow(Sheet, RowId),
    /// Puts other facts in place of all: a sample, a file, nothing.
    Facts(Shared<Facts>),
    /// Chooses a template.
    Choose(String),
    /// Fills in a figure of a template, or leaves it as the document has it.
    Figure(String, String, Option<Figure>),
    /// Chooses a reading of a template, or its default.
    Reading(String, String, Option<String>),
    /// Fills a template in anew.
    Fill(String, Shared<Fill>),
    /// Chooses the templates to compare.
    Compare(Vec<String>),
    /// Changes the language.
    Speak(Lang),
    /// Changes the colours.
    Tint(Theme),
    /// Goes to another place.
    Go(Place),
    /// Several at once, in this order.
    Several(Vec<Edit>),
}

/// What a run of keystrokes goes into: such edits are taken back together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A cell.
    Cell(Sheet, RowId, usize),
    /// A day of the period.
    Period(usize),
    /// A figure of a template.
    Figure(String, String),
}

impl Edit {
    /// What it types into, where it is typing.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        match self {
            Self::Cell(sheet, row, column, _) | Self::Rename(sheet, row, column, _) => {
                Some(Mark::Cell(*sheet, *row, *column))
            }
            Self::Period(end, _) => Some(Mark::Period(*end)),
            Self::Figure(template, key, Some(_)) => {
                Some(Mark::Figure(template.clone(), key.clone()))
            }
            _ => None,
        }
    }

    /// Whether it changes only how the page looks: nothing to take back.
    #[must_use]
    pub const fn is_a_view(&self) -> bool {
        matches!(self, Self::Speak(_) | Self::Tint(_) | Self::Go(_))
    }
}

impl Workbook {
    /// Does an act and gives the one that takes it back; nothing where nothing changed.
    pub fn apply(&mut self, mut edit: Edit) -> Option<Edit> {
        self.exchange(&mut edit)?;
        Some(edit)
    }

    /// Exchanges what an act writes for what stood there, which makes it the act that takes it back.
    fn exchange(&mut self, edit: &mut Edit) -> Option<()> {
        match edit {
            Edit::Cell(sheet, row, column, text) => {
                return exchange_texts(
                    self.facts
                        .write()
                        .table_mut(*sheet)
                        .row_mut(*row)?
                        .cells
                        .get_mut(*column)?,
                    text,
                );
            }
            Edit::Period(end, text) => {
                return exchange_texts(self.facts.write().period.get_mut(*end)?, text);
            }
            Edit::Choose(template) => return exchange_texts(&mut self.template, template),
            Edit::Rename(sheet, row, column, text) => {
                let written = rename(self.facts.write(), *sheet, *row, *column, take(text))
                    .into_iter()
                    .rev();
                let back: Vec<Edit> = written
                    .map(|(sheet, row, column, text)| Edit::Cell(sheet, row, column, text))
                    .collect();
                *edit = several(back)?;
            }
            Edit::AddRow(sheet, at, row) => {
                let back = Edit::RemoveRow(*sheet, row.id);
                self.facts
                    .write()
                    .table_mut(*sheet)
                    .insert(*at, Arc::clone(row));
                *edit = back;
            }
            Edit::RemoveRow(sheet, id) => {
                let table = self.facts.write().table_mut(*sheet);
                let at = table.position(*id)?;
                *edit = Edit::AddRow(*sheet, at, table.rows.remove(at));
            }
            Edit::Figure(template, key, figure) => {
                *figure = self.change_fill(template, |fill| fill.figures.put(key, figure.take()));
            }
            Edit::Reading(template, option, reading) => {
                *reading =
                    self.change_fill(template, |fill| fill.readings.put(option, reading.take()));
            }
            Edit::Fill(template, fill) => {
                *fill = self
                    .fills
                    .put(template, Some(fill.clone()))
                    .unwrap_or_default()
            }
            Edit::Facts(facts) => swap(&mut self.facts, facts),
            Edit::Compare(templates) => swap(&mut self.compared, templates),
            Edit::Speak(lang) => swap(&mut self.lang, lang),
            Edit::Tint(theme) => swap(&mut self.theme, theme),
            Edit::Go(place) => swap(&mut self.place, place),
            Edit::Several(edits) => {
                let mut back: Vec<Edit> = take(edits)
                    .into_iter()
                    .filter_map(|edit| self.apply(edit))
                    .collect();
                back.reverse();
                *edit = several(back)?;
            }
        }
        Some(())
    }
}

fn exchange_texts(one: &mut String, other: &mut String) -> Option<()> {
    (one != other).then(|| swap(one, other))
}

fn several(edits: Vec<Edit>) -> Option<Edit> {
    (!edits.is_empty()).then_some(Edit::Several(edits))
}

/// The act of typing into a cell of this column.
#[must_use]
pub fn typing(sheet: Sheet, row: RowId, column: usize, text: String) -> Edit {
    match sheet.columns().get(column) {
        Some(named) if named.field == "name" || named.kind == CellKind::Id => {
            Edit::Rename(sheet, row, column, text)
        }
        _ => Edit::Cell(sheet, row, column, text),
    }
}
