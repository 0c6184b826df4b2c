//! The names and ids of a table's rows, kept from one check to the next.

use super::super::naming::{LONGEST_ID, Named};
use super::super::row::{Row, RowId};
use super::super::rows::Rows;
use super::super::same_name::common_form;
use super::super::sheet::Sheet;
use std::borrow::Cow;
use std::collections::HashMap;

/// Who bears a text.
type Bearers = HashMap<String, Vec<RowId>>;

/// The names and ids of a table's rows.
#[derive(Debug, Default)]
pub struct NameIndex {
    by_name: Bearers,
    by_id: Bearers,
    /// Names that are written with blanks or wide letters, by what all ways of writing them have in common.
    by_common_form: Bearers,
}

/// What a row is called, and its own id.
pub fn texts(sheet: Sheet, row: &Row) -> (&str, &str) {
    (
        row.field(sheet, "name").trim(),
        row.field(sheet, "id").trim(),
    )
}

fn remove(bearers: &mut Bearers, text: &str, id: RowId) {
    if let Some(ids) = bearers.get_mut(text) {
        ids.retain(|other| *other != id);
        if ids.is_empty() {
            bearers.remove(text);
        }
    }
}

impl NameIndex {
    /// Takes a row in.
    pub fn add(&mut self, sheet: Sheet, row: &Row) {
        let (name, id) = texts(sheet, row);
        for (bearers, text) in [(&mut self.by_name, name), (&mut self.by_id, id)] {
            if !text.is_empty() {
                bearers.entry(text.to_owned()).or_default().push(row.id);
            }
        }
        if let Cow::Owned(form) = common_form(name) {
            self.by_common_form.entry(form).or_default().push(row.id);
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
        let bearers = self.by_name.get(name).map(Vec::as_slice);
        bearers.filter(|ids| ids.len() <= 2).unwrap_or_default()
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
        let bearers = bearers.map(Vec::as_slice).unwrap_or_default();
        match bearers {
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
        let mut bearers = bearers
            .into_iter()
            .filter_map(|bearers| bearers.get(&*form))
            .flatten();
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
            && self.by_name.get(name).is_some_and(|ids| ids.len() == 1)
            && !self.by_id.contains_key(name);
        if is_alone && name.chars().count() <= LONGEST_ID {
            name.to_owned()
        } else {
            format!("#{}", row.id.0)
        }
    }
}
