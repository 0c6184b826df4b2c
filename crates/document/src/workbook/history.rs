//! What was done and can be taken back: a flat list of steps, each with what it wrote. A run of typing is one step, and
//! the list is bounded by number and by bytes.

use super::Workbook;
use super::change::{Change, TextAt};
use super::direction::Direction;
use super::edit::{Edit, Mark};
use super::row::RowId;
use super::sheet::Sheet;
use std::collections::HashMap;

/// So many steps can be taken back.
const MOST_STEPS: usize = 500;
/// About so many bytes are kept; the latest step is kept in any case.
const MOST_BYTES: usize = 8 << 20;

/// What was done, the latest last. Steps that were taken back stand behind those that were not.
#[derive(Clone, Debug, Default)]
pub struct History {
    steps: Vec<Step>,
    /// So many of the steps are done; the others were taken back.
    done: usize,
    /// So many steps were ever recorded, those that were forgotten with them.
    recorded: u64,
}

/// Where in the history one is: it tells the latest step from every other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// So many steps were ever recorded.
    pub recorded: u64,
    /// So many of those that are kept are done.
    pub done: u32,
}

#[derive(Clone, Debug)]
struct Step {
    changes: Vec<Change>,
    /// About how many bytes they hold.
    bytes: usize,
    /// What the run of typing goes into, as long as it is open.
    mark: Option<Mark>,
}

impl History {
    /// Whether there is something to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.done > 0
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.done < self.steps.len()
    }

    /// About how many bytes it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.steps.iter().map(|step| step.bytes).sum()
    }

    /// What is typed from here on is taken back on its own.
    pub fn close_run(&mut self) {
        if let Some(step) = self.steps.last_mut() {
            step.mark = None;
        }
    }

    /// Where one is.
    #[must_use]
    pub fn place(&self) -> Place {
        Place {
            recorded: self.recorded,
            done: u32::try_from(self.done).unwrap_or(u32::MAX),
        }
    }

    /// Whether the latest step that is done wrote nothing but this row.
    #[must_use]
    pub fn wrote_last(&self, sheet: Sheet, row: RowId) -> bool {
        let last = self.done.checked_sub(1).and_then(|at| self.steps.get(at));
        last.is_some_and(|step| step.is_of(sheet, row))
    }

    /// What the run of typing that is open goes into.
    pub(crate) fn open_run(&self) -> Option<&Mark> {
        let last = self.done.checked_sub(1).and_then(|at| self.steps.get(at));
        last?.mark.as_ref()
    }

    /// Opens the run of the latest step again: nothing came of what ended it.
    pub(crate) fn reopen_run(&mut self, mark: Option<Mark>) {
        let last = self.done.checked_sub(1);
        let last = last.and_then(|at| self.steps.get_mut(at));
        last.into_iter()
            .for_each(|step| step.mark.clone_from(&mark));
    }

    /// What each step wrote, the oldest first.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &[Change]> {
        self.steps.iter().map(|step| step.changes.as_slice())
    }

    /// A history that was kept.
    pub(crate) fn opened(recorded: u64, done: u32, steps: Vec<Vec<Change>>) -> Self {
        let steps: Vec<Step> = steps
            .into_iter()
            .map(|changes| Step::of(changes, None))
            .collect();
        let done = usize::try_from(done).unwrap_or(usize::MAX).min(steps.len());
        Self {
            steps,
            done,
            recorded,
        }
    }

    fn record(&mut self, changes: Vec<Change>, mark: Option<Mark>) {
        self.steps.truncate(self.done);
        if let Some(Mark::Row(sheet, row)) = mark {
            self.gather(sheet, row);
        }
        match self.steps.last_mut() {
            Some(step) if matches!(mark, Some(Mark::Along | Mark::Row(..))) => {
                step.join(changes);
                step.mark = None;
            }
            Some(step) if mark.is_some() && step.mark == mark => {
                step.join(changes);
                // Typed and typed away again: nothing to take back.
                if step.changes.is_empty() {
                    self.steps.pop();
                }
            }
            _ => {
                self.recorded = self.recorded.saturating_add(1);
                self.steps.push(Step::of(changes, mark));
            }
        }
        self.forget();
        self.done = self.steps.len();
    }

    /// Makes one step of the latest ones, as far as they wrote nothing but this row.
    fn gather(&mut self, sheet: Sheet, row: RowId) {
        let latest = self.steps.iter().rev();
        let of_row = latest.take_while(|step| step.is_of(sheet, row)).count();
        let mut of_row = self.steps.split_off(self.steps.len() - of_row).into_iter();
        let Some(mut step) = of_row.next() else {
            return;
        };
        for later in of_row {
            step.join(later.changes);
        }
        self.steps.push(step);
        // With fewer steps done, this is no place where one was before.
        self.recorded = self.recorded.saturating_add(1);
    }

    /// Drops the oldest steps where there are too many, or too large ones.
    fn forget(&mut self) {
        let mut bytes = 0;
        let fits = |step: &&Step| {
            bytes += step.bytes;
            bytes <= MOST_BYTES
        };
        let kept = self
            .steps
            .iter()
            .rev()
            .take(MOST_STEPS)
            .take_while(fits)
            .count();
        self.steps
            .drain(..self.steps.len().saturating_sub(kept.max(1)));
    }

    /// What the step wrote that would be taken back, or done again, next.
    pub(super) fn next_step(&self, direction: Direction) -> Option<&[Change]> {
        let at = match direction {
            Direction::Back => self.done.checked_sub(1)?,
            Direction::Forth => self.done,
        };
        self.steps.get(at).map(|step| step.changes.as_slice())
    }

    /// How many rows the step wrote that would be taken back, or done again, next.
    #[must_use]
    pub fn next_rows(&self, direction: Direction) -> usize {
        let changes = self.next_step(direction).unwrap_or_default();
        changes.iter().map(Change::rows).sum()
    }

    /// Goes one step back or forth.
    pub(super) fn step(&mut self, direction: Direction) {
        match direction {
            Direction::Back => self.step_back(),
            Direction::Forth => self.step_forth(),
        };
    }

    fn step_back(&mut self) -> Option<&Step> {
        self.done = self.done.checked_sub(1)?;
        self.end_run_before();
        self.steps.get(self.done)
    }

    fn step_forth(&mut self) -> Option<&Step> {
        let at = self.done;
        // Where nothing is to be done again, a run of typing goes on.
        self.steps.get(at)?;
        self.done = at + 1;
        self.end_run_before();
        self.steps.get(at)
    }

    /// What is typed after a step was taken back or done again belongs to no earlier run.
    fn end_run_before(&mut self) {
        let last = self
            .done
            .checked_sub(1)
            .and_then(|at| self.steps.get_mut(at));
        last.into_iter().for_each(|step| step.mark = None);
    }
}

impl Step {
    /// They are measured once: with a hundred thousand rows that takes its time.
    fn of(changes: Vec<Change>, mark: Option<Mark>) -> Self {
        Self {
            bytes: bytes_of(&changes),
            changes,
            mark,
        }
    }

    /// Whether it wrote nothing but a row: put it there, and typed into it.
    fn is_of(&self, sheet: Sheet, row: RowId) -> bool {
        self.changes.iter().all(|change| match change {
            Change::Text { at, .. } => {
                matches!(at, TextAt::Cell(of, id, _) if (*of, *id) == (sheet, row))
            }
            Change::Added(of, _, added) => (*of, added.id) == (sheet, row),
            _ => false,
        })
    }

    /// Adds the changes of a later key of the same run: of two that wrote the same place, one is enough.
    fn join(&mut self, later: Vec<Change>) {
        let places = self
            .changes
            .iter()
            .enumerate()
            .filter_map(|(at, change)| match change {
                Change::Text { at: text, .. } => Some((text.clone(), at)),
                _ => None,
            });
        let mut places: HashMap<TextAt, usize> = places.collect();
        for change in later {
            let known = match &change {
                Change::Text { at, .. } => places.get(at).and_then(|at| self.changes.get_mut(*at)),
                Change::Figure { .. } | Change::Own(..) => self.changes.last_mut(),
                _ => None,
            };
            match (known, change) {
                (Some(Change::Text { new, .. }), Change::Text { new: newer, .. }) => *new = newer,
                (Some(Change::Figure { new, .. }), Change::Figure { new: newer, .. }) => {
                    *new = newer
                }
                (Some(Change::Own(id, own)), Change::Own(of, newer)) if *id == of => {
                    let left = own.joined(newer);
                    self.changes.extend(left.map(|left| Change::Own(of, left)));
                }
                (_, change) => {
                    // What comes behind something larger is not written before it.
                    if !matches!(change, Change::Text { .. } | Change::Figure { .. }) {
                        places.clear();
                    }
                    self.changes.push(change);
                }
            }
        }
        self.changes.retain(|change| !change.is_nothing());
        self.bytes = bytes_of(&self.changes);
    }
}

fn bytes_of(changes: &[Change]) -> usize {
    changes.iter().map(Change::bytes).sum()
}

impl Workbook {
    /// Does what a person asks for, so that it can be taken back.
    pub fn act(&mut self, edit: Edit) {
        self.changed_by(edit);
    }

    /// Takes the latest step back.
    pub fn undo(&mut self) {
        self.undone();
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) {
        self.redone();
    }

    /// Does what a person asks for; whether anything changed.
    pub(crate) fn changed_by(&mut self, edit: Edit) -> bool {
        let mark = edit.mark();
        let changes = self.perform(edit);
        self.record(changes, mark)
    }

    /// Records what an act wrote; whether it wrote anything.
    pub(super) fn record(&mut self, changes: Vec<Change>, mark: Option<Mark>) -> bool {
        let is_changed = !changes.is_empty();
        if is_changed {
            self.history.record(changes, mark);
        }
        is_changed
    }

    /// Takes the latest step back; whether there was one.
    pub(crate) fn undone(&mut self) -> bool {
        let mut history = std::mem::take(&mut self.history);
        let step = history.step_back();
        let is_step = step.is_some();
        if let Some(step) = step {
            step.changes
                .iter()
                .rev()
                .for_each(|change| self.write(change, Direction::Back));
        }
        self.history = history;
        is_step
    }

    /// Does again what was taken back last; whether there was something.
    pub(crate) fn redone(&mut self) -> bool {
        let mut history = std::mem::take(&mut self.history);
        let step = history.step_forth();
        let is_step = step.is_some();
        if let Some(step) = step {
            step.changes
                .iter()
                .for_each(|change| self.write(change, Direction::Forth));
        }
        self.history = history;
        is_step
    }
}
