//! The definition behind a scheme's key: of a template, of an own scheme's draft, of one of its versions.

use super::Workbook;
use super::edit::Edit;
use super::own_edit::OwnEdit;
use super::shared::Shared;
use crate::catalog;
use crate::own::{OwnCheck, OwnScheme, SchemeKey, id_after, redrafted, scheme_of, version_key};
use rewards_format::Definition;
use std::sync::Arc;

impl Workbook {
    /// The definition of a scheme's key; nothing where there is no such scheme. Its id is the key, without the number of a
    /// column.
    #[must_use]
    pub fn definition(&self, key: &str) -> Option<Arc<Definition>> {
        match SchemeKey::of(key) {
            SchemeKey::Template(id) => catalog::shared(id),
            SchemeKey::Draft(id) => Some(Arc::clone(&self.own_check(id)?.definition)),
            SchemeKey::Version(id, number) => {
                let version = self.own.get(id)?.version(number)?;
                version.definition(scheme_of(key))
            }
        }
    }

    /// What the draft of an own scheme comes to; nothing where there is no such scheme.
    #[must_use]
    pub fn own_check(&self, id: &str) -> Option<Arc<OwnCheck>> {
        Some(self.own.get(id)?.check(id))
    }

    /// The id that the next own scheme is to get: after all that are there, or that something still names.
    #[must_use]
    pub fn next_own_id(&self) -> String {
        let own = self.own.iter().map(|(id, _)| id);
        let fills = self.fills.iter().map(|(key, _)| key);
        let gone = self.gone.iter().map(|(id, _)| id);
        let named = self.compared.iter().map(String::as_str);
        id_after(
            own.chain(gone)
                .chain(fills)
                .chain(named)
                .chain([&*self.template]),
        )
    }

    /// The act that adds an own scheme, with the id that it gets.
    #[must_use]
    pub fn adding(&self, scheme: OwnScheme) -> (String, Edit) {
        let id = self.next_own_id();
        let edit = Edit::Own(id.clone(), OwnEdit::Add(Shared::new(scheme)));
        (id, edit)
    }

    /// The act that makes a definition the draft of the own scheme that a key stands for, with the scheme's id. Nothing for a
    /// template, and where the draft has work that would be lost by it: what is in no version yet, unless the key stands for the
    /// draft itself, or what is half typed.
    #[must_use]
    pub fn redrafting(&self, key: &str, definition: &Definition) -> Option<(String, Edit)> {
        let of = SchemeKey::of(key);
        let id = of.own_id()?;
        let own = self.own.get(id)?;
        if matches!(of, SchemeKey::Version(..)) && own.unchanged_since(id).is_none() {
            return None;
        }
        let draft = Shared::new(redrafted(own, id, definition)?);
        let edit = Edit::Own(id.to_owned(), OwnEdit::Scheme(Some(draft)));
        Some((id.to_owned(), edit))
    }

    /// The key of a scheme that says exactly what a definition says, but for its id; of a version before a draft, which
    /// may change.
    #[must_use]
    pub fn key_of(&self, definition: &Definition) -> Option<String> {
        let is_same = |known: Option<Arc<Definition>>| {
            let known = known?;
            let same = Definition {
                id: known.id.clone(),
                ..definition.clone()
            };
            (same == *known).then(|| known.id.to_string())
        };
        if let Some(template) = is_same(catalog::shared(&definition.id)) {
            return Some(template);
        }
        let versions = self.own.iter().flat_map(|(id, scheme)| {
            let versions = scheme.versions().iter();
            versions.map(move |version| version_key(id, version.number))
        });
        let drafts = self.own.iter().map(|(id, _)| id.to_owned());
        versions
            .chain(drafts)
            .find_map(|key| is_same(self.definition(&key)))
    }
}
