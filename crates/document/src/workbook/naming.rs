//! Who is meant: rows are named by what people call them, and what refers to a row follows when it is renamed.

use super::change::TextAt;
use super::column::{CellKind, Need, Use, use_by_kind};
use super::row::{Row, RowId};
use super::same_name::{common_form, is_same_name};
use super::sheet::Sheet;
use super::table::{Facts, Table};
use rewards_format::field::NAME_MOST;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::OnceCell;

/// The longest id of the contract, in letters.
pub(super) const LONGEST_ID: usize = 64;

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
    /// The column of the names.
    column: Option<usize>,
    by_name: FxHashMap<&'a str, Named>,
    by_id: FxHashMap<&'a str, Named>,
    /// Names that are written with blanks or wide letters, by what all ways of writing them have in common; found once
    /// somebody asks for a name that nobody has as it is written.
    by_common_form: OnceCell<FxHashMap<String, Named>>,
}

/// The rows of a table by the text of one of their cells.
fn by_text(table: &Table, column: Option<usize>) -> FxHashMap<&str, Named> {
    let mut rows = FxHashMap::default();
    for (at, row) in table.rows.iter().enumerate() {
        let text = column.map_or("", |column| row.cell(column)).trim();
        if !text.is_empty() {
            rows.entry(text)
                .and_modify(|named| *named = Named::Several)
                .or_insert(Named::One(at));
        }
    }
    rows
}

/// The rows whose names are written with blanks or wide letters, by what all ways of writing them have in common.
fn by_common_form(table: &Table, column: Option<usize>) -> FxHashMap<String, Named> {
    let mut rows = FxHashMap::default();
    for (at, row) in table.rows.iter().enumerate() {
        let name = column.map_or("", |column| row.cell(column)).trim();
        if let Cow::Owned(form) = common_form(name) {
            rows.entry(form)
                .and_modify(|named| *named = Named::Several)
                .or_insert(Named::One(at));
        }
    }
    rows
}

fn named_in(names: &FxHashMap<&str, Named>, text: &str) -> Named {
    names.get(text).copied().unwrap_or(Named::Nobody)
}

impl Facts {
    /// The only rep in whose row anything is typed, where there is just one.
    #[must_use]
    pub fn only_rep(&self) -> Option<RowId> {
        let rows = self.table(Sheet::Reps).rows.iter();
        let mut filled = rows.filter(|row| !row.is_blank());
        let first = filled.next().map(|row| row.id);
        first.filter(|_| filled.next().is_none())
    }

    /// A text that names a row of a table; nothing is said of a row that is not there.
    #[must_use]
    pub fn text_for(&self, sheet: Sheet, id: RowId) -> String {
        let table = self.table(sheet);
        let Some(at) = table.position(id) else {
            return String::new();
        };
        let row = table.rows.get(at);
        row.map_or_else(String::new, |row| {
            told(sheet, row, |text| {
                named_once(sheet, table, text) == Named::One(at)
            })
        })
    }
}

/// A text that names a row: its name where that is its alone, else its id, else its number.
pub(super) fn told(sheet: Sheet, row: &Row, names_it: impl Fn(&str) -> bool) -> String {
    let texts = own_texts(sheet, row);
    let told = texts
        .into_iter()
        .find(|text| !text.is_empty() && names_it(text));
    told.map_or_else(|| numbered(row), str::to_owned)
}

/// What a row is called, and its own id.
fn own_texts(sheet: Sheet, row: &Row) -> [&str; 2] {
    ["name", "id"].map(|field| row.field(sheet, field).trim())
}

/// Whom a text names, as [`Names::find`] finds it; for one text or two cheaper than to list all names.
pub(super) fn named_once(sheet: Sheet, table: &Table, text: &str) -> Named {
    let text = text.trim();
    if let Some(at) = numbered_row(table, text) {
        return Named::One(at);
    }
    let of = |field: &str| {
        let column = sheet.column(field);
        let is_so = |row: &Row| {
            let told = column.map_or("", |column| row.cell(column)).trim();
            !told.is_empty() && told == text
        };
        let rows = table.rows.iter().enumerate();
        let mut bearers = rows.filter(|(_, row)| is_so(row)).map(|(at, _)| at);
        match (bearers.next(), bearers.next()) {
            (Some(only), None) => Named::One(only),
            (Some(_), Some(_)) => Named::Several,
            (None, _) => Named::Nobody,
        }
    };
    match of("name") {
        Named::Nobody => match of("id") {
            Named::Nobody => named_otherwise(sheet, table, text),
            named => named,
        },
        named => named,
    }
}

/// Whom a text names that is another way of writing a name.
fn named_otherwise(sheet: Sheet, table: &Table, text: &str) -> Named {
    let column = sheet.column("name");
    let is_so =
        |row: &Row| column.is_some_and(|column| is_same_name(row.cell(column).trim(), text));
    let rows = table.rows.iter().enumerate();
    let mut bearers = rows.filter(|(_, row)| is_so(row)).map(|(at, _)| at);
    match (bearers.next(), bearers.next()) {
        (Some(only), None) => Named::One(only),
        (Some(_), Some(_)) => Named::Several,
        (None, _) => Named::Nobody,
    }
}

/// The place of the row whose number a text says.
fn numbered_row(table: &Table, text: &str) -> Option<usize> {
    let number = text.strip_prefix('#')?.parse().ok()?;
    table.position(RowId(number))
}

impl<'a> Names<'a> {
    /// The names of a table's rows.
    #[must_use]
    pub fn of(sheet: Sheet, table: &'a Table) -> Self {
        let column = sheet.column("name");
        Self {
            table,
            column,
            by_name: by_text(table, column),
            by_id: by_text(table, sheet.column("id")),
            by_common_form: OnceCell::new(),
        }
    }

    /// Whom a text names: by number, else by name, else by id, else by a name that is written otherwise: with blanks between
    /// its letters, or with wide ones.
    #[must_use]
    pub fn find(&self, text: &str) -> Named {
        match self.find_as_written(text) {
            Named::Nobody => self.find_otherwise(text.trim()),
            named => named,
        }
    }

    fn find_otherwise(&self, text: &str) -> Named {
        let form = common_form(text);
        if form.is_empty() || form.starts_with('#') {
            return Named::Nobody;
        }
        let others = || by_common_form(self.table, self.column);
        let otherwise = self.by_common_form.get_or_init(others).get(&*form);
        match (named_in(&self.by_name, &form), otherwise.copied()) {
            (named, None) => named,
            (Named::Nobody, Some(named)) => named,
            (Named::One(_) | Named::Several, Some(_)) => Named::Several,
        }
    }

    /// Whom a text names just as it is written: by number, else by name, else by id.
    #[must_use]
    pub fn find_as_written(&self, text: &str) -> Named {
        let text = text.trim();
        let numbered = numbered_row(self.table, text);
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
        told(sheet, row, |text| self.find(text) == Named::One(at))
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
pub(super) fn referring(to: Sheet) -> impl Iterator<Item = (Sheet, usize)> {
    Sheet::ALL.iter().flat_map(move |sheet| {
        let columns = sheet.columns().iter().enumerate();
        columns
            .filter(move |(_, column)| column.kind == CellKind::Link(to))
            .map(move |(at, _)| (*sheet, at))
    })
}

/// The empty cells that mean the only rep, in the order of the form.
pub fn meaning_only_rep(facts: &Facts) -> Vec<TextAt> {
    let mut meaning = Vec::new();
    for (sheet, link) in referring(Sheet::Reps) {
        let Some(column) = sheet.columns().get(link) else {
            continue;
        };
        let is_needed = |row: &Row| match column.need {
            Need::Always => true,
            Need::ByKind => row
                .kind()
                .is_some_and(|kind| use_by_kind(kind, column.field) == Use::Needed),
            Need::Never => false,
        };
        let rows =
            facts.table(sheet).rows.iter().filter(|row| {
                row.cell(link).trim().is_empty() && !row.is_blank() && is_needed(row)
            });
        meaning.extend(rows.map(|row| TextAt::Cell(sheet, row.id, link)));
    }
    meaning
}

/// The cells that name a row, in the order of the form.
pub fn followers(facts: &Facts, sheet: Sheet, id: RowId) -> Vec<TextAt> {
    let mut followers = Vec::new();
    let table = facts.table(sheet);
    let Some((at, row)) = table
        .position(id)
        .and_then(|at| Some((at, table.rows.get(at)?)))
    else {
        return followers;
    };
    let names_it =
        |text: &&str| !text.is_empty() && named_once(sheet, table, text) == Named::One(at);
    let texts: Vec<&str> = own_texts(sheet, row).into_iter().filter(names_it).collect();
    for (other, link) in referring(sheet) {
        for row in &facts.table(other).rows {
            let told = row.cell(link).trim();
            let is_otherwise = || {
                let mut ways = texts.iter();
                ways.any(|text| is_same_name(text, told))
                    && named_once(sheet, table, told) == Named::One(at)
            };
            if texts.contains(&told) || numbered_row(table, told) == Some(at) || is_otherwise() {
                followers.push(TextAt::Cell(other, row.id, link));
            }
        }
    }
    followers
}

/// Whether a text can be the name of somebody who is in no list yet.
pub fn can_be_name(text: &str) -> bool {
    let is_named = !text.is_empty() && !text.starts_with('#');
    is_named && !is_too_long(text)
}

/// Whether a text is longer than any name.
pub fn is_too_long(text: &str) -> bool {
    text.chars().nth(NAME_MOST as usize).is_some()
}
