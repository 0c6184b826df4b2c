//! A scheme, a ledger and what comes of them, kept together for whoever looks.

use crate::workbook::{FactsCheck, Shared, Sound};
use rewards_core::analysis::{NextStep, next_steps};
use rewards_core::engine::{Statement, evaluate_indexed};
use rewards_core::scheme::Scheme;

/// What a scheme comes to for a ledger.
#[derive(Debug)]
pub struct Computed {
    /// The scheme.
    pub scheme: Shared<Scheme>,
    /// The tables that the ledger was read from.
    pub facts: Shared<FactsCheck>,
    /// The statement.
    pub statement: Statement,
    /// The next steps of each rep, in the statement's order.
    pub steps: Vec<Vec<NextStep>>,
}

impl Computed {
    /// Evaluates; nothing where the tables are not in order.
    #[must_use]
    pub fn of(scheme: &Shared<Scheme>, facts: &Shared<FactsCheck>) -> Option<Self> {
        let Sound { ledger, index } = facts.sound.as_ref()?;
        let statement = evaluate_indexed(scheme, ledger, index);
        let steps = statement
            .reps
            .iter()
            .map(|rep| next_steps(scheme, ledger, index, rep))
            .collect();
        Some(Self {
            scheme: scheme.clone(),
            facts: facts.clone(),
            statement,
            steps,
        })
    }

    /// The ledger and its index.
    #[must_use]
    pub fn sound(&self) -> Option<&Sound> {
        self.facts.sound.as_ref()
    }
}
