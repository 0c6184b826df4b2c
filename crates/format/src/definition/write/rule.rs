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
use rewards_core::scheme::{RuleDef, Terms};

pub(super) fn rule(rule: &RuleDef) -> Node {
    let RuleDef {
        id,
        clause,
        name,
        note,
        terms,
    } = rule;
    let Terms {
        kind,
        for_each,
        among,
        when,
        measure: measured,
        pays: paid,
        to,
        limits: limited,
        form,
        adds_to,
    } = terms;
    let mut fields = Fields::default();
    fields
        .add("id", Node::text(id))
        .maybe("clause", clause.as_ref(), text)
        .add("name", words(name))
        .maybe("note", note.as_ref(), words)
        .or("kind", kind.as_ref(), &|kind| word(kind.word()))
        .add("for_each", slot(for_each, &subject))
        .or("among", among.as_ref(), &selection)
        .or("when", when.as_ref(), &|when| entries(when, &condition))
        .or("measure", measured.as_ref(), &measure)
        .add("pays", slot(paid, &pays))
        .or("to", to.as_ref(), &receiver)
        .or("limits", limited.as_ref(), &limits)
        .or("form", form.as_ref(), &|form| word(form.word()))
        .or("adds_to", adds_to.as_ref(), &text);
    fields.done()
}
