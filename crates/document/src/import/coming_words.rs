//! What is said of a row that comes, or changes one that is there.

use super::preview::ComingRow;
use super::words::shortened;
use crate::workbook::{CellKind, normalize};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

impl ComingRow {
    /// The row with its number in the source: of a new one what stands in it, of another what each cell was and will be.
    #[must_use]
    pub fn words(&self) -> Localized {
        let Some(before) = &self.before else {
            const BETWEEN: Label = label!("，", ", ");
            let cells = self.cells.iter();
            let cells = cells
                .map(|(at, text)| say!("{0} {1}", "{0} {1}", self.name(*at), self.text(*at, text)));
            let cells = Localized::joined(cells, BETWEEN);
            return say!("第 {0} 行：{1}", "Row {0}: {1}", self.number, cells);
        };
        const BETWEEN: Label = label!("；", "; ");
        let was = |at: usize| before.get(at).map_or("", |text| text.trim());
        let cells = self.cells.iter().map(|(at, text)| {
            let (name, new) = (self.name(*at), self.text(*at, text));
            match was(*at) {
                "" => say!("{0}（空）→ {1}", "{0} (empty) → {1}", name, new),
                old => say!(
                    "{0} {1} → {2}",
                    "{0} {1} → {2}",
                    name,
                    self.text(*at, old),
                    new
                ),
            }
        });
        let cells = Localized::joined(cells, BETWEEN);
        let told_by = [Some(0), self.sheet.column("date")].map(|at| at.map_or("", was));
        let told_by = told_by.into_iter().filter(|text| !text.is_empty());
        let told_by = Localized::joined(told_by.map(shortened), label!(" ", " "));
        say!(
            "第 {0} 行，{1}：{2}",
            "Row {0}, {1}: {2}",
            self.number,
            told_by,
            cells
        )
    }

    fn name(&self, at: usize) -> Label {
        let column = self.sheet.columns().get(at);
        column.map(|column| column.short_name()).unwrap_or_default()
    }

    /// A cell as the sheet shows it.
    fn text(&self, at: usize, text: &str) -> Localized {
        let kind = self.sheet.columns().get(at).map(|column| column.kind);
        let named = match kind {
            Some(CellKind::Choice(choice)) => normalize::named(choice, text),
            Some(CellKind::Flag(_)) => match normalize::truth(text) {
                Some(true) => Some(label!("是", "yes")),
                Some(false) => Some(label!("否", "no")),
                None => None,
            },
            _ => None,
        };
        named.map_or_else(|| Localized::same(&shortened(text)), Localized::from)
    }
}
