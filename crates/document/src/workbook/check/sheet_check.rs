//! One table, checked: what each of its rows was read to, kept while the table changes.

use super::super::column::CellKind;
use super::super::naming::Named;
use super::super::row::{Row, RowId};
use super::super::rows::Rows;
use super::super::sheet::Sheet;
use super::difference::{Difference, Splice, difference};
use super::draft::{Draft, is_named, read};
use super::ids::Ids;
use super::link::{Link, NO_KEY, Role, Target, text_key};
use super::name_index::{NameIndex, row_keys, texts};
use super::products::Products;
use rewards_core::number::Period;
use std::collections::HashMap;
use std::iter::repeat;
use std::ops::Range;
use std::sync::Arc;

/// One table, checked.
#[derive(Debug)]
pub struct SheetCheck {
    pub sheet: Sheet,
    pub rows: Rows,
    /// What each row was read to.
    pub drafts: Vec<Draft>,
    /// Who is called what; of a table whose rows others name.
    pub names: NameIndex,
    /// What ids they have in the contract.
    pub ids: Ids,
    /// Rows with an id that an earlier row has are still to be found.
    are_doubles_due: bool,
    /// What tells the texts of their cells that name rows, so many for each row.
    keys: Vec<u64>,
    keys_of_row: usize,
}

/// What became different in a table.
#[derive(Debug, Default)]
pub struct Changes {
    /// The places of rows that were read anew.
    pub read: Vec<usize>,
    /// Rows that were put in or taken out.
    pub splice: Option<Splice>,
    /// What tells the texts that may now name other rows than before, in order.
    pub texts: Vec<u64>,
    /// Rows whose id in the contract may be another one now.
    renamed: Vec<RowId>,
}

/// When rows with an id that an earlier row has are found: that costs the whole table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubles {
    /// At once.
    Now,
    /// More rows are to come first.
    Later,
}

impl Changes {
    /// The places of rows that were put in.
    pub fn put_in(&self) -> Range<usize> {
        let splice = self.splice;
        splice.map_or(0..0, |splice| splice.at..splice.at + splice.added)
    }

    pub fn is_nothing(&self) -> bool {
        self.read.is_empty() && self.splice.is_none()
    }
}

impl SheetCheck {
    /// An empty table.
    pub fn new(sheet: Sheet) -> Self {
        Self {
            sheet,
            rows: Rows::default(),
            drafts: Vec::new(),
            names: NameIndex::default(),
            ids: Ids::default(),
            are_doubles_due: false,
            keys: Vec::new(),
            keys_of_row: sheet
                .columns()
                .iter()
                .filter(|column| matches!(column.kind, CellKind::Link(_)))
                .count(),
        }
    }

    /// Makes room for so many rows, so that nothing is moved while they come.
    pub fn make_room(&mut self, rows: usize) {
        self.drafts.reserve_exact(rows);
        self.keys.reserve_exact(rows * self.keys_of_row);
        self.ids.make_room(rows);
        if is_named(self.sheet) {
            self.names.make_room(rows);
        }
    }

    /// Takes the rows that the table has now, and reads those that are new; in another period also those that hold a date
    /// without its year.
    pub fn take(
        &mut self,
        rows: &Rows,
        period: Option<Period>,
        is_other_period: bool,
        products: &mut Products,
        doubles: Doubles,
    ) -> Changes {
        let mut changes = Changes::default();
        let old = std::mem::replace(&mut self.rows, rows.clone());
        match difference(&old, rows) {
            Difference::Cells(places) => {
                for at in places {
                    if let (Some(before), Some(now)) = (old.get(at), rows.get(at)) {
                        self.forget(before, &mut changes);
                        let draft = self.learn(now, period, products, &mut changes);
                        self.put(at, now, draft);
                        changes.read.push(at);
                    }
                }
            }
            Difference::Rows(splice) => {
                self.splice(&old, splice, period, products, &mut changes);
            }
        }
        if is_other_period {
            self.read_dates(period, products, &mut changes);
        }
        changes.texts.retain(|key| *key != NO_KEY);
        changes.texts.sort_unstable();
        changes.texts.dedup();
        self.give_ids(&mut changes);
        self.are_doubles_due |= !changes.is_nothing();
        if doubles == Doubles::Now && std::mem::take(&mut self.are_doubles_due) {
            let doubles = self.ids.find_doubles(&self.drafts).into_iter();
            let places = doubles.filter_map(|row| self.rows.position(row));
            changes.read.extend(places);
        }
        changes.read.sort_unstable();
        changes.read.dedup();
        changes
    }

    fn splice(
        &mut self,
        old: &Rows,
        splice: Splice,
        period: Option<Period>,
        products: &mut Products,
        changes: &mut Changes,
    ) {
        let Splice { at, removed, added } = splice;
        let length = self.keys_of_row;
        let keys = at * length..(at + removed) * length;
        self.keys.splice(keys, vec![NO_KEY; added * length]);
        let taken: Vec<Draft> = self.drafts.drain(at..at + removed).collect();
        let mut new = Vec::with_capacity(added);
        let mut known: HashMap<RowId, (&Arc<Row>, Draft)> = HashMap::new();
        for (place, draft) in (at..).zip(taken) {
            if let Some(row) = old.get(place) {
                self.forget(row, changes);
                known.insert(row.id, (row, draft));
            }
        }
        let rows = self.rows.clone();
        for (place, row) in (at..at + added).zip(rows.from(at)) {
            let draft = match known.remove(&row.id) {
                Some((before, draft)) if Arc::ptr_eq(before, row) => {
                    self.remember(row, changes);
                    draft
                }
                gone => {
                    if let Some((_, draft)) = gone {
                        self.ids.release(&draft.id);
                    }
                    self.learn(row, period, products, changes)
                }
            };
            self.note_keys(place, row, &draft);
            new.push(draft);
            changes.read.push(place);
        }
        for (_, draft) in known.into_values() {
            self.ids.release(&draft.id);
        }
        self.drafts.splice(at..at, new);
        changes.splice = (removed + added > 0).then_some(splice);
    }

    /// Dates without their year are read anew in another period.
    fn read_dates(
        &mut self,
        period: Option<Period>,
        products: &mut Products,
        changes: &mut Changes,
    ) {
        let dated = self.drafts.iter().enumerate();
        let dated: Vec<usize> = dated
            .filter(|(_, draft)| draft.needs_year)
            .map(|(at, _)| at)
            .collect();
        for at in dated {
            if let (Some(row), Some(old)) = (self.rows.get(at).cloned(), self.drafts.get(at)) {
                let mut draft = read(self.sheet, &row, period, products);
                draft.id = Arc::clone(&old.id);
                self.ids.take(&mut draft);
                self.put(at, &row, draft);
                changes.read.push(at);
            }
        }
    }

    fn put(&mut self, at: usize, row: &Row, draft: Draft) {
        self.note_keys(at, row, &draft);
        let old = self
            .drafts
            .get_mut(at)
            .map(|slot| std::mem::replace(slot, draft));
        if let Some(old) = old {
            self.ids.release(&old.id);
        }
    }

    fn note_keys(&mut self, at: usize, row: &Row, draft: &Draft) {
        let keys = self.keys.iter_mut().skip(at * self.keys_of_row);
        let links = draft.links.iter();
        let texts = links.map(|link| text_key(row.cell(link.column.into())));
        let texts = texts.chain(repeat(NO_KEY)).take(self.keys_of_row);
        keys.zip(texts).for_each(|(key, text)| *key = text);
    }

    /// The places of rows with a cell that names a row by one of these texts, told by their keys in order.
    pub fn naming(&self, texts: &[u64]) -> Vec<usize> {
        if texts.is_empty() || self.keys_of_row == 0 {
            return Vec::new();
        }
        // Most keys are told apart by their last bits.
        let bit = |key: &u64| 1_u64 << (key % 64);
        let bits = texts.iter().fold(0, |bits, key| bits | bit(key));
        let is_meant = |key: &u64| bits & bit(key) != 0 && texts.binary_search(key).is_ok();
        let rows = self.keys.chunks_exact(self.keys_of_row).enumerate();
        rows.filter(|(_, keys)| keys.iter().any(is_meant))
            .map(|(at, _)| at)
            .collect()
    }

    /// Reads a row and takes in what it's called.
    fn learn(
        &mut self,
        row: &Row,
        period: Option<Period>,
        products: &mut Products,
        changes: &mut Changes,
    ) -> Draft {
        self.remember(row, changes);
        let mut draft = read(self.sheet, row, period, products);
        self.ids.take(&mut draft);
        draft
    }

    fn remember(&mut self, row: &Row, changes: &mut Changes) {
        if is_named(self.sheet) {
            self.names.add(self.sheet, row);
            self.note_texts(row, changes);
            changes.renamed.push(row.id);
        }
    }

    fn forget(&mut self, row: &Row, changes: &mut Changes) {
        if is_named(self.sheet) {
            self.names.remove(self.sheet, row);
            self.note_texts(row, changes);
        }
    }

    fn note_texts(&self, row: &Row, changes: &mut Changes) {
        let (name, id) = texts(self.sheet, row);
        changes.texts.extend(row_keys(self.sheet, row));
        for text in [name, id] {
            changes.renamed.extend(self.names.unsure_of_name(text));
        }
    }

    /// Rows whose id may have become another one get it.
    fn give_ids(&mut self, changes: &mut Changes) {
        let mut renamed = std::mem::take(&mut changes.renamed);
        renamed.sort_unstable();
        renamed.dedup();
        for row in renamed {
            let Some(at) = self.rows.position(row) else {
                continue;
            };
            let is_filled = self.drafts.get(at).is_some_and(|draft| !draft.is_blank);
            if let Some(row) = self.rows.get(at).filter(|_| is_filled) {
                let id: Arc<str> = self.names.contract_id(self.sheet, row).into();
                if self.change_id(at, id) {
                    changes.read.push(at);
                }
            }
        }
    }

    /// Gives a row its id; whether it had another one.
    fn change_id(&mut self, at: usize, id: Arc<str>) -> bool {
        let Some(draft) = self.drafts.get_mut(at).filter(|draft| draft.id != id) else {
            return false;
        };
        let old = std::mem::replace(&mut draft.id, id);
        self.ids.take(draft);
        self.ids.release(&old);
        true
    }

    /// Whom a link in a row names among the rows of this table.
    pub fn find(&self, link: &Link, typed: &str, only: Option<usize>) -> Target {
        let named = match typed.trim() {
            "" if !link.is_needed => return Target::None,
            "" => match only {
                Some(only) if self.sheet == Sheet::Reps => Named::One(only),
                _ => return Target::Missing,
            },
            typed => self.names.find(typed, &self.rows),
        };
        match named {
            Named::One(at) if self.drafts.get(at).is_some_and(|draft| !draft.is_blank) => {
                Target::Row(u32::try_from(at).unwrap_or(u32::MAX))
            }
            Named::One(_) | Named::Nobody => Target::Nobody,
            Named::Several => Target::Several,
        }
    }

    /// The place of the only row in which anything is typed, where there is just one.
    pub fn only(&self) -> Option<usize> {
        let mut filled = self.drafts.iter().enumerate();
        let mut next = || filled.find(|(_, draft)| !draft.is_blank).map(|(at, _)| at);
        let first = next();
        first.filter(|_| next().is_none())
    }

    /// The row that the rows' customers are asked for: whom a link of this role in a row names.
    pub fn target(&self, at: usize, to: Sheet, role: Role) -> Option<usize> {
        let mut links = self.drafts.get(at)?.links.iter();
        let link = links.find(|link| (link.to, link.role) == (to, role))?;
        match link.target {
            Target::Row(at) => Some(at as usize),
            Target::None | Target::Missing | Target::Nobody | Target::Several => None,
        }
    }
}
