//! Tables in by paste, file and drop: a file an act.
mod deals;
mod formulas;
mod heads;
mod mappings;
mod odd_tables;
mod passed;
mod pieces;
mod round_trip;
mod sheets;
mod texts;
mod twins;
mod values;
mod waiting;
mod wrong;

use rewards_document::import::{
    Choices, Preview, RawTable, Reading, Remembered, SourceTable, read_text,
};
use rewards_document::workbook::{Facts, Shared, Sheet, Workbook};

/// A workbook of the year 2026 in which nothing is typed.
pub fn blank() -> Workbook {
    Workbook::blank(
        "standard-policy",
        ["2026-01-01".to_owned(), "2026-12-31".to_owned()],
    )
}

/// A text as a table.
pub fn table(text: &str) -> RawTable {
    read_text(text.to_owned()).expect("a table")
}

/// A text with what it's found to be.
pub fn part(facts: &Facts, text: &str) -> SourceTable {
    let table = table(text);
    let reading = Reading::of(&table, facts, &Remembered::default());
    SourceTable { table, reading }
}

/// What taking texts in will do, all of it found.
pub fn preview(facts: &Shared<Facts>, texts: &[&str], choices: Choices) -> Preview {
    let parts = texts.iter().map(|text| part(facts, text)).collect();
    let mut preview = Preview::new(facts.clone(), parts, choices);
    preview.finish();
    preview
}

/// Takes texts in, and gives what was found.
pub fn take_in(workbook: &mut Workbook, texts: &[&str]) -> Preview {
    let preview = preview(&workbook.facts, texts, Choices::default());
    confirm(workbook, &preview);
    preview
}

/// Does what was found.
pub fn confirm(workbook: &mut Workbook, preview: &Preview) {
    if let Some(edit) = preview.edit() {
        workbook.act(edit);
    }
}

/// The rows of a table, of these fields, a bar between cells; blank rows left out.
pub fn rows(workbook: &Workbook, sheet: Sheet, fields: &[&str]) -> Vec<String> {
    let table = workbook.facts.table(sheet);
    let filled = table.rows.iter().filter(|row| !row.is_blank());
    filled
        .map(|row| {
            let cells = fields.iter().map(|field| row.field(sheet, field));
            cells.collect::<Vec<_>>().join("|")
        })
        .collect()
}

/// The deals with their customers, reps, days, amounts, returns and stages.
pub fn deals(workbook: &Workbook) -> Vec<String> {
    let fields = ["customer", "rep", "date", "amount", "returned", "stage"];
    rows(workbook, Sheet::Deals, &fields)
}
