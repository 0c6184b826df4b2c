//! What the pieces of a sheet share: which rows and columns it shows, what is selected, what lies over it.

use super::super::writing::row_left;
use crate::platform::dom::focus_in_place;
use crate::state::{SheetLook, State};
use leptos::prelude::*;
use rewards_core::scheme::Reads;
use rewards_document::columns::{Show, shown_for};
use rewards_document::grid::{Arrangement, Selection, Shown, arranged};
use rewards_document::workbook::{Facts, RowId, Shared, Sheet};
use std::collections::HashSet;

/// What the pieces of a sheet know.
#[derive(Clone, Copy)]
pub struct SheetAt {
    pub state: State,
    pub sheet: Sheet,
    pub look: SheetLook,
    /// The rows shown, in the order shown.
    pub rows: FormRows,
    /// The columns shown.
    pub columns: Memo<Vec<usize>>,
    /// What is laid over the sheet.
    pub over: RwSignal<Option<Over>>,
    /// What is being typed, since the editor was opened.
    pub session: StoredValue<Option<Session>>,
    /// The column in which typing began: Enter goes back to it.
    pub began_in: StoredValue<usize>,
    /// The rows among which an act put what is selected.
    pub placed: StoredValue<Option<Shared<Vec<RowId>>>>,
}

/// Rows of a table in the order shown.
pub type FormRows = Memo<Shared<Vec<RowId>>>;

/// What is laid over the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Over {
    /// What can be done, at a place in the window.
    Menu(f64, f64),
    /// How the rows can be arranged by a column, at a place in the window.
    Arrange(usize, f64, f64),
    /// The bar that finds and replaces.
    Find,
    /// The list of keys.
    Keys,
}

/// The rows and columns that are shown.
#[derive(Clone, PartialEq)]
pub struct Seen {
    sheet: Sheet,
    rows: Shared<Vec<RowId>>,
    columns: Vec<usize>,
}

impl Seen {
    /// What is shown of these facts.
    pub fn of<'a>(&'a self, facts: &'a Facts) -> Shown<'a> {
        Shown {
            facts,
            sheet: self.sheet,
            rows: &self.rows,
            columns: &self.columns,
        }
    }
}

impl SheetAt {
    pub fn of(state: State, sheet: Sheet, of_form: FormRows) -> Self {
        let look = state.look.sheet_look(sheet);
        let rows = arranged_rows(state, sheet, look, of_form);
        look.rows.set(Some(rows));
        on_cleanup(move || look.rows.set(None));
        Self {
            state,
            sheet,
            look,
            rows,
            columns: shown_columns(state, sheet, look),
            over: RwSignal::new(None),
            session: StoredValue::new(None),
            began_in: StoredValue::new(0),
            placed: StoredValue::new(None),
        }
    }

    /// Looks at what is shown, without listening to it.
    pub fn with_shown<T>(self, look: impl FnOnce(Shown<'_>) -> T) -> T {
        self.state.facts.with_untracked(|facts| {
            self.rows.with_untracked(|rows| {
                self.columns.with_untracked(|columns| {
                    look(Shown {
                        facts,
                        sheet: self.sheet,
                        rows,
                        columns,
                    })
                })
            })
        })
    }

    /// What is shown now, to be looked at while other facts may come.
    pub fn seen(self) -> Seen {
        Seen {
            sheet: self.sheet,
            rows: self.rows.get_untracked(),
            columns: self.columns.get_untracked(),
        }
    }

    /// What is selected now.
    pub fn selection(self) -> Selection {
        self.look.place.selection.get_untracked()
    }

    /// The row at a place.
    pub fn row_at(self, place: usize) -> Option<RowId> {
        self.rows.with_untracked(|rows| rows.get(place).copied())
    }

    /// Selects something else; a row that is left is finished.
    pub fn go(self, to: Selection) {
        let from = self.selection();
        if from.active.row != to.active.row {
            self.leave_row(from.active.row);
        }
        self.look.place.selection.set(to);
    }

    pub fn leave_row(self, place: usize) {
        if let Some(id) = self.row_at(place) {
            row_left(self.state, self.sheet, id);
        }
    }

    /// The focus goes to the sheet.
    pub fn focus(self) {
        focus_in_place(&editor_id(self.sheet));
    }

    /// Closes what lies over the sheet, and goes back to it.
    pub fn uncover(self) {
        self.over.set(None);
        self.focus();
    }
}

/// The id of a sheet's editor.
pub fn editor_id(sheet: Sheet) -> String {
    format!("{}-editor", sheet.word())
}

/// What is being typed into a cell, from the first letter on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The row was not there before.
    pub is_new: bool,
    /// What stood in the cell before.
    pub before: String,
}

/// Rows as they were arranged.
#[derive(Clone, PartialEq)]
struct Arranged {
    arrangement: Arrangement,
    /// All rows that the form shows.
    all: Shared<Vec<RowId>>,
    /// Those that pass, in their order.
    rows: Shared<Vec<RowId>>,
}

/// The rows that the form shows, as they are arranged. That is done when it is asked for: while somebody types no row jumps
/// away, and one that comes meanwhile stands at the end, where it is being written, or where somebody puts it in.
fn arranged_rows(state: State, sheet: Sheet, look: SheetLook, of_form: FormRows) -> FormRows {
    let anew = move |all: &Shared<Vec<RowId>>, arrangement: &Arrangement| {
        let shown: HashSet<RowId> = all.iter().copied().collect();
        let rows = state.facts.with_untracked(|facts| {
            state
                .facts_check
                .with_untracked(|check| arranged(facts, check, sheet, arrangement))
        });
        rows.into_iter().filter(|id| shown.contains(id)).collect()
    };
    let kept = Memo::new(move |last: Option<&Arranged>| {
        let (all, arrangement) = (of_form.get(), look.arrangement.get());
        let rows = if arrangement.is_plain() {
            all.clone()
        } else {
            let same = last.filter(|last| last.arrangement == arrangement);
            let comes = look.comes.get_value();
            let rows = same.and_then(|last| some_more(last, &all, comes));
            Shared::new(rows.unwrap_or_else(|| anew(&all, &arrangement)))
        };
        Arranged {
            arrangement,
            all,
            rows,
        }
    });
    Memo::new(move |_| kept.with(|kept| kept.rows.clone()))
}

/// The rows in the order in which they stood, without those that went, and with those that came where they come, else at the
/// end; nothing where several came at once and nobody put them anywhere.
fn some_more(last: &Arranged, all: &[RowId], comes: Option<usize>) -> Option<Vec<RowId>> {
    let known: HashSet<RowId> = last.all.iter().copied().collect();
    let there: HashSet<RowId> = all.iter().copied().collect();
    let came: Vec<RowId> = all
        .iter()
        .copied()
        .filter(|id| !known.contains(id))
        .collect();
    if came.len() > 1 && comes.is_none() {
        return None;
    }
    let stayed = last.rows.iter().copied();
    let mut rows: Vec<RowId> = stayed.filter(|id| there.contains(id)).collect();
    let place = comes.unwrap_or(rows.len()).min(rows.len());
    rows.splice(place..place, came);
    Some(rows)
}

/// The columns shown, in the order in which a person put them. One that was shown because something was wrong in it stays while that is being mended.
fn shown_columns(state: State, sheet: Sheet, look: SheetLook) -> Memo<Vec<usize>> {
    let asked = Memo::new(move |before: Option<&(Reads, Show, Vec<usize>)>| {
        let (reads, show) = (state.reads.get(), state.show());
        let now = state.problems.with(|problems| {
            state
                .facts
                .with(|facts| shown_for(facts, sheet, &reads, problems, show))
        });
        let earlier = before
            .filter(|(of, shown, _)| *of == reads && *shown == show)
            .map(|(_, _, columns)| columns.as_slice());
        let is_shown = |at: &usize| now.contains(at) || earlier.unwrap_or_default().contains(at);
        let columns = (0..sheet.columns().len()).filter(is_shown).collect();
        (reads, show, columns)
    });
    Memo::new(move |_| {
        let layout = look.layout.get();
        asked.with(|(_, _, columns)| layout.arranged(columns))
    })
}
