//! From a text to a table: which letter stands between its cells, and its rows piece by piece.

use super::raw::{Cell, MAX_CELLS, RawTable};
use crate::formula::kept_as_text;
use crate::progress::Progress;
use crate::read_text::row;
use rewards_spreadsheet::is_unseen;
use std::borrow::Cow;

/// What stands between the cells of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// As on the clipboard, and in .tsv.
    Tab,
    /// As in .csv.
    Comma,
    /// As in .csv where commas stand in numbers.
    Semicolon,
    /// `，`, typed by hand; only where there is nothing else.
    FullWidthComma,
}

impl Delimiter {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 4] = [
        Self::Tab,
        Self::Comma,
        Self::Semicolon,
        Self::FullWidthComma,
    ];

    /// The letter.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::FullWidthComma => '，',
        }
    }

    /// The one that most of the first rows have in the same number; a comma where there is only one column.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let fits = |delimiter: Self| {
            let mut widths: Vec<usize> = first_rows(text, delimiter.letter()).collect();
            widths.retain(|width| *width > 1);
            widths.sort_unstable();
            let runs = widths.chunk_by(|one, two| one == two);
            runs.map(<[usize]>::len).max().unwrap_or_default()
        };
        let [first, usual @ .., last] = Self::ALL.map(|delimiter| (fits(delimiter), delimiter));
        let best = usual.into_iter().fold(
            first,
            |best, other| {
                if other.0 > best.0 { other } else { best }
            },
        );
        match (best.0, last.0) {
            (0, 0) => Self::Comma,
            (0, _) => last.1,
            (_, _) => best.1,
        }
    }
}

/// So many rows tell which letter stands between cells.
const LOOKED_AT: usize = 50;

/// The widths of the first rows in which something stands.
fn first_rows(text: &str, between: char) -> impl Iterator<Item = usize> {
    let mut rest = text;
    let rows = std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (cells, behind) = row(rest, between);
        rest = behind;
        Some(cells.len())
    });
    rows.take(LOOKED_AT)
}

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRefusal {
    /// Nothing stands in it.
    Empty,
    /// It is no text: too many of its letters are none that anybody writes.
    NotText,
}

/// Reads a text's rows, piece by piece.
#[derive(Clone, Debug)]
pub struct TextReader {
    text: String,
    /// So many bytes are read.
    at: usize,
    delimiter: Delimiter,
    /// So many rows are read, blank ones with them.
    number: u32,
    cells: usize,
    table: RawTable,
}

impl TextReader {
    /// Begins to read a text; finds what stands between its cells.
    ///
    /// # Errors
    /// Where there is nothing to read.
    pub fn new(text: String) -> Result<Self, TextRefusal> {
        let start = text.strip_prefix('\u{feff}').unwrap_or(&text);
        if start.chars().all(is_unseen) {
            return Err(TextRefusal::Empty);
        }
        if !is_text(start) {
            return Err(TextRefusal::NotText);
        }
        let (said, start) = said_delimiter(start);
        let delimiter = said.unwrap_or_else(|| Delimiter::of(start));
        let at = text.len() - start.len();
        Ok(Self {
            at,
            delimiter,
            number: u32::from(said.is_some()),
            cells: 0,
            table: RawTable::default(),
            text,
        })
    }

    /// What stands between its cells.
    #[must_use]
    pub const fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    /// Reads at most so many rows more.
    pub fn advance(&mut self, rows: usize) -> Progress {
        let mut rest = self.text.get(self.at..).unwrap_or_default();
        let mut cells = Vec::new();
        for _ in 0..rows {
            if rest.is_empty() {
                break;
            }
            let (read, behind) = row(rest, self.delimiter.letter());
            rest = behind;
            self.number = self.number.saturating_add(1);
            if self.cells >= MAX_CELLS {
                self.table.cut.rows = self.table.cut.rows.saturating_add(1);
                continue;
            }
            cells.extend(read.into_iter().map(cell));
            while cells.last().is_some_and(Cell::is_blank) {
                cells.pop();
            }
            self.cells += cells.len();
            self.table
                .push(self.number, false, std::mem::take(&mut cells));
        }
        self.at = self.text.len() - rest.len();
        Progress {
            done: self.at,
            of: self.text.len(),
        }
    }

    /// How many rows were read so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.number.into()
    }

    /// What was read so far.
    #[must_use]
    pub fn into_table(self) -> RawTable {
        self.table
    }
}

/// A text as a table, all of it at once.
///
/// # Errors
/// Where there is nothing to read.
pub fn read_text(text: String) -> Result<RawTable, TextRefusal> {
    let mut reader = TextReader::new(text)?;
    while !reader.advance(usize::MAX).is_done() {}
    Ok(reader.into_table())
}

/// A cell of a text: letters that nobody can see are left out, but for tabs and line breaks.
fn cell(text: Cow<'_, str>) -> Cell {
    let kept = kept_as_text(&text).map(str::to_owned);
    let text = kept.map_or(text, Cow::Owned);
    if text.is_empty() {
        return Cell::Empty;
    }
    if text.chars().any(is_stray) {
        let kept = text.chars().filter(|letter| !is_stray(*letter));
        return Cell::Text(kept.collect());
    }
    Cell::Text(text.into_owned())
}

fn is_stray(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
}

/// Whether a text is one: at most one letter in fifty of its beginning is none that anybody writes.
fn is_text(text: &str) -> bool {
    let beginning = text.chars().take(4_096);
    let is_odd = |letter: &char| is_stray(*letter) || *letter == '\u{fffd}';
    let odd = beginning.clone().filter(is_odd).count();
    odd * 50 <= beginning.count()
}

/// Excel's own line that says what stands between the cells: `sep=;`.
fn said_delimiter(text: &str) -> (Option<Delimiter>, &str) {
    let (line, behind) = text.split_once('\n').unwrap_or((text, ""));
    let letter = line.trim_end_matches('\r').strip_prefix("sep=");
    let delimiter = Delimiter::ALL
        .into_iter()
        .find(|delimiter| letter.is_some_and(|letter| letter.chars().eq([delimiter.letter()])));
    match delimiter {
        Some(_) => (delimiter, behind),
        None => (None, text),
    }
}
