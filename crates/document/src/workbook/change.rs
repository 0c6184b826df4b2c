//! What an act writes: each place with what stood there and what stands there now, so that it goes both ways.

use super::Workbook;
use super::direction::Direction;
use super::fill::{Fill, TypedFigure};
use super::own_change::OwnChange;
use super::row::{Row, RowId, Swapped};
use super::row_finder::RowFinder;
use super::shared::Shared;
use super::sheet::Sheet;
use super::table::Facts;
use std::sync::Arc;

/// A text that can be told apart from all others of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TextAt {
    /// A cell.
    Cell(Sheet, RowId, usize),
    /// The first (0) or the last (1) day of the period.
    Period(usize),
    /// The id of the chosen template.
    Template,
}

/// One thing that was written.
#[derive(Clone, Debug)]
pub enum Change {
    /// A text.
    Text {
        at: TextAt,
        old: String,
        new: String,
    },
    /// A row was put at a place.
    Added(Sheet, usize, Arc<Row>),
    /// A row was taken from a place.
    Removed(Sheet, usize, Arc<Row>),
    /// Rows were written, each before and after.
    Rows(Sheet, Vec<Swapped>),
    /// Rows were put at a place, one after the other.
    AddedRows(Sheet, usize, Vec<Arc<Row>>),
    /// Rows were taken from these places, which ascend.
    RemovedRows(Sheet, Vec<(usize, Arc<Row>)>),
    /// All facts at once.
    Facts {
        old: Shared<Facts>,
        new: Shared<Facts>,
    },
    /// A figure of a template.
    Figure {
        template: String,
        key: String,
        old: Option<TypedFigure>,
        new: Option<TypedFigure>,
    },
    /// A reading of a template.
    Reading {
        template: String,
        option: String,
        old: Option<String>,
        new: Option<String>,
    },
    /// All that is filled into a template.
    Fill {
        template: String,
        old: Shared<Fill>,
        new: Shared<Fill>,
    },
    /// The templates to compare.
    Compared { old: Vec<String>, new: Vec<String> },
    /// Something of an own scheme, by its id.
    Own(String, OwnChange),
}

impl Change {
    /// Whether nothing is different afterwards.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Text { old, new, .. } => old == new,
            Self::Added(..) | Self::Removed(..) => false,
            Self::Rows(_, swaps) => swaps.iter().all(|(old, new)| old == new),
            Self::AddedRows(_, _, rows) => rows.is_empty(),
            Self::RemovedRows(_, rows) => rows.is_empty(),
            Self::Facts { old, new } => old == new,
            Self::Figure { old, new, .. } => old == new,
            Self::Reading { old, new, .. } => old == new,
            Self::Fill { old, new, .. } => old == new,
            Self::Compared { old, new } => old == new,
            Self::Own(_, change) => change.is_nothing(),
        }
    }

    /// How many rows it writes, puts in or takes out.
    pub fn rows(&self) -> usize {
        match self {
            Self::Text { .. } | Self::Added(..) | Self::Removed(..) => 1,
            Self::Rows(_, swaps) => swaps.len(),
            Self::AddedRows(_, _, rows) => rows.len(),
            Self::RemovedRows(_, rows) => rows.len(),
            Self::Facts { old, new } => {
                let rows = |facts: &Facts| facts.tables.iter().map(|table| table.rows.len()).sum();
                let (old, new): (usize, usize) = (rows(old), rows(new));
                old.max(new)
            }
            Self::Figure { .. }
            | Self::Reading { .. }
            | Self::Fill { .. }
            | Self::Compared { .. }
            | Self::Own(..) => 0,
        }
    }

    /// About how many bytes it holds; rows and facts that the workbook holds, too, are counted in full.
    pub fn bytes(&self) -> usize {
        let texts = match self {
            Self::Text { old, new, .. } => old.len() + new.len(),
            Self::Added(_, _, row) | Self::Removed(_, _, row) => row.bytes(),
            Self::Rows(_, swaps) => {
                let bytes = |(old, new): &Swapped| size_of::<Swapped>() + old.bytes() + new.bytes();
                swaps.iter().map(bytes).sum()
            }
            Self::AddedRows(_, _, rows) => rows.iter().map(|row| row.bytes()).sum(),
            Self::RemovedRows(_, rows) => rows.iter().map(|(_, row)| row.bytes()).sum(),
            Self::Facts { old, new } => old.bytes() + new.bytes(),
            Self::Figure {
                template,
                key,
                old,
                new,
            } => {
                let figures = old.iter().chain(new).map(TypedFigure::bytes);
                template.len() + key.len() + figures.sum::<usize>()
            }
            Self::Reading {
                template,
                option,
                old,
                new,
            } => {
                template.len()
                    + option.len()
                    + old.iter().chain(new).map(String::len).sum::<usize>()
            }
            Self::Fill { template, old, new } => template.len() + old.bytes() + new.bytes(),
            Self::Compared { old, new } => old
                .iter()
                .chain(new)
                .map(|id| id.len() + size_of::<String>())
                .sum(),
            Self::Own(id, change) => id.len() + change.bytes(),
        };
        size_of::<Self>() + texts
    }
}

impl Workbook {
    /// Writes what a change wrote, or what stood there before.
    pub(super) fn write(&mut self, change: &Change, direction: Direction) {
        match change {
            Change::Text { at, old, new } => {
                if let Some(text) = self.text_mut(at) {
                    text.clone_from(direction.of(old, new));
                }
            }
            Change::Added(sheet, at, row) => match direction {
                Direction::Forth => self.put_row(*sheet, *at, row),
                Direction::Back => self.take_row(*sheet, row.id),
            },
            Change::Removed(sheet, at, row) => match direction {
                Direction::Forth => self.take_row(*sheet, row.id),
                Direction::Back => self.put_row(*sheet, *at, row),
            },
            Change::Rows(sheet, swaps) => self.put_rows(*sheet, swaps, direction),
            Change::AddedRows(sheet, at, rows) => match direction {
                Direction::Forth => {
                    let table = self.facts.write().table_mut(*sheet);
                    table.insert_all(*at, rows);
                }
                Direction::Back => drop(self.take_rows(*sheet, rows.iter().map(|row| row.id))),
            },
            Change::RemovedRows(sheet, rows) => match direction {
                Direction::Forth => {
                    drop(self.take_rows(*sheet, rows.iter().map(|(_, row)| row.id)));
                }
                Direction::Back => self.facts.write().table_mut(*sheet).rows.put_back(rows),
            },
            Change::Facts { old, new } => self.facts = direction.of(old, new).clone(),
            Change::Figure {
                template,
                key,
                old,
                new,
            } => {
                let figure = direction.of(old, new).clone();
                self.fills
                    .change(template, |fill| drop(fill.write().figures.put(key, figure)));
            }
            Change::Reading {
                template,
                option,
                old,
                new,
            } => {
                let reading = direction.of(old, new).clone();
                self.fills.change(template, |fill| {
                    drop(fill.write().readings.put(option, reading))
                });
            }
            Change::Fill { template, old, new } => {
                self.fills
                    .put(template, Some(direction.of(old, new).clone()));
            }
            Change::Compared { old, new } => self.compared.clone_from(direction.of(old, new)),
            Change::Own(id, change) => self.write_own(id, change, direction),
        }
    }

    /// A text, for writing; nothing where there is no such row.
    pub(super) fn text_mut(&mut self, at: &TextAt) -> Option<&mut String> {
        match at {
            TextAt::Cell(sheet, row, column) => {
                let table = self.facts.write().table_mut(*sheet);
                table.row_mut(*row)?.cells.get_mut(*column)
            }
            TextAt::Period(end) => self.facts.write().period.get_mut(*end),
            TextAt::Template => Some(&mut self.template),
        }
    }

    /// Takes rows out; gives them with the places where they stood.
    pub(super) fn take_rows(
        &mut self,
        sheet: Sheet,
        ids: impl Iterator<Item = RowId>,
    ) -> Vec<(usize, Arc<Row>)> {
        let rows = &self.facts.table(sheet).rows;
        let places = RowFinder::positions(rows, ids);
        let mut places: Vec<usize> = places.into_iter().flatten().collect();
        places.sort_unstable();
        places.dedup();
        if places.is_empty() {
            return Vec::new();
        }
        let rows = &mut self.facts.write().table_mut(sheet).rows;
        rows.remove_all(&places)
    }

    fn put_row(&mut self, sheet: Sheet, at: usize, row: &Arc<Row>) {
        self.facts
            .write()
            .table_mut(sheet)
            .insert(at, Arc::clone(row));
    }

    fn take_row(&mut self, sheet: Sheet, id: RowId) {
        let table = self.facts.write().table_mut(sheet);
        if let Some(at) = table.position(id) {
            table.rows.remove(at);
        }
    }
}
