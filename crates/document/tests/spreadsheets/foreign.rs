//! Files of other kinds under a spreadsheet's name, and those that are locked.

use super::making::biff::{self, record, words};
use super::making::compound::compound;
use super::making::ods;
use super::making::package::package;
use super::making::xlsx::{Book, list_of, relation};
use super::sentences::{EMPTY, EXCEL_95, OTHER, PASSWORD, PLAIN_TEXT, WEB_PAGE, XLSB, XML_2003};
use super::{File, file};

pub fn files() -> Vec<File> {
    [texts(), packages(), compounds(), others()].concat()
}

fn texts() -> Vec<File> {
    let wide = "\u{feff}客户\t金额\r\n".encode_utf16();
    let (low, high) = (
        wide.clone().flat_map(u16::to_le_bytes),
        wide.flat_map(u16::to_be_bytes),
    );
    vec![
        file("nothing", "", EMPTY),
        file(
            "a page",
            "<html><body><table><tr><td>客户</td></tr></table></body></html>",
            WEB_PAGE,
        ),
        file(
            "a page behind a mark",
            "\u{feff}<!DOCTYPE html>\n<html>",
            WEB_PAGE,
        ),
        file(
            "a table alone",
            "\r\n  <table border=1><tr><td>a</td></tr></table>",
            WEB_PAGE,
        ),
        file(
            "a page of Excel's",
            "<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
            WEB_PAGE,
        ),
        file(
            "a page in XML",
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
            WEB_PAGE,
        ),
        file(
            "styles before a table",
            "<style>td{}</style><table><tr><td>1</td></tr></table>",
            WEB_PAGE,
        ),
        file(
            "a page with its pictures",
            "MIME-Version: 1.0\r\nContent-Type: multipart/related",
            WEB_PAGE,
        ),
        file(
            "the XML of Excel 2003",
            "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            XML_2003,
        ),
        file("commas", "客户,业务员,金额\n宏远,张伟,1", PLAIN_TEXT),
        file("commas behind a mark", "\u{feff}a,b\n", PLAIN_TEXT),
        file("tabs", "a\tb\r\n", PLAIN_TEXT),
        file("a letter", "a", PLAIN_TEXT),
        file("letters that packages begin with", "PK,1,2\n", PLAIN_TEXT),
        file("a sign in quotes", "\"<b>\",1\n", PLAIN_TEXT),
        file(
            "GBK",
            *b"\xBF\xCD\xBB\xA7,\xBD\xF0\xB6\xEE\r\n\xBA\xEA\xD4\xB6,1\r\n",
            PLAIN_TEXT,
        ),
        file(
            "UTF-16, low byte first",
            low.collect::<Vec<u8>>(),
            PLAIN_TEXT,
        ),
        file(
            "UTF-16, high byte first",
            high.collect::<Vec<u8>>(),
            PLAIN_TEXT,
        ),
    ]
}

fn packages() -> Vec<File> {
    let office = |part: &str, content: Vec<u8>| {
        let relations = list_of(&relation("rId1", "officeDocument", part));
        package(&[("_rels/.rels", relations), (part, content)])
    };
    let mut locked = Book::of("").bytes();
    // Sets the bit for encryption on every part.
    for at in 0..locked.len() - 4 {
        match &locked[at..at + 4] {
            b"PK\x03\x04" => locked[at + 6] |= 1,
            b"PK\x01\x02" => locked[at + 8] |= 1,
            _ => {}
        }
    }
    let manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>".to_vec();
    let open = |kind: &str, manifest: Vec<u8>| {
        let content = ("content.xml", vec![7; 40]);
        package(&[
            ("mimetype", kind.into()),
            content,
            ("META-INF/manifest.xml", manifest),
        ])
    };
    vec![
        file(
            "a binary workbook",
            office("xl/workbook.bin", vec![1]),
            XLSB,
        ),
        file(
            "a binary workbook alone",
            package(&[("xl/workbook.bin", vec![1])]),
            XLSB,
        ),
        file("Word", office("word/document.xml", b"<x/>".to_vec()), OTHER),
        file(
            "slides",
            office("ppt/presentation.xml", b"<x/>".to_vec()),
            OTHER,
        ),
        file(
            "a text of LibreOffice",
            open("application/vnd.oasis.opendocument.text", b"<x/>".to_vec()),
            OTHER,
        ),
        file("an archive", package(&[("a.txt", b"a".to_vec())]), OTHER),
        file(
            "an OpenDocument without a sheet in it",
            ods::with_content("<a/>"),
            OTHER,
        ),
        file("a package with a password", locked, PASSWORD),
        file(
            "an OpenDocument with a password",
            open(ods::KIND, manifest),
            PASSWORD,
        ),
    ]
}

fn compounds() -> Vec<File> {
    let older = record(0x0809, &words(&[0x0500, 5, 0, 0]));
    let asks = record(0x002F, &words(&[1, 0]));
    vec![
        file(
            "an encrypted package",
            compound("EncryptedPackage", &[1; 5_000]),
            PASSWORD,
        ),
        file(
            "a workbook that asks for a password",
            biff::file(&asks, &[]),
            PASSWORD,
        ),
        file("Excel 95", compound("Book", &[1; 5_000]), EXCEL_95),
        file(
            "Excel 95 in a newer container",
            compound("Workbook", &older),
            EXCEL_95,
        ),
        file("Excel 4", [0x09, 0x04, 0x06, 0x00, 0x00, 0x04], EXCEL_95),
        file("Excel 2", [0x09, 0x00, 0x04, 0x00, 0x02, 0x00], EXCEL_95),
        file("older Word", compound("WordDocument", &[1; 5_000]), OTHER),
    ]
}

fn others() -> Vec<File> {
    vec![
        file("PDF", "%PDF-1.7\n", OTHER),
        file("a picture", *b"\x89PNG\r\n\x1a\n\0\0", OTHER),
        file("a moving picture", *b"GIF89a\0\0", OTHER),
        file("a photograph", *b"\xff\xd8\xff\xe0\0\x10JFIF", OTHER),
        file("an archive of another kind", *b"Rar!\x1a\x07\0", OTHER),
        file("a packed file", *b"\x1f\x8b\x08\0", OTHER),
        file("JSON", "{\"ledger\":{}}", OTHER),
        file("XML", "<?xml version=\"1.0\"?><note/>", OTHER),
        file("zeros", [0; 600], OTHER),
    ]
}
