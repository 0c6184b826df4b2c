//! A worked example: a few facts, and what each rep is to get.

use std::sync::Arc;

/// A few facts kept with a scheme, and the figures that they are to come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkedExample {
    /// Its number among the scheme's.
    pub id: u32,
    /// What it is called; empty where it goes by its number.
    pub name: String,
    /// The contract's ledger as JSON.
    pub ledger: Arc<str>,
    /// Reps by their ids, each with the net as decimal text in yuan (`1000.00`).
    pub expected: Vec<(String, String)>,
}

impl WorkedExample {
    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let expected = self.expected.iter();
        let expected = expected
            .map(|(rep, net)| size_of::<(String, String)>() + rep.len() + net.len())
            .sum::<usize>();
        size_of::<Self>() + self.name.len() + self.ledger.len() + expected
    }
}
