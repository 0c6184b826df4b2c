//! Files that another library writes, read by us and by calamine beside us.

use crate::support::{only, shown};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use rewards_spreadsheet::Cell;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::Cursor;

fn written() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let title = Format::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let percent = Format::new().set_num_format("0.0%");
    sheet
        .merge_range(0, 0, 0, 3, "三月销售", &title)
        .expect("a title");
    for row in 1..=200_u32 {
        sheet.write(row, 0, format!("客户{row}")).expect("a cell");
        let date = ExcelDateTime::from_serial_datetime(46_000.0 + f64::from(row)).expect("a day");
        sheet
            .write_with_format(row, 1, &date, &day)
            .expect("a cell");
        sheet.write(row, 2, f64::from(row) * 1.1).expect("a cell");
        sheet
            .write_with_format(row, 3, f64::from(row) / 1000.0, &percent)
            .expect("a cell");
    }
    sheet
        .write(201, 2, Formula::new("SUM(C2:C201)").set_result("22110"))
        .expect("a cell");
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_workbook_of_another_library_is_read() {
    let sheet = only(&written());
    let lines: Vec<String> = sheet.rows.iter().map(shown).collect();
    assert_eq!(lines.len(), 202);
    assert_eq!(lines[0], r#"1: "三月销售""#);
    assert_eq!(lines[1], r#"2: "客户1" | @2025-12-10 | 1.1 | 0.1%"#);
    assert_eq!(lines[200], r#"201: "客户200" | @2026-06-27 | 220 | 20%"#);
    assert_eq!(lines[201], "202:  |  | 22110");
}

#[test]
fn calamine_reads_the_same() {
    let bytes = written();
    let ours = only(&bytes);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes)).expect("a workbook");
    let theirs = book
        .worksheet_range_at(0)
        .expect("a sheet")
        .expect("a range");
    let mut compared = 0;
    for (row, cells) in ours.rows.iter().zip(theirs.rows()) {
        for (ours, theirs) in row.cells.iter().zip(cells) {
            compared += 1;
            match (ours, theirs) {
                (Cell::Text(ours), Data::String(theirs)) => assert_eq!(ours, theirs),
                (Cell::Empty, Data::Empty) => {}
                (Cell::Number(ours), Data::Float(theirs)) => {
                    let per_cent = ours.strip_suffix('%');
                    let number: f64 = per_cent.unwrap_or(ours).parse().expect("a number");
                    let number = if per_cent.is_some() {
                        number / 100.0
                    } else {
                        number
                    };
                    assert!((number - theirs).abs() < 1e-9, "{ours} {theirs}");
                }
                (Cell::Date(ours), Data::DateTime(theirs)) => {
                    let (year, month, day, ..) = theirs.to_ymd_hms_milli();
                    assert_eq!(*ours, format!("{year:04}-{month:02}-{day:02}"));
                }
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(compared, 1 + 200 * 4 + 3);
}
