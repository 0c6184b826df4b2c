//! One table, checked: what each of its rows was read to, kept while the table changes.

use super::super::naming::Named;
use super::super::row::{Row, RowId};
use super::super::rows::Rows;
use super::super::sheet::Sheet;
use super::draft::{Draft, is_named, read};
use super::link::{Link, Role, Target, number_key, text_key};
use super::name_index::NameIndex;
use super::products::Products;
use rewards_core::number::Period;
use std::collections::{HashMap, HashSet};
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
    /// How many rows have each id.
    ids: HashMap<Arc<str>, u32>,
    /// How many ids several rows have.
    clashes: usize,
    /// Rows, by their place, with an id that an earlier row has.
    pub doubles: HashSet<usize>,
    /// Whether these are others than before the last change.
    pub doubles_changed: bool,
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
}

/// So many rows from a place on were taken out, and so many put in.
#[derive(Clone, Copy, Debug)]
pub struct Splice {
    pub at: usize,
    pub removed: usize,
    pub added: usize,
}

impl Changes {
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
            ids: HashMap::new(),
            clashes: 0,
            doubles: HashSet::new(),
            doubles_changed: false,
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
    ) -> Changes {
        let mut changes = Changes::default();
        let old = std::mem::replace(&mut self.rows, rows.clone());
        match difference(&old, rows) {
            Difference::Cells(places) => {
                for at in places {
                    if let (Some(before), Some(now)) = (old.get(at), rows.get(at)) {
                        self.forget(before, &mut changes);
                        let draft = self.learn(now, period, products, &mut changes);
                        self.put(at, draft);
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
        changes.texts.sort_unstable();
        changes.texts.dedup();
        self.give_ids(&mut changes);
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
        let behind = self.drafts.split_off(at + removed);
        let taken = self.drafts.split_off(at);
        let mut known: HashMap<RowId, (&Arc<Row>, Draft)> = HashMap::new();
        for (place, draft) in (at..).zip(taken) {
            if let Some(row) = old.get(place) {
                self.forget(row, changes);
                known.insert(row.id, (row, draft));
            }
        }
        let rows = self.rows.clone();
        for (place, row) in rows.iter().enumerate().skip(at).take(added) {
            let draft = match known.remove(&row.id) {
                Some((before, draft)) if Arc::ptr_eq(before, row) => {
                    self.remember(row, changes);
                    draft
                }
                gone => {
                    if let Some((_, draft)) = gone {
                        self.release_id(&draft.id);
                    }
                    self.learn(row, period, products, changes)
                }
            };
            self.drafts.push(draft);
            changes.read.push(place);
        }
        for (_, draft) in known.into_values() {
            self.release_id(&draft.id);
        }
        self.drafts.extend(behind);
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
            if let (Some(row), Some(old)) = (self.rows.get(at), self.drafts.get(at)) {
                let mut draft = read(self.sheet, row, period, products);
                draft.id = Arc::clone(&old.id);
                self.take_id(&mut draft);
                self.put(at, draft);
                changes.read.push(at);
            }
        }
    }

    fn put(&mut self, at: usize, draft: Draft) {
        let old = self
            .drafts
            .get_mut(at)
            .map(|slot| std::mem::replace(slot, draft));
        if let Some(old) = old {
            self.release_id(&old.id);
        }
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
        self.take_id(&mut draft);
        draft
    }

    fn remember(&mut self, row: &Row, changes: &mut Changes) {
        if is_named(self.sheet) {
            self.names.add(self.sheet, row);
            self.note_texts(row, changes);
        }
    }

    fn forget(&mut self, row: &Row, changes: &mut Changes) {
        if is_named(self.sheet) {
            self.names.remove(self.sheet, row);
            self.note_texts(row, changes);
        }
    }

    fn note_texts(&self, row: &Row, changes: &mut Changes) {
        let (name, id) = super::name_index::texts(self.sheet, row);
        changes
            .texts
            .extend([text_key(name), text_key(id), number_key(row.id.0)]);
    }

    /// Rows whose id may have become another one get it.
    fn give_ids(&mut self, changes: &mut Changes) {
        if is_named(self.sheet) && !changes.is_nothing() {
            let is_touched = |key: &u64| changes.texts.binary_search(key).is_ok();
            for at in 0..self.drafts.len() {
                let touched = self
                    .drafts
                    .get(at)
                    .filter(|draft| !draft.is_blank && draft.texts.iter().any(is_touched));
                if let (Some(_), Some(row)) = (touched, self.rows.get(at)) {
                    let id: Arc<str> = self.names.contract_id(self.sheet, row).into();
                    if self.change_id(at, id) {
                        changes.read.push(at);
                    }
                }
            }
        }
        changes.read.sort_unstable();
        changes.read.dedup();
        self.doubles_changed = false;
        if !changes.is_nothing() {
            self.find_doubles();
        }
    }

    /// Gives a row its id; whether it had another one.
    fn change_id(&mut self, at: usize, id: Arc<str>) -> bool {
        let Some(draft) = self.drafts.get_mut(at).filter(|draft| draft.id != id) else {
            return false;
        };
        let old = std::mem::replace(&mut draft.id, id);
        count_id(&mut self.ids, &mut self.clashes, draft);
        self.release_id(&old);
        true
    }

    fn take_id(&mut self, draft: &mut Draft) {
        count_id(&mut self.ids, &mut self.clashes, draft);
    }

    fn release_id(&mut self, id: &Arc<str>) {
        if let Some(count) = self.ids.get_mut(id) {
            *count -= 1;
            match *count {
                0 => drop(self.ids.remove(id)),
                1 => self.clashes -= 1,
                _ => {}
            }
        }
    }

    /// Of several rows with one id, the first has it.
    fn find_doubles(&mut self) {
        if self.clashes == 0 {
            self.doubles_changed = !self.doubles.is_empty();
            self.doubles.clear();
            return;
        }
        let mut seen = HashSet::new();
        let clashing = self
            .drafts
            .iter()
            .enumerate()
            .filter(|(_, draft)| self.ids.get(&draft.id).is_some_and(|count| *count > 1));
        let doubles: HashSet<usize> = clashing
            .filter(|(_, draft)| !seen.insert(&draft.id))
            .map(|(at, _)| at)
            .collect();
        self.doubles_changed = self.doubles != doubles;
        self.doubles = doubles;
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

/// One row more has this id.
fn count_id(ids: &mut HashMap<Arc<str>, u32>, clashes: &mut usize, draft: &mut Draft) {
    if draft.id.is_empty() {
        return;
    }
    let count = ids.entry(Arc::clone(&draft.id)).or_default();
    *count += 1;
    if *count == 2 {
        *clashes += 1;
    }
    if let Some(entry) = &mut draft.entry {
        entry.set_id(&draft.id);
    }
}

/// How the rows of a table differ from those that it had.
enum Difference {
    /// The same rows in the same places, but for what stands in these.
    Cells(Vec<usize>),
    /// Rows were put in or taken out.
    Rows(Splice),
}

fn difference(old: &Rows, new: &Rows) -> Difference {
    if let Some(stretches) = old.stretches(new) {
        let mut places = Vec::new();
        let mut is_in_place = true;
        for (start, length) in stretches {
            for at in start..start + length {
                if let (Some(one), Some(two)) = (old.get(at), new.get(at))
                    && !Arc::ptr_eq(one, two)
                {
                    is_in_place &= one.id == two.id;
                    places.push(at);
                }
            }
        }
        if is_in_place {
            return Difference::Cells(places);
        }
    }
    let is_same = |(one, two): &(&Arc<Row>, &Arc<Row>)| Arc::ptr_eq(one, two);
    let at = old.iter().zip(new).take_while(is_same).count();
    let room = old.len().min(new.len()) - at;
    let from_end = |rows: &'_ Rows, place: usize| rows.get(rows.len() - 1 - place).map(Arc::as_ptr);
    let same_end = (0..room)
        .take_while(|place| from_end(old, *place) == from_end(new, *place))
        .count();
    Difference::Rows(Splice {
        at,
        removed: old.len() - at - same_end,
        added: new.len() - at - same_end,
    })
}
