//! The sheet without its pixels: a file an act.
mod arranging;
mod bands;
mod clearing;
mod copying;
mod filling;
mod finding;
mod following;
mod hinting;
mod laying_out;
mod moving;
mod pasted_bands;
mod pasting;
mod random_acts;
mod rows;
mod summing;
mod typing;
mod wrong_cells;

use crate::common;
use rewards_document::grid::{Behind, ColumnSum, Pasted, Selection, Shown, Spot, Summary};
use rewards_document::workbook::{Edit, Facts, FactsCheck, RowId, Shared, Sheet, Workbook};

/// A table, all of it shown.
struct View {
    workbook: Workbook,
    sheet: Sheet,
    rows: Vec<RowId>,
    columns: Vec<usize>,
}

impl View {
    /// A table of these cells in these columns, which are all that is shown.
    fn of(sheet: Sheet, fields: &[&str], rows: &[&[&str]]) -> Self {
        let mut workbook = common::workbook();
        let columns: Vec<usize> = fields
            .iter()
            .map(|field| common::column(sheet, field))
            .collect();
        let mut facts = (*workbook.facts).clone();
        facts.table_mut(sheet).rows = Default::default();
        for row in rows {
            let texts = columns
                .iter()
                .copied()
                .zip(row.iter().map(|text| (*text).to_owned()));
            facts.table_mut(sheet).push(sheet, texts);
        }
        workbook.act(Edit::Facts(Shared::new(facts)));
        let mut view = Self {
            workbook,
            sheet,
            rows: Vec::new(),
            columns,
        };
        view.show_all();
        view
    }

    /// Deals with their customers and amounts.
    fn of_deals(rows: &[&[&str]]) -> Self {
        Self::of(Sheet::Deals, &["customer", "amount"], rows)
    }

    /// Free cells, three columns wide.
    fn of_texts(rows: &[&[&str]]) -> Self {
        Self::of(Sheet::Deals, &["product", "date", "amount"], rows)
    }

    fn facts(&self) -> &Facts {
        &self.workbook.facts
    }

    fn shown(&self) -> Shown<'_> {
        Shown {
            facts: self.facts(),
            sheet: self.sheet,
            rows: &self.rows,
            columns: &self.columns,
        }
    }

    /// What is wrong and who is who in the tables.
    fn check(&self) -> FactsCheck {
        FactsCheck::of(self.facts())
    }

    fn summary(&self, selection: Selection) -> Summary {
        self.shown().summary(&self.check(), selection)
    }

    fn column_sums(&self) -> Vec<ColumnSum> {
        self.shown().column_sums(&self.check())
    }

    fn pasted(&self, selection: Selection, text: &str) -> Pasted {
        self.shown()
            .pasted(&self.check(), selection, text, Behind::Adds)
    }

    fn show_all(&mut self) {
        let rows = self.workbook.facts.table(self.sheet).rows.iter();
        self.rows = rows.map(|row| row.id).collect();
    }

    /// Does an act, shows all rows, and holds that it is one step that goes both ways.
    fn act(&mut self, edit: Option<Edit>) {
        let before = self.workbook.facts.clone();
        self.workbook.act(edit.expect("an act"));
        let after = self.workbook.facts.clone();
        self.workbook.undo();
        assert_eq!(all_rows(self.facts()), all_rows(&before), "taken back");
        self.workbook.redo();
        assert_eq!(all_rows(self.facts()), all_rows(&after), "done again");
        self.show_all();
    }

    /// What stands in the columns shown of all rows.
    fn cells(&self) -> Vec<Vec<&str>> {
        let rows = self.facts().table(self.sheet).rows.iter();
        rows.map(|row| {
            self.columns
                .iter()
                .map(|column| row.cell(*column))
                .collect()
        })
        .collect()
    }

    /// What stands in a column of another table.
    fn texts(&self, sheet: Sheet, field: &str) -> Vec<&str> {
        let rows = self.facts().table(sheet).rows.iter();
        rows.map(|row| row.field(sheet, field)).collect()
    }
}

/// All that stands in the tables.
fn all_rows(facts: &Facts) -> Vec<Vec<(u32, Vec<String>)>> {
    let rows = |sheet: &Sheet| {
        let rows = facts.table(*sheet).rows.iter();
        rows.map(|row| (row.id.0, row.cells.clone())).collect()
    };
    Sheet::ALL.iter().map(rows).collect()
}

/// A selection from one cell to another, each by row and column.
const fn select(from: (usize, usize), to: (usize, usize)) -> Selection {
    Selection::range(Spot::at(from.0, from.1), Spot::at(to.0, to.1))
}

/// One cell.
const fn cell(row: usize, column: usize) -> Selection {
    select((row, column), (row, column))
}
