//! What the columns of a sheet come to, as a sum below them would say.

use super::Shown;
use crate::workbook::normalize::number;
use crate::workbook::{CellKind, FactsCheck, RowId, Sheet, Sums, is_cancelled, money_of};
use rewards_core::number::Money;
use rewards_words::figure::short;
use rewards_words::label;
use rewards_words::text::Label;
use std::collections::HashSet;

/// A sum at a sheet's foot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSum {
    /// Of what.
    pub name: Label,
    /// In yuan.
    pub sum: String,
}

impl Shown<'_> {
    /// What the shown columns of money come to in the rows that are shown, in their order, without those that hold
    /// nothing; of deals with returns also what is left. Cells that are refused count for nothing, and neither do deals that were
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
        self.take_refused(check, &mut sums);
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

    /// Takes out of sums what stands in cells that are refused.
    fn take_refused(&self, check: &FactsCheck, sums: &mut Sums) {
        let table = self.facts.table(self.sheet);
        let shown: Option<HashSet<RowId>> =
            (self.rows.len() < table.rows.len()).then(|| self.rows.iter().copied().collect());
        let refused: HashSet<(RowId, usize)> = check.refused(self.sheet).collect();
        for (id, column) in refused {
            let is_shown = shown.as_ref().is_none_or(|shown| shown.contains(&id));
            let Some(row) = table.row(id).filter(|_| is_shown) else {
                continue;
            };
            let amount = number(CellKind::Money, row.cell(column)).unwrap_or_default();
            if !is_cancelled(self.sheet, row)
                && let Some(Some(sum)) = sums.columns.get_mut(column)
            {
                *sum = sum.saturating_sub(amount);
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
