//! Under which scheme something is looked at.

use crate::overlay::Under;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::statement::Computed;
use rewards_document::workbook::{SchemeCheck, Shared};

/// What the facts come to under a scheme; nothing where it, or the period, is not in order.
pub fn computed_under(state: State, under: Under) -> Memo<Option<Shared<Computed>>> {
    match under {
        Under::Own => state.computed,
        Under::Other(id) => Memo::new(move |_| {
            let (definition, fill) = state
                .workbook
                .with(|workbook| Some((workbook.definition(&id)?, workbook.fill(&id))))?;
            let scheme = SchemeCheck::of(&definition, &fill).scheme?;
            let computed = state
                .facts_check
                .with(|facts| Computed::of(&scheme, facts))?;
            Some(Shared::new(computed))
        }),
    }
}
