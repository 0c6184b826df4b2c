//! The facts as they will be, and what was found in them.

use super::choices::WrongRow;
use crate::workbook::{Edit, Facts, FactsCheck, Newcomers, Shared};
use std::collections::HashSet;

/// What judging has found so far.
#[derive(Debug)]
pub struct Judge {
    /// The acts on the tables whose rows others name.
    pub edits: Vec<Edit>,
    /// The facts after these acts.
    pub named: Shared<Facts>,
    /// Who is made because deals name them.
    pub newcomers: Newcomers,
    /// Teams and reps who are made because reps and customers name them, by their table.
    pub made: [Vec<String>; 5],
    /// Rows that can't be counted.
    pub wrong: Vec<WrongRow>,
    /// The facts as they will be, without deals and events.
    pub(super) base: Facts,
    pub(super) check: Option<Shared<FactsCheck>>,
    /// Ids of deals and events of the sources.
    pub(super) ids: [HashSet<String>; 5],
}

impl Judge {
    pub fn new(facts: &Shared<Facts>) -> Self {
        Self {
            edits: Vec::new(),
            named: facts.clone(),
            newcomers: Newcomers::default(),
            made: Default::default(),
            wrong: Vec::new(),
            base: Facts::default(),
            check: None,
            ids: Default::default(),
        }
    }
}
