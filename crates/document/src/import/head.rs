//! Where the head of a table stands: below titles, in one row or two.

use super::head_text::{HeadText, Unit, unit_of};
use super::plain::{parted, plain_name, simplified};
use super::raw::{Cell, RawRow, RawTable};
use super::recognise::{Fit, assigned, score};
use crate::workbook::Sheet;

/// So many rows are looked at for a head.
const LOOKED_AT: usize = 40;
/// Of so many rows one can choose the head.
const OFFERED: usize = 12;

/// The head of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The place of the first row behind it; nought where there is no head.
    pub end: usize,
    /// So many rows it has: none, one or two.
    pub rows: usize,
    /// Its texts, one for each column.
    pub texts: Vec<HeadText>,
    /// What stands above it, and what the sheet is called, made plain.
    pub titles: Vec<String>,
    /// The unit that stands above it for all money: `单位：万元`.
    pub unit: Option<Unit>,
}

impl Head {
    /// Finds the head of a table.
    #[must_use]
    pub fn of(table: &RawTable) -> Self {
        let width = table.width();
        let mut best: Option<(i64, usize, usize, Vec<HeadText>)> = None;
        for (at, row) in table.rows.iter().enumerate().take(LOOKED_AT) {
            if !is_head_like(row) {
                continue;
            }
            let mut tries = vec![(1, 0, texts(row, None, width))];
            if let Some(below) = table.rows.get(at + 1).filter(|row| is_head_like(row)) {
                let both = texts(below, Some(row), width);
                let is_more = !is_title(row) && units(&both) > units(&texts(below, None, width));
                // One row is likelier than two that say no more.
                tries.push((2, if is_more { 2 } else { -1 }, both));
            }
            for (rows, more, texts) in tries {
                let worth = match worth(&texts) {
                    known if known > 0 => known * 2 + more,
                    unknown => unknown,
                };
                if worth > 0 && best.as_ref().is_none_or(|(most, ..)| worth > *most) {
                    best = Some((worth, at, rows, texts));
                }
            }
        }
        let found = best.map(|(_, at, rows, _)| (at, rows));
        let (at, rows) = found
            .or_else(|| Some((unknown_head(table)?, 1)))
            .unwrap_or_default();
        Self::at(table, at, rows)
    }

    /// The head that stands in these rows, as somebody says; none where there are none.
    #[must_use]
    pub fn at(table: &RawTable, first: usize, rows: usize) -> Self {
        let width = table.width();
        let row = |nth: usize| table.rows.get(first + nth);
        let texts = match (rows, row(0), row(1)) {
            (1, Some(only), _) => texts(only, None, width),
            (2, Some(above), Some(below)) => texts(below, Some(above), width),
            _ => vec![HeadText::default(); width],
        };
        let name = table.name.as_deref().map(plain_name);
        let above = || table.rows.iter().take(first);
        let titles = above()
            .flat_map(|row| &row.cells)
            .map(|cell| plain_name(cell.text()));
        Self {
            end: first + rows,
            rows,
            titles: name.into_iter().chain(titles).collect(),
            unit: above()
                .flat_map(|row| &row.cells)
                .find_map(unit_above)
                .or_else(|| above().find_map(unit_of_title)),
            texts,
        }
    }

    /// The place of its first row.
    #[must_use]
    pub const fn first(&self) -> usize {
        self.end.saturating_sub(self.rows)
    }

    /// Where else the head of a table may stand, and where it stands: from which place on, and how many rows. First that there
    /// is none, then each of the first rows, with the next one where both may be names. Two rows behind the head are hardly one.
    #[must_use]
    pub fn choices(&self, table: &RawTable) -> Vec<(usize, usize)> {
        let is_names = |at: usize| table.rows.get(at).is_some_and(is_head_like);
        let offered = OFFERED.max(self.end).min(table.rows.len());
        let mut choices = vec![(0, 0)];
        for at in 0..offered {
            choices.push((at, 1));
            if at <= self.end && is_names(at) && is_names(at + 1) {
                choices.push((at, 2));
            }
        }
        choices
    }

    /// All heads that the first rows of a table may be.
    pub(super) fn all(table: &RawTable) -> impl Iterator<Item = Self> {
        let places = 0..LOOKED_AT.min(table.rows.len());
        places.flat_map(|at| [1, 2].map(|rows| Self::at(table, at, rows)))
    }
}

/// A row of names, none of which is known, above one that holds a figure or a day.
fn unknown_head(table: &RawTable) -> Option<usize> {
    let rows = table.rows.iter().zip(table.rows.iter().skip(1));
    let mut rows = rows.take(LOOKED_AT).enumerate();
    let is_head = |row: &RawRow, below: &RawRow| {
        let filled = row.cells.iter().filter(|cell| !cell.is_blank()).count();
        let is_wide = filled >= 2 && filled * 2 >= below.cells.len();
        is_wide && is_head_like(row) && !is_head_like(below)
    };
    let found = rows.find(|(_, (row, below))| is_head(row, below));
    found.map(|(at, _)| at)
}

/// A unit that a text above the head says: `单位：万元`, `（单位：元）`.
fn unit_above(cell: &Cell) -> Option<Unit> {
    let text: String = cell.text().chars().map(simplified).collect();
    let said = text
        .find("单位")
        .and_then(|at| text.get(at..))
        .or_else(|| {
            let lower = text.to_ascii_lowercase();
            lower.find("unit").and_then(|at| text.get(at..))
        })?;
    let said = said.split([')', '）', ' ', '，', ',']).find_map(unit_of);
    said.filter(|unit| matches!(unit, Unit::Places(_)))
}

/// Whether a row is a title: nothing stands in it but its first cell.
fn is_title(row: &RawRow) -> bool {
    let mut filled = row.cells.iter().map(|cell| !cell.is_blank());
    filled.next() == Some(true) && !filled.any(|is_filled| is_filled)
}

/// The unit that a title says in brackets: `销售明细（万元）`. A letter alone may stand for anything there.
fn unit_of_title(row: &RawRow) -> Option<Unit> {
    if !is_title(row) {
        return None;
    }
    let (_, inside) = parted(row.cell(0).text());
    let is_letter = |text: &str| text.trim().len() < 2;
    let mut said = inside.iter().filter(|text| !is_letter(text));
    said.find_map(|text| unit_of(text))
        .filter(|unit| matches!(unit, Unit::Places(_)))
}

/// How many heads say a unit.
fn units(heads: &[HeadText]) -> usize {
    heads.iter().filter(|head| head.unit.is_some()).count()
}

/// Whether a row may be a head: texts alone, none of them a figure or a day.
fn is_head_like(row: &RawRow) -> bool {
    let is_name = |cell: &Cell| match cell {
        Cell::Empty => true,
        Cell::Text(text) => !is_figure(text),
        Cell::Number(_) | Cell::Date(_) | Cell::Logical(_) | Cell::Error(_) | Cell::NotComputed => {
            false
        }
    };
    row.cells.iter().all(is_name)
}

/// Whether a text is made of figures, and what stands between them.
fn is_figure(text: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit() || ('０'..='９').contains(&letter);
    text.contains(is_digit)
        && !text.contains(|letter: char| {
            letter.is_alphabetic() && !"年月日号號元万萬千亿億wk".contains(letter)
        })
}

/// The texts of a head; what a row above says is taken for columns of which the row itself says nothing that is known, and so is
/// its unit for those that say none.
fn texts(row: &RawRow, above: Option<&RawRow>, width: usize) -> Vec<HeadText> {
    let mut group = "";
    let column = |column: usize| {
        let own = row.cell(column).text();
        let Some(above) = above else {
            return HeadText::of(own);
        };
        let over = above.cell(column);
        if !over.is_blank() {
            group = over.text();
        }
        below_group(own, over.text(), group)
    };
    (0..width).map(column).collect()
}

/// The head of a column in two rows: its own text, what stands right over it, and over which group it stands.
fn below_group(own: &str, over: &str, group: &str) -> HeadText {
    let own_head = HeadText::of(own);
    if own_head.shown.is_empty() {
        return HeadText::of(over);
    }
    let unit = own_head.unit.or_else(|| HeadText::of(group).unit);
    if own_head.name.is_empty() || !is_known(&own_head) {
        // 金额 over 万元, or over （元）.
        let both = HeadText::of(&format!("{group}（{own}）"));
        let is_unit = unit_of(own).is_some() || own_head.name.is_empty();
        if is_unit && both.unit.is_some() {
            let unit = own_head.unit.or_else(|| unit_of(own)).or(both.unit);
            return HeadText { unit, ..both };
        }
        let both = HeadText::of(&format!("{group}{own}"));
        if is_known(&both) {
            return HeadText { unit, ..both };
        }
    }
    HeadText { unit, ..own_head }
}

/// Whether some table has a column of this name.
fn is_known(head: &HeadText) -> bool {
    let heads = std::slice::from_ref(head);
    let is_of = |sheet: &Sheet| assigned(*sheet, heads).iter().any(Option::is_some);
    Sheet::ALL.iter().any(is_of)
}

/// How sure one can be that these are heads: nothing where one can't.
fn worth(heads: &[HeadText]) -> i64 {
    let filled = heads.iter().filter(|head| !head.shown.is_empty()).count();
    let of_sheet = |sheet: &Sheet| {
        let assigned = assigned(*sheet, heads);
        let is = |place: &&Option<(usize, Fit)>| matches!(place, Some((_, Fit::Is(_))));
        let exact = assigned.iter().filter(is).count();
        let all = assigned.iter().flatten().count();
        let is_sure = exact >= 1 && (all >= 2 || filled == 1);
        is_sure.then(|| score(*sheet, heads) + 20)
    };
    Sheet::ALL
        .iter()
        .filter_map(of_sheet)
        .max()
        .unwrap_or_default()
}
