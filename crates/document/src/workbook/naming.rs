//! Who is meant: rows are named by what people call them, and what refers to a row follows when it is renamed.

use super::sheet::{CellKind, Sheet};
use super::table::{Facts, Row, RowId, Table};
use rewards_format::Marks;

/// The longest id of the contract, in letters.
const LONGEST_ID: usize = 64;

/// Whom a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The row at this place.
    One(usize),
    /// Several rows.
    Several,
    /// No row.
    Nobody,
}

/// The names in a table, for finding rows by them.
#[derive(Debug)]
pub struct Names<'a> {
    table: &'a Table,
    by_name: Marks<'a>,
    by_id: Marks<'a>,
}

/// The mark of a text that names several rows; one that names a single row bears the row's place, from 1.
const SEVERAL: usize = usize::MAX;

fn mark_in<'a>(names: &mut Marks<'a>, text: &'a str, at: usize) {
    let text = text.trim();
    if !text.is_empty() {
        let mark = names.of(text);
        *mark = if *mark == 0 { at + 1 } else { SEVERAL };
    }
}

fn named_in(names: &Marks<'_>, text: &str) -> Named {
    match names.get(text) {
        0 => Named::Nobody,
        SEVERAL => Named::Several,
        place => Named::One(place - 1),
    }
}

impl<'a> Names<'a> {
    /// The names of a table's rows.
    #[must_use]
    pub fn of(sheet: Sheet, table: &'a Table) -> Self {
        let (mut by_name, mut by_id) = (Marks::default(), Marks::default());
        let (name, id) = (sheet.column("name"), sheet.column("id"));
        for (at, row) in table.rows.iter().enumerate() {
            if let Some(column) = name {
                mark_in(&mut by_name, row.cell(column), at);
            }
            if let Some(column) = id {
                mark_in(&mut by_id, row.cell(column), at);
            }
        }
        Self {
            table,
            by_name,
            by_id,
        }
    }

    /// Whom a text names: by number, else by name, else by id.
    #[must_use]
    pub fn find(&self, text: &str) -> Named {
        let text = text.trim();
        let numbered = text
            .strip_prefix('#')
            .and_then(|number| number.parse().ok())
            .and_then(|id| self.table.position(RowId(id)));
        match (numbered, named_in(&self.by_name, text)) {
            (Some(at), _) => Named::One(at),
            (None, Named::Nobody) => named_in(&self.by_id, text),
            (None, named) => named,
        }
    }

    /// A text that names the row at this place: its name where that is its alone, else its id, else its number.
    #[must_use]
    pub fn text_for(&self, sheet: Sheet, at: usize) -> String {
        let Some(row) = self.table.rows.get(at) else {
            return String::new();
        };
        let texts = [
            row.field(sheet, "name").trim(),
            row.field(sheet, "id").trim(),
        ];
        let told = texts
            .into_iter()
            .find(|text| !text.is_empty() && self.find(text) == Named::One(at));
        told.map_or_else(|| numbered(row), str::to_owned)
    }

    /// The id that the row has in the contract: its own, else its name where that is its alone, else its number.
    #[must_use]
    pub fn contract_id(&self, sheet: Sheet, row: &Row) -> String {
        let id = row.field(sheet, "id").trim();
        if !id.is_empty() {
            return id.to_owned();
        }
        let name = row.field(sheet, "name").trim();
        let alone = !name.starts_with('#')
            && matches!(named_in(&self.by_name, name), Named::One(_))
            && named_in(&self.by_id, name) == Named::Nobody;
        if alone && name.chars().count() <= LONGEST_ID {
            name.to_owned()
        } else {
            numbered(row)
        }
    }

    /// The only row in which anything is typed, where there is just one.
    #[must_use]
    pub fn only(&self) -> Option<usize> {
        let mut filled = self
            .table
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.is_blank());
        let first = filled.next().map(|(at, _)| at);
        if filled.next().is_some() { None } else { first }
    }
}

fn numbered(row: &Row) -> String {
    format!("#{}", row.id.0)
}

/// Cells that refer to rows of a table: whose, which column.
fn referring(to: Sheet) -> impl Iterator<Item = (Sheet, usize)> {
    Sheet::ALL.iter().flat_map(move |sheet| {
        let columns = sheet.columns().iter().enumerate();
        columns
            .filter(move |(_, column)| column.kind == CellKind::Link(to))
            .map(move |(at, _)| (*sheet, at))
    })
}

/// Types a text into a cell that names its row, and lets all cells that referred to the row follow. Gives the cells
/// that were written with what stood there before, in the order of writing; nothing where there is no such row.
pub fn rename(
    facts: &mut Facts,
    sheet: Sheet,
    id: RowId,
    column: usize,
    text: String,
) -> Vec<(Sheet, RowId, usize, String)> {
    let Some(at) = facts.table(sheet).position(id) else {
        return Vec::new();
    };
    let mut followers = Vec::new();
    let names = Names::of(sheet, facts.table(sheet));
    for (other, link) in referring(sheet) {
        for row in &facts.table(other).rows {
            let told = row.cell(link);
            if !told.trim().is_empty() && names.find(told) == Named::One(at) {
                followers.push((other, row.id, link));
            }
        }
    }
    let mut written = Vec::with_capacity(followers.len() + 1);
    let mut write = |facts: &mut Facts, sheet: Sheet, id: RowId, column: usize, text: &str| {
        if let Some(cell) = facts
            .table_mut(sheet)
            .row_mut(id)
            .and_then(|row| row.cells.get_mut(column))
            && cell != text
        {
            written.push((sheet, id, column, std::mem::replace(cell, text.to_owned())));
        }
    };
    write(facts, sheet, id, column, &text);
    let told = Names::of(sheet, facts.table(sheet)).text_for(sheet, at);
    for (other, row, link) in followers {
        write(facts, other, row, link, &told);
    }
    written
}
