//! Under which scheme something is looked at, and what the facts come to under any.

use crate::overlay::Under;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::statement::{Computed, Side};
use rewards_document::workbook::{Fill, SchemeCheck, Shared};
use rewards_format::Definition;
use std::sync::Arc;

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

/// A scheme with what the facts come to under it.
#[derive(Clone)]
pub struct Standing {
    /// The scheme.
    pub definition: Arc<Definition>,
    /// What is filled into it.
    pub fill: Shared<Fill>,
    /// What the facts come to.
    pub computed: Shared<Computed>,
}

impl Standing {
    /// The same as one side of a difference.
    pub fn side(&self) -> Side<'_> {
        Side {
            computed: &self.computed,
            definition: &self.definition,
            fill: &self.fill,
        }
    }
}

/// What the facts come to under the scheme with a key; nothing where it, or the period, is not in order.
pub fn standing(state: State, key: &str) -> Option<Standing> {
    let (definition, fill) = state
        .workbook
        .with(|workbook| Some((workbook.definition(key)?, workbook.fill(key))))?;
    let scheme = SchemeCheck::of(&definition, &fill).scheme?;
    let computed = state
        .facts_check
        .with(|facts| Computed::of(&scheme, facts))?;
    Some(Standing {
        definition,
        fill,
        computed: Shared::new(computed),
    })
}
