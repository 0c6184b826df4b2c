//! Where and how the open workbook is kept.

use crate::platform::{Indexed, Storage};
use leptos::leptos_dom::helpers::TimeoutHandle;
use rewards_document::catalog;
use rewards_document::journal::{Books, Followed, Journal, SnapshotId};
use rewards_document::workbook::{Edit, Workbook};

/// Where and how the open workbook is kept.
pub struct Keeper {
    pub(super) books: Books<Storage>,
    /// The open workbook's id.
    pub(super) id: String,
    pub(super) journal: Journal<Storage>,
    /// The name of this tab or frame.
    pub(super) writer: String,
    /// The template that is kept, where the one shown is another.
    pub(super) template: String,
    /// The template that a frame shows, whatever is kept.
    pub(super) of_frame: Option<String>,
    /// The template that the address asks for, until a person chooses one.
    pub(super) asked: Option<String>,
    /// What lies behind the quick storage.
    pub(super) behind: BehindState,
    /// A snapshot is made once it has been quiet for a while.
    pub(super) quiet: Option<TimeoutHandle>,
}

/// How far what lies behind the quick storage is.
#[derive(Default)]
pub struct BehindState {
    /// Nothing where the browser has no database, or it is not open yet.
    pub database: Option<Indexed>,
    /// The snapshot that lies there.
    pub handed_over: Option<SnapshotId>,
    /// Something is to be written once a second has passed.
    pub waiting: Option<TimeoutHandle>,
    /// Something is being written.
    pub is_writing: bool,
    /// Something was done while something was being written.
    pub is_late: bool,
}

/// Something that cannot be read and was put aside, of this workbook or by an earlier release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeptAside {
    /// What it lies under; no person sees it.
    pub key: String,
    /// The text, byte for byte.
    pub text: String,
}

impl Keeper {
    /// The id of the workbook that is open.
    pub fn book(&self) -> String {
        self.id.clone()
    }

    /// Where things are kept.
    pub(super) fn store(&self) -> &Storage {
        self.books.store()
    }

    /// Does something with the workbook as it is kept, and shows it as it is shown here.
    pub(super) fn with_kept(
        &mut self,
        workbook: &mut Workbook,
        act: impl FnOnce(&mut Journal<Storage>, &mut Workbook) -> Followed,
    ) -> Followed {
        workbook.template.clone_from(&self.template);
        let followed = act(&mut self.journal, workbook);
        self.show(workbook);
        followed
    }

    /// Shows a workbook as it is kept in the way of this window: a frame may have a scheme of its own.
    pub(super) fn show(&mut self, workbook: &mut Workbook) {
        self.template.clone_from(&workbook.template);
        if let Some(template) = &self.of_frame {
            workbook.template.clone_from(template);
        } else if let Some(template) = &self.asked {
            workbook.template.clone_from(template);
        } else if workbook.definition(&workbook.template).is_none() {
            catalog::FIRST.clone_into(&mut workbook.template);
        }
    }

    /// An act without what a frame chooses for itself; nothing where nothing else is in it.
    pub(super) fn without_choice(&mut self, edit: Edit) -> Option<Edit> {
        match edit {
            Edit::Choose(template) if self.of_frame.is_some() => {
                self.of_frame = Some(template);
                None
            }
            Edit::Choose(_) => {
                self.asked = None;
                Some(edit)
            }
            Edit::Several(edits) => {
                let edits = edits.into_iter();
                let edits: Vec<Edit> = edits.filter_map(|edit| self.without_choice(edit)).collect();
                (!edits.is_empty()).then_some(Edit::Several(edits))
            }
            Edit::Also(edit) => self
                .without_choice(*edit)
                .map(|edit| Edit::Also(Box::new(edit))),
            Edit::AlsoOfRow(sheet, row, edit) => self
                .without_choice(*edit)
                .map(|edit| Edit::AlsoOfRow(sheet, row, Box::new(edit))),
            Edit::Cell(..)
            | Edit::Rename(..)
            | Edit::Period(..)
            | Edit::AddRow(..)
            | Edit::RemoveRow(..)
            | Edit::Block(..)
            | Edit::AddRows(..)
            | Edit::RemoveRows(..)
            | Edit::Facts(_)
            | Edit::Figure(..)
            | Edit::Reading(..)
            | Edit::Fill(..)
            | Edit::Compare(_)
            | Edit::Own(..) => Some(edit),
        }
    }

    /// Everything that cannot be read.
    pub(super) fn aside(&self) -> Vec<KeptAside> {
        let all = self
            .journal
            .aside()
            .into_iter()
            .chain(self.books.older_aside());
        all.map(|kept| KeptAside {
            key: kept.key,
            text: kept.text,
        })
        .collect()
    }

    /// A person does without what cannot be read.
    pub fn forget_aside(&mut self, keys: &[String]) {
        for key in keys {
            // What stays is offered again.
            let _ = self.journal.forget_aside(key);
            let _ = self.books.forget_older_aside(key);
        }
    }
}
