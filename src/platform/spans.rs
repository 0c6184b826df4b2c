//! Cells that stand over several rows and columns, laid out as a table of rows that are all as wide as what stands in them.

/// A table with more columns is cut.
const MAX_COLUMNS: usize = 256;
/// A table with more cells is cut, blank ones counted.
const MAX_CELLS: usize = 2_000_000;
/// No cell stands over more rows.
const MAX_ROWS: usize = 10_000;

/// A cell as a page has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spanned {
    /// What stands in it, on one line.
    pub text: String,
    /// Over so many rows it stands.
    pub rows: usize,
    /// Over so many columns.
    pub columns: usize,
}

/// Rows of texts, and how many of their cells stand over several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaidOut {
    /// What stands in each row, column by column. The text of a cell over several stands in its first.
    pub rows: Vec<Vec<String>>,
    /// So many cells stand over several rows or columns.
    pub merged: u32,
    cells: usize,
}

impl LaidOut {
    /// Lays a table out behind what is there.
    pub fn add(&mut self, table: impl IntoIterator<Item = Vec<Spanned>>) {
        // Over so many rows more the cell above reaches, column by column.
        let mut reach: Vec<usize> = Vec::new();
        for cells in table {
            if self.cells >= MAX_CELLS {
                return;
            }
            let mut row = Row {
                texts: Vec::new(),
                reach: std::mem::take(&mut reach),
                below: Vec::new(),
            };
            for cell in cells {
                let (rows, columns) = (cell.rows.clamp(1, MAX_ROWS), cell.columns.max(1));
                self.merged += u32::from(rows > 1 || columns > 1);
                row.put(cell.text, rows, columns);
            }
            row.reach_on();
            self.cells += row.texts.len();
            self.rows.push(row.texts);
            reach = row.below;
        }
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        let widths = self.rows.iter().map(Vec::len);
        widths.max().unwrap_or_default()
    }

    /// As text: a tab between cells, a line break behind each row.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let cells = row.iter().map(|cell| {
                if cell.contains(['\t', '\n', '\r', '"']) {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.clone()
                }
            });
            text.push_str(&cells.collect::<Vec<_>>().join("\t"));
            text.push('\n');
        }
        text
    }
}

/// A row that is being laid out.
struct Row {
    texts: Vec<String>,
    /// Over so many rows cells of rows above reach into each column, this one with them.
    reach: Vec<usize>,
    /// The same for the row below.
    below: Vec<usize>,
}

impl Row {
    /// Puts a cell into the first columns that are free.
    fn put(&mut self, text: String, rows: usize, columns: usize) {
        while self.next_reach() > 0 {
            self.skip();
        }
        let mut text = Some(text);
        for _ in 0..columns {
            if self.texts.len() >= MAX_COLUMNS {
                return;
            }
            self.texts.push(text.take().unwrap_or_default());
            self.below.push(rows - 1);
        }
    }

    /// Leaves columns behind its last cell to the cells above that reach into them.
    fn reach_on(&mut self) {
        while self.texts.len() < self.reach.len() {
            self.skip();
        }
    }

    fn next_reach(&self) -> usize {
        let next = self.reach.get(self.texts.len());
        next.copied().unwrap_or_default()
    }

    fn skip(&mut self) {
        self.below.push(self.next_reach().saturating_sub(1));
        self.texts.push(String::new());
    }
}

#[cfg(test)]
mod tests {
    use super::{LaidOut, Spanned};

    fn cell(text: &str, rows: usize, columns: usize) -> Spanned {
        Spanned {
            text: text.to_owned(),
            rows,
            columns,
        }
    }

    #[test]
    fn a_cell_over_several_pushes_those_beside_and_below_it_aside() {
        let mut out = LaidOut::default();
        out.add([
            vec![
                cell("客户", 2, 1),
                cell("金额（万元）", 1, 2),
                cell("状态", 2, 1),
            ],
            vec![cell("成交", 1, 1), cell("退货", 1, 1)],
            vec![
                cell("甲", 2, 1),
                cell("12", 1, 1),
                cell("0.5", 1, 1),
                cell("已交付", 1, 1),
            ],
            vec![cell("3", 1, 1)],
        ]);
        assert_eq!(
            out.text(),
            "客户\t金额（万元）\t\t状态\n\t成交\t退货\t\n甲\t12\t0.5\t已交付\n\t3\t\t\n"
        );
        assert_eq!((out.merged, out.width()), (4, 4));
    }

    #[test]
    fn spans_that_say_anything_are_held_within_bounds() {
        let mut out = LaidOut::default();
        out.add([
            vec![cell("甲", usize::MAX, 0), cell("乙", 1, usize::MAX)],
            vec![cell("丙\"", 0, 1)],
        ]);
        assert_eq!(out.width(), 256);
        let mut many = LaidOut::default();
        many.add((0..20_000).map(|_| vec![cell("", 1, usize::MAX)]));
        assert_eq!(many.rows.len(), 7_813);
        assert_eq!(out.rows[1][..2], [String::new(), "丙\"".to_owned()]);
        assert!(out.text().contains("\t\"丙\"\"\""));
    }
}
