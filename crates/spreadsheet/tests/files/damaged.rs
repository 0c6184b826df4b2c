//! Files that were cut short or broken.

use crate::support::xlsx::{Book, list_of, relation};
use crate::support::{biff, ods, opened, refused};
use rewards_spreadsheet::{FilePart, Foreign, SpreadsheetError};

const ONE: &str = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

fn whole() -> Book {
    Book::of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
        .strings("<si><t>客户</t></si>")
        .formats(&[(14, "")])
}

#[test]
fn a_package_that_is_cut_short_is_told_at_every_length() {
    let bytes = whole().bytes();
    assert!(opened(&bytes).is_ok());
    for length in (5..bytes.len() - 22).step_by(7) {
        assert_eq!(
            refused(&bytes[..length]),
            SpreadsheetError::Damaged(FilePart::Container),
            "{length}"
        );
    }
}

#[test]
fn a_package_with_any_byte_broken_never_stops_us() {
    let bytes = whole().bytes();
    for at in 0..bytes.len() {
        for flip in [0x01, 0x80, 0xFF] {
            let mut broken = bytes.clone();
            broken[at] ^= flip;
            // Read or refused, either is right: that it ends is what counts.
            let ended = opened(&broken).map(|sheets| sheets.len());
            assert!(ended.is_err() || ended == Ok(1), "{at}: {ended:?}");
        }
    }
}

#[test]
fn a_workbook_of_excel_97_with_any_byte_broken_never_stops_us() {
    let bytes = include_bytes!("../fixtures/sales.xls");
    for at in 0..bytes.len() {
        for flip in [0x01, 0xFF] {
            let mut broken = bytes.to_vec();
            broken[at] ^= flip;
            let ended = opened(&broken).map(|sheets| sheets.len());
            assert!(
                ended.is_err() || ended.is_ok_and(|count| count <= 3),
                "{at}"
            );
        }
    }
}

#[test]
fn a_workbook_of_excel_97_that_is_cut_short_is_told() {
    let bytes = include_bytes!("../fixtures/sales.xls");
    for length in (8..bytes.len() - 1_600).step_by(64) {
        let error = refused(&bytes[..length]);
        assert!(
            matches!(
                error,
                SpreadsheetError::Damaged(_) | SpreadsheetError::Foreign(Foreign::Other)
            ),
            "{length}: {error:?}"
        );
    }
}

#[test]
fn each_broken_part_is_named() {
    let broken = b"<worksheet><sheetData><row";
    for (part, kind) in [
        ("xl/workbook.xml", FilePart::Workbook),
        ("xl/_rels/workbook.xml.rels", FilePart::Workbook),
        ("xl/sharedStrings.xml", FilePart::Texts),
        ("xl/styles.xml", FilePart::Formats),
        ("xl/worksheets/sheet1.xml", FilePart::Sheet),
    ] {
        let bytes = whole().part(part, broken).bytes();
        assert_eq!(refused(&bytes), SpreadsheetError::Damaged(kind), "{part}");
    }
}

#[test]
fn bytes_that_are_no_text_are_damage() {
    let bytes = whole()
        .part(
            "xl/worksheets/sheet1.xml",
            b"<worksheet>\xFF\xFE\xC0</worksheet>",
        )
        .bytes();
    assert_eq!(refused(&bytes), SpreadsheetError::Damaged(FilePart::Sheet));
}

#[test]
fn a_sheet_that_ends_in_the_middle_is_damage() {
    for sheet in [
        "",
        "<worksheet/>",
        "<worksheet><sheetData>",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1",
    ] {
        let bytes = whole()
            .part("xl/worksheets/sheet1.xml", format!("{sheet} ").as_bytes())
            .bytes();
        assert_eq!(
            refused(&bytes),
            SpreadsheetError::Damaged(FilePart::Sheet),
            "{sheet}"
        );
    }
}

#[test]
fn a_sheet_that_is_not_there_is_damage() {
    let bytes = Book::of(ONE).without("xl/worksheets/sheet1.xml").bytes();
    assert_eq!(refused(&bytes), SpreadsheetError::Damaged(FilePart::Sheet));
    let bytes = Book::of(ONE).without("xl/_rels/workbook.xml.rels").bytes();
    assert_eq!(
        refused(&bytes),
        SpreadsheetError::Damaged(FilePart::Workbook)
    );
    let bytes = Book::of(ONE).without("xl/workbook.xml").bytes();
    assert_eq!(
        refused(&bytes),
        SpreadsheetError::Damaged(FilePart::Workbook)
    );
}

#[test]
fn a_workbook_without_sheets_is_told() {
    assert_eq!(
        refused(&Book::default().bytes()),
        SpreadsheetError::NoSheets
    );
    assert_eq!(
        refused(&ods::with_tables("", "")),
        SpreadsheetError::NoSheets
    );
    let relations = list_of(&relation("rId1", "chartsheet", "chartsheets/sheet1.xml"));
    let bytes = Book::of(ONE)
        .part("xl/_rels/workbook.xml.rels", &relations)
        .bytes();
    assert_eq!(refused(&bytes), SpreadsheetError::NoSheets);
}

#[test]
fn an_open_document_that_is_cut_short_is_told() {
    for content in [
        "<a><spreadsheet><table name=\"a\"><table-row><table-cell><p>1",
        "<a><spreadsheet><table name=\"a\">",
        "<a><spreadsheet>",
    ] {
        assert!(
            matches!(
                refused(&ods::with_content(content)),
                SpreadsheetError::Damaged(_)
            ),
            "{content}"
        );
    }
    assert_eq!(
        refused(&ods::with_content("<a/>")),
        SpreadsheetError::Foreign(Foreign::Other)
    );
}

#[test]
fn a_stream_that_ends_in_the_middle_of_a_record_is_damage() {
    let stream = biff::stream(&[], &biff::number(0, 0, 1.0));
    let padded = |stream: &[u8]| {
        // A record that claims more than there is.
        let mut cut = stream.to_vec();
        cut.extend([0x03, 0x02, 0xFF, 0xFF]);
        crate::support::compound::compound("Workbook", &cut)
    };
    let sheet_end = stream.len() - 4;
    assert_eq!(
        refused(&padded(&stream[..sheet_end])),
        SpreadsheetError::Damaged(FilePart::Sheet)
    );
}
