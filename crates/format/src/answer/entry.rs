//! The entries of a rep's statement in the contract's form: lines, grants, actions, what was skipped, next steps.

use super::Answer;
use super::why::why;
use super::written::{Fields, Written, six_decimals};
use crate::Node;
use rewards_core::analysis::NextStep;
use rewards_core::engine::{Action, Basis, Grant, Line, Refs, Skipped};
use rewards_core::ledger::RepAt;
use rewards_words::explain;

/// A line, with why.
pub(super) fn line<'a>(answer: &Answer, rep: RepAt, line: &Line) -> Written<'a> {
    let mut fields = Fields::default();
    fields
        .text("rule", answer.rule(line.rule))
        .text("kind", line.kind.word())
        .shown("amount", &line.amount);
    fields
        .text("form", line.form.word())
        .node("basis", line.basis().map_or(Node::Null, basis))
        .truth("capped", line.capped);
    about(&mut fields, answer, &line.refs());
    fields.node(
        "why",
        why(&explain::of_line(
            &answer.scheme,
            &answer.ledger,
            &answer.index,
            rep,
            line,
        )),
    );
    Written::Node(fields.done())
}

/// A grant.
pub(super) fn grant<'a>(answer: &Answer, grant: &Grant) -> Written<'a> {
    let mut fields = Fields::default();
    fields
        .text("rule", answer.rule(grant.rule))
        .text("item", &grant.item)
        .shown("quantity", &grant.quantity);
    about(&mut fields, answer, &grant.refs());
    Written::Node(fields.done())
}

/// An action.
pub(super) fn action<'a>(answer: &Answer, action: &Action) -> Written<'a> {
    let mut fields = Fields::default();
    fields
        .text("rule", answer.rule(action.rule))
        .text("action", &action.action);
    about(&mut fields, answer, &action.refs());
    Written::Node(fields.done())
}

/// What was skipped, with why.
pub(super) fn skipped<'a>(answer: &Answer, rep: RepAt, skipped: &Skipped) -> Written<'a> {
    let mut fields = Fields::default();
    fields
        .text("rule", answer.rule(skipped.rule))
        .text("reason", skipped.reason.word());
    about(&mut fields, answer, &skipped.refs());
    fields.node(
        "why",
        why(&explain::of_skipped(
            &answer.scheme,
            &answer.ledger,
            &answer.index,
            rep,
            skipped,
        )),
    );
    Written::Node(fields.done())
}

/// A next step.
pub(super) fn next_step(answer: &Answer, step: &NextStep) -> Node {
    Fields::default()
        .text("rule", answer.rule(step.rule))
        .maybe("customer", step.customer.map(|at| answer.customer(at)))
        .maybe("deal", step.deal.map(|at| answer.deal(at)))
        .shown("needed", &step.needed)
        .shown("gain", &step.gain)
        .done()
}

/// What an entry is about.
fn about(fields: &mut Fields, answer: &Answer, refs: &Refs) {
    fields.maybe("customer", refs.customer.map(|at| answer.customer(at)));
    fields.maybe("deal", refs.deal.map(|at| answer.deal(at)));
    fields.maybe("outcome", refs.outcome.map(|at| answer.outcome(at)));
    fields.maybe("team", refs.team.map(|at| answer.team(at)));
    fields.maybe(
        "month",
        refs.month.map(|month| month.to_string()).as_deref(),
    );
}

/// What an amount was found from: money, a score with six decimals, or a whole number.
fn basis(basis: Basis) -> Node {
    match basis {
        Basis::Money(money) => Node::Text(money.to_string().into()),
        Basis::Score(score) => six_decimals(score.millionths()),
        Basis::Count(count) => Node::Text(count.to_string().into()),
    }
}
