//! What a scheme costs with so much of all deals, in a table: each figure opens how it was found.

use crate::common::Opens;
use crate::lang::t;
use crate::overlay::{Overlay, Under};
use leptos::prelude::*;
use rewards_core::number::Rate;
use rewards_document::statement::{Shown, Supposed, TotalOf, VolumeRow};
use rewards_words::text::Localized;

/// The cost, and the cost among the sales.
#[component]
pub fn CostCells(
    /// The scheme's key.
    key: String,
    /// How much of its cost is known.
    known: Shown,
    /// What it comes to.
    row: VolumeRow,
) -> impl IntoView {
    let rate = i64::try_from(row.at).map(Rate::from_millionths).ok();
    let is_unknown = known.known().is_none();
    let cell = move |of: TotalOf, text: Localized| {
        let key = key.clone();
        let opened = move || {
            let under = Under::Supposing(key.clone(), Supposed::Volume(rate?));
            Some(Overlay::Total(under, of.clone()))
        };
        view! {
            <td class="figure" class:unknown=is_unknown>
                <Opens overlay=opened>{t(text)}</Opens>
            </td>
        }
    };
    view! {
        {cell(TotalOf::Net, known.marking(&row.cost_text))}
        {cell(TotalOf::Share, known.marking(&row.share_text))}
    }
}
