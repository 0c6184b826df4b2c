//! How wide a column has to be for what stands in it.

use super::Shown;
use super::layout::{NARROWEST, WIDEST};
use crate::workbook::{CellKind, normalize};
use rewards_words::lang::Lang;

/// So wide is a Chinese letter, in px.
const WIDE: usize = 14;
/// And any other one, with some room: most are narrower.
const NARROW: usize = 9;
/// What stands around a cell's text.
const AROUND: usize = 22;
/// What stands in a head beside its name.
const IN_HEAD: usize = 28;

impl Shown<'_> {
    /// How wide the column at a place has to be, in px, so that its head and its cells in the rows shown can be read.
    #[must_use]
    pub fn fitting_width(&self, column: usize, lang: Lang) -> u16 {
        let named = self.columns.get(column);
        let Some(named) = named.and_then(|at| self.sheet.columns().get(*at)) else {
            return NARROWEST;
        };
        let head = width_of(named.name.in_lang(lang)) + IN_HEAD;
        let cells = match named.kind {
            CellKind::Choice(choice) => {
                let names = choice.words().into_iter();
                let names = names.filter_map(|word| normalize::named(choice, word));
                names.map(|name| width_of(name.in_lang(lang))).max()
            }
            _ => {
                let rows = 0..self.rows.len();
                let at = self.columns.get(column).copied().unwrap_or_default();
                let rows = self.rows_in(rows);
                rows.map(|(_, row)| width_of(row.cell(at))).max()
            }
        };
        let width = head.max(cells.unwrap_or_default()) + AROUND;
        u16::try_from(width)
            .unwrap_or(WIDEST)
            .clamp(NARROWEST, WIDEST)
    }
}

/// About how wide a text is, in px.
fn width_of(text: &str) -> usize {
    let letters = text.chars();
    letters
        .map(|letter| if letter < '\u{1100}' { NARROW } else { WIDE })
        .sum()
}
