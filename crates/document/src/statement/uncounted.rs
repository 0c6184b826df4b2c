//! What no rule counted of a rep's facts, grouped by the reason, each with the row that it stands in.

use super::computed::Computed;
use crate::workbook::Sheet;
use rewards_core::analysis::{Cause, Fact, facts_of, uncounted as of_rep};
use rewards_format::EntryAt;
use rewards_words::brief::{about_deal, about_outcome};
use rewards_words::text::Localized;
use rewards_words::uncounted::{CauseContext, cause};
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
    let context = CauseContext {
        scheme,
        waiting: computed.stand_in().map(|waiting| &waiting.scheme),
        ledger,
        index,
        rep,
        param: &|id| Some(computed.param_name(id)),
    };
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
