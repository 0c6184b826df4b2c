//! The explanation of one entry, made when somebody opens it.

use super::computed::Computed;
use super::entry::EntryAt;
use crate::workbook::Sound;
use rewards_words::explain::{
    Explanation, of_action, of_benefit, of_grant, of_line, of_pool, of_skipped,
};

/// How an entry was found; nothing where there is no such entry.
#[must_use]
pub fn explained(computed: &Computed, at: EntryAt) -> Option<Explanation> {
    let Sound { ledger, index } = computed.sound()?;
    let (scheme, statement) = (&*computed.scheme, &computed.statement);
    let rep = |place: usize| statement.reps.get(place);
    Some(match at {
        EntryAt::Line(place, at) => of_line(
            scheme,
            ledger,
            index,
            rep(place)?.rep,
            rep(place)?.lines.get(at)?,
        ),
        EntryAt::Grant(place, at) => of_grant(
            scheme,
            ledger,
            index,
            rep(place)?.rep,
            rep(place)?.grants.get(at)?,
        ),
        EntryAt::Action(place, at) => of_action(
            scheme,
            ledger,
            index,
            rep(place)?.rep,
            rep(place)?.actions.get(at)?,
        ),
        EntryAt::Skipped(place, at) => of_skipped(
            scheme,
            ledger,
            index,
            rep(place)?.rep,
            rep(place)?.skipped.get(at)?,
        ),
        EntryAt::Pool(at) => of_pool(scheme, ledger, index, statement.teams.get(at)?),
        EntryAt::Benefit(at) => of_benefit(scheme, ledger, index, statement.customers.get(at)?),
    })
}
