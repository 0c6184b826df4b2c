//! The facts as they will be, and what was found in them.

use super::choices::WrongRow;
use crate::workbook::{Edit, Facts, FactsCheck, GradualCheck, Newcomers, RowId, Shared};
use rustc_hash::{FxHashMap, FxHashSet};

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
    seen: FxHashMap<String, FxHashSet<String>>,
    /// The places of the deals that name two whom none before them named together.
    pub first: Vec<usize>,
}

impl Naming {
    /// Whether nobody named these two before.
    pub fn is_first(&mut self, customer: &str, rep: &str) -> bool {
        let reps = match self.seen.get_mut(customer) {
            Some(reps) => reps,
            None => self.seen.entry(customer.to_owned()).or_default(),
        };
        !reps.contains(rep) && reps.insert(rep.to_owned())
    }
}
