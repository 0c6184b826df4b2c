//! What is filled into a scheme: its figures and its readings, of the scheme that the page computes with or of a column of
//! the comparison.

mod bands;
mod figure_at;
mod figures;
mod readings;

pub use figures::{Figures, has_figures, open_count};
pub use readings::{Readings, ReadingsMark, changed_readings};

use crate::state::State;
use leptos::prelude::*;
use rewards_document::workbook::{Fill, Placed, SchemeCheck, Shared};
use rewards_format::Definition;
use std::sync::Arc;

/// The scheme that is filled in.
#[derive(Clone, Copy)]
pub struct Filling {
    /// Its key.
    pub key: Signal<String>,
    /// Its definition.
    pub definition: Signal<Option<Arc<Definition>>>,
    /// What is filled into it.
    pub fill: Signal<Shared<Fill>>,
    /// What is wrong with it.
    pub problems: Signal<Vec<Placed>>,
}

impl Filling {
    /// The scheme that the page computes with.
    pub fn chosen(state: State) -> Self {
        Self {
            key: state.template.into(),
            definition: Signal::derive(move || state.definition()),
            fill: state.fill.into(),
            problems: state.problems.into(),
        }
    }

    /// The scheme of a key.
    pub fn of(state: State, key: String) -> Self {
        let kept = StoredValue::new(key.clone());
        let definition = Memo::new(move |_| {
            let key = kept.get_value();
            Same(state.workbook.with(|workbook| workbook.definition(&key)))
        });
        let fill = Memo::new(move |_| {
            let key = kept.get_value();
            state.workbook.with(|workbook| workbook.fill(&key))
        });
        let problems = Memo::new(move |_| {
            let definition = definition.get().0;
            let check = definition.map(|one| fill.with(|fill| SchemeCheck::of(&one, fill)));
            check.map(|check| check.problems).unwrap_or_default()
        });
        Self {
            key: Signal::stored(key),
            definition: Signal::derive(move || definition.get().0),
            fill: fill.into(),
            problems: problems.into(),
        }
    }
}

/// A definition that is the same as long as it's the same one: to look is quicker than to compare.
#[derive(Clone)]
struct Same(Option<Arc<Definition>>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}
