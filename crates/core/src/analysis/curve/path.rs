//! Which pays of a rule apply together, where some differ by an attribute.

use crate::scheme::{Attribute, Pay, Terms};

/// So many paths of a rule are looked at, and not more.
const MOST: usize = 64;

/// What applies for certain words of the attributes that a rule's pays differ by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path<'t> {
    /// The words.
    pub words: Vec<(Attribute, &'static str)>,
    /// The pays, none of which differs by an attribute.
    pub pays: Vec<&'t Pay>,
}

impl Path<'_> {
    /// The word of an attribute, where the path asks for one.
    #[must_use]
    pub fn word(&self, attribute: Attribute) -> Option<&'static str> {
        let word = self.words.iter().find(|(of, _)| *of == attribute);
        word.map(|(_, word)| *word)
    }
}

/// The paths of a rule that pay anything. Words for which the same is paid are given once, by the first of them.
#[must_use]
pub fn paths(terms: &Terms) -> Vec<Path<'_>> {
    let start = Path {
        words: Vec::new(),
        pays: Vec::new(),
    };
    let mut found: Vec<Path<'_>> = Vec::new();
    for path in follow(vec![start], &terms.pays) {
        let department = path.word(Attribute::Department);
        let departments = &terms.among.departments;
        let is_there = department.is_none_or(|word| {
            departments.is_empty() || departments.iter().any(|one| one.word() == word)
        });
        let is_new = found.iter().all(|known| known.pays != path.pays);
        if is_there && is_new && !path.pays.is_empty() {
            found.push(path);
        }
    }
    found
}

fn follow<'t>(paths: Vec<Path<'t>>, pays: &'t [Pay]) -> Vec<Path<'t>> {
    pays.iter().fold(paths, |paths, pay| {
        let mut next: Vec<Path<'t>> = Vec::new();
        for path in paths {
            branch(path, pay, &mut next);
            next.truncate(MOST);
        }
        next
    })
}

fn branch<'t>(mut path: Path<'t>, pay: &'t Pay, next: &mut Vec<Path<'t>>) {
    let Some(by) = pay.by() else {
        path.pays.push(pay);
        next.push(path);
        return;
    };
    let known = path.word(by.attribute);
    for word in by.attribute.words() {
        if known.is_some_and(|known| known != *word) {
            continue;
        }
        let mut branch = path.clone();
        if known.is_none() {
            branch.words.push((by.attribute, word));
        }
        match by.for_word(Some(word)) {
            Some(pays) => next.extend(follow(vec![branch], pays)),
            None => next.push(branch),
        }
    }
}
