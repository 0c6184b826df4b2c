//! The heads of the columns: what they are called, how the rows are arranged by them, how wide they are.
#![allow(
    clippy::float_arithmetic,
    reason = "lengths on the screen are no money"
)]

use super::asked::{Act, Columns, HeadMark};
use super::shared::Grid;
use crate::lang::live;
use crate::parts::icon::{Icon, Sign};
use leptos::prelude::*;
use rewards_words::{label, say};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// All heads.
#[component]
pub fn Heads(grid: Grid) -> impl IntoView {
    let count = Memo::new(move |_| grid.heads.with(Vec::len));
    let head = move |column: usize| view! { <HeadCell grid=grid column=column /> };
    view! {
        <div class="sheet-head" role="row" aria-rowindex="1">
            <div class="sheet-corner" role="columnheader" aria-colindex="1">
                <span class="unseen">{crate::lang::t(label!("行号", "Row"))}</span>
            </div>
            <For each=move || 0..count.get() key=|column| *column children=head />
        </div>
    }
}

#[component]
fn HeadCell(grid: Grid, column: usize) -> impl IntoView {
    let name = Memo::new(move |_| {
        grid.heads.with(|heads| {
            heads
                .get(column)
                .map(|head| head.name.clone())
                .unwrap_or_default()
        })
    });
    let holds = move || {
        grid.heads
            .with(|heads| heads.get(column).map(|head| head.holds.word()))
    };
    let mark = Memo::new(move |_| {
        grid.heads
            .with(|heads| heads.get(column).and_then(|head| head.mark))
    });
    let sorted = move || match mark.get() {
        Some(HeadMark::Up) => Some("ascending"),
        Some(HeadMark::Down) => Some("descending"),
        Some(HeadMark::Filtered) | None => None,
    };
    let mark_word = move || match mark.get() {
        Some(HeadMark::Up) => Some("up"),
        Some(HeadMark::Down) => Some("down"),
        Some(HeadMark::Filtered) => Some("filtered"),
        None => None,
    };
    let is_free = grid.columns == Columns::Free;
    let arrange = live(move || say!("排序和筛选：{0}", "Sort and filter: {0}", name.get()));
    let open = move |event: web_sys::MouseEvent| {
        let button = event
            .current_target()
            .map(JsCast::unchecked_into::<Element>);
        if let Some(button) = button {
            let place = button.get_bounding_client_rect();
            grid.act(Act::Arrange(column, place.left(), place.bottom()));
        }
    };
    view! {
        <div class="sheet-heading" role="columnheader" aria-label=name aria-colindex=(column + 2).to_string() aria-sort=sorted data-holds=holds data-mark=mark_word data-column=column.to_string()>
            <span class="sheet-heading-name" title=name>{name}</span>
            {is_free.then(|| view! {
                <button type="button" class="sheet-arrange"
                    tabindex="-1" data-mark=mark_word aria-label=arrange aria-haspopup="dialog" on:click=open>
                    <Icon sign=Sign::Down />
                </button>
                <Widener grid=grid column=column />
            })}
        </div>
    }
}

/// The border of a column, which can be moved.
#[component]
fn Widener(grid: Grid, column: usize) -> impl IntoView {
    let begun = StoredValue::new(None::<(f64, f64)>);
    let pressed = move |event: PointerEvent| {
        event.prevent_default();
        event.stop_propagation();
        if let Some(own) = event
            .current_target()
            .map(JsCast::unchecked_into::<Element>)
        {
            let _ = own.set_pointer_capture(event.pointer_id());
        }
        let count = grid.heads.with_untracked(Vec::len);
        let widths: Vec<f64> = grid
            .geometry
            .with_untracked(|geometry| (0..count).map(|at| geometry.width_of(at)).collect());
        let width = widths.get(column).copied().unwrap_or_default();
        grid.held.set(Some(widths));
        begun.set_value(Some((f64::from(event.client_x()), width)));
    };
    let moved = move |event: PointerEvent| {
        if let Some((from, width)) = begun.get_value() {
            let wide = width + f64::from(event.client_x()) - from;
            grid.act(Act::Widen(column, wide));
        }
    };
    let done = move || {
        if begun.get_value().is_some() {
            begun.set_value(None);
            grid.held.set(None);
            grid.act(Act::Widened);
        }
    };
    view! {
        <span
            class="sheet-widener"
            aria-hidden="true"
            on:pointerdown=pressed
            on:pointermove=moved
            on:pointerup=move |_| done()
            on:pointercancel=move |_| done()
            on:dblclick=move |_| grid.act(Act::Fit(column))
        ></span>
    }
}
