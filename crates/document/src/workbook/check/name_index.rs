//! The names and ids of a table's rows, kept from one check to the next.

use super::super::naming::{LONGEST_ID, Named};
use super::super::row::{Row, RowId};
use super::super::rows::Rows;
use super::super::sheet::Sheet;
use std::collections::HashMap;

/// Who bears a text.
type Bearers = HashMap<String, Vec<RowId>>;

/// The names and ids of a table's rows.
#[derive(Debug, Default)]
pub struct NameIndex {
    by_name: Bearers,
    by_id: Bearers,
}

/// What a row is called, and its own id.
pub fn texts(sheet: Sheet, row: &Row) -> (&str, &str) {
    (
        row.field(sheet, "name").trim(),
        row.field(sheet, "id").trim(),
    )
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
    }

    /// Takes a row out.
    pub fn remove(&mut self, sheet: Sheet, row: &Row) {
        let (name, id) = texts(sheet, row);
        for (bearers, text) in [(&mut self.by_name, name), (&mut self.by_id, id)] {
            if let Some(ids) = bearers.get_mut(text) {
                ids.retain(|id| *id != row.id);
                if ids.is_empty() {
                    bearers.remove(text);
                }
            }
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
        match bearers.map(Vec::as_slice) {
            Some([only]) => rows.position(*only).map_or(Named::Nobody, Named::One),
            Some([_, _, ..]) => Named::Several,
            Some([]) | None => Named::Nobody,
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
