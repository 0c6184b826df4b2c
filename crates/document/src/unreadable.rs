//! Why a spreadsheet file isn't read, in a sentence that says what to do.

use rewards_spreadsheet::{
    FilePart, Foreign, Limit, MAX_CELLS, MAX_FILE_BYTES, MAX_SHEETS, MAX_TEXT_BYTES,
    MAX_UNPACKED_BYTES, SpreadsheetError,
};
use rewards_words::figure::grouped;
use rewards_words::say;
use rewards_words::text::Localized;

/// Why nothing came of reading a spreadsheet file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFailure {
    /// Somebody stopped it.
    Stopped,
    /// The browser runs no workers for this page, as in a frame without an origin of its own.
    NoWorkers,
    /// The part of the program that reads spreadsheets didn't arrive.
    NotFetched,
    /// The file couldn't be read from disk.
    Gone,
    /// For ten seconds nothing was read.
    Stuck,
    /// The reader broke.
    Broken,
    /// The file can't be read.
    File(SpreadsheetError),
}

/// Why nothing came of reading a spreadsheet file, and what helps.
#[must_use]
pub fn unread_words(failure: ReadFailure) -> Localized {
    match failure {
        ReadFailure::Stopped => say!(
            "已停止读取，什么也没有改动。",
            "Reading was stopped; nothing was changed."
        ),
        ReadFailure::NoWorkers => say!(
            "在这个嵌入页面里读不了表格文件。请在 Excel 或 WPS 里复制要用的表格，粘贴到这里。",
            "Spreadsheet files cannot be read inside this frame. Copy the table in Excel or WPS and paste it here."
        ),
        ReadFailure::NotFetched => say!(
            "读取表格文件的程序没有加载成功。请检查网络后再试，或者复制要用的表格，粘贴到这里。",
            "The part of the program that reads spreadsheets did not arrive. Check the network and try again, or copy the table and paste it here."
        ),
        ReadFailure::Gone => say!(
            "这个文件读不出来：可能已被移动、删除，或正被其他程序占用。",
            "The file cannot be read: it may have been moved or deleted, or another program holds it."
        ),
        ReadFailure::Stuck => say!(
            "读了 10 秒没有进展，已停止，什么也没有改动。请复制要用的表格，粘贴到这里。",
            "For 10 seconds nothing more was read, so reading was stopped; nothing was changed. Copy the table that is needed and paste it here."
        ),
        ReadFailure::Broken => say!(
            "这个文件读到一半出错了，什么也没有改动。请复制要用的表格，粘贴到这里。",
            "Reading the file went wrong on the way; nothing was changed. Copy the table that is needed and paste it here."
        ),
        ReadFailure::File(error) => unreadable(error),
    }
}

/// Why a spreadsheet file isn't read.
#[must_use]
pub fn unreadable(error: SpreadsheetError) -> Localized {
    match error {
        SpreadsheetError::EmptyFile => say!("这个文件是空的。", "The file is empty."),
        SpreadsheetError::TooMuch(limit) => too_much(limit),
        SpreadsheetError::Encrypted => say!(
            "这个文件设了密码。请在 Excel 或 WPS 里取消密码，另存后再打开。",
            "The file has a password. Take it off in Excel or WPS, save the file and open it again."
        ),
        SpreadsheetError::Foreign(kind) => foreign(kind),
        SpreadsheetError::NoSheets => say!(
            "这个文件里没有工作表。",
            "There is no sheet of cells in the file."
        ),
        SpreadsheetError::Damaged(part) => damaged(part),
    }
}

/// A file that holds more than is read, with the limit.
fn too_much(limit: Limit) -> Localized {
    match limit {
        Limit::FileBytes => say!(
            "文件超过 {0} MB，打不开。请删去用不到的工作表和图片，另存后再打开。",
            "The file is larger than {0} MB. Take out the sheets and pictures that are not needed, save it and open it again.",
            MAX_FILE_BYTES >> 20
        ),
        Limit::UnpackedBytes => say!(
            "文件解压后超过 {0} MB，打不开。请只复制要用的表格，粘贴到这里。",
            "The file is larger than {0} MB when unpacked. Copy the table that is needed and paste it here.",
            MAX_UNPACKED_BYTES >> 20
        ),
        Limit::Sheets => say!(
            "工作表超过 {0} 张，打不开。请只留下要用的，另存后再打开。",
            "There are more than {0} sheets. Keep those that are needed, save the file and open it again.",
            MAX_SHEETS
        ),
        Limit::Cells => say!(
            "单元格超过 {0} 个，打不开。请删去用不到的行和列，另存后再打开。",
            "There are more than {0} cells. Take out the rows and columns that are not needed, save the file and open it again.",
            grouped(&MAX_CELLS.to_string())
        ),
        Limit::TextBytes => say!(
            "单元格里的文字超过 {0} MB，打不开。请删去用不到的列，另存后再打开。",
            "There are more than {0} MB of text in the cells. Take out the columns that are not needed, save the file and open it again.",
            MAX_TEXT_BYTES >> 20
        ),
    }
}

/// A file of another kind.
fn foreign(kind: Foreign) -> Localized {
    match kind {
        Foreign::BinaryWorkbook => say!(
            "这是二进制工作簿（.xlsb）。请在 Excel 里另存为 .xlsx 再打开。",
            "It is a binary workbook (.xlsb). Save it in Excel as .xlsx and open that."
        ),
        Foreign::Excel95 => say!(
            "这是 Excel 95 或更早版本的文件。请在 Excel 或 WPS 里另存为 .xlsx 再打开。",
            "It is a file of Excel 95 or before. Save it in Excel or WPS as .xlsx and open that."
        ),
        Foreign::WebPage => say!(
            "这其实是网页，只是改了文件名。请用 Excel 或 WPS 打开，另存为 .xlsx；也可以复制其中的表格，粘贴到这里。",
            "It is a web page under another name. Open it in Excel or WPS and save it as .xlsx, or copy its table and paste it here."
        ),
        Foreign::XmlSpreadsheet => say!(
            "这是 Excel 2003 的 XML 表格。请在 Excel 或 WPS 里另存为 .xlsx 再打开。",
            "It is an XML spreadsheet of Excel 2003. Save it in Excel or WPS as .xlsx and open that."
        ),
        Foreign::PlainText => say!(
            "这其实是纯文本，只是改了文件名。请把扩展名改为 .csv 再打开。",
            "It is plain text under another name. Rename it to .csv and open that."
        ),
        Foreign::Other => say!(
            "这不是表格文件。能打开的有 .xlsx、.xls、.ods、.csv 和 .tsv。",
            "It is not a spreadsheet. What can be opened: .xlsx, .xls, .ods, .csv and .tsv."
        ),
    }
}

/// A file that is cut short or broken.
fn damaged(part: FilePart) -> Localized {
    match part {
        FilePart::Container => say!(
            "文件不完整或已损坏，可能没有下载完。请重新下载，或在 Excel、WPS 里打开后另存。",
            "The file is cut short or broken; perhaps it was not downloaded whole. Download it again, or open it in Excel or WPS and save it anew."
        ),
        FilePart::Workbook => say!(
            "文件已损坏：读不出有哪些工作表。请在 Excel 或 WPS 里打开后另存，再试一次。",
            "The file is broken: its list of sheets cannot be read. Open it in Excel or WPS, save it anew and try again."
        ),
        FilePart::Texts => say!(
            "文件已损坏：读不出单元格里的文字。请在 Excel 或 WPS 里打开后另存，再试一次。",
            "The file is broken: the texts of its cells cannot be read. Open it in Excel or WPS, save it anew and try again."
        ),
        FilePart::Formats => say!(
            "文件已损坏：读不出单元格的格式。请在 Excel 或 WPS 里打开后另存，再试一次。",
            "The file is broken: the formats of its cells cannot be read. Open it in Excel or WPS, save it anew and try again."
        ),
        FilePart::Sheet => say!(
            "文件已损坏：有一张工作表读不出来。请在 Excel 或 WPS 里打开后另存，再试一次。",
            "The file is broken: one of its sheets cannot be read. Open it in Excel or WPS, save it anew and try again."
        ),
    }
}
