//! What is selected and typed stays with its row while another window puts rows in or takes them out.

use super::at::{FormRows, SheetAt};
use crate::notice::Notice;
use leptos::prelude::*;
use rewards_document::grid::{Arrangement, Selection, Spot};
use rewards_document::workbook::{RowId, Shared};
use rewards_words::say;

/// What was shown, and what was selected of it.
struct Before {
    arrangement: Arrangement,
    rows: Shared<Vec<RowId>>,
    selection: Selection,
}

/// Sees to it. Whoever sorts or filters, and whoever selects something with an act, has decided for themselves.
pub fn follow_rows(at: SheetAt) {
    Effect::new(move |before: Option<Before>| {
        let now = Before {
            arrangement: at.look.arrangement.get(),
            rows: at.rows.get(),
            selection: at.look.place.selection.get(),
        };
        let is_placed = at
            .placed
            .with_value(|rows| rows.as_ref() == Some(&now.rows));
        let came_or_went = before.filter(|before| {
            !is_placed
                && before.rows != now.rows
                && before.selection == now.selection
                && before.arrangement == now.arrangement
        });
        match came_or_went {
            Some(before) => Before {
                selection: followed(at, &before.rows, now.selection, at.rows),
                ..now
            },
            None => now,
        }
    });
}

fn followed(at: SheetAt, before: &[RowId], selection: Selection, rows: FormRows) -> Selection {
    let is_open = at.look.place.editing.with_untracked(Option::is_some);
    let is_behind = selection.active.row >= before.len();
    // A row that one begins to write comes into being where one is.
    if is_open && is_behind {
        return selection;
    }
    let to = rows.with_untracked(|after| {
        if is_open && selection.lost_its_row(before, after) {
            tell_lost(at, selection.active.row + 1);
            // What is typed on goes into no other row that is there.
            Selection::cell(Spot::at(after.len(), selection.active.column))
        } else {
            selection.following(before, after)
        }
    });
    if to != selection {
        at.look.place.selection.set(to);
    }
    to
}

/// The row that was being typed into is gone: how it comes back, and what stood in the cell, which doesn't come with it.
fn tell_lost(at: SheetAt, number: usize) {
    let editing = at.look.place.editing;
    let typed =
        editing.with_untracked(|editing| editing.as_ref().map(|editing| editing.text.clone()));
    at.session.set_value(None);
    editing.set(None);
    at.state.close_run();
    let workbook = at.state.workbook;
    let was_taken_back = workbook.with_untracked(|workbook| workbook.history.can_redo());
    let mut said = if was_taken_back {
        say!(
            "正在填的第 {0} 行刚在另一个窗口里被撤销了。要留着它，请按重做。",
            "Row {0}, which you were filling in, was just undone in another window. To keep it, redo.",
            number
        )
    } else {
        say!(
            "正在填的第 {0} 行刚在另一个窗口里被删除了。要留着它，请按撤销。",
            "Row {0}, which you were filling in, was just deleted in another window. To keep it, undo.",
            number
        )
    };
    if let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) {
        said.push(&say!(
            "格子里刚填的是“{0}”。",
            " In the cell you had just typed “{0}”.",
            typed.trim()
        ));
    }
    at.state.tell(Notice::of(said));
}
