//! Each limit, just below and just above.

use crate::support::package::{package, size_field};
use crate::support::xlsx::Book;
use crate::support::{ods, only, opened, refused};
use rewards_spreadsheet::{
    Foreign, Limit, MAX_CELLS, MAX_FILE_BYTES, MAX_SHEETS, SpreadsheetError,
};

const ONE: &str = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

#[test]
fn a_file_of_more_than_ten_mebibytes_is_refused_unseen() {
    let mut bytes = vec![0; MAX_FILE_BYTES + 1];
    bytes[..4].copy_from_slice(b"PK\x03\x04");
    assert_eq!(refused(&bytes), SpreadsheetError::TooMuch(Limit::FileBytes));
    bytes.pop();
    assert!(matches!(refused(&bytes), SpreadsheetError::Damaged(_)));
}

#[test]
fn fifty_sheets_are_read_and_one_more_is_not() {
    let book = |count| {
        (0..count).fold(Book::default(), |book, number| {
            book.sheet(&number.to_string(), ONE)
        })
    };
    assert_eq!(
        opened(&book(MAX_SHEETS).bytes()).map(|sheets| sheets.len()),
        Ok(MAX_SHEETS)
    );
    assert_eq!(
        refused(&book(MAX_SHEETS + 1).bytes()),
        SpreadsheetError::TooMuch(Limit::Sheets)
    );
}

#[test]
fn fifty_sheets_of_open_document_are_read_and_one_more_is_not() {
    let table = "<table:table table:name=\"a\"></table:table>";
    let sheets = opened(&ods::with_tables("", &table.repeat(MAX_SHEETS)));
    assert_eq!(sheets.map(|sheets| sheets.len()), Ok(MAX_SHEETS));
    let error = refused(&ods::with_tables("", &table.repeat(MAX_SHEETS + 1)));
    assert_eq!(error, SpreadsheetError::TooMuch(Limit::Sheets));
}

#[test]
fn cells_are_counted_up_to_each_rows_last_value() {
    // 200 columns in 10,000 rows are two million; the first row has one more.
    let row = "<row><c r=\"\"><v>1</v></c></row>";
    let wide = |row: usize| format!("<row r=\"{row}\"><c r=\"GR{row}\"><v>1</v></c></row>");
    let most: String = (1..=MAX_CELLS / 200).map(wide).collect();
    let sheet = only(&Book::of(&most).bytes());
    assert_eq!(
        sheet.rows.iter().map(|row| row.cells.len()).sum::<usize>(),
        MAX_CELLS
    );
    assert_eq!(
        refused(&Book::of(&format!("{most}{row}")).bytes()),
        SpreadsheetError::TooMuch(Limit::Cells)
    );
}

#[test]
fn the_cells_of_all_sheets_count_together() {
    let wide = |row: usize| format!("<row r=\"{row}\"><c r=\"GR{row}\"><v>1</v></c></row>");
    let half: String = (1..=MAX_CELLS / 400 + 1).map(wide).collect();
    let book = Book::default().sheet("a", &half).sheet("b", &half);
    assert_eq!(
        refused(&book.bytes()),
        SpreadsheetError::TooMuch(Limit::Cells)
    );
}

#[test]
fn a_package_that_says_it_is_too_large_is_refused_unpacked() {
    let bytes = Book::of(ONE)
        .part("xl/media/image1.png", &vec![0; 65 << 20])
        .bytes();
    assert!(bytes.len() < 200_000);
    assert_eq!(
        refused(&bytes),
        SpreadsheetError::TooMuch(Limit::UnpackedBytes)
    );
}

#[test]
fn a_part_that_lies_about_its_size_is_found_out() {
    let mut sheet = b"<worksheet><sheetData>".to_vec();
    sheet.resize(65 << 20, b' ');
    let mut bytes = Book::of(ONE)
        .part("xl/worksheets/sheet1.xml", &sheet)
        .bytes();
    let field = size_field(&bytes, "xl/worksheets/sheet1.xml");
    bytes[field..field + 4].copy_from_slice(&100_u32.to_le_bytes());
    let error = refused(&bytes);
    assert!(
        matches!(
            error,
            SpreadsheetError::TooMuch(Limit::UnpackedBytes) | SpreadsheetError::Damaged(_)
        ),
        "{error:?}"
    );
}

#[test]
fn a_row_that_is_repeated_without_end_is_refused() {
    let row = ods::row(
        "table:number-rows-repeated=\"1048576\"",
        &(ods::number("1") + &ods::number("2")),
    );
    assert_eq!(
        refused(&ods::of(&row)),
        SpreadsheetError::TooMuch(Limit::Cells)
    );
}

#[test]
fn a_long_text_that_is_repeated_is_refused() {
    let row = ods::row(
        "table:number-rows-repeated=\"100000\"",
        &ods::text(&"长".repeat(1_000)),
    );
    assert_eq!(
        refused(&ods::of(&row)),
        SpreadsheetError::TooMuch(Limit::TextBytes)
    );
}

#[test]
fn a_package_without_parts_is_no_spreadsheet() {
    assert!(opened(&package(&[])).is_err());
    assert_eq!(
        refused(&package(&[("a.txt", b"a".to_vec())])),
        SpreadsheetError::Foreign(Foreign::Other)
    );
}
