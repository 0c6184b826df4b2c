//! One act as a text of the log, and back.

use super::packed::{Packer, pack, unpack};
use super::sealed::{seal, unseal};
use crate::saved::act::{ActForm, DeedForm, WhenForm};
use crate::workbook::{Edit, Place, edit_form, opened_edit};

/// The version of the form.
const VERSION: u8 = 1;
/// From so many bytes on an act is packed.
const LONG: usize = 1000;
/// What a packed act begins with; one that is not begins with `{`.
const PACKED: &str = "z";

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// An act.
    Do(Edit),
    /// The step at this place was taken back.
    Undo(Place),
    /// The step after this place was done again.
    Redo(Place),
}

/// Whose the rows are that an act names: the place among those it names, and the window that added the row; an empty name
/// where it's none of those that were added of late. A row that is not among them is the acting window's, or an old one.
pub type Owners = Vec<(u32, String)>;

/// An act in the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// When, on the clock of acts: later than all that its window had seen.
    pub time: u64,
    /// Whether it is a step of its own, or may belong to a run of typing.
    pub run: Run,
    /// Of rows that it names, those of other windows.
    pub owners: Owners,
    /// What was done.
    pub deed: Deed,
}

/// Whether typing goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// A run that was open goes on.
    GoesOn,
    /// A run that was open ended before.
    Ended,
}

impl Record {
    /// The text of the log; nothing for an act that changes nothing.
    pub fn text(&self, writer: &str, number: u64) -> Option<String> {
        let deed = match &self.deed {
            Deed::Do(edit) => DeedForm::Do(edit_form(edit)?),
            Deed::Undo(place) => DeedForm::Undo(place.recorded, place.done),
            Deed::Redo(place) => DeedForm::Redo(place.recorded, place.done),
        };
        let form = ActForm {
            time: self.time,
            is_fresh: self.run == Run::Ended,
            owners: self.owners.clone(),
            deed,
        };
        let mut body = serde_json::to_string(&form).ok()?;
        if body.len() >= LONG {
            body = format!("{PACKED}{}", pack(&body));
        }
        Some(seal(VERSION, &owner(writer, number), &body))
    }

    /// The same of an act whose deed was written beforehand, up to its end.
    pub fn text_after(&self, mut deed: Packer, writer: &str, number: u64) -> Option<String> {
        let when = WhenForm {
            time: self.time,
            is_fresh: self.run == Run::Ended,
            owners: self.owners.clone(),
        };
        let when = serde_json::to_string(&when).ok()?;
        deed.add(",");
        deed.add(when.strip_prefix('{')?);
        let body = format!("{PACKED}{}", deed.packed());
        Some(seal(VERSION, &owner(writer, number), &body))
    }

    /// The act of a text; nothing where it is not whole, or another one.
    pub fn opened(writer: &str, number: u64, text: &str) -> Option<Self> {
        let body = unseal(VERSION, &owner(writer, number), text)?;
        let form: ActForm = match body.strip_prefix(PACKED) {
            Some(packed) => serde_json::from_str(&unpack(packed)?).ok()?,
            None => serde_json::from_str(body).ok()?,
        };
        let place = |recorded, done| Place { recorded, done };
        Some(Self {
            time: form.time,
            run: if form.is_fresh {
                Run::Ended
            } else {
                Run::GoesOn
            },
            owners: form.owners,
            deed: match form.deed {
                DeedForm::Do(edit) => Deed::Do(opened_edit(edit)?),
                DeedForm::Undo(recorded, done) => Deed::Undo(place(recorded, done)),
                DeedForm::Redo(recorded, done) => Deed::Redo(place(recorded, done)),
            },
        })
    }
}

/// Whose text it is: one that lies where another belongs is not whole.
fn owner(writer: &str, number: u64) -> String {
    format!("{writer}/{number}")
}
