//! The names and ids of a table's rows, kept from one check to the next.

use super::super::naming::{LONGEST_ID, Named};
use super::super::row::{Row, RowId};
use super::super::rows::Rows;
use super::super::same_name::common_form;
use super::super::sheet::Sheet;
use super::link::{name_key, number_key};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::slice;

/// Who bears which text.
type ByText = FxHashMap<Box<str>, Bearers>;

/// Who bears a text: mostly one row alone.
#[derive(Debug)]
enum Bearers {
    One(RowId),
    Several(Vec<RowId>),
}

impl Bearers {
    fn all(&self) -> &[RowId] {
        match self {
            Self::One(id) => slice::from_ref(id),
            Self::Several(ids) => ids,
        }
    }
}

fn all<'i>(bearers: &'i ByText, text: &str) -> &'i [RowId] {
    bearers.get(text).map(Bearers::all).unwrap_or_default()
}

/// The names and ids of a table's rows.
#[derive(Debug, Default)]
pub struct NameIndex {
    by_name: ByText,
    by_id: ByText,
    /// Names that are written with blanks or wide letters, by what all ways of writing them have in common.
    by_common_form: ByText,
}

/// What a row is called, and its own id.
pub fn texts(sheet: Sheet, row: &Row) -> (&str, &str) {
    (
        row.field(sheet, "name").trim(),
        row.field(sheet, "id").trim(),
    )
}

/// What tells the texts that may name a row from others: its name, its own id, its number.
pub fn row_keys(sheet: Sheet, row: &Row) -> [u64; 3] {
    let (name, id) = texts(sheet, row);
    [name_key(name), name_key(id), number_key(row.id.0)]
}

fn add(bearers: &mut ByText, text: &str, id: RowId) {
    match bearers.get_mut(text) {
        Some(Bearers::Several(ids)) => ids.push(id),
        Some(known) => {
            let ids = known.all().iter().copied().chain([id]);
            *known = Bearers::Several(ids.collect());
        }
        None => drop(bearers.insert(text.into(), Bearers::One(id))),
    }
}

fn remove(bearers: &mut ByText, text: &str, id: RowId) {
    let Some(known) = bearers.get_mut(text) else {
        return;
    };
    if let Bearers::Several(ids) = known {
        ids.retain(|other| *other != id);
    }
    match known.all() {
        [] => drop(bearers.remove(text)),
        [only] if *only == id => drop(bearers.remove(text)),
        [only] => *known = Bearers::One(*only),
        [_, _, ..] => {}
    }
}

impl NameIndex {
    /// Makes room for so many rows.
    pub fn make_room(&mut self, rows: usize) {
        self.by_name.reserve(rows);
    }

    /// Takes a row in.
    pub fn add(&mut self, sheet: Sheet, row: &Row) {
        let (name, id) = texts(sheet, row);
        for (bearers, text) in [(&mut self.by_name, name), (&mut self.by_id, id)] {
            if !text.is_empty() {
                add(bearers, text, row.id);
            }
        }
        if let Cow::Owned(form) = common_form(name) {
            add(&mut self.by_common_form, &form, row.id);
        }
    }

    /// Takes a row out.
    pub fn remove(&mut self, sheet: Sheet, row: &Row) {
        let (name, id) = texts(sheet, row);
        remove(&mut self.by_name, name, row.id);
        remove(&mut self.by_id, id, row.id);
        if let Cow::Owned(form) = common_form(name) {
            remove(&mut self.by_common_form, &form, row.id);
        }
    }

    /// The rows of a name that have it alone, or could come to have it so: with one bearer more or less it's another id that
    /// they have in the contract. Of a name that many have, none.
    pub fn unsure_of_name(&self, name: &str) -> &[RowId] {
        let bearers = all(&self.by_name, name);
        if bearers.len() <= 2 { bearers } else { &[] }
    }

    /// Whom a text names among these rows, as [`Names::find`](super::super::Names::find) finds it.
    pub fn find(&self, text: &str, rows: &Rows) -> Named {
        let text = text.trim();
        let numbered = text
            .strip_prefix('#')
            .and_then(|number| number.parse().ok())
            .and_then(|id| rows.position(RowId(id)));
        if let Some(at) = numbered {
            return Named::One(at);
        }
        let bearers = self.by_name.get(text).or_else(|| self.by_id.get(text));
        match bearers.map(Bearers::all).unwrap_or_default() {
            [] => self.find_otherwise(text, rows),
            [only] => rows.position(*only).map_or(Named::Nobody, Named::One),
            [_, _, ..] => Named::Several,
        }
    }

    /// Whom a text names that is another way of writing a name.
    fn find_otherwise(&self, text: &str, rows: &Rows) -> Named {
        let form = common_form(text);
        if form.is_empty() || form.starts_with('#') {
            return Named::Nobody;
        }
        let bearers = [&self.by_name, &self.by_common_form];
        let mut bearers = bearers.into_iter().flat_map(|bearers| all(bearers, &form));
        match (bearers.next(), bearers.next()) {
            (Some(only), None) => rows.position(*only).map_or(Named::Nobody, Named::One),
            (Some(_), Some(_)) => Named::Several,
            (None, _) => Named::Nobody,
        }
    }

    /// The id that the row has in the contract, as [`Names::contract_id`](super::super::Names::contract_id) gives it.
    pub fn contract_id(&self, sheet: Sheet, row: &Row) -> String {
        let (name, id) = texts(sheet, row);
        if !id.is_empty() {
            return id.to_owned();
        }
        let is_alone = !name.starts_with('#')
            && all(&self.by_name, name).len() == 1
            && !self.by_id.contains_key(name);
        if is_alone && name.chars().count() <= LONGEST_ID {
            name.to_owned()
        } else {
            format!("#{}", row.id.0)
        }
    }
}
