//! What a text may become in a cell: names that are there, words of a list.

use super::super::offers::word;
use super::at::SheetAt;
use super::lines::has_use;
use crate::parts::grid::Hint;
use leptos::prelude::*;
use rewards_core::ledger::{Needs, OutcomeKind};
use rewards_document::columns::Show;
use rewards_document::grid::{Spot, hints};
use rewards_document::workbook::{CellKind, Choice, Row};

/// What a text may become in a cell.
pub fn hints_of(at: SheetAt, spot: Spot, typed: &str) -> Vec<Hint> {
    let column = at
        .columns
        .with_untracked(|columns| columns.get(spot.column).copied());
    let Some((column, named)) =
        column.and_then(|column| Some((column, at.sheet.columns().get(column)?)))
    else {
        return Vec::new();
    };
    let row = at.with_shown(|shown| shown.row(spot.row).cloned());
    if row.as_ref().is_some_and(|row| is_unused(at, row, named)) {
        return Vec::new();
    }
    match named.kind {
        CellKind::Choice(choice) => words(at, choice, row.as_deref(), typed),
        CellKind::Link(_) | CellKind::Text => names(at, column, typed),
        CellKind::Id
        | CellKind::Money
        | CellKind::Percent
        | CellKind::Count
        | CellKind::Day
        | CellKind::Months
        | CellKind::Flag(_) => Vec::new(),
    }
}

fn is_unused(at: SheetAt, row: &Row, named: &rewards_document::workbook::Column) -> bool {
    named.need == rewards_document::workbook::Need::ByKind && !has_use(at, row, named)
}

fn names(at: SheetAt, column: usize, typed: &str) -> Vec<Hint> {
    let found = at
        .state
        .facts_check
        .with_untracked(|check| hints(check, at.sheet, column, typed));
    let is_all_of_it = |name: &String| name == typed.trim();
    found
        .into_iter()
        .filter(|name| !is_all_of_it(name))
        .map(|name| Hint {
            text: name.clone(),
            name,
        })
        .collect()
}

/// The words of a list that a text could be, as people call them; those that the scheme reads, or all.
fn words(at: SheetAt, choice: Choice, row: Option<&Row>, typed: &str) -> Vec<Hint> {
    let lang = at.state.lang.get_untracked();
    let kind = row.and_then(Row::kind);
    let typed = typed.trim().to_lowercase();
    let reads = |word: &str| {
        at.state.reads.with_untracked(|reads| {
            OutcomeKind::of_word(word).is_some_and(|kind| reads.outcomes.contains_key(&kind))
        })
    };
    let is_taken = |word: &&'static str| match choice {
        Choice::Severity => kind.is_none_or(|kind| Needs::of(kind).severities.contains(word)),
        Choice::OutcomeKind => reads(word) || at.state.show() == Show::All,
        Choice::Department | Choice::Grade | Choice::Size | Choice::Stage => true,
    };
    let hint = |taken: &'static str| Hint {
        text: taken.to_owned(),
        name: word(choice, taken).in_lang(lang).to_owned(),
    };
    let fits =
        |hint: &Hint| hint.name.to_lowercase().contains(&typed) || hint.text.contains(&typed);
    choice
        .words()
        .into_iter()
        .filter(is_taken)
        .map(hint)
        .filter(fits)
        .collect()
}
