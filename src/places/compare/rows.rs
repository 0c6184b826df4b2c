//! A rep's row in the comparison: a cell for each scheme, which opens how its figure was found.

use super::cell::{amount, beside, key_at};
use crate::common::Opens;
use crate::overlay::{Overlay, Under};
use leptos::prelude::*;
use rewards_document::statement::{ComparedRep, Comparison, Decimals};

/// The row of the rep at a place. All of it follows the rep and the base: of two hundred rows a change makes the one anew whose
/// figures it touches.
#[component]
pub fn RepRow(
    compared: Memo<Comparison>,
    shown: Memo<Vec<usize>>,
    place: usize,
    base_at: Memo<usize>,
    /// How the amounts of each column are written.
    decimals: Memo<Vec<Decimals>>,
) -> impl IntoView {
    let rep = Memo::new(move |_| compared.with(|compared| compared.reps.get(place).cloned()));
    let cells = move || {
        let base = base_at.get();
        let decimals = decimals.get();
        let cell = |rep: &ComparedRep, at: usize| {
            let decimals = decimals.get(at).copied().unwrap_or_default();
            view! {
                <td data-base=(at == base).then_some("")>
                    {cell(compared, rep, (place, at), base, decimals)}
                </td>
            }
        };
        rep.with(|rep| {
            let rep = rep.as_ref()?;
            let cells = shown.with(|shown| {
                let there = shown.iter().filter(|at| **at < rep.nets.len());
                there.map(|at| cell(rep, *at)).collect_view()
            });
            Some(cells)
        })
    };
    view! {
        <tr>
            <th scope="row">{move || rep.with(|rep| rep.as_ref().map(|rep| rep.name.clone()))}</th>
            {cells}
        </tr>
    }
}

/// What the rep at a place gets under the scheme at a place.
fn cell(
    compared: Memo<Comparison>,
    rep: &ComparedRep,
    (place, at): (usize, usize),
    base: usize,
    decimals: Decimals,
) -> impl IntoView + use<> {
    let opened = move || {
        let under = Under::Other(key_at(compared, at)?);
        Some(Overlay::Working(under, place))
    };
    let net = rep
        .nets
        .get(at)
        .map(|net| amount(*net, decimals, at == base));
    let things = beside(
        rep.things.get(at).map_or(&[], Vec::as_slice),
        rep.with_things.get(at).and_then(Option::as_ref),
        decimals,
    );
    view! { <Opens overlay=opened>{net} {things}</Opens> }
}
