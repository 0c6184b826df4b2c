//! A statement, and each rep's part of it, in the contract's form.

use super::entry::{
    ActionShown, BenefitShown, GrantShown, LineShown, NextStepShown, PoolShown, SkippedShown,
};
use super::evaluation::Evaluation;
use super::shown::{Each, Figure};
use super::totals::TotalsShown;
use super::view::{RepShown, StatementShown, Whys};
use rewards_core::analysis::next_steps;
use rewards_core::engine::RepStatement;
use rewards_core::scheme::{Rule, Standing};
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// A rule that waits, and for what.
#[derive(Serialize)]
pub(super) struct Inactive<'a> {
    rule: &'a str,
    missing: Vec<&'a str>,
}

impl Evaluation {
    /// The statement in the contract's form, with every `why` or with none.
    #[must_use]
    pub const fn shown(&self, whys: Whys) -> StatementShown<'_> {
        StatementShown {
            evaluation: self,
            whys,
        }
    }
}

impl<'a> StatementShown<'a> {
    /// Every rep's part, in the ledger's order.
    pub fn reps(self) -> impl ExactSizeIterator<Item = RepShown<'a>> {
        let reps = self.evaluation.statement.reps.iter();
        reps.map(move |rep| self.rep(rep))
    }

    const fn rep(self, rep: &'a RepStatement) -> RepShown<'a> {
        RepShown {
            evaluation: self.evaluation,
            whys: self.whys,
            rep,
        }
    }

    /// The statement with an empty list of reps, for whoever writes these piece by piece.
    #[must_use]
    pub fn without_reps(self) -> impl Serialize + 'a {
        Whole {
            statement: self,
            reps: &[],
        }
    }
}

/// A statement with some of its reps.
struct Whole<'a> {
    statement: StatementShown<'a>,
    reps: &'a [RepStatement],
}

impl Serialize for StatementShown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Whole {
            statement: *self,
            reps: &self.evaluation.statement.reps,
        }
        .serialize(serializer)
    }
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let evaluation = self.statement.evaluation;
        let statement = &evaluation.statement;
        let inactive: Vec<Inactive<'_>> = evaluation
            .scheme
            .rules
            .iter()
            .filter_map(inactive)
            .collect();
        let mut object = serializer.serialize_struct("Statement", 6)?;
        object.serialize_field("scheme", &*evaluation.scheme.id)?;
        object.serialize_field(
            "reps",
            &Each {
                of: self.statement,
                list: self.reps,
                form: StatementShown::rep,
            },
        )?;
        object.serialize_field(
            "teams",
            &Each {
                of: evaluation,
                list: &statement.teams,
                form: PoolShown::new,
            },
        )?;
        object.serialize_field(
            "customers",
            &Each {
                of: evaluation,
                list: &statement.customers,
                form: BenefitShown::new,
            },
        )?;
        object.serialize_field("inactive", &inactive)?;
        object.serialize_field("totals", &TotalsShown::from(&statement.totals))?;
        object.end()
    }
}

impl Serialize for RepShown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self {
            evaluation, rep, ..
        } = *self;
        let facts = &evaluation.facts;
        let steps = next_steps(&evaluation.scheme, &facts.ledger, &facts.index, rep);
        let mut object = serializer.serialize_struct("RepStatement", 9)?;
        object.serialize_field("rep", evaluation.rep(rep.rep))?;
        object.serialize_field("reward", &Figure(rep.reward))?;
        object.serialize_field("penalty", &Figure(rep.penalty))?;
        object.serialize_field("net", &Figure(rep.net()))?;
        object.serialize_field(
            "lines",
            &Each {
                of: *self,
                list: &rep.lines,
                form: LineShown::new,
            },
        )?;
        object.serialize_field(
            "grants",
            &Each {
                of: evaluation,
                list: &rep.grants,
                form: GrantShown::new,
            },
        )?;
        object.serialize_field(
            "actions",
            &Each {
                of: evaluation,
                list: &rep.actions,
                form: ActionShown::new,
            },
        )?;
        object.serialize_field(
            "skipped",
            &Each {
                of: *self,
                list: &rep.skipped,
                form: SkippedShown::new,
            },
        )?;
        object.serialize_field(
            "next_steps",
            &Each {
                of: evaluation,
                list: &steps,
                form: NextStepShown::new,
            },
        )?;
        object.end()
    }
}

pub(super) fn inactive(rule: &Rule) -> Option<Inactive<'_>> {
    match &rule.standing {
        Standing::Active(_) => None,
        Standing::Inactive(waits) => Some(Inactive {
            rule: &rule.id,
            missing: waits.missing.iter().map(|id| &**id).collect(),
        }),
    }
}
