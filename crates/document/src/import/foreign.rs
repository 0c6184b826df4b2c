//! Files that are no table of text, by their first bytes, whatever their names say.

use rewards_words::say;
use rewards_words::text::Localized;

/// What a file is that isn't text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignFile {
    /// A page description.
    Pdf,
    /// A picture.
    Picture,
    /// A text of Word, or of a program like it.
    Document,
    /// Slides.
    Slides,
    /// A spreadsheet whose name says otherwise.
    Spreadsheet,
    /// A file of older Office: a spreadsheet or a text.
    OldOffice,
    /// An archive.
    Archive,
    /// A page of the web.
    WebPage,
}

impl ForeignFile {
    /// What these bytes begin; nothing where they may be text.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let start = bytes.trim_ascii_start();
        let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
        match start {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0x89, b'P', b'N', b'G', ..]
            | [0xFF, 0xD8, 0xFF, ..]
            | [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..]
            | [b'I', b'I', b'*', 0, ..]
            | [b'M', b'M', 0, b'*', ..]
            | [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ]
            | [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Picture),
            // A bitmap says its size, and two bytes that are always nothing.
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some(Self::Picture),
            [b'P', b'K', 3 | 5, 4 | 6, ..] => Some(package(bytes)),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(Self::OldOffice),
            [b'{', b'\\', b'r', b't', b'f', ..] => Some(Self::Document),
            [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xBC, 0xAF, ..] | [0x1F, 0x8B, ..] => {
                Some(Self::Archive)
            }
            [b'<', ..] if is_web_page(start) => Some(Self::WebPage),
            _ => None,
        }
    }

    /// Why it isn't read, and what helps.
    #[must_use]
    pub fn words(self) -> Localized {
        match self {
            Self::Pdf => say!(
                "这是 PDF 文件，里面的表格读不了。请用原来的 Excel 或 WPS 表格，或者复制表格内容，粘贴到这里。",
                "It is a PDF, whose tables cannot be read. Use the spreadsheet that it was made from, or copy the table and paste it here."
            ),
            Self::Picture => say!(
                "这是图片，里面的表格读不了。请用原来的 Excel 或 WPS 表格，或者复制表格内容，粘贴到这里。",
                "It is a picture, whose tables cannot be read. Use the spreadsheet that it shows, or copy the table and paste it here."
            ),
            Self::Document => say!(
                "这是 Word 文档，不是表格。请复制文档里的表格，粘贴到这里。",
                "It is a Word document, not a spreadsheet. Copy the table in it and paste it here."
            ),
            Self::Slides => say!(
                "这是演示文稿，不是表格。请复制里面的表格，粘贴到这里。",
                "It is a set of slides, not a spreadsheet. Copy the table in it and paste it here."
            ),
            Self::Spreadsheet => say!(
                "这其实是 Excel 表格，只是改了文件名。请把扩展名改为 .xlsx 再打开。",
                "It is a spreadsheet under another name. Rename it to .xlsx and open that."
            ),
            Self::OldOffice => say!(
                "这是旧版 Office 文件。如果是表格，请把扩展名改为 .xls 再打开；如果是 Word 文档，请复制里面的表格，粘贴到这里。",
                "It is an older Office file. If it is a spreadsheet, rename it to .xls and open that; if it is a Word document, copy the table in it and paste it here."
            ),
            Self::Archive => say!(
                "这是压缩包。请先解压，再打开里面的表格文件。",
                "It is an archive. Unpack it and open the spreadsheet in it."
            ),
            Self::WebPage => say!(
                "这其实是网页。请用 Excel 或 WPS 打开，另存为 .xlsx；也可以复制其中的表格，粘贴到这里。",
                "It is a web page. Open it in Excel or WPS and save it as .xlsx, or copy its table and paste it here."
            ),
        }
    }
}

/// What a zip package is, by the names of the files in it.
fn package(bytes: &[u8]) -> ForeignFile {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    if holds(b"xl/workbook") || holds(b"opendocument.spreadsheet") {
        ForeignFile::Spreadsheet
    } else if holds(b"word/document") || holds(b"opendocument.text") {
        ForeignFile::Document
    } else if holds(b"ppt/presentation") || holds(b"opendocument.presentation") {
        ForeignFile::Slides
    } else {
        ForeignFile::Archive
    }
}

fn is_web_page(start: &[u8]) -> bool {
    let start: Vec<u8> = start.iter().take(256).map(u8::to_ascii_lowercase).collect();
    start.starts_with(b"<!doctype html") || start.windows(5).any(|part| part == b"<html")
}
