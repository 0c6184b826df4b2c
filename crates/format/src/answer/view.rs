//! A statement on its way out, whole and by rep, with or without how each figure was found.

use super::evaluation::Evaluation;
use rewards_core::engine::RepStatement;

/// Whether lines and skipped entries say how they were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whys {
    /// Each has its `why`.
    Given,
    /// None has.
    LeftOut,
}

/// A statement on its way out.
#[derive(Clone, Copy)]
pub struct StatementShown<'a> {
    pub(super) evaluation: &'a Evaluation,
    pub(super) whys: Whys,
}

/// A rep's part of a statement on its way out.
#[derive(Clone, Copy)]
pub struct RepShown<'a> {
    pub(super) evaluation: &'a Evaluation,
    pub(super) whys: Whys,
    pub(super) rep: &'a RepStatement,
}
