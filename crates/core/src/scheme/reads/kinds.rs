//! Lists of what is read, each thing once and in order.

use crate::ledger::OutcomeKind;

/// Puts a thing where it belongs in a list in order, unless it is there.
pub(super) fn add<T: Copy + Ord>(list: &mut Vec<T>, thing: T) {
    let place = list
        .iter()
        .position(|other| *other >= thing)
        .unwrap_or(list.len());
    if list.get(place) != Some(&thing) {
        list.insert(place, thing);
    }
}

/// Names of fields of outcomes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<&'static str>);

impl Names {
    /// Whether a field is among them.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.0.contains(&name)
    }

    /// All of them, by the alphabet.
    pub fn iter(&self) -> std::slice::Iter<'_, &'static str> {
        self.0.iter()
    }
}

/// Kinds of outcome with the fields that are read of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kinds(Vec<(OutcomeKind, Names)>);

impl Kinds {
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a kind is among them.
    #[must_use]
    pub fn contains_key(&self, kind: &OutcomeKind) -> bool {
        self.get(kind).is_some()
    }

    /// The fields that are read of a kind, where it is read.
    #[must_use]
    pub fn get(&self, kind: &OutcomeKind) -> Option<&Names> {
        self.0
            .iter()
            .find(|(known, _)| known == kind)
            .map(|(_, names)| names)
    }

    /// The fields of each kind.
    pub fn values(&self) -> impl Iterator<Item = &Names> {
        self.0.iter().map(|(_, names)| names)
    }

    pub(super) fn add(&mut self, kind: OutcomeKind, fields: &[&'static str]) {
        let place = self
            .0
            .iter()
            .position(|(known, _)| *known == kind)
            .unwrap_or(self.0.len());
        if place == self.0.len() {
            self.0.push((kind, Names::default()));
        }
        if let Some((_, Names(names))) = self.0.get_mut(place) {
            fields.iter().for_each(|field| add(names, *field));
        }
    }
}
