//! What no rule counted of a rep's facts, grouped by the reason, each with the row that it stands in.

use super::computed::Computed;
use super::entry::rule_name;
use crate::workbook::Sheet;
use rewards_core::analysis::{
    Cause, Exclusion, Fact, Passed, SilentRule, facts_of, silent_rules, uncounted as of_rep,
};
use rewards_core::engine::Obstacle;
use rewards_core::ledger::RepAt;
use rewards_core::scheme::Subject;
use rewards_format::EntryAt;
use rewards_words::brief::{about_deal, about_outcome};
use rewards_words::label::AND;
use rewards_words::say;
use rewards_words::text::Localized;
use rewards_words::uncounted::{CauseContext, cause, silence};
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

/// Why each rule of which the statement of the rep at a place says nothing came to nothing, in the scheme's order.
#[must_use]
pub fn silent(computed: &Computed, at: usize) -> Vec<Localized> {
    let Some(rep) = computed.statement.reps.get(at).map(|rep| rep.rep) else {
        return Vec::new();
    };
    let (scheme, facts) = (&computed.scheme, &computed.facts);
    let (ledger, index) = (&facts.ledger, &facts.index);
    let param = |id: &str| Some(computed.param_name(id));
    let context = context(computed, rep, &param);
    let said = |one: SilentRule| {
        let why = silence(context, &one);
        let nearest = one
            .nearest
            .as_ref()
            .and_then(|passed| which(computed, passed));
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
    };
    // What never happened is told in one line.
    let is_event = |one: &SilentRule| {
        let terms = scheme.terms(one.rule);
        let is_of_outcomes =
            terms.is_some_and(|terms| matches!(terms.for_each, Subject::Outcome(_)));
        one.nearest.is_none() && is_of_outcomes
    };
    let silent = silent_rules(scheme, ledger, index, rep);
    let (never, others): (Vec<_>, Vec<_>) = silent.into_iter().partition(is_event);
    let never = (!never.is_empty()).then(|| {
        let names = never.iter().map(|one| rule_name(scheme, one.rule));
        let names = names.map(|name| say!("“{0}”", "“{0}”", name));
        say!(
            "没有发生要看的事件：{0}",
            "nothing of the kind happened: {0}",
            Localized::joined(names, AND)
        )
    });
    others.into_iter().map(said).chain(never).collect()
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
