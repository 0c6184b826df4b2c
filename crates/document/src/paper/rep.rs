//! One rep's statement on paper: every figure with how it was found, what was not paid and why, and lines to sign on.

use super::head::{Field, Head, Print, Signature};
use crate::statement::{Computed, Entry, Group, rep_view, waiting};
use rewards_words::explain::{PartKind, parts};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// One rep's statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepSheet {
    /// Its head.
    pub head: Head,
    /// Whose it is, and what it comes to.
    pub fields: Vec<Field>,
    /// Money, by rule.
    pub paid: Vec<SheetGroup>,
    /// Things and actions, by rule.
    pub given: Vec<SheetGroup>,
    /// What was neither paid nor deducted, by rule.
    pub skipped: Vec<SheetGroup>,
    /// Rules that are not in force yet, each with what it waits for.
    pub waiting: Vec<Localized>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// Entries of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetGroup {
    /// Its clause; empty where it has none.
    pub clause: String,
    /// Its name.
    pub name: Localized,
    /// What its entries come to together; empty where that says nothing new.
    pub sum: String,
    /// Its entries.
    pub lines: Vec<SheetLine>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// Whom or what it is about.
    pub title: Localized,
    /// When, which, of how much.
    pub detail: Localized,
    /// The figure, the thing, or the reason.
    pub worth: Localized,
    /// How it was found, in sentences.
    pub how: Vec<Localized>,
}

/// The statement of the rep at a place; nothing where there is none.
#[must_use]
pub fn rep_sheet(print: &Print<'_>, place: usize) -> Option<RepSheet> {
    let view = rep_view(print.computed, place)?;
    let groups = |groups: &[Group]| {
        let groups = groups.iter();
        groups
            .map(|group| sheet_group(print.computed, group))
            .collect()
    };
    let mut fields = vec![Field::printed(
        label!("业务员", "Rep"),
        Localized::same(&view.name),
    )];
    if !view.group.is_empty() {
        fields.push(Field::printed(label!("所属", "Team"), view.group.clone()));
    }
    for (label, figure) in [
        (label!("净额（元）", "Net (¥)"), &view.net),
        (label!("奖励（元）", "Rewards (¥)"), &view.reward),
        (label!("扣罚（元）", "Penalties (¥)"), &view.penalty),
    ] {
        fields.push(Field::printed(label, Localized::same(figure)));
    }
    Some(RepSheet {
        head: print.head(label!("奖罚结算单", "Statement of rewards and penalties")),
        fields,
        paid: groups(&view.paid),
        given: groups(&view.given),
        skipped: groups(&view.skipped),
        waiting: waiting_rules(print.computed),
        signatures: vec![
            Signature::of(label!("本人确认", "Rep")),
            Signature::of(label!("部门经理", "Department manager")),
            Signature::of(label!("人力资源部", "Human Resources")),
        ],
    })
}

/// The rules that are not in force yet, each with what it waits for.
pub(super) fn waiting_rules(computed: &Computed) -> Vec<Localized> {
    let rules = waiting(&computed.scheme).into_iter();
    rules
        .map(|(name, text)| say!("{0}：{1}", "{0}: {1}", name, text))
        .collect()
}

fn sheet_group(computed: &Computed, group: &Group) -> SheetGroup {
    let entries = group.entries.iter();
    SheetGroup {
        clause: group.clause.clone(),
        name: group.name.clone(),
        sum: group.sum.clone(),
        lines: entries.map(|entry| line(computed, entry)).collect(),
    }
}

fn line(computed: &Computed, entry: &Entry) -> SheetLine {
    SheetLine {
        title: entry.title.clone(),
        detail: entry.detail.clone(),
        worth: entry.worth.clone(),
        how: how(computed, entry),
    }
}

/// What a reader of paper cannot open: the arithmetic, what cut it, or why it is nothing.
fn how(computed: &Computed, entry: &Entry) -> Vec<Localized> {
    let Some(explanation) = computed.explanation(entry.at) else {
        return Vec::new();
    };
    let told = [
        PartKind::Formula,
        PartKind::Cap,
        PartKind::Rounding,
        PartKind::Reason,
    ];
    let parts = parts(&explanation).into_iter();
    let parts = parts.filter(|part| told.contains(&part.kind));
    parts
        .flat_map(|part| part.lines)
        .map(|line| line.text)
        .collect()
}
