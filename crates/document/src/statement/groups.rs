//! Entries by rule, each in a line: whom and when it is about, what its amount was found from, what it comes to.

use super::awaited::Awaited;
use super::computed::Computed;
use super::entry::{brief, of_benefit, of_pool, rule_name};
use super::known::{amount_of_line, awaited_of_line, awaited_of_skipped};
use super::shown::Shown;
use rewards_core::analysis::{things_awaited, waits_of_rep};
use rewards_core::engine::{Benefit, EntryOrder, Line, Pool, RepStatement, Why};
use rewards_core::number::{Money, Month};
use rewards_core::scheme::{Kind, RuleAt, Scheme};
use rewards_format::EntryAt;
use rewards_words::brief::{Brief, basis};
use rewards_words::label as words;
use rewards_words::say;
use rewards_words::text::Localized;
use std::collections::BTreeSet;

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
    /// Whom and which it is about, and what it was found from.
    pub brief: Brief,
    /// What it comes to.
    pub worth: EntryWorth,
}

impl GroupEntry {
    /// In a line: `宏远电子 · 3月2日首单 120,000`.
    #[must_use]
    pub fn text(&self) -> Localized {
        self.brief.line().beginning()
    }
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

    /// The facts that it waits for.
    #[must_use]
    pub fn awaits(&self) -> &[Awaited] {
        match self {
            Self::Money(shown) => shown.awaits(),
            Self::Unknown(awaited) => std::slice::from_ref(awaited),
            Self::Thing(_) | Self::Nothing(_) => &[],
        }
    }

    /// What is said beside it: what it waits for; nothing where it is known.
    #[must_use]
    pub fn note(&self) -> Option<Localized> {
        let awaits = self.awaits().to_vec();
        (!awaits.is_empty()).then(|| Shown::Waiting(awaits).note())?
    }
}

/// A rule that isn't in force yet and concerns a rep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRule {
    /// Its name.
    pub name: Localized,
    /// Its clause.
    pub clause: Localized,
    /// What it waits for.
    pub awaited: Awaited,
    /// Whether it would pay or take money.
    pub concerns_money: bool,
    /// Whether it would give something else, or have something done.
    pub concerns_things: bool,
}

/// The rules that wait for figures of the company and concern the rep at a place, in the scheme's order.
#[must_use]
pub fn waiting_of_rep(computed: &Computed, at: usize) -> Vec<WaitingRule> {
    let (scheme, stand_in) = (&computed.scheme, computed.stand_in());
    let money: BTreeSet<RuleAt> = waits_of_rep(scheme, stand_in, at).into_iter().collect();
    let things = things_awaited(scheme, stand_in, at).into_iter();
    let things: BTreeSet<RuleAt> = things.map(|(rule, _)| rule).collect();
    let waiting = |rule: &RuleAt| {
        Some(WaitingRule {
            name: rule_name(scheme, *rule),
            clause: clause_of(scheme, *rule),
            awaited: computed.awaited_rule(*rule)?,
            concerns_money: money.contains(rule),
            concerns_things: things.contains(rule),
        })
    };
    money.union(&things).filter_map(waiting).collect()
}

/// What a rep gets and loses, by rule, in the scheme's order, and under each rule by day, whether it's money or not; nothing where
/// there is no such rep.
#[must_use]
pub fn rule_groups(computed: &Computed, at: usize) -> Vec<RuleGroup> {
    let Some(statement) = computed.statement.reps.get(at) else {
        return Vec::new();
    };
    let mut entries = lines(computed, at, statement);
    entries.extend(things(computed, at, statement));
    entries.sort_by_key(|(place, _)| *place);
    let entries = entries.into_iter().map(|((rule, _), entry)| (rule, entry));
    let mut groups = by_rule(computed, entries.collect());
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
            let brief = brief(computed, skipped.rule, &skipped.refs());
            (skipped.rule, GroupEntry { at, brief, worth })
        });
    by_rule(computed, entries.collect())
}

/// Pools by rule; each says whether it is in the totals.
#[must_use]
pub fn pools(computed: &Computed) -> Vec<RuleGroup> {
    let is_shared = |pool: &Pool| {
        let reps = computed.statement.reps.iter();
        let mut lines = reps.flat_map(|rep| rep.lines.of_rule(pool.rule));
        lines.any(|line| line.refs().team == Some(pool.team))
    };
    let entry = |(at, pool): (usize, &Pool)| {
        let mut brief = brief(computed, pool.rule, &of_pool(pool));
        brief.found.push(if is_shared(pool) {
            say!(
                "已分到成员，计入合计",
                "shared among the members, included in the totals"
            )
        } else {
            say!(
                "只列总额，没有分到个人，不计入合计",
                "shown only: not shared out, not in the totals"
            )
        });
        let entry = GroupEntry {
            at: EntryAt::Pool(at),
            brief,
            worth: EntryWorth::Money(Shown::Known(pool.pool)),
        };
        (pool.rule, entry)
    };
    let pools = computed.statement.teams.iter().enumerate();
    by_rule(computed, pools.map(entry).collect())
}

/// What customers receive and lose, by rule.
#[must_use]
pub fn customers(computed: &Computed) -> Vec<RuleGroup> {
    let entry = |(at, benefit): (usize, &Benefit)| {
        let worth = match (&benefit.item, &benefit.action) {
            (Some(item), _) => EntryWorth::Thing(words::item(item)),
            (None, Some(action)) => EntryWorth::Thing(words::action(action)),
            (None, None) => EntryWorth::Money(Shown::Known(benefit.benefit)),
        };
        let entry = GroupEntry {
            at: EntryAt::Benefit(at),
            brief: brief(computed, benefit.rule, &of_benefit(benefit)),
            worth,
        };
        (benefit.rule, entry)
    };
    let benefits = computed.statement.customers.iter().enumerate();
    by_rule(computed, benefits.map(entry).collect())
}

/// Where an entry stands among all of a rep: by its rule, and among those of the rule.
type Place = (RuleAt, EntryOrder);

fn place(computed: &Computed, rule: RuleAt, why: &Why, month: Option<Month>) -> Place {
    let order = EntryOrder::of(&computed.facts.ledger, &why.candidate, month);
    (rule, order)
}

fn lines(computed: &Computed, at: usize, statement: &RepStatement) -> Vec<(Place, GroupEntry)> {
    let facts = &computed.facts;
    let entry = |(number, line): (usize, &Line)| {
        let brief = basis(
            &computed.scheme,
            &facts.ledger,
            &facts.index,
            statement.rep,
            line,
        );
        let entry = GroupEntry {
            at: EntryAt::Line(at, number),
            brief,
            worth: EntryWorth::Money(amount_of_line(computed, at, line)),
        };
        (place(computed, line.rule, &line.why, line.month), entry)
    };
    statement.lines.iter().enumerate().map(entry).collect()
}

fn things(computed: &Computed, at: usize, statement: &RepStatement) -> Vec<(Place, GroupEntry)> {
    let grants = statement.grants.iter().enumerate().map(|(number, grant)| {
        let thing = words::of_item(&grant.item, grant.quantity);
        let entry = GroupEntry {
            at: EntryAt::Grant(at, number),
            brief: brief(computed, grant.rule, &grant.refs()),
            worth: EntryWorth::Thing(thing),
        };
        let place = place(computed, grant.rule, &grant.why, grant.month);
        (place, entry)
    });
    let actions = statement
        .actions
        .iter()
        .enumerate()
        .map(|(number, action)| {
            let entry = GroupEntry {
                at: EntryAt::Action(at, number),
                brief: brief(computed, action.rule, &action.refs()),
                worth: EntryWorth::Thing(words::action(&action.action)),
            };
            let place = place(computed, action.rule, &action.why, action.month);
            (place, entry)
        });
    grants.chain(actions).collect()
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
    let terms = computed.scheme.terms(rule);
    RuleGroup {
        rule,
        name: rule_name(&computed.scheme, rule),
        clause: clause_of(&computed.scheme, rule),
        kind: terms.map_or(Kind::Reward, |terms| terms.kind),
        sum: None,
        entries: vec![first],
    }
}

/// The clause of a rule; empty where it has none.
fn clause_of(scheme: &Scheme, rule: RuleAt) -> Localized {
    let clause = scheme.rule(rule).and_then(|rule| rule.clause.as_ref());
    clause
        .map(|clause| words::clause(clause))
        .unwrap_or_default()
}
