//! The comparison as a table: a row for each rep, a column for each scheme; on a phone two schemes at a time.

use super::base::{BaseChoice, base_at};
use super::head::{SchemeHead, SortSign, Sorted, order_word, turn};
use super::holes::HolesRow;
use super::rows::RepRow;
use super::sums::Sums;
use super::swipe::{Swipe, Turn};
use super::things::Things;
use crate::lang::t;
use crate::parts::gradual::Gradual;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::statement::{CompareSort, Comparison, SortFrom};
use rewards_words::label;

/// The table.
#[component]
pub fn ComparisonTable(
    compared: Memo<Comparison>,
    /// The places of the reps as they are sorted.
    order: Memo<Vec<usize>>,
) -> impl IntoView {
    let state = state();
    let sort = state.comparing.sort;
    let count = Memo::new(move |_| compared.with(|compared| compared.schemes.len()));
    let shown = Memo::new(move |_| (0..count.get()).collect::<Vec<_>>());
    let swipe = Swipe::new(count);
    let base_at = Memo::new(move |_| base_at(state));
    let head = move |place: usize| view! { <SchemeHead compared=compared place=place sort=sort base_at=base_at /> };
    let rep =
        move |place: usize| view! { <RepRow compared=compared place=place base_at=base_at /> };
    view! {
        <div class="compare-tools">
            <BaseChoice compared=compared base_at=base_at />
            <Turn swipe=swipe />
        </div>
        <div
            class="comparison-box"
            role="region"
            tabindex="0"
            aria-label=t(label!("比较表", "Comparison"))
            style=("--columns", move || count.get().to_string())
            node_ref=swipe.frame
            on:scroll=move |_| swipe.note()
        >
            <table class="comparison" aria-labelledby="place-heading">
                <thead>
                    <tr>
                        <NameHead sort=sort />
                        <For each=move || shown.get() key=|place| *place children=head />
                    </tr>
                </thead>
                <tbody>
                    <Gradual each=order children=rep />
                </tbody>
                <tbody class="sums">
                    <Sums compared=compared shown=shown base_at=base_at />
                    <HolesRow compared=compared base_at=base_at />
                </tbody>
                <Things compared=compared shown=shown base_at=base_at />
            </table>
        </div>
    }
}

/// The head of the reps' names, by which they can be sorted, too.
#[component]
fn NameHead(sort: RwSignal<Sorted>) -> impl IntoView {
    let order = move || order_word(sort.get(), CompareSort::Name).unwrap_or("none");
    view! {
        <th scope="col" aria-sort=order>
            <button
                type="button"
                class="column-name"
                title=t(label!("按姓名排序", "Sort by name"))
                on:click=move |_| turn(sort, CompareSort::Name, SortFrom::Least)
            >
                {t(label!("业务员", "Rep"))}
                <SortSign sort=sort by=CompareSort::Name />
            </button>
        </th>
    }
}
