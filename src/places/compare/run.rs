//! The columns are computed one after the other, in turns, so that typing never waits for them.

use crate::common::FilledScheme;
use crate::comparing::Column;
use crate::platform::{Run, follow, in_turns, next_task};
use crate::state::State;
use leptos::prelude::*;
use rewards_core::scheme::Scheme;
use rewards_document::own::column_title;
use rewards_document::statement::{ColumnFigures, Computed};
use rewards_document::workbook::{FactsCheck, SchemeCheck, Shared};
use rewards_words::text::Localized;
use std::sync::Arc;

/// A column before it is computed. One is the same as another where it surely comes to the same.
#[derive(Clone, PartialEq)]
struct AskedColumn {
    key: String,
    name: Localized,
    scheme: FilledScheme,
}

/// What was found, and of which facts.
type LastRun = StoredValue<Option<(Shared<FactsCheck>, Vec<(AskedColumn, Column)>)>>;

/// Finds what the columns come to, and again whenever something changes, as long as the place is shown. What changes
/// meanwhile drops what was begun; what is found is kept for the next run.
pub fn keep_computed(state: State) {
    let found: LastRun = StoredValue::new(None);
    let asked = Memo::new(move |_| asked(state));
    follow(
        move || Some((asked.get(), state.facts_check.get())),
        move |(asked, facts), run| work(state, asked, facts, found, run),
    );
}

fn asked(state: State) -> Vec<AskedColumn> {
    state.workbook.with(|workbook| {
        let asked = |key: String| {
            Some(AskedColumn {
                name: column_title(workbook, &key),
                scheme: FilledScheme::of(workbook, &key)?,
                key,
            })
        };
        workbook.columns().into_iter().filter_map(asked).collect()
    })
}

async fn work(
    state: State,
    asked: Vec<AskedColumn>,
    facts: Shared<FactsCheck>,
    found: LastRun,
    run: Run,
) {
    let count = asked.len();
    let mut columns = Vec::new();
    for (at, one) in asked.into_iter().enumerate() {
        if let Some(known) = known(state, found, &one, &facts) {
            columns.push(known);
            continue;
        }
        state.comparing.progress.set(Some((at, count)));
        let earlier = earlier(state, found, &one.key);
        let computed = computed(&one, &facts, earlier.as_deref());
        let Some(computed) = in_turns(computed, run).await else {
            return;
        };
        let column = column(&one, computed);
        keep(found, &facts, one, &column);
        columns.push(column);
    }
    state.comparing.progress.set(None);
    let before = state.comparing.columns.get_untracked();
    state.comparing.columns.set(columns);
    drop_gradually(before).await;
}

/// A statement has an entry for each deal: to free all of them at once would hold up a key.
async fn drop_gradually(columns: Vec<Column>) {
    for column in columns {
        next_task().await;
        drop(column);
    }
}

/// What a column comes to, after what it came to before; nothing where it, or a fact, is not in order.
async fn computed(
    asked: &AskedColumn,
    facts: &FactsCheck,
    earlier: Option<&Computed>,
) -> Option<(Shared<Computed>, Arc<ColumnFigures>)> {
    let scheme = SchemeCheck::of(&asked.scheme.definition, &asked.scheme.fill).scheme?;
    let ledger = Arc::clone(facts.sound.as_ref()?);
    let computed = Computed::after_in_pieces(earlier, Scheme::clone(&scheme), ledger).await;
    let figures = ColumnFigures::of(&computed).await;
    Some((Shared::new(computed), Arc::new(figures)))
}

fn column(asked: &AskedColumn, found: Option<(Shared<Computed>, Arc<ColumnFigures>)>) -> Column {
    let (computed, figures) = found.unzip();
    Column {
        key: asked.key.clone(),
        name: asked.name.clone(),
        definition: Arc::clone(&asked.scheme.definition),
        fill: asked.scheme.fill.clone(),
        computed,
        figures,
    }
}

/// What a column came to last, of other facts or with other figures.
fn earlier(state: State, found: LastRun, key: &str) -> Option<Shared<Computed>> {
    let of_run = found.try_with_value(|found| {
        let (_, found) = found.as_ref()?;
        let (_, column) = found.iter().find(|(before, _)| before.key == key)?;
        column.computed.clone()
    });
    of_run.flatten().or_else(|| {
        state.comparing.columns.with_untracked(|columns| {
            let shown = columns.iter().find(|column| column.key == key)?;
            shown.computed.clone()
        })
    })
}

/// What a column is known to come to: found by a run before, or shown before the place was left.
fn known(
    state: State,
    found: LastRun,
    asked: &AskedColumn,
    facts: &Shared<FactsCheck>,
) -> Option<Column> {
    let of_run = found.try_with_value(|found| {
        let (of, found) = found.as_ref()?;
        let same = found.iter().find(|(before, _)| before == asked);
        same.filter(|_| of == facts)
            .map(|(_, column)| column.clone())
    });
    if let Some(column) = of_run.flatten() {
        return Some(column);
    }
    let of_ledger = |computed: &Shared<Computed>| {
        let sound = facts.sound.as_ref();
        sound.is_some_and(|sound| Arc::ptr_eq(sound, &computed.facts))
    };
    state.comparing.columns.with_untracked(|columns| {
        let shown = columns.iter().find(|column| {
            column.key == asked.key
                && Arc::ptr_eq(&column.definition, &asked.scheme.definition)
                && column.fill == asked.scheme.fill
        });
        let shown = shown?;
        let computed = shown.computed.clone().filter(of_ledger)?;
        Some(column(asked, Some((computed, shown.figures.clone()?))))
    })
}

fn keep(found: LastRun, facts: &Shared<FactsCheck>, asked: AskedColumn, column: &Column) {
    found.try_update_value(|found| {
        if found.as_ref().is_none_or(|(of, _)| of != facts) {
            *found = Some((facts.clone(), Vec::new()));
        }
        if let Some((_, all)) = found {
            all.retain(|(before, _)| before.key != asked.key);
            all.push((asked, column.clone()));
        }
    });
}
