//! Writes for each what a rule is looked at.

use super::hole::{Fields, list, slot};
use super::value::{truth, word};
use crate::Node;
use rewards_core::scheme::{Open, OutcomeChoice, Slot, Subject};

pub(super) fn subject(subject: &Subject<Open>) -> Node {
    match subject {
        Subject::Customer | Subject::Rep | Subject::Team => word(subject.kind().word()),
        Subject::Deal(which) => {
            Node::fields(vec![("deal", slot(which, &|which| word(which.word())))])
        }
        Subject::Outcome(choices) => {
            Node::fields(vec![("outcome", list(choices, &outcome_choice))])
        }
        Subject::Span { every, touched } => {
            let mut fields = Fields::default();
            fields
                .add("span", slot(every, &|every| word(every.word())))
                .or("touched", touched.as_ref(), &truth);
            fields.done()
        }
    }
}

pub(super) fn outcome_choice(choice: &OutcomeChoice<Open>) -> Node {
    if let (Slot::Is(kind), None) = (&choice.kind, &choice.severity) {
        return word(kind.word());
    }
    let mut fields = Fields::default();
    fields
        .add("kind", slot(&choice.kind, &|kind| word(kind.word())))
        .or("severity", choice.severity.as_ref(), &|severity| {
            word(severity.word())
        });
    fields.done()
}
