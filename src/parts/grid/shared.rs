//! What the pieces of one sheet share.

use super::asked::{Act, Asked, Begun, Content, Editing, Head, Place};
use super::geometry::Geometry;
use leptos::html;
use leptos::prelude::*;
use rewards_document::grid::Spot;

/// All that the sheet's own pieces know.
#[derive(Clone, Copy)]
pub struct Grid {
    pub id: &'static str,
    pub heads: Signal<Vec<Head>>,
    pub count: Signal<usize>,
    pub geometry: Memo<Geometry>,
    pub place: Place,
    pub asked: Asked,
    pub scroller: NodeRef<html::Div>,
    pub editor: NodeRef<html::Textarea>,
}

impl Grid {
    pub fn act(self, act: Act) {
        self.asked.act.run(act);
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

    /// Leaves the editor, where it is open.
    pub fn leave(self) {
        if self.place.editing.get_untracked().is_some() {
            self.place.editing.set(None);
            self.act(Act::Leave);
        }
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
        self.place.editing.set(Some(Editing {
            text: text.clone(),
            begun: Begun::ByTyping,
        }));
        self.act(Act::Type(text));
        self.leave();
        self.focus();
    }
}
