//! What no rule counted of a rep's facts, grouped by the reason, each with the row that it stands in.

use super::computed::Computed;
use super::entry::rule_name;
use super::groups::skipped_groups;
use super::nothing::gives_nothing;
use crate::workbook::Sheet;
use rewards_core::analysis::{
    Cause, Exclusion, Fact, Passed, SilentRule, facts_of, silent_rules, uncounted as of_rep,
};
use rewards_core::engine::Obstacle;
use rewards_core::ledger::RepAt;
use rewards_core::scheme::{Rule, RuleAt, Standing};
use rewards_format::EntryAt;
use rewards_words::brief::{about_deal, about_outcome};
use rewards_words::label::AND;
use rewards_words::text::Localized;
use rewards_words::uncounted::{CauseContext, cause, is_shared, silence};
use rewards_words::{label, say};
use std::cmp::Reverse;
use std::collections::HashSet;

/// Facts that were not counted for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncounted {
    /// The reason, in a sentence.
    pub cause: Localized,
    /// The facts, in the order of the ledger.
    pub facts: Vec<UncountedFact>,
}

/// A fact that was not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UncountedFact {
    /// The table that it stands in.
    pub sheet: Sheet,
    /// Its place in the ledger's list (see `FactsCheck::row`).
    pub entry: usize,
    /// What it is: `天成纺织 · 3月16日 · 32,000`.
    pub text: Localized,
    /// The entry of the statement that explains it, where the statement lists it.
    pub listed: Option<EntryAt>,
}

/// What no rule counted of the facts of the rep at a place, grouped by reason, each fact once: the reason of most facts
/// first, and last that no rule looks at such a thing.
#[must_use]
pub fn uncounted(computed: &Computed, at: usize) -> Vec<Uncounted> {
    let Some(rep) = computed.statement.reps.get(at).map(|rep| rep.rep) else {
        return Vec::new();
    };
    let (scheme, facts) = (&computed.scheme, &computed.facts);
    let (ledger, index) = (&facts.ledger, &facts.index);
    let param = |id: &str| Some(computed.param_name(id));
    let context = context(computed, rep, &param);
    let mut groups: Vec<(bool, Uncounted)> = Vec::new();
    for one in of_rep(scheme, ledger, index, rep) {
        let (sheet, entry, text) = match one.fact {
            Fact::Deal(at) => (Sheet::Deals, at.index(), about_deal(ledger, at)),
            Fact::Outcome(at) => (Sheet::Outcomes, at.index(), about_outcome(ledger, at)),
        };
        let fact = UncountedFact {
            sheet,
            entry,
            text: text.unwrap_or_default(),
            listed: one.listed.map(|place| EntryAt::Skipped(at, place)),
        };
        let why = cause(context, &one);
        let is_foreign = one.cause == Cause::NotLookedAt;
        match groups.iter_mut().find(|(_, group)| group.cause == why) {
            Some((_, group)) => group.facts.push(fact),
            None => groups.push((
                is_foreign,
                Uncounted {
                    cause: why,
                    facts: vec![fact],
                },
            )),
        }
    }
    groups.sort_by_key(|(is_foreign, group)| (*is_foreign, Reverse(group.facts.len())));
    groups.into_iter().map(|(_, group)| group).collect()
}

/// What the causes of a rep are told from.
fn context<'a>(
    computed: &'a Computed,
    rep: RepAt,
    param: &'a dyn Fn(&str) -> Option<Localized>,
) -> CauseContext<'a> {
    CauseContext {
        scheme: &computed.scheme,
        waiting: computed.stand_in().map(|waiting| &waiting.scheme),
        ledger: &computed.facts.ledger,
        index: &computed.facts.index,
        rep,
        param,
    }
}

/// Why each rule of which the statement of the rep at a place says nothing came to nothing, in the scheme's order, and which
/// rules aren't in force; where nothing at all is to be said of what didn't apply, that.
#[must_use]
pub fn silent(computed: &Computed, at: usize) -> Vec<Localized> {
    if computed.statement.reps.get(at).is_none() {
        return Vec::new();
    }
    let mut all = silent_in_force(computed, at);
    all.extend(waiting_rules(computed));
    all.extend(idle_rules(computed));
    if all.is_empty() && skipped_groups(computed, at).is_empty() {
        let nothing = gives_nothing(&computed.scheme);
        let words = || {
            label!(
                "没有这样的规则：每一条都有结果",
                "none: every rule came to something"
            )
            .into()
        };
        all.push(say!("{0}。", "{0}.", nothing.unwrap_or_else(words)).beginning());
    }
    all
}

/// The rules that wait for figures, in a sentence; nothing where none waits.
fn waiting_rules(computed: &Computed) -> Option<Localized> {
    let rules = computed.scheme.waiting();
    let rules = rules.filter_map(|(rule, _)| {
        let awaited = computed.awaited_rule(rule)?;
        Some(say!(
            "“{0}”（{1}）",
            "“{0}” ({1})",
            awaited.rule_name,
            awaited.text
        ))
    });
    let rules: Vec<Localized> = rules.collect();
    (!rules.is_empty()).then(|| {
        say!(
            "{0} 条规则等公司填写数字，适不适用还不知道：{1}",
            "waiting for the company's figures, so that it isn't known whether they apply ({0}): {1}",
            rules.len(),
            Localized::joined(rules, AND)
        )
    })
}

/// The rules that are left with nothing to pay and wait for nothing, in a sentence; nothing where there is none.
fn idle_rules(computed: &Computed) -> Option<Localized> {
    let is_idle = |rule: &&Rule| match &rule.standing {
        Standing::Inactive(waits) => waits.missing.is_empty(),
        Standing::Active(_) => false,
    };
    let rules = computed.scheme.rules.iter().filter(is_idle);
    let names = rules.map(|rule| say!("“{0}”", "“{0}”", rule.name));
    let names = Localized::joined(names, AND);
    (!names.is_empty()).then(|| {
        say!(
            "没有要发或要扣的内容，因此不生效：{0}",
            "nothing is left to pay, so not in force: {0}",
            names
        )
    })
}

/// Why each rule in force of which the statement of the rep at a place says nothing came to nothing: rules of which the same
/// holds in one sentence, in the scheme's order, last those that have nothing to look at.
pub(crate) fn silent_in_force(computed: &Computed, at: usize) -> Vec<Localized> {
    let Some(rep) = computed.statement.reps.get(at).map(|rep| rep.rep) else {
        return Vec::new();
    };
    let (scheme, facts) = (&computed.scheme, &computed.facts);
    let (ledger, index) = (&facts.ledger, &facts.index);
    let param = |id: &str| Some(computed.param_name(id));
    let context = context(computed, rep, &param);
    let mut told: Vec<(Localized, SilentRule, Vec<RuleAt>)> = Vec::new();
    for one in silent_rules(scheme, ledger, index, rep) {
        let why = silence(context, &one, &Localized::default());
        let alike = |(known, other, _): &&mut (Localized, SilentRule, Vec<RuleAt>)| {
            is_shared(other) && is_shared(&one) && *known == why
        };
        match told.iter_mut().find(alike) {
            Some((_, _, rules)) => rules.push(one.rule),
            None => {
                let rules = vec![one.rule];
                told.push((why, one, rules));
            }
        }
    }
    told.sort_by_key(|(_, one, _)| one.nearest.is_none());
    let said = told.into_iter().map(|(_, one, rules)| {
        let names = rules.into_iter().map(|rule| rule_name(scheme, rule));
        let names = names.map(|name| say!("“{0}”", "“{0}”", name));
        let why = silence(context, &one, &Localized::joined(names, AND));
        let nearest = one.nearest.as_ref();
        let nearest = nearest.and_then(|passed| which(computed, passed));
        match nearest {
            None => why,
            Some(which) if one.looked_at == 1 => say!("{0}（{1}）", "{0} ({1})", why, which),
            Some(which) => say!(
                "{0}（{1} 项里最接近的：{2}）",
                "{0} (of {1} the nearest: {2})",
                why,
                one.looked_at,
                which
            ),
        }
    });
    said.collect()
}

/// What a rule passed over, by name; nothing of the rep as a whole.
fn which(computed: &Computed, passed: &Passed) -> Option<Localized> {
    let is_of_rep = matches!(
        passed.exclusion,
        Exclusion::NoTeam | Exclusion::Selection(Obstacle::Department)
    );
    if is_of_rep {
        return None;
    }
    let ledger = &computed.facts.ledger;
    let candidate = passed.why.as_ref().map(|why| &why.candidate);
    let deal = candidate.and_then(|candidate| candidate.deal);
    let outcome = candidate.and_then(|candidate| candidate.outcome);
    match (passed.fact, deal, outcome) {
        (Some(Fact::Deal(at)), ..) | (None, Some(at), _) => about_deal(ledger, at),
        (Some(Fact::Outcome(at)), ..) | (None, None, Some(at)) => about_outcome(ledger, at),
        (None, None, None) => {
            let customer = candidate?.customer?;
            let customer = ledger.customers.get(customer.index())?;
            Some(Localized::same(&customer.name))
        }
    }
}

/// Looks for what no rule counts of a whole table, whoever it belongs to: a rep at a time, since each takes as long as a
/// statement.
#[derive(Clone, Debug)]
pub struct UncountedSearch {
    sheet: Sheet,
    /// The rep who is looked at next.
    next: usize,
    /// Places in the ledger's list that count for somebody.
    counted: HashSet<usize>,
}

impl UncountedSearch {
    /// Nobody was looked at yet.
    #[must_use]
    pub fn of(sheet: Sheet) -> Self {
        Self {
            sheet,
            next: 0,
            counted: HashSet::new(),
        }
    }

    /// Looks at one rep more; false where all were looked at.
    pub fn advance(&mut self, computed: &Computed) -> bool {
        let Some(rep) = computed.statement.reps.get(self.next).map(|rep| rep.rep) else {
            return false;
        };
        let (scheme, facts) = (&computed.scheme, &computed.facts);
        let (ledger, index) = (&facts.ledger, &facts.index);
        let not_counted = of_rep(scheme, ledger, index, rep);
        let not_counted = not_counted.iter().filter_map(|one| self.place(one.fact));
        let not_counted: HashSet<usize> = not_counted.collect();
        let all = facts_of(ledger, rep);
        let all = all.into_iter().filter_map(|fact| self.place(fact));
        let counted: Vec<usize> = all.filter(|at| !not_counted.contains(at)).collect();
        self.counted.extend(counted);
        self.next += 1;
        true
    }

    /// What counts for nobody: places in the ledger's list (see `FactsCheck::row`).
    #[must_use]
    pub fn entries(&self, computed: &Computed) -> Vec<usize> {
        let ledger = &computed.facts.ledger;
        let count = match self.sheet {
            Sheet::Deals => ledger.deals.len(),
            Sheet::Outcomes => ledger.outcomes.len(),
            Sheet::Teams | Sheet::Reps | Sheet::Customers => 0,
        };
        (0..count).filter(|at| !self.counted.contains(at)).collect()
    }

    /// The place of a fact, where it is in the table.
    fn place(&self, fact: Fact) -> Option<usize> {
        match (fact, self.sheet) {
            (Fact::Deal(at), Sheet::Deals) => Some(at.index()),
            (Fact::Outcome(at), Sheet::Outcomes) => Some(at.index()),
            (Fact::Deal(_) | Fact::Outcome(_), _) => None,
        }
    }
}
