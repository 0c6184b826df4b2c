//! A scheme evaluated on a ledger, kept with what it was made from for whoever looks.

use super::entry_at::EntryAt;
use rewards_core::engine::{
    Earlier, Index, Statement, evaluate_after_in_pieces, evaluate_in_pieces,
};
use rewards_core::ledger::Ledger;
use rewards_core::pieces::at_once;
use rewards_core::scheme::Scheme;
use rewards_words::explain::{
    Explanation, of_action, of_benefit, of_grant, of_line, of_pool, of_skipped,
};
use std::sync::Arc;

/// A ledger, read and indexed once for every scheme that is evaluated on it.
#[derive(Debug)]
pub struct IndexedLedger {
    /// The ledger.
    pub ledger: Ledger,
    /// Its index.
    pub index: Index,
}

impl IndexedLedger {
    /// Indexes a ledger.
    #[must_use]
    pub fn new(ledger: Ledger) -> Self {
        let index = Index::new(&ledger);
        Self { ledger, index }
    }

    /// Indexes a ledger after another one: of lists that both share the order is not found again.
    #[must_use]
    pub fn after(&self, ledger: Ledger) -> Self {
        let index = self.index.after(&self.ledger, &ledger);
        Self { ledger, index }
    }
}

/// A statement with what it was made from.
#[derive(Debug)]
pub struct Evaluation {
    /// The scheme.
    pub scheme: Scheme,
    /// The ledger, which other evaluations may share.
    pub facts: Arc<IndexedLedger>,
    /// What the scheme comes to for the ledger.
    pub statement: Statement,
}

impl Evaluation {
    /// Evaluates the scheme.
    #[must_use]
    pub fn new(scheme: Scheme, facts: Arc<IndexedLedger>) -> Self {
        at_once(Self::in_pieces(scheme, facts))
    }

    /// The same, with pauses.
    pub async fn in_pieces(scheme: Scheme, facts: Arc<IndexedLedger>) -> Self {
        let statement = evaluate_in_pieces(&scheme, &facts.ledger, &facts.index).await;
        Self {
            scheme,
            facts,
            statement,
        }
    }

    /// Evaluates a scheme after another evaluation: what stayed the same is taken over.
    #[must_use]
    pub fn after(&self, scheme: Scheme, facts: Arc<IndexedLedger>) -> Self {
        at_once(self.after_in_pieces(scheme, facts))
    }

    /// The same, with pauses.
    pub async fn after_in_pieces(&self, scheme: Scheme, facts: Arc<IndexedLedger>) -> Self {
        let earlier = Earlier {
            scheme: &self.scheme,
            ledger: &self.facts.ledger,
            statement: &self.statement,
        };
        let IndexedLedger { ledger, index } = &*facts;
        let statement = evaluate_after_in_pieces(&scheme, ledger, index, earlier).await;
        Self {
            scheme,
            facts,
            statement,
        }
    }

    /// How an entry was found; nothing where there is no such entry.
    #[must_use]
    pub fn explanation(&self, at: EntryAt) -> Option<Explanation> {
        let Self {
            scheme,
            facts,
            statement,
        } = self;
        let IndexedLedger { ledger, index } = &**facts;
        let rep = |place: usize| statement.reps.get(place);
        Some(match at {
            EntryAt::Line(place, at) => {
                let rep = rep(place)?;
                of_line(scheme, ledger, index, rep.rep, rep.lines.get(at)?)
            }
            EntryAt::Grant(place, at) => {
                let rep = rep(place)?;
                of_grant(scheme, ledger, index, rep.rep, rep.grants.get(at)?)
            }
            EntryAt::Action(place, at) => {
                let rep = rep(place)?;
                of_action(scheme, ledger, index, rep.rep, rep.actions.get(at)?)
            }
            EntryAt::Skipped(place, at) => {
                let rep = rep(place)?;
                of_skipped(scheme, ledger, index, rep.rep, rep.skipped.get(at)?)
            }
            EntryAt::Pool(at) => of_pool(scheme, ledger, index, statement.teams.get(at)?),
            EntryAt::Benefit(at) => of_benefit(scheme, ledger, index, statement.customers.get(at)?),
        })
    }
}
