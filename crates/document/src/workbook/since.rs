//! What a copy of a workbook has become, as acts: so is taken over what was tried out on it.

use super::Workbook;
use super::edit::Edit;
use super::own_edit::OwnEdit;
use std::collections::BTreeSet;

impl Workbook {
    /// The acts that make of a workbook, as this copy of it began, what the copy is now.
    #[must_use]
    pub fn acts_since(&self, begin: &Self) -> Vec<Edit> {
        let mut acts = Vec::new();
        let ids =
            |one: &Self| -> Vec<String> { one.own.iter().map(|(id, _)| id.to_owned()).collect() };
        let ids: BTreeSet<String> = ids(begin).into_iter().chain(ids(self)).collect();
        for id in ids {
            let now = self.own.get(&id);
            if now != begin.own.get(&id) {
                acts.push(Edit::Own(id, OwnEdit::Scheme(now.cloned())));
            }
        }
        let keys = |one: &Self| -> Vec<String> {
            one.fills.iter().map(|(key, _)| key.to_owned()).collect()
        };
        let keys: BTreeSet<String> = keys(begin).into_iter().chain(keys(self)).collect();
        for key in keys {
            if self.fills.get(&key) != begin.fills.get(&key) {
                let fill = self.fill(&key);
                acts.push(Edit::Fill(key, fill));
            }
        }
        if self.facts != begin.facts {
            acts.push(Edit::Facts(self.facts.clone()));
        }
        if self.compared != begin.compared {
            acts.push(Edit::Compare(self.compared.clone()));
        }
        if self.template != begin.template {
            acts.push(Edit::Choose(self.template.clone()));
        }
        acts
    }
}
