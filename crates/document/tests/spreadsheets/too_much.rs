//! Files that hold more than is read.

use super::making::ods;
use super::making::xlsx::Book;
use super::sentences::{CELLS, FILE_BYTES, SHEETS, TEXT_BYTES, UNPACKED_BYTES};
use super::{File, file};
use rewards_spreadsheet::{MAX_FILE_BYTES, MAX_SHEETS};

const ONE: &str = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

pub fn files() -> Vec<File> {
    let mut large = vec![0; MAX_FILE_BYTES + 1];
    large[..4].copy_from_slice(b"PK\x03\x04");
    let sheets =
        (0..=MAX_SHEETS).fold(Book::default(), |book, at| book.sheet(&at.to_string(), ONE));
    let tables = "<table:table table:name=\"a\"></table:table>".repeat(MAX_SHEETS + 1);
    let picture = Book::of(ONE).part("xl/media/image1.png", &vec![0; 65 << 20]);
    let repeated = |rows: &str, cells: &str| {
        ods::of(&ods::row(
            &format!("table:number-rows-repeated=\"{rows}\""),
            cells,
        ))
    };
    let wide = |row: usize| format!("<row r=\"{row}\"><c r=\"IV{row}\"><v>1</v></c></row>");
    let long = format!("<si><t>{}</t></si>", "长".repeat(100_000));
    let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(1_000);
    vec![
        file("a byte more than ten mebibytes", large, FILE_BYTES),
        file("a picture of nothing", picture.bytes(), UNPACKED_BYTES),
        file("fifty-one sheets", sheets.bytes(), SHEETS),
        file(
            "fifty-one tables of LibreOffice",
            ods::with_tables("", &tables),
            SHEETS,
        ),
        file(
            "a value at the end of each row",
            Book::of(&(1..8_000).map(wide).collect::<String>()).bytes(),
            CELLS,
        ),
        file(
            "a row without end",
            repeated("1048576", &(ods::number("1") + &ods::number("2"))),
            CELLS,
        ),
        file(
            "a long text in very many rows",
            repeated("100000", &ods::text(&"长".repeat(1_000))),
            TEXT_BYTES,
        ),
        file(
            "a long text that cells share",
            Book::of(&cells).strings(&long).bytes(),
            TEXT_BYTES,
        ),
    ]
}
