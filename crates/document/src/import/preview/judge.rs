//! The facts as they will be, and what was found in them.

use super::choices::{Choices, WrongRow};
use super::incoming::Incoming;
use super::twins::{PIECE, Twins};
use crate::workbook::{
    Edit, Facts, FactsCheck, GradualCheck, Named, Names, Newcomers, Row, RowId, Shared, Sheet,
    Tried,
};
use rewards_core::number::Period;
use rewards_core::pieces::{pause, step};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::collections::hash_map::Entry;
use std::fmt::{self, Debug, Formatter};
use std::hash::BuildHasher;
use std::pin::Pin;
use std::sync::Arc;

/// What judging has found so far.
#[derive(Debug)]
pub struct Judge {
    /// The acts on the tables whose rows others name.
    pub edits: Vec<Edit>,
    /// The facts after these acts.
    pub named: Shared<Facts>,
    /// Who is made because deals name them.
    pub newcomers: Newcomers,
    /// The deals that are there and wait for the first rep.
    pub(super) waiting: Vec<Arc<Row>>,
    /// It's being found what becomes of rows that no others name.
    pub(super) sorting: Option<Pieces<Sorted>>,
    /// Which deals name somebody whom none before them named.
    pub(super) naming: Naming,
    /// Who is new among these, as long as that is being found.
    pub(super) meeting: Option<Pieces<Newcomers>>,
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
    /// It is being done on a copy.
    pub(super) trying: Option<Pieces<Tried>>,
    /// What it comes to.
    pub(super) tried: Option<Tried>,
    /// The facts as they will be, checked.
    pub(super) after: Option<Shared<FactsCheck>>,
}

impl Judge {
    pub fn new(facts: &Shared<Facts>) -> Self {
        Self {
            edits: Vec::new(),
            named: facts.clone(),
            newcomers: Newcomers::default(),
            waiting: Vec::new(),
            sorting: None,
            naming: Naming::default(),
            meeting: None,
            made: Default::default(),
            wrong: Vec::new(),
            numbers: Default::default(),
            checking: None,
            whole: None,
            trying: None,
            tried: None,
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

/// The rows of the tables that no others name.
type Sorted = [(Sheet, Vec<Incoming>); 2];

/// What becomes of each of these rows.
pub async fn sorted(
    facts: Shared<Facts>,
    mut rows: Sorted,
    period: Option<Period>,
    choices: Choices,
) -> Sorted {
    for (sheet, rows) in &mut rows {
        let mut twins = Twins::in_pieces(*sheet, &facts, period).await;
        for rows in rows.chunks_mut(PIECE) {
            for row in rows {
                row.fate = twins.fate(row, choices);
                row.is_wrong = false;
            }
            pause().await;
        }
    }
    rows
}

/// Who is new among those whom these deals name, by their columns of the customer and the rep.
pub async fn newcomers(
    facts: Shared<Facts>,
    deals: Vec<Arc<Row>>,
    [customer, rep]: [usize; 2],
) -> Newcomers {
    let customers = Names::of(Sheet::Customers, facts.table(Sheet::Customers));
    pause().await;
    let reps = Names::of(Sheet::Reps, facts.table(Sheet::Reps));
    let find = |sheet: Sheet, text: &str| match sheet {
        Sheet::Customers => customers.find(text),
        Sheet::Reps => reps.find(text),
        Sheet::Teams | Sheet::Deals | Sheet::Outcomes => Named::Nobody,
    };
    let pairs = deals.iter();
    let pairs = pairs.map(|row| (row.cell(customer), row.cell(rep)));
    Newcomers::in_pieces(&facts, find, pairs).await
}

/// Work that is on its way, in pieces.
pub struct Pieces<T>(Pin<Box<dyn Future<Output = T>>>);

impl<T> Pieces<T> {
    /// Begins it.
    pub fn of(work: impl Future<Output = T> + 'static) -> Self {
        Self(Box::pin(work))
    }

    /// Does one more piece; what it comes to, where that was the last one.
    pub fn advance(&mut self) -> Option<T> {
        step(Pin::new(&mut self.0))
    }
}

impl<T> Debug for Pieces<T> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pieces")
    }
}
