//! What is said of a selection, as in Excel's status bar.

use super::{Selection, Shown};
use crate::workbook::normalize::number;
use crate::workbook::{CellKind, FactsCheck, RowId};
use rewards_core::number::{Money, divide_rounded};
use rewards_words::figure::short;
use std::collections::HashSet;

/// What is said of a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// So many cells hold something.
    pub cells: usize,
    /// So many of them are numbers that are summed up.
    pub numbers: usize,
    /// What these are: money, where there is any, else counts, else per cents.
    pub kind: Option<CellKind>,
    /// Their sum; of per cents there is none.
    pub sum: Option<String>,
    /// Their mean, rounded at its second decimal.
    pub mean: Option<String>,
}

/// Numbers of one kind.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    numbers: usize,
    sum: i128,
}

impl Shown<'_> {
    /// What is said of a selection. What can't be read, or is refused, is no number. The check is that of what is shown.
    #[must_use]
    pub fn summary(&self, check: &FactsCheck, selection: Selection) -> Summary {
        let refused: HashSet<(RowId, usize)> = check.refused(self.sheet).collect();
        let columns = self.columns_of(selection);
        let columns = self.columns.get(columns).unwrap_or_default();
        let kinds = columns.iter().map(|column| {
            let named = self.sheet.columns().get(*column);
            (*column, named.and_then(|named| Counted::of(named.kind)))
        });
        let kinds: Vec<(usize, Option<Counted>)> = kinds.collect();
        let mut cells = 0;
        let mut sums = [Sum::default(); 3];
        for (_, row) in self.rows_in(self.rows_of(selection)) {
            for (column, counted) in &kinds {
                let text = row.cell(*column);
                cells += usize::from(!text.trim().is_empty());
                let counted = counted.filter(|_| !refused.contains(&(row.id, *column)));
                let Some(counted) = counted else { continue };
                let sum = sums.get_mut(counted as usize);
                if let Some((sum, number)) = sum.zip(number(counted.kind(), text)) {
                    sum.numbers += 1;
                    sum.sum = sum.sum.saturating_add(number);
                }
            }
        }
        let [money, count, percent] = sums;
        let all = [
            (Counted::Money, money),
            (Counted::Count, count),
            (Counted::Percent, percent),
        ];
        let found = all.into_iter().find(|(_, sum)| sum.numbers > 0);
        found.map_or_else(
            || Summary {
                cells,
                ..Summary::default()
            },
            |(counted, sum)| counted.summary(cells, sum),
        )
    }
}

/// What is summed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    Money,
    Count,
    Percent,
}

impl Counted {
    const fn of(kind: CellKind) -> Option<Self> {
        match kind {
            CellKind::Money => Some(Self::Money),
            CellKind::Count => Some(Self::Count),
            CellKind::Percent => Some(Self::Percent),
            CellKind::Id
            | CellKind::Text
            | CellKind::Day
            | CellKind::Months
            | CellKind::Flag(_)
            | CellKind::Choice(_)
            | CellKind::Link(_) => None,
        }
    }

    const fn kind(self) -> CellKind {
        match self {
            Self::Money => CellKind::Money,
            Self::Count => CellKind::Count,
            Self::Percent => CellKind::Percent,
        }
    }

    fn summary(self, cells: usize, sum: Sum) -> Summary {
        let Sum { numbers, sum } = sum;
        let count = i128::try_from(numbers).unwrap_or(i128::MAX);
        let hundredths = |hundredths: i128| short(Money::from_fen(hundredths));
        let (sum, mean) = match self {
            Self::Money => (
                Some(hundredths(sum)),
                hundredths(divide_rounded(sum, count)),
            ),
            Self::Count => {
                let sum = sum.saturating_mul(100);
                (
                    Some(hundredths(sum)),
                    hundredths(divide_rounded(sum, count)),
                )
            }
            // Millionths of a whole are hundredths of a hundredth of a per cent.
            Self::Percent => {
                let mean = divide_rounded(sum, count.saturating_mul(100));
                (None, format!("{}%", hundredths(mean)))
            }
        };
        Summary {
            cells,
            numbers,
            kind: Some(self.kind()),
            sum,
            mean: Some(mean),
        }
    }
}
