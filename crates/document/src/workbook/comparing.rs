//! Which schemes stand beside each other, what each column is called, and acts on the columns.

use super::Workbook;
use super::edit::Edit;
use crate::catalog;
use crate::own::{SchemeKey, column_key, column_of, scheme_of, version_key};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// A word that no scheme has as its key: somebody has picked none. Nothing chosen would be all.
const NONE: &str = "-";

impl Workbook {
    /// The columns of the comparison, by their keys: those that were picked, in that order; where nobody has picked yet,
    /// the company's own schemes and all templates that compute something.
    #[must_use]
    pub fn columns(&self) -> Vec<String> {
        let picked = self.compared.iter().cloned();
        let columns: Vec<String> = if self.compared.is_empty() {
            let own = self.own.iter().map(|(id, _)| id.to_owned());
            own.chain(templates()).collect()
        } else {
            picked.collect()
        };
        let is_there = |key: &String| self.definition(key).is_some();
        columns.into_iter().filter(is_there).collect()
    }

    /// What a column is called: its scheme, the version, and its number where it isn't the first of its scheme.
    #[must_use]
    pub fn column_name(&self, key: &str) -> Localized {
        let definition = self.definition(key);
        let name = definition.map_or_else(Localized::default, |one| Localized::from(&one.name));
        let name = match SchemeKey::of(key) {
            SchemeKey::Template(_) | SchemeKey::Draft(_) => name,
            SchemeKey::Version(_, number) => say!("{0} 第 {1} 版", "{0} version {1}", name, number),
        };
        match column_of(key) {
            1 => name,
            number => say!("{0}（{1}）", "{0} ({1})", name, number),
        }
    }

    /// The act that takes a scheme into the comparison, as its last column.
    #[must_use]
    pub fn with_column(&self, key: &str) -> Edit {
        let mut columns = self.columns();
        columns.retain(|column| column != key);
        columns.push(key.to_owned());
        compare(columns)
    }

    /// The act that takes a scheme into the comparison, right of the column of a key.
    #[must_use]
    pub fn with_column_beside(&self, key: &str, new: &str) -> Edit {
        let mut columns = self.columns();
        columns.retain(|column| column != new);
        set_beside(&mut columns, key, new);
        compare(columns)
    }

    /// The act that takes all columns of a scheme out.
    #[must_use]
    pub fn without_scheme(&self, key: &str) -> Edit {
        let mut columns = self.columns();
        columns.retain(|column| scheme_of(column) != key);
        compare(columns)
    }

    /// The act that takes one column out.
    #[must_use]
    pub fn without_column(&self, key: &str) -> Edit {
        let mut columns = self.columns();
        columns.retain(|column| column != key);
        compare(columns)
    }

    /// The act that sets another column of the same scheme beside a column, with the same figures and readings to begin
    /// with, and the key that it gets.
    #[must_use]
    pub fn another_column(&self, key: &str) -> (String, Edit) {
        let mut columns = self.columns();
        let fills = self.fills.iter().map(|(key, _)| key);
        let known = fills.chain(columns.iter().map(String::as_str));
        let of_scheme = known.filter(|known| scheme_of(known) == scheme_of(key));
        let last = of_scheme.map(column_of).max().unwrap_or(1);
        let another = column_key(key, last.saturating_add(1));
        set_beside(&mut columns, key, &another);
        let fill = Edit::Fill(another.clone(), self.fill(key));
        (another, Edit::Several(vec![fill, compare(columns)]))
    }

    /// All schemes that can be compared, by their keys and apart: own drafts, their versions (the newest first), templates.
    #[must_use]
    pub fn comparable(&self) -> [Vec<String>; 3] {
        let drafts = self.own.iter().map(|(id, _)| id.to_owned());
        let versions = self.own.iter().flat_map(|(id, scheme)| {
            let versions = scheme.versions().iter().rev();
            versions.map(move |version| version_key(id, version.number))
        });
        [drafts.collect(), versions.collect(), templates().collect()]
    }
}

/// What kind of scheme a column shows, in a few words.
#[must_use]
pub fn column_kind(key: &str) -> Localized {
    match SchemeKey::of(key) {
        SchemeKey::Template(_) => label!("范本", "template").into(),
        SchemeKey::Draft(_) => label!("自建 · 草稿", "custom · draft").into(),
        SchemeKey::Version(..) => label!("自建 · 已发布", "custom · published").into(),
    }
}

/// The templates that compute something.
fn templates() -> impl Iterator<Item = String> {
    let all = catalog::definitions();
    let computing = all.filter(|definition| !definition.rules.is_empty());
    computing.map(|definition| definition.id.to_string())
}

/// Sets a column right of another; at the end where that isn't there.
fn set_beside(columns: &mut Vec<String>, key: &str, new: &str) {
    let at = columns.iter().position(|column| column == key);
    columns.insert(at.map_or(columns.len(), |at| at + 1), new.to_owned());
}

fn compare(mut columns: Vec<String>) -> Edit {
    if columns.is_empty() {
        columns.push(NONE.to_owned());
    }
    Edit::Compare(columns)
}
