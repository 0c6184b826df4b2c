//! The rows of a list of bands as a sheet: pasted from Excel, filled, drawn on, taken back.

mod acts;
mod at;
mod cells;
mod reading;

pub use at::BandsAt;
pub use reading::Readings;

use super::list::BandList;
use crate::common::commands::perform;
use crate::lang::t;
use crate::parts::grid::{self, Asked, Columns, CommandMenu, KeysDialog, SheetCommand};
use crate::platform::dom::focus_in_place;
use leptos::prelude::*;
use rewards_document::grid::{Selection, Spot};
use rewards_words::say;

/// What can be done on it.
const COMMANDS: [SheetCommand; 14] = [
    SheetCommand::Copy,
    SheetCommand::Cut,
    SheetCommand::Paste,
    SheetCommand::Clear,
    SheetCommand::FillDown,
    SheetCommand::Choose,
    SheetCommand::All,
    SheetCommand::Undo,
    SheetCommand::Redo,
    SheetCommand::InsertAbove,
    SheetCommand::InsertBelow,
    SheetCommand::Duplicate,
    SheetCommand::Remove,
    SheetCommand::Keys,
];

/// So many rows are in sight at once.
const ROWS_IN_SIGHT: usize = 9;

/// The list.
#[component]
pub fn BandsSheet(
    list: BandList,
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let own = BandsAt::new(list);
    let asked = Asked {
        line: Callback::new(move |row| own.line(row)),
        text: Callback::new(move |spot| own.editor_text(spot)),
        hints: Callback::new(move |(spot, text): (Spot, String)| own.hints(spot, &text)),
        copied: Callback::new(move |()| {
            let lang = list.state.lang.get_untracked();
            own.with(|bands| bands.copied(own.selection(), lang))
        }),
        act: Callback::new(move |command| own.act(command)),
    };
    let count = Memo::new(move |_| list.rows.with(Vec::len) + 1);
    let heads = Memo::new(move |_| own.heads(list.state.lang.get()));
    let id = list.element_id();
    let editor = StoredValue::new(format!("{id}-editor"));
    let focus = move || editor.with_value(|editor| focus_in_place(editor));
    let height = move || {
        let rows = count.get().clamp(3, ROWS_IN_SIGHT) + 1;
        format!("{}px", rows * 32 + 2)
    };
    let choose = Callback::new(move |command| {
        own.menu.set(None);
        focus();
        perform(list.state, own.place, asked, command);
    });
    let close = Callback::new(move |()| own.menu.set(None));
    let close_keys = Callback::new(move |()| {
        own.keys.set(false);
        focus();
    });
    let hint = t(say!(
        "可以从 Excel 复制“起点、{0}”两列，粘贴到这里。",
        "Two columns, “Bound” and “{0}”, can be pasted from Excel.",
        list.worth_name
    ));
    view! {
        <div class="bands-sheet" id=id.clone() tabindex="-1" style:height=height>
            <grid::Sheet
                id=id.clone()
                label=name
                heads=heads
                count=count
                row_height=Signal::stored(32.0)
                columns=Columns::Fixed
                place=own.place
                asked=asked
            />
            <Landings own=own count=count />
            <CommandMenu place=own.menu commands=&COMMANDS on_choose=choose on_close=close />
            <KeysDialog is_open=own.keys columns=Columns::Fixed on_close=close_keys />
        </div>
        <Readings own=own />
        <More own=own />
        <Show when=move || count.get() == 1>
            <p class="hint">{hint}</p>
        </Show>
    }
}

/// Where links to a part of a band lead: from there on to its cell.
#[component]
fn Landings(own: BandsAt, count: Memo<usize>) -> impl IntoView {
    let id = StoredValue::new(own.list.element_id());
    let landing = move |row: usize| {
        let part = |column: usize, name: &str| {
            let land = move |_| {
                own.place
                    .selection
                    .set(Selection::cell(Spot::at(row, column)));
                id.with_value(|id| focus_in_place(&format!("{id}-editor")));
            };
            let id = id.with_value(|id| format!("{id}-{row}-{name}"));
            view! { <span class="unseen" aria-hidden="true" tabindex="-1" id=id on:focus=land></span> }
        };
        view! { {part(0, "bound")} {part(1, "worth")} }
    };
    view! { <For each=move || 0..count.get() key=|row| *row children=landing /> }
}

/// What else can be done with the cell in which somebody is.
#[component]
fn More(own: BandsAt) -> impl IntoView {
    let at = Memo::new(move |_| {
        let spot = own.place.selection.get().active;
        let is_there = spot.row < own.list.rows.with(Vec::len);
        Some((spot.row, own.part(spot.column).filter(|_| is_there)?))
    });
    own.list.more.map(|more| more.run(at.into()))
}
