//! Writes a rule, and what it is looked at for.

use super::hole::{Fields, entries, list, slot};
use super::parts::{by_department, condition, measure, pays, receiver, word};
use super::value::{money, rate, text, words};
use crate::Node;
use rewards_core::scheme::{
    Limits, MonthlyCap, Open, OutcomeChoice, RuleDef, Selection, Slot, Subject,
};

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

fn truth(truth: &bool) -> Node {
    Node::Bool(*truth)
}

fn subject(subject: &Subject<Open>) -> Node {
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

fn outcome_choice(choice: &OutcomeChoice<Open>) -> Node {
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

fn selection(among: &Selection<Open>) -> Node {
    let mut fields = Fields::default();
    fields
        .or("of", among.of.as_ref(), &|of| word(of.word()))
        .or("departments", among.departments.as_ref(), &|list| {
            entries(list, &|department| word(department.word()))
        })
        .or("looks_at", among.looks_at.as_ref(), &|stage| {
            word(stage.word())
        })
        .or("self_developed", among.self_developed.as_ref(), &truth)
        .or("stage", among.stage.as_ref(), &|stage| word(stage.word()))
        .or("from", among.from.as_ref(), &|day| {
            Node::text(&day.to_string())
        })
        .or("within_days", among.within_days.as_ref(), &|days| {
            Node::number(&days.to_string())
        })
        .or("prepaid", among.prepaid.as_ref(), &truth)
        .or("product", among.product.as_ref(), &|product| {
            by_department(product, &text)
        })
        .or(
            "also_without_deals",
            among.also_without_deals.as_ref(),
            &truth,
        );
    fields.done()
}

fn limits(limits: &Limits<Open>) -> Node {
    let mut fields = Fields::default();
    fields
        .or("monthly", limits.monthly.as_ref(), &monthly)
        .or("of_base", limits.of_base.as_ref(), &|part| rate(*part))
        .or("per_receiver", limits.per_receiver.as_ref(), &|amount| {
            money(*amount)
        });
    fields.done()
}

fn monthly(cap: &MonthlyCap<Open>) -> Node {
    Node::fields(vec![
        ("name", Node::text(&cap.name)),
        ("share", slot(&cap.share, &|share| rate(*share))),
    ])
}
