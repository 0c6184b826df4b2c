//! One rep's part of a statement.

use super::computed::Computed;
use super::entry::{Entry, Sign, about, basis, digits, joined, rule_name, same};
use super::known::awaited_of_line;
use super::shown::Shown;
use super::sums::rep_row;
use rewards_core::engine::{Line, RepStatement};
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt, Scheme};
use rewards_format::EntryAt;
use rewards_words::label as words;
use rewards_words::say;
use rewards_words::text::Localized;

/// A rep's part of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepView {
    /// The rep's name.
    pub name: String,
    /// Team and department, where known.
    pub group: Localized,
    /// Rewards.
    pub reward: Shown,
    /// Penalties.
    pub penalty: Shown,
    /// What is left.
    pub net: Shown,
    /// Whether what is left is below zero, zero or above.
    pub sign: Sign,
    /// Money, by rule.
    pub paid: Vec<Group>,
    /// Grants and actions, by rule.
    pub given: Vec<Group>,
    /// What paid or took nothing, by rule.
    pub skipped: Vec<Group>,
}

/// Entries of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The rule.
    pub rule: RuleAt,
    /// Its clause.
    pub clause: Localized,
    /// Its name.
    pub name: Localized,
    /// The sum of its lines; empty where there is only one, or no money.
    pub sum: String,
    /// Whether it gives or takes.
    pub sign: Sign,
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// Lays out one rep's part; nothing where there is no such rep.
#[must_use]
pub fn rep_view(computed: &Computed, place: usize) -> Option<RepView> {
    let ledger = &computed.facts.ledger;
    let statement = computed.statement.reps.get(place)?;
    let sums = rep_row(computed, place)?;
    let rep = ledger.reps.get(statement.rep.index())?;
    let team = rep.team.and_then(|at| ledger.teams.get(at.index()));
    let team = team.map(|team| same(&team.name));
    let department = rep
        .department
        .map(|department| Localized::of(&words::department(department)));
    let layout = Layout { computed, place };
    Some(RepView {
        name: rep.name.to_string(),
        group: joined(team.iter().chain(&department)),
        reward: sums.reward,
        penalty: sums.penalty,
        net: sums.net,
        sign: sign_of(statement.net()),
        paid: layout.paid(statement),
        given: layout.given(statement),
        skipped: layout.skipped(statement),
    })
}

pub(super) fn sign_of(amount: Money) -> Sign {
    match amount.fen() {
        0 => Sign::None,
        1.. => Sign::Plus,
        _ => Sign::Minus,
    }
}

#[derive(Clone, Copy)]
struct Layout<'a> {
    computed: &'a Computed,
    place: usize,
}

impl Layout<'_> {
    fn paid(self, statement: &RepStatement) -> Vec<Group> {
        let lines = statement.lines.iter().enumerate();
        let entries = lines.map(|(at, line)| (line.rule, self.line(at, line)));
        let mut groups = grouped(&self.computed.scheme, entries);
        for group in &mut groups {
            let of_rule = || {
                statement
                    .lines
                    .iter()
                    .filter(|line| line.rule == group.rule)
            };
            if of_rule().nth(1).is_some() {
                group.sum = digits(of_rule().map(|line| line.amount).sum());
            }
            let signs = group.entries.iter().map(|entry| entry.sign);
            group.sign = signs.fold(Sign::None, |first, sign| match first {
                Sign::None => sign,
                Sign::Plus | Sign::Minus => first,
            });
        }
        groups
    }

    fn line(self, at: usize, line: &Line) -> Entry {
        let awaited = awaited_of_line(self.computed, self.place, line);
        let more = if let Some(awaited) = &awaited {
            [
                Some(say!("还缺：{0}", "still missing: {0}", awaited.text)),
                None,
            ]
        } else {
            let capped = line.capped.then(|| say!("已到上限", "capped"));
            [basis(line.basis()), capped]
        };
        let (title, detail) = about(&self.computed.facts.ledger, &line.refs(), &more);
        let sign = match line.kind {
            _ if line.amount == Money::ZERO => Sign::None,
            Kind::Reward => Sign::Plus,
            Kind::Penalty => Sign::Minus,
        };
        let worth = match &awaited {
            Some(awaited) => awaited.kind().label().into(),
            None => same(digits(line.amount)),
        };
        Entry {
            at: EntryAt::Line(self.place, at),
            title,
            detail,
            worth,
            sign,
        }
    }

    fn given(self, statement: &RepStatement) -> Vec<Group> {
        let grants = statement.grants.iter().enumerate().map(|(at, grant)| {
            let worth = words::granted(&grant.item, grant.quantity);
            let (title, detail) = about(&self.computed.facts.ledger, &grant.refs(), &[]);
            let at = EntryAt::Grant(self.place, at);
            (
                grant.rule,
                Entry {
                    at,
                    title,
                    detail,
                    worth,
                    sign: Sign::Plus,
                },
            )
        });
        let actions = statement.actions.iter().enumerate().map(|(at, action)| {
            let worth = Localized::of(&words::action(&action.action));
            let (title, detail) = about(&self.computed.facts.ledger, &action.refs(), &[]);
            let at = EntryAt::Action(self.place, at);
            (
                action.rule,
                Entry {
                    at,
                    title,
                    detail,
                    worth,
                    sign: Sign::Minus,
                },
            )
        });
        let mut entries: Vec<(RuleAt, Entry)> = grants.chain(actions).collect();
        entries.sort_by_key(|(rule, _)| rule.0);
        grouped(&self.computed.scheme, entries)
    }

    fn skipped(self, statement: &RepStatement) -> Vec<Group> {
        let entries = statement.skipped.iter().enumerate().map(|(at, skipped)| {
            let (title, detail) = about(&self.computed.facts.ledger, &skipped.refs(), &[]);
            let worth = Localized::of(&words::reason(skipped.reason));
            let at = EntryAt::Skipped(self.place, at);
            (
                skipped.rule,
                Entry {
                    at,
                    title,
                    detail,
                    worth,
                    sign: Sign::None,
                },
            )
        });
        grouped(&self.computed.scheme, entries)
    }
}

/// Entries that follow each other under the same rule, together.
pub(super) fn grouped(
    scheme: &Scheme,
    entries: impl IntoIterator<Item = (RuleAt, Entry)>,
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (rule, entry) in entries {
        match groups.last_mut() {
            Some(group) if group.rule == rule => group.entries.push(entry),
            _ => {
                let clause = scheme.rule(rule).and_then(|rule| rule.clause.as_ref());
                groups.push(Group {
                    rule,
                    clause: clause
                        .map(|clause| words::clause(clause))
                        .unwrap_or_default(),
                    name: rule_name(scheme, rule),
                    sum: String::new(),
                    sign: entry.sign,
                    entries: vec![entry],
                });
            }
        }
    }
    groups
}
