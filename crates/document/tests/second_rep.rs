//! A second rep asks nothing of old rows: those that meant the only one name him.
use crate::common;
use crate::common::{add_row, sample, text, type_in, workbook};
use rewards_document::workbook::{Edit, FactsCheck, Row, RowId, Shared, Sheet, Workbook};
use std::sync::Arc;

/// One rep, a customer and three outcomes that say nothing of him.
fn with_one_rep() -> Workbook {
    let mut workbook = workbook();
    for (id, kind) in [(1, "praise"), (2, "referral"), (3, "")] {
        add_row(&mut workbook, Sheet::Outcomes, id);
        type_in(&mut workbook, Sheet::Outcomes, id, "kind", kind);
        type_in(&mut workbook, Sheet::Outcomes, id, "date", "3-2");
    }
    add_row(&mut workbook, Sheet::Customers, 2);
    workbook
}

fn reps(workbook: &Workbook) -> Vec<String> {
    let cells = [
        (Sheet::Customers, 1),
        (Sheet::Customers, 2),
        (Sheet::Outcomes, 1),
        (Sheet::Outcomes, 2),
        (Sheet::Outcomes, 3),
    ];
    let told = cells.map(|(sheet, row)| text(workbook, sheet, row, "rep"));
    told.into()
}

#[test]
fn rows_that_meant_the_only_rep_name_him_in_the_same_step() {
    let mut workbook = with_one_rep();
    add_row(&mut workbook, Sheet::Reps, 2);
    assert_eq!(reps(&workbook), ["", "", "", "", ""]);
    let before = workbook.facts.clone();
    for name in ["李", "李娜"] {
        type_in(&mut workbook, Sheet::Reps, 2, "name", name);
        // A blank row means nobody, and neither does an outcome that need not name anybody.
        assert_eq!(reps(&workbook), ["张伟", "", "张伟", "", ""]);
    }
    let check = FactsCheck::of(&workbook.facts);
    let sheets: Vec<Sheet> = check.left_out.iter().map(|row| row.sheet).collect();
    assert!(!sheets.contains(&Sheet::Customers) && !sheets.contains(&Sheet::Deals));
    workbook.undo();
    assert_eq!(*workbook.facts, *before);
    workbook.redo();
    assert_eq!(reps(&workbook), ["张伟", "", "张伟", "", ""]);
}

#[test]
fn a_row_that_comes_filled_does_the_same() {
    let mut workbook = with_one_rep();
    let row = Row::blank(Sheet::Reps, RowId(2)).with(0, "李娜".to_owned());
    workbook.act(Edit::AddRow(Sheet::Reps, 0, Arc::new(row)));
    assert_eq!(reps(&workbook), ["张伟", "", "张伟", "", ""]);
}

#[test]
fn a_third_rep_other_facts_and_a_change_of_names_name_nobody() {
    let mut workbook = with_one_rep();
    type_in(&mut workbook, Sheet::Reps, 1, "name", "张威");
    assert_eq!(reps(&workbook), ["", "", "", "", ""]);
    workbook.act(Edit::RemoveRow(Sheet::Reps, RowId(1)));
    add_row(&mut workbook, Sheet::Reps, 2);
    type_in(&mut workbook, Sheet::Reps, 2, "name", "李娜");
    assert_eq!(reps(&workbook), ["", "", "", "", ""]);
    let mut facts = sample();
    let column = common::column(Sheet::Customers, "rep");
    let table = facts.table_mut(Sheet::Customers);
    table.row_mut(RowId(1)).expect("a row").cells[column].clear();
    workbook.act(Edit::Facts(Shared::new(facts)));
    assert_eq!(text(&workbook, Sheet::Customers, 1, "rep"), "");
}
