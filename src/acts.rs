//! What a person does: each act changes the one state, and is kept; while something is tried out, only the copy.

use crate::intake;
use crate::keep;
use crate::notice::Notice;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::grid::is_out_of_sight;
use rewards_document::journal::Prepared;
use rewards_document::workbook::{Direction, Edit, Facts, Workbook};
use rewards_words::say;

impl State {
    /// Does what a person asks for.
    pub fn act(self, edit: Edit) {
        if !self.workbook.in_trial(|trial| trial.act(edit.clone())) {
            keep::act(self, edit);
        }
    }

    /// Does several things at once, to be taken back on their own.
    pub fn act_all(self, edits: Vec<Edit>) {
        self.close_run();
        self.act(Edit::Several(edits));
        self.close_run();
    }

    /// Does what was prepared, to be taken back on its own.
    pub async fn act_prepared(self, prepared: Prepared) {
        self.close_run();
        let try_out = |trial: &mut Workbook| trial.act(prepared.edit().clone());
        if !self.workbook.in_trial(try_out) {
            keep::act_prepared(self, prepared).await;
        }
        self.close_run();
    }

    /// Takes the latest act back; one on many rows in turns.
    pub fn undo(self) {
        if !intake::step(self, Direction::Back) {
            self.step_at_once(Direction::Back);
        }
    }

    /// Does again what was taken back last; with many rows in turns.
    pub fn redo(self) {
        if !intake::step(self, Direction::Forth) {
            self.step_at_once(Direction::Forth);
        }
    }

    /// Takes the latest act back, or does again what was taken back last.
    pub fn step_at_once(self, direction: Direction) {
        let before = self.facts.get_untracked();
        match direction {
            Direction::Back if !self.workbook.in_trial(Workbook::undo) => keep::undo(self),
            Direction::Forth if !self.workbook.in_trial(Workbook::redo) => keep::redo(self),
            Direction::Back | Direction::Forth => {}
        }
        self.tell_out_of_sight(&before, direction);
    }

    /// Says that what was taken back, or done again, is hidden by a filter of the table that is looked at.
    pub fn tell_out_of_sight(self, before: &Facts, direction: Direction) {
        let sheet = self.look.sheet.get_untracked();
        let look = self.look.sheet_look(sheet);
        let is_filtered = look
            .arrangement
            .with_untracked(|arrangement| !arrangement.filters.is_empty());
        let Some(rows) = look.rows.get_untracked().filter(|_| is_filtered) else {
            return;
        };
        let is_hidden = self.facts.with_untracked(|after| {
            rows.with_untracked(|rows| is_out_of_sight(before, after, sheet, rows))
        });
        if is_hidden {
            let said = match direction {
                Direction::Back => say!(
                    "撤销了，改动的行被筛选藏着，这里看不到。",
                    "Taken back; the filter hides what changed."
                ),
                Direction::Forth => say!(
                    "重做了，改动的行被筛选藏着，这里看不到。",
                    "Done again; the filter hides what changed."
                ),
            };
            self.look.spoken.set(said.clone());
            self.tell(Notice::news(said));
        }
    }

    /// What is typed from here on is taken back on its own.
    pub fn close_run(self) {
        // Nothing that is shown depends on it.
        self.kept
            .update_untracked(|workbook| workbook.history.close_run());
    }

    /// Begins to try something out on a copy, for a rep of this id or for all.
    pub fn try_out(self, rep: Option<String>) {
        self.workbook.begin_trial(rep);
    }

    /// Goes back to what is kept.
    pub fn drop_trial(self) {
        self.workbook.end_trial();
    }

    /// Takes over all that was tried out, as one act.
    pub fn keep_trial(self) {
        let acts = self.workbook.end_trial();
        if !acts.is_empty() {
            self.act_all(acts);
        }
    }
}
