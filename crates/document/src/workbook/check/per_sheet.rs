//! One thing for each table.

use super::super::sheet::Sheet;

/// One thing for each table, in the order of [`Sheet::ALL`].
#[derive(Clone, Debug, Default)]
pub struct PerSheet<T>(pub [T; 5]);

impl<T> PerSheet<T> {
    /// One thing for each table.
    pub fn of(make: impl FnMut(Sheet) -> T) -> Self {
        let sheets = [
            Sheet::Teams,
            Sheet::Reps,
            Sheet::Customers,
            Sheet::Deals,
            Sheet::Outcomes,
        ];
        Self(sheets.map(make))
    }

    /// That of a table.
    pub const fn get(&self, sheet: Sheet) -> &T {
        let [teams, reps, customers, deals, outcomes] = &self.0;
        match sheet {
            Sheet::Teams => teams,
            Sheet::Reps => reps,
            Sheet::Customers => customers,
            Sheet::Deals => deals,
            Sheet::Outcomes => outcomes,
        }
    }

    /// That of a table, for writing.
    pub const fn get_mut(&mut self, sheet: Sheet) -> &mut T {
        let [teams, reps, customers, deals, outcomes] = &mut self.0;
        match sheet {
            Sheet::Teams => teams,
            Sheet::Reps => reps,
            Sheet::Customers => customers,
            Sheet::Deals => deals,
            Sheet::Outcomes => outcomes,
        }
    }
}
