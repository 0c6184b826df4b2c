//! A snapshot of a book as one text, and the pointer to it.

use super::covered::Covered;
use super::packed::{Packer, unpack};
use super::replay::Replay;
use super::rows::{Renumbered, Rows};
use super::sealed::{seal, unseal};
use crate::saved::head::{HeadForm, HeaderForm};
use crate::workbook::{RowId, Sheet, Workbook, book_form, opened_book};
use std::io::BufWriter;

/// The version of the form.
const VERSION: u8 = 3;
/// So many bytes of the text are packed at once.
const PIECE: usize = 1 << 16;

/// Which snapshot: no two have the same number and writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SnapshotId {
    /// The how-manieth of its book.
    pub number: u64,
    /// The window that wrote it.
    pub writer: String,
}

/// What stands before a snapshot.
#[derive(Clone, Debug)]
pub struct Header {
    /// Which it is.
    pub id: SnapshotId,
    /// How far the acts in it go.
    pub replay: Replay,
}

/// The text of a snapshot.
pub fn snapshot_text(id: &SnapshotId, replay: &Replay, workbook: &Workbook) -> Option<String> {
    let form = HeaderForm {
        number: id.number,
        writer: id.writer.clone(),
        time: replay.time,
        covered: replay.applied.form(),
        renumbered: replay.rows.renumbered.iter().map(renumbered_form).collect(),
    };
    let header = serde_json::to_string(&form).ok()?;
    // Packed as it is written: the whole text is longer than all that it's made of.
    let mut book = BufWriter::with_capacity(PIECE, Packer::new());
    serde_json::to_writer(&mut book, &book_form(workbook)).ok()?;
    let book = book.into_inner().ok()?.packed();
    Some(seal(VERSION, "", &format!("{header}\n{book}")))
}

/// What stands before a snapshot, and the rest; nothing where it is not whole.
pub fn opened_header(text: &str) -> Option<(Header, &str)> {
    let (header, packed) = unseal(VERSION, "", text)?.split_once('\n')?;
    let form: HeaderForm = serde_json::from_str(header).ok()?;
    let renumbered = form.renumbered.into_iter().map(opened_renumbered);
    let rows = Rows::opened(renumbered.collect::<Option<_>>()?);
    let replay = Replay::after_snapshot(Covered::opened(form.covered), form.time, rows);
    let id = SnapshotId {
        number: form.number,
        writer: form.writer,
    };
    Some((Header { id, replay }, packed))
}

/// The workbook in what stands after the header.
pub fn opened_rest(packed: &str) -> Option<Workbook> {
    let book = unpack(packed)?;
    Some(opened_book(serde_json::from_str(&book).ok()?))
}

/// A snapshot's header and its workbook; nothing where it is not whole.
pub fn opened_snapshot(text: &str) -> Option<(Header, Workbook)> {
    let (header, packed) = opened_header(text)?;
    Some((header, opened_rest(packed)?))
}

fn renumbered_form(one: &Renumbered) -> (String, String, u32, u32) {
    let sheet = one.sheet.word().to_owned();
    (one.writer.clone(), sheet, one.was.0, one.is.0)
}

fn opened_renumbered((writer, sheet, was, is): (String, String, u32, u32)) -> Option<Renumbered> {
    Some(Renumbered {
        writer,
        sheet: Sheet::of_word(&sheet)?,
        was: RowId(was),
        is: RowId(is),
    })
}

/// The pointer to the newest snapshot.
#[derive(Clone, Debug)]
pub struct Head {
    /// The snapshot.
    pub id: SnapshotId,
    /// Who wrote the one before it.
    pub parent: String,
    /// The acts in it.
    pub covered: Covered,
    /// Whether what could be taken back is in it.
    pub history: HistoryKept,
}

/// Whether a snapshot holds what can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryKept {
    /// It does.
    Wholly,
    /// There was no room for it.
    LeftOut,
}

impl Head {
    /// The text to keep.
    pub fn text(&self) -> Option<String> {
        let form = HeadForm {
            number: self.id.number,
            writer: self.id.writer.clone(),
            parent: self.parent.clone(),
            covered: self.covered.form(),
            is_trimmed: self.history == HistoryKept::LeftOut,
        };
        Some(seal(VERSION, "head", &serde_json::to_string(&form).ok()?))
    }

    /// What was kept; nothing where it is not whole.
    pub fn opened(text: &str) -> Option<Self> {
        let form: HeadForm = serde_json::from_str(unseal(VERSION, "head", text)?).ok()?;
        Some(Self {
            id: SnapshotId {
                number: form.number,
                writer: form.writer,
            },
            parent: form.parent,
            covered: Covered::opened(form.covered),
            history: if form.is_trimmed {
                HistoryKept::LeftOut
            } else {
                HistoryKept::Wholly
            },
        })
    }
}
