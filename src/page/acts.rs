//! What a person does: each act changes the one state, and is kept.

use super::app::App;
use super::keep;
use leptos::prelude::*;
use rewards_document::workbook::{Edit, Workbook};

impl App {
    /// Does what a person asks for.
    pub fn act(self, edit: Edit) {
        self.change(|workbook| workbook.act(edit));
    }

    /// Does several things at once, to be taken back on their own.
    pub fn act_all(self, edits: Vec<Edit>) {
        self.close_run();
        self.act(Edit::Several(edits));
        self.close_run();
    }

    /// Takes the latest act back.
    pub fn undo(self) {
        self.change(Workbook::undo);
    }

    /// Does again what was taken back last.
    pub fn redo(self) {
        self.change(Workbook::redo);
    }

    /// Whatever changes the facts comes by here: what another window did meanwhile comes first.
    fn change(self, change: impl FnOnce(&mut Workbook)) {
        keep::follow_others(self);
        self.workbook.update(change);
        keep::save_later(self);
    }
}
