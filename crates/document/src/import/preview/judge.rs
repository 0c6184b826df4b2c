//! The facts as they will be, and what was found in them.

use super::choices::WrongRow;
use crate::workbook::{Edit, Facts, FactsCheck, GradualCheck, Newcomers, RowId, Shared};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

/// What judging has found so far.
#[derive(Debug)]
pub struct Judge {
    /// The acts on the tables whose rows others name.
    pub edits: Vec<Edit>,
    /// The facts after these acts.
    pub named: Shared<Facts>,
    /// Who is made because deals name them.
    pub newcomers: Newcomers,
    /// Which deals name somebody whom none before them named.
    pub(super) naming: Naming,
    /// Teams and reps who are made because reps and customers name them, by their table.
    pub made: [Vec<String>; 5],
    /// Rows that can't be counted.
    pub wrong: Vec<WrongRow>,
    /// The numbers that rows get, or have, where they are written, by their table.
    pub(super) numbers: [Vec<Option<RowId>>; 5],
    /// The check that is on its way.
    pub(super) checking: Option<GradualCheck>,
    /// The one act of all.
    pub(super) whole: Option<Edit>,
    /// The facts as they will be, checked.
    pub(super) after: Option<Shared<FactsCheck>>,
}

impl Judge {
    pub fn new(facts: &Shared<Facts>) -> Self {
        Self {
            edits: Vec::new(),
            named: facts.clone(),
            newcomers: Newcomers::default(),
            naming: Naming::default(),
            made: Default::default(),
            wrong: Vec::new(),
            numbers: Default::default(),
            checking: None,
            whole: None,
            after: None,
        }
    }
}

/// Whom deals name: each customer with each rep once.
#[derive(Debug, Default)]
pub struct Naming {
    /// The first deal that names two, by the hash of both: of a hundred thousand customers no name is copied.
    seen: FxHashMap<u64, usize>,
    /// The places of the deals that name two whom none before them named together.
    pub first: Vec<usize>,
}

impl Naming {
    /// Notes the deal at a place, where nobody named its two before.
    pub fn note<'t>(&mut self, at: usize, named: impl Fn(usize) -> [&'t str; 2]) {
        let two = named(at);
        match self.seen.entry(FxBuildHasher.hash_one(two)) {
            Entry::Occupied(before) if named(*before.get()) == two => return,
            // Others with the same hash: these are told as often as they're named, which changes nothing.
            Entry::Occupied(_) => {}
            Entry::Vacant(place) => {
                place.insert(at);
            }
        }
        self.first.push(at);
    }
}
