//! Finding and replacing.

use super::cell_text::CellTexts;
use super::fold::Needle;
use super::{Selection, Shown, Spot};
use crate::workbook::{Block, CellKind, Choice, Edit, Row, RowId, normalize};
use rewards_core::pieces::{at_once, pause};
use std::borrow::Cow;
use std::iter;
use std::sync::Arc;

/// So many rows are looked through without a pause.
const PIECE: usize = 1_024;

/// What one looks for. Case and width of letters don't matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// The text.
    pub text: String,
    /// How much of a cell it is to be.
    pub extent: Extent,
}

/// How much of a cell a text is to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Any part.
    #[default]
    Part,
    /// All of it.
    Whole,
}

/// Which way one looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// On, and from the end to the beginning.
    Next,
    /// Back, and from the beginning to the end.
    Previous,
}

/// What one looks for, ready for many cells.
struct Search {
    needle: Needle,
    extent: Extent,
}

impl Search {
    fn of(asked: &Find) -> Option<Self> {
        let needle = Needle::of(&asked.text);
        let extent = asked.extent;
        (!needle.is_empty()).then_some(Self { needle, extent })
    }

    fn fits(&self, text: &str) -> bool {
        match self.extent {
            Extent::Part => self.needle.is_in(text),
            Extent::Whole => self.needle.is(text.trim()),
        }
    }

    /// Whether a cell says it, as it's typed or as it's shown.
    fn finds(&self, kind: CellKind, cell: &str) -> bool {
        !cell.is_empty()
            && (self.fits(cell)
                || ungrouped(kind, cell).is_some_and(|plain| self.fits(&plain))
                || self.named(kind, cell).is_some())
    }

    /// A word of a closed list by what it's called.
    fn named(&self, kind: CellKind, cell: &str) -> Option<(Choice, &'static str)> {
        let CellKind::Choice(choice) = kind else {
            return None;
        };
        let label = normalize::named(choice, &normalize::word(choice, cell))?;
        let names = [label.zh, label.en];
        let name = names.into_iter().find(|name| self.fits(name))?;
        Some((choice, name))
    }

    /// The cell with something else in its place; nothing where it isn't there.
    fn replaced(&self, kind: CellKind, cell: &str, with: &str) -> Option<String> {
        let replaced = |text: &str| match self.extent {
            Extent::Whole => self.fits(text).then(|| with.to_owned()),
            Extent::Part => self.needle.replaced(text, with),
        };
        if cell.is_empty() {
            return None;
        }
        let plain = || {
            Some(normalize::settled(
                kind,
                &replaced(&ungrouped(kind, cell)?)?,
                None,
            ))
        };
        replaced(cell).or_else(plain).or_else(|| {
            let (choice, name) = self.named(kind, cell)?;
            Some(normalize::word(choice, &replaced(name)?))
        })
    }
}

/// A number without what stands between its thousands; nothing where nothing does.
fn ungrouped(kind: CellKind, cell: &str) -> Option<String> {
    let is_number = matches!(
        kind,
        CellKind::Money | CellKind::Percent | CellKind::Count | CellKind::Months
    );
    (is_number && cell.contains(',')).then(|| cell.replace(',', ""))
}

/// What is read in a row's cell. A tick is no text.
fn read_in<'r>(column: &CellTexts<'_>, row: &'r Row) -> Cow<'r, str> {
    match column.kind {
        CellKind::Flag(_) => Cow::Borrowed(column.typed(row)),
        _ => column.meant(row),
    }
}

/// A sheet that is looked through.
struct Looked<'s, 'a> {
    shown: &'s Shown<'a>,
    columns: Vec<CellTexts<'a>>,
    search: Search,
}

impl Looked<'_, '_> {
    /// The first of these cells of these rows that says what one looks for.
    fn first<C: Iterator<Item = usize>>(
        &self,
        rows: impl Iterator<Item = usize>,
        cells: impl Fn() -> C,
    ) -> Option<Spot> {
        let mut rows = self.shown.rows_in(rows);
        rows.find_map(|(at, row)| {
            let column = cells().find(|place| {
                let column = self.columns.get(*place);
                column.is_some_and(|column| self.search.finds(column.kind, &read_in(column, row)))
            });
            column.map(|column| Spot::at(at, column))
        })
    }
}

impl<'a> Shown<'a> {
    /// The next cell that says what one looks for, row by row; all others first, then the one where one is.
    #[must_use]
    pub fn found(&self, asked: &Find, from: Spot, direction: Direction) -> Option<Spot> {
        let search = Search::of(asked)?;
        let from = self.held(from);
        let looked = Looked {
            shown: self,
            columns: self.looked_through(),
            search,
        };
        let (width, height) = (looked.columns.len(), self.rows.len());
        let here = || iter::once(from.row);
        let (before, behind) = (0..from.row, from.row.saturating_add(1)..height);
        match direction {
            Direction::Next => looked
                .first(here(), || from.column + 1..width)
                .or_else(|| looked.first(behind.chain(before), || 0..width))
                .or_else(|| looked.first(here(), || 0..from.column + 1)),
            Direction::Previous => looked
                .first(here(), || (0..from.column).rev())
                .or_else(|| looked.first(before.rev().chain(behind.rev()), || (0..width).rev()))
                .or_else(|| looked.first(here(), || (from.column..width).rev())),
        }
    }

    /// How many cells say it.
    pub async fn count_found(&self, asked: &Find) -> usize {
        let Some(search) = Search::of(asked) else {
            return 0;
        };
        let columns = self.looked_through();
        let mut count = 0;
        for (at, row) in self.rows_in(0..self.rows.len()) {
            let cells = columns.iter();
            count += cells
                .filter(|column| search.finds(column.kind, &read_in(column, row)))
                .count();
            if at % PIECE == PIECE - 1 {
                pause().await;
            }
        }
        count
    }

    /// Puts something else in its place, in what is selected; gives in how many cells. Nothing where it's in none. What an
    /// empty cell is shown as is typed then.
    #[must_use]
    pub fn replaced(&self, asked: &Find, with: &str, within: Selection) -> Option<(Edit, usize)> {
        at_once(self.replaced_in_pieces(asked, with, within))
    }

    /// The same in pieces, where there are many rows.
    pub async fn replaced_in_pieces(
        &self,
        asked: &Find,
        with: &str,
        within: Selection,
    ) -> Option<(Edit, usize)> {
        let search = Search::of(asked)?;
        let all = self.looked_through();
        let columns = all.get(self.columns_of(within))?;
        let mut count = 0;
        let mut rows: Vec<(RowId, Arc<[String]>)> = Vec::new();
        for (at, row) in self.rows_in(self.rows_of(within)) {
            let replaced = columns
                .iter()
                .map(|column| search.replaced(column.kind, &read_in(column, row), with));
            let replaced: Vec<Option<String>> = replaced.collect();
            let here = replaced.iter().flatten().count();
            count += here;
            if here > 0 {
                let texts = replaced.into_iter().zip(columns);
                let texts = texts
                    .map(|(text, column)| text.unwrap_or_else(|| column.typed(row).to_owned()));
                rows.push((row.id, texts.collect()));
            }
            if at % PIECE == PIECE - 1 {
                pause().await;
            }
        }
        let columns = columns.iter().map(|column| column.column).collect();
        let edit = Edit::of_block(self.sheet, Block { columns, rows })?;
        Some((edit, count))
    }

    fn looked_through(&self) -> Vec<CellTexts<'a>> {
        let columns = self.columns.iter();
        let texts = columns.filter_map(|at| CellTexts::of(self.facts, self.sheet, *at));
        texts.collect()
    }

    /// The columns shown, with what their cells hold.
    pub(super) fn kinds(&self) -> Vec<(usize, CellKind)> {
        let columns = self.columns.iter().map(|column| {
            let named = self.sheet.columns().get(*column);
            (*column, named.map_or(CellKind::Text, |named| named.kind))
        });
        columns.collect()
    }
}
