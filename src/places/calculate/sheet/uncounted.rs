//! The rows that no rule counts, found rep by rep so that typing is never kept waiting for long.

use super::at::SheetAt;
use crate::notice::Notice;
use crate::platform::next_task;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::grid::Filter;
use rewards_document::statement::UncountedSearch;
use rewards_document::workbook::{RowId, Sheet};
use rewards_words::say;
use std::collections::HashSet;
use std::sync::Arc;

/// Whether rows of a table are what rules count.
pub fn can_be_uncounted(at: SheetAt) -> bool {
    matches!(at.sheet, Sheet::Deals | Sheet::Outcomes)
}

/// Shows the rows alone that no rule counts.
pub fn show_uncounted(at: SheetAt) {
    at.uncover();
    let (Some(computed), check) = (
        at.state.computed.get_untracked(),
        at.state.facts_check.get_untracked(),
    ) else {
        return;
    };
    spawn_local(async move {
        let mut search = UncountedSearch::of(at.sheet);
        while search.advance(&computed) {
            next_task().await;
        }
        let entries = search.entries(&computed);
        let rows = entries.into_iter();
        let rows: HashSet<RowId> = rows
            .filter_map(|entry| check.row(at.sheet, entry))
            .collect();
        show(at, rows);
    });
}

fn show(at: SheetAt, rows: HashSet<RowId>) {
    if rows.is_empty() {
        let text = say!("每一行都有规则计入。", "Every row is counted by some rule.");
        at.state.look.spoken.set(text.clone());
        at.state.tell(Notice::news(text));
        return;
    }
    let filter = Filter::Rows(Arc::new(rows));
    at.look.arrangement.update(|arrangement| {
        arrangement
            .filters
            .retain(|filter| !matches!(filter, Filter::Rows(_)));
        arrangement.filters.push(filter);
    });
}
