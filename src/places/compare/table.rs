//! The comparison as a table: a row for each rep, a column for each scheme; on a phone two schemes at a time.

use super::base::{BaseChoice, base_at};
use super::head::{SchemeHead, SortSign, Sorted, head_id, order_word, turn};
use super::holes::HolesRow;
use super::rows::RepRow;
use super::sums::Sums;
use super::swipe::{Swipe, Turn};
use super::things::Things;
use crate::lang::t;
use crate::parts::gradual::Gradual;
use crate::parts::one_stop::OneStop;
use crate::platform::dom::focus_soon;
use crate::state::{State, state};
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
    let swipe = Swipe::new(count);
    let cells = OneStop::new();
    let base_at = Memo::new(move |_| base_at(state));
    // Where two schemes are seen at a time, the one that the others are held against is the first.
    let first = Memo::new(move |_| state.narrow.get().then(|| base_at.get()));
    let shown = Memo::new(move |_| {
        let (count, first) = (count.get(), first.get());
        let others = (0..count).filter(|at| Some(*at) != first);
        first
            .into_iter()
            .filter(|at| *at < count)
            .chain(others)
            .collect::<Vec<_>>()
    });
    Effect::new(move |_| show_made(state, compared));
    let decimals = Memo::new(move |_| {
        compared.with(|compared| {
            let schemes = compared.schemes.iter();
            schemes.map(|scheme| scheme.decimals).collect::<Vec<_>>()
        })
    });
    let head = move |place: usize| view! { <SchemeHead compared=compared place=place sort=sort base_at=base_at /> };
    let rep = move |place: usize| view! { <RepRow compared=compared shown=shown place=place base_at=base_at decimals=decimals /> };
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
            <table
                class="comparison"
                aria-labelledby="place-heading"
                node_ref=cells.table
                on:focusin=move |event| cells.note(&event)
                on:keydown=move |event| cells.go(&event)
            >
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
                    <HolesRow compared=compared shown=shown base_at=base_at />
                </tbody>
                <Things compared=compared shown=shown base_at=base_at />
            </table>
        </div>
    }
}

/// Brings a column that was just made into sight, once it stands there.
fn show_made(state: State, compared: Memo<Comparison>) {
    let made = state.comparing.made;
    let place = made.with(|made| {
        let made = made.as_ref()?;
        compared.with(|compared| compared.schemes.iter().position(|one| one.id == *made))
    });
    if let Some(place) = place {
        made.set(None);
        focus_soon(head_id(place));
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
            <span class="column-unit">{t(label!("金额单位：元", "amounts in ¥"))}</span>
        </th>
    }
}
