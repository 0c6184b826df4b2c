//! The editor: a text area that always has the focus. At rest it is not seen and lies on the active cell; the first
//! letter, also the first one of an input method, makes it visible.

use super::asked::{Act, Begun, Cell, CellState, Content};
use super::hints::{HintList, Hints};
use super::keys::{Key, meaning};
use super::shared::Grid;
use super::sight::Sight;
use crate::parts::text_field::Holds;
use crate::platform::dom::{is_composing, is_of_input_method};
use crate::platform::{pasted_clip, pasted_files};
use leptos::prelude::*;
use rewards_document::grid::Spot;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use web_sys::{ClipboardEvent, KeyboardEvent};

/// The editor.
#[component]
pub fn Editor(grid: Grid, sight: Sight) -> impl IntoView {
    let hints = Hints::of(grid);
    let editing = grid.place.editing;
    let is_open = Memo::new(move |_| editing.with(Option::is_some));
    let composing = grid.composing;
    let text = move || {
        editing.with(|editing| {
            editing
                .as_ref()
                .map(|editing| editing.text.clone())
                .unwrap_or_default()
        })
    };
    let place = move || {
        let at = grid.active();
        let left = sight.viewport.with(|view| view.left);
        grid.geometry.with(|geometry| geometry.on(at, left))
    };
    let width = move || {
        let column = grid.active().column;
        grid.geometry
            .with(|geometry| format!("{}px", geometry.width_of(column)))
    };
    let cell = Memo::new(move |_| {
        let at = grid.active();
        let line = grid.asked.line.run(at.row);
        let cell = line.cells.get(at.column).cloned();
        (line.number, cell.unwrap_or_default())
    });
    let name = crate::lang::live(move || {
        let at = grid.active();
        let head = grid
            .heads
            .with(|heads| heads.get(at.column).map(|head| head.name.clone()));
        let stands = if is_open.get() {
            Localized::default()
        } else {
            cell.with(|(_, cell)| stands(&grid.asked.text.run(at), cell))
        };
        let number = cell.with(|(number, _)| *number);
        say!(
            "{0} 第{1}行 {2}",
            "{0}, row {1} {2}",
            head.unwrap_or_default(),
            number.unwrap_or(at.row + 1),
            stands
        )
    });
    let keyboard = move || {
        let column = grid.active().column;
        let holds = grid
            .heads
            .with(|heads| heads.get(column).map(|head| head.holds));
        match holds {
            // A tap on a phone's screen does not raise the keyboard before it is wanted.
            _ if !is_open.get() && sight.is_touched() => "none",
            Some(Content::Typed(Holds::Figure)) => "decimal",
            _ => "text",
        }
    };
    // Where the editor is opened on a text, the caret stands behind it; from then on it's where somebody puts it.
    let opened =
        Memo::new(move |_| editing.with(|editing| editing.as_ref().map(|editing| editing.begun)));
    Effect::new(move || {
        let opened = opened.get();
        if let Some(editor) = grid.editor.get()
            && opened == Some(Begun::ToMend)
        {
            let end = u32::try_from(untrack(text).encode_utf16().count()).ok();
            let _ = editor.set_selection_range(end.unwrap_or_default(), end.unwrap_or_default());
        }
    });
    // What is wrong with the active cell.
    let fault = Memo::new(move |_| cell.with(|(_, cell)| cell.state.said().map(str::to_owned)));
    let described = grid.id_of("said");
    let described_by = described.clone();
    let below = move || {
        let at = grid.active();
        let left = sight.viewport.with(|view| view.left);
        grid.geometry.with(|geometry| geometry.below(at, left))
    };
    let typed = move |event: web_sys::Event| {
        if !is_composing(&event) {
            grid.type_in(event_target_value(&event));
        }
    };
    view! {
        <textarea
            class="sheet-editor"
            id=grid.id_of("editor")
            rows="1"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-label=name
            aria-autocomplete="list"
            aria-invalid=move || fault.with(Option::is_some).then_some("true")
            aria-describedby=move || fault.with(Option::is_some).then(|| described_by.clone())
            aria-controls=move || hints.is_open().then(|| hints.id())
            aria-activedescendant=move || hints.active_id()
            inputmode=keyboard
            enterkeyhint="next"
            data-open=move || (is_open.get() || composing.get()).then_some("")
            data-holds=move || grid.heads.with(|heads| heads.get(grid.active().column).map(|head| head.holds.word()))
            node_ref=grid.editor
            prop:value=text
            style:transform=place
            style:width=width
            on:keydown=move |event| pressed(grid, sight, hints, &event)
            on:input=typed
            on:compositionstart=move |_| composing.set(true)
            on:compositionend=move |event| {
                if composing.get_untracked() {
                    composing.set(false);
                    grid.type_in(event_target_value(&event));
                }
            }
            on:copy=move |event: ClipboardEvent| {
                copy(grid, &event);
            }
            on:cut=move |event: ClipboardEvent| {
                if copy(grid, &event) {
                    grid.act(Act::Clear);
                }
            }
            on:paste=move |event: ClipboardEvent| paste(grid, &event)
        ></textarea>
        <p class="sheet-said" id=described hidden=move || fault.with(Option::is_none) style:transform=below>
            {move || fault.get()}
        </p>
        <HintList grid=grid hints=hints sight=sight />
    }
}

/// What is heard of a cell: what is typed in it, else what is read in it all the same.
fn stands(typed: &str, cell: &Cell) -> Localized {
    match cell.state {
        _ if !typed.is_empty() => Localized::same(typed),
        CellState::Meant => say!(
            "{0}（没有填，就是它）",
            "{0} (left empty, which means this)",
            cell.text
        ),
        CellState::Unused => label!("用不着填", "not used").into(),
        CellState::Plain | CellState::Missing(_) | CellState::Wrong(_) => Localized::default(),
    }
}

fn pressed(grid: Grid, sight: Sight, hints: Hints, event: &KeyboardEvent) {
    // Any other key takes it back; one that is only held beside it is none.
    let is_released = event.key() != "Shift" && sight.take_release();
    // Enter that confirms an input method's word neither leaves the cell nor goes on.
    if is_of_input_method(event) {
        return;
    }
    if hints.pressed(grid, event) {
        event.prevent_default();
        return;
    }
    let begun = grid
        .place
        .editing
        .with_untracked(|editing| editing.as_ref().map(|editing| editing.begun));
    if is_released && event.key() == "Tab" {
        return;
    }
    match meaning(event, begun, sight.page(), grid.columns) {
        Key::Act(act) => {
            event.prevent_default();
            do_act(grid, sight, act, begun);
        }
        Key::Mend => {
            event.prevent_default();
            grid.mend();
        }
        Key::Choose => {
            event.prevent_default();
            grid.choose();
        }
        Key::Rows => {
            event.prevent_default();
            grid.select_lines(|selection, [_, last]| {
                let (begin, end) = (selection.begin.row, selection.end.row);
                (Spot::at(begin, 0), Spot::at(end, last))
            });
        }
        Key::Columns => {
            event.prevent_default();
            grid.select_lines(|selection, [last, _]| {
                let (begin, end) = (selection.begin.column, selection.end.column);
                (Spot::at(0, begin), Spot::at(last, end))
            });
        }
        Key::OfEditor => {
            // At rest, Escape lets the next Tab leave the sheet.
            if event.key() == "Escape" {
                sight.release();
            }
        }
        Key::Nothing => {
            // What is taken back may be what is being typed.
            if begun.is_some() && event.key().eq_ignore_ascii_case("z") {
                grid.place.editing.set(None);
            }
        }
    }
}

fn do_act(grid: Grid, sight: Sight, act: Act, begun: Option<Begun>) {
    match act {
        Act::Revert => {
            grid.place.editing.set(None);
            grid.act(Act::Revert);
        }
        Act::Arrange(..) => {
            let at = grid.active_now();
            let (x, y) = sight.window_place_of(at);
            grid.act(Act::Arrange(at.column, x, y));
        }
        Act::Menu(..) => {
            let (x, y) = sight.window_place_of(grid.active_now());
            grid.act(Act::Menu(x, y));
        }
        act => {
            if begun.is_some() {
                grid.leave();
            }
            grid.act(act);
        }
    }
}

/// Hands what is selected to the clipboard, but for a part of the text in the editor. Whether it did.
fn copy(grid: Grid, event: &ClipboardEvent) -> bool {
    let is_open = grid.place.editing.with_untracked(Option::is_some);
    let Some(clipboard) = event.clipboard_data().filter(|_| !is_open) else {
        return false;
    };
    event.prevent_default();
    clipboard
        .set_data("text/plain", &grid.asked.copied.run(()))
        .is_ok()
}

/// Takes what is in the clipboard over the cells, but for a text of one line into the open editor. A file is the page's.
fn paste(grid: Grid, event: &ClipboardEvent) {
    if pasted_files(event).is_some() {
        return;
    }
    let is_open = grid.place.editing.with_untracked(Option::is_some);
    let plain = event
        .clipboard_data()
        .and_then(|clipboard| clipboard.get_data("text/plain").ok());
    // A spreadsheet puts a line break behind the last of its cells.
    let line = plain.as_deref().map(|text| {
        let text = text.strip_suffix('\n').unwrap_or(text);
        text.strip_suffix('\r').unwrap_or(text)
    });
    let line = line.filter(|line| !line.is_empty() && !line.contains(['\t', '\n', '\r']));
    match line.filter(|_| is_open) {
        Some(line) if Some(line) == plain.as_deref() => {}
        Some(line) => {
            event.prevent_default();
            put_at_caret(grid, line);
        }
        None => {
            if let Some(clip) = pasted_clip(event) {
                event.prevent_default();
                grid.leave();
                grid.act(Act::Paste(clip));
            }
        }
    }
}

/// Puts a text in place of what is selected in the open editor.
fn put_at_caret(grid: Grid, text: &str) {
    let Some(editor) = grid.editor.get_untracked() else {
        return;
    };
    let end = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or_default();
    let (from, to) = (end(editor.selection_start()), end(editor.selection_end()));
    let put = editor.set_range_text_with_start_and_end_and_mode(text, from, to, "end");
    if put.is_ok() {
        grid.type_in(editor.value());
    }
}
