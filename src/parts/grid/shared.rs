//! What the pieces of one sheet share.

use super::asked::{Act, Asked, Begun, Columns, Content, Editing, Head, Place};
use super::geometry::Geometry;
use crate::parts::text_field::Holds;
use crate::platform::dom::is_focus_within;
use leptos::html;
use leptos::prelude::*;
use rewards_document::grid::{Selection, Spot};

/// All that the sheet's own pieces know.
#[derive(Clone, Copy)]
pub struct Grid {
    /// Its word in the document.
    pub word: StoredValue<String>,
    /// Whether its columns stay as they are.
    pub columns: Columns,
    pub heads: Signal<Vec<Head>>,
    pub count: Signal<usize>,
    pub geometry: Memo<Geometry>,
    pub place: Place,
    pub asked: Asked,
    pub scroller: NodeRef<html::Div>,
    pub editor: NodeRef<html::Textarea>,
    /// Before which column the one lands whose head is being drawn.
    pub gap: RwSignal<Option<usize>>,
    /// How wide each column was when somebody began to draw a border; nothing while nobody does.
    pub held: RwSignal<Option<Vec<f64>>>,
    /// What was selected last is whole rows or columns, or all: nothing of it is brought into sight.
    pub still: StoredValue<bool>,
    /// The picker of days is open.
    pub picking: RwSignal<bool>,
    /// An input method is putting a word together: the editor is seen, and nothing is read yet.
    pub composing: RwSignal<bool>,
    /// The focus goes away for a moment, to end that.
    pub blinking: StoredValue<bool>,
}

impl Grid {
    /// The id of a piece of it in the document.
    pub fn id_of(self, piece: &str) -> String {
        self.word.with_value(|word| format!("{word}-{piece}"))
    }

    pub fn act(self, act: Act) {
        if matches!(act, Act::All) {
            self.still.set_value(true);
        }
        // The focus also leaves when the sheet goes away: then there is nobody to tell any more.
        self.asked.act.try_run(act);
    }

    /// The places of the last row and of the last column.
    pub fn last(self) -> [usize; 2] {
        let rows = self.count.get_untracked();
        let columns = self.heads.with_untracked(Vec::len);
        [rows.saturating_sub(1), columns.saturating_sub(1)]
    }

    /// Selects from one corner to the other, which are found of what is selected and of the last row and column; the cell that
    /// is typed into stays. Nothing of it is brought into sight.
    pub fn select_lines(self, corners: impl FnOnce(Selection, [usize; 2]) -> (Spot, Spot)) {
        let before = self.place.selection.get_untracked();
        let (begin, end) = corners(before, self.last());
        let active = before.active;
        self.still.set_value(true);
        self.act(Act::Select(Selection { active, begin, end }));
    }

    pub fn active(self) -> Spot {
        self.place.selection.get().active
    }

    pub fn active_now(self) -> Spot {
        self.place.selection.get_untracked().active
    }

    /// Opens the editor on what stands in the active cell.
    pub fn mend(self) {
        let at = self.active_now();
        let content = self
            .heads
            .with_untracked(|heads| heads.get(at.column).map(|head| head.holds));
        match content {
            Some(Content::Tick) => self.act(Act::Tick),
            Some(Content::Typed(_) | Content::Listed) => {
                let text = self.asked.text.run(at);
                self.place.editing.set(Some(Editing {
                    text,
                    begun: Begun::ToMend,
                }));
            }
            None => {}
        }
    }

    /// What can be chosen in the active cell: a day from the browser's own picker, else what the editor lists.
    pub fn choose(self) {
        let column = self.active_now().column;
        let is_day = self.heads.with_untracked(|heads| {
            let head = heads.get(column);
            head.is_some_and(|head| head.holds == Content::Typed(Holds::Day))
        });
        if is_day {
            self.pick_day();
        } else {
            self.mend();
        }
    }

    /// Opens the picker of days on what stands in the active cell.
    pub fn pick_day(self) {
        // What is being typed settles first: 3-2 is a day then.
        self.leave();
        self.mend();
        self.picking.set(true);
    }

    /// Leaves the editor, where it is open. A word that is being put together goes into the cell in which it was begun.
    pub fn leave(self) {
        if self.composing.get_untracked() {
            self.end_composing();
        }
        if self.place.editing.get_untracked().is_some() {
            self.place.editing.set(None);
            self.act(Act::Leave);
        }
    }

    /// Ends the word that an input method is putting together: it does so itself where the focus goes away.
    fn end_composing(self) {
        let Some(editor) = self.editor.get_untracked() else {
            return;
        };
        let had_focus = is_focus_within(&self.id_of("editor"));
        self.blinking.set_value(true);
        let _ = editor.blur();
        if had_focus {
            self.focus();
        }
        self.blinking.set_value(false);
        if self.composing.get_untracked() {
            self.composing.set(false);
            self.type_in(editor.value());
        }
    }

    /// What stands in the editor by now. A word that was given up before anything was written leaves the cell as it is.
    pub fn type_in(self, text: String) {
        let begun = self
            .place
            .editing
            .with_untracked(|editing| editing.as_ref().map(|editing| editing.begun));
        if text.is_empty() && begun.is_none() {
            return;
        }
        if self.is_tick() {
            // A tick is set by a press or the space bar; a letter has no meaning in it.
            if let Some(editor) = self.editor.get_untracked() {
                editor.set_value("");
            }
            if text.trim().is_empty() {
                self.act(Act::Tick);
            }
            return;
        }
        self.place.editing.set(Some(Editing {
            text: text.clone(),
            begun: begun.unwrap_or(Begun::ByTyping),
        }));
        self.act(Act::Type(text));
    }

    fn is_tick(self) -> bool {
        let column = self.active_now().column;
        self.heads.with_untracked(|heads| {
            let head = heads.get(column);
            head.is_some_and(|head| head.holds == Content::Tick)
        })
    }

    pub fn focus(self) {
        if let Some(editor) = self.editor.get_untracked() {
            let how = web_sys::FocusOptions::new();
            how.set_prevent_scroll(true);
            let _ = editor.focus_with_options(&how);
        }
    }

    /// Takes a hint into the cell.
    pub fn take(self, text: String) {
        if self.composing.get_untracked() {
            self.end_composing();
        }
        self.place.editing.set(Some(Editing {
            text: text.clone(),
            begun: Begun::ByTyping,
        }));
        self.act(Act::Type(text));
        self.leave();
        self.focus();
    }
}
