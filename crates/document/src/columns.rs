//! Which columns the form asks for: those that the scheme reads, those in which something is wrong, or all.

use super::workbook::{Column, Facts, FieldRef, Need, Placed, Row, RowId, Sheet};
use rewards_core::scheme::{Field, Reads};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};

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

/// What the form folds away as long as it shows what the scheme reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Columns of a table, by their places.
    pub columns: Vec<usize>,
    /// Whole tables.
    pub sheets: Vec<Sheet>,
}

/// What the form folds away of a table, and which other tables.
#[must_use]
pub fn folded(facts: &Facts, sheet: Sheet, reads: &Reads, problems: &[Placed]) -> Folded {
    let shown = shown_for(facts, sheet, reads, problems, Show::Needed);
    let columns = 0..sheet.columns().len();
    let sheets = Sheet::ALL.iter().copied();
    Folded {
        columns: columns.filter(|at| !shown.contains(at)).collect(),
        sheets: sheets
            .filter(|one| *one != sheet && !shows(*one, reads) && !is_wrong_in(*one, problems))
            .collect(),
    }
}

/// Whether something is wrong in a table.
#[must_use]
pub fn is_wrong_in(sheet: Sheet, problems: &[Placed]) -> bool {
    let mut fields = problems.iter().map(|placed| &placed.field);
    fields.any(|field| matches!(field, FieldRef::Cell(one, ..) if *one == sheet))
}

impl Folded {
    /// Whether nothing is.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.columns.is_empty() && self.sheets.is_empty()
    }

    /// What is folded away, by name.
    #[must_use]
    pub fn words(&self, sheet: Sheet) -> Localized {
        let columns = self.columns.iter();
        let columns = columns.filter_map(|at| Some(sheet.columns().get(*at)?.short_name()));
        let columns: Vec<Label> = columns.collect();
        let sheets: Vec<Label> = self.sheets.iter().map(|sheet| sheet.title()).collect();
        let between = label!("、", ", ");
        let (of_columns, of_sheets) = (columns.len(), sheets.len());
        let columns = Localized::joined(columns, between);
        let sheets = Localized::joined(sheets, between);
        match (of_columns, of_sheets) {
            (0, _) => many!(
                of_sheets,
                "已收起这个方案用不到的 {0} 张表：{1}",
                "{0} table that this scheme does not use is hidden: {1}",
                "{0} tables that this scheme does not use are hidden: {1}",
                sheets
            ),
            (_, 0) => many!(
                of_columns,
                "已收起这个方案用不到的 {0} 栏：{1}",
                "{0} column that this scheme does not use is hidden: {1}",
                "{0} columns that this scheme does not use are hidden: {1}",
                columns
            ),
            _ => say!(
                "已收起这个方案用不到的 {0}；{1}",
                "Hidden, as this scheme does not use them: {0}; {1}",
                many!(
                    of_columns,
                    "{0} 栏：{1}",
                    "{0} column: {1}",
                    "{0} columns: {1}",
                    columns
                ),
                many!(
                    of_sheets,
                    "{0} 张表：{1}",
                    "{0} table: {1}",
                    "{0} tables: {1}",
                    sheets
                )
            ),
        }
    }
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
