//! A rep's row in the comparison: a cell for each scheme, which opens how its figure was found.

use super::cell::{amount, beside, key_at};
use crate::common::Opens;
use crate::overlay::{Overlay, Under};
use leptos::prelude::*;
use rewards_document::statement::{Compared, ComparedRep, Comparison, Decimals, WithThings};
use rewards_words::text::Localized;

/// The row of the rep at a place.
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
    let cell = move |at: usize| {
        view! { <RepCell compared=compared rep=rep place=(place, at) base_at=base_at decimals=decimals /> }
    };
    view! {
        <tr>
            <th scope="row">{move || rep.with(|rep| rep.as_ref().map(|rep| rep.name.clone()))}</th>
            <For each=move || shown.get() key=|at| *at children=cell />
        </tr>
    }
}

/// What a rep gets under a scheme.
#[derive(Clone, PartialEq)]
struct Content {
    net: Compared,
    things: Vec<Localized>,
    with_things: Option<WithThings>,
    decimals: Decimals,
}

impl Content {
    fn of(rep: &ComparedRep, at: usize, decimals: &[Decimals]) -> Option<Self> {
        Some(Self {
            net: *rep.nets.get(at)?,
            things: rep.things.get(at).cloned().unwrap_or_default(),
            with_things: rep.with_things.get(at).cloned().flatten(),
            decimals: decimals.get(at).copied().unwrap_or_default(),
        })
    }
}

/// What the rep at a place gets under the scheme at a place. Of thousands of cells a change touches those whose figure it is.
#[component]
fn RepCell(
    compared: Memo<Comparison>,
    rep: Memo<Option<ComparedRep>>,
    place: (usize, usize),
    base_at: Memo<usize>,
    decimals: Memo<Vec<Decimals>>,
) -> impl IntoView {
    let (own, at) = place;
    let content = Memo::new(move |_| {
        rep.with(|rep| {
            let rep = rep.as_ref()?;
            decimals.with(|decimals| Content::of(rep, at, decimals))
        })
    });
    let is_base = move || base_at.get() == at;
    let opened = move || {
        let under = Under::Other(key_at(compared, at)?);
        Some(Overlay::Working(under, own))
    };
    let shown = move || {
        content.with(|content| {
            content.as_ref().map(|content| {
                let things = beside(
                    &content.things,
                    content.with_things.as_ref(),
                    content.decimals,
                );
                (amount(content.net, content.decimals, is_base()), things)
            })
        })
    };
    view! {
        <td data-base=move || is_base().then_some("")>
            <Opens overlay=opened attr:tabindex="-1">{shown}</Opens>
        </td>
    }
}
