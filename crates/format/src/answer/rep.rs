//! One rep's part of a statement.

use super::Answer;
use super::entry::{action, grant, line, next_step, skipped};
use super::written::Written;
use crate::Node;
use rewards_core::analysis::next_steps;
use rewards_core::engine::RepStatement;

/// One rep's statement.
pub(super) fn rep<'a>(answer: &'a Answer, rep: &'a RepStatement) -> Written<'a> {
    let steps = next_steps(&answer.scheme, &answer.ledger, &answer.index, rep);
    let steps = Node::List(steps.iter().map(|step| next_step(answer, step)).collect());
    Written::Fields(vec![
        ("rep", Written::text(answer.rep(rep.rep))),
        ("reward", Written::text(&rep.reward.to_string())),
        ("penalty", Written::text(&rep.penalty.to_string())),
        ("net", Written::text(&rep.net().to_string())),
        (
            "lines",
            Written::rows(&rep.lines, |entry| line(answer, rep.rep, entry)),
        ),
        (
            "grants",
            Written::rows(&rep.grants, |entry| grant(answer, entry)),
        ),
        (
            "actions",
            Written::rows(&rep.actions, |entry| action(answer, entry)),
        ),
        (
            "skipped",
            Written::rows(&rep.skipped, |entry| skipped(answer, rep.rep, entry)),
        ),
        ("next_steps", Written::Node(steps)),
    ])
}
