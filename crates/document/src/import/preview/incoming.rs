//! Rows on their way in: read from their source, and what becomes of each.

use super::{HiddenRows, Preview, Stage, Wrong};
use crate::import::body::Passed;
use crate::import::raw::Cell;
use crate::import::value::value;
use crate::workbook::{CellKind, RowId, Sheet};

/// A row on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Which of the tables it comes from.
    pub part: usize,
    /// Its number there.
    pub number: u32,
    /// Its cells, as the form has them.
    pub cells: Vec<String>,
    /// What becomes of it.
    pub fate: Fate,
    /// Whether it looks like a row that is there, and if so, whether it says just the same.
    pub alike: Option<Likeness>,
    /// Whether it can't be counted as it is.
    pub is_wrong: bool,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// It is added.
    #[default]
    New,
    /// It changes a row that is there.
    Change(RowId),
    /// It is there, just so.
    Same(RowId),
    /// It is there, and that row stays as it is.
    Skipped(RowId),
    /// An earlier row of the source, with this number, says the same name or id.
    Double(u32),
}

/// How alike two rows are that no id tells to be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The source says nothing that isn't there.
    Same,
    /// The source says more, or other things.
    Differs,
}

/// A row that is no row of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedRow {
    /// Which of the tables it stands in.
    pub part: usize,
    /// Its number there.
    pub number: u32,
    /// Why.
    pub reason: Passed,
}

/// What becomes of a table, in numbers of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Added.
    pub added: usize,
    /// Changed.
    pub changed: usize,
    /// There already, just so.
    pub same: usize,
    /// There already, and left as they are though the source says otherwise, or looks alike.
    pub skipped: usize,
    /// In the source twice.
    pub double: usize,
    /// Not to be counted as they are; taken in all the same where somebody says so.
    pub wrong: usize,
}

impl Counts {
    /// One row more.
    pub(super) fn add(&mut self, row: &Incoming, wrong: Wrong) {
        self.wrong += usize::from(row.is_wrong);
        if row.is_wrong && wrong == Wrong::LeaveOut {
            return;
        }
        match row.fate {
            Fate::New => self.added += 1,
            Fate::Change(_) => self.changed += 1,
            Fate::Same(_) => self.same += 1,
            Fate::Skipped(_) => self.skipped += 1,
            Fate::Double(_) => self.double += 1,
        }
    }
}

impl Incoming {
    /// Whether it writes anything.
    #[must_use]
    pub const fn writes(&self, wrong: Wrong) -> bool {
        let is_taken = !self.is_wrong || matches!(wrong, Wrong::Take);
        is_taken && matches!(self.fate, Fate::New | Fate::Change(_))
    }
}

impl Preview {
    /// Reads rows of a table from a place on, and moves the work on.
    pub(super) fn read_rows(&mut self, nth: usize, from: usize, rows: usize) {
        let Some((at, part)) = self
            .order
            .get(nth)
            .and_then(|at| Some((*at, self.parts.get(*at)?)))
        else {
            self.stage = Stage::Naming;
            return;
        };
        let mapping = &part.reading.mapping;
        let sheet = mapping.sheet;
        let body = part.reading.body(&part.table);
        let above = body.filled_down();
        let mut last = above_of(&body, from, &above);
        let end = from.saturating_add(rows).min(body.len());
        let columns: Vec<_> = mapping.columns.iter().enumerate().collect();
        let Some(incoming) = self.incoming.get_mut(sheet.index()) else {
            return;
        };
        for place in from..end {
            let Some(row) = body.row(place) else { break };
            let passed = body.passed(place);
            let is_taken = matches!(passed, None | Some(Passed::Hidden));
            if is_taken {
                for (column, cell) in &mut last {
                    if !row.cell(*column).is_blank() {
                        *cell = row.cell(*column);
                    }
                }
            }
            let is_seen = passed != Some(Passed::Hidden) || self.choices.hidden == HiddenRows::Take;
            if let Some(reason) = passed.filter(|_| !(is_taken && is_seen)) {
                self.passed.push(PassedRow {
                    part: at,
                    number: row.number,
                    reason,
                });
                continue;
            }
            let mut cells = vec![String::new(); sheet.columns().len()];
            for (column, assigned) in &columns {
                let field = assigned
                    .field
                    .and_then(|at| Some((at, sheet.columns().get(at)?)));
                let Some((to, field)) = field else { continue };
                let mut cell = row.cell(*column);
                if cell.is_blank()
                    && let Some((_, above)) = last.iter().find(|(of, _)| of == column)
                {
                    cell = above;
                }
                let text = value(field.kind, cell, assigned, mapping, self.period);
                if let CellKind::Choice(choice) = field.kind
                    && !cell.is_blank()
                {
                    self.words
                        .note(at, *column, choice, cell.text().trim(), &text);
                }
                if let Some(place) = cells.get_mut(to) {
                    *place = text;
                }
            }
            incoming.push(Incoming {
                part: at,
                number: row.number,
                cells,
                fate: Fate::New,
                alike: None,
                is_wrong: false,
            });
        }
        self.stage = if end >= body.len() {
            Stage::Reading(nth + 1, 0)
        } else {
            Stage::Reading(nth, end)
        };
        if matches!(self.stage, Stage::Reading(nth, _) if nth >= self.order.len()) {
            self.stage = Stage::Naming;
        }
    }
}

/// The last cells above a place in columns whose blank cells mean the same as above.
fn above_of<'t>(
    body: &crate::import::body::Body<'t>,
    place: usize,
    columns: &[usize],
) -> Vec<(usize, &'t Cell)> {
    const EMPTY: &Cell = &Cell::Empty;
    let last = |column: &usize| {
        let above = (0..place)
            .rev()
            .filter(|at| matches!(body.passed(*at), None | Some(Passed::Hidden)));
        let mut filled = above.filter_map(|at| body.row(at).map(|row| row.cell(*column)));
        let cell = filled.find(|cell| !cell.is_blank());
        (*column, cell.unwrap_or(EMPTY))
    };
    columns.iter().map(last).collect()
}

/// What rows of a table are called: their name, where they have one.
pub(super) fn name_column(sheet: Sheet) -> Option<usize> {
    sheet.column("name")
}
