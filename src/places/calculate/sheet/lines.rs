//! What stands in the rows in sight: texts, what empty cells mean, what is wrong.

use super::super::cell::owner_of;
use super::super::offers::word;
use super::at::SheetAt;
use crate::parts::grid::{Cell, CellState, Line};
use leptos::prelude::*;
use rewards_core::ledger::OutcomeKind;
use rewards_document::columns::Show;
use rewards_document::grid::Spot;
use rewards_document::workbook::{
    CellKind, Choice, Column, FieldRef, Flag, LeftOut, Need, Row, RowId, Sheet, Use, normalize,
    use_by_kind,
};
use rewards_document::{fault_words, is_missing};
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Label;

/// A tick, and its absence.
const TICKED: &str = "✓";

/// The row at a place; the last one is not there yet.
pub fn line(at: SheetAt, place: usize) -> Line {
    let lang = at.state.lang.get();
    let id = at.rows.with(|rows| rows.get(place).copied());
    let Some(id) = id else {
        let cells = at
            .columns
            .with(|columns| vec![Cell::default(); columns.len()]);
        return Line {
            cells,
            ..Line::default()
        };
    };
    let row = at.state.facts.with(|facts| {
        let table = facts.table(at.sheet);
        let place = table.position(id)?;
        Some((place, table.rows.get(place)?.clone()))
    });
    let Some((number, row)) = row else {
        return Line::default();
    };
    let faults = faults(at, id, lang);
    let cells = at.columns.with(|columns| {
        let cell = |column: &usize| {
            let named = at.sheet.columns().get(*column)?;
            Some(cell(
                at,
                &row,
                *column,
                named,
                faults.iter().find(|fault| fault.column == *column),
                lang,
            ))
        };
        columns
            .iter()
            .map(|column| cell(column).unwrap_or_default())
            .collect()
    });
    Line {
        number: Some(number + 1),
        is_wrong: !faults.is_empty(),
        cells,
    }
}

/// What is wrong in a cell.
struct FaultAt {
    column: usize,
    text: String,
    is_missing: bool,
}

/// What is wrong in a row; nothing while it is being written.
fn faults(at: SheetAt, id: RowId, lang: Lang) -> Vec<FaultAt> {
    if at.state.look.writing.get() == Some((at.sheet, id)) {
        return Vec::new();
    }
    let of = |left_out: &LeftOut| {
        let cells = left_out
            .cells
            .iter()
            .filter_map(|placed| match placed.field {
                FieldRef::Cell(_, _, column) => Some(FaultAt {
                    column,
                    text: fault_words(placed).into_lang(lang),
                    is_missing: is_missing(placed),
                }),
                _ => None,
            });
        cells.collect()
    };
    at.state
        .facts_check
        .with(|check| check.why_left_out(at.sheet, id).map(of).unwrap_or_default())
}

fn cell(
    at: SheetAt,
    row: &Row,
    column: usize,
    named: &Column,
    fault: Option<&FaultAt>,
    lang: Lang,
) -> Cell {
    if named.need == Need::ByKind
        && !has_use(at, row, named)
        && fault.is_none()
        && row.cell(column).is_empty()
    {
        return Cell {
            text: "—".to_owned(),
            state: CellState::Unused,
        };
    }
    let typed = row.cell(column);
    let text = shown(named.kind, typed, lang);
    match fault {
        Some(fault) if fault.is_missing => Cell {
            text,
            state: CellState::Missing(fault.text.clone()),
        },
        Some(fault) => Cell {
            text,
            state: CellState::Wrong(fault.text.clone()),
        },
        None if typed.trim().is_empty() && !row.is_blank() => meant(at, row, named, lang),
        None => Cell {
            text,
            state: CellState::Plain,
        },
    }
}

/// A text as it is read: words of lists in the reader's language.
fn shown(kind: CellKind, typed: &str, lang: Lang) -> String {
    match kind {
        CellKind::Choice(choice) => choice_name(choice, typed)
            .map_or_else(|| typed.to_owned(), |name| name.in_lang(lang).to_owned()),
        CellKind::Flag(flag) => match (normalize::truth(typed), flag) {
            (Some(true), _) => TICKED.to_owned(),
            (Some(false), _) => String::new(),
            (None, Flag::Yes) if typed.trim().is_empty() => TICKED.to_owned(),
            (None, _) => typed.to_owned(),
        },
        CellKind::Id
        | CellKind::Text
        | CellKind::Money
        | CellKind::Percent
        | CellKind::Count
        | CellKind::Day
        | CellKind::Months
        | CellKind::Link(_) => typed.to_owned(),
    }
}

/// What people call a word of a list; nothing where it is no such word.
fn choice_name(choice: Choice, typed: &str) -> Option<Label> {
    normalize::named(choice, &normalize::word(choice, typed))
}

/// What an empty cell means.
fn meant(at: SheetAt, row: &Row, named: &Column, lang: Lang) -> Cell {
    let text = match named.kind {
        CellKind::Choice(choice) => choice
            .default_word()
            .map(|default| word(choice, default).in_lang(lang).to_owned()),
        CellKind::Flag(Flag::Yes) => {
            return Cell {
                text: TICKED.to_owned(),
                state: CellState::Plain,
            };
        }
        CellKind::Link(Sheet::Reps) if at.sheet == Sheet::Deals => owner_of(at.state, row.id),
        CellKind::Link(Sheet::Reps) if named.need != Need::Never => at.state.only_rep.get(),
        CellKind::Flag(Flag::No)
        | CellKind::Link(_)
        | CellKind::Id
        | CellKind::Text
        | CellKind::Money
        | CellKind::Percent
        | CellKind::Count
        | CellKind::Day
        | CellKind::Months => None,
    };
    text.map_or_else(Cell::default, |text| Cell {
        text,
        state: CellState::Meant,
    })
}

/// Whether an outcome has a use for a cell.
pub fn has_use(at: SheetAt, row: &Row, named: &Column) -> bool {
    let reads = |kind: OutcomeKind| {
        at.state.reads.with(|reads| {
            let fields = reads.outcomes.get(&kind);
            fields.is_some_and(|fields| fields.contains(named.field))
        })
    };
    row.kind()
        .is_some_and(|kind| match use_by_kind(kind, named.field) {
            Use::None => false,
            Use::Needed => true,
            // Who reads the statement wants to know the customer, whether the scheme reads it or not.
            Use::Allowed => {
                named.field == "customer" || at.state.show() == Show::All || reads(kind)
            }
        })
}

/// What the editor of a cell begins with.
pub fn editor_text(at: SheetAt, spot: Spot) -> String {
    let lang = at.state.lang.get_untracked();
    let (kind, typed, is_blank) = at.state.facts.with(|facts| {
        let column = at.columns.with(|columns| columns.get(spot.column).copied());
        let named = column.and_then(|column| at.sheet.columns().get(column));
        let id = at.rows.with(|rows| rows.get(spot.row).copied());
        let row = id.and_then(|id| facts.table(at.sheet).row(id));
        let typed = row
            .zip(column)
            .map(|(row, column)| row.cell(column).to_owned());
        (
            named.map(|named| named.kind),
            typed.unwrap_or_default(),
            row.is_none_or(|row| row.is_blank()),
        )
    });
    match kind {
        Some(kind @ CellKind::Choice(_)) => shown(kind, &typed, lang),
        // An empty tick may mean yes.
        Some(CellKind::Flag(Flag::Yes)) if typed.is_empty() && !is_blank => {
            label!("已勾选", "ticked").in_lang(lang).to_owned()
        }
        Some(CellKind::Flag(_)) => match normalize::truth(&typed) {
            Some(true) => label!("已勾选", "ticked").in_lang(lang).to_owned(),
            Some(false) | None => String::new(),
        },
        Some(_) | None => typed,
    }
}
