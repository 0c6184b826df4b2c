//! A rep's row in the comparison: a cell for each scheme, which opens how its figure was found.

use super::cell::{Amount, Beside};
use crate::overlay::Overlay;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::statement::{Compared, Comparison, WithThings};
use rewards_words::text::Localized;

/// What a cell shows.
struct CellOf {
    at: usize,
    net: Compared,
    things: Vec<Localized>,
    with_things: Option<WithThings>,
}

/// The row of the rep at a place.
#[component]
pub fn RepRow(
    compared: Memo<Comparison>,
    place: usize,
    /// The columns that are seen.
    shown: Memo<Vec<usize>>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let state = state();
    let name =
        move || compared.with(|compared| compared.reps.get(place).map(|rep| rep.name.clone()));
    let cell = move |cell: CellOf| {
        let at = cell.at;
        let open = move |_| open_working(state, compared, at, place);
        view! {
            <td data-base=move || (base_at.get() == at).then_some("")>
                <button type="button" class="cell-open" aria-haspopup="dialog" on:click=open>
                    <Amount compared=cell.net is_base=base_at.get_untracked() == at />
                    <Beside things=cell.things with_things=cell.with_things />
                </button>
            </td>
        }
    };
    let cells = move || {
        let shown = shown.get();
        compared.with(|compared| {
            let cells = shown
                .into_iter()
                .filter_map(|at| cell_of(compared, place, at));
            cells.map(cell).collect_view()
        })
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
}

fn cell_of(compared: &Comparison, place: usize, at: usize) -> Option<CellOf> {
    let rep = compared.reps.get(place)?;
    Some(CellOf {
        at,
        net: *rep.nets.get(at)?,
        things: rep.things.get(at).cloned().unwrap_or_default(),
        with_things: rep.with_things.get(at).cloned().flatten(),
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
