//! A statement of which only each rep's sums are said.

use super::evaluation::Evaluation;
use super::shown::{Each, Figure};
use super::statement::{Inactive, inactive};
use super::totals::TotalsShown;
use rewards_core::engine::RepStatement;
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// A statement in the contract's form without its entries: each rep's sums, what waits, and the sums of all.
#[derive(Clone, Copy)]
pub struct SumsShown<'a>(&'a Evaluation);

impl Evaluation {
    /// The sums of the statement in the contract's form.
    #[must_use]
    pub const fn sums(&self) -> SumsShown<'_> {
        SumsShown(self)
    }
}

impl Serialize for SumsShown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(evaluation) = *self;
        let rules = evaluation.scheme.rules.iter();
        let inactive: Vec<Inactive<'_>> = rules.filter_map(inactive).collect();
        let mut object = serializer.serialize_struct("Sums", 4)?;
        object.serialize_field("scheme", &*evaluation.scheme.id)?;
        object.serialize_field(
            "reps",
            &Each {
                of: evaluation,
                list: &evaluation.statement.reps,
                form: RepSums,
            },
        )?;
        object.serialize_field("inactive", &inactive)?;
        object.serialize_field("totals", &TotalsShown::from(&evaluation.statement.totals))?;
        object.end()
    }
}

/// A rep's sums.
struct RepSums<'a>(&'a Evaluation, &'a RepStatement);

impl Serialize for RepSums<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(evaluation, rep) = *self;
        let mut object = serializer.serialize_struct("RepSums", 4)?;
        object.serialize_field("rep", evaluation.rep(rep.rep))?;
        object.serialize_field("reward", &Figure(rep.reward))?;
        object.serialize_field("penalty", &Figure(rep.penalty))?;
        object.serialize_field("net", &Figure(rep.net()))?;
        object.end()
    }
}
