//! .xlsx files that mean harm, or that a careless program wrote.

use crate::support::xlsx::Book;
use crate::support::{only, refused, rows, shown};
use rewards_spreadsheet::{Limit, SpreadsheetError};
use std::time::{Duration, Instant};

#[test]
fn a_value_in_the_last_cell_of_all_is_left_out_and_counted() {
    let data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    let book = Book::of(data).bytes();
    assert!(book.len() < 2_000);
    let sheet = only(&book);
    assert_eq!(sheet.rows.iter().map(shown).collect::<Vec<_>>(), ["1: 1"]);
    assert_eq!((sheet.rows_below, sheet.cells_beyond), (0, 1));
}

#[test]
fn a_value_in_the_last_row_costs_one_row() {
    let data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>";
    assert_eq!(rows(&Book::of(data).bytes()), ["1: 1", "1048576: 2"]);
}

#[test]
fn the_last_column_that_is_read_is_iv() {
    let sheet = only(
        &Book::of("<row r=\"1\"><c r=\"IV1\"><v>1</v></c><c r=\"IW1\"><v>2</v></c></row>").bytes(),
    );
    assert_eq!(sheet.rows[0].cells.len(), 256);
    assert_eq!((sheet.rows_below, sheet.cells_beyond), (0, 1));
}

#[test]
fn rows_and_cells_beyond_all_numbers_are_left_out() {
    let data = "<row r=\"4294967295\"><c><v>1</v></c></row><row><c><v>1</v></c></row><row r=\"99999999999\"><c r=\"A4294967295\"><v>1</v></c></row>";
    let sheet = only(&Book::of(data).bytes());
    assert_eq!(sheet.rows.len(), 0);
    assert_eq!((sheet.rows_below, sheet.cells_beyond), (3, 0));
}

#[test]
fn a_dimension_that_lies_costs_nothing() {
    let content = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
    assert_eq!(
        rows(&Book::default().whole_sheet("name=\"S\"", content).bytes()),
        ["1: 1"]
    );
}

#[test]
fn entities_that_a_file_defines_are_not_expanded() {
    let sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
        <!ENTITY file SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x&b;&file;y</t></is></c></row></sheetData></worksheet>";
    let book = Book::of("").part("xl/worksheets/sheet1.xml", sheet.as_bytes());
    assert_eq!(rows(&book.bytes()), [r#"1: "xy""#]);
}

#[test]
fn a_million_areas_over_the_whole_sheet_take_no_time() {
    let data: String = (1..=2_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"))
        .collect();
    let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(200_000);
    let content = format!("<sheetData>{data}</sheetData><mergeCells>{merged}</mergeCells>");
    let begin = Instant::now();
    let sheet = only(&Book::default().whole_sheet("name=\"S\"", &content).bytes());
    assert_eq!(sheet.rows.iter().map(shown).collect::<Vec<_>>(), ["1: 1"]);
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn rows_from_the_last_to_the_first_take_no_time() {
    let data: String = (1..=60_000)
        .rev()
        .map(|row| format!("<row r=\"{row}\" hidden=\"1\"><c><v>1</v></c></row>"))
        .collect();
    let begin = Instant::now();
    let sheet = only(&Book::of(&data).bytes());
    assert_eq!(sheet.rows.len(), 60_000);
    assert!(sheet.rows.is_sorted_by_key(|row| row.number));
    assert!(sheet.rows.iter().all(|row| row.hidden));
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn elements_inside_of_each_other_without_end_are_no_harm() {
    let deep = "<a>".repeat(100_000);
    let data = format!("<row r=\"1\"><c r=\"A1\">{deep}</c></row>");
    let error = refused(&Book::of(&data).bytes());
    assert!(matches!(error, SpreadsheetError::Damaged(_)), "{error:?}");
}

#[test]
fn one_long_text_in_very_many_cells_is_refused() {
    let text = format!("<si><t>{}</t></si>", "长".repeat(100_000));
    let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(1_000);
    assert_eq!(
        refused(&Book::of(&cells).strings(&text).bytes()),
        SpreadsheetError::TooMuch(Limit::TextBytes)
    );
}

#[test]
fn a_text_that_is_not_there_is_damage() {
    let book = Book::of("<row><c t=\"s\"><v>7</v></c></row>").strings("<si><t>a</t></si>");
    assert!(matches!(
        refused(&book.bytes()),
        SpreadsheetError::Damaged(_)
    ));
    let without = Book::of("<row><c t=\"s\"><v>0</v></c></row>");
    assert!(matches!(
        refused(&without.bytes()),
        SpreadsheetError::Damaged(_)
    ));
}

#[test]
fn names_and_numbers_that_are_none_are_passed_over() {
    let data = "<row r=\"x\"><c r=\"\"><v>1</v></c><c r=\"1A\"><v>2</v></c><c r=\"é\" s=\"x\" t=\"?\"><v>3</v></c></row>";
    assert_eq!(rows(&Book::of(data).bytes()), ["1: 1 | 2 | 3"]);
}

#[test]
fn attributes_without_values_are_passed_over() {
    assert_eq!(
        rows(&Book::of("<row r=1 x><c r=\"A1\" y><v>1</v></c></row>").bytes()),
        ["1: 1"]
    );
}

#[test]
fn numbers_beyond_all_numbers_are_texts() {
    let data = "<row r=\"1\"><c><v>1E999</v></c><c><v>NaN</v></c><c><v>-inf</v></c></row>";
    assert_eq!(
        rows(&Book::of(data).bytes()),
        [r#"1: "1E999" | "NaN" | "-inf""#]
    );
}

#[test]
fn formulas_that_would_run_elsewhere_are_only_text() {
    let data = "<row r=\"1\"><c t=\"str\"><v>=cmd|' /C calc'!A0</v></c></row>";
    assert_eq!(
        rows(&Book::of(data).bytes()),
        [r#"1: "=cmd|' /C calc'!A0""#]
    );
}
