//! A row of the sheet and its cells.

use super::asked::{Cell, CellState, Line};
use super::shared::Grid;
use leptos::prelude::*;
use rewards_document::grid::Selection;

/// An element that shows one row at a time.
#[component]
pub fn Row(grid: Grid, line: RwSignal<Option<(usize, Line)>>) -> impl IntoView {
    let at = Memo::new(move |_| line.with(|line| line.as_ref().map(|(at, _)| *at)));
    let number = move || line.with(|line| line.as_ref().and_then(|(_, line)| line.number));
    let is_wrong = move || line.with(|line| line.as_ref().is_some_and(|(_, line)| line.is_wrong));
    let top = move || {
        let top = grid
            .geometry
            .with(|geometry| geometry.top_of(at.get().unwrap_or_default()));
        format!("translateY({top}px)")
    };
    // What is selected of this row: its columns, and the active one.
    let chosen = Memo::new(move |_| {
        at.get()
            .and_then(|at| chosen_in(grid.place.selection.get(), at))
    });
    let count = Memo::new(move |_| grid.heads.with(Vec::len));
    let cell =
        move |column: usize| view! { <GridCell grid=grid line=line column=column chosen=chosen /> };
    view! {
        <div
            class="sheet-row"
            role="row"
            hidden=move || at.get().is_none()
            aria-rowindex=move || at.get().map(|at| (at + 2).to_string())
            data-wrong=move || is_wrong().then_some("")
            data-new=move || number().is_none().then_some("")
            style:transform=top
        >
            <div class="sheet-number" role="rowheader" aria-colindex="1">
                {move || number().map_or_else(|| "+".to_owned(), |number| number.to_string())}
            </div>
            <For each=move || 0..count.get() key=|column| *column children=cell />
        </div>
    }
}

/// The columns of a row that are selected, and the active one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    first: usize,
    last: usize,
    active: Option<usize>,
}

fn chosen_in(selection: Selection, row: usize) -> Option<Chosen> {
    let columns = selection.columns();
    selection.rows().contains(&row).then(|| Chosen {
        first: *columns.start(),
        last: *columns.end(),
        active: (selection.active.row == row).then_some(selection.active.column),
    })
}

#[component]
fn GridCell(
    grid: Grid,
    line: RwSignal<Option<(usize, Line)>>,
    column: usize,
    chosen: Memo<Option<Chosen>>,
) -> impl IntoView {
    let cell = Memo::new(move |_| {
        line.with(|line| {
            let cell = line.as_ref().and_then(|(_, line)| line.cells.get(column));
            cell.cloned().unwrap_or_default()
        })
    });
    let holds = move || {
        grid.heads
            .with(|heads| heads.get(column).map(|head| head.holds.word()))
    };
    let is_active = Memo::new(move |_| {
        chosen
            .get()
            .is_some_and(|chosen| chosen.active == Some(column))
    });
    let is_chosen = move || {
        chosen
            .get()
            .is_some_and(|chosen| (chosen.first..=chosen.last).contains(&column))
    };
    let is_wrong = move || cell.with(|cell| matches!(cell.state, CellState::Wrong(_)));
    let editor = grid.id_of("editor");
    view! {
        <div
            class="sheet-cell"
            role="gridcell"
            aria-colindex=(column + 2).to_string()
            data-holds=holds
            data-state=move || cell.with(state_word)
            aria-invalid=move || is_wrong().then_some("true")
            aria-readonly=move || cell.with(|cell| cell.state == CellState::Unused).then_some("true")
            aria-selected=move || is_chosen().to_string()
            data-active=move || is_active.get().then_some("")
            aria-owns=move || is_active.get().then(|| editor.clone())
            title=move || cell.with(said)
        >
            {move || cell.with(|cell| cell.text.clone())}
        </div>
    }
}

/// The word of a state for styles.
const fn state_word(cell: &Cell) -> Option<&'static str> {
    match cell.state {
        CellState::Plain => None,
        CellState::Meant => Some("meant"),
        CellState::Unused => Some("unused"),
        CellState::Missing(_) => Some("missing"),
        CellState::Wrong(_) => Some("wrong"),
    }
}

/// What is said against a cell.
pub fn said(cell: &Cell) -> Option<String> {
    match &cell.state {
        CellState::Missing(text) | CellState::Wrong(text) => Some(text.clone()),
        CellState::Plain | CellState::Meant | CellState::Unused => None,
    }
}
