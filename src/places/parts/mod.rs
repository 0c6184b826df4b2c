//! Every part in each of its states: for who works on them, and for the browser tests. In the development build alone,
//! under `#/parts`.

mod charts;
mod controls;
mod folds;
mod said;
mod sheets;

use charts::{Compared, Curves, Pictures};
use controls::{Buttons, Fields};
use folds::{Coming, Folding, Lists};
use leptos::prelude::*;
use said::said;
use sheets::Sheets;

/// The page of the parts.
#[component]
pub fn Parts() -> impl IntoView {
    view! {
        <section class="parts-page" aria-labelledby="place-heading">
            <h1 id="place-heading" tabindex="-1">{said("部件")}</h1>
            <Buttons />
            <Fields />
            <Folding />
            <Coming />
            <Lists />
            <Pictures />
            <Curves />
            <Compared />
            <Sheets />
        </section>
    }
}
