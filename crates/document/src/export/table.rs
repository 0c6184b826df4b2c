//! A table as .csv.

use super::csv::Csv;
use crate::grid::CellTexts;
use crate::workbook::normalize::{self, settled};
use crate::workbook::{CellKind, Choice, Facts, Row, RowId, Sheet};
use rewards_core::number::{Period, Sign, read_decimal};
use rewards_words::lang::Lang;
use std::borrow::Cow;

/// Rows of a table as .csv, with the heads and the words of a language; all of them where none are chosen, blank ones left
/// out. Columns in which nothing stands are left out, but for those that every row needs. A deal that doesn't say how far
/// it has come is written as delivered, as it's counted; one without a salesperson of its own has its customer's.
#[must_use]
pub fn table_csv(facts: &Facts, sheet: Sheet, chosen: Option<&[RowId]>, lang: Lang) -> String {
    let table = facts.table(sheet);
    let rows: Vec<&Row> = match chosen {
        Some(ids) => ids
            .iter()
            .filter_map(|id| table.row(*id))
            .map(AsRef::as_ref)
            .collect(),
        None => table.rows.iter().map(AsRef::as_ref).collect(),
    };
    let rows: Vec<&Row> = rows.into_iter().filter(|row| !row.is_blank()).collect();
    let writer = Writer {
        sheet,
        texts: (0..sheet.columns().len())
            .filter_map(|at| CellTexts::of(facts, sheet, at))
            .collect(),
        period: facts.days(),
        lang,
    };
    let is_written = |at: &usize| {
        let column = sheet.columns().get(*at);
        column.is_some_and(|column| column.need == crate::workbook::Need::Always)
            || writer.is_owner(*at)
            || rows.iter().any(|row| !row.cell(*at).trim().is_empty())
    };
    let columns: Vec<usize> = (0..sheet.columns().len()).filter(is_written).collect();
    let mut csv = Csv::new();
    let heads = columns.iter().filter_map(|at| sheet.columns().get(*at));
    csv.row(heads.map(|column| column.name.in_lang(lang)));
    for row in rows {
        csv.row(columns.iter().map(|at| writer.cell(row, *at)));
    }
    csv.into_text()
}

/// The name of a file that holds a table: `成交.csv`.
#[must_use]
pub fn file_name(sheet: Sheet, lang: Lang) -> String {
    format!("{}.csv", sheet.title().in_lang(lang))
}

struct Writer<'a> {
    sheet: Sheet,
    /// What is read in each column.
    texts: Vec<CellTexts<'a>>,
    period: Option<Period>,
    lang: Lang,
}

impl Writer<'_> {
    fn is_owner(&self, column: usize) -> bool {
        self.sheet == Sheet::Deals && self.sheet.column("rep") == Some(column)
    }

    /// A cell as a spreadsheet of the language has it; one that can't be read as it was typed.
    fn cell<'r>(&'r self, row: &'r Row, at: usize) -> Cow<'r, str> {
        let typed = row.cell(at).trim();
        let Some(column) = self.sheet.columns().get(at) else {
            return Cow::Borrowed(typed);
        };
        if typed.is_empty() {
            // Whose a deal is, and how far it has come, is written, also where it goes without saying: a file is read without
            // the page.
            let is_told = self.is_owner(at) || column.kind == CellKind::Choice(Choice::Stage);
            let texts = self.texts.get(at).filter(|_| is_told);
            return texts.map_or(Cow::Borrowed(""), |texts| texts.shown(row, self.lang));
        }
        let text = settled(column.kind, typed, self.period);
        Cow::Owned(match column.kind {
            CellKind::Money => {
                let plain = normalize::money(&text);
                let is_read = read_decimal(&plain, 20, Sign::Any).is_ok();
                if is_read { plain } else { text }
            }
            CellKind::Flag(_) => match (normalize::truth(&text), self.lang) {
                (Some(true), Lang::Zh) => "是".to_owned(),
                (Some(false), Lang::Zh) => "否".to_owned(),
                (Some(true), Lang::En) => "yes".to_owned(),
                (Some(false), Lang::En) => "no".to_owned(),
                (None, _) => text,
            },
            CellKind::Choice(choice) => {
                let name = normalize::named(choice, &text);
                name.map_or(text, |name| name.in_lang(self.lang).to_owned())
            }
            CellKind::Id
            | CellKind::Text
            | CellKind::Percent
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months
            | CellKind::Link(_) => text,
        })
    }
}
