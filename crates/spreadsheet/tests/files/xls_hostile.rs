//! .xls files made record by record: what no program at hand writes, and what means harm.

use crate::support::biff::{begin, end, file, number, record, stream, words};
use crate::support::compound::compound;
use crate::support::{only, refused, rows, shown};
use rewards_spreadsheet::{FilePart, Foreign, SpreadsheetError};

#[test]
fn numbers_of_all_kinds_are_read() {
    let packed = |row, value: u32| {
        record(
            0x027E,
            &[&words(&[row, 0, 0])[..], &value.to_le_bytes()].concat(),
        )
    };
    let whole = (5_u32 << 2) | 2;
    let hundredths = (12_345_u32 << 2) | 3;
    let negative = ((-7_i32 << 2) | 2).cast_unsigned();
    let half = u32::try_from(0.5_f64.to_bits() >> 32).expect("a half");
    let records = [
        packed(0, whole),
        packed(1, hundredths),
        packed(2, negative),
        packed(3, half),
        packed(4, half | 1),
    ]
    .concat();
    assert_eq!(
        rows(&file(&[], &records)),
        ["1: 5", "2: 123.45", "3: -7", "4: 0.5", "5: 0.005"]
    );
}

#[test]
fn numbers_side_by_side_are_read() {
    let mut content = words(&[3, 1]);
    for value in [1_u32, 2] {
        content.extend(words(&[0]));
        content.extend(((value << 2) | 2).to_le_bytes());
    }
    content.extend(words(&[2]));
    assert_eq!(rows(&file(&[], &record(0x00BD, &content))), ["4:  | 1 | 2"]);
}

#[test]
fn texts_in_cells_are_read() {
    let narrow = record(
        0x0204,
        &[&words(&[0, 0, 0, 2])[..], &[0, b'a', b'b']].concat(),
    );
    let wide = record(
        0x00D6,
        &[&words(&[1, 0, 0, 2])[..], &[1], &words(&[0x5BA2, 0x6237])].concat(),
    );
    assert_eq!(
        rows(&file(&[], &[narrow, wide].concat())),
        [r#"1: "ab""#, r#"2: "客户""#]
    );
}

fn formula(row: u16, value: [u8; 8], flags: u16) -> Vec<u8> {
    record(
        0x0006,
        &[
            &words(&[row, 0, 0])[..],
            &value,
            &words(&[flags, 0, 0]),
            &[0; 2],
        ]
        .concat(),
    )
}

#[test]
fn results_of_formulas_are_read() {
    let result = record(0x0207, &[&words(&[2])[..], &[0, b'o', b'k']].concat());
    let records = [
        formula(0, 2.5_f64.to_le_bytes(), 0),
        formula(1, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF], 0),
        formula(2, [2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF], 0),
        formula(3, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0),
        result,
        formula(4, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0),
        formula(5, [0; 8], 3),
        formula(6, [0; 8], 0),
    ];
    assert_eq!(
        rows(&file(&[], &records.concat())),
        [
            "1: 2.5",
            "2: TRUE",
            "3: !#REF!",
            r#"4: "ok""#,
            "6: ?",
            "7: 0"
        ]
    );
}

#[test]
fn logical_values_and_errors_are_read() {
    let value = |row, value, is_error| {
        record(
            0x0205,
            &[&words(&[row, 0, 0])[..], &[value, is_error]].concat(),
        )
    };
    let records = [
        value(0, 0, 0),
        value(1, 1, 0),
        value(2, 0x2A, 1),
        value(3, 0x07, 1),
    ]
    .concat();
    assert_eq!(
        rows(&file(&[], &records)),
        ["1: FALSE", "2: TRUE", "3: !#N/A", "4: !#DIV/0!"]
    );
}

#[test]
fn the_last_cell_of_all_costs_nothing() {
    let sheet = only(&file(
        &[],
        &[
            number(0, 0, 1.0),
            number(65_535, 255, 2.0),
            number(65_535, 65_535, 3.0),
        ]
        .concat(),
    ));
    assert_eq!(sheet.rows.len(), 2);
    assert_eq!((sheet.rows_below, sheet.cells_beyond), (0, 1));
}

#[test]
fn dimensions_that_lie_cost_nothing() {
    let dimensions = record(
        0x0200,
        &[
            &u32::MAX.to_le_bytes()[..],
            &[0; 4],
            &words(&[u16::MAX, 0, 0]),
        ]
        .concat(),
    );
    assert_eq!(
        rows(&file(&[], &[dimensions, number(0, 0, 1.0)].concat())),
        ["1: 1"]
    );
}

#[test]
fn sheets_inside_of_pictures_are_left_out() {
    let records = [
        number(0, 0, 1.0),
        begin(),
        number(0, 0, 9.0),
        end(),
        number(1, 0, 2.0),
    ]
    .concat();
    assert_eq!(rows(&file(&[], &records)), ["1: 1", "2: 2"]);
}

#[test]
fn merged_cells_keep_the_first_value() {
    let merged = record(0x00E5, &words(&[1, 0, 1, 0, 1]));
    let records = [
        number(0, 0, 1.0),
        number(0, 1, 2.0),
        number(1, 0, 3.0),
        merged,
    ]
    .concat();
    let sheet = only(&file(&[], &records));
    assert_eq!(sheet.rows.iter().map(shown).collect::<Vec<_>>(), ["1: 1"]);
    assert_eq!(sheet.merged, 1);
}

#[test]
fn a_password_is_told() {
    assert_eq!(
        refused(&file(&record(0x002F, &words(&[1, 0])), &[])),
        SpreadsheetError::Encrypted
    );
}

#[test]
fn an_older_workbook_in_a_newer_container_is_told() {
    let stream = record(0x0809, &words(&[0x0500, 5, 0, 0]));
    assert_eq!(
        refused(&compound("Workbook", &stream)),
        SpreadsheetError::Foreign(Foreign::Excel95)
    );
}

#[test]
fn a_stream_of_nothing_is_damage() {
    assert_eq!(
        refused(&compound("Workbook", &[0; 5_000])),
        SpreadsheetError::Damaged(FilePart::Workbook)
    );
}

#[test]
fn a_sheet_beyond_the_end_of_the_stream_is_damage() {
    let mut stream = stream(&[], &number(0, 0, 1.0));
    let list = begin().len() + 4;
    stream[list..list + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(
        refused(&compound("Workbook", &stream)),
        SpreadsheetError::Damaged(FilePart::Sheet)
    );
}

#[test]
fn a_billion_texts_that_are_not_there_are_damage() {
    let strings = record(
        0x00FC,
        &[&u32::MAX.to_le_bytes()[..], &u32::MAX.to_le_bytes()].concat(),
    );
    assert_eq!(
        refused(&file(&strings, &[])),
        SpreadsheetError::Damaged(FilePart::Workbook)
    );
}

#[test]
fn a_text_that_is_cut_short_is_damage() {
    let cut = record(0x0204, &[&words(&[0, 0, 0, 500])[..], &[1, b'a']].concat());
    assert_eq!(
        refused(&file(&[], &cut)),
        SpreadsheetError::Damaged(FilePart::Sheet)
    );
}

#[test]
fn a_text_that_is_not_there_is_damage() {
    let cell = record(
        0x00FD,
        &[&words(&[0, 0, 0])[..], &9_u32.to_le_bytes()].concat(),
    );
    assert_eq!(
        refused(&file(&[], &cell)),
        SpreadsheetError::Damaged(FilePart::Texts)
    );
}

#[test]
fn a_record_that_is_too_short_is_damage() {
    for kind in [
        0x0203, 0x027E, 0x00FD, 0x0204, 0x0205, 0x0006, 0x0207, 0x0208, 0x00E5,
    ] {
        assert_eq!(
            refused(&file(&[], &record(kind, &[0]))),
            SpreadsheetError::Damaged(FilePart::Sheet),
            "{kind:#x}"
        );
    }
}

#[test]
fn a_number_that_is_none_is_an_error() {
    assert_eq!(rows(&file(&[], &number(0, 0, f64::NAN))), ["1: !#NUM!"]);
}

#[test]
fn chains_of_sectors_that_bite_their_tail_end() {
    let mut bytes = file(&[], &number(0, 0, 1.0));
    // Each sector is followed by the first one of the folder.
    for at in (512..1_024).step_by(4) {
        bytes[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    assert_eq!(rows(&bytes), ["1: 1"]);
}

#[test]
fn a_folder_that_bites_its_tail_ends() {
    let mut bytes = file(&[], &number(0, 0, 1.0));
    // The only stream is its own neighbour on both sides.
    let folder = 512 + 512;
    for at in [68, 72] {
        bytes[folder + 128 + at..][..4].copy_from_slice(&1_u32.to_le_bytes());
    }
    assert_eq!(rows(&bytes), ["1: 1"]);
}
