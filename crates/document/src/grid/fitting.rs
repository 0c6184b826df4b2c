//! How wide a column has to be for what stands in it.

use super::Shown;
use super::cell_text::CellTexts;
use super::layout::{NARROWEST, WIDEST};
use crate::workbook::CellKind;
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
        let at = self.columns.get(column).copied().unwrap_or(usize::MAX);
        let Some(named) = self.sheet.columns().get(at) else {
            return NARROWEST;
        };
        let head = width_of(named.name.in_lang(lang)) + IN_HEAD;
        let cells = CellTexts::of(self.facts, self.sheet, at).map(|texts| {
            let rows = self.rows_in(0..self.rows.len());
            let widths = rows.map(|(_, row)| match texts.kind {
                // A tick is narrower than any head.
                CellKind::Flag(_) => 0,
                _ => width_of(&texts.shown(row, lang)),
            });
            widths.max().unwrap_or_default()
        });
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
