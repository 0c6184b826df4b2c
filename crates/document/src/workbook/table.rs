//! What happened, exactly as typed: the period and the five tables.

use super::normalize;
use super::row::{Row, RowId};
use super::rows::Rows;
use super::sheet::Sheet;
use rewards_core::number::{Day, Period};
use std::sync::Arc;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its rows, in the order of the form.
    pub rows: Rows,
    /// The number that the next row gets.
    pub next: u32,
}

impl Table {
    /// The place of a row. Numbers mostly ascend, and are searched so first.
    #[must_use]
    pub fn position(&self, id: RowId) -> Option<usize> {
        self.rows.position(id)
    }

    /// The row with a number.
    #[must_use]
    pub fn row(&self, id: RowId) -> Option<&Arc<Row>> {
        self.rows.get(self.position(id)?)
    }

    /// The row with a number, for writing.
    pub fn row_mut(&mut self, id: RowId) -> Option<&mut Row> {
        let at = self.position(id)?;
        self.rows.get_mut(at).map(Arc::make_mut)
    }

    /// Puts a row at a place, or at the end where there are fewer.
    pub fn insert(&mut self, at: usize, row: Arc<Row>) {
        self.next = self.next.max(row.id.0.saturating_add(1));
        self.rows.insert(at.min(self.rows.len()), row);
    }

    /// Puts rows at a place, one after the other, or at the end where there are fewer.
    pub fn insert_all(&mut self, at: usize, rows: &[Arc<Row>]) {
        let after = rows.iter().map(|row| row.id.0.saturating_add(1)).max();
        self.next = self.next.max(after.unwrap_or(0));
        self.rows.insert_all(at, rows);
    }

    /// Adds a row of these texts at the end.
    pub fn push(
        &mut self,
        sheet: Sheet,
        texts: impl IntoIterator<Item = (usize, String)>,
    ) -> RowId {
        let id = RowId(self.next);
        let mut row = Row::blank(sheet, id);
        for (column, text) in texts {
            if let Some(cell) = row.cells.get_mut(column) {
                *cell = text;
            }
        }
        self.insert(self.rows.len(), Arc::new(row));
        id
    }
}

/// What happened, as typed: the period and the five tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The first and the last day.
    pub period: [String; 2],
    /// The tables, in the order of [`Sheet::ALL`].
    pub tables: [Table; 5],
}

impl Facts {
    /// Nothing yet, but one row to type into in each of the tables that are always needed.
    #[must_use]
    pub fn blank(period: [String; 2]) -> Self {
        let mut facts = Self {
            period,
            tables: Default::default(),
        };
        for table in &mut facts.tables {
            table.next = 1;
        }
        for sheet in [Sheet::Reps, Sheet::Customers, Sheet::Deals] {
            facts.table_mut(sheet).push(sheet, []);
        }
        facts
    }

    /// The days of the period; none where they can't be read, or stand the wrong way round.
    #[must_use]
    pub fn days(&self) -> Option<Period> {
        let [from, to] = self
            .period
            .each_ref()
            .map(|day| Day::read(&normalize::day(day)));
        let period = Period {
            from: from?,
            to: to?,
        };
        (period.from <= period.to).then_some(period)
    }

    /// A table.
    #[must_use]
    pub fn table(&self, sheet: Sheet) -> &Table {
        let [teams, reps, customers, deals, outcomes] = &self.tables;
        match sheet {
            Sheet::Teams => teams,
            Sheet::Reps => reps,
            Sheet::Customers => customers,
            Sheet::Deals => deals,
            Sheet::Outcomes => outcomes,
        }
    }

    /// A table, for writing.
    pub fn table_mut(&mut self, sheet: Sheet) -> &mut Table {
        let [teams, reps, customers, deals, outcomes] = &mut self.tables;
        match sheet {
            Sheet::Teams => teams,
            Sheet::Reps => reps,
            Sheet::Customers => customers,
            Sheet::Deals => deals,
            Sheet::Outcomes => outcomes,
        }
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.tables.iter().map(|table| table.rows.bytes()).sum()
    }

    /// Whether nothing is typed in any table.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.tables.iter().all(|table| table.rows.filled() == 0)
    }
}
