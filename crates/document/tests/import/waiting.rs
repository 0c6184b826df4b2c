//! Deals that wait for the first rep, who comes by a file or by pasting.

use super::{blank, preview, rows, take_in};
use rewards_document::grid::{Behind, Selection, Shown, Spot};
use rewards_document::import::{Choices, Wrong};
use rewards_document::workbook::{Edit, FactsCheck, Shared, Sheet, Workbook};

/// Two deals of customers whom nobody knows and that name no rep, and one that names somebody.
fn waiting() -> Workbook {
    let mut workbook = blank();
    let mut facts = (*workbook.facts).clone();
    for (customer, rep) in [("宏远电子", ""), ("天成纺织", ""), ("新明医药", "李娜")]
    {
        let texts = [
            ("customer", customer),
            ("rep", rep),
            ("date", "2026-03-01"),
            ("amount", "100"),
        ];
        let texts = texts.map(|(field, text)| (column(field), text.to_owned()));
        let deals = facts.table_mut(Sheet::Deals);
        deals.push(Sheet::Deals, texts);
    }
    workbook.act(Edit::Facts(Shared::new(facts)));
    workbook
}

fn column(field: &str) -> usize {
    Sheet::Deals.column(field).expect("a column")
}

fn customers(workbook: &Workbook) -> Vec<String> {
    rows(workbook, Sheet::Customers, &["name", "rep"])
}

#[test]
fn the_first_rep_comes_by_a_file_and_has_the_deals_that_waited() {
    let mut workbook = waiting();
    let found = take_in(&mut workbook, &["姓名\t业务员编号\n张伟\t7\n"]);
    assert_eq!(found.newcomers().customers.len(), 2);
    // A customer of whom a deal names somebody else is not his.
    assert_eq!(customers(&workbook), ["宏远电子|张伟", "天成纺织|张伟"]);
    assert_eq!(FactsCheck::of(&workbook.facts).left_out.len(), 1);
    workbook.undo();
    for sheet in [Sheet::Customers, Sheet::Reps] {
        assert_eq!(workbook.facts.table(sheet).rows.filled(), 0);
    }
}

#[test]
fn the_first_rep_is_named_by_deals_of_a_file() {
    let file = "客户\t业务员\t日期\t金额\n宏远电子\t\t2026-03-01\t5\n华东机械\t张伟\t2026-03-02\t6\n坏的\t张伟\t2026-13-45\t6\n";
    for wrong in [Wrong::Take, Wrong::LeaveOut] {
        let mut workbook = waiting();
        let choices = Choices {
            wrong,
            ..Choices::default()
        };
        let found = preview(&workbook.facts, &[file], choices);
        workbook.act(found.edit().expect("an act"));
        let mut expected = vec![
            "宏远电子|张伟",
            "华东机械|张伟",
            "坏的|张伟",
            "天成纺织|张伟",
        ];
        expected.retain(|row| wrong == Wrong::Take || !row.starts_with("坏的"));
        assert_eq!(customers(&workbook), expected);
        assert_eq!(rows(&workbook, Sheet::Reps, &["name"]), ["张伟"]);
    }
}

#[test]
fn of_two_reps_nobody_knows_whose_the_deals_are() {
    let mut workbook = waiting();
    take_in(&mut workbook, &["业务员\t团队\n张伟\t\n王芳\t\n"]);
    assert_eq!(rows(&workbook, Sheet::Reps, &["name"]).len(), 2);
    assert_eq!(customers(&workbook), [""; 0]);
}

#[test]
fn where_there_is_a_rep_a_file_of_deals_makes_only_its_own_customers() {
    let mut workbook = waiting();
    let mut facts = (*workbook.facts).clone();
    let name = Sheet::Reps.column("name").expect("a column");
    let reps = facts.table_mut(Sheet::Reps);
    reps.push(Sheet::Reps, std::iter::once((name, "张伟".to_owned())));
    workbook.act(Edit::Facts(Shared::new(facts)));
    take_in(
        &mut workbook,
        &["客户\t日期\t金额\n华东机械\t2026-03-02\t6\n"],
    );
    assert_eq!(customers(&workbook), ["华东机械|张伟"]);
}

/// Pastes a text into the customers' and reps' columns of the deals, from a row on.
fn paste(workbook: &mut Workbook, row: usize, text: &str) {
    let check = FactsCheck::of(&workbook.facts);
    let rows = workbook.facts.table(Sheet::Deals).rows.iter();
    let filled = rows.filter(|row| !row.is_blank());
    let rows: Vec<_> = filled.map(|row| row.id).collect();
    let columns = ["customer", "rep"].map(column);
    let shown = Shown {
        facts: &workbook.facts,
        sheet: Sheet::Deals,
        rows: &rows,
        columns: &columns,
    };
    let at = Selection::cell(Spot::at(row, 0));
    let pasted = shown.pasted(&check, at, text, Behind::Adds);
    workbook.act(pasted.edit.expect("an act"));
}

#[test]
fn the_first_rep_is_named_by_deals_that_are_pasted() {
    let mut workbook = waiting();
    paste(&mut workbook, 3, "华东机械\t张伟");
    assert_eq!(
        customers(&workbook),
        ["华东机械|张伟", "宏远电子|张伟", "天成纺织|张伟"]
    );
    // What stood in a row that is pasted over waits no longer.
    let mut workbook = waiting();
    paste(&mut workbook, 0, "华东机械\t张伟");
    assert_eq!(customers(&workbook), ["华东机械|张伟", "天成纺织|张伟"]);
}
