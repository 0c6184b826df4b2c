//! What the columns of a sheet come to, as a sum below them would say.

use super::Shown;
use crate::workbook::{Sheet, money_of};
use rewards_core::number::Money;
use rewards_words::figure::short;
use rewards_words::label;
use rewards_words::text::Label;

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
    /// nothing; of deals with returns also what is left.
    #[must_use]
    pub fn column_sums(&self) -> Vec<ColumnSum> {
        let rows = &self.facts.table(self.sheet).rows;
        let sums = if self.rows.len() == rows.len() {
            rows.money(self.sheet)
        } else {
            let shown = self.rows_in(0..self.rows.len());
            money_of(self.sheet, shown.map(|(_, row)| row))
        };
        let sum_of = |column: usize| sums.get(column).copied().flatten();
        let columns = self.columns.iter().filter_map(|column| {
            let named = self.sheet.columns().get(*column)?;
            Some((named.short_name(), sum_of(*column)?))
        });
        columns
            .chain(self.left(sum_of))
            .map(|(name, fen)| ColumnSum {
                name,
                sum: short(Money::from_fen(fen)),
            })
            .collect()
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
