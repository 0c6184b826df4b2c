//! An appeal form: the figure that is disputed with all its working, and room for what the employee says, where the scheme
//! lets one object.

use super::claim::numbered;
use super::head::{Field, Head, Print, Signature};
use crate::explanation::{ExplanationView, explained};
use crate::statement::{which, whose};
use rewards_format::EntryAt;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// An appeal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppealForm {
    /// Its head.
    pub head: Head,
    /// Who objects, to whom, to what.
    pub fields: Vec<Field>,
    /// What the scheme says of appeals.
    pub note: Localized,
    /// The disputed figure with its working.
    pub disputed: ExplanationView,
    /// What is to be written by hand.
    pub rooms: Vec<Room>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// Room to write in by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// What is to be written.
    pub label: Label,
    /// On how many lines.
    pub lines: usize,
}

/// The appeal against an entry; nothing where there is no such entry, or where the scheme says nothing of appeals.
#[must_use]
pub fn appeal_form(print: &Print<'_>, at: EntryAt) -> Option<AppealForm> {
    let appeal = print.definition.policy.as_ref()?.appeal.as_ref()?;
    let disputed = explained(print.computed, Some(print.facts), at)?;
    let clause = disputed.clause.clone().unwrap_or_default();
    let entry = numbered(&disputed.rule, &clause);
    let which = which(print.computed, at)?;
    let who = match whose(print.computed, at) {
        Some(name) => Field::printed(label!("申诉人", "Employee"), Localized::same(name)),
        None => Field::blank(label!("申诉人", "Employee")),
    };
    Some(AppealForm {
        head: print.head(label!("奖罚申诉表", "Appeal")),
        fields: vec![
            who,
            Field::printed(label!("受理部门", "To"), &appeal.to),
            Field::printed(
                label!("有异议的条目", "Disputed entry"),
                say!("{0} · {1}", "{0} · {1}", entry, which),
            ),
            Field::printed(
                label!("现在的结果", "Result as it stands"),
                disputed.result.clone(),
            ),
        ],
        note: Localized::from(&appeal.note),
        disputed,
        rooms: vec![
            room(label!("申诉理由", "Reasons"), 7),
            room(label!("要求", "What is asked for"), 5),
            room(label!("所附证据", "Evidence handed in"), 3),
            room(label!("受理意见", "Decision"), 3),
        ],
        signatures: vec![
            Signature::of(label!("申诉人", "Employee")),
            Signature::of(&appeal.to),
        ],
    })
}

const fn room(label: Label, lines: usize) -> Room {
    Room { label, lines }
}
