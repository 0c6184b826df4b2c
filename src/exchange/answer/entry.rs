//! The entries of a rep's statement in the contract's form: lines, grants, actions, what was skipped, next steps.

use super::Answer;
use super::shown::{Shown, SixDecimals};
use crate::analysis::NextStep;
use crate::engine::{Action, Basis, Grant, Line, Refs, Skipped};
use crate::explain;
use crate::ledger::RepAt;
use crate::number::Money;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// An entry of a statement with what it is written from.
pub(super) struct Entry<'a, T> {
    pub answer: &'a Answer,
    pub rep: RepAt,
    pub entry: &'a T,
}

impl Serialize for Entry<'_, Line> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { answer, rep, entry: line } = *self;
        let mut fields = serializer.serialize_struct("line", 12)?;
        fields.serialize_field("rule", answer.rule(line.rule))?;
        fields.serialize_field("kind", line.kind.word())?;
        fields.serialize_field("amount", &Shown(line.amount))?;
        fields.serialize_field("form", line.form.word())?;
        fields.serialize_field("basis", &line.basis().map(BasisEntry))?;
        fields.serialize_field("capped", &line.capped)?;
        about(&mut fields, answer, &line.refs())?;
        fields.serialize_field("why", &explain::of_line(&answer.scheme, &answer.ledger, &answer.index, rep, line))?;
        fields.end()
    }
}

impl Serialize for Entry<'_, Grant> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { answer, entry: grant, .. } = *self;
        let mut fields = serializer.serialize_struct("grant", 8)?;
        fields.serialize_field("rule", answer.rule(grant.rule))?;
        fields.serialize_field("item", &*grant.item)?;
        fields.serialize_field("quantity", &Shown(grant.quantity))?;
        about(&mut fields, answer, &grant.refs())?;
        fields.end()
    }
}

impl Serialize for Entry<'_, Action> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { answer, entry: action, .. } = *self;
        let mut fields = serializer.serialize_struct("action", 7)?;
        fields.serialize_field("rule", answer.rule(action.rule))?;
        fields.serialize_field("action", &*action.action)?;
        about(&mut fields, answer, &action.refs())?;
        fields.end()
    }
}

impl Serialize for Entry<'_, Skipped> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { answer, rep, entry: skipped } = *self;
        let mut fields = serializer.serialize_struct("skipped", 8)?;
        fields.serialize_field("rule", answer.rule(skipped.rule))?;
        fields.serialize_field("reason", skipped.reason.word())?;
        about(&mut fields, answer, &skipped.refs())?;
        fields.serialize_field("why", &explain::of_skipped(&answer.scheme, &answer.ledger, &answer.index, rep, skipped))?;
        fields.end()
    }
}

impl Serialize for Entry<'_, NextStep> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { answer, entry: step, .. } = *self;
        let mut fields = serializer.serialize_struct("next_step", 5)?;
        fields.serialize_field("rule", answer.rule(step.rule))?;
        fields.serialize_field("customer", &step.customer.map(|at| answer.customer(at)))?;
        fields.serialize_field("deal", &step.deal.map(|at| answer.deal(at)))?;
        fields.serialize_field("needed", &Shown(step.needed))?;
        fields.serialize_field("gain", &Shown(step.gain))?;
        fields.end()
    }
}

/// What an entry is about.
fn about<F: SerializeStruct>(fields: &mut F, answer: &Answer, refs: &Refs) -> Result<(), F::Error> {
    fields.serialize_field("customer", &refs.customer.map(|at| answer.customer(at)))?;
    fields.serialize_field("deal", &refs.deal.map(|at| answer.deal(at)))?;
    fields.serialize_field("outcome", &refs.outcome.map(|at| answer.outcome(at)))?;
    fields.serialize_field("team", &refs.team.map(|at| answer.team(at)))?;
    fields.serialize_field("month", &refs.month.map(Shown))
}

/// What an amount was found from: money, a score with six decimals, or a whole number.
struct BasisEntry(Basis);

impl Serialize for BasisEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Basis::Money(money) => Shown::<Money>(money).serialize(serializer),
            Basis::Score(score) => Shown(SixDecimals(score.millionths())).serialize(serializer),
            Basis::Count(count) => Shown(count).serialize(serializer),
        }
    }
}
