//! Acts and their way back; names and who follows them.

use super::*;
use rewards_format::Node;

fn workbook() -> Workbook {
    let mut workbook = Workbook::blank(
        "standard-policy",
        ["2026-01-01".to_owned(), "2026-12-31".to_owned()],
    );
    for (sheet, field, text) in [
        (Sheet::Reps, "name", "张伟"),
        (Sheet::Customers, "name", "宏远电子"),
        (Sheet::Deals, "customer", "宏远电子"),
        (Sheet::Deals, "amount", "12万"),
    ] {
        type_in(&mut workbook, sheet, 1, field, text);
    }
    workbook
}

fn type_in(workbook: &mut Workbook, sheet: Sheet, row: u32, field: &str, text: &str) {
    let column = sheet.column(field).expect("a column");
    workbook.act(typing(sheet, RowId(row), column, text.to_owned()));
}

fn text(workbook: &Workbook, sheet: Sheet, row: u32, field: &str) -> String {
    workbook
        .facts
        .table(sheet)
        .row(RowId(row))
        .expect("a row")
        .field(sheet, field)
        .to_owned()
}

fn written(workbook: &Workbook, list: &str, entry: usize, field: &str) -> Option<String> {
    let node = facts_node(&workbook.facts).node;
    let Some(Node::List(entries)) = node.get(list) else {
        return None;
    };
    match entries.get(entry)?.get(field)? {
        Node::Text(text) => Some(text.to_string()),
        other => Some(format!("{other:?}")),
    }
}

#[test]
fn a_run_of_keystrokes_is_taken_back_at_once() {
    let mut workbook = workbook();
    for amount in ["1", "12", "120"] {
        type_in(&mut workbook, Sheet::Deals, 1, "returned", amount);
    }
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "returned"), "");
    assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "12万");
    workbook.redo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "returned"), "120");
}

#[test]
fn everything_can_be_taken_back_and_done_again() {
    let mut workbook = workbook();
    let full = workbook.facts.clone();
    workbook.act(Edit::RemoveRow(Sheet::Deals, RowId(1)));
    workbook.act(Edit::Facts(Shared::default()));
    workbook.act(Edit::Figure(
        "a".into(),
        "rate".into(),
        Some(TypedFigure::Text("5%".into())),
    ));
    while workbook.history.can_undo() {
        workbook.undo();
    }
    assert!(workbook.facts.is_blank());
    while workbook.history.can_redo() {
        workbook.redo();
    }
    assert_eq!(*workbook.facts, Facts::default());
    for _ in 0..3 {
        workbook.undo();
    }
    assert_eq!(*workbook.facts, *full);
}

#[test]
fn who_refers_to_a_row_follows_its_name_at_every_key() {
    let mut workbook = workbook();
    for name in ["宏远", "", "鸿", "鸿远"] {
        type_in(&mut workbook, Sheet::Customers, 1, "name", name);
        let told = text(&workbook, Sheet::Deals, 1, "customer");
        assert_eq!(told, if name.is_empty() { "#1" } else { name });
    }
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 1, "customer"), "宏远电子");
}

#[test]
fn a_name_that_two_rows_bear_names_neither() {
    let mut workbook = workbook();
    let row = std::sync::Arc::new(Row::blank(Sheet::Customers, RowId(2)));
    workbook.act(Edit::AddRow(Sheet::Customers, 1, row));
    type_in(&mut workbook, Sheet::Customers, 2, "name", "宏远电子");
    let node = facts_node(&workbook.facts);
    assert_eq!(node.ambiguous, [(Sheet::Deals, RowId(1), 0)]);
    type_in(&mut workbook, Sheet::Customers, 2, "name", "宏远电子二厂");
    assert_eq!(facts_node(&workbook.facts).ambiguous, []);
    assert_eq!(
        written(&workbook, "deals", 0, "customer").as_deref(),
        Some("宏远电子")
    );
}

#[test]
fn the_only_rep_needs_no_naming() {
    let mut workbook = workbook();
    assert_eq!(
        written(&workbook, "customers", 0, "rep").as_deref(),
        Some("张伟")
    );
    let row = std::sync::Arc::new(Row::blank(Sheet::Reps, RowId(2)));
    workbook.act(Edit::AddRow(Sheet::Reps, 1, row));
    assert_eq!(text(&workbook, Sheet::Customers, 1, "rep"), "");
    type_in(&mut workbook, Sheet::Reps, 2, "name", "李娜");
    assert_eq!(text(&workbook, Sheet::Customers, 1, "rep"), "张伟");
}

#[test]
fn what_a_kind_has_no_use_for_is_kept_and_not_written() {
    let mut workbook = workbook();
    workbook.act(Edit::AddRow(
        Sheet::Outcomes,
        0,
        std::sync::Arc::new(Row::blank(Sheet::Outcomes, RowId(1))),
    ));
    type_in(&mut workbook, Sheet::Outcomes, 1, "kind", "satisfaction");
    type_in(&mut workbook, Sheet::Outcomes, 1, "score", "95%");
    assert_eq!(
        written(&workbook, "outcomes", 0, "score").as_deref(),
        Some("0.95")
    );
    type_in(&mut workbook, Sheet::Outcomes, 1, "kind", "praise");
    assert_eq!(written(&workbook, "outcomes", 0, "score"), None);
    assert_eq!(text(&workbook, Sheet::Outcomes, 1, "score"), "95%");
}
