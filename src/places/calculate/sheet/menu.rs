//! What can be done on a sheet, as a menu.

use super::at::{Over, SheetAt};
use super::columns;
use crate::common::perform;
use crate::parts::grid::{Asked, Deed, DeedMenu};
use leptos::prelude::*;

/// All that can be done on a table.
const DEEDS: [Deed; 20] = [
    Deed::Copy,
    Deed::Cut,
    Deed::Paste,
    Deed::Clear,
    Deed::FillDown,
    Deed::Choose,
    Deed::All,
    Deed::Undo,
    Deed::Redo,
    Deed::InsertAbove,
    Deed::InsertBelow,
    Deed::Duplicate,
    Deed::Remove,
    Deed::ColumnLeft,
    Deed::ColumnRight,
    Deed::ResetColumns,
    Deed::Arrange,
    Deed::Find,
    Deed::NextWrong,
    Deed::Keys,
];

/// The menu, where it is open.
#[component]
pub fn SheetMenu(at: SheetAt, asked: Asked) -> impl IntoView {
    let place = Signal::derive(move || match at.over.get() {
        Some(Over::Menu(x, y)) => Some((x, y)),
        _ => None,
    });
    let choose = Callback::new(move |deed: Deed| {
        let place = place.get_untracked();
        at.uncover();
        match (deed, place) {
            (Deed::ResetColumns, _) => columns::reset(at),
            (Deed::Arrange, Some((x, y))) => {
                let column = at.selection().active.column;
                at.over.set(Some(Over::Arrange(column, x, y)));
            }
            (deed, _) => perform(at.state, at.look.place, asked, deed),
        }
    });
    let close = Callback::new(move |()| {
        if matches!(at.over.get_untracked(), Some(Over::Menu(..))) {
            at.uncover();
        }
    });
    view! { <DeedMenu place=place deeds=&DEEDS on_choose=choose on_close=close /> }
}
