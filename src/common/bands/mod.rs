//! A list of bands that is written, whoever keeps it: a sheet, on a phone fields.

mod fields;
mod list;
mod sheet;
mod units;

pub use list::BandList;

use fields::BandFields;
use leptos::prelude::*;
use sheet::BandsSheet;

/// The list.
#[component]
pub fn BandsView(
    list: BandList,
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    move || {
        if list.state.narrow.get() {
            view! { <BandFields list=list /> }.into_any()
        } else {
            view! { <BandsSheet list=list name=name /> }.into_any()
        }
    }
}
