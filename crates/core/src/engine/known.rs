//! What is known from an earlier statement: what stayed the same is taken over from it.

use super::own::is_own;
use super::statement::{RepStatement, Statement};
use super::touched::Touched;
use crate::ledger::{Ledger, RepAt};
use crate::scheme::{RuleAt, Scheme, Terms};

/// An earlier statement, and what it was made from.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// The scheme of then.
    pub scheme: &'a Scheme,
    /// The ledger of then.
    pub ledger: &'a Ledger,
    /// What the scheme came to.
    pub statement: &'a Statement,
}

/// What is taken over from an earlier statement: what rules gave reps, where both are the same.
pub(super) struct TakenOver<'a> {
    scheme: &'a Scheme,
    statement: &'a Statement,
    touched: Touched,
}

impl<'a> TakenOver<'a> {
    /// What is known for a ledger of now; nothing where everybody's facts may differ.
    pub fn from(earlier: Earlier<'a>, ledger: &Ledger) -> Option<Self> {
        let Earlier {
            scheme,
            ledger: before,
            statement,
        } = earlier;
        let touched = Touched::between(before, ledger)?;
        Some(Self {
            scheme,
            statement,
            touched,
        })
    }

    /// Whether the rule at a place was the same then, and what a rep gets by it follows from the rep's own facts.
    pub fn has(&self, at: RuleAt, terms: &Terms) -> bool {
        is_own(terms) && self.scheme.terms(at) == Some(terms)
    }

    /// The earlier statement of a rep whose facts are the same.
    pub fn of(&self, rep: RepAt) -> Option<&RepStatement> {
        let is_same = !self.touched.holds(rep);
        is_same.then(|| self.statement.reps.get(rep.index()))?
    }
}
