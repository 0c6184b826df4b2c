//! What is done to the facts, done beforehand on a copy of them, piece by piece: when it's done it is only taken over.

use super::Workbook;
use super::change::{Change, TextAt};
use super::direction::Direction;
use super::edit::Edit;
use super::history::Place;
use super::shared::Shared;
use super::sheet::Sheet;
use super::table::Facts;
use rewards_core::pieces::pause;

/// What is done, and what it comes to on some facts.
#[derive(Clone, Debug)]
pub struct Tried {
    what: What,
    before: Shared<Facts>,
    after: Shared<Facts>,
}

/// What is done.
#[derive(Clone, Debug)]
enum What {
    /// An act, which writes this.
    Act(Edit, Vec<Change>),
    /// The step at this place of the history is taken back, or the one behind it done again.
    Step(Direction, Place),
}

impl Tried {
    /// Does an act on a copy of the facts, pausing between rows.
    pub async fn in_pieces(facts: Shared<Facts>, edit: Edit) -> Self {
        let mut workbook = Workbook::blank("", Default::default());
        workbook.facts = facts.clone();
        let changes = workbook.perform_in_pieces(edit.clone()).await;
        pause().await;
        Self::known(What::Act(edit, changes), facts, workbook.facts).await
    }

    /// Takes the latest step back on a copy of the facts, or does again what was taken back last, pausing between what it wrote;
    /// nothing where there is none, or it wrote something else than facts.
    pub fn step_in_pieces(
        workbook: &Workbook,
        direction: Direction,
    ) -> Option<impl Future<Output = Self> + use<>> {
        let changes = workbook.history.next_step(direction)?;
        let mut changes = changes.iter().all(is_of_facts).then(|| changes.to_vec())?;
        if direction == Direction::Back {
            changes.reverse();
        }
        let what = What::Step(direction, workbook.history.place());
        let before = workbook.facts.clone();
        Some(async move {
            let mut workbook = Workbook::blank("", Default::default());
            workbook.facts = before.clone();
            for change in changes {
                workbook.write(&change, direction);
                pause().await;
            }
            Self::known(what, before, workbook.facts).await
        })
    }

    /// The same with all that will be asked of the rows.
    async fn known(what: What, before: Shared<Facts>, after: Shared<Facts>) -> Self {
        for sheet in Sheet::ALL {
            after.table(*sheet).rows.know_in_pieces(*sheet).await;
        }
        Self {
            what,
            before,
            after,
        }
    }

    /// The facts as they are once it's done.
    #[must_use]
    pub const fn facts(&self) -> &Shared<Facts> {
        &self.after
    }

    /// What an act writes, where just this comes of it on these facts.
    fn of_act(self, edit: &Edit, facts: &Shared<Facts>) -> Option<(Shared<Facts>, Vec<Change>)> {
        match self.what {
            What::Act(tried, changes)
                if self.before == *facts && tried == *edit && changes.iter().all(is_of_facts) =>
            {
                Some((self.after, changes))
            }
            What::Act(..) | What::Step(..) => None,
        }
    }
}

impl Workbook {
    /// Does what a person asks for; whether anything changed. Where it was tried on just these facts, nothing is left to be
    /// worked out.
    pub(crate) fn changed_as_tried(&mut self, edit: Edit, tried: Option<Tried>) -> bool {
        let tried = tried.and_then(|tried| tried.of_act(&edit, &self.facts));
        let Some((after, changes)) = tried else {
            return self.changed_by(edit);
        };
        self.facts = after;
        self.record(changes, edit.mark())
    }

    /// Takes the latest step back, or does again what was taken back last; whether there was one. Where it was tried on just
    /// these facts, nothing is left to be written.
    pub(crate) fn stepped_as_tried(&mut self, direction: Direction, tried: Option<Tried>) -> bool {
        let place = self.history.place();
        let is_of = |tried: &Tried| {
            let is_step =
                matches!(tried.what, What::Step(way, at) if way == direction && at == place);
            is_step && tried.before == self.facts
        };
        match (tried.filter(is_of), direction) {
            (Some(tried), _) => {
                self.history.step(direction);
                self.facts = tried.after;
                true
            }
            (None, Direction::Back) => self.undone(),
            (None, Direction::Forth) => self.redone(),
        }
    }
}

/// Whether a change writes facts and nothing else.
const fn is_of_facts(change: &Change) -> bool {
    match change {
        Change::Text { at, .. } => !matches!(at, TextAt::Template),
        Change::Added(..)
        | Change::Removed(..)
        | Change::Rows(..)
        | Change::AddedRows(..)
        | Change::RemovedRows(..)
        | Change::Facts { .. } => true,
        Change::Figure { .. }
        | Change::Reading { .. }
        | Change::Fill { .. }
        | Change::Compared { .. }
        | Change::Own(..) => false,
    }
}
