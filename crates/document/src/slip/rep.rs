//! One rep's part of a statement.

use super::computed::Computed;
use super::entry::{Entry, EntryAt, Sign, about, basis, digits, joined, said};
use rewards_core::analysis::NextStep;
use rewards_core::engine::{Basis, Line, Refs, RepStatement};
use rewards_core::ledger::Ledger;
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt, Scheme};
use rewards_words::label;
use rewards_words::lang::Lang;

/// A rep's part of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepSlip {
    /// The rep's name.
    pub name: String,
    /// Team or department, where known.
    pub place: String,
    /// Rewards, penalties and what is left, as text.
    pub sums: [String; 3],
    /// Whether what is left is below zero, zero or above.
    pub sign: Sign,
    /// Money, by rule.
    pub paid: Vec<Group>,
    /// Grants and actions, by rule.
    pub given: Vec<Group>,
    /// What paid nothing, by rule.
    pub skipped: Vec<Group>,
    /// What would pay more.
    pub steps: Vec<Step>,
}

/// Entries of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The rule.
    pub rule: RuleAt,
    /// Its clause.
    pub clause: String,
    /// Its name.
    pub name: String,
    /// The sum of its lines; empty where there is only one, or no money.
    pub sum: String,
    /// Whether it gives or takes.
    pub sign: Sign,
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// A next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The rule.
    pub rule: String,
    /// On which customer or deal.
    pub on: String,
    /// How much more is needed.
    pub needed: String,
    /// How much more it then pays.
    pub gain: String,
}

/// Lays out one rep's part; nothing where there is no such rep.
#[must_use]
pub fn rep_slip(computed: &Computed, place: usize, lang: Lang) -> Option<RepSlip> {
    let (scheme, ledger) = (&computed.scheme, &computed.sound()?.ledger);
    let statement = computed.statement.reps.get(place)?;
    let rep = ledger.reps.get(statement.rep.index())?;
    let team = rep
        .team
        .and_then(|at| ledger.teams.get(at.index()))
        .map(|team| team.name.to_string());
    let department = rep
        .department
        .map(|department| label::department(department).in_lang(lang).to_owned());
    let scene = Scene {
        scheme,
        ledger,
        lang,
        place,
    };
    let steps = computed
        .steps
        .get(place)
        .map(Vec::as_slice)
        .unwrap_or_default();
    Some(RepSlip {
        name: rep.name.to_string(),
        place: joined(&[team, department], &[]),
        sums: [statement.reward, statement.penalty, statement.net()].map(digits),
        sign: sign_of(statement.net()),
        paid: scene.paid(statement),
        given: scene.given(statement),
        skipped: scene.skipped(statement),
        steps: steps.iter().map(|step| scene.step(step)).collect(),
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
struct Scene<'a> {
    scheme: &'a Scheme,
    ledger: &'a Ledger,
    lang: Lang,
    place: usize,
}

impl Scene<'_> {
    fn paid(self, statement: &RepStatement) -> Vec<Group> {
        let entries = statement
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| (line.rule, self.line(at, line)));
        let mut groups = grouped(self.scheme, entries, self.lang);
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
            group.sign = group
                .entries
                .iter()
                .map(|entry| entry.sign)
                .find(|sign| *sign != Sign::None)
                .unwrap_or(Sign::None);
        }
        groups
    }

    fn line(self, at: usize, line: &Line) -> Entry {
        let capped = line
            .capped
            .then(|| self.lang.half("已到上限|capped").to_owned());
        let basis = basis(self.scheme, line.rule, line.basis(), self.lang);
        let counted = matches!(line.basis(), Some(Basis::Count(_)));
        let (title, detail) = match basis {
            // Nothing names the entry better than what was counted.
            Some(basis) if counted && line.refs() == Refs::default() => {
                (basis, joined(&[capped], &[]))
            }
            basis => about(self.ledger, &line.refs(), self.lang, &[basis, capped]),
        };
        let sign = match line.kind {
            _ if line.amount == Money::ZERO => Sign::None,
            Kind::Reward => Sign::Plus,
            Kind::Penalty => Sign::Minus,
        };
        Entry {
            at: EntryAt::Line(self.place, at),
            title,
            detail,
            worth: digits(line.amount),
            sign,
        }
    }

    fn given(self, statement: &RepStatement) -> Vec<Group> {
        let grants = statement
            .grants
            .iter()
            .enumerate()
            .map(|(at, grant)| (grant.rule, EntryAt::Grant(self.place, at)));
        let actions = statement
            .actions
            .iter()
            .enumerate()
            .map(|(at, action)| (action.rule, EntryAt::Action(self.place, at)));
        let mut places: Vec<(RuleAt, EntryAt)> = grants.chain(actions).collect();
        places.sort_by_key(|(rule, _)| *rule);
        let entries = places
            .into_iter()
            .filter_map(|(rule, at)| Some((rule, self.gift(statement, at)?)));
        grouped(self.scheme, entries, self.lang)
    }

    /// A grant or an action.
    fn gift(self, statement: &RepStatement, at: EntryAt) -> Option<Entry> {
        let (refs, worth, sign) = match at {
            EntryAt::Grant(_, place) => {
                let grant = statement.grants.get(place)?;
                (
                    grant.refs(),
                    format!(
                        "{} × {}",
                        said(&label::item(&grant.item), self.lang),
                        grant.quantity
                    ),
                    Sign::Plus,
                )
            }
            EntryAt::Action(_, place) => {
                let action = statement.actions.get(place)?;
                (
                    action.refs(),
                    said(&label::action(&action.action), self.lang),
                    Sign::Minus,
                )
            }
            _ => return None,
        };
        let (title, detail) = about(self.ledger, &refs, self.lang, &[]);
        Some(Entry {
            at,
            title,
            detail,
            worth,
            sign,
        })
    }

    fn skipped(self, statement: &RepStatement) -> Vec<Group> {
        let entries = statement.skipped.iter().enumerate().map(|(at, skipped)| {
            let (title, detail) = about(self.ledger, &skipped.refs(), self.lang, &[]);
            let worth = label::reason(skipped.reason).in_lang(self.lang).to_owned();
            (
                skipped.rule,
                Entry {
                    at: EntryAt::Skipped(self.place, at),
                    title,
                    detail,
                    worth,
                    sign: Sign::None,
                },
            )
        });
        grouped(self.scheme, entries, self.lang)
    }

    fn step(self, step: &NextStep) -> Step {
        let customer = step
            .customer
            .and_then(|at| self.ledger.customers.get(at.index()))
            .map(|customer| customer.name.to_string());
        let day = step
            .deal
            .and_then(|at| self.ledger.deals.get(at.index()))
            .map(|deal| deal.date.to_string());
        Step {
            rule: rule_name(self.scheme, step.rule, self.lang),
            on: joined(&[customer, day], &[]),
            needed: digits(step.needed),
            gain: digits(step.gain),
        }
    }
}

/// The name of a rule.
pub(super) fn rule_name(scheme: &Scheme, rule: RuleAt, lang: Lang) -> String {
    scheme
        .rule(rule)
        .map(|rule| lang.of((&*rule.name.zh, &*rule.name.en)).to_owned())
        .unwrap_or_default()
}

/// Entries that follow each other under the same rule, together.
pub(super) fn grouped(
    scheme: &Scheme,
    entries: impl IntoIterator<Item = (RuleAt, Entry)>,
    lang: Lang,
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (rule, entry) in entries {
        match groups.last_mut() {
            Some(group) if group.rule == rule => group.entries.push(entry),
            _ => groups.push(Group {
                rule,
                clause: scheme
                    .rule(rule)
                    .and_then(|rule| rule.clause.as_ref())
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                name: rule_name(scheme, rule, lang),
                sum: String::new(),
                sign: entry.sign,
                entries: vec![entry],
            }),
        }
    }
    groups
}
