//! What each act writes into a list of bands.

use super::{BandPart, Bands, part_of, word_label};
use crate::grid::copy::quoted;
use crate::grid::moving::Ground;
use crate::grid::paste::times;
use crate::grid::series::Series;
use crate::grid::{Selection, Side, Spot};
use crate::read_text::cells;
use crate::workbook::BandRow;
use rewards_words::lang::Lang;

/// The list as it becomes, and what is selected then.
pub type Written = (Vec<BandRow>, Selection);

/// So many bands are added at once behind the last.
const MOST_ADDED: usize = 100;

impl Bands<'_> {
    /// Takes over what was typed into a cell; in the blank row it adds a band. Nothing where nothing changes, or no word of
    /// a list is meant.
    #[must_use]
    pub fn typed(&self, at: Spot, text: &str) -> Option<Vec<BandRow>> {
        let part = *self.parts().get(at.column)?;
        let mut rows = self.rows.to_vec();
        if at.row >= rows.len() && !text.is_empty() {
            rows.push(self.blank());
        }
        self.write(rows.get_mut(at.row)?, part, text);
        self.changed(rows)
    }

    /// What was typed into a cell, in the one form in which it settles; nothing where it has that.
    #[must_use]
    pub fn settled(&self, at: Spot) -> Option<Vec<BandRow>> {
        let mut rows = self.rows.to_vec();
        self.settle(rows.get_mut(at.row)?, *self.parts().get(at.column)?);
        self.changed(rows)
    }

    /// Empties the selected bounds and figures; what is of a list stays.
    #[must_use]
    pub fn cleared(&self, selection: Selection) -> Option<Vec<BandRow>> {
        let mut rows = self.rows.to_vec();
        for row in rows.get_mut(self.rows_of(selection))? {
            for part in self.parts_of(selection) {
                match part {
                    BandPart::Bound => row.bound.clear(),
                    BandPart::Worth => row.worth.clear(),
                    BandPart::Edge | BandPart::Pays => {}
                }
            }
        }
        self.changed(rows)
    }

    /// Pastes a text from where the selection begins; bands behind the last are added. One cell, and a block of which the
    /// selection is a multiple, fill all of it.
    #[must_use]
    pub fn pasted(&self, selection: Selection, text: &str) -> Option<Written> {
        let block = cells(text);
        let width = block.iter().map(Vec::len).max()?;
        let start = self.place(selection.start());
        let [down, across] = times(selection, block.len(), width);
        let most = match down * across {
            1 => usize::MAX,
            _ => self.rows.len().max(start.row + block.len()),
        };
        let end = (start.row + block.len() * down).min(most);
        let mut rows = self.rows.to_vec();
        let parts = self.parts().iter().skip(start.column);
        let parts: Vec<BandPart> = parts.take(width * across).copied().collect();
        for at in start.row..end {
            if at >= rows.len() {
                rows.push(self.blank());
            }
            let cells = block.get((at - start.row) % block.len());
            let (Some(row), Some(cells)) = (rows.get_mut(at), cells) else {
                continue;
            };
            // What a band pays says how its figure is read.
            for (nth, part) in parts.iter().enumerate() {
                if let Some(text) = cells.get(nth % width) {
                    self.write(row, *part, text.trim());
                }
            }
            parts.iter().for_each(|part| self.settle(row, *part));
        }
        let filled = rows.iter().rposition(|row| !row.is_blank());
        rows.truncate(filled.map_or(0, |last| last + 1).max(self.rows.len()));
        let last = Spot::at(
            end.min(rows.len()).max(start.row + 1) - 1,
            start.column + parts.len().max(1) - 1,
        );
        Some((self.changed(rows)?, Selection::range(start, last)))
    }

    /// Copies the first selected band into the others; where one is selected, the one above into it.
    #[must_use]
    pub fn filled_down(&self, selection: Selection) -> Option<Vec<BandRow>> {
        let rows = self.rows_of(selection);
        let (from, into) = match rows.len() {
            0 => return None,
            1 => (rows.start.checked_sub(1)?, rows),
            _ => (rows.start, rows.start + 1..rows.end),
        };
        let from = self.rows.get(from)?;
        let mut filled = self.rows.to_vec();
        for row in filled.get_mut(into)? {
            for part in self.parts_of(selection) {
                copy_part(from, row, *part);
            }
        }
        self.changed(filled)
    }

    /// Goes on with what is selected, up or down, as far as a row; bands behind the last are added. Numbers of which two or
    /// more are selected count on, everything else is repeated.
    #[must_use]
    pub fn dragged(&self, selection: Selection, to: Spot) -> Option<Written> {
        let rows = self.rows_of(selection);
        let from = self
            .rows
            .get(rows.clone())
            .filter(|rows| !rows.is_empty())?;
        let is_up = to.row < rows.start;
        let into = if is_up {
            to.row..rows.start
        } else {
            rows.end..to.row.min(self.rows.len() + MOST_ADDED - 1) + 1
        };
        let mut written = self.rows.to_vec();
        while written.len() < into.end {
            written.push(self.blank());
        }
        for part in self.parts_of(selection) {
            let texts = from.iter().map(|row| part_of(row, *part));
            let mut texts: Vec<&str> = texts.collect();
            if is_up {
                texts.reverse();
            }
            let kind = from.first().and_then(|row| self.kind(row, *part));
            let series = Series::of(kind, &texts, None);
            for at in into.clone() {
                let step = if is_up {
                    into.end - 1 - at
                } else {
                    at - into.start
                };
                if let Some(row) = written.get_mut(at) {
                    self.write(row, *part, &series.after(step));
                }
            }
        }
        let last = (into.end.max(rows.end)).max(1) - 1;
        let columns = self.columns_of(selection);
        let selection = Selection::range(
            Spot::at(rows.start.min(into.start), columns.start),
            Spot::at(last, columns.end.max(1) - 1),
        );
        Some((self.changed(written)?, selection))
    }

    /// Puts in as many blank bands as are selected.
    #[must_use]
    pub fn inserted(&self, selection: Selection, side: Side) -> Written {
        let rows = self.rows_of(selection);
        let at = match side {
            Side::Above => rows.start,
            Side::Below => rows.end,
        };
        let new = vec![self.blank(); rows.len().max(1)];
        self.put_in(selection, at, new)
    }

    /// Puts each selected band in once more.
    #[must_use]
    pub fn duplicated(&self, selection: Selection) -> Option<Written> {
        let rows = self.rows_of(selection);
        let copies = self.rows.get(rows.clone())?.to_vec();
        (!copies.is_empty()).then(|| self.put_in(selection, rows.end, copies))
    }

    /// Takes the selected bands out.
    #[must_use]
    pub fn removed(&self, selection: Selection) -> Option<Written> {
        let rows = self.rows_of(selection);
        let mut left = self.rows.to_vec();
        left.drain(rows.clone());
        let spot = Spot::at(rows.start, selection.active.column);
        (!rows.is_empty()).then(|| (left, Selection::cell(spot)))
    }

    /// The selected cells as text for other programs, words of lists as they are called.
    #[must_use]
    pub fn copied(&self, selection: Selection, lang: Lang) -> String {
        let rows = self.rows.get(self.rows_of(selection)).unwrap_or_default();
        let line = |row: &BandRow| {
            let parts = self.parts_of(selection).iter();
            let cells = parts.map(|part| {
                let text = part_of(row, *part);
                quoted(word_label(*part, text).map_or(text, |word| word.in_lang(lang))).into_owned()
            });
            cells.collect::<Vec<String>>().join("\t")
        };
        let lines: Vec<String> = rows.iter().map(line).collect();
        lines.join("\n")
    }

    fn put_in(&self, selection: Selection, at: usize, new: Vec<BandRow>) -> Written {
        let mut rows = self.rows.to_vec();
        let last = at + new.len() - 1;
        rows.splice(at..at, new);
        let selection = Selection::range(
            Spot::at(at, selection.begin.column),
            Spot::at(last, selection.end.column),
        );
        (rows, selection)
    }
}

fn copy_part(from: &BandRow, to: &mut BandRow, part: BandPart) {
    match part {
        BandPart::Bound => to.bound.clone_from(&from.bound),
        BandPart::Worth => to.worth.clone_from(&from.worth),
        BandPart::Edge => {
            to.edge = from.edge;
            to.by.clone_from(&from.by);
        }
        BandPart::Pays => to.pays.clone_from(&from.pays),
    }
}
