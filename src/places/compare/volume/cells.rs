//! What a scheme costs with so much of all deals, in a table: each figure opens how it was found.

use crate::common::Opens;
use crate::lang::t;
use crate::overlay::{Overlay, Under};
use leptos::prelude::*;
use rewards_core::number::Rate;
use rewards_document::statement::{CostColumns, Sums, Supposed, TotalOf, VolumeRow};
use rewards_words::label;
use rewards_words::text::Localized;

/// What stands over the sales, the cost in its parts, and the cost among the sales.
pub fn cost_heads(columns: &CostColumns) -> impl IntoView + use<> {
    let head = |text| view! { <th scope="col" class="figure">{t(text)}</th> };
    let parts = columns.parts().map(|part| head(part.heading()));
    view! {
        {head(label!("销售额（元）", "Sales (¥)"))}
        {parts.collect_view()}
        {head(label!("成本占销售额", "Cost as a share of sales"))}
    }
}

/// The same of a scheme, by its key, that is known so far.
pub fn cost_cells(
    columns: &CostColumns,
    key: &str,
    known: &Sums,
    row: &VolumeRow,
) -> impl IntoView + use<> {
    let rate = i64::try_from(row.at).map(Rate::from_millionths).ok();
    let is_unknown = known.cost.known().is_none();
    let cell = |of: TotalOf, text: Localized, is_unknown: bool| {
        let key = key.to_owned();
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
    let cells = columns.cells(known, row).into_iter();
    let cells = cells.map(|(part, text)| cell(part.total(), text, is_unknown));
    view! {
        {cell(TotalOf::Sales, Localized::same(&row.sales_text), false)}
        {cells.collect_view()}
        {cell(TotalOf::CostRate, known.cost.marking(&row.share_text), is_unknown)}
    }
}
