//! Which rule an entry of a statement is of, and how it was found.

use super::computed::Computed;
use rewards_core::engine::Why;
use rewards_core::scheme::RuleAt;
use rewards_format::EntryAt;

/// The rule of an entry, and how it was found; nothing where there is no such entry.
pub(crate) fn found_by(computed: &Computed, at: EntryAt) -> Option<(RuleAt, &Why)> {
    let statement = &computed.statement;
    let rep = |place: usize| statement.reps.get(place);
    Some(match at {
        EntryAt::Line(place, at) => {
            let line = rep(place)?.lines.get(at)?;
            (line.rule, &line.why)
        }
        EntryAt::Grant(place, at) => {
            let grant = rep(place)?.grants.get(at)?;
            (grant.rule, &grant.why)
        }
        EntryAt::Action(place, at) => {
            let action = rep(place)?.actions.get(at)?;
            (action.rule, &action.why)
        }
        EntryAt::Skipped(place, at) => {
            let skipped = rep(place)?.skipped.get(at)?;
            (skipped.rule, &skipped.why)
        }
        EntryAt::Pool(at) => {
            let pool = statement.teams.get(at)?;
            (pool.rule, &pool.why)
        }
        EntryAt::Benefit(at) => {
            let benefit = statement.customers.get(at)?;
            (benefit.rule, &benefit.why)
        }
    })
}
