//! A row of the sheet and its cells.

use super::asked::{CellState, Line};
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

/// How a cell stands there, but for its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Looks {
    state: CellState,
    is_chosen: bool,
    is_active: bool,
}

/// A cell. How it stands there is one thing to listen to, its text another: a sheet has hundreds of cells, and each attribute
/// that listened for itself would be one more to make and to wake.
#[component]
fn GridCell(
    grid: Grid,
    line: RwSignal<Option<(usize, Line)>>,
    column: usize,
    chosen: Memo<Option<Chosen>>,
) -> impl IntoView {
    let cell = move || {
        line.with(|line| {
            let cell = line.as_ref().and_then(|(_, line)| line.cells.get(column));
            cell.cloned().unwrap_or_default()
        })
    };
    let text = Memo::new(move |_| cell().text);
    let looks = Memo::new(move |_| {
        let chosen = chosen.get();
        Looks {
            state: cell().state,
            is_chosen: chosen.is_some_and(|chosen| (chosen.first..=chosen.last).contains(&column)),
            is_active: chosen.is_some_and(|chosen| chosen.active == Some(column)),
        }
    });
    let holds = move || {
        grid.heads
            .with(|heads| heads.get(column).map(|head| head.holds.word()))
    };
    move || {
        let looks = looks.get();
        let is_wrong = matches!(looks.state, CellState::Wrong(_));
        let is_unused = looks.state == CellState::Unused;
        view! {
            <div
                class="sheet-cell"
                role="gridcell"
                aria-colindex=(column + 2).to_string()
                data-holds=holds()
                data-state=looks.state.word()
                aria-invalid=is_wrong.then_some("true")
                aria-readonly=is_unused.then_some("true")
                aria-selected=looks.is_chosen.to_string()
                data-active=looks.is_active.then_some("")
                aria-owns=looks.is_active.then(|| grid.id_of("editor"))
                title=looks.state.said().map(str::to_owned)
            >
                {text}
            </div>
        }
    }
}
