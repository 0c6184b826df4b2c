//! A table of the facts as a sheet: what it shows of the document, and what each act on it writes.

mod acts;
mod arrange;
mod at;
mod columns;
mod find;
mod following;
mod foot;
mod heads;
mod hints;
mod lines;
mod menu;
mod pasting;
mod perform;
mod uncounted;

pub use at::FormRows;
pub use foot::without;

use crate::lang::t;
use crate::notice::Notice;
use crate::parts::grid::{self, Asked, KeysDialog};
use crate::platform::dom::focus_soon;
use crate::platform::width_query;
use crate::state::state;
use arrange::ArrangeMenu;
use at::{Over, SheetAt, editor_id};
use find::FindBar;
use following::follow_rows;
use foot::Foot;
use leptos::prelude::*;
use menu::SheetMenu;
use pasting::copied;
use rewards_document::grid::{Selection, Spot};
use rewards_document::workbook::Sheet;
use rewards_words::say;

/// A table.
#[component]
pub fn FactsSheet(
    sheet: Sheet,
    /// The rows that the form shows.
    rows: FormRows,
) -> impl IntoView {
    let state = state();
    let at = SheetAt::of(state, sheet, rows);
    let is_touched = width_query("(pointer: coarse)");
    let asked = Asked {
        line: Callback::new(move |place| lines::line(at, place)),
        text: Callback::new(move |spot| lines::editor_text(at, spot)),
        hints: Callback::new(move |(spot, text): (Spot, String)| hints::hints_of(at, spot, &text)),
        copied: Callback::new(move |()| copied(at)),
        act: Callback::new(move |act| acts::act(at, act)),
    };
    let count = Memo::new(move |_| at.rows.with(|rows| rows.len()) + 1);
    let highest = Memo::new(move |_| state.facts.with(|facts| facts.table(sheet).rows.len()));
    let lists_keys = Memo::new(move |_| at.over.get() == Some(Over::Keys));
    follow_aim(at);
    follow_rows(at);
    view! {
        <div class="sheet-box">
            <FindBar at=at />
            <grid::Sheet
                id=sheet.word()
                label=t(sheet.title())
                heads=heads::heads(at)
                count=count
                highest=highest
                row_height=Signal::derive(move || if is_touched.get() { 44.0 } else { 32.0 })
                place=at.look.place
                asked=asked
            />
            <Foot at=at />
            <SheetMenu at=at asked=asked />
            <ArrangeMenu at=at />
            <KeysDialog is_open=lists_keys on_close=move |()| at.uncover() />
        </div>
    }
}

fn is_filtered(at: SheetAt) -> bool {
    let arrangement = at.look.arrangement;
    arrangement.with_untracked(|arrangement| !arrangement.filters.is_empty())
}

/// Shows all rows, in the order in which they are, and says so.
fn unfilter(at: SheetAt) {
    at.look
        .arrangement
        .update(|arrangement| arrangement.filters.clear());
    let text = say!(
        "要看的行被筛选藏起来了，已取消筛选。",
        "The filter hid the row that is asked for, so it was taken off."
    );
    at.state.look.spoken.set(text.clone());
    at.state.tell(Notice::news(text));
}

/// Goes to the cell that somebody asked for from elsewhere.
fn follow_aim(at: SheetAt) {
    Effect::new(move || {
        let Some(aim) = at.state.look.aim.get().filter(|aim| aim.sheet == at.sheet) else {
            return;
        };
        at.state.look.aim.set(None);
        let place = || match aim.row {
            Some(row) => at
                .rows
                .with_untracked(|rows| rows.iter().position(|id| *id == row)),
            None => Some(0),
        };
        // What is filtered away comes back for whoever asks for it.
        if place().is_none() && is_filtered(at) {
            unfilter(at);
        }
        let column = || {
            at.columns
                .with_untracked(|columns| columns.iter().position(|one| *one == aim.column))
        };
        // So does what the scheme doesn't read.
        if place().is_none() || column().is_none() && aim.column > 0 {
            at.state.look.all_columns.set(true);
        }
        let column = column();
        if let Some(row) = place() {
            at.go(Selection::cell(Spot::at(row, column.unwrap_or_default())));
        }
        focus_soon(editor_id(at.sheet));
    });
}
