//! What passes from the worker to the page, as bytes: one message for a word of progress, a sheet's head, or some of its rows.
//!
//! A message begins with a byte for its kind. Fields end with the unit separator, rows with the record separator; neither
//! stands in a cell, since control characters are left out when reading.

use crate::{Cell, FilePart, Foreign, Limit, Row, Sheet, SpreadsheetError};

/// A word from the worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// It has begun, and is ready for a file.
    Ready,
    /// So many rows have been read so far.
    Progress(u64),
    /// A sheet begins; its rows follow.
    Sheet(Sheet),
    /// Rows of the sheet that began last.
    Rows(Vec<Row>),
    /// That was all.
    Done,
    /// The file can't be read.
    Failed(SpreadsheetError),
}

const UNIT: char = '\u{1F}';
const RECORD: char = '\u{1E}';

/// Rows are sent in messages of about so many bytes: a page takes one in a few milliseconds.
const MESSAGE_BYTES: usize = 128 * 1024;

const READY: u8 = b'r';
const PROGRESS: u8 = b'p';
const SHEET: u8 = b's';
const ROWS: u8 = b'c';
const DONE: u8 = b'd';
const FAILED: u8 = b'f';

/// That the worker is ready.
#[must_use]
pub fn ready() -> Vec<u8> {
    vec![READY]
}

/// So many rows have been read so far.
#[must_use]
pub fn progress(rows: u64) -> Vec<u8> {
    message(PROGRESS, &rows.to_string())
}

/// That the file can't be read.
#[must_use]
pub fn failed(error: SpreadsheetError) -> Vec<u8> {
    let place = ERRORS.iter().position(|listed| *listed == error);
    message(FAILED, &place.unwrap_or(0).to_string())
}

/// Hands over all messages that bring the sheets, each as soon as it's made; a sheet is given up when it has been written.
pub fn send(sheets: Vec<Sheet>, mut post: impl FnMut(Vec<u8>)) {
    for sheet in sheets {
        post(head(&sheet));
        let mut text = String::new();
        for row in sheet.rows {
            write_row(&mut text, &row);
            if text.len() >= MESSAGE_BYTES {
                post(message(ROWS, &text));
                text.clear();
            }
        }
        if !text.is_empty() {
            post(message(ROWS, &text));
        }
    }
    post(vec![DONE]);
}

fn message(kind: u8, text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() + 1);
    bytes.push(kind);
    bytes.extend_from_slice(text.as_bytes());
    bytes
}

fn head(sheet: &Sheet) -> Vec<u8> {
    let name: String = sheet
        .name
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let hidden = u8::from(sheet.hidden);
    let merged = sheet.merged;
    let (below, beyond) = (sheet.rows_below, sheet.cells_beyond);
    message(
        SHEET,
        &format!("{hidden}{UNIT}{merged}{UNIT}{below}{UNIT}{beyond}{UNIT}{name}"),
    )
}

fn write_row(text: &mut String, row: &Row) {
    text.push_str(&row.number.to_string());
    if row.hidden {
        text.push('h');
    }
    for cell in &row.cells {
        text.push(UNIT);
        match cell {
            Cell::Empty => {}
            Cell::Text(value) => push(text, 't', value),
            Cell::Number(value) => push(text, 'n', value),
            Cell::Date(value) => push(text, 'd', value),
            Cell::Error(value) => push(text, 'e', value),
            Cell::Logical(true) => text.push('1'),
            Cell::Logical(false) => text.push('0'),
            Cell::NotComputed => text.push('f'),
        }
    }
    text.push(RECORD);
}

fn push(text: &mut String, kind: char, value: &str) {
    text.push(kind);
    text.push_str(value);
}

/// A message from its bytes; nothing where they are none of ours.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Message> {
    let (kind, text) = bytes.split_first()?;
    let text = str::from_utf8(text).ok()?;
    Some(match *kind {
        READY => Message::Ready,
        PROGRESS => Message::Progress(text.parse().ok()?),
        SHEET => Message::Sheet(read_head(text)?),
        ROWS => {
            let rows = text.split_terminator(RECORD).map(read_row);
            Message::Rows(rows.collect::<Option<_>>()?)
        }
        DONE => Message::Done,
        FAILED => Message::Failed(*ERRORS.get(text.parse::<usize>().ok()?)?),
        _ => return None,
    })
}

fn read_head(text: &str) -> Option<Sheet> {
    let mut fields = text.splitn(5, UNIT);
    Some(Sheet {
        hidden: fields.next()? == "1",
        merged: fields.next()?.parse().ok()?,
        rows_below: fields.next()?.parse().ok()?,
        cells_beyond: fields.next()?.parse().ok()?,
        name: fields.next()?.to_owned(),
        rows: Vec::new(),
    })
}

fn read_row(text: &str) -> Option<Row> {
    let mut fields = text.split(UNIT);
    let number = fields.next()?;
    let (number, hidden) = match number.strip_suffix('h') {
        Some(number) => (number, true),
        None => (number, false),
    };
    Some(Row {
        number: number.parse().ok()?,
        hidden,
        cells: fields.map(read_cell).collect::<Option<_>>()?,
    })
}

fn read_cell(field: &str) -> Option<Cell> {
    let Some((kind, value)) = field.split_at_checked(1) else {
        return field.is_empty().then_some(Cell::Empty);
    };
    let value = || value.to_owned();
    Some(match kind {
        "t" => Cell::Text(value()),
        "n" => Cell::Number(value()),
        "d" => Cell::Date(value()),
        "e" => Cell::Error(value()),
        "1" => Cell::Logical(true),
        "0" => Cell::Logical(false),
        "f" => Cell::NotComputed,
        _ => return None,
    })
}

/// Every error by its number on the wire.
const ERRORS: &[SpreadsheetError] = &[
    SpreadsheetError::Foreign(Foreign::Other),
    SpreadsheetError::EmptyFile,
    SpreadsheetError::TooMuch(Limit::FileBytes),
    SpreadsheetError::TooMuch(Limit::UnpackedBytes),
    SpreadsheetError::TooMuch(Limit::Sheets),
    SpreadsheetError::TooMuch(Limit::Cells),
    SpreadsheetError::TooMuch(Limit::TextBytes),
    SpreadsheetError::Encrypted,
    SpreadsheetError::Foreign(Foreign::BinaryWorkbook),
    SpreadsheetError::Foreign(Foreign::Excel95),
    SpreadsheetError::Foreign(Foreign::WebPage),
    SpreadsheetError::Foreign(Foreign::XmlSpreadsheet),
    SpreadsheetError::Foreign(Foreign::PlainText),
    SpreadsheetError::NoSheets,
    SpreadsheetError::Damaged(FilePart::Container),
    SpreadsheetError::Damaged(FilePart::Workbook),
    SpreadsheetError::Damaged(FilePart::Texts),
    SpreadsheetError::Damaged(FilePart::Formats),
    SpreadsheetError::Damaged(FilePart::Sheet),
];
