//! Which cells go on naming a row that is called otherwise, where many rows are written at once.

use super::block::PIECE;
use super::naming::{Named, Names, referring};
use super::row::{Row, Swapped};
use super::sheet::Sheet;
use super::table::Facts;
use rewards_core::pieces::pause;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Rows that are called otherwise.
#[derive(Debug)]
pub struct Following {
    sheet: Sheet,
    /// Their places.
    renamed: HashSet<usize>,
}

/// The changed rows of a table, with their places.
type Followed = Vec<(Sheet, Vec<(usize, Swapped)>)>;

impl Following {
    /// The rows that these changes call otherwise; nothing where there is none, or nothing refers to the table.
    pub fn of(facts: &Facts, sheet: Sheet, swaps: &[(usize, Swapped)]) -> Option<Self> {
        referring(sheet).next()?;
        let is_renamed = |old: &Row, new: &Row| {
            ["name", "id"]
                .iter()
                .any(|field| old.field(sheet, field).trim() != new.field(sheet, field).trim())
        };
        let renamed = swaps.iter().filter(|(_, (old, new))| is_renamed(old, new));
        let renamed: HashSet<usize> = renamed.map(|(at, _)| *at).collect();
        let is_any = !renamed.is_empty() && !facts.table(sheet).rows.is_empty();
        is_any.then_some(Self { sheet, renamed })
    }

    /// The rows with cells that name one of these by a text that names nobody any more; they name it by what it's called
    /// now. What names somebody, whoever that is now, stays: a list put in another order moves no deal. Found in pieces.
    pub async fn followed(&self, before: &Facts, after: &Facts) -> Followed {
        let table = before.table(self.sheet);
        let names = Names::of(self.sheet, table);
        pause().await;
        let new_table = after.table(self.sheet);
        let new_names = Names::of(self.sheet, new_table);
        let told = |text: &str| {
            let Named::One(at) = names.find(text) else {
                return None;
            };
            let row = table.rows.get(at).filter(|_| self.renamed.contains(&at))?;
            let at = new_table.position(row.id)?;
            let is_gone = new_names.find_as_written(text) == Named::Nobody || text.starts_with('#');
            let is_blank = new_table.rows.get(at)?.is_blank();
            (is_gone && !is_blank).then(|| new_names.text_for(self.sheet, at))
        };
        let mut known: HashMap<&str, Option<String>> = HashMap::new();
        let mut followed = Followed::new();
        for other in Sheet::ALL {
            let links: Vec<usize> = referring(self.sheet)
                .filter(|(sheet, _)| sheet == other)
                .map(|(_, link)| link)
                .collect();
            if links.is_empty() {
                continue;
            }
            let mut swaps = Vec::new();
            for (at, row) in before.table(*other).rows.iter().enumerate() {
                if at % PIECE == 0 {
                    pause().await;
                }
                let mut new: Option<Row> = None;
                for link in &links {
                    let text = row.cell(*link).trim();
                    if text.is_empty() {
                        continue;
                    }
                    if let Some(told) = known.entry(text).or_insert_with(|| told(text)) {
                        let new = new.get_or_insert_with(|| Row::clone(row));
                        if let Some(cell) = new.cells.get_mut(*link) {
                            cell.clone_from(told);
                        }
                    }
                }
                let new = new.filter(|new| *new != **row);
                swaps.extend(new.map(|new| (at, (Arc::clone(row), Arc::new(new)))));
            }
            followed.push((*other, swaps));
        }
        followed
    }
}
