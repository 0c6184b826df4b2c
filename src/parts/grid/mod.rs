//! The sheet: rows and cells as in a spreadsheet, of which only those in sight stand in the document.
//!
//! One text area is always focused and is the editor. At rest nobody sees it, and it lies on the active cell, so that an
//! input method's first letter goes into the cell. The sheet knows no facts: it asks for lines, and hands acts on.

mod asked;
mod cells;
mod commands;
mod day;
mod drawing;
mod editor;
mod geometry;
mod head;
mod hints;
mod key_list;
mod keys;
mod pointer;
mod shared;
mod sight;

pub use asked::{
    Act, Aside, Asked, Cell, CellState, Columns, Content, Head, HeadMark, Hint, Line, Place,
};
pub use commands::{CommandMenu, SheetCommand};
pub use key_list::KeysDialog;

use crate::parts::settled::settled;
use crate::platform::dom::stays_within;
use day::DayPicker;
use drawing::{Gap, Handle};
use editor::Editor;
use geometry::{Geometry, Viewport};
use head::Heads;
use leptos::prelude::*;
use shared::Grid;
use sight::Sight;

/// A sheet.
#[component]
pub fn Sheet(
    /// Its word in the document: its editor's id begins with it.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Its columns. The first stays in sight.
    #[prop(into)]
    heads: Signal<Vec<Head>>,
    /// How many rows there are, with the one at the end that is not there yet.
    #[prop(into)]
    count: Signal<usize>,
    /// The highest number of its rows, where it isn't how many there are.
    #[prop(optional, into)]
    highest: Option<Signal<usize>>,
    /// How high a row is, in px.
    #[prop(into)]
    row_height: Signal<f64>,
    /// What becomes of its columns.
    #[prop(optional)]
    columns: Columns,
    /// Where somebody is.
    place: Place,
    /// What it asks.
    asked: Asked,
) -> impl IntoView {
    // Each cell listens to the heads.
    let heads = settled(heads);
    let viewport = RwSignal::new(Viewport::default());
    let room = Memo::new(move |_| viewport.with(|view| view.width));
    let held = RwSignal::new(None::<Vec<f64>>);
    let geometry = Memo::new(move |_| {
        let highest = highest.map_or_else(|| count.get(), |highest| highest.get());
        let of = |heads: &[Head]| {
            Geometry::of(heads, count.get(), highest, row_height.get(), room.get())
        };
        heads.with(|heads| match held.get() {
            Some(held) => of(&as_held(heads, &held)),
            None => of(heads),
        })
    });
    let grid = Grid {
        word: StoredValue::new(id.clone()),
        columns,
        heads,
        count,
        geometry,
        place,
        asked,
        scroller: NodeRef::new(),
        editor: NodeRef::new(),
        gap: RwSignal::new(None),
        held,
        still: StoredValue::new(false),
        picking: RwSignal::new(false),
        composing: RwSignal::new(false),
        blinking: StoredValue::new(false),
    };
    Effect::new(move || {
        if place.choosing.get() {
            place.choosing.set(false);
            grid.choose();
        }
    });
    let sight = Sight::of(grid, viewport);
    let left = move |event: web_sys::FocusEvent| {
        // Whoever takes the sheet away takes its focus, too: by then nothing of it is left to act on.
        let is_there = grid.gap.try_get_untracked().is_some();
        if is_there && !grid.blinking.get_value() && !stays_within(&event) {
            grid.leave();
            grid.act(Act::Left);
        }
    };
    view! {
        <div class="sheet" on:focusout=left>
            <div
                class="sheet-scroller"
                data-scrolls=id
                node_ref=grid.scroller
                on:scroll=move |_| sight.look()
                style=("--row-height", move || format!("{}px", geometry.with(|geometry| geometry.row_height)))
                style=("--number-width", move || format!("{}px", geometry.with(Geometry::number_width)))
                style=("--columns", move || geometry.with(Geometry::template))
            >
                <div
                    class="sheet-grid"
                    role="grid"
                    aria-label=label
                    aria-multiselectable="true"
                    aria-rowcount=move || (count.get() + 1).to_string()
                    aria-colcount=move || heads.with(|heads| heads.len() + 1).to_string()
                    style:height=move || format!("{}px", geometry.with(Geometry::height))
                    style:width=move || format!("{}px", geometry.with(Geometry::width))
                    on:pointerdown=move |event| pointer::pressed(grid, &event)
                    on:dblclick=move |event| pointer::pressed_twice(grid, &event)
                    on:contextmenu=move |event| pointer::menu(grid, &event)
                >
                    <Heads grid=grid />
                    {sight.rows()}
                    <Gap grid=grid />
                    <Handle grid=grid sight=sight />
                </div>
                <Editor grid=grid sight=sight />
                <DayPicker grid=grid sight=sight />
            </div>
        </div>
    }
}

/// The heads while the border of a column is drawn: those whose width nobody has set stay as wide as they were.
fn as_held(heads: &[Head], held: &[f64]) -> Vec<Head> {
    let all = heads.iter().zip(held);
    all.map(|(head, width)| Head {
        width: head.grows.map_or(head.width, |_| *width),
        grows: None,
        ..head.clone()
    })
    .collect()
}
