//! Facts and fills as the third form has them, and back.

use super::fill::{BandRow, Fill, TypedFigure};
use super::row::{Row, RowId};
use super::sheet::Sheet;
use super::table::{Facts, Table};
use crate::saved::content::{FactsForm, FigureForm, FillForm, RowForm, TableForm};
use rewards_core::scheme::Edge;
use std::sync::Arc;

/// A place in a table, where it is not the end.
pub fn place_form(at: usize) -> Option<u32> {
    u32::try_from(at).ok().filter(|at| *at != u32::MAX)
}

/// A place in a table.
pub fn opened_place(at: Option<u32>) -> usize {
    at.and_then(|at| usize::try_from(at).ok())
        .unwrap_or(usize::MAX)
}

/// A row in the order of today's columns.
pub fn row_form(row: &Row) -> RowForm {
    owned(row_text(row))
}

/// A row's form, borrowed.
pub type RowText<'a> = (u32, Vec<&'a str>);

/// A row in the order of today's columns, borrowed.
pub fn row_text(row: &Row) -> RowText<'_> {
    let texts = row.cells.iter().map(String::as_str).collect();
    (row.id.0, without_empty_end(texts))
}

/// A row's form by itself.
pub fn owned((id, texts): RowText<'_>) -> RowForm {
    (id, texts.into_iter().map(str::to_owned).collect())
}

/// Empty texts at the end are left out.
pub fn without_empty_end(mut texts: Vec<&str>) -> Vec<&str> {
    let filled = texts.iter().rposition(|text| !text.is_empty());
    texts.truncate(filled.map_or(0, |last| last + 1));
    texts
}

/// Where the columns of a form stand today.
#[derive(Clone, Debug, Default)]
pub struct Columns(Vec<Option<usize>>);

impl Columns {
    /// Those of a table's form.
    pub fn of(sheet: Sheet, fields: &[String]) -> Self {
        Self(fields.iter().map(|field| sheet.column(field)).collect())
    }

    /// A row with its cells where their columns stand; what has no column any more is left.
    pub fn opened_row(&self, sheet: Sheet, (id, cells): RowForm) -> Row {
        let mut row = Row::blank(sheet, RowId(id));
        for (column, text) in self.0.iter().zip(cells) {
            if let Some(cell) = column.and_then(|column| row.cells.get_mut(column)) {
                *cell = text;
            }
        }
        row
    }
}

/// The fields of a table in today's order.
pub fn fields(sheet: Sheet) -> Vec<String> {
    let columns = sheet.columns().iter();
    columns.map(|column| column.field.to_owned()).collect()
}

/// Facts on their own.
pub fn facts_form(facts: &Facts) -> FactsForm {
    let table = |sheet: &Sheet| {
        let table = facts.table(*sheet);
        TableForm {
            name: sheet.word().to_owned(),
            next: table.next,
            fields: fields(*sheet),
            rows: table.rows.iter().map(|row| row_form(row)).collect(),
            runs: None,
        }
    };
    FactsForm {
        period: facts.period.clone(),
        tables: Sheet::ALL.iter().map(table).collect(),
    }
}

/// Facts of the history: rows that are the snapshot's, too, are told by where they stand there.
pub fn facts_form_beside(facts: &Facts, base: &Facts) -> FactsForm {
    let table = |sheet: &Sheet| table_beside(*sheet, facts.table(*sheet), base.table(*sheet));
    FactsForm {
        period: facts.period.clone(),
        tables: Sheet::ALL.iter().map(table).collect(),
    }
}

fn table_beside(sheet: Sheet, table: &Table, base: &Table) -> TableForm {
    let (mut runs, mut rows) = (Vec::<(u32, u32)>::new(), Vec::new());
    let mut expected = 0;
    for row in &table.rows {
        let is_at = |at: usize| base.rows.get(at).is_some_and(|known| known == row);
        let known = Some(expected).filter(|at| is_at(*at));
        let known = known.or_else(|| base.position(row.id).filter(|at| is_at(*at)));
        let at = known.unwrap_or_else(|| {
            rows.push(row_form(row));
            base.rows.len() + rows.len() - 1
        });
        expected = at + 1;
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        match runs.last_mut() {
            Some((from, count)) if from.saturating_add(*count) == at => *count += 1,
            _ => runs.push((at, 1)),
        }
    }
    TableForm {
        name: sheet.word().to_owned(),
        next: table.next,
        fields: fields(sheet),
        rows,
        runs: Some(runs),
    }
}

/// The facts of a form; of those in the history, beside the facts of the snapshot.
pub fn opened_facts(form: FactsForm, base: &Facts) -> Facts {
    let mut facts = Facts {
        period: form.period,
        ..Facts::default()
    };
    for table in form.tables {
        // A table that is not there any more is left.
        if let Some(sheet) = Sheet::of_word(&table.name) {
            *facts.table_mut(sheet) = opened_table(sheet, table, base.table(sheet));
        }
    }
    facts
}

fn opened_table(sheet: Sheet, form: TableForm, base: &Table) -> Table {
    let columns = Columns::of(sheet, &form.fields);
    let own: Vec<Arc<Row>> = form
        .rows
        .into_iter()
        .map(|row| Arc::new(columns.opened_row(sheet, row)))
        .collect();
    let rows: Vec<Arc<Row>> = match form.runs {
        None => own,
        Some(runs) => runs
            .into_iter()
            .flat_map(|(from, count)| from..from.saturating_add(count))
            .map_while(|at| {
                let at = usize::try_from(at).ok()?;
                let known = base.rows.get(at);
                known.or_else(|| own.get(at.checked_sub(base.rows.len())?))
            })
            .cloned()
            .collect(),
    };
    let after = rows.iter().map(|row| row.id.0.saturating_add(1)).max();
    Table {
        next: form.next.max(after.unwrap_or(0)),
        rows: rows.into_iter().collect(),
    }
}

/// What is filled into a template.
pub fn fill_form(fill: &Fill) -> FillForm {
    let figures = fill.figures.iter();
    let readings = fill.readings.iter();
    FillForm {
        figures: figures
            .map(|(key, figure)| (key.to_owned(), figure_form(figure)))
            .collect(),
        readings: readings
            .map(|(option, reading)| (option.to_owned(), reading.clone()))
            .collect(),
        examples: fill.examples.iter().cloned().collect(),
    }
}

/// What is filled into a template, opened.
pub fn opened_fill(form: FillForm) -> Fill {
    let figures = form.figures.into_iter();
    Fill {
        figures: figures
            .map(|(key, figure)| (key, opened_figure(figure)))
            .collect(),
        readings: form.readings.into_iter().collect(),
        examples: form.examples.into_iter().collect(),
    }
}

/// A figure as typed.
pub fn figure_form(figure: &TypedFigure) -> FigureForm {
    let row = |row: &BandRow| {
        let edge = row.edge.word().to_owned();
        [edge, row.bound.clone(), row.pays.clone(), row.worth.clone()]
    };
    match figure {
        TypedFigure::Text(text) => FigureForm::Text(text.clone()),
        TypedFigure::Bands(rows) => FigureForm::Bands(rows.iter().map(row).collect()),
    }
}

/// A figure, opened.
pub fn opened_figure(form: FigureForm) -> TypedFigure {
    let row = |[edge, bound, pays, worth]: [String; 4]| BandRow {
        edge: Edge::of_word(&edge).unwrap_or(Edge::From),
        bound,
        pays,
        worth,
        by: None,
    };
    match form {
        FigureForm::Text(text) => TypedFigure::Text(text),
        FigureForm::Bands(rows) => TypedFigure::Bands(rows.into_iter().map(row).collect()),
    }
}
