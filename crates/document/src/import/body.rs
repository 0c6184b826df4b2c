//! The rows of a table that are its rows: not blank, no sums, no notes, no head again.

use super::head::Head;
use super::mapping::{Blanks, Mapping};
use super::plain::{half_width, plain_name, simplified};
use super::raw::{Cell, RawRow, RawTable};
use super::synonyms::Synonyms;
use crate::workbook::CellKind;
use crate::workbook::normalize::{day_text, needs_year};
use rewards_core::number::Day;

/// Why a row of the source is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Passed {
    /// Nothing stands in the columns that are taken in.
    Blank,
    /// It sums up others.
    Sum,
    /// It says something about the table.
    Note,
    /// The head stands there once more.
    HeadAgain,
    /// The spreadsheet hides it.
    Hidden,
}

/// The rows below a table's head.
#[derive(Clone, Debug)]
pub struct Body<'t> {
    rows: &'t [RawRow],
    head: &'t Head,
    mapping: &'t Mapping,
    /// Columns that are taken in, and whether each holds an amount.
    columns: Vec<(usize, Holds)>,
}

/// What a column holds, as far as it tells rows from sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Money,
    Day,
    Other,
}

pub(super) fn body<'t>(table: &'t RawTable, head: &'t Head, mapping: &'t Mapping) -> Body<'t> {
    let columns = mapping
        .columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| {
            let field = mapping.sheet.columns().get(column.field?)?;
            let holds = match field.kind {
                CellKind::Money => Holds::Money,
                CellKind::Day => Holds::Day,
                CellKind::Id
                | CellKind::Text
                | CellKind::Percent
                | CellKind::Count
                | CellKind::Months
                | CellKind::Flag(_)
                | CellKind::Choice(_)
                | CellKind::Link(_) => Holds::Other,
            };
            Some((at, holds))
        });
    Body {
        rows: table.rows.get(head.end..).unwrap_or_default(),
        columns: columns.collect(),
        head,
        mapping,
    }
}

impl<'t> Body<'t> {
    /// How many rows there are below the head.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at a place below the head.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<&'t RawRow> {
        self.rows.get(at)
    }

    /// Why a row is not taken in; nothing where it is.
    #[must_use]
    pub fn passed(&self, at: usize) -> Option<Passed> {
        let row = self.rows.get(at)?;
        let filled = |holds: Option<Holds>| {
            let columns = self.columns.iter();
            let mut columns = columns.filter(move |(_, of)| holds.is_none_or(|holds| holds == *of));
            columns.any(|(column, _)| !row.cell(*column).is_blank())
        };
        if !self.has_day(row) && self.has_sum_word(row) {
            return Some(Passed::Sum);
        }
        if !filled(None) {
            let is_note = self.is_note(row) || !row.is_blank();
            return Some(if is_note { Passed::Note } else { Passed::Blank });
        }
        if self.is_note(row) {
            return Some(Passed::Note);
        }
        if self.is_head(row) {
            return Some(Passed::HeadAgain);
        }
        let is_last = at + 1 == self.rows.len();
        let is_only_money = !filled(Some(Holds::Day)) && !filled(Some(Holds::Other));
        let has_others = self.columns.iter().any(|(_, holds)| *holds != Holds::Money);
        if is_last && at > 0 && is_only_money && has_others {
            return Some(Passed::Sum);
        }
        row.is_hidden.then_some(Passed::Hidden)
    }

    /// Whether a row says a day.
    fn has_day(&self, row: &RawRow) -> bool {
        let is_day = |text: &str| {
            let day = day_text(text, self.mapping.days, None);
            Day::read(&day).is_some() || needs_year(&day)
        };
        let mut columns = self.columns.iter();
        columns.any(|(column, holds)| *holds == Holds::Day && is_day(row.cell(*column).text()))
    }

    /// Whether a row has a word for a sum.
    fn has_sum_word(&self, row: &RawRow) -> bool {
        let is_sum = |cell: &Cell| match cell {
            Cell::Text(text) => is_sum_word(text),
            Cell::Empty
            | Cell::Number(_)
            | Cell::Date(_)
            | Cell::Logical(_)
            | Cell::Error(_)
            | Cell::NotComputed => false,
        };
        row.cells.iter().any(is_sum)
    }

    /// Whether all that stands in a row is said about the table: 制表人：王芳.
    fn is_note(&self, row: &RawRow) -> bool {
        let mut filled = row.cells.iter().filter(|cell| !cell.is_blank());
        let is_note = |cell: &Cell| {
            let text = cell.text();
            let said = text.split_once(['：', ':']);
            said.is_some_and(|(before, _)| Synonyms::get().notes.contains(&plain_name(before)))
        };
        filled.next().is_some_and(is_note) && filled.count() < 4
    }

    /// Whether a row has the head's texts where it has any.
    fn is_head(&self, row: &RawRow) -> bool {
        if self.head.rows == 0 {
            return false;
        }
        let mut same = 0;
        for (cell, head) in row.cells.iter().zip(&self.head.texts) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) if text.split_whitespace().eq(head.shown.split(' ')) => same += 1,
                Cell::Text(_)
                | Cell::Number(_)
                | Cell::Date(_)
                | Cell::Logical(_)
                | Cell::Error(_)
                | Cell::NotComputed => return false,
            }
        }
        same > 0
    }

    /// Which columns take what stands above them where they are blank.
    pub(super) fn filled_down(&self) -> Vec<usize> {
        let columns = self.mapping.columns.iter().enumerate();
        columns
            .filter(|(_, column)| column.blanks == Blanks::SameAsAbove && column.field.is_some())
            .map(|(at, _)| at)
            .collect()
    }
}

/// Whether a text is a word for a sum: `合计`, `张伟 小计`, `Total:`.
pub(super) fn is_sum_word(text: &str) -> bool {
    // A longer text is somebody's name, or a remark.
    if text.len() > 60 {
        return false;
    }
    if is_count(text) {
        return true;
    }
    if !may_end_as_sum(text) {
        return false;
    }
    let name = plain_name(text);
    Synonyms::get().sums.iter().any(|sum| {
        let is_ascii = sum.is_ascii();
        match name.strip_suffix(sum.as_str()) {
            Some("") => true,
            Some(before) if is_ascii => {
                // Of Hightotal the last word is no sum.
                let last = text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
                let last = last.rsplit(|letter: char| !letter.is_alphanumeric()).next();
                last.is_some_and(|last| last.eq_ignore_ascii_case(sum)) && before.len() <= 20
            }
            Some(before) => sum != "汇总" && before.chars().count() <= 10,
            None => false,
        }
    })
}

/// Whether a text tells how many rows there are: `共 12 笔`, `合计：3 条`.
fn is_count(text: &str) -> bool {
    const COUNTED: [char; 10] = ['笔', '条', '行', '单', '项', '件', '个', '户', '家', '录'];
    if !last_letter(text).is_some_and(|last| COUNTED.contains(&last)) {
        return false;
    }
    let name = plain_name(text);
    let counted = name.strip_suffix("记录").unwrap_or(&name);
    let counted = counted.strip_suffix(COUNTED).unwrap_or(counted);
    let said = counted.trim_end_matches(|letter: char| letter.is_ascii_digit());
    said.len() < counted.len() && matches!(said, "共" | "共计" | "合计" | "总计" | "总共" | "合共")
}

/// Whether a text's last letter is that of a word for a sum: of most texts it isn't, and this is found at once.
fn may_end_as_sum(text: &str) -> bool {
    let is_bracket = |letter: char| {
        matches!(
            letter,
            '(' | '（' | '[' | '【' | '［' | ')' | '）' | ']' | '】' | '］'
        )
    };
    if text.contains(is_bracket) {
        // What stands in brackets doesn't count.
        return true;
    }
    last_letter(text)
        .and_then(|last| last.to_lowercase().last())
        .is_some_and(|last| {
            let mut sums = Synonyms::get().sums.iter();
            sums.any(|sum| sum.ends_with(last))
        })
}

/// The last letter or digit of a text.
fn last_letter(text: &str) -> Option<char> {
    let mut letters = text.chars().rev().map(half_width).map(simplified);
    letters.find(|letter| letter.is_alphanumeric())
}
