//! The workbook as it is kept between visits, and back.

use super::fill::{BandRow, Fill, TypedFigure};
use super::row::{Row, RowId};
use super::sheet::Sheet;
use super::table::Facts;
use super::{Edit, Entries, History, Shared, Workbook};
use crate::sync::Stamp;
use crate::{Saved, SavedFigure, SavedFill, SavedTable};
use rewards_core::scheme::Edge;
use std::sync::Arc;

/// The workbook as it is kept under a stamp.
#[must_use]
pub fn kept(workbook: &Workbook, stamp: Stamp) -> Saved {
    Saved {
        stamp,
        template: workbook.template.clone(),
        compared: workbook.compared.clone(),
        period: workbook.facts.period.clone(),
        tables: Sheet::ALL
            .iter()
            .map(|sheet| table(&workbook.facts, *sheet))
            .collect(),
        fills: workbook
            .fills
            .iter()
            .map(|(template, fill)| saved_fill(template, fill))
            .collect(),
    }
}

/// The workbook that was kept.
#[must_use]
pub fn reopened(saved: Saved) -> Workbook {
    let mut facts = Facts {
        period: saved.period,
        ..Facts::default()
    };
    for table in saved.tables {
        put_table(&mut facts, table);
    }
    Workbook {
        facts: Shared::new(facts),
        template: saved.template,
        fills: saved
            .fills
            .into_iter()
            .map(|fill| (fill.template.clone(), Shared::new(opened_fill(fill))))
            .collect(),
        compared: saved.compared,
        own: Entries::default(),
        gone: Entries::default(),
        history: History::default(),
    }
}

/// The acts that put a workbook that was kept in the place of what is there, to be taken back like any other.
#[must_use]
pub fn kept_edits(saved: Saved) -> Vec<Edit> {
    let workbook = reopened(saved);
    let fills = workbook
        .fills
        .iter()
        .map(|(template, fill)| Edit::Fill(template.to_owned(), fill.clone()));
    let mut edits: Vec<Edit> = fills.collect();
    edits.push(Edit::Choose(workbook.template));
    edits.push(Edit::Compare(workbook.compared));
    edits.push(Edit::Facts(workbook.facts));
    edits
}

fn table(facts: &Facts, sheet: Sheet) -> SavedTable {
    let table = facts.table(sheet);
    SavedTable {
        name: sheet.word().to_owned(),
        next: table.next,
        fields: sheet
            .columns()
            .iter()
            .map(|column| column.field.to_owned())
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| (row.id.0, row.cells.clone()))
            .collect(),
    }
}

/// Cells go to the columns of their names, wherever these stand now.
fn put_table(facts: &mut Facts, saved: SavedTable) {
    let Some(sheet) = Sheet::of_word(&saved.name) else {
        return;
    };
    let columns: Vec<Option<usize>> = saved
        .fields
        .iter()
        .map(|field| sheet.column(field))
        .collect();
    let table = facts.table_mut(sheet);
    for (id, cells) in saved.rows {
        let mut row = Row::blank(sheet, RowId(id));
        for (column, text) in columns.iter().zip(cells) {
            if let Some(cell) = column.and_then(|column| row.cells.get_mut(column)) {
                *cell = text;
            }
        }
        table.insert(usize::MAX, Arc::new(row));
    }
    table.next = table.next.max(saved.next);
}

fn saved_fill(template: &str, fill: &Fill) -> SavedFill {
    let figure = |figure: &TypedFigure| match figure {
        TypedFigure::Text(text) => SavedFigure::Text(text.clone()),
        TypedFigure::Bands(rows) => {
            let row = |row: &BandRow| {
                [
                    row.edge.word().to_owned(),
                    row.bound.clone(),
                    row.pays.clone(),
                    row.worth.clone(),
                ]
            };
            SavedFigure::Bands(rows.iter().map(row).collect())
        }
    };
    SavedFill {
        template: template.to_owned(),
        figures: fill
            .figures
            .iter()
            .map(|(key, one)| (key.to_owned(), figure(one)))
            .collect(),
        readings: fill
            .readings
            .iter()
            .map(|(option, reading)| (option.to_owned(), reading.clone()))
            .collect(),
        examples: fill.examples.iter().cloned().collect(),
    }
}

fn opened_fill(saved: SavedFill) -> Fill {
    let figure = |figure: SavedFigure| match figure {
        SavedFigure::Text(text) => TypedFigure::Text(text),
        SavedFigure::Bands(rows) => {
            let row = |[edge, bound, pays, worth]: [String; 4]| BandRow {
                edge: Edge::of_word(&edge).unwrap_or(Edge::From),
                bound,
                pays,
                worth,
                by: None,
            };
            TypedFigure::Bands(rows.into_iter().map(row).collect())
        }
    };
    Fill {
        figures: saved
            .figures
            .into_iter()
            .map(|(key, one)| (key, figure(one)))
            .collect(),
        readings: saved.readings.into_iter().collect(),
        examples: saved.examples.into_iter().collect(),
    }
}
