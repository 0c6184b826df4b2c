//! A rep's row in the comparison: a cell for each scheme, which opens how its figure was found.

use super::cell::{Amount, Beside};
use crate::overlay::Overlay;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{Compared, ComparedRep, Comparison, WithThings};
use rewards_words::text::Localized;

/// What a cell shows.
#[derive(Clone, PartialEq)]
struct CellOf {
    net: Compared,
    things: Vec<Localized>,
    with_things: Option<WithThings>,
    is_base: bool,
}

/// A row: the rep under all schemes, and which of these is the base. Cells look at their row and not at the whole: a change
/// takes its way through each that looks.
type Row = Memo<Option<(ComparedRep, usize)>>;

/// The row of the rep at a place.
#[component]
pub fn RepRow(
    compared: Memo<Comparison>,
    place: usize,
    /// The places of the columns.
    shown: Memo<Vec<usize>>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let row: Row = Memo::new(move |_| {
        let rep = compared.with(|compared| compared.reps.get(place).cloned())?;
        Some((rep, base_at.get()))
    });
    let name = move || row.with(|row| row.as_ref().map(|(rep, _)| rep.name.clone()));
    let cell = move |at: usize| view! { <Cell compared=compared row=row place=place at=at /> };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <For each=move || shown.get() key=|at| *at children=cell />
        </tr>
    }
}

/// What the rep gets under the scheme at a place.
#[component]
fn Cell(compared: Memo<Comparison>, row: Row, place: usize, at: usize) -> impl IntoView {
    let state = state();
    let found = Memo::new(move |_| row.with(|row| cell_of(row.as_ref()?, at)));
    let is_base = move || found.with(|cell| cell.as_ref().is_some_and(|cell| cell.is_base));
    let shown = move || {
        let cell = found.get()?;
        Some(view! {
            <Amount compared=cell.net is_base=cell.is_base />
            <Beside things=cell.things with_things=cell.with_things />
        })
    };
    let open = move |_| open_working(state, compared, at, place);
    view! {
        <td data-base=move || is_base().then_some("")>
            <button type="button" class="cell-open" aria-haspopup="dialog" on:click=open>
                {shown}
            </button>
        </td>
    }
}

fn cell_of((rep, base): &(ComparedRep, usize), at: usize) -> Option<CellOf> {
    Some(CellOf {
        net: *rep.nets.get(at)?,
        things: rep.things.get(at).cloned().unwrap_or_default(),
        with_things: rep.with_things.get(at).cloned().flatten(),
        is_base: *base == at,
    })
}

/// Opens the working of a figure: the rep's statement under the scheme.
fn open_working(state: State, compared: Memo<Comparison>, scheme: usize, rep: usize) {
    let key =
        compared.with_untracked(|compared| compared.schemes.get(scheme).map(|one| one.id.clone()));
    if let Some(key) = key {
        state.overlays.open(Overlay::Working(key, rep));
    }
}
