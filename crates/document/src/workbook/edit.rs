//! Every act of a person on the workbook.

use super::Workbook;
use super::block::Block;
use super::change::{Change, TextAt};
use super::column::CellKind;
use super::direction::Direction;
use super::fill::{Fill, TypedFigure};
use super::naming::{followers, meaning_only_rep};
use super::own_edit::{OwnEdit, OwnMark};
use super::row::{Row, RowId};
use super::shared::Shared;
use super::sheet::Sheet;
use super::table::Facts;
use rewards_core::pieces::{at_once, pause};
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
    /// Types into several cells at once; what refers to their rows by a name that nobody has any more follows.
    Block(Sheet, Arc<Block>),
    /// Puts rows at a place, one after the other.
    AddRows(Sheet, usize, Vec<Arc<Row>>),
    /// Takes rows out.
    RemoveRows(Sheet, Vec<RowId>),
    /// Puts other facts in place of all: a sample, a file, nothing.
    Facts(Shared<Facts>),
    /// Chooses a template.
    Choose(String),
    /// Fills in a figure of a template, or leaves it as the document has it.
    Figure(String, String, Option<TypedFigure>),
    /// Chooses a reading of a template, or its default.
    Reading(String, String, Option<String>),
    /// Fills a template in anew.
    Fill(String, Shared<Fill>),
    /// Chooses the schemes to compare.
    Compare(Vec<String>),
    /// Changes an own scheme, by its id.
    Own(String, OwnEdit),
    /// Several at once, in this order.
    Several(Vec<Edit>),
    /// What follows from the step before, and is taken back with it.
    Also(Box<Edit>),
    /// What follows from writing a row, and is taken back with all that was written there last, one cell after the other.
    AlsoOfRow(Sheet, RowId, Box<Edit>),
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
    /// A place in an own scheme.
    Own(String, OwnMark),
    /// Whatever the step before went into.
    Along,
    /// What was written last in a row, whatever of it.
    Row(Sheet, RowId),
}

impl Edit {
    /// The act of writing a block; nothing where it writes nothing.
    #[must_use]
    pub fn of_block(sheet: Sheet, block: Block) -> Option<Self> {
        let is_nothing = block.rows.is_empty() || block.columns.is_empty();
        (!is_nothing).then(|| Self::Block(sheet, Arc::new(block)))
    }

    /// How many rows it writes, puts in and takes out by itself.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Cell(..) | Self::Rename(..) | Self::AddRow(..) | Self::RemoveRow(..) => 1,
            Self::Block(_, block) => block.rows.len(),
            Self::AddRows(_, _, rows) => rows.len(),
            Self::RemoveRows(_, rows) => rows.len(),
            Self::Several(edits) => edits.iter().map(Self::rows).sum(),
            Self::Also(edit) | Self::AlsoOfRow(_, _, edit) => edit.rows(),
            Self::Facts(_)
            | Self::Period(..)
            | Self::Choose(_)
            | Self::Figure(..)
            | Self::Reading(..)
            | Self::Fill(..)
            | Self::Compare(_)
            | Self::Own(..) => 0,
        }
    }

    /// What it types into, where it is typing.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        match self {
            Self::Cell(sheet, row, column, _) | Self::Rename(sheet, row, column, _) => {
                Some(Mark::Cell(*sheet, *row, *column))
            }
            Self::Period(end, _) => Some(Mark::Period(*end)),
            Self::Also(_) => Some(Mark::Along),
            Self::AlsoOfRow(sheet, row, _) => Some(Mark::Row(*sheet, *row)),
            Self::Figure(template, key, Some(_)) => {
                Some(Mark::Figure(template.clone(), key.clone()))
            }
            Self::Own(id, edit) => edit.mark().map(|mark| Mark::Own(id.clone(), mark)),
            // What is typed in a rule may be written into others, too.
            Self::Several(edits) => match edits.as_slice() {
                [first @ Self::Own(..), ..] => first.mark(),
                _ => None,
            },
            Self::Figure(_, _, None)
            | Self::AddRow(..)
            | Self::RemoveRow(..)
            | Self::Block(..)
            | Self::AddRows(..)
            | Self::RemoveRows(..)
            | Self::Facts(_)
            | Self::Choose(_)
            | Self::Reading(..)
            | Self::Fill(..)
            | Self::Compare(_) => None,
        }
    }
}

impl Workbook {
    /// Does an act and gives what it wrote, in this order; nothing where nothing changed.
    pub(super) fn perform(&mut self, edit: Edit) -> Vec<Change> {
        at_once(self.perform_in_pieces(edit))
    }

    /// The same, pausing between rows.
    pub(super) async fn perform_in_pieces(&mut self, edit: Edit) -> Vec<Change> {
        let mut written = Vec::new();
        let only = self.facts.only_rep();
        let mut edits = vec![edit];
        while let Some(edit) = edits.pop() {
            match edit {
                Edit::Several(several) => edits.extend(several.into_iter().rev()),
                Edit::Also(edit) | Edit::AlsoOfRow(_, _, edit) => edits.push(*edit),
                Edit::Block(sheet, block) => self.write_block(sheet, &block, &mut written).await,
                edit => self.perform_into(edit, &mut written),
            }
            if !edits.is_empty() {
                pause().await;
            }
        }
        let is_of_others = |change: &Change| matches!(change, Change::Facts { .. });
        if let Some(only) = only.filter(|_| !written.iter().any(is_of_others)) {
            self.name_only_rep(only, &mut written);
        }
        written
    }

    fn perform_into(&mut self, edit: Edit, written: &mut Vec<Change>) {
        let change = match edit {
            Edit::Cell(sheet, row, column, text) => {
                self.text_change(TextAt::Cell(sheet, row, column), text)
            }
            Edit::Period(end, text) => self.text_change(TextAt::Period(end), text),
            Edit::Choose(template) => self.text_change(TextAt::Template, template),
            Edit::Rename(sheet, row, column, text) => {
                return self.rename(sheet, row, column, text, written);
            }
            Edit::AddRow(sheet, at, row) => Some(Change::Added(sheet, at, row)),
            Edit::RemoveRow(sheet, id) => self.removal(sheet, id),
            Edit::AddRows(sheet, at, rows) => Some(Change::AddedRows(sheet, at, rows)),
            Edit::RemoveRows(sheet, ids) => {
                let removed = self.take_rows(sheet, ids.into_iter());
                let is_any = !removed.is_empty();
                written.extend(is_any.then_some(Change::RemovedRows(sheet, removed)));
                return;
            }
            Edit::Facts(new) => Some(Change::Facts {
                old: self.facts.clone(),
                new,
            }),
            Edit::Figure(template, key, new) if self.fill(&template).is_example(&key) => {
                Some(self.own_figure(template, &key, new))
            }
            Edit::Figure(template, key, new) => {
                let old = self.fill(&template).figures.get(&key).cloned();
                Some(Change::Figure {
                    template,
                    key,
                    old,
                    new,
                })
            }
            Edit::Reading(template, option, new) => {
                let old = self.fill(&template).readings.get(&option).cloned();
                Some(Change::Reading {
                    template,
                    option,
                    old,
                    new,
                })
            }
            Edit::Fill(template, new) => {
                let old = self.fill(&template);
                Some(Change::Fill { template, old, new })
            }
            Edit::Compare(new) => Some(Change::Compared {
                old: self.compared.clone(),
                new,
            }),
            Edit::Own(id, edit) => {
                let id = self.id_for(id, &edit);
                let change = self.own_change(&id, edit);
                change.map(|change| Change::Own(id, change))
            }
            // These are taken apart, or written in pieces.
            Edit::Block(..) | Edit::Several(_) | Edit::Also(_) | Edit::AlsoOfRow(..) => None,
        };
        self.do_and_record(change, written);
    }

    fn do_and_record(&mut self, change: Option<Change>, written: &mut Vec<Change>) {
        if let Some(change) = change.filter(|change| !change.is_nothing()) {
            self.write(&change, Direction::Forth);
            written.push(change);
        }
    }

    /// What is typed over an example is one's own, also where it says the same.
    fn own_figure(&self, template: String, key: &str, new: Option<TypedFigure>) -> Change {
        let old = self.fill(&template);
        let mut fill = Fill::clone(&old);
        fill.figures.put(key, new);
        fill.examples.remove(key);
        let new = Shared::new(fill);
        Change::Fill { template, old, new }
    }

    fn text_change(&mut self, at: TextAt, new: String) -> Option<Change> {
        let old = self.text_mut(&at)?.clone();
        Some(Change::Text { at, old, new })
    }

    fn removal(&self, sheet: Sheet, id: RowId) -> Option<Change> {
        let table = self.facts.table(sheet);
        let at = table.position(id)?;
        Some(Change::Removed(sheet, at, Arc::clone(table.rows.get(at)?)))
    }

    /// Cells that were left empty because there was one rep name it as soon as there is a second one.
    fn name_only_rep(&mut self, only: RowId, written: &mut Vec<Change>) {
        let has_another = self.facts.only_rep().is_none();
        let is_there = self
            .facts
            .table(Sheet::Reps)
            .row(only)
            .is_some_and(|row| !row.is_blank());
        if has_another && is_there {
            let name = self.facts.text_for(Sheet::Reps, only);
            for at in meaning_only_rep(&self.facts) {
                let change = self.text_change(at, name.clone());
                self.do_and_record(change, written);
            }
        }
    }

    /// Types into a cell that names its row; cells that named the row before name it afterwards.
    fn rename(
        &mut self,
        sheet: Sheet,
        row: RowId,
        column: usize,
        text: String,
        written: &mut Vec<Change>,
    ) {
        let following = followers(&self.facts, sheet, row);
        let change = self.text_change(TextAt::Cell(sheet, row, column), text);
        self.do_and_record(change, written);
        let told = self.facts.text_for(sheet, row);
        for at in following {
            let change = self.text_change(at, told.clone());
            self.do_and_record(change, written);
        }
    }
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
