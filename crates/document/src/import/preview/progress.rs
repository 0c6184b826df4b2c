//! How far the work on tables on their way in has come.

use super::choices::Wrong;
use super::state::{Pass, Preview, SourceTable, Stage};
use crate::progress::{Progress, share};
use crate::workbook::{GradualCheck, Sheet};

impl Preview {
    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let length = |part: &SourceTable| part.reading.body(&part.table).len();
        let all: usize = self.parts.iter().map(length).sum();
        let before = |part: usize| {
            let parts = self.order.iter().take(part);
            let parts = parts.filter_map(|at| self.parts.get(*at));
            parts.map(length).sum::<usize>()
        };
        // Each of the long stages counts the same, and each step of theirs for something.
        let there: usize = self.facts.tables.iter().map(|table| table.rows.len()).sum();
        let weight = 16 * (all + there + 1);
        let again = usize::from(self.choices.wrong == Wrong::LeaveOut);
        let has_named = self
            .parts
            .iter()
            .any(|part| !matches!(part.reading.mapping.sheet, Sheet::Deals | Sheet::Outcomes));
        let named = usize::from(has_named);
        let sorted = 1 + named * (1 + again);
        let known = sorted + 1;
        let of = (known + 1 + again) * weight + 15;
        let checked = self.judge.checking.as_ref().map(GradualCheck::progress);
        let checked = checked.map_or((0, 1), |progress| (progress.done, progress.of.max(1)));
        // What is done on a copy is done in pieces, too, and soon; then that is checked.
        let rows = (all + there).max(1);
        let tried = |pieces: usize| (pieces.min(rows), 8 * rows);
        let tried_and = |(done, of): (usize, usize)| (of + 7 * done, 8 * of);
        let rows_in = all.max(1);
        let (before, (done, of_stage), step) = match self.stage {
            Stage::Reading(part, row) => (0, (before(part) + row, rows_in), 0),
            Stage::Naming(Pass::First) => (1, (0, 1), 1),
            Stage::CheckingNamed(Pass::First) => (1, checked, 2),
            Stage::Naming(Pass::WithoutWrong) => (1 + named, (0, 1), 3),
            Stage::CheckingNamed(Pass::WithoutWrong) => (1 + named, checked, 4),
            Stage::Sorting(pieces) => (sorted, (pieces.min(rows_in), 3 * rows_in), 5),
            Stage::MakingKnown(row) => (sorted, (rows_in + row, 3 * rows_in), 6),
            Stage::Meeting(pieces) => (sorted, (2 * rows_in + pieces.min(rows_in), 3 * rows_in), 6),
            Stage::Numbering(Pass::First) => (known, (0, 1), 7),
            Stage::Writing(Pass::First) => (known, (0, 1), 8),
            Stage::Trying(Pass::First, pieces) => (known, tried(pieces), 9),
            Stage::Checking(Pass::First) => (known, tried_and(checked), 10),
            Stage::Numbering(Pass::WithoutWrong) => (known + 1, (0, 1), 11),
            Stage::Writing(Pass::WithoutWrong) => (known + 1, (0, 1), 12),
            Stage::Trying(Pass::WithoutWrong, pieces) => (known + 1, tried(pieces), 13),
            Stage::Checking(Pass::WithoutWrong) => (known + 1, tried_and(checked), 14),
            Stage::Done => return Progress { done: of, of },
        };
        Progress {
            done: before * weight + share(weight, done, of_stage) + step,
            of,
        }
    }
}
