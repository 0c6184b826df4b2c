//! What passes from the worker to the page comes out as it went in.

use rewards_spreadsheet::wire::{self, Message};
use rewards_spreadsheet::{Cell, FilePart, Foreign, Limit, Row, Sheet, SpreadsheetError};

fn sent(sheets: Vec<Sheet>) -> Vec<Message> {
    let mut messages = Vec::new();
    wire::send(sheets, |bytes| {
        messages.push(wire::read(&bytes).expect("a message of ours"))
    });
    messages
}

#[test]
fn sheets_come_out_as_they_went_in() {
    let cells = vec![
        Cell::Text("宏远\n\"电子\",\t公司".to_owned()),
        Cell::Empty,
        Cell::Number("1234.56".to_owned()),
        Cell::Date("2026-03-02 13:45:00".to_owned()),
        Cell::Error("#REF!".to_owned()),
        Cell::Logical(true),
        Cell::Logical(false),
        Cell::NotComputed,
        Cell::Text("1".to_owned()),
        Cell::Text("é".to_owned()),
    ];
    let rows = vec![
        Row {
            number: 1,
            hidden: false,
            cells,
        },
        Row {
            number: 1_048_576,
            hidden: true,
            cells: vec![Cell::Logical(true)],
        },
    ];
    let head = Sheet {
        name: "三月 | 销售".to_owned(),
        hidden: true,
        merged: 3,
        rows_below: 4,
        cells_beyond: 7,
        rows: Vec::new(),
    };
    let sheet = Sheet {
        rows: rows.clone(),
        ..head.clone()
    };
    assert_eq!(
        sent(vec![sheet, Sheet::default()]),
        [
            Message::Sheet(head),
            Message::Rows(rows),
            Message::Sheet(Sheet::default()),
            Message::Done
        ]
    );
}

#[test]
fn many_rows_come_in_many_messages_of_a_small_size() {
    let row = |number| Row {
        number,
        hidden: false,
        cells: vec![Cell::Text("宏远电子有限公司".to_owned()); 10],
    };
    let rows: Vec<Row> = (1..=20_000).map(row).collect();
    let sheet = Sheet {
        rows: rows.clone(),
        ..Sheet::default()
    };
    let mut largest = 0;
    let mut come = Vec::new();
    wire::send(vec![sheet], |bytes| {
        largest = largest.max(bytes.len());
        if let Some(Message::Rows(rows)) = wire::read(&bytes) {
            come.extend(rows);
        }
    });
    assert_eq!(come, rows);
    assert!(largest < 140_000, "{largest}");
}

#[test]
fn words_of_progress_and_failure_come_out_as_they_went_in() {
    assert_eq!(wire::read(&wire::ready()), Some(Message::Ready));
    assert_eq!(
        wire::read(&wire::progress(12_000)),
        Some(Message::Progress(12_000))
    );
    for error in EVERY {
        assert_eq!(
            wire::read(&wire::failed(error)),
            Some(Message::Failed(error))
        );
    }
}

const EVERY: [SpreadsheetError; 19] = [
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
    SpreadsheetError::Foreign(Foreign::Other),
    SpreadsheetError::NoSheets,
    SpreadsheetError::Damaged(FilePart::Container),
    SpreadsheetError::Damaged(FilePart::Workbook),
    SpreadsheetError::Damaged(FilePart::Texts),
    SpreadsheetError::Damaged(FilePart::Formats),
    SpreadsheetError::Damaged(FilePart::Sheet),
];

#[test]
fn bytes_that_are_no_message_are_none() {
    for bytes in [
        &b""[..],
        b"x",
        b"p",
        b"pabc",
        b"f99",
        b"cx\x1e",
        b"c1\x1fz\x1e",
        b"c\xFF",
        b"s1",
        "c1\u{1f}é\u{1e}".as_bytes(),
    ] {
        assert_eq!(wire::read(bytes), None, "{bytes:?}");
    }
}
