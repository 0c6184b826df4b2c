//! What the menu of any sheet does.

use super::copy_text;
use crate::notice::Notice;
use crate::parts::grid::{Act, Asked, Place, SheetCommand};
use crate::platform::clipboard_clip;
use crate::state::State;
use leptos::prelude::*;
use rewards_words::say;

/// Does what was chosen, on the sheet that asks so.
pub fn perform(state: State, place: Place, asked: Asked, command: SheetCommand) {
    match command {
        SheetCommand::Copy => copy_text(state, asked.copied.run(())),
        SheetCommand::Cut => {
            copy_text(state, asked.copied.run(()));
            asked.act.run(Act::Clear);
        }
        SheetCommand::Paste => paste(state, asked),
        SheetCommand::Choose => place.choosing.set(true),
        SheetCommand::Undo => state.undo(),
        SheetCommand::Redo => state.redo(),
        command => {
            if let Some(act) = command.act() {
                asked.act.run(act);
            }
        }
    }
}

/// Takes over what is on the clipboard, where the browser hands it over; else the keys are named, which always do.
fn paste(state: State, asked: Asked) {
    leptos::task::spawn_local(async move {
        match clipboard_clip().await {
            Some(clip) if clip.text.is_empty() => state.tell(Notice::of(say!(
                "剪贴板里没有文字，也没有表格，没有东西可以粘贴。",
                "There is neither text nor a table on the clipboard: nothing was pasted."
            ))),
            Some(clip) => asked.act.run(Act::Paste(clip)),
            None => state.tell(Notice::of(say!(
                "浏览器不让本页读取剪贴板：请点选单元格，再按 Ctrl+V 粘贴。",
                "The browser does not let this page read the clipboard: select a cell and press Ctrl+V."
            ))),
        }
    });
}
