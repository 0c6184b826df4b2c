//! What an event is called: whose it is, what happened, and when.

use crate::day_words::day_words;
use crate::workbook::{Facts, Row, RowId, Sheet};
use rewards_core::number::Period;
use rewards_words::label as words;
use rewards_words::say;
use rewards_words::text::Localized;

/// What a row of the events is called: `陈强的违规（3月12日）`. Whose it is, is its rep, else its customer. Nothing where
/// what happened isn't said yet.
#[must_use]
pub fn event_words(row: &Row, period: Option<Period>) -> Option<Localized> {
    let cell = |field: &str| {
        Some(row.field(Sheet::Outcomes, field).trim()).filter(|text| !text.is_empty())
    };
    let kind = Localized::of(&words::outcome_kind(row.kind()?));
    let whose = cell("rep").or_else(|| cell("customer"));
    let day = cell("date").map(|day| day_words(day, period));
    Some(match (whose, day) {
        (Some(whose), Some(day)) => say!("{0}的{1}（{2}）", "{0}: {1} ({2})", whose, kind, day),
        (Some(whose), None) => say!("{0}的{1}", "{0}: {1}", whose, kind),
        (None, Some(day)) => say!("{0}（{1}）", "{0} ({1})", kind, day).beginning(),
        (None, None) => kind.beginning(),
    })
}

/// What a row is called where no numbers of rows are seen: an event as above, any other row by its first cell. Nothing where
/// that isn't typed yet.
#[must_use]
pub fn row_words(facts: &Facts, sheet: Sheet, row: RowId) -> Option<Localized> {
    let row = facts.table(sheet).row(row)?;
    if sheet == Sheet::Outcomes {
        return event_words(row, facts.days());
    }
    let name = row.cell(0).trim();
    (!name.is_empty()).then(|| Localized::same(name))
}

/// By which number a row is told that isn't called anything yet, the one that its sheet has beside it: `第 27 行`. Nothing where
/// it's not in its table.
#[must_use]
pub fn row_number(facts: &Facts, sheet: Sheet, row: RowId) -> Option<Localized> {
    let at = facts.table(sheet).position(row)?;
    Some(say!("第 {0} 行", "Row {0}", at + 1))
}

#[cfg(test)]
mod tests {
    use super::{event_words, row_number};
    use crate::workbook::{Edit, Row, RowId, Sheet, Workbook};
    use rewards_core::number::{Day, Period};
    use std::error::Error;
    use std::sync::Arc;

    #[test]
    fn an_event_is_called_by_who_what_and_when() -> Result<(), Box<dyn Error>> {
        let [from, to] = ["2026-01-01", "2026-12-31"].map(Day::read);
        let period = from.zip(to).map(|(from, to)| Period { from, to });
        for (cells, zh, en) in [
            (
                &[("kind", "violation"), ("rep", "陈强"), ("date", "3-12")][..],
                "陈强的违规（3月12日）",
                "陈强: violation (12 March)",
            ),
            (
                &[("kind", "complaint"), ("customer", "宏远电子")],
                "宏远电子的客户投诉",
                "宏远电子: complaint",
            ),
            (
                &[("kind", "leak"), ("date", "3-12")],
                "信息泄露（3月12日）",
                "Leak (12 March)",
            ),
            (&[("kind", "leak")], "信息泄露", "Leak"),
        ] {
            let mut row = Row::blank(Sheet::Outcomes, RowId(1));
            for (field, text) in cells {
                let at = Sheet::Outcomes.column(field).ok_or(*field)?;
                row = row.with(at, (*text).to_owned());
            }
            let words = event_words(&row, period).ok_or(zh)?;
            assert_eq!((words.zh.as_str(), words.en.as_str()), (zh, en));
        }
        assert_eq!(
            event_words(&Row::blank(Sheet::Outcomes, RowId(1)), period),
            None
        );
        Ok(())
    }

    #[test]
    fn a_row_has_the_number_of_its_place_and_not_that_of_its_coming() {
        let mut workbook = Workbook::blank("standard-policy", [String::new(), String::new()]);
        for id in [7, 35] {
            let row = Arc::new(Row::blank(Sheet::Deals, RowId(id)));
            workbook.act(Edit::AddRow(Sheet::Deals, 0, row));
        }
        let number = |id| row_number(&workbook.facts, Sheet::Deals, RowId(id));
        assert_eq!(number(35).map(|text| text.zh).as_deref(), Some("第 1 行"));
        assert_eq!(number(7).map(|text| text.en).as_deref(), Some("Row 2"));
        assert_eq!(number(99), None);
    }
}
