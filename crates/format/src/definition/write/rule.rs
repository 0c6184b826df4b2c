//! Writes a rule.

use super::condition::condition;
use super::hole::{Fields, entries, slot};
use super::limit::limits;
use super::measure::measure;
use super::pay::pays;
use super::receiver::receiver;
use super::selection::selection;
use super::subject::subject;
use super::value::{text, word, words};
use crate::Node;
use rewards_core::scheme::RuleDef;

pub(super) fn rule(rule: &RuleDef) -> Node {
    let terms = &rule.terms;
    let mut fields = Fields::default();
    fields
        .add("id", Node::text(&rule.id))
        .maybe("clause", rule.clause.as_ref(), text)
        .add("name", words(&rule.name))
        .maybe("note", rule.note.as_ref(), words)
        .or("kind", terms.kind.as_ref(), &|kind| word(kind.word()))
        .add("for_each", slot(&terms.for_each, &subject))
        .or("among", terms.among.as_ref(), &selection)
        .or("when", terms.when.as_ref(), &|when| {
            entries(when, &condition)
        })
        .or("measure", terms.measure.as_ref(), &measure)
        .add("pays", slot(&terms.pays, &pays))
        .or("to", terms.to.as_ref(), &receiver)
        .or("limits", terms.limits.as_ref(), &limits)
        .or("form", terms.form.as_ref(), &|form| word(form.word()))
        .or("adds_to", terms.adds_to.as_ref(), &text);
    fields.done()
}
