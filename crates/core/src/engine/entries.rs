//! Entries of a rep, rule by rule. What a rule gives is laid down once and shared from then on: a statement made after another
//! has all of it that stayed the same.

use crate::scheme::RuleAt;
use derive_where::derive_where;
use std::slice;
use std::sync::Arc;

/// Entries in the order of the rules, those of a rule side by side.
#[derive(Clone, Debug)]
pub struct Entries<T> {
    parts: Vec<RuleEntries<T>>,
}

/// What one rule gives; never empty.
#[derive(Clone, Debug)]
struct RuleEntries<T> {
    rule: RuleAt,
    entries: Arc<Vec<T>>,
}

impl<T> Entries<T> {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.entries.len()).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// All of them.
    #[must_use]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter {
            here: [].iter(),
            behind: self.parts.iter(),
        }
    }

    /// The one at a place.
    #[must_use]
    pub fn get(&self, mut place: usize) -> Option<&T> {
        for part in &self.parts {
            match part.entries.get(place) {
                Some(entry) => return Some(entry),
                None => place -= part.entries.len(),
            }
        }
        None
    }

    /// Those of a rule.
    #[must_use]
    pub fn of_rule(&self, rule: RuleAt) -> &[T] {
        self.part(rule)
            .map(|part| part.entries.as_slice())
            .unwrap_or_default()
    }

    /// Whether those of a rule are not only alike in another list, but the very same ones.
    #[must_use]
    pub fn shares(&self, rule: RuleAt, other: &Self) -> bool {
        match (self.part(rule), other.part(rule)) {
            (Some(one), Some(other)) => Arc::ptr_eq(&one.entries, &other.entries),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// Lays down what a rule gives, which comes after all that are there.
    pub(super) fn lay_down(&mut self, rule: RuleAt, entries: Vec<T>) {
        if !entries.is_empty() {
            let entries = Arc::new(entries);
            self.parts.push(RuleEntries { rule, entries });
        }
    }

    /// Takes over what a rule gives from another list.
    pub(super) fn take_over(&mut self, rule: RuleAt, other: &Self) {
        self.parts.extend(other.part(rule).map(|part| RuleEntries {
            rule,
            entries: Arc::clone(&part.entries),
        }));
    }

    fn part(&self, rule: RuleAt) -> Option<&RuleEntries<T>> {
        self.parts.iter().find(|part| part.rule == rule)
    }
}

impl<T: Clone> Entries<T> {
    /// Those of a rule, for writing.
    pub(super) fn of_rule_mut(&mut self, rule: RuleAt) -> &mut [T] {
        let part = self.parts.iter_mut().find(|part| part.rule == rule);
        part.map(|part| Arc::make_mut(&mut part.entries).as_mut_slice())
            .unwrap_or_default()
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { parts: Vec::new() }
    }
}

impl<'a, T> IntoIterator for &'a Entries<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

/// Entries one after the other.
#[derive_where(Clone)]
#[derive(Debug)]
pub struct Iter<'a, T> {
    here: slice::Iter<'a, T>,
    behind: slice::Iter<'a, RuleEntries<T>>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        loop {
            if let Some(entry) = self.here.next() {
                return Some(entry);
            }
            self.here = self.behind.next()?.entries.iter();
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let behind: usize = self.behind.clone().map(|part| part.entries.len()).sum();
        let number = self.here.len() + behind;
        (number, Some(number))
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}
