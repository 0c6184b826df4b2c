//! Sheets of .xlsx files: names, order, what is hidden, what is merged.

use crate::support::xlsx::{Book, list_of, relation};
use crate::support::{only, opened, rows, shown};

const ONE: &str = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

fn with_after(data: &str, after: &str) -> Vec<u8> {
    let content = format!("<sheetData>{data}</sheetData>{after}");
    Book::default().whole_sheet("name=\"S\"", &content).bytes()
}

#[test]
fn sheets_keep_their_order_and_names() {
    let book = Book::default()
        .sheet("销售 &amp; 退货", ONE)
        .sheet("空", "")
        .sheet("A", ONE);
    let sheets = opened(&book.bytes()).expect("sheets");
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["销售 & 退货", "空", "A"]);
    assert!(sheets[1].rows.is_empty());
}

#[test]
fn hidden_sheets_are_told() {
    let data = format!("<sheetData>{ONE}</sheetData>");
    let book = Book::default()
        .whole_sheet("name=\"a\"", &data)
        .whole_sheet("name=\"b\" state=\"hidden\"", &data)
        .whole_sheet("name=\"c\" state=\"veryHidden\"", &data)
        .whole_sheet("name=\"d\" state=\"visible\"", &data);
    let sheets = opened(&book.bytes()).expect("sheets");
    let hidden: Vec<bool> = sheets.iter().map(|sheet| sheet.hidden).collect();
    assert_eq!(hidden, [false, true, true, false]);
}

#[test]
fn hidden_rows_are_told() {
    let data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>\
        <row r=\"3\" hidden=\"1\"/><row r=\"4\" hidden=\"true\"><c r=\"A4\"><v>4</v></c></row><row r=\"5\" hidden=\"0\"><c r=\"A5\"><v>5</v></c></row>";
    assert_eq!(
        rows(&Book::of(data).bytes()),
        ["1: 1", "2h: 2", "4h: 4", "5: 5"]
    );
}

#[test]
fn the_value_of_merged_cells_belongs_to_the_first() {
    let data = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>三月</t></is></c><c r=\"B1\"><v>8</v></c><c r=\"C1\"><v>8</v></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>9</v></c><c r=\"B3\"><v>3</v></c></row>";
    let merged =
        "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A3\"/></mergeCells>";
    let sheet = only(&with_after(data, merged));
    let lines: Vec<String> = sheet.rows.iter().map(shown).collect();
    assert_eq!(lines, [r#"1: "三月""#, "2: 1 | 2", "3:  | 3"]);
    assert_eq!(sheet.merged, 2);
}

#[test]
fn a_row_that_is_all_merged_into_the_one_above_is_left_out() {
    let data =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>";
    assert_eq!(
        rows(&with_after(
            data,
            "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
        )),
        ["1: 1"]
    );
}

#[test]
fn an_area_that_is_none_merges_nothing() {
    for area in ["", "A1", "B2:A1", "A1:", "A0:B1", ":::", "A1:ZZZZZZZZ9"] {
        let after = format!("<mergeCells><mergeCell ref=\"{area}\"/></mergeCells>");
        assert_eq!(rows(&with_after(ONE, &after)), ["1: 1"], "{area}");
    }
}

#[test]
fn sheets_of_pictures_are_left_out() {
    let relations = relation("rId1", "worksheet", "worksheets/sheet1.xml")
        + &relation("rId2", "chartsheet", "chartsheets/sheet1.xml");
    let book = Book::of(ONE)
        .whole_sheet("name=\"图\"", "<sheetData/>")
        .part("xl/_rels/workbook.xml.rels", &list_of(&relations));
    let sheets = opened(&book.bytes()).expect("sheets");
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].name, "Sheet1");
}

#[test]
fn parts_may_lie_anywhere_and_have_any_case() {
    let sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>";
    for (target, name) in [
        ("/xl/Worksheets/Sheet9.xml", "xl/worksheets/sheet9.xml"),
        ("worksheets\\sheet9.xml", "xl/worksheets/sheet9.xml"),
        ("worksheets/sheet9.xml", "xl\\worksheets\\sheet9.xml"),
        ("../data/./sheet9.xml", "data/sheet9.xml"),
    ] {
        let book = Book::of(ONE)
            .part(
                "xl/_rels/workbook.xml.rels",
                &list_of(&relation("rId1", "worksheet", target)),
            )
            .part(name, sheet.as_bytes());
        assert_eq!(rows(&book.bytes()), ["1: 7"], "{target}");
    }
}

#[test]
fn the_list_of_sheets_may_have_another_name() {
    let book = Book::of(ONE).bytes();
    assert_eq!(rows(&book), ["1: 1"]);
    let list = "<workbook><sheets><sheet name=\"S\" id=\"rId1\"/></sheets></workbook>";
    let moved = Book::of(ONE)
        .without("xl/workbook.xml")
        .without("xl/_rels/workbook.xml.rels")
        .part("xl/book2.xml", list.as_bytes())
        .part(
            "xl/_rels/book2.xml.rels",
            &list_of(&relation("rId1", "worksheet", "worksheets/sheet1.xml")),
        )
        .part(
            "_rels/.rels",
            &list_of(&relation("rId1", "officeDocument", "/xl/book2.xml")),
        );
    assert_eq!(rows(&moved.bytes()), ["1: 1"]);
}

#[test]
fn the_list_of_sheets_is_found_without_the_packages_relations() {
    assert_eq!(
        rows(&Book::of(ONE).without("_rels/.rels").bytes()),
        ["1: 1"]
    );
}

#[test]
fn a_sheet_in_utf_16_is_read() {
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>客户</v></c></row></sheetData></worksheet>";
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(sheet.encode_utf16().flat_map(u16::to_le_bytes));
    let book = Book::of(ONE).part("xl/worksheets/sheet1.xml", &bytes);
    assert_eq!(rows(&book.bytes()), [r#"1: "客户""#]);
}

#[test]
fn progress_is_told_while_reading() {
    let rows: String = (1..=5_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"))
        .collect();
    let mut told = Vec::new();
    let sheets = rewards_spreadsheet::read(&Book::of(&rows).bytes(), &mut |rows| told.push(rows));
    assert_eq!(sheets.expect("sheets")[0].rows.len(), 5_000);
    assert_eq!(told, [1_000, 2_000, 3_000, 4_000, 5_000]);
}
