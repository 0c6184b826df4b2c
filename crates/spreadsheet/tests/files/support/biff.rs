//! Workbooks of Excel 97, record by record.

use super::compound::compound;

/// A record.
pub fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).expect("a short record");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

/// Numbers of two bytes side by side.
pub fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// The beginning of a stream or a sheet, of BIFF8.
pub fn begin() -> Vec<u8> {
    record(0x0809, &words(&[0x0600, 5, 0, 0, 0, 0, 0, 0]))
}

/// The end of it.
pub fn end() -> Vec<u8> {
    record(0x000A, &[])
}

/// A number in a cell.
pub fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    record(
        0x0203,
        &[&words(&[row, column, 0])[..], &value.to_le_bytes()].concat(),
    )
}

/// A stream with one sheet of these records; `globals` stand before it.
pub fn stream(globals: &[u8], sheet: &[u8]) -> Vec<u8> {
    let list = |begin: u32| {
        let content = [&begin.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat();
        record(0x0085, &content)
    };
    let before = begin().len() + globals.len() + list(0).len() + end().len();
    let first = u32::try_from(before).expect("a small file");
    [
        &begin()[..],
        globals,
        &list(first),
        &end(),
        &begin(),
        sheet,
        &end(),
    ]
    .concat()
}

/// A file with one sheet of these records.
pub fn file(globals: &[u8], sheet: &[u8]) -> Vec<u8> {
    compound("Workbook", &stream(globals, sheet))
}
