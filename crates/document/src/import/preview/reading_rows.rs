//! Rows are read from their source.

use super::choices::HiddenRows;
use super::incoming::{Fate, Incoming, PassedRow};
use super::state::{Pass, Preview, Stage};
use crate::import::body::Passed;
use crate::import::raw::Cell;
use crate::import::value::value;
use crate::workbook::{CellKind, Row, RowId};
use std::sync::Arc;

impl Preview {
    /// Reads rows of a table from a place on, and moves the work on.
    pub(super) fn read_rows(&mut self, nth: usize, from: usize, rows: usize) {
        let Some((at, part)) = self
            .order
            .get(nth)
            .and_then(|at| Some((*at, self.parts.get(*at)?)))
        else {
            self.stage = Stage::Naming(Pass::First);
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
                let read = || value(field.kind, cell, assigned, mapping, self.period);
                let text = if let CellKind::Choice(choice) = field.kind
                    && !cell.is_blank()
                {
                    let text = cell.text().trim();
                    self.words.read((at, *column), choice, text, read)
                } else {
                    read()
                };
                if let Some(place) = cells.get_mut(to) {
                    *place = text;
                }
            }
            incoming.push(Incoming {
                part: at,
                number: row.number,
                row: Arc::new(Row {
                    id: RowId(0),
                    cells,
                }),
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
            self.stage = Stage::Naming(Pass::First);
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
