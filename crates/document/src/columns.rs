//! Which columns the form asks for: those that the scheme reads, those in which something is wrong, or all.

use super::workbook::{Column, Facts, FieldRef, Need, Placed, Row, RowId, Sheet};
use rewards_core::scheme::{Field, Reads};

/// How much of the form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// What the scheme reads.
    Needed,
    /// All.
    All,
}

/// What the form shows of a table: the places of its columns.
#[must_use]
pub fn shown(sheet: Sheet, reads: &Reads, problems: &[Placed], everything: Show) -> Vec<usize> {
    let is_wrong = |at: usize| {
        problems.iter().any(|placed| matches!(placed.field, FieldRef::Cell(one, _, column) if (one, column) == (sheet, at)))
    };
    let is_shown = |at: usize, column: &Column| {
        everything == Show::All
            || column.need == Need::Always
            || is_read(sheet, column.field, reads)
            || is_wrong(at)
    };
    sheet
        .columns()
        .iter()
        .enumerate()
        .filter(|(at, column)| is_shown(*at, column))
        .map(|(at, _)| at)
        .collect()
}

/// The same for these facts: a deal's rep is asked for but where there is exactly one, since its customer may be a new
/// one.
#[must_use]
pub fn shown_for(
    facts: &Facts,
    sheet: Sheet,
    reads: &Reads,
    problems: &[Placed],
    everything: Show,
) -> Vec<usize> {
    let mut columns = shown(sheet, reads, problems, everything);
    let is_known = facts.only_rep().is_some();
    if let Some(rep) = Sheet::Deals.column("rep")
        && sheet == Sheet::Deals
        && !is_known
        && !columns.contains(&rep)
    {
        columns.push(rep);
        columns.sort_unstable();
    }
    columns
}

/// Whether the form shows a table at all.
#[must_use]
pub fn shows(sheet: Sheet, reads: &Reads) -> bool {
    match sheet {
        Sheet::Reps => true,
        Sheet::Customers => {
            reads.has_deals()
                || reads
                    .outcomes
                    .values()
                    .any(|fields| fields.contains("customer"))
        }
        Sheet::Deals => reads.has_deals(),
        Sheet::Teams => {
            reads.has(Field::RepTeam)
                || reads
                    .outcomes
                    .values()
                    .any(|fields| fields.contains("team"))
        }
        Sheet::Outcomes => !reads.outcomes.is_empty(),
    }
}

/// The rows that the form shows of a table: all but outcomes of kinds that the scheme does not read.
#[must_use]
pub fn rows(
    sheet: Sheet,
    facts: &Facts,
    reads: &Reads,
    problems: &[Placed],
    everything: Show,
) -> Vec<RowId> {
    let is_wrong = |id: RowId| {
        problems.iter().any(
            |placed| matches!(placed.field, FieldRef::Cell(one, row, _) if (one, row) == (sheet, id)),
        )
    };
    let is_read = |row: &Row| {
        row.kind()
            .is_none_or(|kind| reads.outcomes.contains_key(&kind))
    };
    let is_shown = |row: &Row| {
        everything == Show::All || sheet != Sheet::Outcomes || is_read(row) || is_wrong(row.id)
    };
    facts
        .table(sheet)
        .rows
        .iter()
        .filter(|row| is_shown(row))
        .map(|row| row.id)
        .collect()
}

fn is_read(sheet: Sheet, field: &str, reads: &Reads) -> bool {
    match (sheet, field) {
        // Not every kind needs to name its customer, but who reads the statement wants to know.
        (Sheet::Outcomes, "customer") => true,
        // A cancelled deal counts under no scheme.
        (Sheet::Deals, "stage") => true,
        (Sheet::Outcomes, _) => reads.outcomes.values().any(|fields| fields.contains(field)),
        (Sheet::Reps, "performance_bonus_by_month") => reads.has(Field::RepPerformanceBonus),
        _ => Field::of_word(&format!("{}.{field}", sheet.word()))
            .is_some_and(|field| reads.has(field)),
    }
}
