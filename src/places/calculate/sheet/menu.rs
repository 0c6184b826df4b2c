//! What can be done on a sheet, as a menu.

use super::at::{Over, SheetAt};
use super::columns;
use crate::common::perform;
use crate::parts::grid::{Asked, CommandMenu, SheetCommand};
use leptos::prelude::*;

/// All that can be done on a table.
const COMMANDS: [SheetCommand; 20] = [
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
    SheetCommand::ColumnLeft,
    SheetCommand::ColumnRight,
    SheetCommand::ResetColumns,
    SheetCommand::Arrange,
    SheetCommand::Find,
    SheetCommand::NextWrong,
    SheetCommand::Keys,
];

/// The menu, where it is open.
#[component]
pub fn SheetMenu(at: SheetAt, asked: Asked) -> impl IntoView {
    let place = Signal::derive(move || match at.over.get() {
        Some(Over::Menu(x, y)) => Some((x, y)),
        _ => None,
    });
    let choose = Callback::new(move |command: SheetCommand| {
        let place = place.get_untracked();
        at.uncover();
        match (command, place) {
            (SheetCommand::ResetColumns, _) => columns::reset(at),
            (SheetCommand::Arrange, Some((x, y))) => {
                let column = at.selection().active.column;
                at.over.set(Some(Over::Arrange(column, x, y)));
            }
            (command, _) => perform(at.state, at.look.place, asked, command),
        }
    });
    let close = Callback::new(move |()| {
        if matches!(at.over.get_untracked(), Some(Over::Menu(..))) {
            at.uncover();
        }
    });
    view! { <CommandMenu place=place commands=&COMMANDS on_choose=choose on_close=close /> }
}
