//! Acts whose text is written before they are done, piece by piece: nobody waits for a hundred thousand rows at once.

use super::open::Journal;
use super::packed::Packer;
use super::record::{Deed, Owners, Record};
use crate::progress::Progress;
use crate::workbook::{Edit, Tried, write_edit};

/// An act that is ready to be done. Nothing of it is kept before it is.
pub struct Prepared {
    pub(super) edit: Edit,
    pub(super) written: Option<Written>,
    pub(super) tried: Option<Tried>,
}

/// What the log will have of an act, but for when it's done.
pub(super) struct Written {
    deed: Deed,
    owners: Owners,
    text: Packer,
}

impl<S> Journal<S> {
    /// Writes the text of an act, pausing between rows, and tells how far that has come.
    pub fn prepare<T: FnMut(Progress)>(
        &self,
        edit: Edit,
        tell: T,
    ) -> impl Future<Output = Prepared> + use<S, T> {
        let (deed, owners) = self.replay.rows.named(&self.writer, Deed::Do(edit.clone()));
        async move {
            let written = Written::of(deed, owners, tell).await;
            Prepared {
                edit,
                written,
                tried: None,
            }
        }
    }
}

impl Prepared {
    /// The same where it's known what comes of it.
    #[must_use]
    pub fn tried(self, tried: Tried) -> Self {
        let tried = Some(tried);
        Self { tried, ..self }
    }

    /// The act.
    #[must_use]
    pub const fn edit(&self) -> &Edit {
        &self.edit
    }
}

impl Written {
    async fn of(deed: Deed, owners: Owners, mut tell: impl FnMut(Progress)) -> Option<Self> {
        let Deed::Do(edit) = &deed else { return None };
        let mut text = Packer::new();
        text.add("{\"a\":{\"do\":");
        write_edit(edit, &mut |part| text.add(part), &mut tell).await?;
        text.add("}");
        Some(Self { deed, owners, text })
    }

    /// The text of the act when it's done; nothing where rows are called otherwise by now than when it was written.
    pub fn text(self, record: &Record, writer: &str, number: u64) -> Option<String> {
        let is_same = self.deed == record.deed && self.owners == record.owners;
        is_same.then(|| record.text_after(self.text, writer, number))?
    }
}
