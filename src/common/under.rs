//! Under which scheme something is looked at, and what the facts come to under any.

use super::filled_scheme::FilledScheme;
use super::worked::Worked;
use crate::comparing::Column;
use crate::lang::live;
use crate::overlay::Under;
use crate::state::State;
use leptos::prelude::*;
use rewards_core::scheme::Scheme;
use rewards_document::statement::{ColumnFigures, Computed, Side, Supposed};
use rewards_document::workbook::{FactsCheck, Fill, SchemeCheck, Shared, Workbook};
use rewards_format::Definition;
use rewards_words::lang::Lang;
use std::sync::Arc;

/// What the facts come to under a scheme; nothing where it, or the period, is not in order, and while it's worked out. What a
/// comparison has found is taken from there.
pub fn computed_under(state: State, under: Under) -> Memo<Option<Shared<Computed>>> {
    let (key, supposed) = match under {
        Under::Own => return state.computed,
        Under::Other(key) => (key, None),
        Under::Supposing(key, supposed) => (key, Some(supposed)),
    };
    let asked = Memo::new(move |_| asked(state, &key, supposed.as_ref()));
    let known = move |asked: &UnderScheme| asked.known.clone();
    let missing = Memo::new(move |_| asked.get().filter(|asked| known(asked).is_none()));
    let worked = Worked::new(missing, async |asked: UnderScheme| asked.computed().await);
    Memo::new(move |_| {
        let known = asked.with(|asked| known(asked.as_ref()?));
        known.or_else(|| worked.latest().flatten())
    })
}

/// The figures of what a comparison has found; nothing of anything else.
pub fn figures_of(state: State, computed: &Shared<Computed>) -> Option<Arc<ColumnFigures>> {
    state.comparing.columns.with_untracked(|columns| {
        let mut columns = columns.iter();
        let found = columns.find(|column| column.computed.as_ref() == Some(computed));
        found?.figures.clone()
    })
}

/// What a dialog says of where it looks: the scheme's name, and what is supposed.
pub fn scheme_words(state: State, under: Under) -> Signal<String> {
    live(move || {
        state.workbook.with(|workbook| {
            let name = workbook.column_name(key_of(workbook, &under));
            match &under {
                Under::Own | Under::Other(_) => name,
                Under::Supposing(_, supposed) => supposed.said_of(&name),
            }
        })
    })
}

/// The key of the scheme under which something is looked at.
pub fn key_of<'k>(workbook: &'k Workbook, under: &'k Under) -> &'k str {
    match under {
        Under::Own => &workbook.template,
        Under::Other(key) | Under::Supposing(key, _) => key,
    }
}

/// A scheme as it is filled in, the facts, and what is supposed. One is the same as another where it surely comes to the same.
#[derive(Clone, PartialEq)]
struct UnderScheme {
    scheme: FilledScheme,
    facts: Shared<FactsCheck>,
    supposed: Option<Supposed>,
    /// Made-up people are called in it.
    lang: Lang,
    /// What a comparison has found of it.
    known: Option<Shared<Computed>>,
}

fn asked(state: State, key: &str, supposed: Option<&Supposed>) -> Option<UnderScheme> {
    let scheme = filled(state, key)?;
    let facts = state.facts_check.get();
    let is_of = |column: &&Column| {
        let ledger = column.computed.as_ref().map(|computed| &computed.facts);
        supposed.is_none()
            && column.key == key
            && Arc::ptr_eq(&column.definition, &scheme.definition)
            && column.fill == scheme.fill
            && ledger.is_some_and(|ledger| {
                let sound = facts.sound.as_ref();
                sound.is_some_and(|sound| Arc::ptr_eq(sound, ledger))
            })
    };
    let known = state.comparing.columns.with(|columns| {
        let found = columns.iter().find(is_of);
        found.and_then(|column| column.computed.clone())
    });
    Some(UnderScheme {
        scheme,
        facts,
        supposed: supposed.cloned(),
        lang: match supposed.is_none_or(Supposed::keeps_facts) {
            true => Lang::default(),
            false => state.lang.get(),
        },
        known,
    })
}

impl UnderScheme {
    async fn computed(self) -> Option<Shared<Computed>> {
        let facts = self.facts.sound.as_ref();
        let FilledScheme { definition, fill } = &self.scheme;
        Some(Shared::new(match &self.supposed {
            None => {
                let scheme = SchemeCheck::of(definition, fill).scheme?;
                Computed::in_pieces(Scheme::clone(&scheme), Arc::clone(facts?)).await
            }
            Some(supposed) => {
                Computed::supposing(definition, fill, facts, supposed, self.lang).await?
            }
        }))
    }
}

/// The scheme with a key, and what is filled into it.
fn filled(state: State, key: &str) -> Option<FilledScheme> {
    state
        .workbook
        .with(|workbook| FilledScheme::of(workbook, key))
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
    standing_after(state, key, None)
}

/// The same after an earlier time: what the rules that are the same gave then is taken over, where it can be.
pub fn standing_after(state: State, key: &str, earlier: Option<&Standing>) -> Option<Standing> {
    let FilledScheme { definition, fill } = filled(state, key)?;
    let scheme = SchemeCheck::of(&definition, &fill).scheme?;
    let earlier = earlier.map(|earlier| &*earlier.computed);
    let computed = state
        .facts_check
        .with(|facts| Computed::after(earlier, &scheme, facts))?;
    Some(Standing {
        definition,
        fill,
        computed: Shared::new(computed),
    })
}
