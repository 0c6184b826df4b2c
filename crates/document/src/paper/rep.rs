//! One rep's statement on paper: every figure with how it was found, what was not paid and why, and lines to sign on.

use super::deals::LISTED;
use super::head::{Field, Head, Print, Signature};
use super::how::how;
use crate::statement::{
    Computed, EntryWorth, GroupEntry, RuleGroup, Shown, Uncounted, rep_row, rule_groups,
    silent_in_force, skipped_groups, uncounted, waiting,
};
use rewards_words::figure::count;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// One rep's statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepSheet {
    /// Its head.
    pub head: Head,
    /// Whose it is, and what it comes to.
    pub fields: Vec<Field>,
    /// What the rep gets and loses, by rule.
    pub given: Vec<SheetGroup>,
    /// What was neither paid nor deducted, by rule.
    pub skipped: Vec<SheetGroup>,
    /// Why rules of which nothing is listed came to nothing, a line for each reason.
    pub silent: Vec<Localized>,
    /// What no rule counted, a line for each reason.
    pub uncounted: Vec<Localized>,
    /// Rules that are not in force yet, each with what it waits for.
    pub waiting: Vec<Localized>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// Entries of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetGroup {
    /// Its clause; empty where it has none.
    pub clause: Localized,
    /// Its name.
    pub name: Localized,
    /// What its lines come to together, in yuan, or that it is not known; empty where it has none.
    pub sum: Localized,
    /// Its entries.
    pub lines: Vec<SheetLine>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// What it is about, and what it was found from.
    pub text: Localized,
    /// The figure in yuan, the thing, or the reason.
    pub worth: Localized,
    /// How it was found, in sentences.
    pub how: Vec<Localized>,
    /// Whether it is a thing or an action, and no money.
    pub is_thing: bool,
}

/// The statement of the rep at a place; nothing where there is none.
#[must_use]
pub fn rep_sheet(print: &Print<'_>, place: usize) -> Option<RepSheet> {
    let computed = print.computed;
    let row = rep_row(computed, place)?;
    let groups = |groups: Vec<RuleGroup>| -> Vec<SheetGroup> {
        let groups = groups.iter();
        groups.map(|group| sheet_group(computed, group)).collect()
    };
    let figures = [
        (label!("净额（元）", "Net (¥)"), &row.net),
        (label!("奖励（元）", "Rewards (¥)"), &row.reward),
        (label!("扣罚（元）", "Penalties (¥)"), &row.penalty),
    ];
    let mut fields = vec![Field::printed(
        label!("业务员", "Rep"),
        Localized::same(&row.name),
    )];
    if computed.statement.reps.len() > 1 {
        // By it one finds oneself on the posted sheet, which names nobody.
        let number = say!("{0} 号", "No. {0}", row.at + 1);
        fields.push(Field::printed(
            label!("公示表编号", "On the posted sheet"),
            number,
        ));
    }
    if !row.group.is_empty() {
        fields.push(Field::printed(label!("所属", "Team"), row.group.clone()));
    }
    fields.extend(figures.map(|(label, shown)| Field::printed(label, told(shown))));
    let not_counted = uncounted(computed, place).into_iter().filter_map(left);
    Some(RepSheet {
        head: print.head(label!("奖罚结算单", "Statement of rewards and penalties")),
        fields,
        given: groups(rule_groups(computed, place))
            .into_iter()
            .map(together)
            .collect(),
        skipped: groups(skipped_groups(computed, place))
            .into_iter()
            .map(merged)
            .collect(),
        silent: silent_in_force(computed, place)
            .into_iter()
            .map(Localized::beginning)
            .collect(),
        uncounted: print.left_out().into_iter().chain(not_counted).collect(),
        waiting: waiting_rules(computed),
        signatures: vec![
            Signature::of(label!("本人确认", "Rep")),
            Signature::of(label!("部门经理", "Department manager")),
            Signature::of(label!("人力资源部", "Human Resources")),
        ],
    })
}

/// A figure, and what it waits for, in one text: paper has no captions.
pub(super) fn told(shown: &Shown) -> Localized {
    match shown.note() {
        Some(note) => say!("{0}（{1}）", "{0} ({1})", shown.text(), note),
        None => shown.text(),
    }
}

/// The rules that are not in force yet, each with what it waits for.
pub(super) fn waiting_rules(computed: &Computed) -> Vec<Localized> {
    let rules = waiting(&computed.scheme).into_iter();
    rules
        .map(|(name, text)| say!("{0}：{1}", "{0}: {1}", name, text))
        .collect()
}

/// What no rule counted for one reason, in a line: `不在核算期内（1）——天成纺织 · 3月16日 · 32,000`. What the statement lists
/// with its reason isn't said again.
fn left(group: Uncounted) -> Option<Localized> {
    let facts = group.facts.iter().filter(|fact| fact.listed.is_none());
    let facts: Vec<Localized> = facts.map(|fact| fact.text.clone()).collect();
    (!facts.is_empty()).then(|| {
        say!(
            "{0}（{1}）——{2}",
            "{0} ({1}) — {2}",
            group.cause,
            facts.len(),
            first_of(&facts)
        )
        .beginning()
    })
}

fn sheet_group(computed: &Computed, group: &RuleGroup) -> SheetGroup {
    let entries = group.entries.iter();
    SheetGroup {
        clause: group.clause.clone(),
        name: group.name.clone(),
        sum: group.sum.as_ref().map(told).unwrap_or_default(),
        lines: entries.map(|entry| line(computed, entry)).collect(),
    }
}

/// The same, where several things that are given for one and the same stand in one line.
fn together(mut group: SheetGroup) -> SheetGroup {
    let mut lines: Vec<SheetLine> = Vec::new();
    for line in group.lines {
        let alike = |one: &&mut SheetLine| {
            one.text == line.text && one.how == line.how && one.is_thing && line.is_thing
        };
        match lines.last_mut().filter(alike) {
            Some(one) => one.worth = Localized::joined([&one.worth, &line.worth], label::AND),
            None => lines.push(line),
        }
    }
    group.lines = lines;
    group
}

/// The same, where what came to nothing for the same reason stands in one line.
fn merged(mut group: SheetGroup) -> SheetGroup {
    let mut lines: Vec<(SheetLine, Vec<Localized>)> = Vec::new();
    for line in group.lines {
        let alike = |(one, _): &&mut (SheetLine, Vec<Localized>)| {
            one.worth == line.worth && one.how == line.how
        };
        match lines.iter_mut().find(alike) {
            Some((_, texts)) => texts.push(line.text),
            None => {
                let texts = vec![line.text.clone()];
                lines.push((line, texts));
            }
        }
    }
    let lines = lines.into_iter().map(|(line, texts)| SheetLine {
        text: first_of(&texts),
        ..line
    });
    group.lines = lines.collect();
    group
}

/// The first of many texts, and how many more there are.
fn first_of(texts: &[Localized]) -> Localized {
    let (named, rest) = texts.split_at(texts.len().min(LISTED));
    let mut text = Localized::joined(named, label::SEMICOLON);
    if !rest.is_empty() {
        text.push(&say!("；另有 {0} 项", "; {0} more", count(rest.len())));
    }
    text
}

fn line(computed: &Computed, entry: &GroupEntry) -> SheetLine {
    SheetLine {
        text: entry.text(),
        worth: entry.worth.text(),
        how: how(computed, entry),
        is_thing: matches!(entry.worth, EntryWorth::Thing(_)),
    }
}
