//! What no rule counted of a rep's facts, each with its one reason; and rules that came to nothing silently.

mod cause;
mod entries;
mod nearness;
mod obstacles;
mod plain;
mod search;
mod silent;

use super::standing_in::stood_in;
use crate::engine::{Index, observe};
use crate::ledger::{Ledger, RepAt};
use crate::scheme::Scheme;
pub use cause::{Cause, Exclusion, Uncounted};
use entries::Entries;
use search::Search;
pub use silent::{Passed, SilentRule, silent_rules};

/// The facts of a rep for which no entry of the statement pays or takes, each once, in the order of
/// [`facts_of`](super::facts_of). A deal that only actions were taken for is among them where a rule waits that would pay for
/// it.
#[must_use]
pub fn uncounted(scheme: &Scheme, ledger: &Ledger, index: &Index, rep: RepAt) -> Vec<Uncounted> {
    let mut search = Search::new(scheme, ledger, index, rep);
    let (statement, unlisted) = observe(scheme, ledger, index);
    search.look_through(&Entries::in_force(scheme, &statement, &unlisted));
    if let Some(waiting) = stood_in(scheme) {
        let (statement, unlisted) = observe(&waiting, ledger, index);
        search.look_through(&Entries::waiting(&waiting, &statement, &unlisted));
    }
    search.close()
}
