//! What pasting writes: a block of cells, over those that are there and into new rows behind them.

use super::{Selection, Shown, Spot};
use crate::import::{BareReading, is_sum_row};
use crate::read_text::cells_in_pieces;
use crate::workbook::{
    Block, CellKind, Edit, FactsCheck, Named, Names, Newcomers, Row, RowId, Sheet,
    deals_without_rep,
};
use rewards_core::pieces::{at_once, pause};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// So many rows are one piece of work.
const PIECE: usize = 1_024;

/// What becomes of rows that are pasted behind the last one shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// They are added.
    Adds,
    /// They are left out: the view is filtered, and what is pasted goes to the rows shown. Whoever begins on the blank row at
    /// the end adds rows all the same.
    LeavesOut,
}

/// What pasting does.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The act; nothing where it changes nothing.
    pub edit: Option<Edit>,
    /// What was pasted, among the rows that are shown then: new ones stand behind the others.
    pub selection: Selection,
    /// So many rows are new.
    pub added_rows: usize,
    /// So many columns of the block had no room on the right, and are left out.
    pub cut_columns: usize,
    /// So many rows of the block had none left to go to, and are left out.
    pub cut_rows: usize,
    /// So many rows of the block sum up others, and are left out.
    pub sums: usize,
    /// Who is made, because deals name them.
    pub newcomers: Newcomers,
}

/// A block as it was read, and how it lies on the sheet.
struct Laid<'t> {
    cells: &'t [Vec<Cow<'t, str>>],
    /// The places of its rows and columns on the sheet.
    rows: Range<usize>,
    columns: Range<usize>,
    /// So wide is it once.
    width: usize,
    /// What the columns of the sheet hold.
    kinds: Vec<(usize, CellKind)>,
    reading: BareReading,
}

impl Laid<'_> {
    /// The text for a cell, counted from the corner, as it settles there; nothing where its row is shorter.
    fn settled(&self, row: usize, column: usize) -> Option<String> {
        let text = self.text(row, column)?;
        let (_, kind) = self.kinds.get(self.columns.start + column)?;
        Some(self.reading.settled(*kind, text))
    }

    /// The text for a cell, counted from the corner; nothing where its row is shorter.
    fn text(&self, row: usize, column: usize) -> Option<&str> {
        let row = self.cells.get(row % self.cells.len().max(1))?;
        row.get(column % self.width.max(1)).map(AsRef::as_ref)
    }
}

impl Shown<'_> {
    /// Pastes a text from where the selection begins. One cell, and a block of which the selection is a multiple, fill all
    /// of it. Rows behind the last are added; where the view is sorted or filtered, what is pasted goes to the rows shown.
    /// Deals make the customers and reps whom they name, each once. Texts settle, as those do that are typed when their cell
    /// is left, and as a file's do: 12万 is 120,000, 3-2 a day of the period, and so is 46090. Rows that sum up others are
    /// left out. Cells that a shorter row does not reach stay. The check is that of what is shown.
    #[must_use]
    pub fn pasted(
        &self,
        check: &FactsCheck,
        selection: Selection,
        text: &str,
        behind: Behind,
    ) -> Pasted {
        let find = |sheet: Sheet, text: &str| check.find(sheet, text);
        at_once(self.pasting(find, selection, text, behind))
    }

    /// The same, in pieces: for many rows.
    pub async fn pasted_in_pieces(
        &self,
        selection: Selection,
        text: &str,
        behind: Behind,
    ) -> Pasted {
        let names = |sheet: Sheet| Names::of(sheet, self.facts.table(sheet));
        let customers = names(Sheet::Customers);
        pause().await;
        let reps = names(Sheet::Reps);
        let find = |sheet: Sheet, text: &str| match sheet {
            Sheet::Customers => customers.find(text),
            Sheet::Reps => reps.find(text),
            Sheet::Teams | Sheet::Deals | Sheet::Outcomes => Named::Nobody,
        };
        self.pasting(find, selection, text, behind).await
    }

    async fn pasting(
        &self,
        find: impl Fn(Sheet, &str) -> Named,
        selection: Selection,
        text: &str,
        behind: Behind,
    ) -> Pasted {
        let mut cells = cells_in_pieces(text).await;
        let selection = self.held_selection(selection);
        let start = selection.start();
        let all = cells.len();
        if all > 1 {
            let kinds = self.kinds();
            let kinds = kinds.get(start.column..).unwrap_or_default();
            let kinds = kinds.iter().map(|(_, kind)| *kind);
            cells.retain(|row| !is_sum_row(kinds.clone().zip(row.iter().map(AsRef::as_ref))));
        }
        pause().await;
        let sums = all - cells.len();
        let width = cells.iter().map(Vec::len).max().unwrap_or_default();
        if cells.is_empty() || self.columns.is_empty() {
            return Pasted::nothing(selection, sums);
        }
        let room = match behind {
            Behind::LeavesOut if start.row < self.rows.len() => self.rows.len() - start.row,
            Behind::LeavesOut | Behind::Adds => usize::MAX,
        };
        let cut_rows = cells.len().saturating_sub(room);
        cells.truncate(room);
        let [down, across] = times(selection, cells.len(), width);
        // Only what is pasted itself adds rows, not what is filled.
        let most = self.rows.len().max(start.row + cells.len());
        let end = Spot::at(
            (start.row + cells.len() * down).min(most),
            (start.column + width * across).min(self.columns.len()),
        );
        let kinds = self.kinds();
        let laid = Laid {
            reading: self.reading_of(&cells, kinds.get(start.column..end.column)),
            kinds,
            rows: start.row..end.row,
            columns: start.column..end.column,
            cells: &cells,
            width,
        };
        pause().await;
        let existing = self.written(&laid).await;
        let new = self.new_rows(&laid).await;
        let newcomers = self.newcomers(find, &laid, &new).await;
        let added_rows = new.len();
        let last = Spot::at(
            end.row.min(self.rows.len() + added_rows).max(start.row + 1) - 1,
            end.column.max(start.column + 1) - 1,
        );
        Pasted {
            edit: self.edit_of(existing, new, &newcomers),
            selection: Selection::range(start, last),
            added_rows,
            cut_columns: (start.column + width).saturating_sub(self.columns.len()),
            cut_rows,
            sums,
            newcomers,
        }
    }

    /// Whether nothing is typed in the rows shown from this place on.
    #[must_use]
    pub fn is_blank_from(&self, row: usize) -> bool {
        let mut rows = self.rows_in(row..self.rows.len());
        rows.all(|(_, row)| row.is_blank())
    }

    /// How a block is read, of which the first column goes into the first of these.
    fn reading_of(
        &self,
        cells: &[Vec<Cow<'_, str>>],
        kinds: Option<&[(usize, CellKind)]>,
    ) -> BareReading {
        let kinds = kinds.unwrap_or_default().iter().enumerate();
        let days = kinds.filter(|(_, (_, kind))| *kind == CellKind::Day);
        let texts = days.flat_map(|(nth, _)| {
            let cells = cells.iter().filter_map(move |row| row.get(nth));
            cells.map(AsRef::as_ref)
        });
        BareReading::of(self.sheet, texts, self.facts.days())
    }

    /// What is written into rows that are there.
    async fn written(&self, laid: &Laid<'_>) -> Option<Block> {
        let columns = self.columns.get(laid.columns.clone())?.to_vec();
        let end = laid.rows.end.min(self.rows.len());
        let mut rows = Vec::with_capacity(end.saturating_sub(laid.rows.start));
        for (at, row) in self.rows_in(laid.rows.start..end) {
            let texts = columns.iter().enumerate().map(|(nth, column)| {
                let text = laid.settled(at - laid.rows.start, nth);
                text.unwrap_or_else(|| row.cell(*column).to_owned())
            });
            let texts: Arc<[String]> = texts.collect();
            rows.push((row.id, texts));
            if rows.len() % PIECE == 0 {
                pause().await;
            }
        }
        Some(Block { columns, rows })
    }

    /// The rows behind the last, without blank ones at their end.
    async fn new_rows(&self, laid: &Laid<'_>) -> Vec<Arc<Row>> {
        let columns = self.columns.get(laid.columns.clone()).unwrap_or_default();
        let next = self.facts.table(self.sheet).next;
        let places = laid.rows.start.max(self.rows.len())..laid.rows.end;
        let mut rows = Vec::with_capacity(places.len());
        for (at, id) in places.zip(next..) {
            let mut row = Row::blank(self.sheet, RowId(id));
            for (nth, column) in columns.iter().enumerate() {
                let text = laid.settled(at - laid.rows.start, nth);
                if let Some((cell, text)) = row.cells.get_mut(*column).zip(text) {
                    *cell = text;
                }
            }
            rows.push(Arc::new(row));
            if rows.len() % PIECE == 0 {
                pause().await;
            }
        }
        filled(rows)
    }

    /// Whom the deals name as they are afterwards, and nobody knows yet.
    async fn newcomers(
        &self,
        find: impl Fn(Sheet, &str) -> Named,
        laid: &Laid<'_>,
        new: &[Arc<Row>],
    ) -> Newcomers {
        let columns = ["customer", "rep"].map(|field| self.sheet.column(field));
        let (Sheet::Deals, [Some(customer), Some(rep)]) = (self.sheet, columns) else {
            return Newcomers::default();
        };
        let shown = self.columns.get(laid.columns.clone()).unwrap_or_default();
        let nth = |column: usize| shown.iter().position(|shown| *shown == column);
        let (of_customer, of_rep) = (nth(customer), nth(rep));
        let end = laid.rows.end.min(self.rows.len());
        let written = || self.rows_in(laid.rows.start..end);
        let rows = written().map(|(at, row)| {
            let text = |nth: Option<usize>, column: usize| {
                let pasted = nth.and_then(|nth| laid.text(at - laid.rows.start, nth));
                pasted.unwrap_or_else(|| row.cell(column))
            };
            (text(of_customer, customer), text(of_rep, rep))
        });
        // The first rep comes, perhaps: those that are there already may have waited for him.
        let mut waiting = deals_without_rep(self.facts);
        if !waiting.is_empty() {
            let written: HashSet<RowId> = written().map(|(_, row)| row.id).collect();
            waiting.retain(|row| !written.contains(&row.id));
        }
        let others = new.iter().chain(&waiting);
        let others = others.map(|row| (row.cell(customer), row.cell(rep)));
        Newcomers::in_pieces(self.facts, find, rows.chain(others)).await
    }

    /// One act of all.
    fn edit_of(
        &self,
        existing: Option<Block>,
        new: Vec<Arc<Row>>,
        newcomers: &Newcomers,
    ) -> Option<Edit> {
        let end = self.facts.table(self.sheet).rows.len();
        let added = (!new.is_empty()).then(|| Edit::AddRows(self.sheet, end, new));
        let written = existing.and_then(|block| Edit::of_block(self.sheet, block));
        // New rows come first: what is named by one of them stays so.
        let mut edits: Vec<Edit> = added.into_iter().chain(written).collect();
        edits.extend(newcomers.edits(self.facts));
        one_of(edits)
    }
}

/// New rows without blank ones at their end.
pub(super) fn filled(mut rows: Vec<Arc<Row>>) -> Vec<Arc<Row>> {
    let filled = rows.iter().rposition(|row| !row.is_blank());
    rows.truncate(filled.map_or(0, |last| last + 1));
    rows
}

/// One act of several; nothing where there is none.
pub(super) fn one_of(mut edits: Vec<Edit>) -> Option<Edit> {
    if edits.len() > 1 {
        return Some(Edit::Several(edits));
    }
    edits.pop()
}

impl Pasted {
    fn nothing(selection: Selection, sums: usize) -> Self {
        Self {
            edit: None,
            selection,
            added_rows: 0,
            cut_columns: 0,
            cut_rows: 0,
            sums,
            newcomers: Newcomers::default(),
        }
    }
}

/// How many times a block stands below, and beside, itself: as often as it fits into a selection that is a multiple of it.
pub(super) fn times(selection: Selection, height: usize, width: usize) -> [usize; 2] {
    let times = |range: std::ops::RangeInclusive<usize>, length: usize| {
        let selected = range.end() - range.start() + 1;
        match selected.checked_rem(length) {
            Some(0) => Some(selected / length),
            _ if selected == 1 => Some(1),
            _ => None,
        }
    };
    match (
        times(selection.rows(), height),
        times(selection.columns(), width),
    ) {
        (Some(down), Some(across)) => [down, across],
        _ => [1, 1],
    }
}
