//! What was done and can be taken back.

use super::Workbook;
use super::edit::{Edit, Mark};

/// So many acts can be taken back.
const LONGEST: usize = 500;

/// Acts that take back what was done, the latest last, and those that do again what was taken back.
#[derive(Clone, Debug, Default)]
pub struct History {
    back: Vec<(Edit, Option<Mark>)>,
    forth: Vec<Edit>,
}

impl History {
    /// Whether there is something to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.forth.is_empty()
    }

    /// What is typed from here on is taken back on its own.
    pub fn close_run(&mut self) {
        if let Some((_, mark)) = self.back.last_mut() {
            *mark = None;
        }
    }

    fn record(&mut self, back: Edit, mark: Option<Mark>) {
        self.forth.clear();
        if mark.is_some()
            && let Some((earlier, open)) = self.back.last_mut()
            && *open == mark
        {
            join(earlier, back);
            return;
        }
        if self.back.len() >= LONGEST {
            self.back.remove(0);
        }
        self.back.push((back, mark));
    }
}

/// Makes the earlier act take back the later one, too. Of two that write the same cell the earlier alone is enough.
fn join(earlier: &mut Edit, later: Edit) {
    if matches!(earlier, Edit::Several(_)) || matches!(later, Edit::Several(_)) {
        let first = std::mem::replace(earlier, Edit::Several(Vec::new()));
        *earlier = Edit::Several(vec![later, first]);
    }
}

impl Workbook {
    /// Does what a person asks for, so that it can be taken back.
    pub fn act(&mut self, edit: Edit) {
        let (mark, is_a_view) = (edit.mark(), edit.is_a_view());
        if let Some(back) = self.apply(edit)
            && !is_a_view
        {
            self.history.record(back, mark);
        }
    }

    /// Takes the latest act back.
    pub fn undo(&mut self) {
        if let Some((back, _)) = self.history.back.pop()
            && let Some(forth) = self.apply(back)
        {
            self.history.forth.push(forth);
        }
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) {
        if let Some(forth) = self.history.forth.pop()
            && let Some(back) = self.apply(forth)
        {
            self.history.back.push((back, None));
        }
    }
}
