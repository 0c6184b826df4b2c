//! What a copy of a workbook has become, as acts: so is taken over what was tried out on it.

use super::Workbook;
use super::edit::Edit;
use super::fill::Fill;
use super::own_since::own_since;
use super::row::{Row, RowId};
use super::sheet::Sheet;
use super::table::Facts;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Workbook {
    /// The acts that do on a workbook what was done on this copy since it began. What was done meanwhile on the workbook itself stays,
    /// but for cells, figures and rules of own schemes that were changed on both.
    #[must_use]
    pub fn acts_since(&self, begin: &Self, kept: &Self) -> Vec<Edit> {
        let mut acts = Vec::new();
        let ids =
            |one: &Self| -> Vec<String> { one.own.iter().map(|(id, _)| id.to_owned()).collect() };
        let ids: BTreeSet<String> = ids(begin).into_iter().chain(ids(self)).collect();
        for id in ids {
            let [now, before, kept] = [self, begin, kept].map(|one| one.own.get(&id));
            let edits = own_since(now, before, kept).into_iter();
            acts.extend(edits.map(|edit| Edit::Own(id.clone(), edit)));
        }
        let keys = |one: &Self| -> Vec<String> {
            one.fills.iter().map(|(key, _)| key.to_owned()).collect()
        };
        let keys: BTreeSet<String> = keys(begin).into_iter().chain(keys(self)).collect();
        for key in keys {
            let [now, before, kept] = [self, begin, kept].map(|one| one.fill(&key));
            if now == before {
                continue;
            }
            if kept == before {
                acts.push(Edit::Fill(key, now));
            } else {
                acts.extend(filled_since(&key, &now, &before));
            }
        }
        if self.facts != begin.facts {
            if kept.facts == begin.facts {
                acts.push(Edit::Facts(self.facts.clone()));
            } else {
                acts.extend(typed_since(&self.facts, &begin.facts, &kept.facts));
            }
        }
        if self.compared != begin.compared {
            acts.push(Edit::Compare(self.compared.clone()));
        }
        if self.template != begin.template {
            acts.push(Edit::Choose(self.template.clone()));
        }
        acts
    }

    /// This copy on what the workbook has become meanwhile: what was done on it since it began is done anew, as one step.
    #[must_use]
    pub fn moved_on(&self, begin: &Self, kept: &Self) -> Self {
        let mut moved = kept.clone();
        let acts = self.acts_since(begin, kept);
        if !acts.is_empty() {
            moved.history.close_run();
            moved.act(Edit::Several(acts));
            moved.history.close_run();
        }
        moved
    }
}

/// Figure by figure and reading by reading what was filled in.
fn filled_since(key: &str, now: &Fill, before: &Fill) -> Vec<Edit> {
    let figures = |fill: &Fill| -> Vec<String> {
        let figures = fill.figures.iter();
        figures.map(|(figure, _)| figure.to_owned()).collect()
    };
    let readings = |fill: &Fill| -> Vec<String> {
        let readings = fill.readings.iter();
        readings.map(|(option, _)| option.to_owned()).collect()
    };
    let all = |of: fn(&Fill) -> Vec<String>| -> BTreeSet<String> {
        of(now).into_iter().chain(of(before)).collect()
    };
    let figures = all(figures).into_iter();
    let figures = figures.filter(|it| now.figures.get(it) != before.figures.get(it));
    let readings = all(readings).into_iter();
    let readings = readings.filter(|it| now.readings.get(it) != before.readings.get(it));
    let key = key.to_owned();
    let figure = |it: String| {
        let typed = now.figures.get(&it).cloned();
        Edit::Figure(key.clone(), it, typed)
    };
    let reading = |it: String| {
        let chosen = now.readings.get(&it).cloned();
        Edit::Reading(key.clone(), it, chosen)
    };
    figures.map(figure).chain(readings.map(reading)).collect()
}

/// Cell by cell and row by row what was typed.
fn typed_since(now: &Facts, before: &Facts, kept: &Facts) -> Vec<Edit> {
    let days = now.period.iter().zip(&before.period).enumerate();
    let days = days.filter(|(_, (now, before))| now != before);
    let mut edits: Vec<Edit> = days
        .map(|(end, (now, _))| Edit::Period(end, now.clone()))
        .collect();
    for &sheet in Sheet::ALL {
        let [now, before, kept] = [now, before, kept].map(|facts| facts.table(sheet));
        let gone = before.rows.iter().map(|row| row.id);
        let gone: Vec<RowId> = gone.filter(|id| now.row(*id).is_none()).collect();
        if !gone.is_empty() {
            edits.push(Edit::RemoveRows(sheet, gone));
        }
        let mut next = kept.next.max(now.next);
        for (at, row) in now.rows.iter().enumerate() {
            let was = before.row(row.id);
            // The row that waits to be typed into is a new one where something is typed into it on either side.
            let is_taken = was.is_some_and(|was| was.is_blank())
                && kept.row(row.id).is_some_and(|kept| !kept.is_blank());
            match was.filter(|_| !is_taken) {
                Some(was) => {
                    let cells = row.cells.iter().zip(&was.cells).enumerate();
                    let cells = cells.filter(|(_, (now, was))| now != was);
                    edits.extend(
                        cells.map(|(column, (now, _))| {
                            Edit::Cell(sheet, row.id, column, now.clone())
                        }),
                    );
                }
                None if row.is_blank() => {}
                None => {
                    let id = RowId(next);
                    next += 1;
                    let cells = row.cells.clone();
                    edits.push(Edit::AddRow(sheet, at, Arc::new(Row { id, cells })));
                }
            }
        }
    }
    edits
}
