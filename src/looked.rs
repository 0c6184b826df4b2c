//! The workbook that is looked at: the one that is kept, or a copy on which something is being tried out.

use leptos::prelude::*;
use rewards_document::workbook::{Edit, History, Workbook};

/// A copy on which something is being tried out.
#[derive(Clone)]
struct Trial {
    /// The workbook as it was when it began.
    begin: Workbook,
    /// As it is now. Nothing of it is kept until it is taken over.
    now: Workbook,
    /// For which rep it began, by id; nothing where it's no single one's.
    rep: Option<String>,
}

/// The workbook that is looked at.
#[derive(Clone, Copy)]
pub struct Looked {
    kept: RwSignal<Workbook>,
    trial: RwSignal<Option<Trial>>,
}

impl Looked {
    /// The one that is kept, to begin with.
    pub fn new(kept: RwSignal<Workbook>) -> Self {
        let looked = Self {
            kept,
            trial: RwSignal::new(None),
        };
        // While something is tried out, only other windows act on the workbook itself.
        Effect::new(move |_| {
            kept.track();
            looked.move_on();
        });
        looked
    }

    /// What is being tried out stands on what the workbook has become.
    fn move_on(self) {
        if self.trial.with_untracked(Option::is_none) {
            return;
        }
        let kept = self.kept.get_untracked();
        self.trial.update(|trial| {
            if let Some(trial) = trial {
                trial.now = trial.now.moved_on(&trial.begin, &kept);
                trial.begin = kept;
            }
        });
    }

    /// Looks at it.
    pub fn with<T>(self, look: impl FnOnce(&Workbook) -> T) -> T {
        self.trial.with(|trial| match trial {
            Some(trial) => look(&trial.now),
            None => self.kept.with(look),
        })
    }

    /// Looks at it once.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Workbook) -> T) -> T {
        untrack(|| self.with(look))
    }

    /// What can be taken back.
    pub fn history<T>(self, look: impl FnOnce(&History) -> T) -> T {
        self.with(|workbook| look(&workbook.history))
    }

    /// Whether something is being tried out.
    pub fn is_trial(self) -> bool {
        self.trial.with(Option::is_some)
    }

    /// For which rep something is being tried out, by id.
    pub fn trial_rep(self) -> Option<String> {
        self.trial
            .with(|trial| trial.as_ref().and_then(|trial| trial.rep.clone()))
    }

    /// Begins to try something out, for a rep or for all.
    pub fn begin_trial(self, rep: Option<String>) {
        let workbook = self.kept.get_untracked();
        self.trial.set(Some(Trial {
            begin: workbook.clone(),
            now: workbook,
            rep,
        }));
    }

    /// Does something with the copy that is being tried out; whether there is one.
    pub fn in_trial(self, change: impl FnOnce(&mut Workbook)) -> bool {
        let is_trial = self.trial.with_untracked(Option::is_some);
        if is_trial {
            self.trial.update(|trial| {
                if let Some(trial) = trial {
                    change(&mut trial.now);
                }
            });
        }
        is_trial
    }

    /// Ends what is being tried out, and gives what it did.
    pub fn end_trial(self) -> Vec<Edit> {
        let acts = self.trial.with_untracked(|trial| {
            let trial = trial.as_ref();
            let since = |trial: &Trial| {
                let kept = |kept: &Workbook| trial.now.acts_since(&trial.begin, kept);
                self.kept.with_untracked(kept)
            };
            trial.map(since)
        });
        if acts.is_some() {
            self.trial.set(None);
        }
        acts.unwrap_or_default()
    }
}
