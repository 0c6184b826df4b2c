//! Files that were cut short or broken.

use super::making::biff::{self, begin, number, record, words};
use super::making::compound::compound;
use super::making::ods;
use super::making::xlsx::{Book, list_of, relation};
use super::sentences::{CONTAINER, FORMATS, NO_SHEETS, SHEET, TEXTS, WORKBOOK};
use super::{File, file};

const ONE: &str = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

pub fn files() -> Vec<File> {
    [
        containers(),
        parts(),
        sheets(),
        documents(),
        records(),
        workbooks(),
    ]
    .concat()
}

fn whole() -> Book {
    Book::of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
        .strings("<si><t>客户</t></si>")
        .formats(&[(14, "")])
}

fn containers() -> Vec<File> {
    let package = whole().bytes();
    let older = biff::file(&[], &number(0, 0, 1.0));
    let cut = |of: &[u8], part: usize| of[..of.len() * part / 10].to_vec();
    vec![
        file(
            "a package's first letters",
            *b"PK\x03\x04 not really",
            CONTAINER,
        ),
        file("a tenth of a package", cut(&package, 1), CONTAINER),
        file("half a package", cut(&package, 5), CONTAINER),
        file("most of a package", cut(&package, 9), CONTAINER),
        file(
            "a package without its last bytes",
            &package[..package.len() - 22],
            CONTAINER,
        ),
        file("four bytes of older Office", &older[..4], CONTAINER),
        file("the head of older Office", &older[..100], CONTAINER),
    ]
}

fn parts() -> Vec<File> {
    let broken = |part: &str| whole().part(part, b"<worksheet><sheetData><row").bytes();
    let without = |part: &str| Book::of(ONE).without(part).bytes();
    let relations = list_of(&relation("rId1", "chartsheet", "chartsheets/sheet1.xml"));
    let charts = Book::of(ONE).part("xl/_rels/workbook.xml.rels", &relations);
    let shared = "<row><c t=\"s\"><v>7</v></c></row>";
    vec![
        file(
            "a broken list of sheets",
            broken("xl/workbook.xml"),
            WORKBOOK,
        ),
        file(
            "broken relations",
            broken("xl/_rels/workbook.xml.rels"),
            WORKBOOK,
        ),
        file("no list of sheets", without("xl/workbook.xml"), WORKBOOK),
        file(
            "no relations",
            without("xl/_rels/workbook.xml.rels"),
            WORKBOOK,
        ),
        file("broken texts", broken("xl/sharedStrings.xml"), TEXTS),
        file(
            "a text that is not there",
            Book::of(shared).strings("<si><t>a</t></si>").bytes(),
            TEXTS,
        ),
        file("no texts at all", Book::of(shared).bytes(), TEXTS),
        file("broken formats", broken("xl/styles.xml"), FORMATS),
        file("a broken sheet", broken("xl/worksheets/sheet1.xml"), SHEET),
        file("no sheet", without("xl/worksheets/sheet1.xml"), SHEET),
        file(
            "an empty list of sheets",
            Book::default().bytes(),
            NO_SHEETS,
        ),
        file("charts alone", charts.bytes(), NO_SHEETS),
        file(
            "an empty list of tables",
            ods::with_tables("", ""),
            NO_SHEETS,
        ),
    ]
}

fn sheets() -> Vec<File> {
    let sheet = |content: &[u8]| whole().part("xl/worksheets/sheet1.xml", content).bytes();
    let deep = format!(
        "<row r=\"1\"><c r=\"A1\">{}</c></row>",
        "<a>".repeat(100_000)
    );
    vec![
        file("a blank sheet", sheet(b" "), SHEET),
        file("a sheet of nothing", sheet(b"<worksheet/> "), SHEET),
        file(
            "a sheet that has just begun",
            sheet(b"<worksheet><sheetData> "),
            SHEET,
        ),
        file(
            "a sheet that ends in a figure",
            sheet(b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1 "),
            SHEET,
        ),
        file(
            "a sheet of bytes that are no text",
            sheet(b"<worksheet>\xFF\xFE\xC0</worksheet>"),
            SHEET,
        ),
        file(
            "elements inside of each other without end",
            Book::of(&deep).bytes(),
            SHEET,
        ),
    ]
}

fn documents() -> Vec<File> {
    vec![
        file(
            "a document that ends in a figure",
            ods::with_content("<a><spreadsheet><table name=\"a\"><table-row><table-cell><p>1"),
            SHEET,
        ),
        file(
            "a document that ends in a table",
            ods::with_content("<a><spreadsheet><table name=\"a\">"),
            SHEET,
        ),
        file(
            "a document that has just begun",
            ods::with_content("<a><spreadsheet>"),
            SHEET,
        ),
    ]
}

/// Records of Excel 97 that are too short for what they are.
fn records() -> Vec<File> {
    let kinds = [
        0x0203, 0x027E, 0x00FD, 0x0204, 0x0205, 0x0006, 0x0207, 0x0208, 0x00E5,
    ];
    let short = kinds.map(|kind| {
        file(
            &format!("a short record {kind:#x}"),
            biff::file(&[], &record(kind, &[0])),
            SHEET,
        )
    });
    short.to_vec()
}

fn workbooks() -> Vec<File> {
    let stream = biff::stream(&[], &number(0, 0, 1.0));
    // A record that claims more than there is, in place of the sheet's end.
    let claims = [&stream[..stream.len() - 4], &[0x03, 0x02, 0xFF, 0xFF]].concat();
    let mut beyond = stream;
    let list = begin().len() + 4;
    beyond[list..list + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    let billion = record(0x00FC, &[0xFF; 8]);
    let cut = record(0x0204, &[&words(&[0, 0, 0, 500])[..], &[1, b'a']].concat());
    let missing = record(
        0x00FD,
        &[&words(&[0, 0, 0])[..], &9_u32.to_le_bytes()].concat(),
    );
    vec![
        file(
            "a stream of nothing",
            compound("Workbook", &[0; 5_000]),
            WORKBOOK,
        ),
        file(
            "a billion texts that are not there",
            biff::file(&billion, &[]),
            WORKBOOK,
        ),
        file(
            "a sheet beyond the end",
            compound("Workbook", &beyond),
            SHEET,
        ),
        file(
            "a record without an end",
            compound("Workbook", &claims),
            SHEET,
        ),
        file("a text that is cut short", biff::file(&[], &cut), SHEET),
        file(
            "a text of Excel 97 that is not there",
            biff::file(&[], &missing),
            TEXTS,
        ),
    ]
}
