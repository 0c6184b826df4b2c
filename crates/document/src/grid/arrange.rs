//! How rows are shown: sorted and filtered, a view, never their order in the table.

use super::meaning::{Meanings, Standing};
use crate::workbook::{CellKind, Facts, FactsCheck, Row, RowId, Sheet};
use rewards_core::number::{Day, Month};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// How rows are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// By what they are sorted; else they stand in the table's order.
    pub sort: Option<Sort>,
    /// Which of them are shown: those that pass all of these.
    pub filters: Vec<Filter>,
}

/// By what rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column, by its place in the table.
    pub column: usize,
    /// Which way.
    pub way: Way,
}

/// Which way rows are sorted. What can't be read, and then what is empty, comes last either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From the smallest.
    Up,
    /// From the largest.
    Down,
}

/// Which rows are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Those with one of these values in a column, as [`values_of`] lists them.
    Values {
        /// The column, by its place in the table.
        column: usize,
        /// The values.
        values: BTreeSet<String>,
    },
    /// Those with a day in one of these months in a column.
    Months {
        /// The column, by its place in the table.
        column: usize,
        /// The months; nothing stands for rows in which no day can be read.
        months: BTreeSet<Option<Month>>,
    },
    /// Those in which something is wrong or missing, so that they aren't counted.
    LeftOut,
    /// These: those that no rule counts, say.
    Rows(Arc<HashSet<RowId>>),
}

impl Filter {
    /// Whether it goes by what stands in this column.
    #[must_use]
    pub fn is_of(&self, of: usize) -> bool {
        match self {
            Self::Values { column, .. } | Self::Months { column, .. } => *column == of,
            Self::LeftOut | Self::Rows(_) => false,
        }
    }
}

impl Arrangement {
    /// Whether all rows are shown in the table's order.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.sort.is_none() && self.filters.is_empty()
    }
}

/// The rows that are shown, in their order.
#[must_use]
pub fn arranged(
    facts: &Facts,
    check: &FactsCheck,
    sheet: Sheet,
    arrangement: &Arrangement,
) -> Vec<RowId> {
    let rows = &facts.table(sheet).rows;
    if arrangement.is_plain() {
        return rows.iter().map(|row| row.id).collect();
    }
    let filters = arrangement.filters.iter();
    let filters = filters.map(|filter| Passing::of(facts, check, sheet, filter));
    let filters: Vec<Passing<'_>> = filters.collect();
    let passes = |row: &&Row| filters.iter().all(|filter| filter.passes(row));
    let rows: Vec<&Row> = rows.iter().map(AsRef::as_ref).filter(passes).collect();
    let meanings = arrangement
        .sort
        .and_then(|sort| Some((Meanings::of(facts, sheet, sort.column)?, sort.way)));
    let Some((meanings, way)) = meanings else {
        return rows.into_iter().map(|row| row.id).collect();
    };
    let standings = meanings.standings(&rows);
    let mut sorted: Vec<(&Row, Standing)> = rows.into_iter().zip(standings).collect();
    match way {
        Way::Up => sorted.sort_by_key(|(_, standing)| *standing),
        Way::Down => sorted.sort_by_key(|(_, standing)| downwards(*standing)),
    }
    sorted.into_iter().map(|(row, _)| row.id).collect()
}

/// What can't be read, and what is empty, stays last.
const fn downwards(standing: Standing) -> (u8, Reverse<i128>) {
    match standing {
        Standing::Read(number) => (0, Reverse(number)),
        Standing::Unread(rank) => (1, Reverse(rank)),
        Standing::Empty => (2, Reverse(0)),
    }
}

/// A filter, ready for many rows.
enum Passing<'a> {
    Values(Meanings<'a>, &'a BTreeSet<String>),
    Months(Meanings<'a>, &'a BTreeSet<Option<Month>>),
    Rows(&'a HashSet<RowId>),
    These(HashSet<RowId>),
    /// Its column is not there: it keeps nothing back.
    All,
}

impl<'a> Passing<'a> {
    fn of(facts: &'a Facts, check: &FactsCheck, sheet: Sheet, filter: &'a Filter) -> Self {
        let meanings = |column: usize| Meanings::of(facts, sheet, column);
        match filter {
            Filter::Values { column, values } => {
                meanings(*column).map_or(Self::All, |meanings| Self::Values(meanings, values))
            }
            Filter::Months { column, months } => {
                meanings(*column).map_or(Self::All, |meanings| Self::Months(meanings, months))
            }
            Filter::Rows(rows) => Self::Rows(rows),
            Filter::LeftOut => {
                let left_out = check.left_out.iter();
                let of_sheet = left_out.filter(|left_out| left_out.sheet == sheet);
                Self::These(of_sheet.map(|left_out| left_out.row).collect())
            }
        }
    }

    fn passes(&self, row: &Row) -> bool {
        match self {
            Self::Values(meanings, values) => values.contains(&*meanings.value(row)),
            Self::Months(meanings, months) => months.contains(&meanings.day(row).map(Day::month)),
            Self::Rows(rows) => rows.contains(&row.id),
            Self::These(rows) => rows.contains(&row.id),
            Self::All => true,
        }
    }
}

/// What a column can be filtered by, with how many rows say so, in order; an empty text for blank cells, last. Of days by
/// [`months_of`], too.
#[must_use]
pub fn values_of(facts: &Facts, sheet: Sheet, column: usize) -> Vec<(String, usize)> {
    let Some(meanings) = Meanings::of(facts, sheet, column) else {
        return Vec::new();
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    for row in &facts.table(sheet).rows {
        let value = meanings.value(row);
        match counts.get_mut(&*value) {
            Some(count) => *count += 1,
            None => drop(counts.insert(value.into_owned(), 1)),
        }
    }
    let mut values: Vec<(String, usize)> = counts.into_iter().collect();
    meanings.sort(&mut values, |(value, _)| value);
    values
}

/// The months of a column of days, with how many rows lie in each, in order; nothing, last, for rows in which no day can be read.
#[must_use]
pub fn months_of(facts: &Facts, sheet: Sheet, column: usize) -> Vec<(Option<Month>, usize)> {
    let is_day = sheet
        .columns()
        .get(column)
        .is_some_and(|column| column.kind == CellKind::Day);
    let mut counts: BTreeMap<(bool, Option<Month>), usize> = BTreeMap::new();
    if let Some(meanings) = Meanings::of(facts, sheet, column).filter(|_| is_day) {
        for row in &facts.table(sheet).rows {
            let month = meanings.day(row).map(Day::month);
            *counts.entry((month.is_none(), month)).or_default() += 1;
        }
    }
    let months = counts.into_iter();
    months.map(|((_, month), rows)| (month, rows)).collect()
}
