//! Choosing by which values of a column rows are shown.

use super::arrange::{Arrangement, Filter, months_of, values_of};
use super::cell_text::told;
use super::fold::Needle;
use crate::workbook::{CellKind, Facts, Sheet};
use rewards_core::number::Month;
use rewards_words::lang::Lang;
use std::collections::BTreeSet;

/// The values of a column, of days the months, with those that are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosing {
    column: usize,
    values: Vec<Value>,
    taken: BTreeSet<usize>,
    asked: Needle,
}

/// One of the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What people call it; an empty text for blank cells, and for days that can't be read.
    pub name: String,
    /// In how many rows it stands.
    pub rows: usize,
    by: By,
}

/// What a filter knows a value by.
#[derive(Clone, Debug, PartialEq, Eq)]
enum By {
    Text(String),
    Month(Option<Month>),
}

impl Choosing {
    /// Those of a column, as the rows are shown now: all are taken as long as nothing is filtered by it.
    #[must_use]
    pub fn of(
        facts: &Facts,
        sheet: Sheet,
        column: usize,
        arrangement: &Arrangement,
        lang: Lang,
    ) -> Self {
        let kind = sheet.columns().get(column).map(|named| named.kind);
        let values: Vec<Value> = if kind == Some(CellKind::Day) {
            let months = months_of(facts, sheet, column).into_iter();
            let value = |(month, rows): (Option<Month>, usize)| Value {
                name: month.map(|month| month.to_string()).unwrap_or_default(),
                rows,
                by: By::Month(month),
            };
            months.map(value).collect()
        } else {
            let texts = values_of(facts, sheet, column).into_iter();
            let value = |(text, rows): (String, usize)| Value {
                name: kind
                    .map_or(&*text, |kind| told(kind, &text, lang))
                    .to_owned(),
                rows,
                by: By::Text(text),
            };
            texts.map(value).collect()
        };
        let filters = arrangement.filters.iter();
        let filters: Vec<&Filter> = filters.filter(|filter| filter.is_of(column)).collect();
        let passes = |value: &Value| filters.iter().all(|filter| value.by.passes(filter));
        let taken = (0..).zip(&values).filter(|(_, value)| passes(value));
        Self {
            column,
            taken: taken.map(|(at, _)| at).collect(),
            values,
            asked: Needle::default(),
        }
    }

    /// Looks for those whose name says this; for all where nothing is asked.
    pub fn look_for(&mut self, text: &str) {
        self.asked = Needle::of(text.trim());
    }

    /// Those that are found, by their places.
    pub fn found(&self) -> impl Iterator<Item = (usize, &Value)> {
        let is_found = |value: &Value| self.asked.is_empty() || self.asked.is_in(&value.name);
        (0..)
            .zip(&self.values)
            .filter(move |(_, value)| is_found(value))
    }

    /// Whether a value is taken.
    #[must_use]
    pub fn is_taken(&self, at: usize) -> bool {
        self.taken.contains(&at)
    }

    /// Takes a value, or takes it away.
    pub fn take(&mut self, at: usize, is_taken: bool) {
        if is_taken {
            self.taken.insert(at);
        } else {
            self.taken.remove(&at);
        }
    }

    /// The same with all that are found, and with no other.
    pub fn take_found(&mut self, is_taken: bool) {
        let found: Vec<usize> = self.found().map(|(at, _)| at).collect();
        for at in found {
            self.take(at, is_taken);
        }
    }

    /// The filter that shows what is found and taken, or all that is found where none of it is taken; nothing where that is all.
    #[must_use]
    pub fn filter(&self) -> Option<Filter> {
        let found = || self.found().map(|(at, _)| at);
        let taken: Vec<usize> = found().filter(|at| self.is_taken(*at)).collect();
        let shown = if taken.is_empty() {
            found().collect()
        } else {
            taken
        };
        if shown.is_empty() || shown.len() == self.values.len() {
            return None;
        }
        let shown = || shown.iter().filter_map(|at| self.values.get(*at));
        let months = shown().filter_map(|value| match value.by {
            By::Month(month) => Some(month),
            By::Text(_) => None,
        });
        let months: BTreeSet<Option<Month>> = months.collect();
        let column = self.column;
        Some(if months.is_empty() {
            let values = shown().filter_map(|value| match &value.by {
                By::Text(text) => Some(text.clone()),
                By::Month(_) => None,
            });
            let values = values.collect();
            Filter::Values { column, values }
        } else {
            Filter::Months { column, months }
        })
    }
}

impl By {
    /// Whether a filter by values lets it pass.
    fn passes(&self, filter: &Filter) -> bool {
        match (self, filter) {
            (Self::Text(text), Filter::Values { values, .. }) => values.contains(text),
            (Self::Month(month), Filter::Months { months, .. }) => months.contains(month),
            _ => true,
        }
    }
}
