//! What a table is found to be: its head, for which of the tables it is, and what its columns hold.

use super::body::{Body, body};
use super::content::{Content, KnownNames, day_style, percent_unit, unclear_day};
use super::head::Head;
use super::head_text::Unit;
use super::mapping::{Assigned, Blanks, Mapping};
use super::raw::RawTable;
use super::recognise::{assigned, sheet_of};
use super::remembered::{PutRight, Remembered};
use crate::workbook::{CellKind, Facts, Need, Sheet};

/// What a table is found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its head.
    pub head: Head,
    /// Whether it's clear for which table it is; where it isn't, the mapping is a guess to be put right.
    pub is_sheet_clear: bool,
    /// How it is to be read; to be put right by hand.
    pub mapping: Mapping,
    /// How it was found to be read.
    pub found: Mapping,
}

impl Reading {
    /// Finds out what a table is. What was put right for such a head before, also where it stands, goes before what is found.
    #[must_use]
    pub fn of(table: &RawTable, facts: &Facts, remembered: &Remembered) -> Self {
        let (head, put_right) = remembered.of(table);
        let sheet = sheet_of(&head.texts, &head.titles);
        let meant = put_right.as_ref().map(PutRight::sheet).or(sheet);
        let found = found(table, &head, meant.unwrap_or(Sheet::Deals), facts);
        Self {
            is_sheet_clear: sheet.is_some(),
            head,
            mapping: put_right.map_or_else(|| found.clone(), |it| it.over(&found)),
            found,
        }
    }

    /// Whether a table has a head that says which of the tables it is for.
    #[must_use]
    pub fn has_known_head(table: &RawTable) -> bool {
        let head = Head::of(table);
        head.rows > 0 && sheet_of(&head.texts, &head.titles).is_some()
    }

    /// A table without a head that is pasted on a sheet: its columns are those of the sheet, one after the other.
    #[must_use]
    pub fn on_sheet(table: &RawTable, sheet: Sheet, columns: &[usize], facts: &Facts) -> Self {
        let head = Head::at(table, 0, 0);
        let fields: Vec<Option<usize>> = (0..table.width())
            .map(|at| columns.get(at).copied())
            .collect();
        let found = mapping(table, &head, sheet, &fields, &KnownNames::of(facts));
        Self {
            head,
            is_sheet_clear: true,
            mapping: found.clone(),
            found,
        }
    }

    /// The same table, but for another of the tables, as somebody says.
    #[must_use]
    pub fn for_sheet(&self, table: &RawTable, sheet: Sheet, facts: &Facts) -> Self {
        let found = found(table, &self.head, sheet, facts);
        Self {
            head: self.head.clone(),
            is_sheet_clear: true,
            mapping: found.clone(),
            found,
        }
    }

    /// The same table with its head in other rows, as somebody says: from which place on, and how many.
    #[must_use]
    pub fn with_head(&self, table: &RawTable, first: usize, rows: usize, facts: &Facts) -> Self {
        let head = Head::at(table, first, rows);
        let sheet = sheet_of(&head.texts, &head.titles);
        let found = found(table, &head, sheet.unwrap_or(self.mapping.sheet), facts);
        Self {
            mapping: found.clone(),
            is_sheet_clear: sheet.is_some(),
            head,
            found,
        }
    }

    /// Remembers what was put right for such a head, also where it stands, and for which of the tables it is where the head
    /// doesn't say that.
    pub fn remember(&self, table: &RawTable, remembered: &mut Remembered) {
        let put_right = PutRight::of(&self.mapping, &self.found);
        let is_said = sheet_of(&self.head.texts, &self.head.titles) == Some(self.mapping.sheet);
        let is_found = self.head == Head::of(table);
        let is_nothing = is_found && is_said && put_right.is_nothing();
        remembered.remember(table, &self.head, (!is_nothing).then_some(put_right));
    }

    /// Says what a column holds; in what its figures are written, and what its blank cells mean, is found for that.
    pub fn assign(&mut self, table: &RawTable, column: usize, field: Option<usize>) {
        let (head, sheet) = (&self.head, self.mapping.sheet);
        let unit = unit(table, head, sheet, column, field);
        let blanks = blanks(table, head, sheet, column, field);
        self.mapping.assign(column, field);
        if let Some(assigned) = self.mapping.columns.get_mut(column) {
            (assigned.unit, assigned.blanks) = (unit, blanks);
        }
    }

    /// The columns that its table needs and that none of its columns holds.
    #[must_use]
    pub fn lacking(&self) -> Vec<usize> {
        let columns = self.mapping.sheet.columns().iter().enumerate();
        columns
            .filter(|(at, column)| {
                column.need == Need::Always && self.mapping.source_of(*at).is_none()
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// A day of the table of which it isn't said whether the month or the day comes first: `3/2/2026`, where no other day of its
    /// column tells.
    #[must_use]
    pub fn unclear_day(&self, table: &RawTable) -> Option<String> {
        let columns = self.mapping.columns.iter();
        let column = columns.enumerate().find_map(|(at, column)| {
            let kind = kind_of(self.mapping.sheet, column.field);
            (kind == Some(CellKind::Day)).then_some(at)
        })?;
        unclear_day(table.rows.get(self.head.end..)?, column)
    }

    /// Its rows below the head, and which of them are none.
    pub fn body<'t>(&'t self, table: &'t RawTable) -> Body<'t> {
        body(table, &self.head, &self.mapping)
    }
}

/// How a table is to be read, by its heads, and by its cells where these say nothing.
fn found(table: &RawTable, head: &Head, sheet: Sheet, facts: &Facts) -> Mapping {
    let known = KnownNames::of(facts);
    let rows = table.rows.get(head.end..).unwrap_or_default();
    let by_head = assigned(sheet, &head.texts);
    let mut fields: Vec<Option<usize>> = by_head
        .iter()
        .map(|place| place.map(|(column, _)| column))
        .collect();
    let is_lacking = |fields: &[Option<usize>]| {
        let mut columns = sheet.columns().iter().enumerate();
        columns.any(|(at, column)| column.need == Need::Always && !fields.contains(&Some(at)))
    };
    if is_lacking(&fields) {
        let contents: Vec<Content> = (0..fields.len())
            .map(|column| Content::of(rows, column, &known))
            .collect();
        guess(sheet, &head.texts, &contents, &mut fields);
    }
    mapping(table, head, sheet, &fields, &known)
}

/// How a table is to be read whose columns hold these fields.
fn mapping(
    table: &RawTable,
    head: &Head,
    sheet: Sheet,
    fields: &[Option<usize>],
    known: &KnownNames,
) -> Mapping {
    let rows = table.rows.get(head.end..).unwrap_or_default();
    let days = fields.iter().position(|field| {
        let column = field.and_then(|at| sheet.columns().get(at));
        column.is_some_and(|column| column.kind == CellKind::Day)
    });
    let columns = fields.iter().enumerate();
    let columns = columns.map(|(at, field)| Assigned {
        field: *field,
        unit: unit(table, head, sheet, at, *field),
        blanks: blanks(table, head, sheet, at, *field),
    });
    Mapping {
        sheet,
        columns: columns.collect(),
        days: days.map_or_else(Default::default, |column| day_style(rows, column, known)),
        words: Vec::new(),
    }
}

fn kind_of(sheet: Sheet, field: Option<usize>) -> Option<CellKind> {
    let column = field.and_then(|at| sheet.columns().get(at));
    column.map(|column| column.kind)
}

/// In what a column's figures are written: as its head says, else as what stands above the head.
fn unit(table: &RawTable, head: &Head, sheet: Sheet, at: usize, field: Option<usize>) -> Unit {
    let own = head.texts.get(at).and_then(|text| text.unit);
    match kind_of(sheet, field) {
        Some(CellKind::Money) => {
            let own = own.filter(|unit| matches!(unit, Unit::Places(_)));
            match own.or(head.unit) {
                Some(Unit::Places(places)) if places > 0 => Unit::Places(places),
                Some(Unit::Places(_) | Unit::AsWritten | Unit::Percent | Unit::Fraction) | None => {
                    Unit::AsWritten
                }
            }
        }
        Some(CellKind::Percent) => match own {
            Some(Unit::Percent) => Unit::Percent,
            Some(Unit::Places(_) | Unit::AsWritten | Unit::Fraction) | None => {
                percent_unit(table.rows.get(head.end..).unwrap_or_default(), at)
            }
        },
        Some(
            CellKind::Id
            | CellKind::Text
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months
            | CellKind::Flag(_)
            | CellKind::Choice(_)
            | CellKind::Link(_),
        )
        | None => Unit::AsWritten,
    }
}

/// What a column's blank cells mean: where cells are merged, names and days stand once for several rows.
fn blanks(table: &RawTable, head: &Head, sheet: Sheet, at: usize, field: Option<usize>) -> Blanks {
    let is_named = matches!(
        kind_of(sheet, field),
        Some(CellKind::Link(_) | CellKind::Day)
    );
    if table.merged == 0 || !is_named {
        return Blanks::Nothing;
    }
    let rows = table.rows.get(head.end..).unwrap_or_default();
    let mut first = rows.iter().take(1);
    let begins = first.any(|row| !row.cell(at).is_blank());
    let blank = rows.iter().filter(|row| row.cell(at).is_blank()).count();
    if begins && blank * 10 > rows.len() {
        Blanks::SameAsAbove
    } else {
        Blanks::Nothing
    }
}

/// Finds what lacks by what stands in the columns whose heads say nothing.
fn guess(
    sheet: Sheet,
    heads: &[super::head_text::HeadText],
    contents: &[Content],
    fields: &mut [Option<usize>],
) {
    for field in ["date", "amount", "stage", "rep", "customer", "name", "kind"] {
        let Some(column) = sheet.column(field) else {
            continue;
        };
        if fields.contains(&Some(column)) {
            continue;
        }
        let is_free = |at: &usize| {
            let is_said = heads
                .get(*at)
                .is_some_and(|head| super::recognise::meaning(sheet, head).is_some());
            fields.get(*at) == Some(&None) && !is_said
        };
        let free = (0..contents.len()).filter(is_free);
        let content = |at: &usize| contents.get(*at).copied().unwrap_or_default();
        let found = match field {
            "date" => free
                .filter(|at| {
                    let content = content(at);
                    content.is_mostly(content.days) || content.is_mostly(content.day_numbers)
                })
                .max_by_key(|at| (content(at).days, usize::MAX - at)),
            "amount" => free
                .filter(|at| {
                    let content = content(at);
                    content.is_mostly(content.figures - content.percents)
                })
                .min(),
            "stage" => free
                .filter(|at| content(at).is_mostly(content(at).stages))
                .min(),
            "rep" => {
                let free: Vec<usize> = free.collect();
                let known = free.iter().copied();
                let known = known.filter(|at| content(at).reps * 2 > content(at).filled);
                // Of nobody who is known, and beside a column for customers: people's names that come again and again.
                let texts = free.iter().filter(|at| content(at).is_text());
                let is_beside = texts.count() > 1;
                let persons = free.iter().copied().filter(|at| {
                    let content = content(at);
                    is_beside
                        && content.is_mostly(content.persons)
                        && content.distinct < content.filled
                });
                let again = || persons.min_by_key(|at| content(at).distinct);
                // Or between the customer and the day.
                let between = || {
                    let day = fields
                        .iter()
                        .position(|field| *field == sheet.column("date"))?;
                    let at = day.checked_sub(1)?;
                    let beside = at.checked_sub(1)?;
                    let is_person = content(&at).is_mostly(content(&at).persons);
                    let is_it = is_person && free.contains(&at) && free.contains(&beside);
                    (is_it && content(&beside).is_text()).then_some(at)
                };
                known.min().or_else(again).or_else(between)
            }
            "customer" | "name" => free
                .filter(|at| content(at).is_text() && content(at).filled > 0)
                .max_by_key(|at| (content(at).customers, content(at).distinct, usize::MAX - at)),
            _ => None,
        };
        if let Some(place) = found.and_then(|at| fields.get_mut(at)) {
            *place = Some(column);
        }
    }
}
