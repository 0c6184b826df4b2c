//! Rows of several windows: each gives its new rows the next number that it knows of, so that two may give the same one
//! at the same moment. The later one then gets another; every act names a row by who added it and what it was called.

use super::added::Added;
use super::record::{Deed, Owners};
use crate::workbook::{Edit, Facts, Row, RowId, Sheet};
use std::sync::Arc;

/// So many rows that were numbered anew are remembered.
const MOST: usize = 200;

/// A row that got another number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// The window that added it.
    pub writer: String,
    /// The table.
    pub sheet: Sheet,
    /// The number that was given.
    pub was: RowId,
    /// The number that it got.
    pub is: RowId,
}

/// Whose rows are whose.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Those that got another number than they were given.
    pub renumbered: Vec<Renumbered>,
    /// Those that were added since the snapshot.
    added: Added,
}

impl Rows {
    /// Those that a snapshot knows of.
    pub const fn opened(renumbered: Vec<Renumbered>) -> Self {
        Self {
            renumbered,
            added: Added::new(),
        }
    }

    /// Rows that are in the snapshot have one number for all.
    pub fn begin_anew(&mut self) {
        self.added = Added::default();
    }

    /// What a window does, with rows called by what they were given.
    pub fn named(&self, writer: &str, deed: Deed) -> (Deed, Owners) {
        let mut owners = Owners::new();
        let Deed::Do(mut edit) = deed else {
            return (deed, owners);
        };
        let mut place = 0;
        each_row(&mut edit, &mut |sheet, id| {
            let (owner, was) = self.owner(writer, sheet, *id);
            *id = was;
            if let Some(owner) = owner {
                owners.push((place, owner));
            }
            place += 1;
        });
        (Deed::Do(edit), owners)
    }

    /// Who added a row, where it is not the window itself, and what the row was called by who added it.
    fn owner(&self, writer: &str, sheet: Sheet, id: RowId) -> (Option<String>, RowId) {
        let of_sheet = || self.renumbered.iter().filter(|one| one.sheet == sheet);
        if let Some(known) = of_sheet().find(|one| one.is == id) {
            let other = (known.writer != writer).then(|| known.writer.clone());
            return (other, known.was);
        }
        match self.added.owner(sheet, id) {
            Some(owner) if owner != writer => (Some(owner.clone()), id),
            Some(_) => (None, id),
            None => {
                let mut own = of_sheet().filter(|one| one.writer == writer);
                let is_like_own = own.any(|one| one.was == id);
                (is_like_own.then(String::new), id)
            }
        }
    }

    /// An act of a window, with the numbers that its rows have here.
    pub fn settled(&mut self, writer: &str, owners: &Owners, edit: Edit, facts: &Facts) -> Edit {
        let mut settling = Settling {
            rows: self,
            writer,
            owners,
            facts,
            given: [0; Sheet::ALL.len()],
            place: 0,
            is_over: false,
        };
        settling.note(&edit);
        settling.settled(edit)
    }

    /// The number of the row that a window was the one to add, under this number.
    fn number(&self, owner: &str, sheet: Sheet, id: RowId) -> RowId {
        let mut own = self.renumbered.iter().filter(|one| one.writer == owner);
        let known = own.find(|one| one.sheet == sheet && one.was == id);
        known.map_or(id, |one| one.is)
    }

    /// A window added a row.
    fn add(&mut self, writer: &str, sheet: Sheet, was: RowId, is: RowId) {
        self.renumbered
            .retain(|one| one.writer != writer || one.sheet != sheet || one.was != was);
        if was != is {
            let excess = (self.renumbered.len() + 1).saturating_sub(MOST);
            self.renumbered.drain(..excess);
            self.renumbered.push(Renumbered {
                writer: writer.to_owned(),
                sheet,
                was,
                is,
            });
        }
        self.added.add(sheet, is, writer);
    }
}

/// Hands over each row that an act names, but does not add.
fn each_row(edit: &mut Edit, hand_over: &mut impl FnMut(Sheet, &mut RowId)) {
    match edit {
        Edit::Cell(sheet, row, ..) | Edit::Rename(sheet, row, ..) | Edit::RemoveRow(sheet, row) => {
            hand_over(*sheet, row);
        }
        Edit::Block(sheet, block) => {
            let rows = Arc::make_mut(block).rows.iter_mut();
            rows.for_each(|(row, _)| hand_over(*sheet, row));
        }
        Edit::RemoveRows(sheet, rows) => {
            rows.iter_mut().for_each(|row| hand_over(*sheet, row));
        }
        Edit::Several(edits) => edits.iter_mut().for_each(|edit| each_row(edit, hand_over)),
        Edit::Also(edit) => each_row(edit, hand_over),
        Edit::AlsoOfRow(sheet, row, edit) => {
            hand_over(*sheet, row);
            each_row(edit, hand_over);
        }
        Edit::AddRow(..)
        | Edit::AddRows(..)
        | Edit::Period(..)
        | Edit::Facts(_)
        | Edit::Choose(_)
        | Edit::Figure(..)
        | Edit::Reading(..)
        | Edit::Fill(..)
        | Edit::Compare(_)
        | Edit::Own(..) => {}
    }
}

/// One act being brought to the numbers that its rows have here.
struct Settling<'a> {
    rows: &'a mut Rows,
    writer: &'a str,
    owners: &'a Owners,
    facts: &'a Facts,
    /// The numbers after those that the act itself gives, by table.
    given: [u32; Sheet::ALL.len()],
    /// So many rows were named.
    place: u32,
    /// All facts were put in anew within the act: their numbers are its own.
    is_over: bool,
}

impl Settling<'_> {
    /// Notes the numbers that an act gives, so that none is given twice.
    fn note(&mut self, edit: &Edit) {
        match edit {
            Edit::AddRow(sheet, _, row) => self.note_row(*sheet, row),
            Edit::AddRows(sheet, _, rows) => rows.iter().for_each(|row| self.note_row(*sheet, row)),
            Edit::Several(edits) => edits.iter().for_each(|edit| self.note(edit)),
            Edit::Also(edit) | Edit::AlsoOfRow(_, _, edit) => self.note(edit),
            Edit::Cell(..)
            | Edit::Rename(..)
            | Edit::Period(..)
            | Edit::RemoveRow(..)
            | Edit::Block(..)
            | Edit::RemoveRows(..)
            | Edit::Facts(_)
            | Edit::Choose(_)
            | Edit::Figure(..)
            | Edit::Reading(..)
            | Edit::Fill(..)
            | Edit::Compare(_)
            | Edit::Own(..) => {}
        }
    }

    fn note_row(&mut self, sheet: Sheet, row: &Row) {
        if let Some(given) = self.given.get_mut(sheet.index()) {
            *given = (*given).max(row.id.0.saturating_add(1));
        }
    }

    fn settled(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::Cell(sheet, row, column, text) => {
                Edit::Cell(sheet, self.number(sheet, row), column, text)
            }
            Edit::Rename(sheet, row, column, text) => {
                Edit::Rename(sheet, self.number(sheet, row), column, text)
            }
            Edit::RemoveRow(sheet, row) => Edit::RemoveRow(sheet, self.number(sheet, row)),
            Edit::AddRow(sheet, at, row) => Edit::AddRow(sheet, at, self.numbered(sheet, row)),
            Edit::Block(sheet, mut block) => {
                let rows = Arc::make_mut(&mut block).rows.iter_mut();
                rows.for_each(|(row, _)| *row = self.number(sheet, *row));
                Edit::Block(sheet, block)
            }
            Edit::AddRows(sheet, at, rows) => {
                let rows = rows.into_iter().map(|row| self.numbered(sheet, row));
                Edit::AddRows(sheet, at, rows.collect())
            }
            Edit::RemoveRows(sheet, rows) => {
                let rows = rows.into_iter().map(|row| self.number(sheet, row));
                Edit::RemoveRows(sheet, rows.collect())
            }
            Edit::Several(edits) => {
                Edit::Several(edits.into_iter().map(|edit| self.settled(edit)).collect())
            }
            Edit::Also(edit) => Edit::Also(Box::new(self.settled(*edit))),
            Edit::AlsoOfRow(sheet, row, edit) => {
                let row = self.number(sheet, row);
                Edit::AlsoOfRow(sheet, row, Box::new(self.settled(*edit)))
            }
            Edit::Facts(facts) => {
                self.is_over = true;
                Edit::Facts(facts)
            }
            Edit::Period(..)
            | Edit::Choose(_)
            | Edit::Figure(..)
            | Edit::Reading(..)
            | Edit::Fill(..)
            | Edit::Compare(_)
            | Edit::Own(..) => edit,
        }
    }

    fn number(&mut self, sheet: Sheet, id: RowId) -> RowId {
        let place = self.place;
        self.place += 1;
        if self.is_over {
            return id;
        }
        let owner = self.owners.binary_search_by_key(&place, |(at, _)| *at).ok();
        match owner.and_then(|at| self.owners.get(at)) {
            Some((_, owner)) if owner.is_empty() => id,
            Some((_, owner)) => self.rows.number(owner, sheet, id),
            None => self.rows.number(self.writer, sheet, id),
        }
    }

    /// A new row; with another number where there is a row of its number.
    fn numbered(&mut self, sheet: Sheet, row: Arc<Row>) -> Arc<Row> {
        if self.is_over {
            return row;
        }
        let table = self.facts.table(sheet);
        if row.id.0 >= table.next || table.position(row.id).is_none() {
            self.rows.add(self.writer, sheet, row.id, row.id);
            return row;
        }
        let given = self.given.get(sheet.index()).copied().unwrap_or_default();
        let id = RowId(table.next.max(given));
        if let Some(given) = self.given.get_mut(sheet.index()) {
            *given = id.0.saturating_add(1);
        }
        self.rows.add(self.writer, sheet, row.id, id);
        Arc::new(Row {
            id,
            cells: row.cells.clone(),
        })
    }
}
