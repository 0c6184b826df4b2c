//! How a person laid out the columns of a table: how wide they are, and in which order they stand.

use crate::workbook::Sheet;
use std::ops::RangeInclusive;

/// The narrowest that a column can be, in px.
pub const NARROWEST: u16 = 48;

/// The widest that a column can be, in px.
pub const WIDEST: u16 = 800;

/// So many bytes are read of what was kept; a longer text is none of ours.
const LONGEST: usize = 8192;

/// How the columns of a table are laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnLayout {
    /// The columns that were made wider or narrower, with their widths in px.
    widths: Vec<(usize, u16)>,
    /// All columns of the table in their order; nothing where that is the table's own.
    order: Vec<usize>,
}

impl ColumnLayout {
    /// Whether nobody changed anything.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.widths.is_empty() && self.order.is_empty()
    }

    /// How wide a column was made, in px; nothing where it is as wide as it was.
    #[must_use]
    pub fn width(&self, column: usize) -> Option<u16> {
        let own = self.widths.iter().find(|(one, _)| *one == column);
        own.map(|(_, width)| *width)
    }

    /// Makes a column so wide, in px, within what is bearable.
    pub fn widen(&mut self, column: usize, width: u16) {
        self.widths.retain(|(one, _)| *one != column);
        self.widths.push((column, width.clamp(NARROWEST, WIDEST)));
    }

    /// The columns shown, which are given in the table's order, in the order in which they stand. The first one stays.
    #[must_use]
    pub fn arranged(&self, shown: &[usize]) -> Vec<usize> {
        let mut arranged = shown.to_vec();
        if let Some((_, others)) = arranged.split_first_mut() {
            others.sort_by_key(|column| self.order.iter().position(|one| one == column));
        }
        arranged
    }

    /// Puts some of the columns shown, given by their places, before the one in another place, or behind the last; gives the
    /// place in which the first of them stands then. Nothing where they stand there, or where it would touch the first.
    pub fn put(
        &mut self,
        sheet: Sheet,
        shown: &[usize],
        moving: RangeInclusive<usize>,
        before: usize,
    ) -> Option<usize> {
        let (first, last) = (*moving.start(), *moving.end());
        let stays = (first..=last + 1).contains(&before);
        if stays || first == 0 || before == 0 || before > shown.len() {
            return None;
        }
        let moved = shown.get(moving)?.to_vec();
        let mut order = self.order_of(sheet);
        order.retain(|column| !moved.contains(column));
        let neighbour = |place: usize| {
            let column = shown.get(place)?;
            order.iter().position(|one| one == column)
        };
        // Next to the one that they pass, whatever is folded away there: the way back leads to where they were.
        let at = if before < first {
            neighbour(before)?
        } else {
            neighbour(before - 1)? + 1
        };
        order.splice(at..at, moved.iter().copied());
        self.order = order;
        self.forget_own_order();
        Some(if before < first {
            before
        } else {
            before - moved.len()
        })
    }

    fn order_of(&self, sheet: Sheet) -> Vec<usize> {
        if self.order.is_empty() {
            (0..sheet.columns().len()).collect()
        } else {
            self.order.clone()
        }
    }

    /// The table's own order is none.
    fn forget_own_order(&mut self) {
        if self.order.is_sorted() {
            self.order.clear();
        }
    }

    /// Its form as text: `deals`, the columns in their order, the widths.
    fn written(&self, sheet: Sheet) -> String {
        let field = |column: &usize| Some(sheet.columns().get(*column)?.field);
        let order: Vec<&str> = self.order.iter().filter_map(field).collect();
        let width = |(column, width): &(usize, u16)| Some(format!("{}={width}", field(column)?));
        let widths: Vec<String> = self.widths.iter().filter_map(width).collect();
        format!(
            "{}\t{}\t{}",
            sheet.word(),
            order.join(","),
            widths.join(",")
        )
    }

    /// Reads what stands behind the table's word; what is not understood of it is passed over.
    fn read(sheet: Sheet, order: &str, widths: &str) -> Self {
        let mut layout = Self::default();
        for word in order.split(',') {
            let column = sheet.column(word);
            layout
                .order
                .extend(column.filter(|column| !layout.order.contains(column)));
        }
        if !layout.order.is_empty() {
            layout.complete(sheet);
        }
        layout.forget_own_order();
        for word in widths.split(',') {
            let read = word.split_once('=').and_then(|(field, width)| {
                let width = width.parse().ok()?;
                let is_bearable = (NARROWEST..=WIDEST).contains(&width);
                Some((sheet.column(field)?, width)).filter(|_| is_bearable)
            });
            if let Some((column, width)) = read {
                layout.widen(column, width);
            }
        }
        layout
    }

    /// Columns that the order does not name stand behind the one before them in the table.
    fn complete(&mut self, sheet: Sheet) {
        for column in 0..sheet.columns().len() {
            if !self.order.contains(&column) {
                let before = column.checked_sub(1);
                let at = self.order.iter().position(|one| Some(*one) == before);
                self.order.insert(at.map_or(0, |at| at + 1), column);
            }
        }
    }
}

/// How the columns of all tables are laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layouts([ColumnLayout; Sheet::ALL.len()]);

impl Layouts {
    /// That of a table.
    #[must_use]
    pub fn of(&self, sheet: Sheet) -> ColumnLayout {
        self.0.get(sheet.index()).cloned().unwrap_or_default()
    }

    /// Lays a table out.
    pub fn set(&mut self, sheet: Sheet, layout: ColumnLayout) {
        if let Some(own) = self.0.get_mut(sheet.index()) {
            *own = layout;
        }
    }

    /// Its form as text, a line for each table, to be kept.
    #[must_use]
    pub fn written(&self) -> String {
        let changed = Sheet::ALL
            .iter()
            .zip(&self.0)
            .filter(|(_, layout)| !layout.is_plain());
        let lines: Vec<String> = changed
            .map(|(sheet, layout)| layout.written(*sheet))
            .collect();
        lines.join("\n")
    }

    /// Reads its form as text; what is not understood of it is passed over.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut all = Self::default();
        for line in text.lines().filter(|_| text.len() <= LONGEST) {
            let mut parts = line.split('\t');
            let (Some(word), Some(order), Some(widths), None) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            if let Some(sheet) = Sheet::of_word(word) {
                all.set(sheet, ColumnLayout::read(sheet, order, widths));
            }
        }
        all
    }
}
