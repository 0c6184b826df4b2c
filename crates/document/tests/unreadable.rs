//! Why a spreadsheet file isn't read: each reason in a sentence of its own, with its limit.
use rewards_document::{ReadFailure, unread_words, unreadable};
use rewards_spreadsheet::{FilePart, Foreign, Limit, SpreadsheetError};
use std::collections::BTreeSet;

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
fn what_the_browser_does_has_a_sentence_of_its_own_too() {
    let said: BTreeSet<_> = [
        ReadFailure::Stopped,
        ReadFailure::NoWorkers,
        ReadFailure::NotFetched,
        ReadFailure::Gone,
        ReadFailure::Stuck,
        ReadFailure::Broken,
        ReadFailure::File(SpreadsheetError::EmptyFile),
    ]
    .into_iter()
    .map(unread_words)
    .collect();
    assert_eq!(said.len(), 7);
}

#[test]
fn each_reason_has_a_sentence_of_its_own() {
    let said: BTreeSet<_> = EVERY.into_iter().map(unreadable).collect();
    assert_eq!(said.len(), EVERY.len());
}

#[test]
fn a_limit_is_said_with_its_number() {
    for (limit, zh, en) in [
        (Limit::FileBytes, "10 MB", "10 MB"),
        (Limit::UnpackedBytes, "64 MB", "64 MB"),
        (Limit::Sheets, "50 张", "50 sheets"),
        (Limit::Cells, "2,000,000 个", "2,000,000 cells"),
        (Limit::TextBytes, "64 MB", "64 MB"),
    ] {
        let said = unreadable(SpreadsheetError::TooMuch(limit));
        assert!(said.zh.contains(zh), "{}", said.zh);
        assert!(said.en.contains(en), "{}", said.en);
    }
}
