//! A scheme evaluated on the tables, kept for whoever looks.

use crate::workbook::{FactsCheck, Shared};
use rewards_core::analysis::volume::{Scaled, scaled};
use rewards_core::analysis::{NextStep, StandIn, next_steps};
use rewards_core::number::Rate;
use rewards_core::pieces::{at_once, pause};
use rewards_core::scheme::Scheme;
use rewards_format::{Evaluation, IndexedLedger};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// What a scheme comes to for a ledger.
#[derive(Debug)]
pub struct Computed {
    /// The statement, with the scheme and the ledger that it was made from.
    evaluation: Evaluation,
    /// What the rules that wait would look at, once somebody asks.
    stand_in: OnceLock<Option<StandIn>>,
}

impl Computed {
    /// Evaluates; nothing where the tables are not in order.
    #[must_use]
    pub fn of(scheme: &Shared<Scheme>, facts: &Shared<FactsCheck>) -> Option<Self> {
        let facts = Arc::clone(facts.sound.as_ref()?);
        Some(Self::new(Scheme::clone(scheme), facts))
    }

    /// Evaluates after an earlier time: what stayed the same is taken over.
    #[must_use]
    pub fn after(
        earlier: Option<&Self>,
        scheme: &Shared<Scheme>,
        facts: &Shared<FactsCheck>,
    ) -> Option<Self> {
        let facts = Arc::clone(facts.sound.as_ref()?);
        let scheme = Scheme::clone(scheme);
        Some(at_once(Self::after_in_pieces(earlier, scheme, facts)))
    }

    /// The same on a ledger that is in order, with pauses.
    pub async fn after_in_pieces(
        earlier: Option<&Self>,
        scheme: Scheme,
        facts: Arc<IndexedLedger>,
    ) -> Self {
        let Some(earlier) = earlier else {
            return Self::in_pieces(scheme, facts).await;
        };
        let evaluation = earlier.evaluation.after_in_pieces(scheme, facts).await;
        let IndexedLedger { ledger, index } = &*evaluation.facts;
        let stand_in = match earlier.stand_in.get() {
            None => OnceLock::new(),
            // Whoever asked for it before asks again.
            Some(Some(before)) => {
                let known = &earlier.evaluation.facts.ledger;
                let after = before.after(known, &evaluation.scheme, ledger, index);
                OnceLock::from(after.await)
            }
            Some(None) => {
                OnceLock::from(StandIn::in_pieces(&evaluation.scheme, ledger, index).await)
            }
        };
        Self {
            evaluation,
            stand_in,
        }
    }

    /// Evaluates on a ledger that is in order.
    #[must_use]
    pub fn new(scheme: Scheme, facts: Arc<IndexedLedger>) -> Self {
        at_once(Self::in_pieces(scheme, facts))
    }

    /// The same, with pauses.
    pub async fn in_pieces(scheme: Scheme, facts: Arc<IndexedLedger>) -> Self {
        Self::from(Evaluation::in_pieces(scheme, facts).await)
    }

    /// Evaluates with so much of all deals, with pauses.
    pub async fn at_volume(scheme: Scheme, facts: &IndexedLedger, at: Rate) -> Self {
        let Scaled { ledger, index } = scaled(&facts.ledger, &facts.index, at);
        pause().await;
        Self::in_pieces(scheme, Arc::new(IndexedLedger { ledger, index })).await
    }

    /// What the rules that wait for figures of the company would look at; nothing where none waits.
    #[must_use]
    pub fn stand_in(&self) -> Option<&StandIn> {
        let facts = &self.evaluation.facts;
        self.stand_in
            .get_or_init(|| StandIn::of(&self.evaluation.scheme, &facts.ledger, &facts.index))
            .as_ref()
    }

    /// Finds in pieces what the rules that wait would look at, so that whoever asks has it at once.
    pub async fn find_stand_in(&self) {
        if self.stand_in.get().is_none() {
            let facts = &self.evaluation.facts;
            let scheme = &self.evaluation.scheme;
            let found = StandIn::in_pieces(scheme, &facts.ledger, &facts.index).await;
            let _ = self.stand_in.set(found);
        }
    }

    /// The next steps of the rep at a place of the statement. Found anew each time: only for the rep that is looked at.
    #[must_use]
    pub fn steps(&self, place: usize) -> Vec<NextStep> {
        let facts = &self.facts;
        let rep = self.statement.reps.get(place);
        rep.map(|rep| next_steps(&self.scheme, &facts.ledger, &facts.index, rep))
            .unwrap_or_default()
    }
}

impl From<Evaluation> for Computed {
    fn from(evaluation: Evaluation) -> Self {
        Self {
            evaluation,
            stand_in: OnceLock::new(),
        }
    }
}

impl Deref for Computed {
    type Target = Evaluation;

    fn deref(&self) -> &Evaluation {
        &self.evaluation
    }
}
