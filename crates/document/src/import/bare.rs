//! Cells without a head, as they are pasted into a sheet: read as those of a file are.

use super::body::is_sum_word;
use super::content::day_style_of;
use super::mapping::{Assigned, Mapping};
use super::raw::Cell;
use super::value::value;
use crate::formula::unguarded;
use crate::letters::seen;
use crate::workbook::normalize::{DayStyle, day_text, needs_year, settled};
use crate::workbook::{CellKind, Sheet};
use rewards_core::number::{Day, Period};

/// How cells are read that come without a head.
#[derive(Clone, Debug)]
pub(crate) struct BareReading {
    mapping: Mapping,
    period: Option<Period>,
}

impl BareReading {
    /// For a table; how its days are written is found in these texts.
    pub(crate) fn of<'t>(
        sheet: Sheet,
        days: impl Iterator<Item = &'t str>,
        period: Option<Period>,
    ) -> Self {
        Self {
            mapping: Mapping {
                sheet,
                columns: Vec::new(),
                days: day_style_of(days, period),
                words: Vec::new(),
            },
            period,
        }
    }

    /// A cell as the form has it; what can't be read stays as it is.
    pub(crate) fn settled(&self, kind: CellKind, text: &str) -> String {
        let text = unguarded(text);
        match kind {
            // A name or a remark stays as it was copied.
            CellKind::Id | CellKind::Text | CellKind::Link(_) => {
                settled(kind, &seen(text), self.period)
            }
            CellKind::Money
            | CellKind::Percent
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months
            | CellKind::Flag(_)
            | CellKind::Choice(_) => {
                let cell = Cell::Text(text.to_owned());
                let assigned = Assigned::default();
                value(kind, &cell, &assigned, &self.mapping, self.period)
            }
        }
    }
}

/// Whether a row sums up others: it has a word for a sum, and no day where days stand. Elsewhere a number may look like the day
/// of a sheet.
pub(crate) fn is_sum_row<'t>(mut cells: impl Iterator<Item = (CellKind, &'t str)> + Clone) -> bool {
    let is_day = |(kind, text): (CellKind, &str)| {
        let day = || day_text(text.trim(), DayStyle::default(), None);
        let says_day = |day: String| Day::read(&day).is_some() || needs_year(&day);
        kind == CellKind::Day && says_day(day())
    };
    cells.clone().any(|(_, text)| is_sum_word(text)) && !cells.any(is_day)
}
