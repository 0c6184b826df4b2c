//! Spreadsheets of LibreOffice.

use super::package::package;

const NAMES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";
pub const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A file with one sheet of these rows.
pub fn of(rows: &str) -> Vec<u8> {
    with_tables(
        "",
        &format!("<table:table table:name=\"Sheet1\">{rows}</table:table>"),
    )
}

/// A file with these styles and tables.
pub fn with_tables(styles: &str, tables: &str) -> Vec<u8> {
    with_content(&format!(
        "<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    ))
}

/// A file with this content.
pub fn with_content(content: &str) -> Vec<u8> {
    package(&[
        ("mimetype", KIND.into()),
        ("content.xml", content.into()),
        ("META-INF/manifest.xml", b"<manifest/>".to_vec()),
    ])
}

/// A cell with a text.
pub fn text(text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
    )
}

/// A cell with a number.
pub fn number(value: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
    )
}

/// A row of these cells.
pub fn row(attributes: &str, cells: &str) -> String {
    format!("<table:table-row {attributes}>{cells}</table:table-row>")
}
