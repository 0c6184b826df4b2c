//! One rep's part of a statement.

use super::Answer;
use super::entry::Entry;
use super::shown::{Rows, Shown};
use crate::analysis::next_steps;
use crate::engine::RepStatement;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// One rep's statement with what it is written from.
pub(super) struct RepEntry<'a> {
    pub answer: &'a Answer,
    pub rep: &'a RepStatement,
}

impl<'a> RepEntry<'a> {
    fn each<T>(&self, entries: &'a [T]) -> impl Iterator<Item = Entry<'a, T>> + use<'a, T> {
        let (answer, rep) = (self.answer, self.rep.rep);
        entries.iter().map(move |entry| Entry { answer, rep, entry })
    }
}

impl Serialize for RepEntry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (answer, rep) = (self.answer, self.rep);
        let steps = next_steps(&answer.scheme, &answer.ledger, &answer.index, rep);
        let mut fields = serializer.serialize_struct("rep", 9)?;
        fields.serialize_field("rep", answer.rep(rep.rep))?;
        fields.serialize_field("reward", &Shown(rep.reward))?;
        fields.serialize_field("penalty", &Shown(rep.penalty))?;
        fields.serialize_field("net", &Shown(rep.net()))?;
        fields.serialize_field("lines", &Rows(|| self.each(&rep.lines)))?;
        fields.serialize_field("grants", &Rows(|| self.each(&rep.grants)))?;
        fields.serialize_field("actions", &Rows(|| self.each(&rep.actions)))?;
        fields.serialize_field("skipped", &Rows(|| self.each(&rep.skipped)))?;
        let with_steps = || steps.iter().map(|entry| Entry { answer, rep: rep.rep, entry });
        fields.serialize_field("next_steps", &Rows(with_steps))?;
        fields.end()
    }
}
