//! All tables, checked, and mended after each change: rows are read, then what they name is found, then it's told which
//! of them the ledger holds.

use super::super::row::RowId;
use super::super::sheet::Sheet;
use super::super::table::Facts;
use super::link::{Role, Target, text_key};
use super::per_sheet::PerSheet;
use super::products::Products;
use super::sheet_check::{Changes, SheetCheck, Splice};
use super::standing::{Layout, Standing};
use rewards_core::number::Period;

/// All tables, checked.
#[derive(Debug)]
pub struct Tables {
    pub period: Option<Period>,
    pub products: Products,
    pub sheets: PerSheet<SheetCheck>,
    pub layouts: PerSheet<Layout>,
    /// The rep that an empty cell means, where there is only one.
    only: Option<(usize, RowId)>,
}

/// What became of the ledger's lists.
#[derive(Debug)]
pub struct Mended {
    changes: PerSheet<Changes>,
    moved: PerSheet<bool>,
}

/// How much of a list is to be made anew.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// All of it.
    Whole,
    /// The entries of these rows, by their places in the table.
    Rows(&'a [usize]),
}

impl Mended {
    /// How much of a table's list is to be made anew.
    pub fn part(&self, sheet: Sheet) -> Part<'_> {
        let is_moved = |sheet: &Sheet| *self.moved.get(*sheet);
        if is_moved(&sheet) || targets(sheet).iter().any(is_moved) {
            Part::Whole
        } else {
            Part::Rows(&self.changes.get(sheet).read)
        }
    }
}

impl Default for Tables {
    fn default() -> Self {
        Self {
            period: None,
            products: Products::default(),
            sheets: PerSheet::of(SheetCheck::new),
            layouts: Default::default(),
            only: None,
        }
    }
}

/// The tables whose rows a table's rows refer to.
const fn targets(sheet: Sheet) -> &'static [Sheet] {
    match sheet {
        Sheet::Teams => &[],
        Sheet::Reps => &[Sheet::Teams],
        Sheet::Customers => &[Sheet::Reps],
        Sheet::Deals => &[Sheet::Customers],
        Sheet::Outcomes => &[Sheet::Teams, Sheet::Reps, Sheet::Customers],
    }
}

impl Tables {
    /// Brings all up to what the tables are now, and tells what became of the ledger's lists.
    pub fn mend(&mut self, facts: &Facts) -> Mended {
        let period = facts.days();
        let is_other_period = std::mem::replace(&mut self.period, period) != period;
        let (sheets, products) = (&mut self.sheets, &mut self.products);
        let mut changes = PerSheet::of(|sheet| {
            let rows = &facts.table(sheet).rows;
            sheets
                .get_mut(sheet)
                .take(rows, period, is_other_period, products)
        });
        self.find_only(&mut changes);
        for sheet in Sheet::ALL {
            self.resolve(*sheet, &mut changes);
        }
        let mut moved = PerSheet([false; 5]);
        for sheet in Sheet::ALL {
            let is_moved = self.judge(*sheet, &changes, &moved);
            *moved.get_mut(*sheet) = is_moved;
        }
        Mended { changes, moved }
    }

    /// Which rep an empty cell means; where it's another one than before, empty cells name others.
    fn find_only(&mut self, changes: &mut PerSheet<Changes>) {
        let reps = self.sheets.get(Sheet::Reps);
        let only = reps.only();
        let only = only.and_then(|at| Some((at, reps.drafts.get(at)?.row)));
        if std::mem::replace(&mut self.only, only) != only {
            let texts = &mut changes.get_mut(Sheet::Reps).texts;
            texts.push(text_key(""));
            texts.sort_unstable();
        }
    }

    /// Finds whom the cells of a table name: those of rows that were read anew, and those that may name others now.
    fn resolve(&mut self, sheet: Sheet, changes: &mut PerSheet<Changes>) {
        let read = std::mem::take(&mut changes.get_mut(sheet).read);
        let mut drafts = std::mem::take(&mut self.sheets.get_mut(sheet).drafts);
        let only = self.only.map(|(at, _)| at);
        let mut found = read.clone();
        let is_read = |at: usize| read.binary_search(&at).is_ok();
        let others_changed = [Sheet::Teams, Sheet::Reps, Sheet::Customers]
            .iter()
            .any(|to| !changes.get(*to).texts.is_empty());
        let every = 0..drafts.len();
        let places: &mut dyn Iterator<Item = usize> = if others_changed {
            &mut every.into_iter()
        } else {
            &mut read.iter().copied()
        };
        for at in places {
            let Some(draft) = drafts.get_mut(at) else {
                continue;
            };
            for link in &mut draft.links {
                let of = changes.get(link.to);
                if is_read(at) || of.texts.binary_search(&link.text).is_ok() {
                    let row = self.sheets.get(sheet).rows.get(at);
                    let typed = row.map_or("", |row| row.cell(link.column.into()));
                    let target = self.sheets.get(link.to).find(link, typed, only);
                    if target != link.target && found.last() != Some(&at) {
                        found.push(at);
                    }
                    link.target = target;
                } else if let Some(splice) = of.splice {
                    link.target = shifted(link.target, splice);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        changes.get_mut(sheet).read = found;
        self.sheets.get_mut(sheet).drafts = drafts;
    }

    /// Tells which rows of a table the ledger holds; whether their places are others than before.
    fn judge(&mut self, sheet: Sheet, changes: &PerSheet<Changes>, moved: &PerSheet<bool>) -> bool {
        let own = changes.get(sheet);
        let is_all = own.splice.is_some()
            || self.sheets.get(sheet).doubles_changed
            || targets(sheet).iter().any(|target| *moved.get(*target))
            // Who has a customer is told in its row.
            || (sheet == Sheet::Deals && !changes.get(Sheet::Customers).is_nothing());
        let is_moved = if is_all {
            let rows = 0..self.sheets.get(sheet).drafts.len();
            let standings = rows.map(|at| self.standing(sheet, at)).collect();
            self.layouts.get_mut(sheet).put_all(standings) || own.splice.is_some()
        } else {
            let mut is_moved = false;
            for at in &own.read {
                let standing = self.standing(sheet, *at);
                is_moved |= self.layouts.get_mut(sheet).put(*at, standing);
            }
            is_moved
        };
        if is_moved {
            self.layouts.get_mut(sheet).count(self.sheets.get(sheet));
        }
        is_moved
    }

    fn standing(&self, sheet: Sheet, at: usize) -> Standing {
        let table = self.sheets.get(sheet);
        let Some(draft) = table.drafts.get(at).filter(|draft| !draft.is_blank) else {
            return Standing::Blank;
        };
        let is_sound = draft.entry.is_some()
            && !table.doubles.contains(&at)
            && draft
                .links
                .iter()
                .all(|link| match (link.target, link.role) {
                    (Target::None, _) => true,
                    (Target::Missing | Target::Nobody | Target::Several, _) => false,
                    (Target::Row(row), Role::Refers) => {
                        self.layouts.get(link.to).standing(row as usize) == Standing::Sound
                    }
                    (Target::Row(row), Role::Owner) => {
                        self.owner(at).is_none_or(|owner| owner == row as usize)
                    }
                });
        if is_sound {
            Standing::Sound
        } else {
            Standing::LeftOut
        }
    }

    /// The place of the rep who has the customer of the deal at a place; nothing where that's not known.
    pub fn owner(&self, deal: usize) -> Option<usize> {
        let deals = self.sheets.get(Sheet::Deals);
        let customer = deals.target(deal, Sheet::Customers, Role::Refers)?;
        self.sheets
            .get(Sheet::Customers)
            .target(customer, Sheet::Reps, Role::Refers)
    }
}

/// The same row after others were put in or taken out before it.
fn shifted(target: Target, splice: Splice) -> Target {
    match target {
        Target::Row(at) if at as usize >= splice.at + splice.removed => {
            let at = at as usize + splice.added - splice.removed;
            Target::Row(u32::try_from(at).unwrap_or(u32::MAX))
        }
        Target::Row(_) | Target::None | Target::Missing | Target::Nobody | Target::Several => {
            target
        }
    }
}
