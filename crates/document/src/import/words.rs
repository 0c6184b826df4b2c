//! What is said of tables on their way in.

use super::body::Passed;
use super::decoding::Encoding;
use super::head_text::Unit;
use super::preview::{Counts, WordRead, WrongRow};
use super::raw::{Cut, MAX_CELL_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, RawTable};
use super::reading::Reading;
use super::text::{Delimiter, TextRefusal};
use crate::fault::{fault_words, unknown_word};
use crate::workbook::normalize::{DateOrder, DayStyle, day_text};
use crate::workbook::{FieldRef, Sheet};
use rewards_core::number::Day;
use rewards_words::figure::{day_of_month, grouped};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, many, say};

impl TextRefusal {
    /// Why a text is not read, in a sentence.
    #[must_use]
    pub const fn words(self) -> Label {
        match self {
            Self::Empty => label!("里面没有内容。", "There is nothing in it."),
            Self::NotText => label!(
                "这不是文本表格。请在 Excel 或 WPS 里另存为 .csv 或 .xlsx，或复制后粘贴。",
                "This is not a text table. Save it as .csv or .xlsx, or copy and paste it."
            ),
        }
    }
}

impl Encoding {
    /// What people call it.
    #[must_use]
    pub const fn words(self) -> Label {
        match self {
            Self::Utf8 => label!("UTF-8", "UTF-8"),
            Self::Gb18030 => label!("GBK（GB18030）", "GBK (GB18030)"),
            Self::Utf16Le | Self::Utf16Be => label!("Unicode（UTF-16）", "Unicode (UTF-16)"),
        }
    }
}

impl Delimiter {
    /// What people call it.
    #[must_use]
    pub const fn words(self) -> Label {
        match self {
            Self::Tab => label!("制表符", "tab"),
            Self::Comma => label!("逗号", "comma"),
            Self::Semicolon => label!("分号", "semicolon"),
            Self::FullWidthComma => label!("全角逗号", "full-width comma"),
        }
    }
}

impl Unit {
    /// What it is, for choosing; nothing where figures are taken as they stand.
    #[must_use]
    pub const fn words(self) -> Option<Label> {
        match self {
            Self::Places(2) => Some(label!("百元", "hundreds of ¥")),
            Self::Places(3) => Some(label!("千元", "thousands of ¥")),
            Self::Places(4) => Some(label!("万元", "ten thousands of ¥")),
            Self::Places(6) => Some(label!("百万元", "millions of ¥")),
            Self::Places(8) => Some(label!("亿元", "hundred millions of ¥")),
            Self::Percent => Some(label!("百分数", "per cent")),
            Self::Fraction => Some(label!("小数（0.15 即 15%）", "fractions (0.15 is 15%)")),
            Self::Places(_) | Self::AsWritten => None,
        }
    }
}

impl Cut {
    /// What was too much of a source, in sentences; nothing where all was read.
    #[must_use]
    pub fn words(self) -> Vec<Localized> {
        let rows = (self.rows > 0).then(|| {
            say!(
                "太多了：最多读 {0} 行、{1} 个单元格，后面还有 {2} 行没有读。",
                "Too much: at most {0} rows and {1} cells are read; rows left unread: {2}.",
                grouped(&MAX_ROWS.to_string()),
                grouped(&MAX_CELLS.to_string()),
                self.rows
            )
        });
        let columns = (self.columns > 0).then(|| {
            say!(
                "只读前 {0} 列，后面有内容的 {1} 格没有读。",
                "Only the first {0} columns are read; filled cells left unread: {1}.",
                MAX_COLUMNS,
                self.columns
            )
        });
        let texts = (self.texts > 0).then(|| {
            say!(
                "{0} 格的内容太长，只读了前 {1} 个字节。",
                "Cells whose text is too long: {0}; only their first {1} bytes are read.",
                self.texts,
                MAX_CELL_BYTES
            )
        });
        [rows, columns, texts].into_iter().flatten().collect()
    }
}

impl Reading {
    /// What has to be put right before it can be taken in, in a sentence; nothing where nothing has.
    #[must_use]
    pub fn lacking_words(&self) -> Option<Localized> {
        const BETWEEN: Label = label!("、", ", ");
        let sheet = self.mapping.sheet;
        let lacking = self.lacking();
        let names = lacking.iter().filter_map(|at| sheet.columns().get(*at));
        let names = Localized::joined(names.map(|column| column.short_name()), BETWEEN);
        (!names.is_empty()).then(|| {
            say!(
                "没有认出{0}表要有的列：{1}。请在列头上选。",
                "{0}: these columns are needed and were not found: {1}. Choose them in the headers.",
                sheet.title(),
                names
            )
        })
    }

    /// That columns are guessed, where there is no head; nothing where there is one.
    #[must_use]
    pub fn guessed_words(&self) -> Option<Localized> {
        (self.head.rows == 0).then(|| {
            say!(
                "没有表头，各列是按内容猜的，请核对。",
                "There is no header; the columns are guessed from their contents: please check."
            )
        })
    }
}

impl RawTable {
    /// A head that the table may have, for choosing: the numbers of its rows, and how they begin.
    #[must_use]
    pub fn head_words(&self, first: usize, rows: usize) -> Localized {
        const BETWEEN: Label = label!("、", ", ");
        let row = |nth: usize| self.rows.get(first + nth).filter(|_| nth < rows);
        let Some(top) = row(0) else {
            return label!("没有表头", "No header").into();
        };
        let texts = row(rows - 1).into_iter().flat_map(|row| &row.cells);
        let texts = texts.filter(|cell| !cell.is_blank()).take(4);
        let texts = Localized::joined(texts.map(|cell| shortened(cell.text().trim())), BETWEEN);
        match row(1) {
            Some(below) => say!(
                "第 {0}、{1} 行：{2}",
                "Rows {0} and {1}: {2}",
                top.number,
                below.number,
                texts
            ),
            None => say!("第 {0} 行：{1}", "Row {0}: {1}", top.number, texts),
        }
    }
}

/// What a day is that is written so, where the one comes first or the other, for choosing: `3/2/2026 是 3月2日`.
#[must_use]
pub fn order_words(text: &str, order: DateOrder) -> Localized {
    let style = DayStyle {
        order,
        ..DayStyle::default()
    };
    let day = Day::read(&day_text(text, style, None));
    let day = day.map(day_of_month).unwrap_or_default();
    match order {
        DateOrder::MonthFirst => say!(
            "{0} 是 {1}（月/日/年）",
            "{0} is {1} (month/day/year)",
            text,
            day
        ),
        DateOrder::DayFirst => say!(
            "{0} 是 {1}（日/月/年）",
            "{0} is {1} (day/month/year)",
            text,
            day
        ),
    }
}

impl Passed {
    /// So many rows are passed over for this reason, with the numbers of the first of them.
    #[must_use]
    pub fn words(self, numbers: &[u32]) -> Localized {
        let (count, rows) = (numbers.len(), row_numbers(numbers));
        match self {
            Self::Blank => many!(count, "空行 {0} 行", "{0} blank row", "{0} blank rows"),
            Self::Sum => many!(
                count,
                "合计、小计 {0} 行（{1}）",
                "{0} row of totals ({1})",
                "{0} rows of totals ({1})",
                rows
            ),
            Self::Note => many!(
                count,
                "表外说明 {0} 行（{1}）",
                "{0} note beside the table ({1})",
                "{0} notes beside the table ({1})",
                rows
            ),
            Self::HeadAgain => many!(
                count,
                "重复的表头 {0} 行（{1}）",
                "{0} repeated header ({1})",
                "{0} repeated headers ({1})",
                rows
            ),
            Self::Hidden => many!(
                count,
                "文件里隐藏的 {0} 行（{1}）",
                "{0} row hidden in the file ({1})",
                "{0} rows hidden in the file ({1})",
                rows
            ),
        }
    }
}

/// The numbers of rows, the first few of many.
fn row_numbers(numbers: &[u32]) -> Localized {
    const SHOWN: usize = 5;
    const BETWEEN: Label = label!("、", ", ");
    let listed = Localized::joined(numbers.iter().take(SHOWN), BETWEEN);
    match numbers.len() {
        1 => say!("第 {0} 行", "row {0}", listed),
        count if count > SHOWN => say!(
            "第 {0} 行，后面还有 {1} 行",
            "rows {0} and {1} more",
            listed,
            count - SHOWN
        ),
        _ => say!("第 {0} 行", "rows {0}", listed),
    }
}

impl WrongRow {
    /// Why the row can't be counted, with its number in the source.
    #[must_use]
    pub fn words(&self) -> Localized {
        const BETWEEN: Label = label!("；", "; ");
        let why = self.cells.iter().map(|placed| {
            if let Some(why) = unknown_word(placed) {
                return why;
            }
            let column = match placed.field {
                FieldRef::Cell(sheet, _, column) => Some((sheet, column)),
                FieldRef::Period(_)
                | FieldRef::Table(_)
                | FieldRef::Figure(..)
                | FieldRef::Reading(_)
                | FieldRef::Elsewhere => None,
            };
            let named = column.and_then(|(sheet, at)| sheet.columns().get(at));
            let name = named.map(|column| column.short_name()).unwrap_or_default();
            let typed = column.and_then(|(_, at)| self.texts.get(at));
            let typed = typed.map(|text| shortened(text)).unwrap_or_default();
            if typed.is_empty() {
                say!("{0}：{1}", "{0}: {1}", name, fault_words(placed))
            } else {
                say!(
                    "{0}“{1}”：{2}",
                    "{0} “{1}”: {2}",
                    name,
                    typed,
                    fault_words(placed)
                )
            }
        });
        let why = Localized::joined(why, BETWEEN);
        say!("第 {0} 行，{1}", "Row {0}, {1}", self.number, why)
    }
}

/// A text of which only the beginning is shown.
pub(super) fn shortened(text: &str) -> String {
    const LETTERS: usize = 24;
    let beginning: String = text.chars().take(LETTERS).collect();
    if beginning.len() < text.len() {
        format!("{beginning}…")
    } else {
        beginning
    }
}

impl Counts {
    /// What becomes of a table, in a sentence; nothing where no row is for it.
    #[must_use]
    pub fn words(self, sheet: Sheet) -> Option<Localized> {
        const BETWEEN: Label = label!("，", ", ");
        let part = |count: usize, words: fn(usize) -> Localized| (count > 0).then(|| words(count));
        let parts = [
            part(self.added, |count| {
                many!(count, "新增 {0} 行", "{0} row added", "{0} rows added")
            }),
            part(self.changed, |count| {
                many!(count, "修改 {0} 行", "{0} row changed", "{0} rows changed")
            }),
            part(self.same, |count| {
                many!(
                    count,
                    "已有、没有变化 {0} 行",
                    "{0} row already there, unchanged",
                    "{0} rows already there, unchanged"
                )
            }),
            part(self.skipped, |count| {
                many!(
                    count,
                    "已有、不动 {0} 行",
                    "{0} row already there, left as it is",
                    "{0} rows already there, left as they are"
                )
            }),
            part(self.double, |count| {
                many!(
                    count,
                    "表里重复、不再导入 {0} 行",
                    "{0} row twice in the source, not imported again",
                    "{0} rows twice in the source, not imported again"
                )
            }),
        ];
        let parts = Localized::joined(parts.into_iter().flatten(), BETWEEN);
        (!parts.is_empty()).then(|| say!("{0}：{1}", "{0}: {1}", sheet.title(), parts))
    }
}

impl WordRead {
    /// The word, and in how many rows it stands.
    #[must_use]
    pub fn words(&self) -> Localized {
        many!(
            self.rows,
            "“{1}”（{0} 行）",
            "“{1}” ({0} row)",
            "“{1}” ({0} rows)",
            shortened(&self.text)
        )
    }
}

/// What can be answered of rows that are there already, rows that look alike, and rows that can't be counted.
pub mod answers {
    use super::super::preview::{Alike, HiddenRows, RowsThere, Wrong};
    use rewards_words::label;
    use rewards_words::text::Label;

    /// Rows whose id or name is there already.
    #[must_use]
    pub const fn known(answer: RowsThere) -> Label {
        match answer {
            RowsThere::Change => label!("按导入的内容修改", "Change them to what the source says"),
            RowsThere::Skip => label!("保留表里的，不导入", "Leave them as they are"),
        }
    }

    /// Rows that look like one that is there.
    #[must_use]
    pub const fn alike(answer: Alike) -> Label {
        match answer {
            Alike::Skip => label!("是同一笔，不导入", "They are the same: don't import them"),
            Alike::Change => label!(
                "是同一笔，按导入的内容修改",
                "They are the same: update the ones already there"
            ),
            Alike::Add => label!(
                "是另外的成交，照样新增",
                "They are different deals: add them"
            ),
        }
    }

    /// Rows that can't be counted.
    #[must_use]
    pub const fn wrong(answer: Wrong) -> Label {
        match answer {
            Wrong::Take => label!(
                "先导入，再到表里改（改好之前不计入）",
                "Import them and correct them there; not counted until then"
            ),
            Wrong::LeaveOut => label!("不导入这些行", "Leave these rows out"),
        }
    }

    /// Rows that the file hides.
    #[must_use]
    pub const fn hidden(answer: HiddenRows) -> Label {
        match answer {
            HiddenRows::LeaveOut => label!("不导入隐藏的行", "Leave hidden rows out"),
            HiddenRows::Take => label!("隐藏的行也导入", "Import hidden rows, too"),
        }
    }
}
