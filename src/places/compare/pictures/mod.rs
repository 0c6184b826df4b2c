//! The comparison in pictures, each found when somebody looks, with its figures in a table behind it.

mod behind;
mod cost;
mod dots;
mod scatter;

use cost::Cost;
use dots::Dots;
use leptos::prelude::*;
use rewards_document::statement::Comparison;
use scatter::PayAgainstSales;

/// All of them.
#[component]
pub fn Pictures(
    compared: Memo<Comparison>,
    /// The places of the reps as the table has them.
    order: Memo<Vec<usize>>,
) -> impl IntoView {
    view! {
        <Cost />
        <Dots compared=compared order=order />
        <PayAgainstSales compared=compared order=order />
    }
}
