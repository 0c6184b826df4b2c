//! A list of bands as a sheet: the same keys and acts as on a table, on a figure of the company's.

use super::moving::{Ground, moved};
use super::paste::times;
use super::read_text::cells;
use super::series::Series;
use super::{Extends, Move, Selection, Side, Spot, copy};
use crate::workbook::{BandRow, CellKind, normalize};
use rewards_core::scheme::{Edge, Unit};
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Label;
use std::ops::Range;

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandPart {
    /// Where a band begins.
    Bound,
    /// How much it pays, or what.
    Worth,
    /// Whether the bound belongs to it.
    Edge,
    /// What it pays: `amount`, `rate` or `item`; a column where there is a choice.
    Pays,
}

/// A list of bands, and a blank row after the last.
#[derive(Clone, Copy, Debug)]
pub struct Bands<'a> {
    /// The bands.
    pub rows: &'a [BandRow],
    /// What bounds are written in.
    pub of: Unit,
    /// What a band may pay.
    pub pays: &'a [&'a str],
}

/// The list as it becomes, and what is selected then.
pub type Written = (Vec<BandRow>, Selection);

impl Ground for Bands<'_> {
    fn height(&self) -> usize {
        self.rows.len()
    }

    fn width(&self) -> usize {
        self.parts().len()
    }

    fn is_filled(&self, at: Spot) -> bool {
        !self.text(at).is_empty()
    }

    fn down(
        &self,
        column: usize,
        rows: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = (usize, bool)> {
        rows.map(move |row| (row, self.is_filled(Spot::at(row, column))))
    }

    fn last_filled(&self) -> Option<usize> {
        self.rows.iter().rposition(|row| !row.is_blank())
    }
}

impl Bands<'_> {
    /// Its columns: first what is mostly copied from elsewhere, a bound and what it pays.
    #[must_use]
    pub const fn parts(&self) -> &'static [BandPart] {
        use BandPart::{Bound, Edge, Pays, Worth};
        if self.pays.len() > 1 {
            &[Bound, Worth, Edge, Pays]
        } else {
            &[Bound, Worth, Edge]
        }
    }

    /// What stands in a cell; of a list the word that is kept.
    #[must_use]
    pub fn text(&self, at: Spot) -> &str {
        let row = self.rows.get(at.row);
        let part = self.parts().get(at.column);
        row.zip(part).map_or("", |(row, part)| match part {
            BandPart::Bound => &row.bound,
            BandPart::Worth => &row.worth,
            BandPart::Edge => row.edge.word(),
            BandPart::Pays => &row.pays,
        })
    }

    /// What is selected after a key.
    #[must_use]
    pub fn moved(&self, selection: Selection, step: Move, extends: Extends) -> Selection {
        moved(self, selection, step, extends)
    }

    /// All cells.
    #[must_use]
    pub fn all(&self) -> Selection {
        let last = self.rows.len().saturating_sub(1);
        Selection::range(Spot::default(), Spot::at(last, self.last_column()))
    }

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
                copy::quoted(word_label(*part, text).map_or(text, |word| word.in_lang(lang)))
                    .into_owned()
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

    /// A band without text, like the last one.
    fn blank(&self) -> BandRow {
        let first = self.pays.first().copied().unwrap_or("amount");
        let last = self.rows.last();
        last.map_or_else(
            || BandRow::blank(Edge::From, first),
            |last| BandRow::blank(last.edge, &last.pays),
        )
    }

    fn write(&self, row: &mut BandRow, part: BandPart, text: &str) {
        match part {
            BandPart::Bound => text.clone_into(&mut row.bound),
            BandPart::Worth => text.clone_into(&mut row.worth),
            BandPart::Edge => row.edge = edge_of(text).unwrap_or(row.edge),
            BandPart::Pays => {
                let is_meant = |word: &&&str| pays_words(word).contains(&text.trim());
                if let Some(word) = self.pays.iter().find(is_meant) {
                    (*word).clone_into(&mut row.pays);
                }
            }
        }
    }

    fn settle(&self, row: &mut BandRow, part: BandPart) {
        let Some(kind) = self.kind(row, part) else {
            return;
        };
        let text = match part {
            BandPart::Bound => &mut row.bound,
            BandPart::Worth => &mut row.worth,
            BandPart::Edge | BandPart::Pays => return,
        };
        *text = normalize::settled(kind, text, None);
    }

    /// What a part of a band holds; nothing where it is of a list.
    fn kind(&self, row: &BandRow, part: BandPart) -> Option<CellKind> {
        match (part, self.of, row.pays.as_str()) {
            (BandPart::Bound, Unit::Money, _) | (BandPart::Worth, _, "amount") => {
                Some(CellKind::Money)
            }
            (BandPart::Bound, Unit::Rate, _) | (BandPart::Worth, _, "rate") => {
                Some(CellKind::Percent)
            }
            (BandPart::Bound, Unit::Count, _) => Some(CellKind::Count),
            (BandPart::Worth, ..) => Some(CellKind::Text),
            (BandPart::Edge | BandPart::Pays, ..) => None,
        }
    }

    fn rows_of(&self, selection: Selection) -> Range<usize> {
        let rows = selection.rows();
        let end = rows.end().saturating_add(1).min(self.rows.len());
        *rows.start().min(&end)..end
    }

    fn columns_of(&self, selection: Selection) -> Range<usize> {
        let columns = selection.columns();
        let end = columns.end().saturating_add(1).min(self.parts().len());
        *columns.start().min(&end)..end
    }

    fn parts_of(&self, selection: Selection) -> &'static [BandPart] {
        let parts = self.parts().get(self.columns_of(selection));
        parts.unwrap_or_default()
    }

    fn changed(&self, rows: Vec<BandRow>) -> Option<Vec<BandRow>> {
        (rows != self.rows).then_some(rows)
    }
}

/// So many bands are added at once behind the last.
const MOST_ADDED: usize = 100;

fn part_of(row: &BandRow, part: BandPart) -> &str {
    match part {
        BandPart::Bound => &row.bound,
        BandPart::Worth => &row.worth,
        BandPart::Edge => row.edge.word(),
        BandPart::Pays => &row.pays,
    }
}

fn copy_part(from: &BandRow, to: &mut BandRow, part: BandPart) {
    match part {
        BandPart::Bound => to.bound.clone_from(&from.bound),
        BandPart::Worth => to.worth.clone_from(&from.worth),
        BandPart::Edge => to.edge = from.edge,
        BandPart::Pays => to.pays.clone_from(&from.pays),
    }
}

/// What a word of a list is called; nothing for what is typed freely.
#[must_use]
pub fn word_label(part: BandPart, word: &str) -> Option<Label> {
    match (part, word) {
        (BandPart::Bound | BandPart::Worth, _) => None,
        (BandPart::Edge, "from") => Some(label!("达到（含）", "from")),
        (BandPart::Edge, _) => Some(label!("超过", "over")),
        (BandPart::Pays, "amount") => Some(label!("金额", "amount")),
        (BandPart::Pays, "rate") => Some(label!("比例", "rate")),
        (BandPart::Pays, _) => Some(label!("物品", "item")),
    }
}

/// How people write whether a bound belongs to its band.
fn edge_of(text: &str) -> Option<Edge> {
    match text.trim().to_lowercase().as_str() {
        "from" | "达到（含）" | "达到(含)" | "达到" | "以上" | "含" | "≥" | ">=" => {
            Some(Edge::From)
        }
        "over" | "超过" | "大于" | "不含" | ">" | "＞" => Some(Edge::Over),
        _ => None,
    }
}

/// How people write what a band pays.
fn pays_words(word: &str) -> [&str; 3] {
    let called = word_label(BandPart::Pays, word);
    [
        word,
        called.map_or("", |label| label.zh),
        called.map_or("", |label| label.en),
    ]
}
