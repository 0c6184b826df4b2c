//! What the columns of a sheet come to, as a sum below them would say.

use super::Shown;
use crate::workbook::normalize::number;
use crate::workbook::{CellKind, FactsCheck, Row, RowId, Sheet, Sums, is_cancelled, money_of};
use rewards_core::number::Money;
use rewards_words::figure::short;
use rewards_words::label;
use rewards_words::text::Label;
use std::collections::HashSet;
use std::sync::Arc;

/// A sum at a sheet's foot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSum {
    /// Of what.
    pub name: Label,
    /// In yuan.
    pub sum: String,
}

impl Shown<'_> {
    /// What the shown columns of money come to in the rows that are shown and count, in their order, without those that hold
    /// nothing; of deals with returns also what is left. Rows that are left out count for nothing, and neither do deals that were
    /// cancelled, whose amounts are summed by themselves. The check is that of what is shown.
    #[must_use]
    pub fn column_sums(&self, check: &FactsCheck) -> Vec<ColumnSum> {
        let rows = &self.facts.table(self.sheet).rows;
        let mut sums = if self.rows.len() == rows.len() {
            rows.money(self.sheet)
        } else {
            let shown = self.rows_in(0..self.rows.len());
            money_of(self.sheet, shown.map(|(_, row)| row))
        };
        self.take_left_out(check, &mut sums);
        let Sums {
            columns: sums,
            cancelled,
        } = sums;
        let sum_of = |column: usize| sums.get(column).copied().flatten();
        let columns = self.columns.iter().filter_map(|column| {
            let named = self.sheet.columns().get(*column)?;
            Some((named.short_name(), sum_of(*column)?))
        });
        columns
            .chain(self.left(sum_of))
            .chain(cancelled.map(|fen| (label!("已取消（不计）", "Cancelled (not counted)"), fen)))
            .map(|(name, fen)| ColumnSum {
                name,
                sum: short(Money::from_fen(fen)),
            })
            .collect()
    }

    /// So many of the rows that are shown are left out, and so are in no sum. The check is that of what is shown.
    #[must_use]
    pub fn left_out(&self, check: &FactsCheck) -> usize {
        self.rows_left_out(check).count()
    }

    /// The rows that are shown and left out.
    fn rows_left_out<'s>(&'s self, check: &'s FactsCheck) -> impl Iterator<Item = &'s Arc<Row>> {
        let (sheet, table) = (self.sheet, self.facts.table(self.sheet));
        let shown: Option<HashSet<RowId>> =
            (self.rows.len() < table.rows.len()).then(|| self.rows.iter().copied().collect());
        let is_shown = move |id: RowId| shown.as_ref().is_none_or(|shown| shown.contains(&id));
        let left_out = check.left_out.iter();
        left_out
            .filter(move |row| row.sheet == sheet && is_shown(row.row))
            .filter_map(move |row| table.row(row.row))
    }

    /// Takes out of sums what stands in rows that are left out.
    fn take_left_out(&self, check: &FactsCheck, sums: &mut Sums) {
        let columns = self.sheet.columns();
        for row in self.rows_left_out(check) {
            if is_cancelled(self.sheet, row) {
                continue;
            }
            for ((at, column), sum) in columns.iter().enumerate().zip(&mut sums.columns) {
                if column.kind == CellKind::Money
                    && let Some(sum) = sum
                {
                    let amount = number(column.kind, row.cell(at)).unwrap_or_default();
                    *sum = sum.saturating_sub(amount);
                }
            }
        }
    }

    /// What is left of all amounts after the returns.
    fn left(&self, sum_of: impl Fn(usize) -> Option<i128>) -> Option<(Label, i128)> {
        let of = |field| sum_of(self.sheet.column(field)?);
        let is_deals = self.sheet == Sheet::Deals;
        let (amount, returned) = of("amount").zip(of("returned")).filter(|_| is_deals)?;
        Some((
            label!("成交净额", "Net sales"),
            amount.saturating_sub(returned),
        ))
    }
}
