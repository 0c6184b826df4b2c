//! What is said of a file that isn't read, word for word, in Chinese and English.

pub const EMPTY: [&str; 2] = ["这个文件是空的。", "The file is empty."];
pub const PASSWORD: [&str; 2] = [
    "这个文件设了密码。请在 Excel 或 WPS 里取消密码，另存后再打开。",
    "The file has a password. Take it off in Excel or WPS, save the file and open it again.",
];
pub const NO_SHEETS: [&str; 2] = [
    "这个文件里没有工作表。",
    "There is no sheet of cells in the file.",
];
pub const FILE_BYTES: [&str; 2] = [
    "文件超过 10 MB，打不开。请删去用不到的工作表和图片，另存后再打开。",
    "The file is larger than 10 MB. Take out the sheets and pictures that are not needed, save it and open it again.",
];
pub const UNPACKED_BYTES: [&str; 2] = [
    "文件解压后超过 64 MB，打不开。请只复制要用的表格，粘贴到这里。",
    "The file is larger than 64 MB when unpacked. Copy the table that is needed and paste it here.",
];
pub const SHEETS: [&str; 2] = [
    "工作表超过 50 张，打不开。请只留下要用的，另存后再打开。",
    "There are more than 50 sheets. Keep those that are needed, save the file and open it again.",
];
pub const CELLS: [&str; 2] = [
    "单元格超过 2,000,000 个，打不开。请删去用不到的行和列，另存后再打开。",
    "There are more than 2,000,000 cells. Take out the rows and columns that are not needed, save the file and open it again.",
];
pub const TEXT_BYTES: [&str; 2] = [
    "单元格里的文字超过 64 MB，打不开。请删去用不到的列，另存后再打开。",
    "There are more than 64 MB of text in the cells. Take out the columns that are not needed, save the file and open it again.",
];
pub const XLSB: [&str; 2] = [
    "这是二进制工作簿（.xlsb）。请在 Excel 里另存为 .xlsx 再打开。",
    "It is a binary workbook (.xlsb). Save it in Excel as .xlsx and open that.",
];
pub const EXCEL_95: [&str; 2] = [
    "这是 Excel 95 或更早版本的文件。请在 Excel 或 WPS 里另存为 .xlsx 再打开。",
    "It is a file of Excel 95 or before. Save it in Excel or WPS as .xlsx and open that.",
];
pub const WEB_PAGE: [&str; 2] = [
    "这其实是网页，只是改了文件名。请用 Excel 或 WPS 打开，另存为 .xlsx；也可以复制其中的表格，粘贴到这里。",
    "It is a web page under another name. Open it in Excel or WPS and save it as .xlsx, or copy its table and paste it here.",
];
pub const XML_2003: [&str; 2] = [
    "这是 Excel 2003 的 XML 表格。请在 Excel 或 WPS 里另存为 .xlsx 再打开。",
    "It is an XML spreadsheet of Excel 2003. Save it in Excel or WPS as .xlsx and open that.",
];
pub const PLAIN_TEXT: [&str; 2] = [
    "这其实是纯文本，只是改了文件名。请把扩展名改为 .csv 再打开。",
    "It is plain text under another name. Rename it to .csv and open that.",
];
pub const OTHER: [&str; 2] = [
    "这不是表格文件。能打开的有 .xlsx、.xls、.ods、.csv 和 .tsv。",
    "It is not a spreadsheet. What can be opened: .xlsx, .xls, .ods, .csv and .tsv.",
];
pub const CONTAINER: [&str; 2] = [
    "文件不完整或已损坏，可能没有下载完。请重新下载，或在 Excel、WPS 里打开后另存。",
    "The file is cut short or broken; perhaps it was not downloaded whole. Download it again, or open it in Excel or WPS and save it anew.",
];
pub const WORKBOOK: [&str; 2] = [
    "文件已损坏：读不出有哪些工作表。请在 Excel 或 WPS 里打开后另存，再试一次。",
    "The file is broken: its list of sheets cannot be read. Open it in Excel or WPS, save it anew and try again.",
];
pub const TEXTS: [&str; 2] = [
    "文件已损坏：读不出单元格里的文字。请在 Excel 或 WPS 里打开后另存，再试一次。",
    "The file is broken: the texts of its cells cannot be read. Open it in Excel or WPS, save it anew and try again.",
];
pub const FORMATS: [&str; 2] = [
    "文件已损坏：读不出单元格的格式。请在 Excel 或 WPS 里打开后另存，再试一次。",
    "The file is broken: the formats of its cells cannot be read. Open it in Excel or WPS, save it anew and try again.",
];
pub const SHEET: [&str; 2] = [
    "文件已损坏：有一张工作表读不出来。请在 Excel 或 WPS 里打开后另存，再试一次。",
    "The file is broken: one of its sheets cannot be read. Open it in Excel or WPS, save it anew and try again.",
];
pub const NO_CONTENT: [&str; 2] = ["里面没有内容。", "There is nothing in it."];
