//! Files of other kinds under a spreadsheet's name.

use crate::support::compound::compound;
use crate::support::ods;
use crate::support::package::package;
use crate::support::refused;
use crate::support::xlsx::{Book, list_of, relation};
use rewards_spreadsheet::{Foreign, SpreadsheetError};

#[test]
fn an_empty_file_is_said_to_be_empty() {
    assert_eq!(refused(b""), SpreadsheetError::EmptyFile);
}

#[test]
fn a_web_page_is_told() {
    for page in [
        "<html><body><table><tr><td>客户</td></tr></table></body></html>",
        "\u{feff}<!DOCTYPE html>\n<html>",
        "\r\n  <table border=1><tr><td>a</td></tr></table>",
        "<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
        "<style>td{}</style><table><tr><td>1</td></tr></table>",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related",
    ] {
        assert_eq!(
            refused(page.as_bytes()),
            SpreadsheetError::Foreign(Foreign::WebPage),
            "{page}"
        );
    }
}

#[test]
fn plain_text_is_told() {
    for text in [
        "客户,业务员,金额\n宏远,张伟,1",
        "\u{feff}a,b\n",
        "a\tb\r\n",
        "a",
        "PK,1,2\n",
        "\"<b>\",1\n",
    ] {
        assert_eq!(
            refused(text.as_bytes()),
            SpreadsheetError::Foreign(Foreign::PlainText),
            "{text}"
        );
    }
}

#[test]
fn plain_text_in_chinese_encodings_is_told() {
    assert_eq!(
        refused(b"\xBF\xCD\xBB\xA7,\xBD\xF0\xB6\xEE\r\n\xBA\xEA\xD4\xB6,1\r\n"),
        SpreadsheetError::Foreign(Foreign::PlainText)
    );
    let wide: Vec<u8> = "\u{feff}客户\t金额\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        refused(&wide),
        SpreadsheetError::Foreign(Foreign::PlainText)
    );
}

#[test]
fn the_xml_of_excel_2003_is_told() {
    let text = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    assert_eq!(
        refused(text.as_bytes()),
        SpreadsheetError::Foreign(Foreign::XmlSpreadsheet)
    );
}

#[test]
fn binary_workbooks_are_told() {
    let relations = list_of(&relation("rId1", "officeDocument", "xl/workbook.bin"));
    assert_eq!(
        refused(&package(&[
            ("_rels/.rels", relations),
            ("xl/workbook.bin", vec![1])
        ])),
        SpreadsheetError::Foreign(Foreign::BinaryWorkbook)
    );
    assert_eq!(
        refused(&package(&[("xl/workbook.bin", vec![1])])),
        SpreadsheetError::Foreign(Foreign::BinaryWorkbook)
    );
}

#[test]
fn encrypted_workbooks_are_told() {
    assert_eq!(
        refused(&compound("EncryptedPackage", &[1; 5_000])),
        SpreadsheetError::Encrypted
    );
    let manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>".to_vec();
    let parts = [
        ("mimetype", ods::KIND.into()),
        ("content.xml", vec![7; 40]),
        ("META-INF/manifest.xml", manifest),
    ];
    assert_eq!(refused(&package(&parts)), SpreadsheetError::Encrypted);
}

#[test]
fn a_package_with_a_password_is_told() {
    let mut bytes = Book::of("").bytes();
    // Sets the bit for encryption on every part.
    for at in 0..bytes.len() - 4 {
        match &bytes[at..at + 4] {
            b"PK\x03\x04" => bytes[at + 6] |= 1,
            b"PK\x01\x02" => bytes[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(refused(&bytes), SpreadsheetError::Encrypted);
}

#[test]
fn a_workbook_of_excel_95_is_told() {
    assert_eq!(
        refused(&compound("Book", &[1; 5_000])),
        SpreadsheetError::Foreign(Foreign::Excel95)
    );
    assert_eq!(
        refused(&[0x09, 0x04, 0x06, 0x00, 0x00, 0x04]),
        SpreadsheetError::Foreign(Foreign::Excel95)
    );
}

#[test]
fn texts_and_slides_are_no_spreadsheets() {
    for part in ["word/document.xml", "ppt/presentation.xml"] {
        let relations = list_of(&relation("rId1", "officeDocument", part));
        let bytes = package(&[("_rels/.rels", relations), (part, b"<x/>".to_vec())]);
        assert_eq!(
            refused(&bytes),
            SpreadsheetError::Foreign(Foreign::Other),
            "{part}"
        );
    }
    assert_eq!(
        refused(&compound("WordDocument", &[1; 5_000])),
        SpreadsheetError::Foreign(Foreign::Other)
    );
    let text = [
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.text".to_vec(),
        ),
        ("content.xml", b"<x/>".to_vec()),
    ];
    assert_eq!(
        refused(&package(&text)),
        SpreadsheetError::Foreign(Foreign::Other)
    );
}

#[test]
fn other_files_are_no_spreadsheets() {
    for bytes in [
        &b"%PDF-1.7\n"[..],
        b"\x89PNG\r\n\x1a\n\0\0",
        b"GIF89a\0\0",
        b"Rar!\x1a\x07\0",
        b"\x1f\x8b\x08\0",
        b"{\"ledger\":{}}",
        b"<?xml version=\"1.0\"?><note/>",
    ] {
        assert_eq!(
            refused(bytes),
            SpreadsheetError::Foreign(Foreign::Other),
            "{bytes:?}"
        );
    }
}
