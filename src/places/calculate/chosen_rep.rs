//! Whose statement is shown.

use crate::state::State;
use leptos::prelude::*;
use rewards_core::engine::RepStatement;

/// The rep whose statement is shown: the one that was chosen, else the first.
pub fn chosen_rep(state: State) -> Memo<Option<usize>> {
    Memo::new(move |_| {
        let chosen = state.look.rep.get();
        state.computed.with(|computed| {
            let computed = computed.as_ref()?;
            let reps = &computed.statement.reps;
            let is_chosen = |rep: &RepStatement| {
                let known = computed.facts.ledger.reps.get(rep.rep.index());
                known.is_some_and(|known| Some(&*known.id) == chosen.as_deref())
            };
            reps.iter()
                .position(is_chosen)
                .or((!reps.is_empty()).then_some(0))
        })
    })
}
