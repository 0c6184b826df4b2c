//! Acts of several windows applied in one order, the same in each of them: by their clock, then by their window.

use super::covered::Covered;
use super::record::{Deed, Record, Run};
use super::rows::Rows;
use crate::workbook::{Direction, Tried, Workbook};

/// How far acts were applied.
#[derive(Clone, Debug, Default)]
pub struct Replay {
    /// Which.
    pub applied: Covered,
    /// The latest of their times.
    pub time: u64,
    /// Whose rows are whose, and which of them were numbered anew.
    pub rows: Rows,
    /// The last act after the snapshot: its time and window.
    last: Option<(u64, String)>,
}

impl Replay {
    /// How far the acts in a snapshot go.
    pub const fn after_snapshot(applied: Covered, time: u64, rows: Rows) -> Self {
        Self {
            applied,
            time,
            rows,
            last: None,
        }
    }

    /// Whether an act comes after all that were applied since the snapshot.
    pub fn is_next(&self, time: u64, writer: &str) -> bool {
        let last = self.last.as_ref();
        last.is_none_or(|(last, window)| (*last, window.as_str()) < (time, writer))
    }

    /// A snapshot was made: it begins anew after it. What is typed next is a step of its own in every window.
    pub fn begin_anew(&mut self, workbook: &mut Workbook) {
        self.last = None;
        self.rows.begin_anew();
        workbook.history.close_run();
    }

    /// Applies a window's act; whether anything changed.
    pub fn apply(&mut self, workbook: &mut Workbook, act: (&str, u64), record: Record) -> bool {
        self.apply_tried(workbook, act, record, None)
    }

    /// The same of one that may have been tried.
    pub fn apply_tried(
        &mut self,
        workbook: &mut Workbook,
        (writer, number): (&str, u64),
        record: Record,
        tried: Option<Tried>,
    ) -> bool {
        // Keys of two windows never make one run.
        let is_same_window = matches!(&self.last, Some((_, window)) if window == writer);
        if record.run == Run::Ended || !is_same_window {
            workbook.history.close_run();
        }
        let is_changed = match record.deed {
            Deed::Do(edit) => {
                let owners = &record.owners;
                let edit = self.rows.settled(writer, owners, edit, &workbook.facts);
                workbook.changed_as_tried(edit, tried)
            }
            // Another window was faster: the step that was meant is not the latest any more, and stays.
            Deed::Undo(place) => {
                workbook.history.place() == place
                    && workbook.stepped_as_tried(Direction::Back, tried)
            }
            Deed::Redo(place) => {
                workbook.history.place() == place
                    && workbook.stepped_as_tried(Direction::Forth, tried)
            }
        };
        self.applied.raise(writer, number);
        self.time = self.time.max(record.time);
        self.last = Some((record.time, writer.to_owned()));
        is_changed
    }
}
