//! A rep's entries by rule, each in a line: whom and when it is about, what its amount was found from, what it comes to.

use super::computed::Computed;
use super::entry::rule_name;
use super::known::{amount_of_line, awaited_of_line, awaited_of_skipped};
use super::shown::{Awaited, Shown};
use rewards_core::engine::{Line, Refs, RepStatement};
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_format::EntryAt;
use rewards_words::brief::{about_entry, basis};
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// The entries of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleGroup {
    /// The rule.
    pub rule: RuleAt,
    /// Its name.
    pub name: Localized,
    /// Its clause: `三.A、三.B`.
    pub clause: Localized,
    /// Whether it gives or takes.
    pub kind: Kind,
    /// The sum of its lines, below zero for a penalty; nothing where it has none.
    pub sum: Option<Shown>,
    /// Its entries: lines, grants and actions, or what it did not pay.
    pub entries: Vec<GroupEntry>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupEntry {
    /// Which.
    pub at: EntryAt,
    /// In a line: `宏远电子 · 3月2日首单 120,000`.
    pub text: Localized,
    /// What it comes to.
    pub worth: EntryWorth,
}

/// What an entry comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryWorth {
    /// Money, below zero for a penalty.
    Money(Shown),
    /// An item, an action.
    Thing(Localized),
    /// Nothing, for this reason.
    Nothing(Localized),
    /// It cannot be computed.
    Unknown(Awaited),
}

impl EntryWorth {
    /// What stands there.
    #[must_use]
    pub fn text(&self) -> Localized {
        match self {
            Self::Money(shown) => shown.text(),
            Self::Thing(text) | Self::Nothing(text) => text.clone(),
            Self::Unknown(awaited) => awaited.kind().label().into(),
        }
    }
}

/// What a rep gets and loses, by rule, in the scheme's order; nothing where there is no such rep.
#[must_use]
pub fn rule_groups(computed: &Computed, at: usize) -> Vec<RuleGroup> {
    let Some(statement) = computed.statement.reps.get(at) else {
        return Vec::new();
    };
    let mut entries: Vec<(RuleAt, GroupEntry)> = lines(computed, at, statement);
    entries.extend(things(computed, at, statement));
    entries.sort_by_key(|(rule, _)| *rule);
    let mut groups = by_rule(computed, entries);
    for group in &mut groups {
        group.sum = sum(computed, at, statement, group.rule);
    }
    groups
}

/// What paid or took nothing, by rule, in the scheme's order.
#[must_use]
pub fn skipped_groups(computed: &Computed, at: usize) -> Vec<RuleGroup> {
    let Some(statement) = computed.statement.reps.get(at) else {
        return Vec::new();
    };
    let entries = statement
        .skipped
        .iter()
        .enumerate()
        .map(|(place, skipped)| {
            let worth = match awaited_of_skipped(computed, statement.rep, skipped) {
                Some(awaited) => EntryWorth::Unknown(awaited),
                None => EntryWorth::Nothing(words::reason(skipped.reason).into()),
            };
            let at = EntryAt::Skipped(at, place);
            let text = head(computed, skipped.rule, &skipped.refs());
            (skipped.rule, GroupEntry { at, text, worth })
        });
    by_rule(computed, entries.collect())
}

fn lines(computed: &Computed, at: usize, statement: &RepStatement) -> Vec<(RuleAt, GroupEntry)> {
    let facts = &computed.facts;
    let entry = |(place, line): (usize, &Line)| {
        let text = basis(
            &computed.scheme,
            &facts.ledger,
            &facts.index,
            statement.rep,
            line,
        );
        let entry = GroupEntry {
            at: EntryAt::Line(at, place),
            text: text.beginning(),
            worth: EntryWorth::Money(amount_of_line(computed, at, line)),
        };
        (line.rule, entry)
    };
    statement.lines.iter().enumerate().map(entry).collect()
}

fn things(computed: &Computed, at: usize, statement: &RepStatement) -> Vec<(RuleAt, GroupEntry)> {
    let grants = statement.grants.iter().enumerate().map(|(place, grant)| {
        let item = words::item(&grant.item);
        let thing = match grant.quantity {
            1 => item,
            many => say!("{0} × {1}", "{0} × {1}", item, many),
        };
        let entry = GroupEntry {
            at: EntryAt::Grant(at, place),
            text: head(computed, grant.rule, &grant.refs()),
            worth: EntryWorth::Thing(thing),
        };
        (grant.rule, entry)
    });
    let actions = statement.actions.iter().enumerate().map(|(place, action)| {
        let entry = GroupEntry {
            at: EntryAt::Action(at, place),
            text: head(computed, action.rule, &action.refs()),
            worth: EntryWorth::Thing(words::action(&action.action)),
        };
        (action.rule, entry)
    });
    grants.chain(actions).collect()
}

/// Whom an entry is about; the whole period where it names nobody.
pub(super) fn head(computed: &Computed, rule: RuleAt, refs: &Refs) -> Localized {
    const BETWEEN: Label = label!(" · ", " · ");
    let terms = computed.scheme.terms(rule);
    let parts = about_entry(&computed.facts.ledger, terms, refs);
    if parts.is_empty() {
        return label!("本期合计", "The whole period").into();
    }
    Localized::joined(&parts, BETWEEN).beginning()
}

/// The sum of a rule's lines; nothing where it has none.
fn sum(computed: &Computed, at: usize, rep: &RepStatement, rule: RuleAt) -> Option<Shown> {
    let lines = rep.lines.of_rule(rule);
    lines.first()?;
    let total = rep.sum_of(rule);
    let mut awaits: Vec<Awaited> = Vec::new();
    for line in lines {
        let awaited = awaited_of_line(computed, at, line);
        awaits.extend(awaited.filter(|awaited| !awaits.contains(awaited)));
    }
    Some(Shown::of(total, total != Money::ZERO, awaits))
}

/// Entries in the order of their rules, each rule's together.
fn by_rule(computed: &Computed, entries: Vec<(RuleAt, GroupEntry)>) -> Vec<RuleGroup> {
    let mut groups: Vec<RuleGroup> = Vec::new();
    for (rule, entry) in entries {
        match groups.last_mut() {
            Some(group) if group.rule == rule => group.entries.push(entry),
            Some(_) | None => groups.push(group(computed, rule, entry)),
        }
    }
    groups
}

fn group(computed: &Computed, rule: RuleAt, first: GroupEntry) -> RuleGroup {
    let clause = computed.scheme.rule(rule);
    let clause = clause.and_then(|rule| rule.clause.as_ref());
    let terms = computed.scheme.terms(rule);
    RuleGroup {
        rule,
        name: rule_name(&computed.scheme, rule),
        clause: clause
            .map(|clause| words::clause(clause))
            .unwrap_or_default(),
        kind: terms.map_or(Kind::Reward, |terms| terms.kind),
        sum: None,
        entries: vec![first],
    }
}
